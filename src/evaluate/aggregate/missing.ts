/** Parts that a total lacks (欠けている分): a total without them is a bound, not a value. */
import { type Decimal, sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import type { Context, Hindrance } from '../context.ts';
import type { Part } from '../gather.ts';
import type { Interval } from '../interval.ts';

/**
 * Municipalities whose part is unknown: pending, not submitted, unreadable, or blank where the plan names them.
 * A blank or － elsewhere is no contribution. Source: evaluation rules, sections 3 and 4.
 */
export function missingParts(parts: readonly Part[], context: Context): readonly Part[] {
  const waitsForBlank = context.indicator.reporters !== undefined;
  return parts.filter(
    ({ state, expected }) =>
      state === 'pending' ||
      state === 'unreadable' ||
      (state === 'notSubmitted' && expected) ||
      (state === 'blank' && expected && waitsForBlank),
  );
}

/** Why there is no value at all, where no municipality gave one. */
export function whyNothing(parts: readonly Part[], context: Context): readonly Hindrance[] {
  const missing = missingParts(parts, context);
  const names = (state: Part['state']) =>
    missing
      .filter((part) => part.state === state)
      .map(({ municipality }) => municipality)
      .join('、');
  const unreadable = missing.filter(({ state }) => state === 'unreadable');
  const several = unreadable.some(({ value }) => value?.value.kind === 'several');
  return [
    ...(unreadable.length > 0
      ? [{ reason: several ? 'several' : 'unreadable', params: { municipality: names('unreadable') } } as const]
      : []),
    ...(names('notSubmitted') === ''
      ? []
      : [{ reason: 'not-submitted', params: { municipality: names('notSubmitted') } } as const]),
    ...(names('pending') === '' ? [] : [{ reason: 'pending', params: { municipality: names('pending') } } as const]),
  ];
}

/** The interval with nothing above: what is missing can only add. */
export function openUpwards(interval: Interval): Interval {
  const { low, lowOpen } = interval;
  return { ...(low === undefined ? {} : { low }), ...(lowOpen === undefined ? {} : { lowOpen }) };
}

/** The interval with nothing below. */
export function openDownwards(interval: Interval): Interval {
  const { high, highOpen } = interval;
  return { ...(high === undefined ? {} : { high }), ...(highOpen === undefined ? {} : { highOpen }) };
}

/** Whether a missing part could also take away: a negative figure stands anywhere around (社会増減数). */
export function mayBeNegative(parts: readonly Part[], context: Context): boolean {
  const { baseline, target } = context.indicator;
  return [baseline.value, target.value, ...parts.flatMap(({ value }) => value?.value ?? [])].some(isNegative);
}

function isNegative(measure: Measure): boolean {
  const below = (value: Decimal) => sign(value) < 0;
  if (measure.kind === 'quantity') return below(measure.value);
  if (measure.kind === 'range') return below(measure.low);
  return measure.kind === 'several' && measure.parts.some(isNegative);
}
