/** Numbers (数): digits with thousands commas, kanji numerals, and scale words (3億5千万, 27兆9千億). No sign, no unit. */
import { add, type Decimal, decimalOf, formatDecimal, ONE, shift, sign } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Draft } from './draft.ts';
import { type Folded, hasGap, isDigit } from './text.ts';

/** A number as it was read; offsets of the folded text. */
export type NumberRead = {
  readonly value: Decimal;
  /** One unit of the last written digit: 1000 for 25.1万. */
  readonly lastDigit: Decimal;
  /** 万, 百万 …; `mixed` for several. */
  readonly scale?: string;
  /** Written with kanji numerals only. */
  readonly kanji: boolean;
  /** Plain digits without comma and point, for what may be a year or a serial number. */
  readonly plain?: string;
  readonly end: number;
  readonly findings: readonly Finding[];
};

export type NumberResult = NumberRead | { readonly bad: Finding; readonly end: number };

/** Most digits of one number; longer ones are no figures but codes. */
const LONGEST = 30;

const KANJI_DIGITS = '〇一二三四五六七八九';
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['億', 8],
  ['兆', 12],
  ['京', 16],
]);

const NO_FINDINGS: readonly Finding[] = [];

type Component = {
  readonly value: Decimal;
  readonly end: number;
  readonly kanji: boolean;
  readonly plain?: string;
  readonly findings: readonly Finding[];
};
type Bad = { readonly bad: Finding; readonly end: number };

function kanjiDigit(text: string, at: number): number {
  const sign = text.charAt(at);
  return sign === '' ? -1 : KANJI_DIGITS.indexOf(sign);
}

/** The signs with which a number may begin. */
export const NUMBER_SIGNS: readonly string[] = [...'0123456789', ...KANJI_DIGITS.slice(1), ...SMALL.keys()];

/** True where a number may begin at this offset. */
export function startsNumber(text: string, at: number): boolean {
  return isDigit(text, at) || kanjiDigit(text, at) > 0 || SMALL.has(text.charAt(at));
}

/** The end of a run of digits, commas and points in which each comma and point stands between digits. */
function digitsEnd(folded: Folded, at: number): number {
  const { text } = folded;
  let end = at;
  while (isDigit(text, end) && (end === at || !hasGap(folded, end))) {
    end += 1;
    const sign = text.charAt(end);
    const joins = (sign === ',' || sign === '.') && isDigit(text, end + 1);
    if (joins && !hasGap(folded, end) && !hasGap(folded, end + 1)) end += 1;
  }
  return end;
}

/** Most digits that a number of the machine holds exactly. */
const EXACT_DIGITS = 15;

/** Plain digits with neither comma nor point, the most common number. */
function plainDigits(folded: Folded, at: number): Component | undefined {
  const { text } = folded;
  let value = 0;
  let end = at;
  while (isDigit(text, end) && (end === at || !hasGap(folded, end))) {
    value = value * 10 + text.charCodeAt(end) - ZERO_CODE;
    end += 1;
  }
  const sign = text.charAt(end);
  const padded = end - at > 1 && text.charAt(at) === '0';
  if (sign === ',' || sign === '.' || padded || end - at > EXACT_DIGITS) return undefined;
  const exact = { coefficient: BigInt(value), scale: 0 };
  return { value: exact, end, kanji: false, plain: text.slice(at, end), findings: NO_FINDINGS };
}

const ZERO_CODE = 48;

const WELL_GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

function arabic(folded: Folded, at: number): Component | Bad {
  const end = digitsEnd(folded, at);
  const written = folded.text.slice(at, end);
  if (!WELL_GROUPED.test(written)) {
    const code = /^\d+(?:\.\d+){2,}$/.test(written) ? 'N205' : 'N301';
    return { bad: { code, params: { number: written } }, end };
  }
  const plain = written.replaceAll(',', '');
  if (plain.length > LONGEST) return { bad: { code: 'N307', params: { number: written } }, end };
  const point = plain.indexOf('.');
  const places = point < 0 ? 0 : plain.length - point - 1;
  const value = { coefficient: BigInt(point < 0 ? plain : plain.replace('.', '')), scale: places };
  const padded = plain.length > 1 && plain.startsWith('0') && point !== 1;
  const read: Draft<Component> = {
    value,
    end,
    kanji: false,
    findings: padded ? [{ code: 'N306', params: { number: written } }] : NO_FINDINGS,
  };
  if (point < 0 && plain === written) read.plain = plain;
  return read;
}

/** Kanji numerals below 万: positional (二〇二三) or with 十百千 (三千五百). */
function kanji(folded: Folded, at: number): Component | Bad | undefined {
  const { text } = folded;
  let end = at;
  let digits = '';
  let total = 0;
  let positional = 0;
  let last = 4;
  for (; end < text.length && end - at <= LONGEST && (end === at || !hasGap(folded, end)); end += 1) {
    const digit = kanjiDigit(text, end);
    const power = SMALL.get(text.charAt(end));
    if (digit >= 0) {
      digits += digit;
    } else if (power !== undefined && power < last && digits.length <= 1 && digits !== '0') {
      total += (digits === '' ? 1 : Number(digits)) * 10 ** power;
      digits = '';
      last = power;
      positional += 1;
    } else break;
  }
  if (end - at > LONGEST) return { bad: { code: 'N307', params: { number: text.slice(at, end) } }, end };
  if (end === at || (positional > 0 && digits.length > 1)) return undefined;
  const value = positional === 0 ? BigInt(digits) : BigInt(total) + BigInt(digits === '' ? 0 : digits);
  return { value: { coefficient: value, scale: 0 }, end, kanji: true, findings: [] };
}

