/** The region's value (圏域の値) before it is judged: what is printed, what it could truly be, and what stands in the way. */
import type { Fraction } from '../model/decimal.ts';
import type { Measure, Qualifier } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Source, Sourced } from '../model/source.ts';
import { uniqueSources } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';
import type { Hindrance } from './context.ts';
import type { Part } from './gather.ts';
import { type Interval, roundingHalfWidth, widen, writtenInterval } from './interval.ts';

export type Regional = {
  readonly actual: Sourced<Measure>;
  /** What the true value could be, the figures taken as written; absent where the value is no number. */
  readonly written?: Interval;
  /** The same with what rounding hides. */
  readonly rounded?: Interval;
  /** The exact value where the printed decimal is rounded (averages, shares). */
  readonly exact?: Fraction;
  /** The cells' values that entered, each to be held against the target. */
  readonly used: readonly Part[];
  readonly hindrances: readonly Hindrance[];
  /** Municipalities whose part is missing in a total. */
  readonly missing: readonly string[];
  /** What the sentence adds: the sums behind an average. */
  readonly params?: Readonly<Record<string, string | number>>;
};

export const NOTHING: Measure = { kind: 'none', qualifiers: [] };

/** A cell's value as the region's. */
export function asWritten(value: Sourced<Measure>): Pick<Regional, 'actual' | 'written' | 'rounded'> {
  const { value: measure } = value;
  if (measure.kind !== 'quantity' && measure.kind !== 'range') return { actual: value };
  const written = writtenInterval(measure);
  return { actual: value, written, rounded: widen(written, roundingHalfWidth(measure)) };
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
