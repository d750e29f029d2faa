/** Periods (期間): points of time, ranges with inherited years, open ends, due dates, and each year. */
import type { Finding } from '../model/diagnostic.ts';
import type { Period } from '../model/period.ts';
import { daysIn, monthSpan } from './calendar.ts';
import type { Draft } from './draft.ts';
import { gregorianYear } from './era.ts';
import { monthsOfYear, monthsRange } from './months.ts';
import { dayOf, monthAndDay, type Point, type PointResult, pointAt, wholeYear } from './point.ts';
import { asWritten, type Folded, hasGap } from './text.ts';
import { type PointContext, smallNumber } from './year.ts';

/** A period as read; `reference` where the words behind it compare with it (2017年度より増加). */
export type PeriodRead = {
  readonly period: Period;
  readonly reference: boolean;
  readonly end: number;
  readonly findings: readonly Finding[];
};

export type PeriodResult = PeriodRead | { readonly bad: Finding; readonly end: number };

const EVERY = /^(?:毎年度末|毎年度|毎年|各年度|各年|年度ごと|年度毎|年ごと|年毎)/;
const LONGEST_EVERY = 4;
const DUE = /^(?:までに|まで|迄に|迄)/;
const FROM_ON = /^(?:以降|以後|~|から|より)/;
const BEFORE = /^以前/;
const WITHIN = /^(?:中に|中|内に|内|分|付けで|付け|付)(?!旬)/;
const COMPARED = /^(?:から|より|比|に比|と比|に対|以上|以下|並|水準|同程度|同水準|を上回|を下回|を超|超)/;
/** The signs with which any of the words above begin. */
const SUFFIX_SIGNS = new Set('ま迄以~かより中内分付比にと並水同を超');
const LINK_SIGNS = new Set('~-かよ→');
const LINK = /^(?:~|-|から|より|→)/;

/** 毎年度, 隔年: a period that comes back each year. */
function everyAt(text: string, at: number): { readonly period: Period; readonly end: number } | undefined {
  const sign = text.charAt(at);
  if (sign === '隔' && text.startsWith('隔年', at)) {
    return { period: { every: true, interval: 2 }, end: at + (text.startsWith('隔年度', at) ? 3 : 2) };
  }
  if (sign !== '毎' && sign !== '各' && sign !== '年') return undefined;
  const match = EVERY.exec(text.slice(at, at + LONGEST_EVERY));
  return match === null ? undefined : { period: { every: true }, end: at + match[0].length };
}

function isBad(result: PointResult): result is { readonly bad: Finding; readonly end: number } {
  return 'bad' in result;
}

