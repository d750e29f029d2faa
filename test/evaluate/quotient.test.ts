/** Σ分子 ÷ Σ分母 and weights: every figure in one unit, and nothing left out in silence. */
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { blank, fy, none, pending, q, range, run, type Scenario } from '../support/measures.ts';
import { by, figure, n } from './totals.ts';

const silent = by(none, none, none, none);
type Parts = Readonly<Record<string, Measure>>;

function quotient(target: Measure, numerators: Parts, denominators: Parts, more: Partial<Scenario> = {}) {
  return run({
    target,
    aggregation: '平均',
    numerator: 'N',
    denominator: 'D',
    said: silent,
    others: { N: numerators, D: denominators },
    ...more,
  }).indicator;
}

const minutes = (value: string) => q(value, '分');
const hours = (value: string) => q(value, '時間');
const cases = { 中央市: n('100'), 東市: n('100') };
const LESS = q('40', '分', { comparator: '<=' });

describe('units of numerators and denominators', () => {
  it.each([
    ['one in hours', LESS, { 中央市: minutes('3000'), 東市: hours('50') }, cases, '30分', '◎'],
    ['all in hours for a target in minutes', LESS, { 中央市: hours('50'), 東市: hours('50') }, cases, '30分', '◎'],
    [
      'a target per case',
      q('40', '分／件', { comparator: '<=' }),
      { 中央市: hours('50'), 東市: hours('50') },
      cases,
      '30分／件',
      '◎',
    ],
    [
      'another dimension cannot be added',
      LESS,
      { 中央市: minutes('3000'), 東市: q('50', '円') },
      cases,
      '30分（把握可能分）',
      '－',
    ],
    [
      'denominators in two units',
      q('2', '人'),
      { 中央市: q('100', '人'), 東市: q('100', '人') },
      { 中央市: q('50', 'ha'), 東市: q('500000', '㎡') },
      '2人',
      '◎',
    ],
  ] as const)('%s', (_why, target, numerators, denominators, printed, mark) => {
    const indicator = quotient(target, numerators, denominators);
    expect([figure(indicator), indicator.mark]).toEqual([printed, mark]);
  });
});

describe('a numerator that cannot be used makes the mean partial', () => {
  const share = q('50', '％');
  const whole = { 中央市: n('100'), 東市: n('100') };
  it.each([
    ['未集計', pending],
    ['of last year', q('60', '件', { period: fy(2022) })],
    ['a forecast', q('60', '件', { qualifiers: ['planned'] })],
    ['known in part', q('60', '件', { qualifiers: ['partial'] })],
    ['a lower bound', q('60', '件', { comparator: '>=' })],
    ['a range', range('50', '60', '件')],
    ['negative', n('-60')],
    ['none beside its denominator', none],
    ['blank beside its denominator', blank],
  ])('%s', (_why, odd) => {
    const indicator = quotient(share, { 中央市: n('60'), 東市: odd }, whole);
    expect([figure(indicator), indicator.mark, indicator.reason]).toEqual(['60％（把握可能分）', '－', 'partial']);
  });

  it('also where its denominator cannot be used either', () => {
    const old = q('60', '件', { period: fy(2022) });
    const indicator = quotient(share, { 中央市: n('60'), 東市: old }, { 中央市: n('100'), 東市: old });
    expect([figure(indicator), indicator.mark]).toEqual(['60％（把握可能分）', '－']);
  });

  it('but not where a municipality has neither', () => {
    const indicator = quotient(share, { 中央市: n('60'), 東市: none }, { 中央市: n('100'), 東市: none });
    expect([figure(indicator), indicator.mark]).toEqual(['60％', '◎']);
  });

  it('and a forecast counts in an interim edition', () => {
    const indicator = quotient(share, { 中央市: n('60'), 東市: q('40', '件', { qualifiers: ['planned'] }) }, whole, {
      edition: '速報版',
    });
    expect([figure(indicator), indicator.mark]).toEqual(['50％', '◎']);
  });
});

describe('rounded figures in a quotient', () => {
  it.each([
    ['25.1万人 of 50万人 is hardly 50 %', '251000', '1000', '500000', '10000', false],
    ['30.0万人 of 50.0万人 is 60 % either way', '300000', '1000', '500000', '1000', true],
  ])('%s', (_why, top, topDigit, bottom, bottomDigit, certain) => {
    const rough = (value: string, lastDigit: string) => q(value, '人', { scale: '万', lastDigit });
    const indicator = quotient(q('50', '％'), { 中央市: rough(top, topDigit) }, { 中央市: rough(bottom, bottomDigit) });
    expect([indicator.mark, indicator.certain]).toEqual(['◎', certain]);
  });
});

describe('weights', () => {
  const weighted = (weights: Parts) =>
    run({
      target: q('50', '％'),
      aggregation: '平均',
      weight: 'W',
      said: by(q('40', '％'), q('80', '％'), none, none),
      others: { W: weights },
    }).indicator;
  it.each([
    ['in one unit', { 中央市: q('3', 'ha'), 東市: q('10000', '㎡') }, '50％', '◎'],
    ['of different dimensions', { 中央市: q('3', 'ha'), 東市: q('1', '人') }, 'none', '－'],
    ['of last year', { 中央市: n('3'), 東市: q('1', '件', { period: fy(2022) }) }, 'none', '－'],
    ['nought', { 中央市: n('3'), 東市: n('0') }, '40％', '×'],
    ['all nought', { 中央市: n('0'), 東市: n('0') }, 'none', '－'],
  ])('%s', (_why, weights, printed, mark) => {
    const indicator = weighted(weights);
    expect([figure(indicator), indicator.mark]).toEqual([printed, mark]);
  });
});
