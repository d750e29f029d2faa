/** What is on a sheet beside its values: merges, what is hidden, what is struck out. */
import { describe, expect, it } from 'vitest';
import { mendMerges, mergeFinder, parseRange } from '../../../src/ingest/format/merges.ts';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import type { Range } from '../../../src/model/grid.ts';
import { addressOf } from '../../../src/model/source.ts';
import { cellLines, codeLines, readGood } from '../../support/shown.ts';
import { oneRow, textCell, xlsxBytes } from '../../support/workbook.ts';

const range = (text: string): Range => parseRange(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const written = (ranges: readonly Range[]) =>
  ranges.map((r) => `${addressOf(r.top, r.left)}:${addressOf(r.bottom, r.right)}`);

function sheetBytes(rows: string, after = '', before = ''): Uint8Array {
  return xlsxBytes({ sheets: [{ name: '様式1', body: `${before}<sheetData>${rows}</sheetData>${after}` }] });
}

const merged = (...refs: readonly string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('merges', () => {
  it.each([
    [['A1:B2', 'C1:D1'], ['A1:B2', 'C1:D1'], 'side by side'],
    [['A1:B2', 'B2:C3'], [], 'overlapping ones are dropped, as Excel does on repair'],
    [['A1:B2', 'B2:C3', 'E5:F6'], ['E5:F6'], 'the others stay'],
    [['A1:B2', 'A1:B2'], ['A1:B2'], 'the same block twice is one'],
    [['A1:A1', 'C3'], [], 'a single cell is no block'],
    [['A1:XFD2000'], ['A1:F20'], 'cut to what the sheet uses'],
    [['B30:XFD1048576'], ['B30:F30'], 'a boundless block outside the used part keeps its first row'],
    [['A1:F20000'], ['A1:F20'], 'long enough to be a slip of the hand'],
  ])('%j become %j (%s)', (given, expected, _why) => {
    expect(written(mendMerges(given.map(range), { row: 20, column: 6 }).merges)).toEqual(expected);
  });

  it('finds the owner of each cell in the order of rows', () => {
    const find = mergeFinder([range('B2:C4'), range('A1:D1'), range('D3:D9')]);
    const cells = ['A1', 'D1', 'A2', 'C2', 'B4', 'D4', 'D9', 'B9'];
    const owners = cells.map((cell) => {
      const { top, left } = range(cell);
      const found = find(top, left);
      return found === undefined ? '-' : written([found])[0];
    });
    expect(owners).toEqual(['A1:D1', 'A1:D1', '-', 'B2:C4', 'B2:C4', 'D3:D9', 'D3:D9', '-']);
  });

  it('gives the block to its owner and leaves the followers out', async () => {
    const bytes = sheetBytes(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>9</v></c></row><row r="2">${textCell('A2', '隠れた値')}${textCell('C2', 'x')}</row>`,
      merged('A1:B2'),
    );
    const outcome = await readWorkbook('様式.xlsx', bytes);
    expect(codeLines(outcome)).toEqual(['B1 R205']);
    if (outcome.state !== 'read') return;
    expect(cellLines(outcome.workbook)).toEqual(['A1 2', 'C2 x']);
    expect(outcome.workbook.grids[0]?.rows[0]?.cells[0]?.merge).toEqual(range('A1:B2'));
    expect(outcome.diagnostics[0]).toMatchObject({ params: { count: 2 }, related: [{ cell: 'A2' }] });
  });

  it.each([
    [['A1:B2', 'B2:C3'], 'A1:B2 R203'],
    [['A1:XFD2000'], 'A1:XFD2000 R204'],
  ])('notes %j', async (refs, code) => {
    const outcome = await readWorkbook(
      '様式.xlsx',
      sheetBytes('<row r="1"><c r="A1"><v>1</v></c></row>', merged(...refs)),
    );
    expect(codeLines(outcome)).toEqual([code]);
  });
});

describe('what is hidden', () => {
  it.each([
    ['<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', '', 'A1 row'],
    ['<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row>', '', 'A1 row'],
    ['<row r="1"><c r="B1"><v>1</v></c></row>', '<col min="2" max="2" width="9" hidden="1"/>', 'B1 column'],
    ['<row r="1"><c r="B1"><v>1</v></c></row>', '<col min="2" max="3" width="0" customWidth="1"/>', 'B1 column'],
    ['<row r="1"><c r="A1"><v>1</v></c></row>', '<col min="2" max="16384" width="9" hidden="true"/>', 'A1 -'],
    ['<row r="1" hidden="0"><c r="A1"><v>1</v></c></row>', '<col min="1" max="1" width="9" hidden="0"/>', 'A1 -'],
  ])('%s with %s is %s', async (rows, columns, expected) => {
    const workbook = await readGood(sheetBytes(rows, '', columns === '' ? '' : `<cols>${columns}</cols>`));
    const cells = workbook.grids.flatMap((grid) => grid.rows.flatMap((row) => row.cells));
    expect(cells.map((cell) => `${addressOf(cell.row, cell.column)} ${cell.hidden ?? '-'}`)).toEqual([expected]);
  });

  it('takes a merged cell for hidden only where the whole block is', async () => {
    const rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>';
    const workbook = await readGood(sheetBytes(rows, merged('A1:A2')));
    expect(workbook.grids[0]?.rows[0]?.cells.map((cell) => cell.hidden)).toEqual([undefined, 'row']);
  });

  it.each(['hidden', 'veryHidden'] as const)('marks a sheet that is %s', async (state) => {
    const body = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const workbook = await readGood(
      xlsxBytes({
        sheets: [
          { name: '前年度', body, state },
          { name: '実績', body },
        ],
      }),
    );
    expect(workbook.grids.map((grid) => [grid.sheet, grid.hidden, grid.index])).toEqual([
      ['前年度', true, 0],
      ['実績', false, 1],
    ]);
  });
});

describe('what is struck out', () => {
  const STRUCK = {
    fonts: '<font><strike/></font><font><strike val="0"/></font>',
    xfs: '<xf numFmtId="3" fontId="1"/><xf numFmtId="0" fontId="2"/>',
  };
  const runs = '<is><r><rPr><strike/></rPr><t>10件</t></r><r><rPr><sz val="11"/></rPr><t>12件</t></r></is>';

  it.each([
    [`<c r="A1" t="inlineStr">${runs}</c>`, { kind: 'string', text: '12件', struck: '10件' }, 'the old value apart'],
    ['<c r="A1" s="1"><v>1234</v></c>', { kind: 'string', text: '', struck: '1,234' }, 'a number as it was shown'],
    [
      textCell('A1', '全部').replace('<c ', '<c s="1" '),
      { kind: 'string', text: '', struck: '全部' },
      'the whole text',
    ],
    [`<c r="A1" s="1" t="inlineStr">${runs}</c>`, { text: '12件', struck: '10件' }, 'a stretch with a font of its own'],
    [
      '<c r="A1" s="1" t="inlineStr"><is><r><t>旧</t></r><r><rPr><b/></rPr><t>新</t></r></is></c>',
      { text: '新', struck: '旧' },
      'a stretch without a font takes the cell’s',
    ],
    ['<c r="A1" s="2"><v>5</v></c>', { kind: 'number', text: '5' }, 'a strike that is switched off'],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>有効</t></r></is></c>',
      { text: '有効' },
      'a strike that is switched off',
    ],
  ])('%s', async (cell, expected, _why) => {
    const workbook = await readGood(xlsxBytes({ sheets: oneRow(cell), ...STRUCK }));
    const found = workbook.grids[0]?.rows[0]?.cells[0];
    expect(found).toMatchObject(expected);
    expect(found?.struck).toBe('struck' in expected ? expected.struck : undefined);
  });
});

describe('what is centred without a merge', () => {
  const across = '<xf numFmtId="0" fontId="0"><alignment horizontal="centerContinuous"/></xf>';

  it.each([
    [
      `${textCell('A1', '実績').replace('<c ', '<c s="1" ')}<c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="0"/>`,
      ['A1:C1'],
    ],
    [
      `${textCell('A1', 'a').replace('<c ', '<c s="1" ')}<c r="B1" s="1"/>${textCell('C1', 'b').replace('<c ', '<c s="1" ')}<c r="D1" s="1"></c>`,
      ['A1:B1', 'C1:D1'],
    ],
    [`${textCell('A1', 'a').replace('<c ', '<c s="1" ')}<c r="C1" s="1"/>`, []],
    [`${textCell('A1', 'a')}<c r="B1" s="1"/>`, []],
  ])('%s', async (cells, expected) => {
    const workbook = await readGood(xlsxBytes({ sheets: oneRow(cells), xfs: across }));
    const found = workbook.grids[0]?.rows[0]?.cells.flatMap((cell) => cell.across ?? []) ?? [];
    expect(written(found)).toEqual(expected);
  });
});
