/** The workbook of the policy listing: lead, headings, 参考 as sheets. */
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../src/render/xlsx/xlsx.ts';
import { runOf, SAMPLE } from '../../policy/sample-run.ts';
import { testFonts } from '../../support/fonts.ts';

async function opened(listing: typeof SAMPLE.run.listing): Promise<exceljs.Workbook> {
  const { value, diagnostics } = await renderXlsx(listing, testFonts());
  expect(diagnostics).toEqual([]);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(value.bytes.buffer as ArrayBuffer);
  return workbook;
}

describe('the workbook of the policy listing', async () => {
  const workbook = await opened(SAMPLE.run.listing);
  const sheet = workbook.getWorksheet('一覧');
  const texts = (row: number) => [1, 2, 3].map((column) => sheet?.getCell(row, column).text ?? '');

  it('has the lead between title and headings, and each code below', () => {
    expect(texts(1)[0]).toContain('主な取組一覧【編集用】');
    expect(texts(2)[0]).toContain('主な取組は、次のとおりです');
    expect(texts(3)[0]).toBe('政策展開の方向性');
    expect(texts(4)[0]).toBe('　人と地域がつながり、誰もが安心して住み続けられる青嶺をつくる');
    expect(texts(5)).toEqual(['区分', '主な取組', '備考\n（施策コード）']);
    expect(texts(6)).toEqual(['移住・定住の促進', expect.stringMatching(/^○東京と大阪.*\n　・利用者/s), '0101']);
  });

  it('repeats the headings on paper, and the title in the header of the further pages', () => {
    expect(sheet?.pageSetup.printTitlesRow).toBe('5:5');
    expect(sheet?.headerFooter.differentFirst).toBe(true);
    expect(sheet?.headerFooter.oddHeader).toContain('主な取組一覧');
    expect(sheet?.headerFooter.firstFooter).toBe(sheet?.headerFooter.oddFooter);
  });

  it('has 参考 as sheets, with bars as letters', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '一覧',
      '実績の推移',
      '金額（百万円にそろえたもの）',
      '確認事項',
      '提出状況',
    ]);
    expect(workbook.getWorksheet('実績の推移')?.getCell('F3').text).toBe('▆▇█');
  });

  it('has 金額 as numbers whose formats keep the points below each other', () => {
    const sheet = workbook.getWorksheet('金額（百万円にそろえたもの）');
    const cells = [3, 4, 5, 6].map((row) => sheet?.getCell(`F${row}`));
    expect(cells.map((cell) => [cell?.value, cell?.numFmt])).toEqual([
      [38.6, '#,##0.000'],
      [1286, '#,##0_._0_0_0'],
      [184, '#,##0.00_0'],
      [96.3, '#,##0.000'],
    ]);
  });

  it('has the listing alone in a public edition', async () => {
    const open = await opened(runOf(SAMPLE.files, { edition: '確定版' }).run.listing);
    expect(open.worksheets.map(({ name }) => name)).toEqual(['一覧']);
  });
});
