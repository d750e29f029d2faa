/** Amounts (数量): sign, number, scale, unit. */
import { add, compare, type Decimal, decimalOf, multiply, negate, ONE, shift } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ReadingContext } from '../model/measure.ts';
import { asUnit, dimensionOf } from '../model/unit.ts';
import { compound, lessOrMore, ratioAfter } from './compound.ts';
import type { Draft } from './draft.ts';
import { lexemeAt, startsWord } from './lexicon.ts';
import { NUMBER_SIGNS, type NumberRead, readNumber, startsNumber } from './number.ts';
import type { AmountPiece, BadPiece } from './piece.ts';
import { asWritten, type Folded, hasGap, isDigit } from './text.ts';
import { readUnit, type UnitRead } from './unit.ts';
import { KANJI } from './year.ts';

// Source: 公用文・財務書類の慣行: ▲ and △ before a number are minus signs.
const MINUS = new Set(['▲', '△', '-']);
const MINUS_WORD = 'マイナス';

/** The signs with which an amount may begin: those of numbers, + − ± ¥, and マ of マイナス. */
export const AMOUNT_SIGNS: readonly string[] = [...NUMBER_SIGNS, ...MINUS, '+', '±', '¥', MINUS_WORD.charAt(0)];

/** True where a signed or unsigned number, or money after ¥, may begin. */
export function startsAmount(folded: Folded, at: number): boolean {
  const { text } = folded;
  const sign = text.charAt(at);
  if (startsNumber(text, at)) return true;
  if (MINUS.has(sign) || sign === '+' || sign === '±' || sign === '¥')
    return startsNumber(text, at + 1) || (text.charAt(at + 1) === '¥' && isDigit(text, at + 2));
  return text.startsWith(MINUS_WORD, at) && startsNumber(text, at + MINUS_WORD.length);
}

type Sign = { readonly sign: '-' | '+' | undefined; readonly yen: boolean; readonly end: number };

function signAt(text: string, at: number): Sign {
  let end = at;
  let sign: '-' | '+' | undefined;
  if (MINUS.has(text.charAt(end))) {
    sign = '-';
    end += 1;
  } else if (text.charAt(end) === '+' || text.charAt(end) === '±') {
    sign = '+';
    end += 1;
  } else if (text.startsWith(MINUS_WORD, end)) {
    sign = '-';
    end += MINUS_WORD.length;
  }
  const yen = text.charAt(end) === '¥';
  return { sign, yen, end: yen ? end + 1 : end };
}

/** Longest number typed with blanks between its digits. */
const LONGEST_SPACED = 12;

/** Digits with blanks between each of them, as spaced-out typing leaves them: 1 0 .7 */
function spacedNumber(folded: Folded, at: number): NumberRead | undefined {
  const { text } = folded;
  if (folded.gaps.size === 0) return undefined;
  let end = at;
  let written = '';
  let gaps = 0;
  while (
    end < text.length &&
    end - at <= LONGEST_SPACED &&
    (isDigit(text, end) || (text.charAt(end) === '.' && isDigit(text, end + 1)))
  ) {
    if (end > at && hasGap(folded, end)) gaps += 1;
    else if (end > at && isDigit(text, end) && isDigit(text, end - 1)) return undefined;
    written += text.charAt(end);
    end += 1;
  }
  const point = written.indexOf('.');
  const spacedPoint = point > 0 && (hasGap(folded, at + point) || hasGap(folded, at + point + 1));
  if (gaps === 0 || written.indexOf('.', point + 1) > 0 || (!spacedPoint && written.length < 4)) return undefined;
  const places = point < 0 ? 0 : written.length - point - 1;
  if (written.length > LONGEST_SPACED || (written.startsWith('0') && point !== 1)) return undefined;
  return {
    value: { coefficient: BigInt(written.replace('.', '')), scale: places },
    lastDigit: shift(ONE, -places),
    kanji: false,
    end,
    findings: [{ code: 'N304', params: { number: written } }],
  };
}

