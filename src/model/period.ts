/** Periods of time (期間・年度・時点) as days of the Gregorian calendar. */

/** A fiscal year (年度) by its first calendar year: 2023 is 2023-04-01 … 2024-03-31 (令和5年度). */
export type FiscalYear = number;

export type PeriodPrecision = 'day' | 'month' | 'year' | 'fiscal-year' | 'quarter' | 'half' | 'range' | 'open';

/** A span of days, ends included, as ISO dates. Absent ends are open. */
export type Period = {
  readonly from?: string;
  readonly to?: string;
  readonly precision?: PeriodPrecision;
  /** まで, 末まで: a due date; only the end counts. */
  readonly until?: true;
  /** 毎年度: each year, perhaps up to `to`. */
  readonly every?: true;
  /** 隔年, 3年ごと: years from one time to the next, together with `every`. */
  readonly interval?: number;
  /** The year was not written but taken from the report's year. */
  readonly inferred?: true;
};

/** Month in which a Japanese fiscal year begins. Source: 地方自治法 第208条第1項 (会計年度). */
const FIRST_MONTH = 4;

/** The fiscal year as a period. */
export function fiscalYearPeriod(year: FiscalYear): Period {
  return { from: `${isoYear(year)}-04-01`, to: `${isoYear(year + 1)}-03-31`, precision: 'fiscal-year' };
}

/** The fiscal year in which an ISO day lies. */
export function fiscalYearOfDay(day: string): FiscalYear {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month >= FIRST_MONTH ? year : year - 1;
}

function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}
