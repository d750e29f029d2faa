/** Points, changes and age of series, from literal figures. */
import { describe, expect, it } from 'vitest';
import { changeOf, comparedPoints, incomparable, seriesOf } from '../../../src/evaluate/policy/series.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { figure, lineOf } from './facts.ts';

const at = (year: number, more: Parameters<typeof figure>[1] = {}) => figure('10人', { year, ...more });
const quarter = { period: { from: '2023-04-01', to: '2023-06-30' } };
const half = { period: { from: '2023-04-01', to: '2023-09-30' } };

describe('two points', () => {
  it.each<[one: Fact, other: Fact, why: string | undefined, of: string]>([
    [at(2022), at(2023), undefined, 'two years'],
    [at(2022, { comparator: '>=' }), at(2023), 'bound', 'a bound before'],
    [at(2022), at(2023, { comparator: '<' }), 'bound', 'a bound behind'],
    [figure('10人'), at(2023), 'undated', 'no time before'],
    [at(2022), figure('10人'), 'undated', 'no time behind'],
    [at(2022), figure('10人', quarter), 'part-year', 'a year and a quarter'],
    [figure('10人', quarter), figure('10人', half), 'part-year', 'a quarter and a half'],
    [figure('10人', quarter), figure('10人', quarter), undefined, 'two quarters'],
    [at(2022), figure('10人', { period: { from: '2023-06-01' } }), 'part-year', 'a year and a time without an end'],
    [
      figure('10人', { period: { from: '2022-06-01' } }),
      figure('10人', { period: { from: '2023-06-01' } }),
      'part-year',
      'two without an end',
    ],
    [at(2022, { qualifiers: ['as-of'] }), at(2023, { qualifiers: ['as-of'] }), undefined, 'two states'],
    [at(2022, { qualifiers: ['as-of'] }), at(2023), 'state-and-period', 'a state and a year'],
    [at(2022), at(2023, { qualifiers: ['as-of'] }), 'state-and-period', 'a year and a state'],
  ])('%#: %4$s', (one, other, why) => {
    expect(incomparable(one, other)).toBe(why);
  });

  it.each<[from: string, to: string, difference: string | undefined, percent: string | undefined, why: string]>([
    ['8120件', '8455件', '335', '4.1', 'more'],
    ['118人', '104人', '-14', '-11.9', 'less'],
    ['65.0％', '66.5％', '1.5', undefined, 'points of percent'],
    ['0人', '5人', '5', undefined, 'from nothing'],
    ['-5人', '5人', '10', undefined, 'from below nothing'],
    ['人', '5人', undefined, undefined, 'no figure before'],
    ['5人', '人', undefined, undefined, 'no figure behind'],
  ])('%s → %s: %s, %s percent (%s)', (from, to, difference, percent) => {
    const [one, other] = [figure(from, { year: 2022 }), figure(to, { year: 2023 })];
    const change = changeOf(one, other);
    expect(change === undefined ? undefined : formatDecimal(change.difference)).toBe(difference);
    expect(change?.percent === undefined ? undefined : formatDecimal(change.percent)).toBe(percent);
    expect(change !== undefined && 'percent' in change).toBe(percent !== undefined);
  });

  it('planned at the end is a planned change', () => {
    expect(changeOf(at(2023), at(2024, { status: 'planned' }))?.planned).toBe(true);
    expect(changeOf(at(2022), at(2023, { status: 'reported' }))?.planned).toBe(false);
  });
});

