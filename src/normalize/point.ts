/** One point or span of time (時点): a year, fiscal year, half, quarter, month, part of a month, or day. */
import type { Finding } from '../model/diagnostic.ts';
import type { PeriodPrecision } from '../model/period.ts';
import { daysIn, isoDay, monthSpan } from './calendar.ts';
import type { Draft as Mutable } from './draft.ts';
import { type Era, overruns } from './era.ts';
import { asWritten, type Folded, hasGap } from './text.ts';
import { impossible, KANJI, type PointContext, smallNumber, type YearRead, yearAt } from './year.ts';

/** A span with what a range needs to complete its other end. */
export type Point = {
  readonly from?: string;
  readonly to?: string;
  readonly precision: PeriodPrecision;
  /** Year as written: the fiscal year where `fiscal`. */
  readonly year: number;
  readonly fiscal: boolean;
  /** Only a year number was written (R5, 2023): its partner in a range may say 年 or 年度. */
  readonly bare: boolean;
  readonly month?: number;
  readonly day?: number;
  readonly era?: Era;
  readonly inferred?: true;
  readonly findings: readonly Finding[];
  readonly end: number;
};

export type PointResult = Point | { readonly bad: Finding; readonly end: number };

const SECOND_HALF = 10;
const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [number, number] | undefined])[] = [
  [/^(?:上半期|上期|前期|前半期)/, () => [4, 6]],
  [/^(?:下半期|下期|後期|後半期)/, () => [SECOND_HALF, 6]],
  [/^第?([1-4一二三四])(?:四半期|\/4半期|\/4期|Q)/i, (match) => quarter(match[1] ?? '')],
  [/^Q([1-4])/, (match) => quarter(match[1] ?? '')],
];

function quarter(sign: string): readonly [number, number] | undefined {
  const number = KANJI.includes(sign) ? KANJI.indexOf(sign) : Number(sign);
  return [1 + 3 * number, 3];
}

/** 上半期, 第2四半期: months from April on, by the fiscal year. */
function partOfYear(
  text: string,
  at: number,
): { readonly month: number; readonly count: number; readonly end: number } | undefined {
  if (!/[上下前後第1-4一二三四Q]/.test(text.charAt(at))) return undefined;
  const head = text.slice(at, at + 6);
  for (const [pattern, months] of PARTS) {
    const match = pattern.exec(head);
    const span = match === null ? undefined : months(match);
    if (match !== null && span !== undefined) return { month: span[0], count: span[1], end: at + match[0].length };
  }
  return undefined;
}

/** Plans made under 平成 name years of it decades ahead; other eras and later years are slips rather. */
function isUsual(era: Era, year: number): boolean {
  return era.name === '令和' || (era.name === '平成' && year <= LAST_PLANNED);
}

/** Assumption: plans written before 2019 look at most thirty years ahead. */
const LAST_PLANNED = 2050;

type Draft = Omit<Point, 'end' | 'findings' | 'precision'> & { readonly precision: PeriodPrecision };

function finished(draft: Draft, findings: readonly Finding[], end: number): Point {
  const { precision, year, fiscal, bare } = draft;
  const point: Mutable<Point> = { precision, year, fiscal, bare, findings, end };
  if (draft.from !== undefined) point.from = draft.from;
  if (draft.to !== undefined) point.to = draft.to;
  if (draft.month !== undefined) point.month = draft.month;
  if (draft.day !== undefined) point.day = draft.day;
  if (draft.era !== undefined) point.era = draft.era;
  if (draft.inferred !== undefined) point.inferred = draft.inferred;
  return point;
}

function close(folded: Folded, at: number, end: number, draft: Draft, year: YearRead | undefined): PointResult {
  const era = year?.era;
  const findings: Finding[] = [];
  if (era === undefined) return finished(draft, findings, end);
  const from = draft.from ?? draft.to ?? '';
  const to = draft.to ?? draft.from ?? '';
  if (overruns(era, from, to)) {
    const params = { text: asWritten(folded, at, end), year: draft.year };
    findings.push({
      code: 'N201',
      params,
      ...(isUsual(era, draft.year) ? {} : { severity: 'warning' as const }),
    });
  }
  if (year?.carried === true) {
    findings.push({ code: 'N209', params: { text: asWritten(folded, at, end), era: era.name } });
  }
  return finished(draft, findings, end);
}

const EDGE_SIGNS = new Set('末当初は頭上中下');

/** The end, beginning or third of a month or year behind it: 末, 当初, 上旬. */
function edge(
  text: string,
  at: number,
): { readonly side: 'from' | 'to' | 'early' | 'mid' | 'late'; readonly end: number } | undefined {
  if (!EDGE_SIGNS.has(text.charAt(at))) return undefined;
  const match = /^(?:末日|末|当初|初頭|初め|はじめ|頭|初日|上旬|初旬|中旬|下旬)/.exec(text.slice(at, at + 3));
  if (match === null) return undefined;
  const word = match[0];
  const end = at + word.length;
  if (word.startsWith('末')) return { side: 'to', end };
  if (word === '上旬' || word === '初旬') return { side: 'early', end };
  if (word === '中旬') return { side: 'mid', end };
  return { side: word === '下旬' ? 'late' : 'from', end };
}

