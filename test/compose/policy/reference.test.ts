/** 参考 of the second listing: 実績の推移, 金額 and 確認事項 as tables. */
import { describe, expect, it } from 'vitest';
import { shortPeriod } from '../../../src/compose/policy/figure.ts';
import { findingSentence, findingsTable } from '../../../src/compose/policy/finding.ts';
import { amountsTable, seriesTable } from '../../../src/compose/policy/series.ts';
import { evaluatePolicies } from '../../../src/evaluate/policy/evaluate.ts';
import { parseDecimal } from '../../../src/model/decimal.ts';
import type { PolicyEvaluation } from '../../../src/model/policy.ts';
import { rowsOf } from '../../evaluate/policy/items.ts';

const evaluated = (table: string): PolicyEvaluation =>
  evaluatePolicies({ rows: rowsOf(table), fiscalYear: 2023 }).value;

describe('a period in few letters', () => {
  it.each([
    [{ from: '2023-04-01', to: '2024-03-31', precision: 'fiscal-year' }, 'R5', '年度'],
    [{ from: '2019-04-01', to: '2020-03-31', precision: 'fiscal-year' }, 'R1', '令和元年度'],
    [{ from: '2018-04-01', to: '2019-03-31', precision: 'fiscal-year' }, 'H30', '平成'],
    [{ from: '2023-01-01', to: '2023-12-31', precision: 'year' }, 'R5年', '暦年'],
    [{ from: '2024-01-01', to: '2024-01-31', precision: 'month' }, 'R6.1', '月'],
    [{ from: '2023-10-14', to: '2023-10-14', precision: 'day' }, 'R5.10.14', '日'],
    [{ from: '2024-01-01', to: '2024-03-31', precision: 'range' }, 'R6.1～R6.3', '期間'],
    [{ from: '2023-06-01', precision: 'open' }, 'R5.6～', '以降'],
    [{ to: '2024-03-31', until: true }, '～R6.3', 'まで'],
  ] as const)('%j is %s (%s)', (period, expected, _) => expect(shortPeriod(period)).toBe(expected));
});

describe('実績の推移', () => {
  it.each([
    [
      '減ったもの、全期間の増減',
      `0301-1@農林水産部 10
      ○新規就農者【R3：112人　R4：118人　R5：104人】
      R3：112人 | 新規就農者 | 112 人 | FY2021 | L | S1
      R4：118人 | 新規就農者 | 118 人 | FY2022 | L | S1
      R5：104人 | 新規就農者 | 104 人 | FY2023 | L | S1`,
      [
        '0301',
        '新規就農者',
        '農林水産部',
        'R3\nR4\nR5',
        '112人\n118人\n104人',
        '',
        '▲14人（▲11.9％）\nR3から　▲8人（▲7.1％）',
        '',
      ],
    ],
    [
      '予定との差',
      `0102-1 11
      ○受入れ【R5:21名、R6:25名予定】
      R5:21名 | 受入れ | 21 人 | FY2023 | L | S1
      R6:25名予定 | 受入れ | 25 人 | FY2024 | L | S1 planned`,
      ['0102', '受入れ', '総合政策部', 'R5\nR6予定', '21人\n25人', '', '＋4人（＋19.0％）（予定）', ''],
    ],
    [
      '百分率の差はポイント',
      `0501-1 10
      ○加入率【R4：65.0％　R5：66.5％】
      R4：65.0％ | 加入率 | 65.0 ％ | FY2022 | L | S1
      R5：66.5％ | 加入率 | 66.5 ％ | FY2023 | L | S1`,
      ['0501', '加入率', '総合政策部', 'R4\nR5', '65.0％\n66.5％', '', '＋1.5ポイント', ''],
    ],
    [
      '同じ値',
      `0501-1 10
      ○校数【R4:15校、R5:15校】
      R4:15校 | 校数 | 15 校 | FY2022 | L | S1
      R5:15校 | 校数 | 15 校 | FY2023 | L | S1`,
      ['0501', '校数', '総合政策部', 'R4\nR5', '15校\n15校', '', '増減なし', ''],
    ],
    [
      '1月から3月は前の年に始まる年度',
      `0102-1 19
      ○会員数【R5.3時点1,420人、R6.3時点1,865人】
      R5.3時点1,420人 | 会員数 | 1420 人 | 2023-03 | L | S1 as-of
      R6.3時点1,865人 | 会員数 | 1865 人 | 2024-03 | L | S1 as-of`,
      [
        '0102',
        '会員数',
        '総合政策部',
        'R5.3時点\nR6.3時点',
        '1,420人\n1,865人',
        '',
        '＋445人（＋31.3％）',
        'R5.3は令和4年度\nR6.3は令和5年度',
      ],
    ],
    [
      '比べない期間',
      `0401-1 10
      ○乗客【R4：9,000人、R6.1～3：3,420人】
      R4：9,000人 | 乗客 | 9000 人 | FY2022 | L | S1
      R6.1～3：3,420人 | 乗客 | 3420 人 | 2024-01..2024-03 | L | S1`,
      [
        '0401',
        '乗客',
        '総合政策部',
        'R4\nR6.1～R6.3',
        '9,000人\n3,420人',
        '',
        '－（期間の長さが異なるため計算しない）',
        'R6.1～R6.3は令和5年度',
      ],
    ],
  ])('%s', (_, table, expected) => expect(seriesTable(evaluated(table)).rows).toEqual([expected]));

  it('gives each point a bar against the highest, hollow for a plan', () => {
    const { bars } = seriesTable(
      evaluated(`0102-1 11
      ○受入れ【R4:0名、R5:20名、R6:25名予定】
      R4:0名 | 受入れ | 0 人 | FY2022 | L | S1
      R5:20名 | 受入れ | 20 人 | FY2023 | L | S1
      R6:25名予定 | 受入れ | 25 人 | FY2024 | L | S1 planned`),
    );
    expect(bars).toEqual({
      column: 5,
      rows: [
        [
          { share: 0, planned: false },
          { share: 0.8, planned: false },
          { share: 1, planned: true },
        ],
      ],
    });
  });
});

