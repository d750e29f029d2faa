import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { yearOfTitle } from '../../src/ingest/year.ts';
import { findFiscalYears } from '../../src/model/fiscal-year-text.ts';
import { grid, readFile } from '../support/grid.ts';
import { codes, ingested, lines } from './reading.ts';

const TABLE = '| 番号 | 評価指標 | 実績値 |\n| 26 | イベント等の参加人数 | 5人 |';
const file = (path: string, above = '', sheet = '実績', sha256 = path) =>
  readFile(path, [grid(`${above}\n${TABLE}`, { sheet })], { sha256 });
/** Who submitted, and the errors and warnings. */
const result = (...files: Parameters<typeof ingested>[0]) => {
  const all = ingested(files, 2023);
  return [
    ...lines(all).map((line) => line.replace(/ ?26 5人/, '')),
    ...codes(all.diagnostics.filter(({ severity }) => severity !== 'note')),
  ];
};

type YearCase = [text: string, year: number | undefined, why: string];
type OwnerCase = [why: string, path: string, above: string, expected: string[], sheet?: string];

describe('whose file it is', () => {
  it.each([
    ['a labelled cell', 'a.xlsx', '| 市町村名 | 千歳市 |', ['千歳市']],
    ['a label with the value below', 'a.xlsx', '| 市町村名 |\n| 千歳市 |', ['千歳市']],
    ['a label with a colon', 'a.xlsx', '| 団体名：千歳市 |', ['千歳市']],
    ['blanks in the name', 'a.xlsx', '| 市町村名 | 千　歳　市 |', ['千歳市']],
    ['with the prefecture and a department', 'a.xlsx', '| 提出団体 | 北海道千歳市 企画課 |', ['千歳市']],
    ['a code as text', 'a.xlsx', "| 団体コード | '012246 |", ['千歳市']],
    ['a code without its leading zero', 'a.xlsx', '| 団体コード | 12246 |', ['千歳市']],
    ['a code and a name', 'a.xlsx', "| 団体コード | '012246 | 団体名 | 千歳市 |", ['千歳市']],
    ['a title', 'a.xlsx', '| 令和５年度　千歳市　実績報告書 |', ['千歳市']],
    [
      'a title that is addressed to another',
      'a.xlsx',
      '| 札幌市長　様 |\n| 令和５年度　千歳市実績報告書 |',
      ['千歳市'],
    ],
    ['a name that holds another', 'a.xlsx', '| 北広島市　実績報告 |', ['北広島市']],
    ['the sheet’s name', 'a.xlsx', '', ['千歳市'], '千歳市'],
    ['the file’s name', '千歳市_実績.xlsx', '', ['千歳市']],
    ['a short name in the file’s name', '実績（当別）.xlsx', '', ['当別町']],
    ['the file’s name in NFD', '千歳市_実績報告テ\u3099ータ.xlsx', '', ['千歳市']],
    ['the folder', '千歳市/実績.xlsx', '', ['千歳市']],
    ['the label before the folder', '千歳市/実績.xlsx', '| 市町村名 | 千歳市 |', ['千歳市']],
    ['nothing', 'a.xlsx', '', ['a.xlsx X201']],
    ['an outsider', 'a.xlsx', '| 市町村名 | 函館市 |', ['B1 X202']],
    ['an outsider in the file’s name', '函館市.xlsx', '', ['函館市.xlsx X202']],
    ['a slip of the pen', 'a.xlsx', '| 市町村名 | 千才市 |', ['B1 X204']],
    ['label against file name', '江別市.xlsx', '| 市町村名 | 千歳市 |', ['B1 X203']],
    ['label against folder', '江別市/a.xlsx', '| 市町村名 | 千歳市 |', ['B1 X203']],
    ['code against name', 'a.xlsx', "| 団体コード | '012246 千歳市 |", ['千歳市']],
    ['code against name in one cell', 'a.xlsx', "| 団体名 | '012246 江別市 |", ['B1 X205']],
    ['code against name in two cells', 'a.xlsx', "| 団体コード | '012246 | 団体名 | 江別市 |", ['B1 X203']],
  ] satisfies OwnerCase[])('%s', (...[, path, above, expected, sheet = '実績']: OwnerCase) => {
    expect(result(file(path, above, sheet))).toEqual(expected);
  });

  it('asks whether a name in a title or a file name is a slip of the pen', () => {
    const told = (path: string, above: string) =>
      ingested([file(path, above)], 2023)
        .diagnostics.filter(({ code }) => code === 'X201' || code === 'X202')
        .map((one) => `${one.code} ${explainDiagnostic(one).message}`);
    expect(told('R5実績_千才市.xlsx', '| 令和５年度　千才市実績報告書 |')).toEqual([
      'X201 どの市町村の提出か分かりません。「千才市」は「千歳市」の書き間違いではありませんか。',
    ]);
    expect(told('連携中枢都市圏.xlsx', '')).toEqual(['X201 どの市町村の提出か分かりません。']);
    expect(told('a.xlsx', '| 令和５年度　函館市実績報告書 |')).toEqual([
      expect.stringMatching(/^X202 「函館市」はこの圏域の市町村ではありません。/),
    ]);
  });

  it.each([
    ['a.xlsx', '| 市町村名 | 石狩町 |', 'X204', '石狩市', 'another 区分'],
    ['a.xlsx', '| 市町村名 | 北海道千才市 |', 'X204', '千歳市', 'one character of two'],
    ['a.xlsx', "| 市町村名 | '012173 江別町 |", '', '', 'the code decides'],
    ['a.xlsx', '| 市町村名 | 新篠津町 |', 'X204', '新篠津村', 'a village as a town'],
    ['石狩町_実績.xlsx', '', 'X201', '石狩市', 'in the file’s name'],
    ['a.xlsx', '| 令和５年度　石狩町　実績報告書 |', 'X201', '石狩市', 'in a title'],
    ['a.xlsx', '| 市町村名 | 旭川市 |', 'X202', '', 'far from all: only 市 is the same'],
    ['旭川市.xlsx', '', 'X202', '', 'the same in the file’s name'],
    ['a.xlsx', '| 市町村名 | 石巻市 |', 'X202', '', 'a real municipality elsewhere, half of it the same'],
    ['a.xlsx', '| 市町村名 | 当麻町 |', 'X202', '', 'another one'],
    ['a.xlsx', '| 市町村名 | 北広島町 |', 'X202', '北広島市', 'a real one that differs by its 区分'],
    ['a.xlsx', '| 市町村名 | 企画課 |', 'X204', '', 'no name at all'],
  ])('%s with %s: %s, near %s', (path, above, code, nearest, _why) => {
    const { diagnostics, value } = ingested([file(path, above)], 2023);
    const told = diagnostics.filter((one) => /^X20[1-6]$/u.test(one.code));
    expect(told.map((one) => `${one.code} ${one.params['nearest'] ?? ''}`)).toEqual(
      code === '' ? [] : [`${code} ${nearest}`],
    );
    for (const one of told) {
      const { message } = explainDiagnostic(one);
      expect(message.includes('書き間違いではありませんか')).toBe(nearest !== '');
    }
    const [state] = value.files;
    expect(state?.owner ?? '').toBe(nearest);
    if (code !== '') expect(state?.state).toBe('set-aside');
  });

  it('splits a table with a 市町村 column into submissions', () => {
    const sheet = grid(`| 番号 | 評価指標 | 市町村名 | 実績値 |
      | 26 | イベント等の参加人数 | 江別市 | 8人 |
      | | | 千歳市 | 9人 |
      | | | 函館市 | 1人 |
      | 3 | 事業の参加者数 | 江別市 | 2名 |`);
    const all = ingested([readFile('まとめ.xlsx', [sheet])], 2023);
    expect(lines(all)).toEqual(['3 2名', '26 8人', '千歳市 26 9人']);
    expect(codes(all.diagnostics.filter(({ severity }) => severity !== 'note'))).toEqual(['C4 X202']);
  });

  it('reads one sheet per municipality, and a cover for all sheets', () => {
    const sheets = ['江別市', '千歳市'].map((sheet) => grid(TABLE, { sheet }));
    expect(result(readFile('まとめ.xlsx', sheets))).toEqual(['', '千歳市']);
    const cover = grid('| 実績報告 |\n| 市町村名 | 千歳市 |', { sheet: '表紙' });
    expect(result(readFile('a.xlsx', [cover, grid(TABLE)]))).toEqual(['千歳市']);
  });

  it('reports each municipality that sent nothing', () => {
    const missing = ingested([file('江別市.xlsx')], 2023).diagnostics.filter(({ code }) => code === 'X207');
    expect(missing).toHaveLength(11);
    expect(missing[0]).toMatchObject({ severity: 'error', params: { municipality: '札幌市' } });
  });

  it('notes a copy', () => {
    const all = ingested([file('江別市.xlsx', '', '実績', 'x'), file('江別市 - コピー.xlsx', '', '実績', 'x')], 2023);
    expect(codes(all.diagnostics)).toEqual(['江別市 - コピー.xlsx X214', '江別市.xlsx X225']);
  });

  it('sets a copy aside, and reports one that is given to another municipality', () => {
    expect(result(file('江別市.xlsx', '', '実績', 'x'), file('江別市 - コピー.xlsx', '', '実績', 'x'))).toEqual(['']);
    expect(result(file('江別市.xlsx', '', '実績', 'x'), file('千歳市.xlsx', '', '実績', 'x'))).toEqual([
      '千歳市',
      '江別市.xlsx X206',
    ]);
  });
});

