/** The year of a month that is written without one (年のない月): the year said before it, else the report's. */
import { fiscalYearOfDay, type Period } from '../model/period.ts';
import type { PointContext } from './year.ts';

const FIRST_MONTH = 4;

function ofFiscal(fiscal: number, month: number): number {
  return month >= FIRST_MONTH ? fiscal : fiscal + 1;
}

/** Months behind a month or a day come after it (令和3年12月、1月); those behind a year lie in it (令和3年度 10月末). */
function behind(said: Period, month: number): number | undefined {
  const day = said.from ?? said.to;
  if (day === undefined) return undefined;
  const [year = 0, first = 1] = day.split('-').map(Number);
  const { precision } = said;
  if (precision === 'year') return year;
  if (precision === 'month' || precision === 'day') return month >= first ? year : year + 1;
  return ofFiscal(fiscalYearOfDay(day), month);
}

/**
 * The year of a month without one.
 * @returns undefined where nothing says it; `inferred` where only the report's year does
 */
export function yearOfMonth(
  context: PointContext,
  month: number,
): { readonly year: number; readonly inferred: boolean } | undefined {
  const said = context.said === undefined ? undefined : behind(context.said, month);
  if (said !== undefined) return { year: said, inferred: false };
  return context.year === undefined ? undefined : { year: ofFiscal(context.year, month), inferred: true };
}
