/** What the figures of the second listing show: texts with hand-labelled facts, and every question to the compilers. */
import { describe, expect, it } from 'vitest';
import { evaluatePolicies } from '../../../src/evaluate/policy/evaluate.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { POLICY_FINDINGS, type PolicyFindingType, type PolicySeries } from '../../../src/model/policy.ts';
import { rowsOf } from './items.ts';

/** Rows `[table, expected, why]`, named by why. */
const named = <T>(rows: readonly (readonly [table: string, expected: T, why: string])[]) =>
  rows.map(([table, expected, why]) => [why, table, expected] as const);

const evaluated = (table: string) => evaluatePolicies({ rows: rowsOf(table), fiscalYear: 2023 }).value;

/** Findings of these types as `item type quote`. */
function found(table: string, ...types: readonly PolicyFindingType[]): readonly string[] {
  return evaluated(table)
    .findings.filter(({ type }) => types.includes(type))
    .map(({ item, code, type, quote }) => `${item ?? code} ${type} ${quote}`);
}

function shown({ points, change, overall, why, latest, stale }: PolicySeries): string {
  const number = (one: typeof change) =>
    one === undefined
      ? '-'
      : `${formatDecimal(one.difference)} ${one.percent === undefined ? '-' : `${formatDecimal(one.percent)}%`}${one.planned ? ' planned' : ''}`;
  const values = points.map(({ value }) => (value === undefined ? '?' : formatDecimal(value))).join(' ');
  return [values, number(change), number(overall), why ?? '-', latest ?? '-', stale ? 'stale' : 'current'].join(' | ');
}