describe('years in texts', () => {
  it.each([
    ['令和5年度', [2023], '年度'],
    ['R5', [2023], 'bare era year'],
    ['H31実績', [2019], 'an era past its end'],
    ['令和元年度', [2019], '元'],
    ['2023年度実績', [2023], 'western'],
    ['R6.4.17', [], 'a day'],
    ['令和6年4月17日', [], 'a day'],
    ['20240417', [], 'a day'],
    ['R5→R6', [2023, 2024], 'two'],
    ['No.5', [], 'a number'],
    ['第2期', [], 'a number'],
  ])('%s: %j (%s)', (text, years) => {
    expect(findFiscalYears(text).map(({ year }) => year)).toEqual(years);
  });

  it.each([
    ['令和５年度　連携事業実績報告書', 2023, ''],
    ['令和５年度実績（令和６年度提出）', 2023, 'the year of submission is another'],
    ['第２期ビジョン（2020～2024年度）', undefined, 'a span'],
    ['令和３年度～令和７年度計画', undefined, 'a span'],
    ['令和６年４月17日提出', undefined, 'a day'],
    ['江別市_R5実績', 2023, ''],
    ['R4目標・R5実績', 2023, 'the year of the results'],
  ] satisfies YearCase[])('%s: %s %s', (...[text, year]: YearCase) => {
    expect(yearOfTitle(text)?.year).toBe(year);
  });
});

