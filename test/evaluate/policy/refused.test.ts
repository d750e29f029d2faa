/** Figures that look alike and are not set against each other: why, pair by pair. */
import { describe, expect, it } from 'vitest';
import { incomparableSeries, refused } from '../../../src/evaluate/policy/refused.ts';
import { seriesOf } from '../../../src/evaluate/policy/series.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Period } from '../../../src/model/period.ts';
import { figure, lineOf } from './facts.ts';

const why = (facts: readonly Fact[]) =>
  refused(lineOf(facts)).map(({ params }) => `${params['why']}: ${params['one']} ${params['other']}`);
const of = (text: string, subject?: string) => figure(text, subject === undefined ? {} : { subject });

describe('two figures of one unit', () => {
  it.each<[one: string | undefined, other: string | undefined, expected: string | undefined, why: string]>([
    ['参加企業数（台湾）', '参加企業数（タイ）', 'place-or-theme', 'one thing at two places'],
    ['参加企業数(台湾)', '参加企業数（タイ）', 'place-or-theme', 'brackets of two widths'],
    ['参加企業数', '参加企業数（タイ）', 'place-or-theme', 'a place at one side only'],
    ['参加企業数（台湾）', '来場者数（台湾）', undefined, 'two things at one place'],
    ['参加企業数', '来場者数', undefined, 'two things'],
    ['青嶺市', '湯ノ原町', 'place-or-theme', 'two places'],
    ['東部地区', '西部地区', 'place-or-theme', 'two districts'],
    ['県内地域', '道央地域', 'place-or-theme', 'two regions'],
    ['第一会場', '第二会場', 'place-or-theme', 'two venues'],
    ['北部管内', '南部管内', 'place-or-theme', 'two districts of offices'],
    ['青嶺市', '来場者数', undefined, 'a place and a thing'],
    ['青嶺市の会員', '湯ノ原町の会員', undefined, 'names that only begin with a place'],
    ['参加者（市内）数', '参加者（市外）数', undefined, 'brackets within a name'],
    ['会員数', '会員数', undefined, 'the same'],
    [undefined, undefined, undefined, 'no subject'],
  ])('%s, %s → %s (%s)', (one, other, expected) => {
    const found = why([of('10人', one), of('20人', other)]);
    expect(found).toEqual(expected === undefined ? [] : [`${expected}: 10人 20人`]);
  });

  it.each<[one: Partial<Fact>, other: Partial<Fact>, expected: string | undefined, why: string]>([
    [{ qualifiers: ['about'] }, {}, 'basis', '約 on one side'],
    [{ qualifiers: ['cumulative'] }, { qualifiers: ['about'] }, 'basis', '延べ beside 約'],
    [{ qualifiers: ['average'] }, {}, 'basis', '平均'],
    [{}, { qualifiers: ['each'] }, 'basis', '各'],
    [{ qualifiers: ['about'] }, { qualifiers: ['about'] }, undefined, '約 on both'],
    [{ qualifiers: ['as-of'] }, {}, undefined, '時点 is no basis'],
    [{ subject: '会員数（市内）', qualifiers: ['about'] }, { subject: '会員数（市内）' }, 'basis', 'of one scope'],
  ])('%j, %j → %s (%s)', (one, other, expected) => {
    const facts = [figure('10人', { subject: '会員数', ...one }), figure('20人', { subject: '会員数', ...other })];
    expect(why(facts)).toEqual(expected === undefined ? [] : [`${expected}: 10人 20人`]);
  });

  it('without a subject have no basis to compare', () => {
    expect(why([figure('10人', { qualifiers: ['about'] }), figure('20人')])).toEqual([]);
  });

  const year: Period = { from: '2023-04-01', to: '2024-03-31' };
  it.each<[one: Period | undefined, other: Period | undefined, expected: string | undefined, why: string]>([
    [year, year, 'same-time', 'of one year'],
    [year, { from: '2023-10-01', to: '2024-03-31' }, undefined, 'of a year and its second half'],
    [year, { from: '2022-04-01', to: '2023-03-31' }, undefined, 'of two years'],
    [undefined, undefined, undefined, 'of no time'],
    [year, undefined, undefined, 'of a year and no time'],
    [{ from: '2023-04-01' }, { from: '2023-04-01' }, 'same-time', 'from one day on'],
  ])('%j, %j → %s (%s)', (one, other, expected) => {
    const at = (text: string, period?: Period) =>
      figure(text, { subject: '交付額', ...(period === undefined ? {} : { period }) });
    expect(why([at('10円', one), at('20円', other)])).toEqual(expected === undefined ? [] : [`${expected}: 10円 20円`]);
  });
});

describe('figures of a text', () => {
  it('are not held against those of another unit, or without one', () => {
    expect(why([of('10人', '会員数（市内）'), of('20件', '会員数（市外）')])).toEqual([]);
    expect(why([of('10', '会員数（市内）'), of('20', '会員数（市外）')])).toEqual([]);
    expect(why([of('', '会員数（市内）'), of('', '会員数（市外）')])).toEqual([]);
  });

  it('of one series are compared, those of two are not', () => {
    const at = (text: string, series: string) => figure(text, { subject: `会員数（${text}）`, series });
    expect(why([at('10人', 'S1'), at('20人', 'S1')])).toEqual([]);
    expect(why([at('10人', 'S1'), at('20人', 'S2')])).toEqual(['place-or-theme: 10人 20人']);
  });

  it('are named once for each reason, the first pair of it', () => {
    const facts = [
      of('10人', '会員数（市内）'),
      of('20人', '会員数（市外）'),
      of('30人', '会員数（県外）'),
      figure('40人', { subject: '会員数（市内）', qualifiers: ['about'] }),
    ];
    expect(why(facts)).toEqual(['place-or-theme: 10人 20人', 'basis: 10人 40人']);
  });
});

it('a series of one point has nothing to compare, and a finding only in its own text', () => {
  const points = [figure('10人', { year: 2022 }), figure('5人', { period: { from: '2023-04-01', to: '2023-06-30' } })];
  const line = lineOf(points, [{ id: 'S1', points }]);
  const series = seriesOf([line], 2023);
  expect(incomparableSeries(line, series).map(({ params }) => params)).toEqual([
    { why: 'part-year', one: '10人', other: '5人' },
  ]);
  expect(incomparableSeries({ ...line, item: '0101-2' }, series)).toEqual([]);
  const alone = lineOf(points, [{ id: 'S1', points: points.slice(0, 1) }]);
  expect(incomparableSeries(alone, seriesOf([alone], 2023))).toEqual([]);
});
