/** 最大・最小 of the reported values. Source: evaluation rules, section 4. */
import { compare } from '../../model/decimal.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Context, Found } from '../context.ts';
import type { Part } from '../gather.ts';
import { EVERYTHING, type Interval } from '../interval.ts';
import { asWritten, nothing, type Regional, sourcesOf } from '../regional.ts';
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
  const partial = missing.length > 0 || values.some(({ qualifiers }) => qualifiers.includes('partial'));
  const measure: Quantity = partial
    ? { ...best, qualifiers: [...new Set([...best.qualifiers, 'partial' as const])] }
    : best;
  const { written = EVERYTHING, rounded = EVERYTHING } = asWritten({ value: measure, sources: [] });
  const open = (interval: Interval) =>
    partial ? (greatest ? openUpwards(interval) : openDownwards(interval)) : interval;
  return {
    value: {
      actual: { value: measure, sources: sourcesOf(reported) },
      written: open(written),
      rounded: open(rounded),
      used: reported,
      hindrances,
      missing: missing.map(({ municipality }) => municipality),
    },
    diagnostics,
  };
}
