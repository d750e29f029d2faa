/** Values of another indicator that weigh or are divided (重み・分子・分母), by municipality. */
import { type Decimal, sign } from '../../model/decimal.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Entry } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import type { Context } from '../context.ts';
import { isStale } from '../due.ts';
import type { EntryIndex, Part } from '../gather.ts';
import { roundingHalfWidth } from '../interval.ts';
import { commonUnit } from '../regional.ts';
import { sameMeasure } from '../same-measure.ts';
import { inUnit, sameUnit } from '../unit-compare.ts';

/** What a municipality gives: a figure, nothing (－, blank, no row), or something that cannot be used. */
export type Weight = { readonly entry?: Entry | undefined } & (
  | { readonly kind: 'figure'; readonly value: Decimal; readonly half: Decimal; readonly cell: Sourced<Measure> }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unusable'; readonly cell: Sourced<Measure> }
);

/**
 * What each part gives for the other indicator, all figures in one unit. A figure that is old, a forecast, a bound, known
 * in part only, negative or in a unit of another dimension, and rows that contradict each other, cannot be used: what is
 * put together without them lacks a part.
 * @param to unit of the figures; else the first one that is written
 */
export function weightsOf(
  id: string,
  parts: readonly Part[],
  context: Context,
  index: EntryIndex,
  to?: Unit,
): ReadonlyMap<string, Weight> {
  const found = parts.map(({ municipality }) => ({ municipality, ...told(index, id, municipality) }));
  const unit = to ?? commonUnit(found.flatMap(({ cell }) => cell?.value ?? []));
  return new Map(found.map(({ municipality, ...each }) => [municipality, weightOf(each, unit, context)]));
}

type Told = { readonly entry?: Entry | undefined; readonly cell?: Sourced<Measure>; readonly torn?: boolean };

/** The row that says something; else the first one. */
function told(index: EntryIndex, id: string, municipality: string): Told {
  const entries = index.entries.get(id)?.get(municipality) ?? [];
  const spoken = entries.filter(({ actual }) => actual !== undefined && actual.value.kind !== 'none');
  const [first] = spoken;
  if (first?.actual === undefined) return { entry: entries[0] };
  const cell = first.actual;
  const torn = spoken.some(({ actual }) => actual !== undefined && !sameMeasure(actual.value, cell.value));
  return { entry: first, cell, torn };
}

function weightOf({ entry, cell, torn }: Told, unit: Unit | undefined, context: Context): Weight {
  if (cell === undefined) return { kind: 'nothing', entry };
  const measure = torn === true ? undefined : usable(cell.value, unit, context);
  if (measure === undefined) return { kind: 'unusable', entry, cell };
  return { kind: 'figure', entry, cell, value: measure.value, half: roundingHalfWidth(measure) };
}

function usable(measure: Measure, unit: Unit | undefined, context: Context): Quantity | undefined {
  if (measure.kind !== 'quantity' || measure.comparator !== '=' || sign(measure.value) < 0) return undefined;
  if (measure.qualifiers.includes('partial')) return undefined;
  if (context.final && measure.qualifiers.includes('planned')) return undefined;
  if (isStale(measure, context.due, context.fiscalYear) || !sameUnit(measure.unit, unit)) return undefined;
  return inUnit(measure, unit);
}