function monthPoint(
  folded: Folded,
  at: number,
  year: YearRead | undefined,
  monthYear: number,
  month: number,
  end: number,
  base: Pick<Draft, 'inferred'>,
): PointResult {
  const days = daysIn(monthYear, month);
  if (days === 0) return { bad: impossible(folded, at, end), end };
  const common = {
    year: monthYear,
    fiscal: false,
    bare: false,
    month,
    ...base,
    ...(year?.era === undefined ? {} : { era: year.era }),
  };
  const span = monthSpan(monthYear, month, 1);
  const cut = edge(folded.text, end);
  if (cut === undefined) return close(folded, at, end, { ...common, ...span, precision: 'month' }, year);
  const day = (number: number) => isoDay(monthYear, month, number);
  if (cut.side === 'to') return close(folded, at, cut.end, { ...common, to: span.to, precision: 'open' }, year);
  if (cut.side === 'from') return close(folded, at, cut.end, { ...common, from: span.from, precision: 'open' }, year);
  const [first, last] = cut.side === 'early' ? [1, 10] : cut.side === 'mid' ? [11, 20] : [21, days];
  return close(folded, at, cut.end, { ...common, from: day(first), to: day(last), precision: 'range' }, year);
}

function dayPoint(
  folded: Folded,
  at: number,
  year: YearRead | undefined,
  [y, month, day]: readonly [number, number, number],
  end: number,
  base: Pick<Draft, 'inferred'>,
): PointResult {
  if (day < 1 || day > daysIn(y, month)) return { bad: impossible(folded, at, end), end };
  const iso = isoDay(y, month, day);
  const era = year?.era === undefined ? {} : { era: year.era };
  return close(
    folded,
    at,
    end,
    { from: iso, to: iso, precision: 'day', year: y, fiscal: false, bare: false, month, day, ...base, ...era },
    year,
  );
}

/** A day of written parts. */
export function dayOf(folded: Folded, at: number, parts: readonly [number, number, number], end: number): PointResult {
  return dayPoint(folded, at, undefined, parts, end, {});
}

/** Month and day behind a year: 4月1日, .4.1, /4/1, -4-1. */
export function monthAndDay(folded: Folded, at: number, start: number, year: YearRead): PointResult | undefined {
  const { text } = folded;
  const sign = text.charAt(at);
  const dotted = year.unit === '' && (sign === '.' || sign === '/' || sign === '-') && !hasGap(folded, at + 1);
  const month = smallNumber(folded, dotted ? at + 1 : at);
  if (month === undefined || month.digits > 2) return undefined;
  const monthWord = text.charAt(month.end) === '月' && !/^月(?:間|額|例)/.test(text.slice(month.end, month.end + 2));
  if (!dotted && !monthWord) return undefined;
  const monthEnd = month.end + (monthWord ? 1 : 0);
  const y = year.unit === '年度' && month.value < 4 ? year.year + 1 : year.year;
  const separated = dotted && !monthWord && text.charAt(monthEnd) === sign;
  const day = monthWord || separated ? smallNumber(folded, monthEnd + (separated ? 1 : 0)) : undefined;
  const dayWord = day !== undefined && text.charAt(day.end) === '日' && text.charAt(day.end + 1) !== '間';
  if (day !== undefined && day.digits <= 2 && (separated || dayWord)) {
    return dayPoint(folded, start, year, [y, month.value, day.value], day.end + (dayWord ? 1 : 0), {});
  }
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
  const draft: Mutable<Draft> = { precision: 'open', year: year.year, fiscal, bare: false };
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
  const cut = year.unit === '' ? undefined : edge(text, year.end);
  if (cut?.side !== 'from') draft.to = fiscal ? `${year.year + 1}-03-31` : `${year.year}-12-31`;
  if (cut?.side !== 'to') draft.from = fiscal ? `${year.year}-04-01` : `${year.year}-01-01`;
  if (cut?.side === 'from' || cut?.side === 'to') return close(folded, at, cut.end, draft, year);
  draft.precision = fiscal ? 'fiscal-year' : 'year';
  draft.bare = year.unit === '';
  return close(folded, at, year.end, draft, year);
}

const THIS_YEAR =
  /^(?:今年度|本年度|当年度|当該年度|年度)(?=末|当初|初|内|中|$)|^(?:今年度|本年度|当年度|当該年度)|^年(?=末|当初)/;

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
  const monthWord = sign === '月' && !/^月(?:間|額|例|分)/.test(text.slice(month.end, month.end + 2));
  const day = monthWord || sign === '/' || sign === '.' ? smallNumber(folded, month.end + 1) : undefined;
  if (!monthWord && (day === undefined || !context.dateOnly || !endsDay(text, day.end, sign))) return undefined;
  const dayWord = day !== undefined && text.charAt(day.end) === '日' && text.charAt(day.end + 1) !== '間';
  const asDay = day !== undefined && day.digits <= 2 && (!monthWord || dayWord);
  const end = asDay ? day.end + (dayWord ? 1 : 0) : month.end + 1;
  if (!asDay && !monthWord) return undefined;
  if (fiscal === undefined) return missing(end);
  const year = month.value >= 4 ? fiscal : fiscal + 1;
  if (asDay) return dayPoint(folded, at, undefined, [year, month.value, day.value], end, inferred);
  return monthPoint(folded, at, undefined, year, month.value, end, inferred);
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
