import { createHash } from 'node:crypto';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/model/listing.ts';
import { printableText } from '../../../src/render/text/clusters.ts';
import { renderXlsx } from '../../../src/render/xlsx/xlsx.ts';
import { testFonts } from '../../support/fonts.ts';
import { sampleBlock, sampleListing, sampleText } from '../../support/listing.ts';

const GROUNDS = {
  title: '評価根拠',
  columns: [
    { heading: '番号', widthMm: 16, align: 'center' },
    { heading: '計算', widthMm: 90, align: 'left' },
  ],
  rows: [
    ['10-2', '=9/10'],
    ['11', sampleText(3, 300)],
  ],
  empty: '評価指標はありません。',
} as const;

const listing = sampleListing({ sheets: [GROUNDS, { ...GROUNDS, title: '提出状況', rows: [] }] });

async function open(given: Listing) {
  const { value, diagnostics } = await renderXlsx(given, testFonts());
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(value.bytes) as unknown as ArrayBuffer);
  return { workbook, diagnostics, bytes: value.bytes };
}

/** Texts of a column below the heading, each merged cell once, empty ones left out. */
function columnTexts(sheet: exceljs.Worksheet, column: number, rows: number): readonly string[] {
  const texts: string[] = [];
  for (let row = 3; row <= rows; row += 1) {
    const cell = sheet.getCell(row, column);
    if (cell.master === cell && cell.value !== null) texts.push(String(cell.value));
  }
  return texts;
}

describe('the workbook', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  let sheet: exceljs.Worksheet;
  beforeAll(async () => {
    opened = await open(listing);
    const first = opened.workbook.worksheets[0];
    if (first === undefined) throw new Error('no sheet');
    sheet = first;
  });

  it('has the sheets in order and says nothing about a plain listing', () => {
    expect(opened.workbook.worksheets.map(({ name }) => name)).toEqual(['一覧', '概要', '評価根拠', '提出状況']);
    expect(opened.diagnostics).toEqual([]);
  });

  it('holds every text of the listing, in order, column by column', () => {
    const last = sheet.rowCount - 1;
    for (const [index, column] of listing.columns.entries()) {
      if (column.vertical) continue;
      const expected = listing.groups
        .flatMap(({ blocks }) => blocks)
        .flatMap(({ cells }) => cells.filter((cell) => cell.column === column.id && cell.text !== ''))
        .map(({ text }) => text);
      expect(columnTexts(sheet, index + 1, last)).toEqual(expected);
    }
    expect(sheet.getCell('A1').value).toBe(`${listing.title}【確定版】`);
    expect(sheet.getCell(sheet.rowCount, 1).value).toBe(listing.legend);
  });

  it('is set up for print', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
      margins: { left: 0.3937, right: 0.3937, top: 0.3937, bottom: 0.3937 },
    });
    expect(sheet.headerFooter.oddFooter).toContain(listing.legend);
    expect(sheet.headerFooter.oddFooter).toMatch(/&R.*&P \/ &N$/);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 2 });
  });

  it('sets every height, none above the limit of Excel', () => {
    for (let row = 1; row < sheet.rowCount; row += 1) {
      expect(sheet.getRow(row).height).toBeGreaterThan(8);
      expect(sheet.getRow(row).height).toBeLessThanOrEqual(409);
    }
  });

  it('frames every cell, wraps its text, and writes the role vertically', () => {
    const role = sheet.getCell('A3');
    expect(role.alignment).toMatchObject({ textRotation: 'vertical', horizontal: 'center', vertical: 'middle' });
    const status = sheet.getCell('I3');
    expect(status.alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(status.font).toMatchObject({ name: 'Noto Sans JP', size: 8 });
    for (let column = 1; column <= 9; column += 1) {
      const { border } = sheet.getCell(4, column);
      expect([border.left?.style, border.right?.style]).toEqual(['thin', 'thin']);
    }
    expect(sheet.getCell('E3').alignment.horizontal).toBe('center');
  });

  it('writes texts as strings, never as formulas', () => {
    const cell = opened.workbook.getWorksheet('評価根拠')?.getCell('B3');
    expect([cell?.type, cell?.value]).toEqual([exceljs.ValueType.String, '=9/10']);
    expect(opened.workbook.getWorksheet('提出状況')?.getCell('A3').value).toBe('評価指標はありません。');
  });

  it('shows the same figures on 概要', () => {
    const texts: unknown[] = [];
    opened.workbook.getWorksheet('概要')?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell) texts.push(cell.value);
      }),
    );
    expect(texts).toEqual(
      expect.arrayContaining(['73.2％', '◎ 達成済み', '52', 17, 3, '達成に至らなかった指標（12）']),
    );
    expect(texts).toContain('◎'.repeat(17) + '□'.repeat(3) + '×'.repeat(5) + '－'.repeat(2));
  });
});