describe('which year', () => {
  const titled = (path: string, title: string) => file(path, `| ${title} |`);
  const run = (files: Parameters<typeof ingested>[0], year?: number) => {
    const all = ingested(files, year);
    return [
      all.value.fiscalYear,
      ...lines(all),
      ...codes(all.diagnostics.filter(({ severity }) => severity === 'error')),
    ];
  };
  it.each([
    ['a title', [titled('江別市.xlsx', '令和５年度実績')], [2023, '26 5人']],
    ['a labelled cell', [file('江別市.xlsx', '| 対象年度 | 令和５年度 |')], [2023, '26 5人']],
    ['the file’s name', [file('江別市_R5.xlsx')], [2023, '26 5人']],
    ['the folder', [file('令和５年度/江別市.xlsx')], [2023, '26 5人']],
    [
      'most files',
      [titled('江別市.xlsx', '令和５年度'), titled('千歳市.xlsx', '令和５年度'), titled('恵庭市.xlsx', '令和４年度')],
      [2023, '26 5人', '千歳市 26 5人', 'A1 X213'],
    ],
    [
      'a tie',
      [titled('江別市.xlsx', '令和５年度'), titled('千歳市.xlsx', '令和４年度')],
      [2023, '26 5人', 'X211', 'A1 X213'],
    ],
    ['no year at all', [file('江別市.xlsx')], [0, '26 5人', 'X212']],
  ])('%s', (_, files, expected) => {
    expect(run(files)).toEqual(expect.arrayContaining([...expected]));
    expect(run(files)).toHaveLength(expected.length);
  });

  it('follows the year that is given, and notes a file that names none', () => {
    expect(run([titled('江別市.xlsx', '令和５年度'), titled('千歳市.xlsx', '令和４年度')], 2022)).toEqual([
      2022,
      '千歳市 26 5人',
      'A1 X213',
    ]);
    expect(codes(ingested([file('江別市.xlsx')], 2023).diagnostics)).toEqual(['江別市.xlsx X214']);
  });

  it.each([
    ['a title', '江別市.xlsx', '| 令和４年度実績 |', '実績', 'A1 令和４年度実績 ', 'its cell'],
    ['a label', '江別市.xlsx', '| 対象年度 | 令和４年度 |', '実績', 'B1 令和４年度 ', 'the cell of the answer'],
    ['a sheet’s name', '江別市.xlsx', '', 'R4実績', ' R4実績 ', 'no cell, but the words'],
    ['a file’s name', '江別市_R4.xlsx', '', '実績', ' 江別市_R4 ', 'no cell, but the words'],
    [
      'a title against the file’s name',
      '江別市_R5.xlsx',
      '| 令和４年度実績 |',
      '実績',
      'A1 令和４年度実績 江別市_R5',
      'both',
    ],
  ])('quotes %s that says another year', (_, path, above, sheet, expected, _why) => {
    const { diagnostics } = ingested([file(path, above, sheet)], 2023);
    const told = diagnostics.filter(({ code }) => code === 'X213');
    expect(told.map(({ place, raw, params }) => `${place.cell ?? ''} ${raw} ${params['fileName'] ?? ''}`)).toEqual([
      expected,
    ]);
    expect(told.map((one) => explainDiagnostic(one).message.includes('ファイル名には2023年度'))).toEqual([
      path.includes('R5'),
    ]);
  });

  it('keeps a file whose other sheet is of another year', () => {
    const sheets = [grid(`| 令和４年度 |\n${TABLE}`, { sheet: 'a' }), grid(`| 令和５年度 |\n${TABLE}`, { sheet: 'b' })];
    expect(run([readFile('江別市.xlsx', sheets)])).toEqual([2023, '26 5人']);
  });
});
