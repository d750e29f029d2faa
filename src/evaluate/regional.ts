/** The region's value (圏域の値) before it is judged: what is printed, what it could truly be, and what stands in the way. */
import type { Fraction } from '../model/decimal.ts';
import type { MeanTerm } from '../model/evaluation.ts';
import type { Measure, Qualifier, Quantity, QuantityRange } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Source, Sourced } from '../model/source.ts';
import { uniqueSources } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import type { Hindrance } from './context.ts';
import type { Part } from './gather.ts';
import { type Interval, roundingHalfWidth, widen, writtenInterval } from './interval.ts';
import { inUnit } from './unit-compare.ts';

export type Regional = {
  readonly actual: Sourced<Measure>;
  /** The actual's figure in the unit of the comparison, where that is another than the written one. */
  readonly figure?: Quantity | QuantityRange;
  /** What the true value could be, the figures taken as written; absent where the value is no number. */
  readonly written?: Interval;
  /** The same with what rounding hides. */
  readonly rounded?: Interval;
  /** The exact value where the printed decimal is rounded (averages, shares). */
  readonly exact?: Fraction;
  /** The cells' values that entered, each to be held against the target. */
  readonly used: readonly Part[];
  readonly hindrances: readonly Hindrance[];
  /** Parts that a total lacks. */
  readonly missing: readonly Part[];
  /** What a mean was taken from. */
  readonly terms?: readonly MeanTerm[];
  /** What the sentence adds: the sums behind an average. */
  readonly params?: Readonly<Record<string, string | number>>;
};

export const NOTHING: Measure = { kind: 'none', qualifiers: [] };

/** A cell's value as the region's. */
export function asWritten(
  value: Sourced<Measure>,
  unit?: Unit,
): Pick<Regional, 'actual' | 'figure' | 'written' | 'rounded'> {
  if (value.value.kind !== 'quantity' && value.value.kind !== 'range') return { actual: value };
  const measure = inUnit(value.value, unit) ?? value.value;
  const written = writtenInterval(measure);
  const figure = measure === value.value ? {} : { figure: measure };
  return { actual: value, ...figure, written, rounded: widen(written, roundingHalfWidth(measure)) };
}

/** A region's value that no cell gives. */
export function nothing(hindrances: readonly Hindrance[], used: readonly Part[] = []): Regional {
  return {
    actual: { value: NOTHING, sources: sourcesOf(used) },
    used,
    hindrances,
    missing: [],
  };
}

/** The cells of the parts, in order. */
export function sourcesOf(parts: readonly Part[]): readonly Source[] {
  return uniqueSources(parts.flatMap(({ value }) => value?.sources ?? []));
}

/** Qualifiers that any of the values carries, in the order of their first appearance. */
export function qualifiersOf(measures: readonly Measure[]): readonly Qualifier[] {
  return [...new Set(measures.flatMap(({ qualifiers }) => qualifiers))];
}

/** The period that all values name; undefined where they differ or name none. */
export function commonPeriod(measures: readonly Measure[]): Period | undefined {
  const [first, ...rest] = measures.map(({ period }) => period);
  if (first === undefined) return undefined;
  return rest.every((period) => period?.from === first.from && period?.to === first.to) ? first : undefined;
}

/** The unit that the values have, the first one named. */
export function commonUnit(measures: readonly Measure[]): Unit | undefined {
  for (const measure of measures) {
    if ((measure.kind === 'quantity' || measure.kind === 'range') && measure.unit !== undefined) return measure.unit;
  }
  return undefined;
}
