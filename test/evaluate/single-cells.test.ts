import { describe, expect, it } from 'vitest';
import type { Measure, Qualifier } from '../../src/model/measure.ts';
import type { Period } from '../../src/model/period.ts';
import { fy, q, run, type Said } from '../support/measures.ts';
import { by } from './totals.ts';

const goal = q('100', '人');
const span = (from: string | undefined, to: string, precision: Period['precision'] = 'range'): Period => ({
  ...(from === undefined ? {} : { from }),
  to,
  ...(precision === undefined ? {} : { precision }),
});
const december = span(undefined, '2023-12-31', 'open');
const dated = (period: Period, qualifiers: readonly Qualifier[] = []) => q('120', '人', { period, qualifiers });

describe('a part of the year for the whole (V213)', () => {
  it.each<[why: string, said: Said, aggregation: '合計' | '代表', codes: readonly string[]]>([
    ['4月～12月', dated(span('2023-04-01', '2023-12-31')), '合計', ['V213']],
    ['4月～12月 of the lead', dated(span('2023-04-01', '2023-12-31')), '代表', ['V213']],
    ['上半期', dated(span('2023-04-01', '2023-09-30', 'half')), '合計', ['V213']],
    ['第4四半期', dated(span('2024-01-01', '2024-03-31', 'quarter')), '合計', ['V213']],
    ['12月末', dated(december), '合計', ['V213']],
    ['12月末時点 among figures to be added', dated(december, ['as-of']), '合計', ['V213']],
    ['12月末時点 of the lead', dated(december, ['as-of']), '代表', []],
    ['a heading of 12月末', { actual: q('120', '人'), year: december }, '合計', ['V213']],
    ['a heading of 12月末 over the lead', { actual: q('120', '人'), year: december }, '代表', ['V213']],
    ['a heading of 3月末', { actual: q('120', '人'), year: span(undefined, '2024-03-31', 'open') }, '合計', []],
    [
      'a heading of last year',
      { actual: q('120', '人'), year: span(undefined, '2023-03-31', 'open') },
      '代表',
      ['V112'],
    ],
    ['the whole year', dated(fy(2023)), '合計', []],
    ['4月～3月', dated(span('2023-04-01', '2024-03-31')), '合計', []],
    [
      '1月31日現在 among figures to be added',
      dated(span('2024-01-31', '2024-01-31', 'day'), ['as-of']),
      '合計',
      ['V213'],
    ],
    ['1月31日現在 of the lead', dated(span('2024-01-31', '2024-01-31', 'day'), ['as-of']), '代表', []],
    ['the day of an event', dated(span('2024-01-31', '2024-01-31', 'day')), '合計', []],
    ['3月1日時点', dated(span(undefined, '2024-03-01', 'open'), ['as-of']), '合計', []],
    ['days of an event', dated(span('2023-08-05', '2023-08-07')), '合計', []],
    ['the month of an event', dated(span('2023-10-01', '2023-10-31', 'month')), '合計', []],
  ])('%s', (_why, said, aggregation, codes) => {
    expect(run({ target: goal, aggregation, said: by(said, q('0', '人'), q('0', '人'), q('0', '人')) }).codes).toEqual(
      aggregation === '代表' ? [...['V122', 'V122', 'V122'], ...codes] : codes,
    );
  });
});

describe('a fraction of what is counted whole (V214)', () => {
  it.each<[why: string, actual: Measure, target: Measure, more: { readonly name?: string }, codes: readonly string[]]>([
    ['5.4人', q('95.4', '人'), goal, {}, ['V214']],
    ['0.1件', q('20.1', '件'), q('20', '件'), {}, ['V214']],
    ['a bare number for 人', q('95.4'), goal, {}, ['V214']],
    ['a whole number with a point', q('95.0', '人'), goal, {}, []],
    ['a mean by its name', q('95.4', '人'), goal, { name: '1日当たりの利用者数' }, []],
    ['a target with a fraction', q('95.4', '人'), q('100.5', '人'), {}, []],
    ['hours', q('95.4', '時間'), q('100', '時間'), {}, []],
    ['a rate', q('95.4', '人／日'), q('100', '人／日'), {}, []],
    ['percent', q('95.4', '％'), q('100', '％'), {}, []],
  ])('%s', (_why, actual, target, more, codes) => {
    expect(run({ target, said: by(actual), ...more }).codes).toEqual(codes);
  });

  it('is asked once for a sum, at the cell that has it', () => {
    const { diagnostics } = run({ target: goal, aggregation: '合計', said: by(goal, q('5.4', '人'), goal, goal) });
    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([['V214', '東市.xlsx']]);
  });
});

describe("a leap from the office's own 前年度実績 (V202)", () => {
  const beside = (actual: string, previous: string): Said => ({
    actual: q(actual, '人'),
    previous: { value: q(previous, '人'), raw: `${previous}人`, sources: [] },
  });
  const part = (actual: string, previous: string): Said => ({
    ...beside(actual, previous),
    actual: q(actual, '人', { qualifiers: ['partial'] }),
  });
  it.each<[why: string, said: Said, codes: readonly string[]]>([
    ['twelve times', beside('97260', '8105'), ['V202']],
    ['ten times', beside('8105', '810.5'), ['V202']],
    ['nine times, just', beside('90', '10'), ['V202']],
    ['eight times', beside('80', '10'), []],
    ['a fall to a tenth', beside('8', '80'), ['V202']],
    ['a fall to a ninth, just', beside('9', '81'), ['V202']],
    ['a fall to a hundredth', beside('1', '100'), ['V202']],
    ['a fall to an eighth', beside('10', '80'), []],
    ['a fall to nothing', beside('0', '80'), []],
    ['a fall of what is known in part', part('8', '80'), []],
    ['a rise of what is known in part', part('97260', '8105'), ['V202']],
    ['from nothing', beside('80', '0'), []],
  ])('%s', (_why, said, codes) => {
    const parts = by(said, q('60', '人'), q('50', '人'), q('40', '人'));
    const { codes: found } = run({ target: q('200', '人'), aggregation: '合計', said: parts });
    expect(found.filter((code) => code.startsWith('V2'))).toEqual(codes);
  });

  it.each([
    ['97260', '8105', '12倍'],
    ['9', '81', '9分の1'],
    ['1', '104', '104分の1'],
  ])('from %2$s to %1$s says how many times: %3$s', (actual, previous, factor) => {
    const { diagnostics } = run({ target: q('200', '人'), aggregation: '合計', said: by(beside(actual, previous)) });
    expect(diagnostics.find(({ code }) => code === 'V202')?.params['factor']).toBe(factor);
  });
});