describe('series and their change', () => {
  it.each(
    named([
      [
        `0101-1 10
      ○相談件数【R3：8,120件　R4：8,455件】
      R3：8,120件 | 相談件数 | 8120 件 | FY2021 | L | S1
      R4：8,455件 | 相談件数 | 8455 件 | FY2022 | L | S1`,
        ['8120 8455 | 335 4.1% | - | - | 2022 | current'],
        '335 ÷ 8,120 = 4.13 percent',
      ],
      [
        `0301-1 10
      ○新規就農者【R3：112人　R4：118人　R5：104人】
      R3：112人 | 新規就農者 | 112 人 | FY2021 | L | S1
      R4：118人 | 新規就農者 | 118 人 | FY2022 | L | S1
      R5：104人 | 新規就農者 | 104 人 | FY2023 | L | S1`,
        ['112 118 104 | -14 -11.9% | -8 -7.1% | - | 2023 | current'],
        'the change is from the year before, the whole one stands beside it',
      ],
      [
        `0102-1 11
      ○受入れ【R5:21名、R6:25名予定】
      R5:21名 | 受入れ | 21 人 | FY2023 | L | S1
      R6:25名予定 | 受入れ | 25 人 | FY2024 | L | S1 planned`,
        ['21 25 | 4 19% planned | - | - | 2023 | current'],
        'against a plan, and said so; the plan is not the latest figure',
      ],
      [
        `0102-1 11
      ○受入れ【R4:20名、R5:21名、R6:25名予定】
      R4:20名 | 受入れ | 20 人 | FY2022 | L | S1
      R5:21名 | 受入れ | 21 人 | FY2023 | L | S1
      R6:25名予定 | 受入れ | 25 人 | FY2024 | L | S1 planned`,
        ['20 21 25 | 1 5% | - | - | 2023 | current'],
        'two reported points go before the plan',
      ],
      [
        `0501-1 10
      ○空調の整備【R5：46施設（R4：46施設）】
      R5：46施設 | 空調の整備 | 46 施設 | FY2023 | L | S1
      R4：46施設 | 空調の整備 | 46 施設 | FY2022 | L | S1`,
        ['46 46 | 0 0% | - | - | 2023 | current'],
        'written backwards and flat: points go by time',
      ],
      [
        `0501-1 10
      ○加入率【R4：65.0％　R5：66.5％】
      R4：65.0％ | 加入率 | 65.0 ％ | FY2022 | L | S1
      R5：66.5％ | 加入率 | 66.5 ％ | FY2023 | L | S1`,
        ['65 66.5 | 1.5 - | - | - | 2023 | current'],
        'percentages differ by points; a percentage of a percentage is none',
      ],
      [
        `0501-1 10
      ○移転【R4：0件　R5：3件】
      R4：0件 | 移転 | 0 件 | FY2022 | L | S1
      R5：3件 | 移転 | 3 件 | FY2023 | L | S1`,
        ['0 3 | 3 - | - | - | 2023 | current'],
        'no percentage of nought',
      ],
      [
        `0102-1 19
      ○会員数【R4：1,420人、R6.3時点1,865人】
      R4：1,420人 | 会員数 | 1420 人 | FY2022 | L | S1
      R6.3時点1,865人 | 会員数 | 1865 人 | 2024-03 | L | S1 as-of`,
        ['1420 1865 | - | - | state-and-period | 2023 | current'],
        'a year and a state at a time',
      ],
      [
        `0102-1 19
      ○会員数【R5.3時点1,420人、R6.3時点1,865人】
      R5.3時点1,420人 | 会員数 | 1420 人 | 2023-03 | L | S1 as-of
      R6.3時点1,865人 | 会員数 | 1865 人 | 2024-03 | L | S1 as-of`,
        ['1420 1865 | 445 31.3% | - | - | 2023 | current'],
        'two states; R6.3 lies in fiscal year 2023',
      ],
      [
        `0401-1 10
      ○乗客【R4：9,000人、R6.1～3：3,420人】
      R4：9,000人 | 乗客 | 9000 人 | FY2022 | L | S1
      R6.1～3：3,420人 | 乗客 | 3420 人 | 2024-01..2024-03 | L | S1`,
        ['9000 3420 | - | - | part-year | 2023 | current'],
        'a quarter beside a year',
      ],
    ]),
  )('%s', (_, table, expected) => {
    expect(evaluated(table).series.map(shown)).toEqual(expected);
  });

  it('calls a series stale beside one of a later year', () => {
    const { series } = evaluated(`0503-1 10
      ○木質バイオマス【R3：4.2千t　R4：4.6千t】
      R3：4.2千t | 木質バイオマス | 4200 t | FY2021 | L | S1
      R4：4.6千t | 木質バイオマス | 4600 t | FY2022 | L | S1

      0402-1 10
      ○合宿【R4：38団体　R5：45団体】
      R4：38団体 | 合宿 | 38 団体 | FY2022 | L | S1
      R5：45団体 | 合宿 | 45 団体 | FY2023 | L | S1`);
    expect(series.map(({ stale }) => stale)).toEqual([true, false]);
  });

  it('quotes the latest reported point of a stale series, and its plan apart', () => {
    const { findings } = evaluated(`0503-1 10
      ○甲【R3：4件　R4：5件　R5見込：6件】
      R3：4件 | 甲 | 4 件 | FY2021 | L | S1
      R4：5件 | 甲 | 5 件 | FY2022 | L | S1
      R5見込：6件 | 甲 | 6 件 | FY2023 | L | S1 planned

      0402-1 10
      ○乙【R4：38件　R5：45件】
      R4：38件 | 乙 | 38 件 | FY2022 | L | S1
      R5：45件 | 乙 | 45 件 | FY2023 | L | S1`);
    const stale = findings.filter(({ type }) => type === 'stale-series');
    expect(stale.map(({ quote, params }) => ({ quote, params }))).toEqual([
      { quote: 'R4：5件', params: { latest: 2022, plan: 'R5見込：6件' } },
    ]);
  });

  it('does not call the report year stale beside a figure of the next', () => {
    const { series, findings } = evaluated(`0503-1 10
      ○甲【R4：4件　R5：5件】
      R4：4件 | 甲 | 4 件 | FY2022 | L | S1
      R5：5件 | 甲 | 5 件 | FY2023 | L | S1

      0402-1 10
      ○乙【R5：4件　R6.5：3件】
      R5：4件 | 乙 | 4 件 | FY2023 | L | S1
      R6.5：3件 | 乙 | 3 件 | 2024-05 | L | S1`);
    expect(series.map(({ stale }) => stale)).toEqual([false, false]);
    expect(findings.filter(({ type }) => type === 'stale-series')).toEqual([]);
  });
});

