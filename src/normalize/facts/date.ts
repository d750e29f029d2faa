/** Dates in running text (日付・期間): the grammar of periods, with what stands around them in sentences and brackets. */
import type { Finding } from '../../model/diagnostic.ts';
import type { ReadingContext } from '../../model/measure.ts';
import { fiscalYearPeriod, type Period } from '../../model/period.ts';
import { daysIn, isoDay, monthSpan } from '../calendar.ts';
import { eraAt, gregorianYear } from '../era.ts';
import { periodAt } from '../period.ts';
import { pointAt } from '../point.ts';
import { type Folded, fold, hasGap, isDigit } from '../text.ts';
import type { DateToken } from './token.ts';

/** Longest stretch that one pattern looks at. */
const WINDOW = 16;
const WORD_SIGN = /[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9々]/u;

const OPENING_SIGN = /[0-9RHSTMrh令平昭大明西元~]/;
const FULL_ERA =
  /^(?:令和|平成|昭和|大正|明治) ?(?:[0-9]{1,2}(?![0-9])|元|[一二三四五六七八九十]{1,3}(?=年))(?!丁目|番|号|条)/;
const KANJI_ERA = /^[令平昭](?:[0-9]{1,2}(?![0-9])|元(?=年))/;
const LETTER_ERA = /^[RH]\.?(?:[0-9]{1,2}(?![0-9A-Za-z]|号|系|型)|元)/;
const LESS_USED_ERA = /^[STMrh](?:[0-9]{1,2}|元)(?:年|\.[0-9])/;
const WESTERN = /^(?:西暦)?(?:19|20)[0-9]{2}(?:年|[./](?:0?[1-9]|1[0-2])(?![0-9])|-(?:0[1-9]|1[0-2])(?![0-9]))/;
const BARE_WESTERN = /^(?:19|20)[0-9]{2}(?=$|[ :、)】~・→])/;
const MONTH = /^(?:[0-9]{1,2}[~-])?(?:0?[1-9]|1[0-2])月(?!間|額|例|分|号|次|給|刊)/;
const YEAR_WITHOUT_ERA = /^(?:[0-9]{1,2}|元)年度(?!末?ぶり)/;

/** The signs from an offset on, with a blank where blanks stood. */
function spaced(folded: Folded, at: number): string {
  const { text } = folded;
  let head = '';
  for (let i = at; i < Math.min(text.length, at + WINDOW); i += 1) {
    head += i > at && hasGap(folded, i) ? ` ${text.charAt(i)}` : text.charAt(i);
  }
  return head;
}

/** Whether a date may begin at an offset. */
function opens(folded: Folded, at: number, inBracket: boolean): boolean {
  const { text } = folded;
  if (!OPENING_SIGN.test(text.charAt(at)) || text.startsWith('~~', at)) return false;
  // ～R6.3: up to then. What a ～ leads on from has taken it already.
  if (text.charAt(at) === '~') return !isDigit(text, at + 1) && opens(folded, at + 1, inBracket);
  const head = spaced(folded, at);
  const before = at > 0 && !hasGap(folded, at) ? text.charAt(at - 1) : '';
  if (isDigit(text, at)) {
    if (isDigit(before, 0) || before === '.' || before === ',') return false;
    if (inBracket && BARE_WESTERN.test(head) && !WORD_SIGN.test(before)) return true;
    return WESTERN.test(head) || MONTH.test(head) || YEAR_WITHOUT_ERA.test(head);
  }
  if (FULL_ERA.test(head)) return true;
  if (/[A-Za-z0-9\-_#]/.test(before)) return false;
  if (LETTER_ERA.test(head)) return head.startsWith('R') || !/^H[0-9]{1,2}\p{Script=Katakana}/u.test(head);
  if (LESS_USED_ERA.test(head)) return true;
  return KANJI_ERA.test(head) && !WORD_SIGN.test(before);
}

const AS_OF = /^(?:時点|現在)/;
const ON = /^(?:から|以降|以後)/;
const COMPARED =
  /^(?:年度|年)?(?:末)?(?:比|と比|に比|と同|に対し|並み|水準|を上回|を下回|より(?:も|増|減|上|下|多|少|高|低|改|拡))/;
const MORE_OR_LESS = /^(?:増|減|上昇|低下|拡大|縮小|改善|向上)/;
const PLAN = /^(?:\((?:予定|見込み?|見通し)\)|(?:予定|見込み?|見通し)(?![価格地表者客調業作]))/;
/** R6 予定：3回: behind a blank only where nothing goes on from it. */
const PLAN_APART = /^(?:\((?:予定|見込み?|見通し)\)|(?:予定|見込み?|見通し)(?=$|[:、)】]))/;
/** 中小企業, 内定, 分譲, 付加価値: no end of a date. */
const NO_WITHIN = /^[\p{Script=Han}\p{Script=Katakana}]/u;

/** The date's word behind a link may be a value's number: R5.7～9名, R4から12社. */
export type StartsValue = (at: number) => boolean;

type Read = { readonly period: Period; readonly end: number; readonly findings: readonly Finding[] };

function number(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end) && end - at < 5) end += 1;
  return end;
}

