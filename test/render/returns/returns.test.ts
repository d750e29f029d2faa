/** 確認票: what a municipality gets back. */
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../../src/compose/message.ts';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { type Diagnostic, diagnose } from '../../../src/model/diagnostic.ts';
import type { ReturnCase, SubmittedFile } from '../../../src/model/return.ts';
import { renderReturn } from '../../../src/render/returns/returns.ts';
import { testFonts } from '../../support/fonts.ts';

const explain = (diagnostic: Diagnostic) => explainDiagnostic(diagnostic);

async function workbook(sheetName = '実績'): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(sheetName);
  sheet.addRows([
    ['令和５年度　実績報告'],
    ['番号', '評価指標', '実績値', '評価'],
    [1, '開催件数', 9, '◎'],
    [2, '参加者数', '#REF!', '×'],
    [3, { richText: [{ text: '相談' }, { text: '件数' }] }, { formula: 'C3*2', result: 18 }, '◎'],
  ]);
  sheet.mergeCells('A1:D1');
  sheet.getCell('C3').numFmt = '#,##0"件"';
  for (const address of ['B3', 'C3', 'D3']) sheet.getCell(address).font = { bold: true };
  sheet.getColumn(2).width = 33;
  sheet.pageSetup.orientation = 'landscape';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function submitted(path: string, bytes: Uint8Array): Promise<SubmittedFile> {
  const outcome = await readWorkbook(path, bytes);
  return { path, bytes, ...(outcome.state === 'read' ? { workbook: outcome.workbook } : {}) };
}

const at = (file: string, cell: string, sheet = '実績') => ({ file, sheet, cell });

async function caseOf(files: readonly SubmittedFile[], findings: readonly Diagnostic[]): Promise<ReturnCase> {
  return {
    municipality: '江別市',
    listingTitle: '例の圏域　2023年度　一覧',
    sender: '例の圏域事務局',
    findings,
    accepted: [],
    files,
    indicatorNames: new Map([['1', '開催件数']]),
  };
}

async function open(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

const FINDINGS = [
  diagnose('V119', at('江別市.xlsx', 'D3'), { indicator: '1', raw: '◎', params: { submitted: '◎', computed: '□' } }),
  diagnose('N106', at('江別市.xlsx', 'C4'), { raw: '#REF!' }),
  diagnose('R201', { file: '江別市.xlsx' }),
  diagnose('V201', at('江別市.xlsx', 'C3'), { indicator: '1' }),
];

async function returned(
  files: readonly SubmittedFile[],
  findings: readonly Diagnostic[] = FINDINGS,
  more: Partial<ReturnCase> = {},
) {
  const out = await renderReturn({ ...(await caseOf(files, findings)), ...more }, explain, testFonts());
  const [xlsx, text] = out;
  if (xlsx === undefined || text === undefined) throw new Error('nothing was returned');
  const book = await open(xlsx.bytes);
  const cover = book.worksheets[0];
  const lines: string[] = [];
  cover?.eachRow((row) => lines.push([...new Set((row.values as unknown[]).slice(1).map(plain))].join('|')));
  return { out, book, cover, lines, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(text.bytes) };
}

function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return value === undefined || value === null ? '' : String(value);
}

it.each([
  ['hidden-column', '非表示'],
  ['hidden-row', '非表示'],
  ['blank', '2'],
])('a value missing for %s shows %s as it is now, not the number of its row', async (why, present) => {
  const finding = diagnose('V123', at('江別市.xlsx', 'A4'), {
    indicator: '1',
    params: { municipality: '江別市', why },
  });
  const { lines } = await returned([await submitted('江別市.xlsx', await workbook())], [finding]);
  expect(lines.find((line) => line.includes('V123'))?.split('|')[5]).toBe(present);
});

