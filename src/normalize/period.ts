/** Periods (期間): points of time, ranges with inherited years, open ends, due dates, and each year. */
import type { Period } from '../model/period.ts';
import type { Draft } from './draft.ts';
import { everyAt } from './every.ts';
import { monthsOfYear, monthsRange } from './months.ts';
import { isBad, type PeriodRead, type PeriodResult, rangeAt } from './period-range.ts';
import { pointAt } from './point.ts';
import type { Point, PointResult } from './point-span.ts';
import { type Folded, hasGap } from './text.ts';
import type { PointContext } from './year.ts';

const DUE = /^(?:までに|まで|迄に|迄)/;
const FROM_ON = /^(?:以降|以後|~|から|より)/;
const BEFORE = /^以前/;
const WITHIN = /^(?:中に|中|内に|内|分|付けで|付け|付)(?!旬)/;
const COMPARED = /^(?:から|より|比|に比|と比|に対|以上|以下|並|水準|同程度|同水準|を上回|を下回|を超|超)/;
/** The signs with which any of the words above begin. */
const SUFFIX_SIGNS = new Set('ま迄以~かより中内分付比にと並水同を超');

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

/** The day of the week of a range's first day: R5.11.4(土)～5(日). */
const WEEKDAY = /^\([日月火水木金土](?:曜日?)?(?:[・、]?祝)?\)(?=[~-])/;

/** 2024/1/1 0:00: the time of day that a cell was shown or exported with says nothing more; nor does a day of the week. */
function withoutTime(folded: Folded, point: PointResult | undefined): PointResult | undefined {
  if (point === undefined || isBad(point) || point.day === undefined) return point;
  const weekday = WEEKDAY.exec(folded.text.slice(point.end, point.end + 9));
  if (weekday !== null) return { ...point, end: point.end + weekday[0].length };
  if (!hasGap(folded, point.end) && folded.text.charAt(point.end) !== 'T') return point;
  const time = /^T?\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/.exec(folded.text.slice(point.end, point.end + 10));
  return time === null ? point : { ...point, end: point.end + time[0].length };
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
  if (months !== undefined) {
    const share = text.charAt(months.end) === '分' && !('bad' in months);
    return share ? { ...months, end: months.end + 1 } : months;
  }
  const first = withoutTime(folded, pointAt(folded, at, context));
  if (first === undefined) return undefined;
  if (isBad(first)) return first;
  const within = first.month === undefined && !first.bare ? monthsOfYear(folded, at, first) : undefined;
  if (within !== undefined) return within;
  const range = rangeAt(folded, at, first, context);
  if (range !== undefined) return 'bad' in range ? range : withEvery(folded, range);
  return withEvery(folded, suffixed(folded, first));
}