/** The link's offset where a range ends in a number that is no part of a date. */
function openInstead(folded: Folded, at: number, context: ReadingContext, startsValue: StartsValue): Read | undefined {
  const point = pointAt(folded, at, { ...context, dateOnly: true });
  if (point === undefined || 'bad' in point) return undefined;
  const link = /^(?:~|から|-)/.exec(folded.text.slice(point.end, point.end + 2))?.[0] ?? '';
  const behind = point.end + link.length;
  if (link === '' || !isDigit(folded.text, behind) || number(folded.text, behind) === behind) return undefined;
  if (!startsValue(behind) && (link === '-' || !hasGap(folded, behind))) return undefined;
  const from = point.from ?? point.to;
  return {
    period: { ...(from === undefined ? {} : { from }), precision: 'open' },
    end: behind,
    findings: point.findings,
  };
}

/** R5年度から毎年3回: 毎年 belongs to the figure behind it. */
function beforeEvery(folded: Folded, at: number, context: ReadingContext, startsValue: StartsValue): ReadPeriod {
  const every = folded.text.slice(at).search(/[毎各]/);
  const read = readPeriod(fold(folded.text.slice(at, at + every)), 0, context, startsValue);
  return read === undefined ? undefined : { ...read, end: at + read.end };
}

type ReadPeriod = Read | { readonly bad: Finding | 'month'; readonly end: number } | undefined;

function readPeriod(folded: Folded, at: number, context: ReadingContext, startsValue: StartsValue): ReadPeriod {
  const open = openInstead(folded, at, context, startsValue);
  if (open !== undefined) return open;
  const read = periodAt(folded, at, { ...context, dateOnly: true });
  if (read === undefined || 'bad' in read) return read;
  const { text } = folded;
  if (read.period.every === true) return beforeEvery(folded, at, context, startsValue);
  let { end } = read;
  // R5から12月: a year to a month, of which year is not said.
  if (isDigit(text, end - 1) && text.charAt(end) === '月') return { bad: 'month', end: end + 1 };
  const swallowed = /[中内分付]$/.test(text.slice(at, end)) && !hasGap(folded, end);
  if (swallowed && NO_WITHIN.test(text.slice(end, end + 1))) end -= 1;
  if (text.slice(at, end).endsWith('当初') && text.startsWith('予算', end) && read.period.from !== undefined) {
    const year = Number(read.period.from.slice(0, 4));
    return { period: fiscalYearPeriod(year), end: end - '当初'.length, findings: read.findings };
  }
  if (text.charAt(at) === '~' && read.period.to !== undefined) {
    return { period: { to: read.period.to, until: true }, end, findings: read.findings };
  }
  return { period: read.period, end, findings: read.findings };
}

/** 時点, から, 予定 behind a period. */
function withSuffix(folded: Folded, at: number, read: Read): DateToken {
  const { text } = folded;
  let { period, end } = read;
  if (period.precision === 'fiscal-year' && text.charAt(end) === '末' && period.to !== undefined) {
    period = { to: period.to, precision: 'open' };
    end += 1;
  }
  const asOf = AS_OF.exec(text.slice(end, end + 2));
  if (asOf !== null) end += asOf[0].length;
  const on = ON.exec(text.slice(end, end + 2));
  const ended = period.precision === 'range' || period.precision === 'open' || period.until === true;
  if (on !== null && asOf === null && !ended && period.from !== undefined) {
    if (!MORE_OR_LESS.test(text.slice(end + 2, end + 4))) period = { ...period, precision: 'open' };
    if (period.precision === 'open') {
      const { to: _, ...rest } = period;
      period = rest;
      end += on[0].length;
    }
  }
  const plan = (hasGap(folded, end) ? PLAN_APART : PLAN).exec(text.slice(end, end + WINDOW));
  if (plan !== null) end += plan[0].length;
  const reference = COMPARED.test(text.slice(end, end + 6));
  return {
    is: 'date',
    start: at,
    end,
    period,
    qualifiers: asOf === null ? [] : ['as-of'],
    planned: plan !== null,
    reference,
    carried: false,
  };
}

