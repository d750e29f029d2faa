/** Periods from one point to another (期間の範囲), whose later end takes what it leaves out from the earlier one. */
import type { Finding } from '../model/diagnostic.ts';
import type { Period } from '../model/period.ts';
import { daysIn, monthSpan } from './calendar.ts';
import { gregorianYear } from './era.ts';
import { dayOf, monthAndDay, pointAt, wholeYear } from './point.ts';
import type { Point, PointResult } from './point-span.ts';
import { asWritten, type Folded } from './text.ts';
import { type PointContext, smallNumber } from './year.ts';

/** A period as read; `reference` where the words behind it compare with it (2017年度より増加). */
export type PeriodRead = {
  readonly period: Period;
  readonly reference: boolean;
  readonly end: number;
  readonly findings: readonly Finding[];
};

export type PeriodResult = PeriodRead | { readonly bad: Finding; readonly end: number };

const LINK_SIGNS = new Set('~-ーかよ→');
const LINK = /^(?:~|-|ー|から|より|→)/;

export function isBad(result: PointResult): result is { readonly bad: Finding; readonly end: number } {
  return 'bad' in result;
}

/** The later end of a range, which takes what it leaves out from the earlier one. */
function laterEnd(folded: Folded, at: number, first: Point, context: PointContext): PointResult | undefined {
  const { text } = folded;
  const sign = text.charAt(at);
  if (sign === '翌' || sign === '同') {
    const year = first.year + (sign === '翌' ? 1 : 0);
    const from = at + (text.charAt(at + 1) === '年' ? 2 : 1);
    if (first.month === undefined || text.charAt(from) === '度') return undefined;
    return monthAndDay(folded, from, at, { year, unit: '年', end: from });
  }
  const number = smallNumber(folded, at);
  if (number === undefined || number.digits > 2) {
    return pointAt(folded, at, { ...context, dateOnly: true });
  }
  const next = text.charAt(number.end);
  const whole = first.era === undefined ? undefined : sameEra(folded, at, number, first, context);
  if (whole !== undefined) return whole;
  const sameYear = { year: first.year, unit: '年' as const, end: at };
  if (next === '月' && first.month !== undefined) {
    const year = number.value < first.month ? first.year + 1 : first.year;
    return monthAndDay(folded, at, at, { ...sameYear, year });
  }
  if (next === '年') return laterYear(folded, number, first);
  if (first.day !== undefined && first.month !== undefined) {
    const second = next === '.' || next === '/' ? smallNumber(folded, number.end + 1) : undefined;
    if (second !== undefined) {
      const year = number.value < first.month ? first.year + 1 : first.year;
      return dayOf(folded, at, [year, number.value, second.value], second.end);
    }
    const end = next === '日' ? number.end + 1 : number.end;
    return dayOf(folded, at, [first.year, first.month, number.value], end);
  }
  if (first.month !== undefined && daysIn(first.year, number.value) > 0) {
    const year = number.value < first.month ? first.year + 1 : first.year;
    const span = monthSpan(year, number.value, 1);
    return {
      ...span,
      precision: 'month',
      year,
      fiscal: false,
      bare: false,
      month: number.value,
      findings: [],
      end: number.end,
    };
  }
  return first.bare ? laterYear(folded, number, first) : undefined;
}

/** 6.3, 6年3月, 6.3.31: a later end with a year of the same era, written in as many parts as the earlier one. */
function sameEra(
  folded: Folded,
  at: number,
  number: { readonly value: number; readonly end: number },
  first: Point,
  context: PointContext,
): PointResult | undefined {
  const { era, month, day } = first;
  const year = era === undefined || month === undefined ? undefined : gregorianYear(era, number.value);
  if (era === undefined || year === undefined) return undefined;
  const { text } = folded;
  const unit = text.charAt(number.end) === '年' && text.charAt(number.end + 1) !== '度' ? '年' : '';
  if (unit === '' && !SPLITS_DATE.has(text.charAt(number.end))) return undefined;
  const end = number.end + unit.length;
  const read = monthAndDay(folded, end, at, { year, era, unit, end });
  if (read === undefined || isBad(read) || (read.day === undefined) !== (day === undefined)) return undefined;
  return context.dateOnly || unit !== '' || read.year >= first.year ? read : undefined;
}

