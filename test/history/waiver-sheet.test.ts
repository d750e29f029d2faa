/** Accepted findings in a sheet. */
import { describe, expect, it } from 'vitest';
import { readWaiverBook } from '../../src/history/waiver-sheet.ts';
import type { Cell, Grid } from '../../src/model/grid.ts';
import { isWaiverBook } from '../../src/model/waiver.ts';

type Text = string | { readonly text: string; readonly date?: string; readonly number?: string };
const FILE = '確認済み.xlsx';

/** A sheet of rows; an empty text is no cell. */
function sheet(rows: readonly (readonly Text[])[], more: Partial<Grid> = {}): Grid {
  return {
    file: FILE,
    sheet: 'Sheet1',
    index: 0,
    hidden: false,
    merges: [],
    rows: rows.flatMap((texts, at) => {
      const cells = texts.flatMap((text, index): readonly Cell[] => {
        const cell = { row: at + 1, column: index + 1 };
        if (typeof text !== 'string') return [{ ...cell, kind: 'date', ...text }];
        return text === '' ? [] : [{ ...cell, kind: 'string', text }];
      });
      return cells.length === 0 ? [] : [{ row: at + 1, hidden: false, cells }];
    }),
    ...more,
  };
}
const read = (...grids: readonly Grid[]) => readWaiverBook({ file: FILE, format: 'xlsx', grids });
const HEADINGS = ['コード', 'ファイル', 'シート', 'セル', '指標', '氏名', '日付', '理由', '期限'];
const ROW = ['V119', '江別市.xlsx', '実績', 'F12', '26', '山田', '2024-05-01', '電話で確認した', '2024-06-30'];
const put = (column: string, text: Text): readonly Text[] =>
  ROW.map((one, at) => (HEADINGS[at] === column ? text : one));

it('gives a waiver for each row, and where it stands', () => {
  expect(read(sheet([['確認済みの指摘'], [], HEADINGS, ROW]))).toEqual({
    value: [
      {
        number: 1,
        at: { file: FILE, sheet: 'Sheet1', cell: 'A4' },
        code: 'V119',
        place: { file: '江別市.xlsx', sheet: '実績', cell: 'F12' },
        indicator: '26',
        name: '山田',
        on: '2024-05-01',
        until: '2024-06-30',
        reason: '電話で確認した',
      },
    ],
    diagnostics: [],
  });
});

describe('a row as clerks write it', () => {
  it.each([
    ['コード', 'ｖ１１９', { code: 'V119' }, 'full-width letters'],
    ['コード', '「…」の提出された評価は異なります。（V119）', { code: 'V119' }, 'the sentence of a 確認票'],
    ['コード', '警告 V119 mark-disagrees', { code: 'V119' }, 'the line of the screen'],
    [
      'ファイル',
      '江別市.xlsx\n「実績」シート',
      { place: { file: '江別市.xlsx', sheet: '実績', cell: 'F12' } },
      'file and sheet of a 確認票',
    ],
    ['セル', 'ｆ１２', { place: { file: '江別市.xlsx', sheet: '実績', cell: 'F12' } }, 'a full-width address'],
    ['セル', '$F$12', { place: { file: '江別市.xlsx', sheet: '実績', cell: 'F12' } }, 'an absolute address'],
    ['セル', '－', { place: { file: '江別市.xlsx', sheet: '実績' } }, 'no cell, as 確認票 writes it'],
    ['指標', '26　公共交通の利用者数', { indicator: '26' }, 'the indicator with its name'],
    ['指標', { text: '10月2日', date: '2024-10-02' }, { indicator: '10-2' }, 'what Excel has made a date'],
    ['日付', { text: '5月1日', date: '2024-05-01' }, { on: '2024-05-01' }, 'a date of Excel'],
    ['日付', { text: '45413', number: '45413' }, { on: '2024-05-01' }, 'a date without its format'],
    ['日付', '2024/5/1', { on: '2024-05-01' }, 'slashes'],
    ['日付', '令和６年５月１日', { on: '2024-05-01' }, 'an era'],
    ['期限', 'R6.6.30', { until: '2024-06-30' }, 'an era in short'],
    ['期限', { text: 'R6.6.30', date: '2024-06-30T00:00:00' }, { until: '2024-06-30' }, 'a date with a time'],
  ] as const)('%s %j', (column, text, expected, _why) => {
    const { value, diagnostics } = read(sheet([HEADINGS, put(column, text)]));
    expect(diagnostics).toEqual([]);
    expect(value[0]).toMatchObject(expected);
  });

  it.each([
    ['江別市.xlsx!実績!F12', 'as the screen shows it'],
    ["'江別市 1.xlsx'!実績!F12", 'in quotes'],
    ["江別市 1.xlsx'!実績!F12", 'in quotes, the first of which Excel has taken'],
  ])('場所 %s', (text) => {
    const { value } = read(
      sheet([
        ['コード', '場所', '確認者', '確認日', '理由', '有効期限'],
        ['V119', text, '山田', '2024-05-01', '済み', '2024-06-30'],
      ]),
    );
    expect(value[0]?.place).toMatchObject({
      file: text.includes('1.') ? '江別市 1.xlsx' : '江別市.xlsx',
      sheet: '実績',
      cell: 'F12',
    });
    expect(value[0]?.name).toBe('山田');
  });

  it('a name merged over several rows holds for all of them', () => {
    const second = put('氏名', '');
    const merges = [{ top: 2, left: 6, bottom: 3, right: 6 }];
    expect(read(sheet([HEADINGS, ROW, second], { merges })).value.map(({ name }) => name)).toEqual(['山田', '山田']);
  });

  it('what nobody has filled in has not been accepted, and is not spoken of', () => {
    const open = [...ROW.slice(0, 5), '', '', '', ''];
    const { value, diagnostics } = read(sheet([HEADINGS, open, ROW, open]));
    expect(value.map(({ at }) => at.cell)).toEqual(['A3']);
    expect(diagnostics).toEqual([]);
  });
});