describe('what an item does not say', () => {
  const MISSING = [
    'no-figure-no-date',
    'measure-without-figures',
    'date-without-figure',
    'figure-without-year',
    'single-year',
  ] as const;
  it.each(
    named([
      [
        '0302-1 0\n○販路の開拓',
        ['0302-1 no-figure-no-date ○販路の開拓', '0302 measure-without-figures 施策0302'],
        'nothing at all, and the only item of its measure',
      ],
      [
        `0302-1 0
      ○販路の開拓

      0302-2 1
      ○商談会【R5】
      R5 | 商談会 | date | FY2023 | S`,
        ['0302-1 no-figure-no-date ○販路の開拓', '0302-2 date-without-figure R5'],
        'a date is something',
      ],
      [
        `0302-1 22
      ○研修【55名参加】
      55名 | 研修 | 55 人 | - | -`,
        ['0302-1 figure-without-year 55名'],
        'a figure without a year',
      ],
      [
        `0302-1 9
      ○研修【R5：55名】
      R5：55名 | 研修 | 55 人 | FY2023 | L`,
        ['0302-1 single-year R5：55名'],
        'one time only',
      ],
      [
        `0302-1 1
      ○島めぐり【R6.9～】
      R6.9～ | 島めぐり | period | 2024-09.. | S

      0302-1-1 9
      ・案内人を8名養成【R5】
      8名 | 案内人 | 8 人 | FY2023 | B`,
        ['0302-1-1 single-year 8名'],
        "the child's figure counts for its item; the finding stands at the child",
      ],
      [
        `0302-1 11
      ○研修【R6：20名予定】
      R6：20名予定 | 研修 | 20 人 | FY2024 | L | planned`,
        [],
        'a plan alone has its own finding',
      ],
      [
        `0302-1 10
      ○甲【R4：4件　R5：5件】
      R4：4件 | 甲 | 4 件 | FY2022 | L | S1
      R5：5件 | 甲 | 5 件 | FY2023 | L | S1`,
        [],
        'a series lacks nothing',
      ],
    ]),
  )('%s', (_, table, expected) => {
    expect(found(table, ...MISSING).toSorted()).toEqual([...expected].toSorted());
  });
});

describe('words that claim a change', () => {
  const CLAIM = ['claim-supported', 'claim-contradicted', 'claim-without-baseline', 'claim-without-figures'] as const;
  const series = (text: string, old: number, now: number) => `0101-1 10
      ○${text}【R4：${old}件　R5：${now}件】
      R4：${old}件 | 甲 | ${old} 件 | FY2022 | L | S1
      R5：${now}件 | 甲 | ${now} 件 | FY2023 | L | S1`;
  it.each(
    named([
      [series('相談件数が増加', 10, 12), ['claim-supported 増加'], 'it grew'],
      [series('相談件数が増加', 12, 10), ['claim-contradicted 増加'], 'it fell'],
      [series('相談件数が増加', 12, 12), ['claim-contradicted 増加'], 'it did not move'],
      [series('事故が減少', 12, 10), ['claim-supported 減少'], 'it fell'],
      [series('前年度と同程度', 100, 105), ['claim-supported 同程度'], 'five percent are 同程度'],
      [series('前年度と同程度', 100, 106), ['claim-contradicted 同程度'], 'six are not'],
      [series('前年度と同程度', 0, 1), ['claim-contradicted 同程度'], 'no percentage, and it moved'],
      [series('満足度を改善', 10, 9), ['claim-supported 改善'], 'either way may be better'],
      [series('満足度を改善', 10, 10), ['claim-contradicted 改善'], 'nothing moved'],
      [series('輸出の拡大に向けた商談', 12, 10), [], 'a wish is no claim'],
      [series('参加の増加を図る取組', 12, 10), [], 'a wish is no claim'],
      [series('就業改善センターの相談', 12, 10), [], 'a name is no claim'],
      [series('「拡大アジア」展', 12, 10), [], 'a quoted name is no claim'],
      ['0101-1 0\n○来場者数は昨年度と同程度', ['claim-without-figures 同程度'], 'no figure at all'],
      [
        `0101-1 19
      ○共同調達【R6.2時点で14市町村に増加】
      R6.2時点で14市町村 | 共同調達 | 14 市町村 | 2024-02 | L | as-of`,
        ['claim-without-baseline 増加'],
        'one value only',
      ],
      [
        `0101-1 11
      ○受入れが増加【R5:21名、R6:25名予定】
      R5:21名 | 受入れ | 21 人 | FY2023 | L | S1
      R6:25名予定 | 受入れ | 25 人 | FY2024 | L | S1 planned`,
        ['claim-without-baseline 増加'],
        'a plan bears nothing out',
      ],
    ]),
  )('%s', (_, table, expected) => {
    expect(found(table, ...CLAIM)).toEqual(expected.map((one) => `0101-1 ${one}`));
  });
});

