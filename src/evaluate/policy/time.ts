/** When a figure was (時点): its place in the order of time, its fiscal year, how long it counts. */
import type { Fact } from '../../model/fact.ts';
import { type FiscalYear, fiscalYearOfDay, type Period } from '../../model/period.ts';

/** The day by which a period is put in order: its end, else its begin. */
export function orderDay(period: Period | undefined): string | undefined {
  return period?.to ?? period?.from;
}

/** Facts by time, as written where that is the same. */
export function byTime(points: readonly Fact[]): readonly Fact[] {
  return points.toSorted((a, b) => (orderDay(a.period) ?? '').localeCompare(orderDay(b.period) ?? ''));
}

/** 年度 in which a period ends; an open one goes by its begin. */
export function fiscalYearOf(period: Period | undefined): FiscalYear | undefined {
  const day = orderDay(period);
  return day === undefined ? undefined : fiscalYearOfDay(day);
}

/** Calendar months that a period touches; undefined where an end is open. */
export function monthsOf({ from, to }: Period): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * MONTHS_OF_YEAR + toMonth - fromMonth + 1;
}

const MONTHS_OF_YEAR = 12;

/**
 * What a figure's time means for comparing it (期間の種類): a state at a time (時点), an event within a month, a year or
 * more, or a part of a year with its months.
 */
export type TimeKind = 'state' | 'event' | 'year' | `part-${number}` | 'open';

/** The kind of time of a dated figure. */
export function timeKind(fact: Fact, period: Period): TimeKind {
  if (fact.qualifiers.includes('as-of')) return 'state';
  const months = monthsOf(period);
  if (months === undefined) return 'open';
  if (months === 1) return 'event';
  return months >= MONTHS_OF_YEAR ? 'year' : `part-${months}`;
}