const SPLITS_DATE = new Set('./-');

function laterYear(
  folded: Folded,
  number: { readonly value: number; readonly digits: number; readonly end: number },
  first: Point,
): PointResult | undefined {
  const { text } = folded;
  const unit = text.startsWith('年度', number.end) ? '年度' : text.charAt(number.end) === '年' ? '年' : '';
  const year =
    first.era === undefined
      ? number.digits === 2
        ? Math.floor(first.year / 100) * 100 + number.value
        : undefined
      : gregorianYear(first.era, number.value);
  if (year === undefined) return undefined;
  const era = first.era === undefined ? {} : { era: first.era };
  return wholeYear(folded, number.end, { year, unit, end: number.end + unit.length, ...era }, {});
}

/** The earlier end of a range whose later end says whether years or fiscal years are meant (R5～7年度). */
function withGrain(first: Point, later: Point): Point {
  if (!first.bare || later.bare || later.fiscal) return first;
  return { ...first, ...monthSpan(first.year, 1, 12), fiscal: false };
}

/** 1月～12月 in a report of a fiscal year: from its January on it would run out of it, so that last January may be meant. */
export function startsTooLate(from: string, to: string, { year }: PointContext): boolean {
  return year !== undefined && from >= `${year + 1}-01-01` && to > `${year + 1}-03-31`;
}

/**
 * The range that a point opens: ～, －, から … まで.
 * Reports: N205, N207, N213, and those of points
 */
export function rangeAt(folded: Folded, at: number, first: Point, context: PointContext): PeriodResult | undefined {
  const { text } = folded;
  if (!LINK_SIGNS.has(text.charAt(first.end))) return undefined;
  const link = LINK.exec(text.slice(first.end, first.end + 2));
  if (link === null) return undefined;
  const word = link[0];
  const start = first.end + word.length;
  if (word === '→') return undefined;
  const later = laterEnd(folded, start, first, context);
  if (later === undefined) return undefined;
  if (isBad(later)) return later;
  const closed = /^(?:までの間|まで|迄|にかけて)?(?:の?[0-9]{1,2}(?:年間|か年|ヶ年|カ年|か月間|ヶ月間|カ月間))?/.exec(
    text.slice(later.end, later.end + 12),
  );
  const until = closed?.[0] ?? '';
  if ((word === 'から' || word === 'より') && !until.startsWith('ま') && !until.startsWith('迄') && !context.dateOnly)
    return undefined;
  const from = withGrain(first, later).from ?? first.to;
  const to = later.to ?? later.from;
  const end = later.end + until.length;
  if (from === undefined || to === undefined || from > to) {
    return { bad: { code: 'N207', params: { text: asWritten(folded, at, end) } }, end };
  }
  if (first.inferred === true && startsTooLate(from, to, context))
    return { bad: { code: 'N204', params: { text: asWritten(folded, at, end) } }, end };
  const crossed =
    first.month !== undefined &&
    later.month !== undefined &&
    later.era === undefined &&
    /^\d{1,2}(?!\d|年)/.test(text.slice(start, start + 3)) &&
    later.year > first.year;
  const notes: Finding[] = crossed ? [{ code: 'N213', params: { text: asWritten(folded, at, end), to } }] : [];
  const inferred = first.inferred === true || later.inferred === true ? { inferred: true as const } : {};
  const findings = [...first.findings, ...later.findings, ...notes];
  return { period: { from, to, precision: 'range', ...inferred }, reference: false, findings, end };
}
