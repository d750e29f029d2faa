/** What a value outside brackets counts (文中の数値の主語): the noun behind its の, or the nouns right before it. */
import { asWritten, type Folded } from '../text.ts';
import type { Clause, ClauseDate } from './clause.ts';
import { spanText } from './found.ts';
import { label, nounBefore, nounFrom } from './noun.ts';
import type { Span, Token, ValueToken } from './token.ts';

/** Longest noun before a 、 that a value behind it may have. */
const LONGEST_TOPIC = 40;
const LONGEST_BETWEEN = 8;
/** 前年度の between a noun and its value. */
const BETWEEN =
  /(?:前年度?|昨年度?|一昨年度?|前々年度|前回|来年度?|次年度|翌年度?|前年同期|今年度|本年度)(?:実績)?[のはがに:]?$/;
/** The noun before says why or how, not what is counted. */
const NO_NOUN = /(?:により|によって|による|によると|に伴い|に応じ|に基づき|を通じ|を通じて)$/;
/** Words from から on lead to the other end: 40団体から52団体に. */
const FROM_OTHER = /^(?:\([^()]{0,12}\))?(?:から|より|→)$/;
const LONGEST_FROM = 20;

/** Whether only から stands between the value before and an offset. */
export function isFromOther(folded: Folded, clause: Clause, before: number): boolean {
  const end = clause.last?.end;
  if (end === undefined || before < end || before - end > LONGEST_FROM) return false;
  return FROM_OTHER.test(folded.text.slice(end, before));
}

/** The noun before a value or its date; 件数は、前年度の310件 has it before the 、. */
function nounOf(folded: Folded, floor: number, end: number): Span | undefined {
  const { text } = folded;
  const between = BETWEEN.exec(text.slice(Math.max(floor, end - LONGEST_BETWEEN), end));
  const before = end - (between?.[0].length ?? 0);
  if (NO_NOUN.test(text.slice(Math.max(floor, before - LONGEST_BETWEEN), before))) return undefined;
  if (before === floor && text.charAt(before - 1) === '、' && /[はが]/.test(text.charAt(before - 2))) {
    return nounBefore(folded, Math.max(0, before - LONGEST_TOPIC), before - 1);
  }
  return nounBefore(folded, floor, before);
}

/** 開催回数：3回（R5）、4回（R6）. */
function isListed({ text }: Folded, last: Clause['last'], { start }: ValueToken): boolean {
  return last !== undefined && /^[、・/]$/.test(text.slice(last.end, start));
}

/**
 * The subject of a value outside brackets, as written.
 * Decision: in a row of dated values (相談件数は R4 310件、R5 298件) the noun of the first holds for the others of its unit.
 * @param limit where the next figure or date begins
 * @param date the value's date, where it stands right before it
 */
export function antecedent(
  folded: Folded,
  clause: Clause,
  value: ValueToken,
  date: ClauseDate | undefined,
  limit: number,
): string | undefined {
  const { text } = folded;
  const { last } = clause;
  if (text.charAt(value.end) === 'の' && !text.startsWith('のうち', value.end)) {
    const noun = nounFrom(folded, value.end + 1, limit);
    if (noun !== undefined) return spanText(folded, noun);
  }
  const together = value.start === last?.end && last.found.value?.comparator === undefined;
  if (together) return last?.found.subject;
  const before = date === undefined ? value.start : date.token.start;
  if (isFromOther(folded, clause, before)) return last?.found.subject;
  if (value.part) return undefined;
  const listed = date?.list === true || isListed(folded, last, value);
  if (listed && last?.found.value?.unit === value.unit && last.found.dateSource === 'label') return last.found.subject;
  return spanText(folded, nounOf(folded, date === undefined ? clause.floor : date.floor, before));
}

function isSign(token: Token | undefined, signs: string): boolean {
  return token?.is === 'sign' && signs.includes(token.sign);
}

/**
 * The clause in front of a bracket, back to 、。】, a blank or a line break (括弧の前の節).
 * @param at index of the bracket's 【
 * @param said the clause of the bracket before, which one right behind it shares
 */
export function clauseBefore(
  folded: Folded,
  tokens: readonly Token[],
  at: number,
  said: string | undefined,
): string | undefined {
  let index = at - 1;
  while (isSign(tokens[index], ' ')) index -= 1;
  if (isSign(tokens[index], '】')) return said;
  const end = tokens[index]?.end ?? 0;
  while (index >= 0 && !isSign(tokens[index], '、。【】 \n,')) index -= 1;
  const start = tokens[index]?.end ?? 0;
  const span = label(folded, { start, end: Math.max(start, end) });
  return span === undefined ? undefined : asWritten(folded, span.start, span.end);
}
