/** Two numbers that say one thing (複合した数): 1時間30分, 10分の1, ±5. */
import { decimalOf, ONE } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import { startsWord } from './lexicon.ts';
import { type NumberRead, readNumber } from './number.ts';
import type { AmountPiece, BadPiece } from './piece.ts';
import { asWritten, type Folded, isDigit } from './text.ts';
import { readUnit, type UnitRead } from './unit.ts';

/** Units that are written together with a smaller one, and how many of it they are; 0 for a time of day. */
const SMALLER: ReadonlyMap<string, { readonly unit: string; readonly times: number }> = new Map([
  ['時間', { unit: '分', times: 60 }],
  ['年', { unit: 'か月', times: 12 }],
  ['時', { unit: '分', times: 0 }],
]);

function notUnderstood(folded: Folded, start: number, end: number): BadPiece {
  return { is: 'bad', start, end, finding: { code: 'N101', params: { part: asWritten(folded, start, end) } } };
}

/**
 * A duration in two units (時間と分、年と月): 1時間30分 is 90分, 2年6か月 is 30か月. 8時30分 is a time of day and no value.
 * Reports: N101
 * @param number the number before the larger unit, from `start` on
 * @param unit the larger unit
 */
export function compound(
  folded: Folded,
  start: number,
  number: NumberRead,
  unit: UnitRead,
): AmountPiece | BadPiece | undefined {
  const smaller = SMALLER.get(unit.written);
  if (smaller === undefined || number.plain === undefined || !isDigit(folded.text, unit.end)) return undefined;
  const second = readNumber(folded, unit.end);
  if (second === undefined || 'bad' in second || second.plain === undefined) return undefined;
  const rest = readUnit(folded, second.end, startsWord, false);
  if (rest?.unit !== smaller.unit) return undefined;
  if (Number(second.plain) >= smaller.times) return notUnderstood(folded, start, rest.end);
  return {
    is: 'amount',
    start,
    end: rest.end,
    value: decimalOf(Number(number.plain) * smaller.times + Number(second.plain)),
    lastDigit: ONE,
    unit: rest.unit,
    unitWritten: rest.written,
    kanji: false,
    unitStart: second.end,
    findings: [],
  };
}

/** 分の and 対 before a further number, 分 and 厘 around one. */
const RATIO = /^(?:(?:分の|対)[0-9〇一二三四五六七八九十百]|分[0-9〇一二三四五六七八九]厘)/;
const LONGEST_RATIO = 3;

/** A fraction or ratio in words (分数・比): 10分の1, 10対1, 5分5厘. Reports: N316 */
export function ratioAfter(folded: Folded, start: number, at: number): BadPiece | undefined {
  const sign = folded.text.charAt(at);
  if (sign !== '分' && sign !== '対') return undefined;
  const match = RATIO.exec(folded.text.slice(at, at + LONGEST_RATIO));
  if (match === null) return undefined;
  const end = at + match[0].length;
  const finding: Finding = { code: 'N316', params: { text: asWritten(folded, start, end) } };
  return { is: 'bad', start, end, finding };
}

/** ±0 is 0, ±5 no one number. Reports: N101 */
export function lessOrMore(folded: Folded, start: number, number: NumberRead): BadPiece | undefined {
  if (folded.text.charAt(start) !== '±' || number.value.coefficient === 0n) return undefined;
  return notUnderstood(folded, start, number.end);
}
