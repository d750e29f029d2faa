/** Extra filled cells anywhere in tables and forms: each is read, set aside with a reason, or reported, by its own address. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, columnName, parseAddress } from '../../src/model/source.ts';
import { ingested } from '../ingest/reading.ts';
import { grid, readFile } from '../support/grid.ts';

type Result = ReturnType<typeof ingested>;
type Planted = { readonly row: number; readonly column: number; readonly text: string };

/** `top` is the first row of headings or labels; above it stand titles. */
const SHEETS = [
  {
    name: 'a table',
    top: 3,
    text: `
    | 令和５年度　連携事業実績 | | | | |
    | 市町村名 | 江別市 | | | |
    | 番号 | 連携事業名 | 評価指標 | 実績値 | 実施状況 |
    | 3 | 創業の促進 | 事業の参加者数 | 3,676名 | ・講座 |
    | 5 | 先端技術の活用に関する支援 | 支援した高校数 | 4校 | |
    | | | イベントの参加者数 | 195名 | ・出前 |
    | | | | | ・続き |
    | 26 | にぎわいの創出 | | | |
    | | | イベント等の参加人数 | 8,315人 | ・祭り |`,
  },
  {
    name: 'a table of merged cells with a unit column',
    top: 1,
    text: `
    | 番号 | < | 評価指標 | 目標値 | 単位 | 令和４年度 | 令和５年度 |
    | ^ | ^ | ^ | ^ | ^ | 実績値 | 実績値 |
    | 5 | < | 支援した高校数 | 7 | 校 | 3 | 4 |
    | ^ | ^ | イベントの参加者数 | 100 | 名 | 180 | 195 |
    | 26 | < | イベント等の参加人数 | 75 | 千人 | 70 | 8 |`,
  },
  {
    name: 'a form',
    top: 3,
    text: `
    | 令和５年度　連携事業調査票 | | | |
    | 市町村名 | 江別市 | | |
    | 番号 | 26 | 連携事業名 | にぎわいの創出 |
    | 評価指標 | イベント等の参加人数 | < | < |
    | 目標値 | 75,000人 | 実績値 | 8,315人 |
    | | | | |
    | 実施状況 | ・祭り | < | < |`,
  },
  {
    name: 'forms one below the other, of narrow merged cells',
    top: 1,
    text: `
    | 番号 | < | 3 | < | 評価指標 | < | 事業の参加者数 | < | < |
    | 目標値 | < | < | 実績値 | < | < | 評価 | < | < |
    | 2,500名 | < | < | 3,676名 | < | < | ◎ | < | < |
    | | | | | | | | | |
    | 番号 | < | 5 | < | 評価指標① | < | 支援した高校数 | < | < |
    | 実績値① | < | 4 | 校 | 評価指標② | < | イベントの参加者数 | < | < |
    | 実績値② | < | 195 | 名 | 令和４年度実績値② | < | 180名 | < | < |`,
  },
  {
    name: 'a form around a small table',
    top: 1,
    text: `
    | 番号 | 5 | | |
    | 連携事業名 | 先端技術の活用に関する支援 | | |
    | 評価指標 | 目標値 | 実績値 | 評価 |
    | 支援した高校数 | 7校 | 4校 | × |
    | イベントの参加者数 | 100名 | 195名 | ◎ |
    | 実施状況 | ・出前講座 | | |`,
  },
  {
    name: 'a transposed table',
    top: 2,
    text: `
    | 令和５年度　実績 | | | |
    | 番号 | 3 | 5 | 26 |
    | 評価指標 | 事業の参加者数 | 支援した高校数 | イベント等の参加人数 |
    | 目標値 | 2,500名 | | 75,000人 |
    | 実績値 | 3,676名 | 4校 | 8,315人 |
    | 実施状況 | ・講座 | | ・祭り |`,
  },
] as const;

const cellsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** The sheet with the planted cells, those left out that would stand in a cell that is filled. */
function planted(base: string, cells: readonly Planted[]) {
  const rows = cellsOf(base);
  const width = Math.max(...rows.map((row) => row.length)) + 3;
  const lines = Array.from({ length: rows.length + 3 }, (_, at) =>
    Array.from({ length: width }, (_, column) => rows[at]?.[column] ?? ''),
  );
  const put = cells.filter(({ row, column, text }) => {
    const line = lines[row - 1];
    if (line === undefined || line[column - 1] !== '') return false;
    line[column - 1] = text;
    return true;
  });
  return { put, sheet: grid(lines.map((line) => `| ${line.join(' | ')} |`).join('\n')) };
}

/** Planted cells that the result says nothing of. */
function unaccounted({ value, diagnostics }: Result, cells: readonly Planted[], top: number): readonly string[] {
  const placed = new Set(diagnostics.flatMap(({ place, related }) => [place, ...related].map(({ cell }) => cell)));
  const read = value.submissions.flatMap(({ records }) =>
    records.flatMap(({ fields }) => Object.values(fields).flatMap((field) => [field.text, field.unit ?? ''])),
  );
  const named = new Set(value.ledgerCells?.map(({ cell }) => cell));
  const isListed = ({ row, column, text }: Planted) =>
    value.ledgerColumns.some((one) => {
      const label = parseAddress(one.column);
      const covers =
        label === undefined ? one.column === columnName(column) : label.row === row || label.column === column;
      return one.heading.includes(text) || (covers && one.why !== undefined);
    });
  return cells.flatMap((cell) => {
    const address = addressOf(cell.row, cell.column);
    const entry = value.ledgerRows.find(({ row }) => row === cell.row);
    const state = entry?.state === 'set-aside' ? entry.why : entry?.state;
    // A line of words alone may be a note or a title; a figure may not, but above the table or as the name of a programme.
    const isAllowed = !FIGURES.has(cell.text) || state === 'out-of-plan' || (state === 'title' && cell.row < top);
    const isLine = entry?.state === 'set-aside' && isAllowed;
    const told = state === 'reported' || isLine || named.has(address) || placed.has(address) || isListed(cell);
    return told || read.some((text) => text.includes(cell.text)) ? [] : [`${address} ${cell.text} ${state}`];
  });
}

const FIGURES: ReadonlySet<string> = new Set(['7,771人', '7772', '▲77.3％']);

const PLANTED = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 12 }),
  text: fc.constantFrom(...FIGURES, '追記した言葉', '千歳', '77年度'),
});

it.each(SHEETS)('$name', ({ text, top }) => {
  fc.assert(
    fc.property(fc.uniqueArray(PLANTED, { minLength: 1, maxLength: 3, selector: ({ text: own }) => own }), (cells) => {
      const { put, sheet } = planted(text, cells);
      expect(unaccounted(ingested([readFile('江別市.xlsx', [sheet])], 2023), put, top)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('finds out when a cell beside a value is dropped', () => {
  const { put, sheet } = planted(SHEETS[2].text, [{ row: 5, column: 5, text: '7,771人' }]);
  const result = ingested([readFile('江別市.xlsx', [sheet])], 2023);
  expect(unaccounted(result, put, 3)).toEqual([]);
  const silent = { value: { ...result.value, ledgerCells: [] }, diagnostics: [] };
  expect(unaccounted(silent, put, 3)).toEqual(['E5 7,771人 used']);
});