describe('figures that are not compared', () => {
  it.each(
    named([
      [
        `0101-1 17
      ○出展【東京(R5.7)相談者数46人 大阪(R5.11)相談者数31人】
      (R5.7)相談者数46人 | 相談者数（東京） | 46 人 | 2023-07 | L
      (R5.11)相談者数31人 | 相談者数（大阪） | 31 人 | 2023-11 | L`,
        'place-or-theme',
        'two venues',
      ],
      [
        `0101-1 18
      ○移動展【R4.8（恐竜）湯ノ原町：延べ1,460名、R5.6（鉱物）同湯ノ原町：延べ720名】
      R4.8（恐竜）湯ノ原町：延べ1,460名 | 湯ノ原町（恐竜） | 1460 人 | 2022-08 | L | cumulative
      R5.6（鉱物）同湯ノ原町：延べ720名 | 湯ノ原町（鉱物） | 720 人 | 2023-06 | L | cumulative`,
        'place-or-theme',
        'one place, two themes',
      ],
      [
        `0101-1 6
      ○教室【青嶺市(R5.7)35名、白沢市(R5.8)40名】
      (R5.7)35名 | 青嶺市 | 35 人 | 2023-07 | L
      (R5.8)40名 | 白沢市 | 40 人 | 2023-08 | L`,
        'place-or-theme',
        'two places that are subjects themselves',
      ],
      [
        `0101-1 10
      ○入場者【R4：約500人、R5：延べ640人】
      R4：約500人 | 入場者 | 500 人 | FY2022 | L | about
      R5：延べ640人 | 入場者 | 640 人 | FY2023 | L | cumulative`,
        'basis',
        '約 beside 延べ',
      ],
      [
        `0101-1 14
      ○補助【甲補助 R5決算額3百万円 甲補助 R5決算額5百万円】
      R5決算額3百万円 | 決算額 | 3000000 円 | FY2023 | L
      R5決算額5百万円 | 決算額 | 5000000 円 | FY2023 | L`,
        'same-time',
        'two subsidies of one year',
      ],
    ]),
  )('%s', (_, table, why) => {
    const { findings, series } = evaluated(table);
    expect(findings.filter(({ type }) => type === 'refused-comparison').map(({ params }) => params['why'])).toEqual([
      why,
    ]);
    expect(series).toEqual([]);
  });

  it.each(
    named([
      [
        `0101-1 16
      ○住宅【3市41戸】
      3市 | 住宅 | 3 市 | - | -
      41戸 | 住宅 | 41 戸 | - | -`,
        [],
        'other units',
      ],
      [
        `0101-1 9
      ○研修【R5：受講者64人　うち就業者12人】
      R5：受講者64人 | 受講者 | 64 人 | FY2023 | L
      12人 | 就業者 | 12 人 | FY2023 | I`,
        [],
        'other subjects that nobody would compare',
      ],
    ]),
  )('%s', (_, table, expected) => {
    expect(found(table, 'refused-comparison')).toEqual(expected);
  });

  it('says which points of a series have times of different kinds', () => {
    const [finding] = evaluated(`0401-1 10
      ○乗客【R4：9,000人、R6.1～3：3,420人】
      R4：9,000人 | 乗客 | 9000 人 | FY2022 | L | S1
      R6.1～3：3,420人 | 乗客 | 3420 人 | 2024-01..2024-03 | L | S1`).findings.filter(
      ({ type }) => type === 'incomparable-points',
    );
    expect(finding?.params).toEqual({ why: 'part-year', one: 'R4：9,000人', other: 'R6.1～3：3,420人' });
  });
});

