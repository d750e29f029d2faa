/** OpenDocument workbooks: the text that each cell showed, and the value behind it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { addressOf } from '../../../src/model/source.ts';
import { cellLines, codeLines, readGood } from '../../support/shown.ts';

const STYLES = [
  '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>',
  '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-type="single"/></style:style>',
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
].join('');

function odsBytes(tables: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const spaces = ['office', 'table', 'text', 'style', 'calcext', 'draw'].map((name) => `xmlns:${name}="urn:${name}"`);
  const content = `<office:document-content ${spaces.join(' ')}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const all = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

const table = (rows: string, more = '') => odsBytes(`<table:table table:name="実績"${more}>${rows}</table:table>`);
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;

describe('.ods', () => {
  it.each([
    ['a text', row(text('江別市')), ['A1 江別市']],
    [
      'lines and blanks',
      row(
        '<table:table-cell office:value-type="string"><text:p>上<text:s text:c="2"/>段</text:p><text:p>下<text:line-break/>段</text:p></table:table-cell>',
      ),
      ['A1 上  段\n下\n段'],
    ],
    [
      'an era date',
      row(
        '<table:table-cell office:value-type="date" office:date-value="2025-04-01"><text:p>R7.4.1</text:p></table:table-cell>',
      ),
      ['A1 R7.4.1'],
    ],
    [
      'a number as shown',
      row(
        '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1,235人</text:p></table:table-cell>',
      ),
      ['A1 1,235人'],
    ],
    [
      'an error',
      row(
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      ),
      ['A1 #DIV/0!'],
    ],
    [
      'repeated cells and rows',
      row(
        `<table:table-cell table:number-columns-repeated="2"/>${text('x', ' table:number-columns-repeated="2"')}`,
        ' table:number-rows-repeated="2"',
      ) + row(text('y')),
      ['C1 x', 'D1 x', 'C2 x', 'D2 x', 'A3 y'],
    ],
    [
      'a million empty rows',
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048575"') +
        row(text('z')),
      ['A1048576 z'],
    ],
    [
      'followers of a merge',
      row(
        `${text('結合', ' table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/>${text('c')}`,
      ),
      ['A1 結合', 'C1 c'],
    ],
    [
      'furigana, comments and drawings',
      row(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p><text:ruby><text:ruby-base>江別</text:ruby-base><text:ruby-text>えべつ</text:ruby-text></text:ruby>市</text:p><draw:frame><text:p>図</text:p></draw:frame></table:table-cell>',
      ),
      ['A1 江別市'],
    ],
    [
      'a struck-out stretch',
      row(text('<text:span text:style-name="T1">10件</text:span><text:span text:style-name="T2">12件</text:span>')),
      ['A1 12件'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(cellLines(await readGood(table(rows), '実績.ods'))).toEqual(expected);
  });

  it('keeps the number, the day and the struck-out part', async () => {
    const cells = [
      '<table:table-cell office:value-type="percentage" office:value="0.6294"><text:p>62.9%</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2025-04-01"><text:p>4月1日</text:p></table:table-cell>',
      text('旧', ' table:style-name="ce1"'),
      '<table:table-cell table:formula="of:=[.A1]"/>',
    ];
    const workbook = await readGood(table(row(cells.join(''))), '実績.ods');
    expect(workbook.grids[0]?.rows[0]?.cells).toMatchObject([
      { kind: 'number', text: '62.9%', number: '0.6294' },
      { kind: 'date', text: '4月1日', date: '2025-04-01', number: '45748' },
      { kind: 'string', text: '', struck: '旧' },
      { kind: 'formula-without-result', formula: '[.A1]' },
    ]);
  });

  it('marks hidden sheets, rows and columns', async () => {
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    const rows = columns + row(text('a') + text('b')) + row(text('c'), ' table:visibility="filter"');
    const grid = (await readGood(table(rows, ' table:style-name="ta2"'), '実績.ods')).grids[0];
    const cells = grid?.rows.flatMap((line) => line.cells) ?? [];
    expect(grid?.hidden).toBe(true);
    expect(cells.map((cell) => `${addressOf(cell.row, cell.column)} ${cell.hidden ?? '-'}`)).toEqual([
      'A1 -',
      'B1 column',
      'A2 row',
    ]);
  });

  it.each([
    ['a protected file', odsBytes('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'protected', 'R101'],
    [
      'cells repeated without measure',
      table(row(text('x', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"')),
      'too-large',
      'R105',
    ],
    ['damaged content', odsBytes('<table:table'), 'damaged', 'R102'],
  ])('refuses %s', async (_, bytes, why, code) => {
    const outcome = await readWorkbook('実績.ods', bytes);
    expect([outcome.state === 'read' ? '' : outcome.why, codeLines(outcome)]).toEqual([why, [code]]);
  });
});