function component(folded: Folded, at: number, allowKanji: boolean): Component | Bad | undefined {
  if (isDigit(folded.text, at)) return plainDigits(folded, at) ?? arabic(folded, at);
  if (!allowKanji) return undefined;
  return kanji(folded, at);
}

/** Scale words behind digits: one of 百 千 (十 too behind digits is a slip), then one of 万 億 兆. */
function scaleAt(
  text: string,
  at: number,
  afterKanji: boolean,
): { readonly power: number; readonly word: string; readonly end: number } {
  let end = at;
  let power = 0;
  const small = afterKanji ? undefined : SMALL.get(text.charAt(end));
  if (small !== undefined && small > 1) {
    power += small;
    end += 1;
  }
  const large = LARGE.get(text.charAt(end));
  if (large !== undefined) {
    power += large;
    end += 1;
  }
  return { power, word: text.slice(at, end), end };
}

/** A number without scale words. */
function unscaled(first: Component): NumberRead {
  const { value, end, kanji, findings, plain } = first;
  const read: Draft<NumberRead> = { value, lastDigit: unitOfLast(value), kanji, end, findings };
  if (plain !== undefined) read.plain = plain;
  return read;
}

function unitOfLast(value: Decimal): Decimal {
  return value.scale === 0 ? ONE : { coefficient: 1n, scale: value.scale };
}

/**
 * A number at an offset, with its scale words (数).
 * @param folded the folded text
 * @param at offset where {@link startsNumber} holds
 * @returns undefined where no number begins; `bad` where digits stand there that are no number.
 *   Reports: N205, N301, N302, N306, N307
 * @example readNumber(fold('27兆９千億円'), 0) // 27900000000000, mixed
 */
export function readNumber(folded: Folded, at: number): NumberResult | undefined {
  const { text } = folded;
  const first = component(folded, at, true);
  if (first === undefined || 'bad' in first) return first;
  if (!first.kanji && text.charAt(first.end) === '十') {
    return { bad: { code: 'N302', params: { number: text.slice(at, first.end + 1) } }, end: first.end + 1 };
  }
  let scale = scaleAt(text, first.end, first.kanji);
  if (scale.power === 0) return unscaled(first);
  let value = shift(first.value, scale.power);
  let last = first;
  let limit = scale.power;
  const words = [scale.word];
  const findings = [...first.findings];
  let end = scale.end;
  let beforeLast = 0;
  let lastStart = at;
  while (limit > 0) {
    const spaced = hasGap(folded, end);
    const from = end;
    const next = component(folded, end, first.kanji || kanjiDigit(text, end) > 0);
    if (next === undefined) break;
    if ('bad' in next) return next;
    const nextScale = scaleAt(text, next.end, next.kanji);
    if (spaced && nextScale.power === 0) break;
    const part = shift(next.value, nextScale.power);
    const fills = limit > 3 || nextScale.power > 0 || next.end - end === limit;
    const thousands = newspaper(first, scale, next, nextScale);
    if (thousands !== undefined && words.length === 1) {
      return {
        value: thousands,
        lastDigit: shift(ONE, nextScale.power),
        scale: 'mixed',
        kanji: false,
        end: nextScale.end,
        findings,
      };
    }
    if (last.value.scale > 0 || !fits(part, limit) || !fills) {
      return { bad: { code: 'N302', params: { number: text.slice(at, nextScale.end) } }, end: nextScale.end };
    }
    value = add(value, part);
    beforeLast = limit;
    lastStart = from;
    findings.push(...next.findings.filter((finding) => finding.code !== 'N306'));
    if (nextScale.word !== '') words.push(nextScale.word);
    else words.push('');
    last = next;
    scale = nextScale;
    limit = scale.power;
    end = scale.end;
  }
  if (last !== first && scale.power === 0 && beforeLast >= 4 && last.end - lastStart === 1) {
    findings.push({ code: 'N317', params: { number: text.slice(at, end), value: formatDecimal(value) } });
  }
  const lastDigit = scale.power === 0 ? unitOfLast(last.value) : shift(ONE, scale.power - last.value.scale);
  const word = words.length === 1 ? (words[0] ?? '') : 'mixed';
  return { value, lastDigit, scale: word, kanji: first.kanji, end, findings };
}

/** 1千200万, 3千5百万: 千 and what follows it count one 万, as newspapers write it. */
function newspaper(
  first: Component,
  scale: { readonly word: string },
  next: Component,
  nextScale: { readonly power: number; readonly word: string },
): Decimal | undefined {
  if (first.kanji || next.kanji || scale.word !== '千' || first.plain?.length !== 1) return undefined;
  const digits = next.plain?.length;
  const hundreds = nextScale.word.startsWith('百') && digits === 1;
  const plain = LARGE.has(nextScale.word) && (digits === 2 || digits === 3);
  if (!plain && !(hundreds && nextScale.word.length === 2)) return undefined;
  const power = hundreds ? nextScale.power - 2 : nextScale.power;
  return shift(add(shift(first.value, 3), hundreds ? shift(next.value, 2) : next.value), power);
}

function fits(part: Decimal, limit: number): boolean {
  return sign(part) >= 0 && part.coefficient < 10n ** BigInt(limit + part.scale);
}

/** A scale alone, as headings write it: 千 of 千円, 百万 of 百万円. */
export function readScale(
  text: string,
  at: number,
): { readonly factor: Decimal; readonly word: string; readonly end: number } {
  const { power, word, end } = scaleAt(text, at, false);
  return { factor: power === 0 ? ONE : shift(decimalOf(1), power), word, end };
}