/** 1・59: a middle dot where a decimal point is meant. */
function middleDot(folded: Folded, number: NumberRead): NumberRead {
  const { text } = folded;
  const { plain, end } = number;
  if (plain === undefined || plain.length > 2 || text.charAt(end) !== '・' || !isDigit(text, end + 1)) return number;
  let last = end + 1;
  while (isDigit(text, last) && last - end <= 3 && !hasGap(folded, last)) last += 1;
  const decimals = text.slice(end + 1, last);
  if (decimals.length > 2 || isDigit(text, last) || hasGap(folded, end) || hasGap(folded, end + 1)) return number;
  const { plain: _, ...rest } = number;
  return {
    ...rest,
    value: { coefficient: BigInt(plain + decimals), scale: decimals.length },
    lastDigit: shift(ONE, -decimals.length),
    end: last,
    findings: [...number.findings, { code: 'N305', params: { number: text.slice(end - plain.length, last) } }],
  };
}

/** 1.23E+05, as Excel shows long numbers. */
function exponent(folded: Folded, number: NumberRead): NumberRead {
  if (folded.text.charAt(number.end) !== 'E') return number;
  const match = /^E([+-])(\d{1,2})(?!\d)/.exec(folded.text.slice(number.end, number.end + 5));
  if (match === null || number.scale !== undefined || number.kanji) return number;
  const power = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  const end = number.end + match[0].length;
  const { plain: _, ...rest } = number;
  return {
    ...rest,
    value: shift(number.value, power),
    lastDigit: shift(number.lastDigit, power),
    end,
    findings: [...number.findings, { code: 'N308', params: { number: folded.text.slice(number.end, end) } }],
  };
}

/** A single digit, ASCII or kanji; −1 where none stands there. */
function digitAt(text: string, at: number): number {
  return isDigit(text, at) ? Number(text.charAt(at)) : text.charAt(at) === '' ? -1 : KANJI.indexOf(text.charAt(at));
}

/** 5分2厘 behind 3割, each a tenth of the part before. */
function tenths(
  folded: Folded,
  at: number,
  value: Decimal,
): { readonly value: Decimal; readonly last: Decimal; readonly end: number } {
  let sum = value;
  let last = decimalOf(10);
  let end = at;
  for (const [word, worth] of [
    ['分', ONE],
    ['厘', shift(ONE, -1)],
  ] as const) {
    const digit = digitAt(folded.text, end);
    if (digit >= 0 && folded.text.charAt(end + 1) === word) {
      sum = add(sum, multiply(decimalOf(digit), worth));
      last = worth;
      end += 2;
    }
  }
  return { value: sum, last, end };
}

const POINT_PLACES = 3;

/** 1.234人: three decimals of a counted thing may be a thousands comma mistyped; 1.2 and 1,234 differ too much to guess. */
function pointAsComma(written: string, number: NumberRead, unit: UnitRead | undefined): Finding | undefined {
  if (!written.includes('.')) return undefined;
  const params = { meant: `${written.replace('.', ',')}${unit?.unit ?? ''}` };
  if (/^[1-9]\d{0,2}\.000(?!\d)/.test(written)) return { code: 'N309', params };
  if (unit === undefined || number.scale !== undefined || number.lastDigit.scale !== POINT_PLACES) return undefined;
  const dimension = dimensionOf(unit.unit);
  const counted = dimension === unit.unit || unit.unit === '円';
  return counted && compare(number.value, ONE) >= 0 ? { code: 'N309', params } : undefined;
}

const LETTERS = new Set('OolI');

/** 10・O件: a letter where a digit is meant. */
function letterInside(folded: Folded, end: number): boolean {
  if (!LETTERS.has(folded.text.charAt(end))) return false;
  return !hasGap(folded, end) && /^(?:[OoI](?![A-Za-z])|[OolI]{2,3}(?![A-Za-z]))/.test(folded.text.slice(end, end + 4));
}