describe('a mistake', () => {
  it.each([
    ['氏名', '', 'H302', 'F2', 'no name'],
    ['期限', '', 'H302', 'I2', 'no end'],
    ['コード', '', 'H302', 'A2', 'no code'],
    ['コード', 'V1l9', 'H303', 'A2', 'no such code'],
    ['コード', 'V119 V120', 'H303', 'A2', 'two codes'],
    ['日付', '5/1', 'H304', 'G2', 'no year'],
    ['日付', { text: '20240501', number: '20240501' }, 'H304', 'G2', 'a number that is no day of this century'],
    ['期限', '2024-06-31', 'H304', 'I2', 'no such day'],
  ] as const)('%s %j is %s at %s', (column, text, code, cell, _why) => {
    const { value, diagnostics } = read(sheet([HEADINGS, put(column, text), ROW]));
    expect(diagnostics.map((one) => [one.code, one.place])).toEqual([[code, { file: FILE, sheet: 'Sheet1', cell }]]);
    expect(
      value.map(({ number }) => number),
      'the other row counts',
    ).toEqual([2]);
  });

  it('a row without place and indicator', () => {
    const { diagnostics } = read(
      sheet([HEADINGS, ['V119', '', '', '', '', '山田', '2024-05-01', '済み', '2024-06-30']]),
    );
    expect(diagnostics.map(({ code, params }) => [code, params['key']])).toEqual([['H302', '場所または指標']]);
  });

  it.each([
    [['コード', '場所', '氏名', '日付', '理由', '期日'], '期限', '期日', 'a slip in a heading'],
    [['コード', '場所', '氏名', '日付', '理由'], '期限', '', 'a heading left out'],
    [['番号', '内容'], 'コード、氏名、日付、理由、期限', '', 'another sheet'],
  ])('%j has no %s', (headings, key, near) => {
    const { value, diagnostics } = read(sheet([headings, headings.map(() => 'x')]));
    expect(value).toEqual([]);
    expect(diagnostics.map((one) => [one.code, one.params])).toEqual([['H308', { key, near }]]);
  });
});

it('an empty workbook and a hidden sheet say nothing', () => {
  expect(read(sheet([]))).toEqual({ value: [], diagnostics: [] });
  expect(read(sheet([HEADINGS, ROW], { hidden: true }))).toEqual({ value: [], diagnostics: [] });
  expect(read(sheet([HEADINGS, ROW], { hidden: true }), sheet([HEADINGS, ROW])).value).toHaveLength(1);
});

it.each([
  ['確認済み.xlsx', true],
  ['確認済み_主な取組.xlsx', true],
  ['確認済み（企画課）.xls', true],
  ['要確認一覧_renkei.xlsx', true],
  ['確認済み.yaml', false],
  ['江別市_確認済み.xlsx', false],
  ['江別市/確認済み.xlsx', false],
  ['確認済み実績.xlsx', false],
  ['~$確認済み.xlsx', false],
])('%s is a record of accepted findings: %s', (path, expected) => expect(isWaiverBook(path)).toBe(expected));
