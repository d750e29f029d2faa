/** When a target falls due, and whether an actual is too old for it (期限と時点). */
import type { Measure } from '../model/measure.ts';
import { type FiscalYear, fiscalYearOfDay, type Period } from '../model/period.ts';
import type { PlanIndicator } from '../model/plan.ts';

/**
 * Fiscal year in which the target is due; undefined where neither 目標値 nor 期限 names one. 毎年度 is due every year,
 * up to the year of 期限 where there is one. A calendar year stands for the fiscal year in which most of it lies.
 * Source: evaluation rules, sections 1 and 2.
 */
export function dueYear(indicator: PlanIndicator, reportYear: FiscalYear): FiscalYear | undefined {
  const own = indicator.target.value.period;
  const period = indicator.due?.value.period ?? own;
  if (period === undefined) return undefined;
  const year = yearOfPeriod(period);
  const everyYear = period.every === true || own?.every === true;
  return everyYear ? Math.min(year ?? reportYear, reportYear) : year;
}

/** The fiscal year that a period stands for: that of its last day, a calendar year's own number. */
export function yearOfPeriod(period: Period): FiscalYear | undefined {
  const day = period.to ?? period.from;
  return day === undefined ? undefined : yearOf(period, day);
}

/** A calendar year lies for nine months in the fiscal year of the same number. */
function yearOf(period: Period, day: string): FiscalYear {
  return period.precision === 'year' ? Number(day.slice(0, 4)) : fiscalYearOfDay(day);
}

/**
 * Whether the actual's own period ends before the first day of the target's due year or of the report's year, whichever
 * is earlier. Source: evaluation rules, section 1 (stale-actual).
 */
export function isStale(measure: Measure, due: FiscalYear | undefined, reportYear: FiscalYear): boolean {
  const { period } = measure;
  if (period?.to === undefined || period.every === true) return false;
  return yearOf(period, period.to) < Math.min(due ?? reportYear, reportYear);
}