describe('dates', () => {
  const DATES = ['fiscal-year-of-month', 'planned-value', 'part-year-value', 'far-future', 'date-order'] as const;
  it.each(
    named([
      [
        `0101-1 2
      ○手引の作成【R6.1】
      R6.1 | 手引の作成 | date | 2024-01 | S`,
        ['0101-1 fiscal-year-of-month R6.1'],
        'January 2024 lies in fiscal year 2023',
      ],
      [
        `0101-1 2
      ○手引の作成【R6.4】
      R6.4 | 手引の作成 | date | 2024-04 | S`,
        [],
        'April does not',
      ],
      [
        `0101-1 1
      ○手引の作成【R5】
      R5 | 手引の作成 | date | FY2023 | S`,
        [],
        'nor does a fiscal year',
      ],
      [
        `0101-1 11
      ○講座【R6：5回予定】
      R6：5回予定 | 講座 | 5 回 | FY2024 | L | planned`,
        ['0101-1 planned-value R6：5回予定'],
        'a plan',
      ],
      [
        `0101-1 21
      ○滞在体験【R5.6以降38名】
      R5.6以降38名 | 滞在体験 | 38 人 | 2023-06.. | L`,
        ['0101-1 part-year-value R5.6以降38名'],
        'no end',
      ],
      [
        `0101-1 9
      ○来館者【R15：31件】
      R15：31件 | 来館者 | 31 件 | FY2033 | L`,
        ['0101-1 far-future R15：31件'],
        'R5 with a slip of the finger',
      ],
      [
        `0101-1 9
      ○来館者【R6：31件】
      R6：31件 | 来館者 | 31 件 | FY2024 | L`,
        [],
        'the year after the report is near enough',
      ],
      [
        `0101-1 9
      ○道の駅の整備【R9.3】
      R9.3 | 道の駅の整備 | date | 2027-03 | S`,
        ['0101-1 fiscal-year-of-month R9.3', '0101-1 far-future R9.3'],
        'a date without 予定 is bound as a figure is',
      ],
      [
        `0101-1 9
      ○道の駅の整備【R9.3予定】
      R9.3予定 | 道の駅の整備 | date | 2027-03 | S | planned`,
        ['0101-1 fiscal-year-of-month R9.3予定', '0101-1 planned-value R9.3予定'],
        'a plan may lie further ahead',
      ],
      [
        `0101-1 3
      ○講座【R5.9、R5.6】
      R5.9 | 講座 | date | 2023-09 | S
      R5.6 | 講座 | date | 2023-06 | S`,
        ['0101-1 date-order R5.6'],
        'a row of dates backwards',
      ],
      [
        `0101-1 3
      ○講座【R5.9】と報告会【R5.6】
      R5.9 | 講座 | date | 2023-09 | S
      R5.6 | 報告会 | date | 2023-06 | S`,
        [],
        'two brackets are two things',
      ],
      [
        `0101-1 10
      ○施設【R5：46施設（R4：39施設）】
      R5：46施設 | 施設 | 46 施設 | FY2023 | L | S1
      R4：39施設 | 施設 | 39 施設 | FY2022 | L | S1`,
        [],
        'the year before in brackets is in order',
      ],
      [
        `0101-1 10
      ○施設【R5：46施設、R4：39施設】
      R5：46施設 | 施設 | 46 施設 | FY2023 | L | S1
      R4：39施設 | 施設 | 39 施設 | FY2022 | L | S1`,
        ['0101-1 date-order R4：39施設'],
        'side by side it is not',
      ],
      [
        `0101-1 2
      ○出展【R5.11】
      R5.11 | 出展 | date | 2023-11 | S

      0101-2 2
      ○講座【R5.7】
      R5.7 | 講座 | date | 2023-07 | S

      0101-3@南部振興局 2
      ○祭り【R5.5】
      R5.5 | 祭り | date | 2023-05 | S`,
        ['0101-2 date-order R5.7'],
        "items of one office run backwards; another office's do not count",
      ],
    ]),
  )('%s', (_, table, expected) => {
    expect(found(table, ...DATES)).toEqual(expected);
  });
});