describe('金額 in 百万円', () => {
  it.each([
    ['8412000', '1000', '8.412', '', '千円 keeps its three places'],
    ['2310000000', '1000000', '2,310', '', '百万円 gets none'],
    ['300000000', '100000000', '300', '億円単位の値', 'noughts that nobody wrote are named'],
    ['40000000', '10000000', '40', '千万円単位の値', 'likewise'],
    ['1234567', '1', '1.234567', '', 'exact yen'],
  ])('%s yen written to %s', (value, last, expected, note) => {
    const [value_, lastDigit] = [parseDecimal(value), parseDecimal(last)];
    if (value_ === undefined || lastDigit === undefined) throw new Error('no decimal');
    const { amounts } = evaluated(`0101-1 13
      ○交付【R5：1円】
      R5：1円 | 交付 | 1 円 | FY2023 | L`);
    const [amount] = amounts;
    if (amount === undefined) throw new Error('no amount');
    const fact = { ...amount.fact, value: value_, written: { lastDigit } };
    const [row] = amountsTable({ series: [], findings: [], amounts: [{ ...amount, fact }] }).rows;
    expect(row).toEqual(['0101', '交付', '総合政策部', 'R5', 'R5：1円', expected, note]);
  });
});

describe('確認事項', () => {
  const CASE = `0101-1 10
      ○相談件数が増加、、【R4：12件　R5：10件】
      R4：12件 | 相談件数 | 12 件 | FY2022 | L | S1
      R5：10件 | 相談件数 | 10 件 | FY2023 | L | S1

      0101-2 0
      ○販路の開拓`;
  it('puts first what somebody has to settle, each with its cell', () => {
    expect(findingsTable(evaluated(CASE)).rows).toEqual([
      [
        '数値と合わない記述',
        '0101-1',
        '総合政策部',
        '「増加」という記述と、数値の動きが合いません（R4：12件 → R5：10件）。',
        '総合政策部.xlsx!取組!B1',
      ],
      [
        '誤記の疑い',
        '0101-1',
        '総合政策部',
        '誤記と思われる箇所があります（、、）。句読点が続いています。',
        '総合政策部.xlsx!取組!B1',
      ],
      [
        '数値も時期もない項目',
        '0101-2',
        '総合政策部',
        '数値も時期も書かれていません（○販路の開拓）。',
        '総合政策部.xlsx!取組!B2',
      ],
    ]);
  });

  it('says the same sentence in the result', () => {
    const [finding] = evaluated(CASE).findings.filter(({ type }) => type === 'claim-contradicted');
    if (finding === undefined) throw new Error('no finding');
    expect(findingSentence(finding)).toBe('「増加」という記述と、数値の動きが合いません（R4：12件 → R5：10件）。');
    expect(findingSentence(finding, 'en')).toBe('The word 増加 and the figures disagree (R4：12件 → R5：10件).');
  });

  it('names three cells at most', () => {
    const { findings } = evaluated(
      ['３', '４', '５', '６', '1', '2', '3', '4', '5', '6', '7']
        .map((n, at) => `0101-${at + 1} 0\n○甲${n}件`)
        .join('\n\n'),
    );
    const mixed = findings.filter(({ type }) => type === 'mixed-notation');
    const [row] = findingsTable({ series: [], amounts: [], findings: mixed }).rows;
    expect(row?.[4]).toBe('総合政策部.xlsx!取組!B1\n総合政策部.xlsx!取組!B2\n総合政策部.xlsx!取組!B3\nほか1か所');
  });
});
