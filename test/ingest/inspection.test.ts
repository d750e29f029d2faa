import { describe, expect, it } from 'vitest';
import { inspectFiles } from '../../src/ingest/inspection.ts';
import { inspectionJson } from '../../src/render/inspect/json.ts';
import { renderInspection } from '../../src/render/inspect/text.ts';
import { displayWidth, fitWidth } from '../../src/render/inspect/width.ts';
import { grid, readFile } from '../support/grid.ts';
import { COUNTRY, PLAN, TEMPLATE } from './reading.ts';

const inspect = (...grids: Parameters<typeof readFile>[1]) => {
  const { value, diagnostics } = inspectFiles({
    files: [readFile('江別市.xlsx', grids)],
    template: TEMPLATE,
    plan: PLAN,
    country: COUNTRY,
    year: 2023,
  });
  const [inspection] = value;
  if (inspection === undefined) throw new Error('no inspection');
  return { inspection, diagnostics };
};

const SHEET = grid(`| 令和５年度　実績報告 |
  | 市町村名 | 江別市 | 提出日 | 令和6年4月17日 |
  | 番号 | 評価指標 | R4実績 | R5実績（千人） | 決算額 |
  | 26 | イベント等の参加人数 | 1 | 8.3 | 5 |
  | 3 | 空き店舗の数 | 1 | 2 | 3 |
  | ※ 注 |`);

describe('how a workbook was read', () => {
  const { inspection, diagnostics } = inspect(SHEET, grid('| 花壇 | 水 |\n| 1 | 2 |', { sheet: '庭' }));

  it('tells whose it is, and by which sign', () => {
    expect(inspection.sheets[0]).toMatchObject({
      municipality: '江別市',
      municipalityBy: 'label',
      fiscalYear: 2023,
      submittedOn: '2024-04-17',
    });
  });

  it('tells the table with its score, its reasons and its columns', () => {
    expect(inspection.sheets[0]?.tables).toMatchObject([
      {
        layout: 'table',
        range: 'A3:E6',
        headingRows: { first: 3, last: 3 },
        reasons: { understood: 4, headings: 5, keys: ['number', 'indicator'], reports: ['actual'] },
        columns: [
          { column: 'A', field: 'number' },
          { column: 'B', field: 'indicator' },
          { column: 'C', why: 'other-year', year: 2022 },
          { column: 'D', field: 'actual', unit: '千人', year: 2023 },
          { column: 'E', why: 'unknown' },
        ],
      },
    ]);
    expect(inspection.sheets[0]?.tables[0]?.score).toBeCloseTo(8 / 9);
  });

  it('tells each row’s state', () => {
    const rows = inspection.sheets.flatMap(({ rows }) =>
      rows.map((row) => [row.row, row.state, row.state === 'set-aside' ? row.why : row.indicators.join(' ')]),
    );
    expect(rows).toEqual([
      [1, 'set-aside', 'title'],
      [2, 'set-aside', 'title'],
      [3, 'set-aside', 'heading'],
      [4, 'used', '26'],
      [5, 'reported', ''],
      [6, 'set-aside', 'note'],
      [1, 'reported', ''],
      [2, 'reported', ''],
    ]);
  });

  it('says nothing of municipalities that are not among the files', () => {
    expect(diagnostics.map(({ code }) => code)).toEqual(['X110', 'X101', 'X301']);
  });

  it('draws the head of the table in columns of equal width', () => {
    const text = renderInspection(inspection);
    const drawn = text.split('\n').filter((line) => line.endsWith('│') || line.endsWith('┤'));
    // Letters, fields, a rule and three rows of the table; letters, a rule and both rows of the other sheet.
    expect(drawn).toHaveLength(10);
    expect(new Set(drawn.slice(0, 6).map(displayWidth)).size).toBe(1);
    expect(new Set(drawn.slice(6).map(displayWidth)).size).toBe(1);
    expect(drawn[8]).toBe('        1 │花壇│水  │');
    expect(text).toContain('行 8＝使った 1＋除いた 4＋読めなかった 3');
    expect(text).toContain('D 「R5実績（千人）」 → 実績値（千人、2023年度）');
    expect(text).toContain('C 「R4実績」 → 読まない（別の年度）');
    expect(text).toContain('シート「庭」　この一覧に当てはまる表も調査票も見つからない');
    expect(renderInspection(inspection, 'en')).toContain('rows 8 = used 1 + set aside 4 + reported 3');
  });

  it('is the same as JSON', () => {
    const json = JSON.parse(inspectionJson(inspection, []));
    expect(json.sheets[0].rows).toHaveLength(6);
    expect(json.sheets[0].tables[0].columns[2]).toEqual({
      column: 'C',
      heading: 'R4実績',
      field: null,
      municipality: null,
      why: 'other-year',
      unit: null,
      year: 2022,
    });
  });

  it.each([
    ['form', '| 番号 | 26 |\n| 評価指標 | イベント等の参加人数 |\n| 実績値 | 5人 |', 'A1:B3'],
    [
      'transposed',
      '| 番号 | 3 | 26 |\n| 評価指標 | 事業の参加者数 | イベント等の参加人数 |\n| 実績値 | 1名 | 5人 |',
      'A1:C3',
    ],
  ])('shows a %s with the addresses of its labels', (layout, text, range) => {
    const [table] = inspect(grid(text)).inspection.sheets[0]?.tables ?? [];
    expect(table).toMatchObject({ layout, range, columns: [{ column: 'A1' }, { column: 'A2' }, { column: 'A3' }] });
  });
});

