/** One point or span of time (時点): a year, fiscal year, half, quarter, month, part of a month, or day. */
import type { Finding } from '../model/diagnostic.ts';
import { monthSpan } from './calendar.ts';
import type { Draft as Mutable } from './draft.ts';
import {
  close,
  dayPoint,
  edge,
  monthPoint,
  type Point,
  type PointDraft,
  type PointResult,
  partOfYear,
} from './point-span.ts';
import { yearOfMonth } from './said-year.ts';
import { asWritten, type Folded, hasGap } from './text.ts';
import { type PointContext, smallNumber, type YearRead, yearAt } from './year.ts';

/** A day of written parts. */
export function dayOf(folded: Folded, at: number, parts: readonly [number, number, number], end: number): PointResult {
  return dayPoint(folded, at, undefined, parts, end, {});
}

/** 4、9月: the months of a list share one 月. */
const LISTED_MONTHS = /^(?:[、,・](?:0?[1-9]|1[0-2])){1,11}月(?!間|額|例|曜)/;
const LONGEST_MONTHS = 36;

const LIST_SIGNS = new Set('、,・');
const BEHIND_LISTED = new Set('月、,・');

/** Whether a number that ends at an offset is the first month of a list: 4 of 4、9月. */
export function isListedMonth(text: string, end: number): boolean {
  if (!LIST_SIGNS.has(text.charAt(end))) return false;
  if (!BEHIND_LISTED.has(text.charAt(end + 2)) && !BEHIND_LISTED.has(text.charAt(end + 3))) return false;
  return LISTED_MONTHS.test(text.slice(end, end + LONGEST_MONTHS));
}

/** Month and day behind a year: 4月1日, .4.1, /4/1, -4-1. */
export function monthAndDay(folded: Folded, at: number, start: number, year: YearRead): PointResult | undefined {
  const { text } = folded;
  const sign = text.charAt(at);
  const dotted = year.unit === '' && (sign === '.' || sign === '/' || sign === '-') && !hasGap(folded, at + 1);
  const month = smallNumber(folded, dotted ? at + 1 : at);
  if (month === undefined || month.digits > 2) return undefined;
  const monthWord = text.charAt(month.end) === '月' && !/^月(?:間|額|例)/.test(text.slice(month.end, month.end + 2));
  const listed = !dotted && isListedMonth(text, month.end);
  if (!dotted && !monthWord && !listed) return undefined;
  const monthEnd = month.end + (monthWord ? 1 : 0);
  const y = year.unit === '年度' && month.value < 4 ? year.year + 1 : year.year;
  const separated = dotted && !monthWord && text.charAt(monthEnd) === sign;
  const day = monthWord || separated ? smallNumber(folded, monthEnd + (separated ? 1 : 0)) : undefined;
  const dayWord = day !== undefined && text.charAt(day.end) === '日' && text.charAt(day.end + 1) !== '間';
  if (day !== undefined && day.digits <= 2 && (separated || dayWord)) {
    return dayPoint(folded, start, year, [y, month.value, day.value], day.end + (dayWord ? 1 : 0), {});
  }
  if (sign === '-' && !monthWord && text.charAt(monthEnd) === '年') return undefined;
  if (sign === '-' && !monthWord && (month.digits !== 2 || month.value > 12 || month.value === 0)) {
    return month.value > 12
      ? undefined
      : { bad: { code: 'N205', params: { text: asWritten(folded, start, monthEnd) } }, end: monthEnd };
  }
  return monthPoint(folded, start, year, y, month.value, monthEnd, {});
}

/** The whole year, its beginning or end, its halves and quarters. */
export function wholeYear(folded: Folded, at: number, year: YearRead, inferred: Pick<Point, 'inferred'>): PointResult {
  const { text } = folded;
  const part = partOfYear(text, year.end);
  const fiscal = part !== undefined || year.unit !== '年';
  const draft: Mutable<PointDraft> = { precision: 'open', year: year.year, fiscal, bare: false };
  if (inferred.inferred === true) draft.inferred = true;
  if (year.era !== undefined) draft.era = year.era;
  if (part !== undefined) {
    draft.precision = part.count === 6 ? 'half' : 'quarter';
    const { from, to } = monthSpan(year.year, part.month, part.count);
    const read = close(folded, at, part.end, { ...draft, from, to }, year);
    if ('bad' in read || year.unit !== '年') return read;
    const doubt: Finding = { code: 'N214', params: { text: asWritten(folded, at, part.end) } };
    return { ...read, findings: [...read.findings, doubt] };
  }
  const cut = year.unit === '' && year.era === undefined ? undefined : edge(text, year.end);
  if (cut?.side !== 'from') draft.to = fiscal ? `${year.year + 1}-03-31` : `${year.year}-12-31`;
  if (cut?.side !== 'to') draft.from = fiscal ? `${year.year}-04-01` : `${year.year}-01-01`;
  if (cut?.side === 'from' || cut?.side === 'to') return close(folded, at, cut.end, draft, year);
  draft.precision = fiscal ? 'fiscal-year' : 'year';
  draft.bare = year.unit === '';
  return close(folded, at, year.end, draft, year);
}