describe('the first sheet', async () => {
  const file = await submitted('江別市.xlsx', await workbook());
  const { book, lines, out, text, cover } = await returned([file]);

  it('stands before the submitted ones and is named', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['確認事項', '実績']);
    expect(out.map(({ path }) => path)).toEqual(['確認票/江別市_確認票.xlsx', '確認票/江別市_送付文.txt']);
  });

  it('lists errors, then warnings, numbered, with the present value and an empty answer; notes ask nothing', () => {
    const table = lines.slice(lines.findIndex((line) => line.startsWith('番号')) + 1);
    expect(table.map((line) => line.split('|').slice(0, 6).join('|'))).toEqual([
      expect.stringMatching(/^1\|要修正\|江別市\.xlsx\n「実績」シート\|C4\|\|#REF!/),
      expect.stringMatching(/^2\|要確認\|江別市\.xlsx\n「実績」シート\|C3\|1　開催件数\|9件/),
      expect.stringMatching(/^3\|要確認\|江別市\.xlsx\n「実績」シート\|D3\|1　開催件数\|◎/),
    ]);
    expect(cover?.getCell(8, 9).value ?? null).toBeNull();
    expect(lines.join()).toContain('要修正 1件、要確認 2件');
  });

  it('leads to the cells', () => {
    const links = [6, 7, 8].map((row) => cover?.getCell(row, 4).hyperlink).filter((link) => link !== undefined);
    expect(links).toContain("#'実績'!C4");
  });

  it('says nothing of losses where there are none', () => expect(lines.join()).not.toContain('※'));

  it('has a covering text that opens in every editor of Windows', () => {
    expect(text.startsWith('\ufeff江別市　')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('3件（要修正 1件、要確認 2件）');
    expect(text).toContain('江別市_確認票.xlsx');
  });

  it('is the same for the same findings, byte by byte', async () => {
    const again = await returned([file]);
    expect(
      again.out.map(({ bytes }) =>
        Buffer.compare(bytes, out[again.out.findIndex((one) => one.bytes === bytes)]?.bytes ?? bytes),
      ),
    ).toEqual([0, 0]);
    expect(Buffer.compare(again.out[0]?.bytes ?? new Uint8Array(), out[0]?.bytes ?? new Uint8Array())).toBe(0);
  });

  it('is not made where nothing is asked', async () => {
    const none = await renderReturn(
      await caseOf([file], [diagnose('R201', { file: '江別市.xlsx' })]),
      explain,
      testFonts(),
    );
    expect(none).toEqual([]);
  });

  it('lists what was accepted, with who and why', async () => {
    const accepted = [
      {
        diagnostic: FINDINGS[0] ?? diagnose('V119', {}),
        by: '山田',
        on: '2024-05-01',
        until: '2024-12-31',
        reason: '電話で確認',
      },
    ];
    const { lines: withAccepted } = await returned([file], FINDINGS, { accepted });
    expect(withAccepted.at(-1)).toMatch(
      /江別市\.xlsx.*D3.*V119.*2024-05-01　山田　理由：電話で確認（期限 2024-12-31）/,
    );
  });
});

describe('the submitted sheets', async () => {
  const file = await submitted('江別市.xlsx', await workbook());
  const { book } = await returned([file]);
  const sheet = book.getWorksheet('実績');
  const fillOf = (address: string) => {
    const fill = sheet?.getCell(address).fill;
    return fill?.type === 'pattern' ? (fill.fgColor?.argb ?? 'none') : 'none';
  };

  it('keep their values, formats, widths and merges', () => {
    expect(sheet?.getCell('C3').value).toBe(9);
    expect(sheet?.getCell('C3').numFmt).toBe('#,##0"件"');
    expect(sheet?.getCell('C5').value).toMatchObject({ formula: 'C3*2', result: 18 });
    expect(sheet?.getCell('B5').text).toBe('相談件数');
    expect(sheet?.getColumn(2).width).toBe(33);
    expect(sheet?.model.merges).toEqual(['A1:D1']);
    expect(sheet?.pageSetup.orientation).toBe('landscape');
  });

  it.each([
    ['C4', 'FFFFC7CE', 'an error'],
    ['D3', 'FFFFEB9C', 'a warning'],
    ['C3', 'FFFFEB9C', 'another warning'],
    ['B3', 'none', 'a neighbour with the same style'],
  ])('%s is filled %s (%s)', (address, colour) => expect(fillOf(address)).toBe(colour));

  it('carry a comment with what is asked and how to mend it', () => {
    const note = sheet?.getCell('C4').note;
    const text = typeof note === 'object' ? (note.texts ?? []).map((one) => one.text).join('') : '';
    expect(text).toContain('【1】');
    expect(text).toContain('N106');
    expect(text).toContain('→');
  });

  it('of a range are filled whole, and its first cell has the comment', async () => {
    const ranged = await returned([file], [diagnose('X301', at('江別市.xlsx', 'A4:C4'), { raw: '参加者数' })]);
    const own = ranged.book.getWorksheet('実績');
    expect(['A4', 'B4', 'C4', 'D4'].map((address) => own?.getCell(address).fill?.type ?? 'none')).toEqual([
      'pattern',
      'pattern',
      'pattern',
      'none',
    ]);
    expect(own?.getCell('A4').note).toBeTruthy();
  });
});