/**
 * The date at an offset of running text (日付・期間).
 * @param startsValue whether a value's number begins at an offset, which ends a range before it
 * @returns undefined where none begins; `bad` where one stands that cannot be, or whose year is not known
 * @example dateAt(fold('R6.3時点で'), 0, {}, true, () => false) // 2024-03, as of
 */
export function dateAt(
  folded: Folded,
  at: number,
  context: ReadingContext,
  inBracket: boolean,
  startsValue: StartsValue,
): DateToken | { readonly bad: Finding | 'month'; readonly end: number } | undefined {
  if (!opens(folded, at, inBracket)) return undefined;
  const read = readPeriod(folded, at, context, startsValue);
  if (read === undefined || 'bad' in read) return read;
  return withSuffix(folded, at, read);
}

const ROW = /^([・、/])([0-9]{1,2})(年度|年|月|日)?(?=$|[・、/】):→~]|[^0-9.,])/;
const COUNTED = /^(?:$|[・、/】):→]|など|等|ほか|に|は|の|開催|実施)/;

/**
 * A further date of a row that leaves out what the date before says (列記した年月): 9月 of R5年6月・9月, 8 of R5.7・8.
 * @param before the date before, `at` is the sign behind it
 */
export function rowDateAt(folded: Folded, at: number, before: DateToken): DateToken | undefined {
  const { text } = folded;
  const match = ROW.exec(text.slice(at, at + WINDOW));
  const { from, precision } = before.period;
  if (match === null || from === undefined) return undefined;
  const start = at + 1;
  const end = at + match[0].length;
  const digits = Number(match[2]);
  const unit = match[3] ?? '';
  if (unit === '' && !hasGap(folded, end) && !COUNTED.test(text.slice(end, end + 2))) return undefined;
  const period = rowPeriod(text, before, digits, unit, from, precision);
  if (period === undefined || (period.from ?? '') <= from) return undefined;
  return { is: 'date', start, end, period, qualifiers: [], planned: false, reference: false, carried: true };
}

function rowPeriod(
  text: string,
  before: DateToken,
  digits: number,
  unit: string,
  from: string,
  precision: Period['precision'],
): Period | undefined {
  const [year = 0, month = 0] = from.split('-').map(Number);
  if (precision === 'month' && (unit === '' || unit === '月') && daysIn(year, digits) > 0) {
    return { ...monthSpan(year, digits, 1), precision: 'month' };
  }
  if (precision === 'day' && (unit === '' || unit === '日') && digits >= 1 && digits <= daysIn(year, month)) {
    const day = isoDay(year, month, digits);
    return { from: day, to: day, precision: 'day' };
  }
  const era = eraAt(text, before.start)?.era;
  const counted = era === undefined ? undefined : gregorianYear(era, digits);
  if (counted === undefined) return undefined;
  if (precision === 'fiscal-year' && (unit === '' || unit === '年度')) return fiscalYearPeriod(counted);
  if (precision === 'year' && unit === '年') return { ...monthSpan(counted, 1, 12), precision: 'year' };
  return undefined;
}

const MONTHS_OF_YEAR = /^([0-9]{1,2})月?(?:[~-]([0-9]{1,2})月?(?:まで)?)?(?<=月|まで)/;

/** A month, or months from and to, behind a year of the same bracket (R5：7月 3回、R5（4～9月）): in that fiscal year, or in that year. */
export function monthIn(folded: Folded, at: number, before: DateToken): DateToken | undefined {
  const match = MONTHS_OF_YEAR.exec(folded.text.slice(at, at + WINDOW));
  const { from, precision } = before.period;
  const fiscal = precision === 'fiscal-year';
  if (match === null || from === undefined) return undefined;
  if (!fiscal && precision !== 'year' && precision !== 'month') return undefined;
  const year = Number(from.slice(0, 4));
  const month = (digits: string) => monthSpan(fiscal && Number(digits) < 4 ? year + 1 : year, Number(digits), 1);
  const first = month(match[1] ?? '');
  const last = match[2] === undefined ? first : month(match[2]);
  if (first.from < from || last.to < first.from) return undefined;
  return {
    is: 'date',
    start: at,
    end: at + match[0].length,
    period: { from: first.from, to: last.to, precision: match[2] === undefined ? 'month' : 'range' },
    planned: false,
    qualifiers: [],
    reference: false,
    carried: true,
  };
}