describe('the footer', () => {
  it.each<[string, string | undefined, string, string]>([
    ['甲＆乙 & 丙', undefined, '甲＆乙 && 丙&R', 'the sign of its own codes is doubled'],
    ['凡例', '※出典', '凡例\n※出典&R', 'the footnote stands below the legend'],
    ['凡例', '※'.repeat(240), '凡例&R', 'a footnote that is too long stands only below the table'],
    ['例'.repeat(240), undefined, '&R', 'so does a legend'],
  ])('of %j and %j has %j (%s)', async (legend, footnote, part) => {
    const { workbook } = await open(sampleListing({ legend, ...(footnote === undefined ? {} : { footnote }) }));
    const sheet = workbook.worksheets[0];
    const footer = sheet?.headerFooter.oddFooter ?? '';
    expect(footer.length).toBeLessThanOrEqual(255);
    expect(footer).toContain(part);
    expect(footer).toMatch(/&P \/ &N$/);
    const below = columnTexts(sheet ?? workbook.addWorksheet(), 1, sheet?.rowCount ?? 0);
    expect(below.slice(footnote === undefined ? -1 : -2)).toEqual([legend, footnote ?? []].flat());
  });
});

describe('what is hard to store', () => {
  const one = (column: string, text: string): Listing => {
    const block = sampleBlock(2, 1);
    const cells = block.cells.map((cell) => (cell.column === column ? { ...cell, text } : cell));
    return sampleListing({ groups: [{ id: 'ア', label: '役割', blocks: [{ ...block, cells }] }] });
  };
  const paragraphs = (length: number) =>
    Array.from({ length: Math.ceil(length / 100) }, (_, index) => `・${index}　${sampleText(index, 100)}`).join('\n');

  it.each([
    ['=HYPERLINK("x")', 'a formula'],
    ['_x0041_', 'an escape of Excel'],
    [' 先頭と末尾の空白 ', 'blanks at the ends'],
    ['<b>&amp;"\'</b>', 'markup'],
    ['𠮷野家で葛\u{e0100}粉', 'pairs and variation selectors'],
  ])('%j comes back as it is (%s)', async (text) => {
    const { workbook, diagnostics } = await open(one('indicator', text));
    expect(workbook.worksheets[0]?.getCell('D3').value).toBe(text);
    expect(diagnostics).toEqual([]);
  });

  it('a sign that XML cannot hold is left out and reported with its cell', async () => {
    const { workbook, diagnostics } = await open(one('indicator', '参加\u0001者\ufffe数'));
    expect(workbook.worksheets[0]?.getCell('D3').value).toBe('参加者数');
    expect(diagnostics.map(({ code, place, params }) => [code, place.cell, params])).toEqual([
      ['P202', 'I2', { count: 2 }],
    ]);
  });

  it.each([
    [12_000, [], 'a row above 400 pt'],
    [40_000, ['P201'], 'a text above the limit of a cell'],
  ])('a status of %i characters stands in several rows, whole (%s)', async (length, codes) => {
    const text = paragraphs(length);
    const { workbook, diagnostics } = await open(one('status', text));
    const sheet = workbook.worksheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    const parts = columnTexts(sheet, 9, sheet.rowCount - 1);
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(32_767);
    expect(parts.join('').replaceAll('\n', '')).toBe(printableText(text).replaceAll('\n', ''));
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the file', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is the same bytes on every run, in every time zone', async () => {
    const hashes: string[] = [];
    for (const TZ of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
      process.env['TZ'] = TZ;
      const { value } = await renderXlsx(sampleListing(), testFonts());
      hashes.push(createHash('sha256').update(value.bytes).digest('hex'));
    }
    expect(new Set(hashes).size).toBe(1);
  });

  it('counts column widths in a font that every program has', async () => {
    const { value } = await renderXlsx(sampleListing(), testFonts());
    const styles = strFromU8(unzipSync(value.bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="10"\/><name val="Arial"\/>/);
  });

  it('turns its pages at the rows of the print', async () => {
    const ids = listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ rowIds }) => rowIds));
    const printed = new Map(ids.map((id, index) => [id, { page: 2 + Math.floor(index / 10), row: 1 }]));
    const { value } = await renderXlsx(listing, testFonts(), printed);
    const xml = strFromU8(unzipSync(value.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const breaks = [...xml.matchAll(/<brk id="(\d+)" max="16383" man="1"\/>/g)].map((match) => Number(match[1]));
    expect(breaks.slice(0, 3)).toEqual([12, 22, 32]);
  });
});