describe('a date or figure after the year of the report', () => {
  const one = (quote: string, period: string, more = '') =>
    `0101-1 9\n○整備【${quote}】\n${quote} | 整備 | ${more === '' ? 'date' : '3 件'} | ${period} | ${more === '' ? 'S' : more}`;
  it.each(
    named([
      [one('R7.3', '2025-03'), ['0101-1 after-report R7.3'], 'March 2025 lies in the fiscal year after 2023'],
      [one('R6.4', '2024-04'), ['0101-1 after-report R6.4'], 'its first month'],
      [one('R6.3', '2024-03'), [], 'the last month of the report’s year'],
      [one('R6：3件', 'FY2024', 'L'), ['0101-1 after-report R6：3件'], 'a figure'],
      [one('R6：3件予定', 'FY2024', 'L | planned'), [], 'a plan'],
      [one('R7.4', '2025-04'), ['0101-1 far-future R7.4'], 'the year after that is a warning, not both'],
    ]),
  )('%s', (_, table, expected) => {
    expect(found(table, 'after-report', 'far-future')).toEqual(expected);
  });
});

describe('figures of different magnitude', () => {
  const series = (old: number, now: number, unit = '件') => `0101-1 10
      ○相談【R4：${old}${unit}　R5：${now}${unit}】
      R4：${old}${unit} | 相談 | ${old} ${unit} | FY2022 | L | S1
      R5：${now}${unit} | 相談 | ${now} ${unit} | FY2023 | L | S1`;
  const amounts = (one: string, other: string, id = '') => `0101-1 4
      ○交付【${one}1,286千円、${other}1,250百万円】
      ${one}1,286千円 | ${one} | 1286000 円 | FY2023 | L${id}
      ${other}1,250百万円 | ${other} | 1250000000 円 | FY2023 | L${id}`;
  it.each(
    named([
      [series(3, 300), ['0101-1 thousandfold-change R5：300件'], 'a hundredfold'],
      [series(300, 3), ['0101-1 thousandfold-change R5：3件'], 'and its reverse'],
      [series(3, 299), [], 'less'],
      [series(0, 300), [], 'nought has no factor'],
      [amounts('決算額', '決算額'), ['0101-1 thousandfold-change 決算額1,250百万円'], 'two amounts of one thing'],
      [amounts('決算額', '予算額'), [], 'amounts of two things'],
    ]),
  )('%s', (_, table, expected) => {
    expect(found(table, 'thousandfold-change')).toEqual(expected);
  });
});

describe('months and their fiscal year', () => {
  it('asks once for each fiscal year that the months lie in', () => {
    const { findings } = evaluated(`0102-1 19
      ○会員数【R5.3時点1,420人、R6.3時点1,865人、R6.1時点1,700人】
      R5.3時点1,420人 | 会員数 | 1420 人 | 2023-03 | L | S1 as-of
      R6.3時点1,865人 | 会員数 | 1865 人 | 2024-03 | L | S1 as-of
      R6.1時点1,700人 | 会員数 | 1700 人 | 2024-01 | L | S1 as-of`);
    expect(findings.filter(({ type }) => type === 'fiscal-year-of-month').map(({ params }) => params)).toEqual([
      { year: 2022, months: '2023年3月', figures: 'R5.3時点1,420人' },
      { year: 2023, months: '2024年3月、2024年1月', figures: 'R6.3時点1,865人、R6.1時点1,700人' },
    ]);
  });
});

