/** 最大・最小 of the reported values. Source: evaluation rules, section 4. */
import { compare, type Fraction } from '../../model/decimal.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Context, Found } from '../context.ts';
import { compareExactly } from '../fraction.ts';
import type { Part } from '../gather.ts';
import { type Interval, roundingHalfWidth, widen, writtenInterval } from '../interval.ts';
import { nothing, type Regional, sourcesOf } from '../regional.ts';
import { figuresOf } from './figures.ts';
import { openDownwards, openUpwards, whyNothing } from './missing.ts';

/** The greatest or the least value; a missing one can only move it further. Reports: V101 V106. */
export function extreme(parts: readonly Part[], context: Context): Found<Regional> {
  const greatest = context.indicator.aggregation === '最大';
  const { figures, reported, missing, hindrances, diagnostics } = figuresOf(parts, context);
  const values = figures.flatMap(({ measure }) => (measure.kind === 'quantity' ? [measure] : []));
  const best = values.reduce<Quantity | undefined>((found, each) => {
    if (found === undefined) return each;
    const order = compare(each.value, found.value);
    return (greatest ? order > 0 : order < 0) ? each : found;
  }, undefined);
  if (best === undefined) {
    return {
      value: nothing([...hindrances, ...whyNothing(parts, context)], reported),
      diagnostics,
    };
  }
  // A range is no greatest or least value: what it hides is missing.
  const absent = [...missing, ...figures.flatMap(({ part, measure }) => (measure.kind === 'range' ? [part] : []))];
  const partial = absent.length > 0 || values.some(({ qualifiers }) => qualifiers.includes('partial'));
  const measure: Quantity = partial
    ? { ...best, qualifiers: [...new Set([...best.qualifiers, 'partial' as const])] }
    : best;
  const written = extremeOf(values.map(writtenInterval), greatest);
  const rounded = extremeOf(
    values.map((each) => widen(writtenInterval(each), roundingHalfWidth(each))),
    greatest,
  );
  const open = (interval: Interval) =>
    partial ? (greatest ? openUpwards(interval) : openDownwards(interval)) : interval;
  return {
    value: {
      actual: { value: measure, sources: sourcesOf(reported) },
      written: open(written),
      rounded: open(rounded),
      used: reported,
      hindrances,
      missing: absent,
    },
    diagnostics,
  };
}

/** The greatest or the least of values that are not points; an end that one of them leaves open stays open. */
function extremeOf(intervals: readonly Interval[], greatest: boolean): Interval {
  const best = (ends: readonly Fraction[]) =>
    ends.toSorted((a, b) => (greatest ? compareExactly(b, a) : compareExactly(a, b)))[0];
  const lows = intervals.flatMap(({ low }) => low ?? []);
  const highs = intervals.flatMap(({ high }) => high ?? []);
  const low = greatest || lows.length === intervals.length ? best(lows) : undefined;
  const high = !greatest || highs.length === intervals.length ? best(highs) : undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