/** 12,48O人: the comma is out of place because a letter stands for the last digit. Reports: N303 */
function badNumber(folded: Folded, start: number, read: { readonly bad: Finding; readonly end: number }): BadPiece {
  const { bad, end } = read;
  if (bad.code !== 'N301' || !LETTERS.has(folded.text.charAt(end)) || hasGap(folded, end))
    return { is: 'bad', start, end, finding: bad };
  const behind = end + (/^[0-9OolI]*/.exec(folded.text.slice(end, end + LONGEST_SPACED))?.[0].length ?? 1);
  return {
    is: 'bad',
    start,
    end: behind,
    finding: { code: 'N303', params: { text: asWritten(folded, start, behind) } },
  };
}

const BEFORE_COUNT = /(?:約|およそ|おおよそ|おおむね|概ね|延べ|のべ|累計|最大|最低|上限)$/;

/** 千人以上, 約千人: a bound or 約 beside 千 tells that it is a number and not the scale of a heading. */
function isCounted(text: string, start: number, end: number): boolean {
  const { does } = lexemeAt(text, end)?.lexeme ?? { does: 'none' };
  return does === 'compare' || does === 'qualify' || BEFORE_COUNT.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * The amount at an offset (数量).
 * Reports: N205, N301 to N309
 * @returns undefined where the number is none after all
 * @example readAmount(fold('▲2,805人'), 0) // −2805 人
 */
export function readAmount(
  folded: Folded,
  start: number,
  _context?: ReadingContext,
): AmountPiece | BadPiece | undefined {
  const { text } = folded;
  const { sign, yen, end: at } = signAt(text, start);
  const spaced = isDigit(text, at) ? spacedNumber(folded, at) : undefined;
  const read = spaced ?? readNumber(folded, at);
  if (read === undefined) return undefined;
  if ('bad' in read) return badNumber(folded, start, read);
  const number = exponent(folded, middleDot(folded, read));
  if (letterInside(folded, number.end)) {
    const params = { text: asWritten(folded, start, number.end + 1) };
    return { is: 'bad', start, end: number.end + 1, finding: { code: 'N303', params } };
  }
  const wrong = ratioAfter(folded, start, number.end) ?? lessOrMore(folded, start, number);
  if (wrong !== undefined) return wrong;
  const odd = text.charAt(number.end) === '余' ? readUnit(folded, number.end + 1, startsWord, true) : undefined;
  const unit = odd ?? readUnit(folded, number.end, startsWord, number.kanji);
  const end = unit?.end ?? number.end;
  if (number.kanji && unit === undefined && end < text.length && !startsWord(text, end) && text.charAt(end) !== '(')
    return undefined;
  if (number.kanji && /^[百千万億兆]+$/.test(text.slice(at, number.end)) && !isCounted(text, start, end))
    return { is: 'bad', start, end, finding: { code: 'N104', params: { unit: asWritten(folded, start, end) } } };
  const scaled = unit === undefined || unit.factor === ONE ? number.value : multiply(number.value, unit.factor);
  const longer = unit === undefined || sign !== undefined ? undefined : compound(folded, start, number, unit);
  if (longer !== undefined) return longer;
  const share = unit?.written === '割' ? tenths(folded, end, scaled) : undefined;
  const value = share?.value ?? scaled;
  const lastDigit =
    share === undefined || share.end === end
      ? unit === undefined || unit.factor === ONE
        ? number.lastDigit
        : multiply(number.lastDigit, unit.factor)
      : share.last;
  const finalUnit = unit?.unit ?? (yen ? asUnit('円') : undefined);
  const doubt = pointAsComma(text.slice(at, number.end), number, unit);
  if (doubt !== undefined) return { is: 'bad', start, end, finding: doubt };
  const piece: Draft<AmountPiece> = {
    is: 'amount',
    start,
    end: share?.end ?? end,
    value: sign === '-' ? negate(value) : value,
    lastDigit,
    kanji: number.kanji,
    unitStart: number.end,
    findings: number.findings,
  };
  if (number.scale !== undefined) piece.scale = number.scale;
  if (finalUnit !== undefined) piece.unit = finalUnit;
  if (unit !== undefined) piece.unitWritten = unit.written;
  if (sign !== undefined) piece.signed = sign;
  if (odd !== undefined) piece.about = true;
  if (number.plain !== undefined) piece.plain = number.plain;
  return piece;
}