describe('the points that are compared', () => {
  const points = (...told: readonly (readonly [year: number, planned?: boolean])[]) =>
    told.map(([year, planned]) => at(year, { quote: `R${year - 2018}`, status: planned ? 'planned' : 'reported' }));
  it.each<[told: readonly Fact[], expected: string | undefined, why: string]>([
    [points([2021], [2022], [2023]), 'R4 R5', 'the last two'],
    [points([2022], [2023], [2024, true]), 'R4 R5', 'the last two reported'],
    [points([2023], [2024, true]), 'R5 R6', 'the reported one and the plan'],
    [points([2023], [2024, true], [2025, true]), 'R5 R6', 'the reported one and the next plan'],
    [points([2024, true], [2025, true]), 'R6 R7', 'two plans'],
    [points([2023]), undefined, 'one alone'],
    [[], undefined, 'none'],
  ])('%#: %2$s', (told, expected) => {
    expect(
      comparedPoints(told)
        ?.map(({ quote }) => quote)
        .join(' '),
    ).toBe(expected);
  });
});

describe('a series', () => {
  const read = (points: readonly Fact[], more: { readonly subject?: string } = {}) =>
    seriesOf([lineOf(points, [{ id: 'S1', points, ...more }])], 2023)[0];

  it('has nothing that it cannot say', () => {
    const points = [at(2023)];
    expect(read(points)).toStrictEqual({
      code: '0101',
      item: '0101-1',
      office: '総合政策部',
      points,
      stale: false,
      source: { file: '総合政策部.xlsx', sheet: '取組', cell: 'B1' },
      why: 'undated',
      latest: 2023,
    });
  });

  it('has its change, its subject and its unit', () => {
    const points = [at(2022), at(2023)];
    const [one] = seriesOf([lineOf(points, [{ id: 'S1', subject: '会員数', ...unitOf(points), points }])], 2023);
    expect(Object.keys(one ?? {}).toSorted()).toEqual(
      ['change', 'code', 'item', 'latest', 'office', 'points', 'source', 'stale', 'subject', 'unit'].toSorted(),
    );
  });

  it('is put in the order of time', () => {
    expect(read([at(2023), at(2022)])?.points.map(({ period }) => period?.to)).toEqual(['2023-03-31', '2024-03-31']);
  });

  it.each<[points: readonly Fact[], overall: boolean, why: string]>([
    [[at(2021), at(2022), at(2023)], true, 'three years'],
    [[at(2022), at(2023)], false, 'two years'],
    [[at(2021), at(2022), at(2024, { status: 'planned' })], false, 'two years and a plan'],
    [[at(2021, { comparator: '>=' }), at(2022), at(2023)], false, 'a bound at the beginning'],
  ])('%#: tells the whole change or not: %2$s', (points, overall) => {
    expect(read(points)?.overall !== undefined).toBe(overall);
  });

  it('of plans alone has no latest year and is never stale', () => {
    const plans = [at(2024, { status: 'planned' }), at(2025, { status: 'planned' })];
    const reported = [at(2022), at(2023)];
    const old = [at(2021), at(2022)];
    const all = [plans, reported, old].map((points) => lineOf(points, [{ id: 'S1', points }]));
    const found = seriesOf(all, 2023);
    expect(found.map(({ latest, stale }) => [latest, stale])).toEqual([
      [undefined, false],
      [2023, false],
      [2022, true],
    ]);
    expect('latest' in (found[0] ?? {})).toBe(false);
  });

  it('is not stale beside one that reports beyond the year of the report', () => {
    const [ahead, own] = [
      [at(2023), at(2025)],
      [at(2022), at(2023)],
    ];
    const found = seriesOf(
      [ahead, own].map((points) => lineOf(points, [{ id: 'S1', points }])),
      2023,
    );
    expect(found.map(({ stale }) => stale)).toEqual([false, false]);
  });

  it('stands at the cell in which its first point was written', () => {
    const points = [at(2022, { start: 8 }), at(2023, { start: 12 })];
    const second = { file: '総合政策部.xlsx', sheet: '取組', cell: 'B2' };
    const line = lineOf(points, [{ id: 'S1', points }]);
    const parts = [
      { start: 0, source: line.source },
      { start: 8, source: second },
    ];
    expect(seriesOf([{ ...line, parts }], 2023)[0]?.source).toEqual(second);
  });
});

function unitOf([first]: readonly Fact[]) {
  return first?.unit === undefined ? {} : { unit: first.unit };
}