const THIS_YEAR =
  /^(?:今年度|本年度|当年度|当該年度|年度)(?=末|当初|初|内|中|$)|^(?:今年度|本年度|当年度|当該年度)|^年(?=末|当初)/;

/** 来年度, and in a field for dates 昨年度 too; elsewhere it is what a value is compared with. */
function nearYear(
  text: string,
  at: number,
  context: PointContext,
): { readonly years: number; readonly end: number } | undefined {
  const sign = text.charAt(at);
  const next = (sign === '来' || sign === '次' || sign === '翌') && text.startsWith('年度', at + 1);
  const last =
    (sign === '昨' || sign === '前') &&
    text.startsWith('年度', at + 1) &&
    context.role === 'date' &&
    !/^(?:以|比|並|より|を|と)/.test(text.slice(at + 3, at + 5));
  return next || last ? { years: next ? 1 : -1, end: at + 3 } : undefined;
}

/** 6/1 is a day only where nothing is counted behind it; 6.1 only where 現在 or 時点 follows. */
function endsDay(text: string, at: number, sign: string): boolean {
  const rest = text.slice(at, at + 2);
  return sign === '/' ? /^(?:$|[)、,~→-]|現在|時点|ま|以|か|に|実|開|頃|付)/.test(rest) : /^(?:現在|時点)/.test(rest);
}

/** Words that need the report's year: 6/1, 10月, 上半期, 年度末. */
function withoutYear(folded: Folded, at: number, context: PointContext): PointResult | undefined {
  const { text } = folded;
  const missing = (end: number): PointResult => ({
    bad: { code: 'N204', params: { text: asWritten(folded, at, end) } },
    end,
  });
  const fiscal = context.year;
  const inferred = { inferred: true as const };
  const part = partOfYear(text, at);
  if (part !== undefined) {
    if (fiscal === undefined) return missing(part.end);
    return wholeYear(folded, at, { year: fiscal, unit: '', end: at }, inferred);
  }
  const near = nearYear(text, at, context);
  if (near !== undefined) {
    if (fiscal === undefined) return missing(near.end);
    return wholeYear(folded, at, { year: fiscal + near.years, unit: '年度', end: near.end }, inferred);
  }
  const word =
    text.charAt(at) === '年' || /^[今本当]/.test(text.slice(at, at + 1))
      ? THIS_YEAR.exec(text.slice(at, at + 6))
      : null;
  if (word !== null) {
    const end = at + word[0].length;
    if (fiscal === undefined) return missing(end);
    return wholeYear(folded, at, { year: fiscal, unit: word[0] === '年' ? '年' : '年度', end }, inferred);
  }
  const month = smallNumber(folded, at);
  if (month === undefined || month.digits > 2) return undefined;
  const sign = text.charAt(month.end);
  if (isListedMonth(text, month.end)) {
    const listed = yearOfMonth(context, month.value);
    if (listed === undefined) return missing(month.end);
    const from = listed.inferred ? inferred : {};
    return monthPoint(folded, at, undefined, listed.year, month.value, month.end, from);
  }
  const monthWord = sign === '月' && !/^月(?:間|額|例|分)/.test(text.slice(month.end, month.end + 2));
  const day = monthWord || sign === '/' || sign === '.' ? smallNumber(folded, month.end + 1) : undefined;
  if (!monthWord && (day === undefined || !endsDay(text, day.end, context.dateOnly ? sign : ''))) return undefined;
  const dayWord = day !== undefined && text.charAt(day.end) === '日' && text.charAt(day.end + 1) !== '間';
  const asDay = day !== undefined && day.digits <= 2 && (!monthWord || dayWord);
  const end = asDay ? day.end + (dayWord ? 1 : 0) : month.end + 1;
  if (!asDay && !monthWord) return undefined;
  const meant = yearOfMonth(context, month.value);
  if (meant === undefined) return missing(end);
  const from = meant.inferred ? inferred : {};
  if (asDay) return dayPoint(folded, at, undefined, [meant.year, month.value, day.value], end, from);
  return monthPoint(folded, at, undefined, meant.year, month.value, end, from);
}

/**
 * A point of time at an offset (時点).
 * Reports: N201, N202, N203, N204, N205, N206, N209
 * @returns undefined where none begins; `bad` where one begins that cannot be
 * @example pointAt(fold('R6.12'), 0, { dateOnly: true }) // 2024-12-01 … 2024-12-31, month
 */
export function pointAt(folded: Folded, at: number, context: PointContext): PointResult | undefined {
  const year = yearAt(folded, at, context);
  if (year === undefined) return withoutYear(folded, at, context);
  if ('bad' in year) return year;
  const detail = monthAndDay(folded, year.end, at, year);
  if (detail !== undefined) return detail;
  const western = year.era === undefined && year.unit === '';
  if (western && !context.dateOnly) {
    const range = /^[~-](?:[0-9]{2}|[0-9]{4})年/.test(folded.text.slice(year.end, year.end + 6));
    if (!range) return undefined;
  }
  return wholeYear(folded, at, year, {});
}
