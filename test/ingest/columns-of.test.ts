/** One column per municipality, and one row per year. */
import { describe, expect, it } from 'vitest';
import { grid, readFile } from '../support/grid.ts';
import { asideRows, codes, ingested, lines, readSheets } from './reading.ts';

const MEMBERS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'names over numbers',
    `
    | 番号 | 評価指標 | 札幌市 | 江別市 | 千歳市 |
    | 3 | 事業の参加者数 | 3,676名 | 12名 | － |
    | 26 | イベント等の参加人数 | 100人 | 200人 | 300人 |`,
    ['札幌市 3 3,676名', '札幌市 26 100人', '3 12名', '26 200人', '千歳市 3 －', '千歳市 26 300人'],
  ],
  [
    'names under a merged heading with a unit, without 市',
    `
    | 番号 | 評価指標 | 令和５年度実績値（人） | < |
    | ^ | ^ | 江別 | 千歳 |
    | 26 | イベント等の参加人数 | 200 | 300 |`,
    ['26 200[人]', '千歳市 26 300[人]'],
  ],
  [
    'names over a target and an actual each',
    `
    | 番号 | 評価指標 | 江別市 | < | 千歳市 | < |
    | ^ | ^ | 目標値 | 実績値 | 目標値 | 実績値 |
    | 26 | イベント等の参加人数 | 1人 | 200人 | 2人 | 300人 |`,
    ['26 200人', '千歳市 26 300人'],
  ],
  [
    'one status for all, which is its author’s',
    `
    | 市町村名 | 江別市 |
    | 番号 | 評価指標 | 江別市 | 千歳市 | 実施状況 |
    | 26 | イベント等の参加人数 | 200人 | 300人 | ・祭り |`,
    ['26 200人 / ・祭り', '千歳市 26 300人'],
  ],
  [
    'a column that nobody filled in',
    `
    | 番号 | 評価指標 | 江別市 | 千歳市 | 札幌市 |
    | 26 | イベント等の参加人数 | 200人 | 300人 | |`,
    ['26 200人', '千歳市 26 300人'],
  ],
];

describe('columns of municipalities', () => {
  it.each(MEMBERS)('%s', (_, text, expected) => {
    const result = ingested([readFile('とりまとめ.xlsx', [grid(text)])], 2023);
    expect(lines(result).toSorted()).toEqual([...expected].toSorted());
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual([]);
  });

  it('are only told of beside a column of actuals', () => {
    const result = readSheets(
      grid('| 番号 | 評価指標 | 実績値 | 千歳市 | 恵庭市 |\n| 26 | イベント等の参加人数 | 500人 | 200人 | 300人 |'),
    );
    expect(lines(result)).toEqual(['26 500人']);
    expect(codes(result.diagnostics).filter((code) => code.includes('X112'))).toEqual(['D1 X112', 'E1 X112']);
  });

  it('with an error in one of them lose nothing of the others, and each cell is accounted for', () => {
    const result = ingested(
      [
        readFile('とりまとめ.xlsx', [
          grid(
            '| 番号 | 評価指標 | 江別市 | 千歳市 |\n| 26 | 宇宙旅行の回数 | 1人 | 2人 |\n| 3 | 事業の参加者数 | 5名 | 6名 |',
          ),
        ]),
      ],
      2023,
    );
    expect(lines(result)).toEqual(['3 5名', '千歳市 3 6名']);
    expect(new Set(codes(result.diagnostics).filter((code) => code.includes('X3')))).toEqual(new Set(['B2 X301']));
  });
});

const YEARS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'names on every row',
    `
    | 年度 | 番号 | 評価指標 | 実績値 |
    | 令和４年度 | 26 | イベント等の参加人数 | 7,000人 |
    | 令和５年度 | 26 | イベント等の参加人数 | 8,315人 |
    | 令和４年度 | 3 | 事業の参加者数 | 1名 |
    | 令和５年度 | 3 | 事業の参加者数 | 3,676名 |`,
    ['3 3,676名', '26 8,315人'],
    ['1 heading', '2 other-year', '4 other-year'],
  ],
  [
    'names merged over the years',
    `
    | 番号 | 評価指標 | 年度 | 実績値 |
    | 26 | イベント等の参加人数 | R4 | 7,000人 |
    | ^ | ^ | R5 | 8,315人 |
    | 3 | 事業の参加者数 | R4 | 1名 |
    | ^ | ^ | R5 | 3,676名 |`,
    ['3 3,676名', '26 8,315人'],
    ['1 heading', '2 other-year', '4 other-year'],
  ],
  [
    'names written once, and eras that carry down',
    `
    | 番号 | 評価指標 | 年度 | 実績値 |
    | 26 | イベント等の参加人数 | 平成30年度 | 1人 |
    | | | 令和元 | 2人 |
    | | | 5 | 8,315人 |
    | | | 6 | 9人 |`,
    ['26 8,315人'],
    ['1 heading', '2 other-year', '3 other-year', '5 other-year'],
  ],
  [
    'a year that holds for the rows below',
    `
    | 年度 | 番号 | 評価指標 | 実績値 |
    | 2022 | 26 | イベント等の参加人数 | 1人 |
    | | 3 | 事業の参加者数 | 2名 |
    | 2023 | 26 | イベント等の参加人数 | 8,315人 |
    | 〃 | 3 | 事業の参加者数 | 3,676名 |`,
    ['3 3,676名', '26 8,315人'],
    ['1 heading', '2 other-year', '3 other-year'],
  ],
];

describe('a column of years', () => {
  it.each(YEARS)('%s', (_, text, expected, aside) => {
    const result = readSheets(grid(text));
    expect(lines(result)).toEqual(expected);
    expect(asideRows(result)).toEqual(aside);
    expect(codes(result.diagnostics).filter((code) => !code.endsWith('X214'))).toEqual([]);
    expect(result.value.ledgerColumns.find(({ heading }) => heading === '年度')?.field).toBe('fiscalYear');
  });

  it('without the report’s year is an error', () => {
    const result = readSheets(
      grid('| 番号 | 評価指標 | 年度 | 実績値 |\n| 26 | イベント等の参加人数 | R3 | 1人 |\n| ^ | ^ | R4 | 2人 |'),
    );
    expect(lines(result)).toEqual([]);
    expect(codes(result.diagnostics)).toContain('C1 X115');
  });
});
