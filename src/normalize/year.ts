/** Years (年・年度): eras, Gregorian years, the year said twice, era-less years. */
import type { Finding } from '../model/diagnostic.ts';
import type { ReadingContext } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Draft } from './draft.ts';
import { type Era, eraAt, eraOf, gregorianYear } from './era.ts';
import { asWritten, type Folded, hasGap, isDigit } from './text.ts';

/**
 * Where a point is read: context of the field, whether it stands where only a date can (date field, gloss), and whether
 * its era is that of the year before it in a list (令和5・6年度); and the last period with a year before it in the text,
 * or that of the heading.
 */
export type PointContext = ReadingContext & {
  readonly dateOnly: boolean;
  readonly listed?: true;
  readonly said?: Period;
};

/** Kanji digits by their value. */
export const KANJI = '〇一二三四五六七八九';

/** A small whole number in digits or kanji, as dates write them; digits do not run over blanks. */
export function smallNumber(
  folded: Folded,
  at: number,
): { readonly value: number; readonly digits: number; readonly end: number } | undefined {
  const { text } = folded;
  let end = at;
  while (isDigit(text, end) && end - at < 5 && (end === at || !hasGap(folded, end))) end += 1;
  if (end > at) return { value: Number(text.slice(at, end)), digits: end - at, end };
  let value = 0;
  let tens = 0;
  let digits = 0;
  for (; end - at < 4; end += 1) {
    const sign = text.charAt(end);
    const digit = sign === '' ? -1 : KANJI.indexOf(sign);
    if (digit >= 0) {
      value = value * 10 + digit;
      digits += 1;
    } else if (sign === '十' && tens === 0) {
      tens = (value === 0 ? 1 : value) * 10;
      value = 0;
    } else break;
  }
  return end === at ? undefined : { value: tens + value, digits: tens > 0 ? 2 : digits, end };
}

/** A year as read, with the word behind it. */
export type YearRead = {
  readonly year: number;
  readonly era?: Era;
  readonly unit: '年度' | '年' | '';
  readonly carried?: true;
  readonly end: number;
};
/** What stands there cannot be a date, and why. */
export type Bad = { readonly bad: Finding; readonly end: number };

const FIRST_WESTERN = 1873;
const LAST_WESTERN = 2199;

function yearUnit(text: string, at: number): '年度' | '年' | '' {
  return text.startsWith('年度', at) ? '年度' : text.charAt(at) === '年' ? '年' : '';
}

/** Behind a number, 年 counts years (5年間, 3年目, 2年生) and names none. */
function countsYears(text: string, at: number): boolean {
  return /^年(?:間|目|生|以|未|超|前|後|半|分|物|[0-9]*か月|ごと|おき|に1|連続|程)/.test(text.slice(at, at + 6));
}

/** r12,345: a revised figure, and no 345 of the year 12. */
const THOUSANDS = /^,\d{3}(?!\d)/;

/** ・6・7年度: more years of a list. */
const LISTED = /^(?:[、,・]\d{1,2}){1,8}年度/;
const LONGEST_LIST = 28;

/** A year number: 令和5, R5, 元, 2023, 二〇二三; era-less where the context carries an era. */
function yearNumber(folded: Folded, start: number, context: PointContext): YearRead | Bad | undefined {
  const { text } = folded;
  const at = text.charAt(start) === '西' && text.startsWith('西暦', start) ? start + 2 : start;
  const digits = isDigit(text, at);
  const named = at === start && !digits ? eraAt(text, at) : undefined;
  if (named !== undefined) {
    const oneSign = named.end - at === 1;
    const from =
      oneSign && /[A-Za-z]/.test(text.charAt(at)) && text.charAt(named.end) === '.' ? named.end + 1 : named.end;
    const first = text.charAt(from) === '元' ? { value: 1, digits: 1, end: from + 1 } : smallNumber(folded, from);
    if (first === undefined) return undefined;
    if (oneSign && !isDigit(text, from) && text.charAt(from) !== '元') return undefined;
    if (oneSign && text.charAt(first.end) === ',' && THOUSANDS.test(text.slice(first.end, first.end + 5)))
      return { bad: impossible(folded, start, first.end + 4), end: first.end + 4 };
    const year = first.digits <= 2 ? gregorianYear(named.era, first.value) : undefined;
    if (year === undefined) return { bad: impossible(folded, start, first.end), end: first.end };
    return { year, era: named.era, unit: yearUnit(text, first.end), end: first.end };
  }
  const number = smallNumber(folded, at);
  if (number === undefined) {
    const unit = yearUnit(text, at + 1);
    if (text.charAt(at) !== '元' || unit === '') return undefined;
    return eraLess(folded, at, { value: 1, end: at + 1 }, context);
  }
  const unit = yearUnit(text, number.end);
  if (number.digits === 4 && number.value >= FIRST_WESTERN && number.value <= LAST_WESTERN) {
    return { year: number.value, unit, end: number.end };
  }
  if (number.digits > 2 || number.value === 0) return undefined;
  if (
    unit === '年度' ||
    (context.listed === true && unit === '' && LISTED.test(text.slice(number.end, number.end + LONGEST_LIST))) ||
    (unit === '年' &&
      context.listed !== true &&
      (context.dateOnly || context.era !== undefined) &&
      !countsYears(text, number.end))
  ) {
    return eraLess(folded, at, number, context);
  }
  return undefined;
}

function eraLess(
  folded: Folded,
  at: number,
  number: { readonly value: number; readonly end: number },
  context: PointContext,
): YearRead | Bad {
  const unit = yearUnit(folded.text, number.end);
  const end = number.end + unit.length;
  const era = context.era === undefined ? undefined : eraOf(context.era);
  const year = era === undefined ? undefined : gregorianYear(era, number.value);
  if (era === undefined || year === undefined) {
    return { bad: { code: 'N203', params: { text: asWritten(folded, at, end) } }, end };
  }
  const read: Draft<YearRead> = { year, era, unit, end: number.end };
  if (context.listed !== true) read.carried = true;
  return read;
}

/** The finding for a date that does not exist. */
export function impossible(folded: Folded, at: number, end: number): Finding {
  return { code: 'N202', params: { text: asWritten(folded, at, end) } };
}

/** The same year said again in brackets: 令和5（2023）年度, 2023年度(令和5年度). */
function secondYear(folded: Folded, at: number, context: PointContext): YearRead | undefined {
  if (folded.text.charAt(at) !== '(') return undefined;
  const inner = yearNumber(folded, at + 1, { ...context, dateOnly: false });
  if (inner === undefined || 'bad' in inner) return undefined;
  const end = inner.end + inner.unit.length;
  return folded.text.charAt(end) === ')' ? { ...inner, end: end + 1 } : undefined;
}

/** A year with its unit, the year said twice resolved. */
export function yearAt(folded: Folded, at: number, context: PointContext): YearRead | Bad | undefined {
  const first = yearNumber(folded, at, context);
  if (first === undefined || 'bad' in first) return first;
  const { text } = folded;
  const behind = first.end + first.unit.length;
  const again = secondYear(folded, behind, context);
  if (again === undefined) return { ...first, end: behind };
  const laterUnit = first.unit === '' ? yearUnit(text, again.end) : '';
  const unit = first.unit !== '' ? first.unit : laterUnit !== '' ? laterUnit : again.unit;
  if (again.year !== first.year || (again.unit !== '' && unit !== again.unit)) {
    return { bad: { code: 'N206', params: { text: asWritten(folded, at, again.end) } }, end: again.end };
  }
  return { ...first, unit, end: again.end + laterUnit.length };
}