describe('what a person sees', () => {
  const drawn = (text: string) =>
    renderInspection(inspect(grid(text)).inspection)
      .split('\n')
      .filter((line) => /[│┤]$/u.test(line));

  it('is a form as it stands, labels in brackets', () => {
    expect(drawn('| 番号 | 26 | 評価指標 | イベント等の参加人数 |\n| 実績値 | 5 | 人 | |')).toEqual([
      '          │A         │B   │C           │D               │',
      '          ┼──────────┼────┼────────────┼────────────────┤',
      '        1 │［番号］  │26  │［評価指標］│イベント等の参… │',
      '        2 │［実績値］│5   │人          │                │',
    ]);
  });

  it('is a transposed table turned, its rows named by their letters', () => {
    const lines = drawn(
      '| 番号 | 3 | 26 |\n| 評価指標 | 事業の参加者数 | イベント等の参加人数 |\n| 実績値 | 1名 | 5人 |',
    );
    expect(lines.slice(3).map((line) => line.slice(0, 10))).toEqual(['        A ', '        B ', '        C ']);
  });

  it('names each cell of a used row that was not read', () => {
    const { inspection } = inspect(
      grid(
        '| 番号 | 26 | |\n| 評価指標 | イベント等の参加人数 | |\n| 目標値 | 7人 | 注1) 速報 |\n| 実績値 | 5人 | 6人 |',
      ),
    );
    expect(inspection.sheets[0]?.cells).toEqual([
      { cell: 'C3', state: 'set-aside', why: 'note', text: '注1) 速報' },
      { cell: 'C4', state: 'reported', text: '6人' },
    ]);
    expect(renderInspection(inspection)).toContain('       C4  読めなかった                   6人');
    expect(JSON.parse(inspectionJson(inspection, [])).sheets[0].cells[1]).toEqual({
      cell: 'C4',
      state: 'reported',
      text: '6人',
      why: null,
    });
  });

  it('says in words what became of a file that does not count', () => {
    expect(renderInspection(inspect(grid('| 花壇 | 水 |')).inspection)).toMatch(
      /^江別市\.xlsx（表も調査票も見つからない/,
    );
  });
});

describe('widths in a terminal', () => {
  it.each([
    ['abc', 6, 'abc   ', 'filled'],
    ['江別市', 6, '江別市', 'exact'],
    ['江別市役所', 6, '江別… ', 'a wide character is not halved'],
    ['𠮷野', 4, '𠮷野', 'beyond the basic plane'],
  ])('%s to %i is %j (%s)', (text, width, expected) => {
    expect(fitWidth(text, width)).toBe(expected);
    expect(displayWidth(fitWidth(text, width))).toBe(width);
  });
});