/** The later end of a range, which takes what it leaves out from the earlier one. */
function laterEnd(folded: Folded, at: number, first: Point, context: PointContext): PointResult | undefined {
  const { text } = folded;
  if (text.startsWith('翌年', at) || text.startsWith('同年', at)) {
    const year = first.year + (text.charAt(at) === '翌' ? 1 : 0);
    const from = at + (text.charAt(at + 2) === '度' ? 3 : 2);
    if (first.month === undefined || from - at === 3) return undefined;
    return monthAndDay(folded, from, at, { year, unit: '年', end: from });
  }
  const number = smallNumber(folded, at);
  if (number === undefined || number.digits > 2) {
    return pointAt(folded, at, { ...context, dateOnly: true });
  }
  const next = text.charAt(number.end);
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

function rangeAt(folded: Folded, at: number, first: Point, context: PointContext): PeriodResult | undefined {
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
  const crossed =
    first.month !== undefined &&
    later.month !== undefined &&
    /^\d{1,2}(?!\d|年)/.test(text.slice(start, start + 3)) &&
    later.year > first.year;
  const notes: Finding[] = crossed ? [{ code: 'N213', params: { text: asWritten(folded, at, end), to } }] : [];
  const inferred = first.inferred === true || later.inferred === true ? { inferred: true as const } : {};
  const findings = [...first.findings, ...later.findings, ...notes];
  return { period: { from, to, precision: 'range', ...inferred }, reference: false, findings, end };
}

function plain(point: Point): Period {
  const period: Draft<Period> = { precision: point.precision };
  if (point.from !== undefined) period.from = point.from;
  if (point.to !== undefined) period.to = point.to;
  if (point.inferred === true) period.inferred = true;
  return period;
}

function inferredOf(point: Point): { readonly inferred?: true } {
  return point.inferred === true ? { inferred: true } : {};
}

/** What stands behind a single point: まで, 以降, 中, or a comparison with it. */
function suffixed(folded: Folded, point: Point): PeriodRead {
  const { text } = folded;
  const { findings } = point;
  if (!SUFFIX_SIGNS.has(text.charAt(point.end))) {
    return { period: plain(point), reference: false, findings, end: point.end };
  }
  const rest = text.slice(point.end, point.end + 4);
  const due = DUE.exec(rest);
  const to = point.to ?? point.from;
  if (due !== null && to !== undefined) {
    return {
      period: { to, until: true, ...inferredOf(point) },
      reference: false,
      findings,
      end: point.end + due[0].length,
    };
  }
  if (BEFORE.test(rest) && to !== undefined) {
    return { period: { to, precision: 'open', ...inferredOf(point) }, reference: false, findings, end: point.end + 2 };
  }
  const on = FROM_ON.exec(rest);
  const from = point.from ?? point.to;
  if (on !== null && from !== undefined && opensHere(folded, point.end, on[0])) {
    return {
      period: { from, precision: 'open', ...inferredOf(point) },
      reference: false,
      findings,
      end: point.end + on[0].length,
    };
  }
  if (COMPARED.test(rest)) return { period: plain(point), reference: true, findings, end: point.end };
  const within = WITHIN.exec(rest);
  return { period: plain(point), reference: false, findings, end: point.end + (within?.[0].length ?? 0) };
}

/** Whether ～ or から behind a point opens a period instead of leading on to a value. */
function opensHere(folded: Folded, at: number, word: string): boolean {
  if (word === '以降' || word === '以後') return true;
  const behind = at + word.length;
  if (word === '~' && !/[0-9]/.test(folded.text.charAt(behind))) return true;
  const next = folded.text.charAt(behind);
  return (
    next === '' ||
    next === ')' ||
    next === '、' ||
    next === '毎' ||
    next === '各' ||
    /^の(?:累|延|合計|総)/.test(folded.text.slice(behind, behind + 3)) ||
    hasGap(folded, behind)
  );
}

/** Adds 毎年度 behind or before a period: 2023年度までの毎年度. */
function withEvery(folded: Folded, read: PeriodRead): PeriodRead {
  const { text } = folded;
  const from = text.charAt(read.end) === 'の' ? read.end + 1 : read.end;
  const every = everyAt(text, from);
  if (every === undefined || read.reference) return read;
  const { from: start, to } = read.period;
  const range = read.period.precision === 'range' || read.period.precision === 'open';
  const ends = { ...(range && start !== undefined ? { from: start } : {}), ...(to === undefined ? {} : { to }) };
  return { ...read, period: { ...every.period, ...ends }, end: every.end };
}

/**
 * A period at an offset (期間), with its range, open end, due word, or 毎年度.
 * Reports: N201 to N207, N209, N213
 * @returns undefined where none begins
 * @example periodAt(fold('2023年度までの毎年度'), 0, { dateOnly: false }) // every, to 2024-03-31
 */
export function periodAt(folded: Folded, at: number, context: PointContext): PeriodResult | undefined {
  const { text } = folded;
  const every = everyAt(text, at);
  if (every !== undefined) return everyUntil(folded, every, context);
  return onceAt(folded, at, context);
}

/** 毎年度、2023年度まで: the last year may stand behind. */
function everyUntil(
  folded: Folded,
  every: { readonly period: Period; readonly end: number },
  context: PointContext,
): PeriodRead {
  const from = folded.text.charAt(every.end) === '、' ? every.end + 1 : every.end;
  const alone: PeriodRead = { period: every.period, reference: false, findings: [], end: every.end };
  if (everyAt(folded.text, from) !== undefined) return alone;
  const then = onceAt(folded, from, context);
  if (then === undefined || 'bad' in then || then.period.until !== true || then.period.to === undefined) return alone;
  return { ...then, period: { ...every.period, to: then.period.to } };
}

/** A period that does not come back each year, or 2023年度までの毎年度. */
function onceAt(folded: Folded, at: number, context: PointContext): PeriodResult | undefined {
  const { text } = folded;
  if (text.charAt(at) === '~') {
    const last = pointAt(folded, at + 1, context);
    if (last === undefined) return undefined;
    if (isBad(last)) return last;
    const to = last.to ?? last.from;
    return {
      period: { ...(to === undefined ? {} : { to }), precision: 'open', ...inferredOf(last) },
      reference: false,
      findings: last.findings,
      end: last.end,
    };
  }
  const months = monthsRange(folded, at, context);
  if (months !== undefined) return months;
  const first = pointAt(folded, at, context);
  if (first === undefined) return undefined;
  if (isBad(first)) return first;
  const within = first.month === undefined && !first.bare ? monthsOfYear(folded, at, first) : undefined;
  if (within !== undefined) return within;
  const range = rangeAt(folded, at, first, context);
  if (range !== undefined) return 'bad' in range ? range : withEvery(folded, range);
  return withEvery(folded, suffixed(folded, first));
}