describe('notation', () => {
  const rare = (...texts: readonly string[]) =>
    evaluated(texts.map((text, at) => `0101-${at + 1} 0\n${text}`).join('\n\n'))
      .findings.filter(({ type }) => type === 'mixed-notation')
      .map(({ params, sources }) => `${params['rare']} of ${params['usual']}: ${params['items']} ${sources.length}`);
  it.each([
    [['○甲【R5：3件】', '○乙【R5：4件】', '○丙【R5:5件】'], [': of ：: 0101-3 1'], 'the rarer colon'],
    [['○甲【R5：3人】', '○乙【R5：4人、R6：2人】', '○丙【R5：5名】'], ['名 of 人: 0101-3 1'], '名 beside 人'],
    [['○甲3か所', '○乙4か所', '○丙5箇所', '○丁6カ所'], ['箇所 of か所: 0101-3 1', 'カ所 of か所: 0101-4 1'], 'three'],
    [['○甲【R5～R6】', '○乙【R5~R6】'], ['~ of ～: 0101-2 1'], 'of two as frequent the usual one is proposed'],
    [['○午前10:30開始', '○甲【R5：3件】'], [], 'a time of the clock'],
    [['○甲３件', '○乙4件、5件'], ['全角の数字 of 半角の数字: 0101-1 1'], 'widths of digits'],
    [['○甲【R5：3件】', '○乙【R5：4件】'], [], 'one notation'],
  ])('%j', (texts, expected) => {
    expect(rare(...texts)).toEqual(expected);
  });
});

