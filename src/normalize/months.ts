/** Months from and to under one word (月の範囲): 4～6月, 令和5年4～6月. */
import type { Finding } from '../model/diagnostic.ts';
import type { Period } from '../model/period.ts';
import { daysIn, monthSpan } from './calendar.ts';
import { startsTooLate } from './period-range.ts';
import { yearOfMonth } from './said-year.ts';
import { asWritten, type Folded, isDigit } from './text.ts';
import { type PointContext, smallNumber } from './year.ts';

type MonthsResult =
  | { readonly period: Period; readonly reference: false; readonly findings: readonly Finding[]; readonly end: number }
  | { readonly bad: Finding; readonly end: number };

/** 4～6月: the first month stands without its word. */
function twoMonths(
  folded: Folded,
  at: number,
): { readonly first: number; readonly last: number; readonly end: number } | undefined {
  const { text } = folded;
  const first = smallNumber(folded, at);
  if (first === undefined || first.digits > 2) return undefined;
  const link = text.charAt(first.end);
  if (link !== '~' && link !== '-') return undefined;
  if (!/^[~-]\d{1,2}月(?!間|額|例)/.test(text.slice(first.end, first.end + 5))) return undefined;
  const last = smallNumber(folded, first.end + 1);
  if (last === undefined || daysIn(2024, first.value) === 0 || daysIn(2024, last.value) === 0) return undefined;
  return { first: first.value, last: last.value, end: last.end + 1 };
}

function monthsOf(
  folded: Folded,
  at: number,
  months: NonNullable<ReturnType<typeof twoMonths>>,
  year: (month: number) => number,
): MonthsResult {
  const { end } = months;
  const { from } = monthSpan(year(months.first), months.first, 1);
  const { to } = monthSpan(year(months.last), months.last, 1);
  if (from > to) return { bad: { code: 'N207', params: { text: asWritten(folded, at, end) } }, end };
  return { period: { from, to, precision: 'range' }, reference: false, findings: [], end };
}

/**
 * A span of months whose first stands without its word, in the report's year (月の範囲).
 * Reports: N204, N207
 * @returns undefined where none begins
 * @example monthsRange(fold('4～6月'), 0, { year: 2023, dateOnly: true }) // 2023-04-01 … 2023-06-30, inferred
 */
export function monthsRange(folded: Folded, at: number, context: PointContext): MonthsResult | undefined {
  const months = twoMonths(folded, at);
  if (months === undefined) return undefined;
  const { end } = months;
  const meant = yearOfMonth(context, months.first);
  if (meant === undefined) return { bad: { code: 'N204', params: { text: asWritten(folded, at, end) } }, end };
  const { year, inferred } = meant;
  const read = monthsOf(folded, at, months, (month) => (month >= months.first ? year : year + 1));
  const { from = '', to = '' } = 'bad' in read ? {} : read.period;
  if (inferred && startsTooLate(from, to, context))
    return { bad: { code: 'N204', params: { text: asWritten(folded, at, end) } }, end };
  return 'bad' in read || !inferred ? read : { ...read, period: { ...read.period, inferred: true } };
}

/**
 * Months behind a year (年と月の範囲): 令和5年4～6月, 令和5年度10～3月.
 * Reports: N207
 * @param year the year before them
 */
export function monthsOfYear(
  folded: Folded,
  at: number,
  year: { readonly year: number; readonly fiscal: boolean; readonly end: number },
): MonthsResult | undefined {
  if (!isDigit(folded.text, year.end)) return undefined;
  const months = twoMonths(folded, year.end);
  if (months === undefined) return undefined;
  return monthsOf(folded, at, months, (month) => (year.fiscal && month < 4 ? year.year + 1 : year.year));
}
