import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnName } from '../../src/model/source.ts';
import { codes, ingested } from '../ingest/reading.ts';
import { grid, isCellOf, readFile } from '../support/grid.ts';

/** Words that offices write, so that arbitrary grids come near to real sheets. */
const WORDS = [
  '番号',
  '連携事業名',
  '評価指標',
  '実績値',
  '目標値',
  '実施状況',
  '評価',
  '単位',
  '備考',
  '市町村名',
  '令和４年度',
  'R5',
  '（千人）',
  '26',
  '3',
  '5-2',
  'にぎわいの創出',
  'イベント等の参加人数',
  '支援した高校数',
  '観光入込客数',
  '8,315人',
  '5',
  '－',
  '未集計',
  '〃',
  '同上',
  '合計',
  '※ 注',
  '担当者',
  '（例）',
  '記入例',
  '江別市',
  '千歳市',
  '函館市',
  '012173',
  '令和５年度 実績報告',
  '提出日',
  'R6.4.17',
  '【基本KPI】',
  'ア　圏域全体の経済成長のけん引',
  '常時',
  '',
  '',
  '',
  '',
  '<',
  '^',
  '~',
  '__proto__',
  '市町村名：江別市',
  '（単位：千円）',
];
const word = fc.constantFrom(...WORDS);
const sheet = fc.record({
  cells: fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { minLength: 0, maxLength: 12 }),
  head: fc.boolean(),
  name: fc.constantFrom('実績', '記入例', 'R4', '作成要領', '表紙', '江別市'),
  hidden: fc.boolean(),
  hiddenRow: fc.integer({ min: 1, max: 14 }),
  hiddenColumn: fc.integer({ min: 1, max: 9 }),
});
const HEAD = [['番号', '連携事業名', '評価指標', '目標値', '実績値', '実施状況']];

const gridOf = (one: typeof sheet extends fc.Arbitrary<infer T> ? T : never, index: number) =>
  grid([...(one.head ? HEAD : []), ...one.cells].map((cells) => `| ${cells.join(' | ')} |`).join('\n'), {
    sheet: `${one.name}${index}`,
    hidden: one.hidden,
    hiddenRows: [one.hiddenRow],
    hiddenColumns: [columnName(one.hiddenColumn)],
  });

/** A hidden column of units without a heading: its finding stands at a cell that is there. */
const HIDDEN_UNITS = {
  cells: [
    ['実績値', '番号'],
    ['（千人）', '番号', '番号', '番号', '【基本KPI】', '（単位：千円）'],
  ],
  head: false,
  name: '実績',
  hidden: false,
  hiddenRow: 1,
  hiddenColumn: 6,
};

it('puts every non-empty row of arbitrary sheets into exactly one state, and every heading into one column', () => {
  fc.assert(
    fc.property(fc.array(fc.array(sheet, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (files) => {
      const read = files.map((sheets, at) => readFile(`${at}.xlsx`, sheets.map(gridOf)));
      const { value, diagnostics } = ingested(read, 2023);
      const expected = read.flatMap((file) => (file.outcome.state === 'read' ? file.outcome.workbook.grids : []));
      const keys = value.ledgerRows.map((row) => `${row.file} ${row.sheet} ${row.row}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(expected.flatMap((one) => one.rows.map((line) => `${one.file} ${one.sheet} ${line.row}`)));
      for (const column of value.ledgerColumns) expect(column.field === undefined).toBe(column.why !== undefined);
      const used = value.ledgerRows.filter(({ state }) => state === 'used').length;
      if (value.submissions.some(({ records }) => records.length > 0)) expect(used).toBeGreaterThan(0);
      for (const { code, place } of diagnostics) {
        // A column without a heading is named by the empty cell where its heading would be.
        if (place.cell === undefined || code === 'X103') continue;
        const { cell } = place;
        expect(
          expected.some((one) => one.file === place.file && one.sheet === place.sheet && isCellOf(one, cell)),
        ).toBe(true);
      }
    }),
    { numRuns: 150, examples: [[[[HIDDEN_UNITS]]]] },
  );
});

it('reports every row that it could not use, with a diagnostic of the same sheet or file', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const { value, diagnostics } = ingested([readFile('江別市.xlsx', [gridOf(one, 0)])], 2023);
      const reported = value.ledgerRows.some(({ state }) => state === 'reported');
      if (reported) expect(codes(diagnostics).length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

it('gives each text of a used row’s known columns to a record, or lists its column', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('5-1', '5-2', '5-3', '26', '38', 'K1'), fc.stringMatching(/^[0-9]{1,6}人$/)), {
        minLength: 1,
        maxLength: 6,
      }),
      (rows) => {
        const text = ['| 番号 | 実績値 |', ...rows.map(([id, actual]) => `| ${id} | ${actual} |`)].join('\n');
        const { value } = ingested([readFile('江別市.xlsx', [grid(text)])], 2023);
        const actuals = value.submissions.flatMap(({ records }) => records.map(({ fields }) => fields.actual?.text));
        const wanted = new Set(rows.map(([id, actual]) => `${id} ${actual}`)).size;
        expect(actuals).toHaveLength(wanted);
      },
    ),
    { numRuns: 60 },
  );
});

it('does not depend on the order of the files', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 2, maxLength: 4 }), (sheets) => {
      const files = sheets.map((one, at) => readFile(`${at}.xlsx`, [gridOf(one, 0)]));
      const forward = ingested(files, 2023);
      const backward = ingested([...files].reverse(), 2023);
      expect(backward).toEqual(forward);
    }),
    { numRuns: 40 },
  );
});