describe('slips', () => {
  it.each([
    ['○講座【R5：3件', ['【R5：3件'], 'a bracket that is never closed'],
    ['○講座R5：3件】', ['○講座R5：3件】'], 'one that was never opened'],
    ['○講座（東京)の開催', [], 'widths are another question'],
    ['○講座の開催、、会議', ['、、'], 'two commas'],
    ['○講座をを開催', ['をを'], 'a particle twice'],
    ['○山ののどかな風景', [], 'の before のどか'],
    ['○講座【R5.13】', ['R5.13'], 'a thirteenth month'],
    ['○講座【R5.10】', [], 'October'],
    ['○講座【R6.2.30】', ['R6.2.30'], 'a thirtieth of February'],
    ['○講座【令和5年2月29日】', ['令和5年2月29日'], 'a leap day of no leap year'],
    ['○講座【R6.2.29】', [], 'a leap day'],
    ['○講座【R5.9.31、R5.9.30】', ['R5.9.31'], 'September has thirty days'],
    ['○講座【R5.9.0】', ['R5.9.0'], 'no day is nought'],
    ['○講座【R5：1,28件】', ['1,28'], 'digits grouped wrongly'],
    ['○講座【R5：1,280件】', [], 'and rightly'],
    ['○講座【R5：１2件】', ['１2'], 'two widths in one number'],
    ['○講座【】', ['【】'], 'nothing in the bracket'],
    ['○講座など など', [], 'not next to each other'],
    ['○講座：：3件', ['：：'], 'a colon twice'],
    ['○講座・・会議', ['・・'], 'a dot twice'],
    ['○講座～～会議', ['～～'], 'a wave twice'],
    ['○講座の開催。、会議', ['。、'], 'a stop and a comma'],
    ['○地域のの活性化', ['のの'], 'の twice'],
    ['○地域にに開設', ['にに'], 'に twice'],
    ['○団体がが参加', ['がが'], 'が twice'],
    ['○会場でで開催', ['でで'], 'で twice'],
    ['○市町村とと連携', ['とと'], 'と twice'],
    ['○講座などなど', ['などなど'], 'など twice'],
    ['○講座等等', ['等等'], '等 twice'],
    ['○補助3件件', ['件件'], 'a unit twice'],
    ['○補助3円円', ['円円'], 'yen twice'],
    ['○講座を開催開催', ['開催開催'], 'a word twice'],
    ['○講座を実施実施', ['実施実施'], 'a word twice'],
    ['○講座を予定予定', ['予定予定'], 'a word twice'],
    ['○団体を支援支援', ['支援支援'], 'a word twice'],
    ['○講座【R5.0】', ['R5.0'], 'month nought'],
    ['○講座【R5.20】', ['R5.20'], 'a twentieth month'],
    ['○講座【H30.13】', ['H30.13'], 'of another era'],
    ['○講座【Ｒ5.13】', ['Ｒ5.13'], 'in full width'],
    ['○補助1,2345件', ['1,2345'], 'four digits behind a comma'],
    ['○補助2１件', ['2１'], 'half before full width'],
    ['○講座（　）', ['（　）'], 'a blank in the brackets'],
    ['○講座()', ['()'], 'half-width brackets'],
    ['○「」の講座', ['「」'], 'no name'],
    ['○会議「地域のこれから', ['「地域のこれから'], 'a quotation that is never closed'],
    ['○会議（地域］', ['（地域］'], 'a bracket that is not known'],
    ['○会議『地域】', ['○会議『地域】'], 'closed by another bracket'],
    ['○会議〔地域〕', [], 'tortoise-shell brackets'],
    ['○会議（(地域)）', [], 'brackets within brackets'],
  ])('%s', (text, expected) => {
    const { findings } = evaluated(`0101-1 0\n${text}`);
    expect(findings.filter(({ type }) => type === 'writing-slip').map(({ quote }) => quote)).toEqual(expected);
  });

  it('asks about digits that could not be read', () => {
    const [row] = rowsOf('0101-1 0\n○講座 12番台 3番台');
    const [item] = row?.items ?? [];
    if (row === undefined || item === undefined) throw new Error('no item');
    const unread = [
      { quote: '12番台', start: 4, end: 8 },
      { quote: '3番台', start: 9, end: 12 },
    ];
    const rows = [{ ...row, items: [{ ...item, facts: { facts: [], series: [], unread } }] }];
    const { findings } = evaluatePolicies({ rows, fiscalYear: 2023 }).value;
    expect(findings.filter(({ type }) => type === 'unread-figure').map(({ params }) => params['figures'])).toEqual([
      '12番台、3番台',
    ]);
  });
});

describe('as diagnostics', () => {
  it('gives every finding its code, its cell and its text', () => {
    const table = `0101-1 10
      ○相談件数が増加【R4：12件　R5：10件】
      R4：12件 | 相談件数 | 12 件 | FY2022 | L | S1
      R5：10件 | 相談件数 | 10 件 | FY2023 | L | S1`;
    const { value, diagnostics } = evaluatePolicies({ rows: rowsOf(table), fiscalYear: 2023 });
    expect(value.findings.map(({ type }) => POLICY_FINDINGS[type])).toEqual(['D202']);
    expect(diagnostics).toEqual([
      {
        code: 'D202',
        severity: 'warning',
        place: { file: '総合政策部.xlsx', sheet: '取組', cell: 'B1' },
        raw: '増加',
        params: { direction: 'up', figures: 'R4：12件 → R5：10件', policy: '0101-1' },
        related: [],
      },
    ]);
  });

  it.each(Object.entries(POLICY_FINDINGS))('%s has its code %s in the order of the list', (_, code) => {
    expect(code).toMatch(/^D[1-4]\d\d$/);
  });

  it('lists findings by kind', () => {
    const types = evaluated(`0302-1 22
      ○研修が増加、、【55名参加】
      55名 | 研修 | 55 人 | - | -

      0302-2 0
      ○販路の開拓`).findings.map(({ type }) => type);
    expect(types).toEqual(['no-figure-no-date', 'figure-without-year', 'claim-without-baseline', 'writing-slip']);
  });
});
