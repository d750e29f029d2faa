/** Days of the Gregorian calendar as ISO dates (暦日), without a clock. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;
const LAST_MONTH = 12;

/** Days of a month, or 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === FEBRUARY && leap) return 29;
  return month >= 1 && month <= LAST_MONTH ? (DAYS[month - 1] ?? 0) : 0;
}

/** An ISO date of parts that exist. */
export function isoDay(year: number, month: number, day: number): string {
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** First and last day of a run of months; `month` may pass 12 into the next year. */
export function monthSpan(year: number, month: number, count: number): { readonly from: string; readonly to: string } {
  const first = { year: year + Math.floor((month - 1) / LAST_MONTH), month: ((month - 1) % LAST_MONTH) + 1 };
  const end = month + count - 1;
  const last = { year: year + Math.floor((end - 1) / LAST_MONTH), month: ((end - 1) % LAST_MONTH) + 1 };
  return {
    from: isoDay(first.year, first.month, 1),
    to: isoDay(last.year, last.month, daysIn(last.year, last.month)),
  };
}

/** 1899-12-30: day 0 of Excel's serial dates after February 1900. */
const SERIAL_EPOCH_DAYS = -25569;
const DAYS_PER_ERA = 146097;

/**
 * The day of an Excel serial number of the 1900 system (シリアル値), from 61 on.
 * Source: ECMA-376 Part 1, 18.17.4.1. The civil-date arithmetic counts in 400-year cycles.
 * @example daySerial(45017) // '2023-04-01'
 */
export function daySerial(serial: number): string {
  const days = serial + SERIAL_EPOCH_DAYS + 719468;
  const cycle = Math.floor(days / DAYS_PER_ERA);
  const inCycle = days - cycle * DAYS_PER_ERA;
  const year = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36524) - Math.floor(inCycle / 146096)) / 365,
  );
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return isoDay(year + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
}