/** The workbook with parts that the copy cannot carry. */
async function withParts(
  parts: Readonly<Record<string, string>>,
  sheetXml: (xml: string) => string,
): Promise<Uint8Array> {
  const all = unzipSync(await workbook());
  const name = 'xl/worksheets/sheet1.xml';
  all[name] = strToU8(sheetXml(strFromU8(all[name] ?? new Uint8Array())));
  for (const [part, text] of Object.entries(parts)) all[part] = strToU8(text);
  return zipSync(all);
}

describe('where the copy loses something', () => {
  it('drawings and comments are named', async () => {
    const bytes = await withParts(
      { 'xl/drawings/drawing1.xml': '<xdr:wsDr/>', 'xl/comments1.xml': '<comments/>' },
      (xml) => xml.replace('</worksheet>', '<drawing xmlns:r="r" r:id="rId9"/></worksheet>'),
    );
    const { lines, book } = await returned([await submitted('江別市.xlsx', bytes)]);
    expect(lines.join('\n')).toMatch(
      /※「江別市\.xlsx」の写しには、次のものが含まれません：図形・画像・グラフ、コメント。/,
    );
    expect(book.getWorksheet('実績')?.getCell('C3').value).toBe(9);
  });

  it.each([
    ['a boundless merge', 'A1', '令和５年度　実績報告', (xml: string) => xml.replace('A1:D1', 'A1:XFD2000')],
    [
      'prefixed elements',
      'C3',
      9,
      (xml: string) => xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="'),
    ],
  ])('%s: the values are copied, and it is said', async (_, address, value, change) => {
    const { lines, book } = await returned([await submitted('江別市.xlsx', await withParts({}, change))]);
    expect(lines.join('\n')).toContain('値だけを写しています');
    expect(book.getWorksheet('実績')?.getCell(address).value).toBe(value);
  });

  it('of a CSV the values are copied', async () => {
    const csv = await submitted(
      '江別市.csv',
      new TextEncoder().encode('番号,評価指標,実績値\r\n1,開催件数,すごく多い\r\n'),
    );
    const sheet = csv.workbook?.grids[0]?.sheet ?? '';
    const { lines, book } = await returned([csv], [diagnose('V119', at('江別市.csv', 'C2', sheet))]);
    expect(lines.join('\n')).toContain('値だけを写しています');
    expect(book.getWorksheet(sheet)?.getCell('C2').value).toBe('すごく多い');
    expect(book.getWorksheet(sheet)?.getCell('C2').fill?.type).toBe('pattern');
  });

  it('a file that cannot be read is named', async () => {
    const broken = await submitted('江別市.xlsx', strToU8('PK\u0003\u0004'));
    const { lines, book } = await returned([broken], [diagnose('R102', { file: '江別市.xlsx' })]);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['確認事項']);
    expect(lines.join('\n')).toContain('ファイルを読み取れないため');
  });

  it('of two files both are there, sheets of the same name too', async () => {
    const files = [await submitted('①.xlsx', await workbook()), await submitted('②.xlsx', await workbook())];
    const { book, cover } = await returned(files, [diagnose('N106', at('②.xlsx', 'C4'), { raw: '#REF!' })]);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['確認事項', '実績', '実績(2)']);
    expect(book.getWorksheet('実績(2)')?.getCell('C4').fill?.type).toBe('pattern');
    expect(book.getWorksheet('実績')?.getCell('C4').fill?.type).not.toBe('pattern');
    expect(book.getWorksheet('実績(2)')?.getCell('C3').numFmt).toBe('#,##0"件"');
    const links: (string | undefined)[] = [];
    cover?.eachRow((row) => links.push(row.getCell(4).hyperlink));
    expect(links).toContain("#'実績(2)'!C4");
  });
});
