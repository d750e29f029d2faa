/** From folded running text to its tokens (字句解析), left to right, each offset looked at a bounded number of times. */
import type { ReadingContext } from '../../model/measure.ts';
import { type Folded, hasGap, isDigit } from '../text.ts';
import { dateAt, monthIn, rowDateAt } from './date.ts';
import { nameAt, wordWithDigits } from './name.ts';
import { prefixAt } from './prefix.ts';
import type { DateToken, Token } from './token.ts';
import { changes, countsAt, kanjiFigureEnd, valueAt } from './value.ts';

const KANJI_NUMERALS = new Set('一二三四五六七八九十百千');
const SIGNS = new Set(['、', '。', ':', ';', '→', '/', '【', '】', '~', ',', '|']);
/** Deepest nesting of glosses that is looked into. */
const DEEPEST = 3;
/** Longest name in quotation marks. */
const LONGEST_NAME = 60;
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
]);
/** Marks of items and children at the start of a line. */
const MARKERS = new Set(['○', '◇', '〇', '●', '◆', '□', '■', '☆', '★', '・', '※']);

type Place = {
  readonly end: number;
  readonly inBracket: boolean;
  readonly depth: number;
  /** The date in front of a gloss, which a month inside may go on from. */
  readonly before?: DateToken | undefined;
};

/** Where a line, or the whole text, begins. */
function opensLine(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last === undefined || (last.is === 'sign' && last.sign === '\n');
}

/** The end of a name in quotation marks: its digits are part of a name. */
function quotedEnd(text: string, at: number, limit: number): number {
  const close = QUOTES.get(text.charAt(at));
  if (close === undefined) return at;
  const inside = text.slice(at, Math.min(limit, at + LONGEST_NAME)).indexOf(close);
  return inside < 0 ? at : at + inside + 1;
}

/** A date farther back than so many tokens is not gone on from. */
const FARTHEST_DATE = 12;

/** The date that a row (R5.7・9) or a month without a year (R5：7月) goes on from. */
function dateBefore(tokens: readonly Token[], before: DateToken | undefined): DateToken | undefined {
  for (let i = tokens.length - 1; i >= Math.max(0, tokens.length - FARTHEST_DATE); i -= 1) {
    const token = tokens[i];
    if (token?.is === 'date' && !token.carried) return token;
    if (token?.is === 'sign' && (token.sign === '【' || token.sign === '】' || token.sign === '。')) return undefined;
  }
  return tokens.length < FARTHEST_DATE ? before : undefined;
}

function tokenAt(folded: Folded, at: number, place: Place, tokens: readonly Token[], context: ReadingContext): Token {
  const { text } = folded;
  const sign = text.charAt(at);
  const last = tokens.at(-1);
  if (MARKERS.has(sign) && opensLine(tokens)) return { is: 'sign', start: at, end: at + 1, sign: '\n' };
  const quoted = quotedEnd(text, at, place.end);
  if (quoted > at) return { is: 'name', start: at, end: quoted };
  if (last?.is === 'date' && last.end === at) {
    const row = sign === '、' && !place.inBracket ? undefined : rowDateAt(folded, at, last);
    if (row !== undefined) return row;
  }
  const named = nameAt(folded, at, place.end);
  if (named !== undefined) return { start: at, ...named };
  if (sign === '(' && place.depth < DEEPEST) {
    const close = folded.closers.get(at);
    if (close !== undefined && close < place.end) {
      const inner = { ...place, end: close, depth: place.depth + 1, before: dateBefore(tokens, place.before) };
      const tokensInside = lex(folded, at + 1, inner, context);
      return { is: 'gloss', start: at, end: close + 1, tokens: tokensInside };
    }
  }
  const date = dateAt(folded, at, context, place.inBracket, (from) => countsAt(folded, from, context));
  if (date !== undefined) {
    const goesOn = sign === '~' && last?.is === 'unread' && last.end === at;
    if (goesOn) return { is: 'unread', start: at, end: date.end, time: true };
    if (!('bad' in date)) return date;
    const year = isDigit(text, at) ? dateBefore(tokens, place.before) : undefined;
    const month = year === undefined ? undefined : monthIn(folded, at, year);
    return month ?? { is: 'unread', start: at, end: Math.max(date.end, at + 1), time: true };
  }
  const prefix = prefixAt(folded, at);
  if (prefix !== undefined || isDigit(text, at) || (sign === '¥' && isDigit(text, at + 1))) {
    const token = numberAt(folded, at, prefix, context);
    return token.is === 'value' && isBound(folded, token, last)
      ? { is: 'unread', start: token.start, end: token.end }
      : token;
  }
  if (/[▲△±+-]/.test(sign) && isDigit(text, at + 1) && !/[0-9A-Za-z]/.test(text.charAt(at - 1))) {
    const value = valueAt(folded, at, undefined, context);
    if (value !== undefined) return { is: 'unread', start: at, end: value.end };
  }
  const inKanji = KANJI_NUMERALS.has(sign) ? kanjiFigureEnd(folded, at) : undefined;
  if (inKanji !== undefined) return { is: 'unread', start: at, end: inKanji };
  if (sign === '=') return { is: 'sign', start: at, end: at + 1, sign: ':' };
  if (sign === '・' && last?.end === at && (last.is === 'value' || last.is === 'gloss'))
    return { is: 'sign', start: at, end: at + 1, sign };
  if (SIGNS.has(sign)) return { is: 'sign', start: at, end: at + 1, sign };
  return { is: 'text', start: at, end: at + 1 };
}

/** ～5名, 5名～: one end of a range, which no exact figure may stand for. */
function isBound(folded: Folded, { start, end }: Token, last: Token | undefined): boolean {
  if (folded.text.charAt(end) === '~') return true;
  return last?.is === 'sign' && last.sign === '~' && last.end === start && !hasGap(folded, start);
}

/** A value, a word with digits, or digits that nobody understands. */
function numberAt(folded: Folded, at: number, prefix: ReturnType<typeof prefixAt>, context: ReadingContext): Token {
  const from = prefix?.number ?? at;
  const value = valueAt(folded, from, prefix, context);
  if (value?.is === 'value' || value?.is === 'name') return value;
  if (value !== undefined && changes(folded, value.end)) return value;
  const named = nameAt(folded, from, folded.text.length);
  if (named !== undefined && prefix !== undefined) return { start: at, ...named };
  const word = wordWithDigits(folded, from);
  if (word > 0) return { is: 'name', start: at, end: from + word };
  if (value !== undefined) return value;
  let end = from + 1;
  while (isDigit(folded.text, end) || (/[.,]/.test(folded.text.charAt(end)) && isDigit(folded.text, end + 1))) end += 1;
  return { is: 'unread', start: from, end };
}

/** What a token leaves out in front of it: the sign of a row of dates, or 計, うち, 全. */
function skipped(text: string, start: number, end: number): Token {
  const sign = text.slice(start, end);
  return sign === '・' || SIGNS.has(sign) ? { is: 'sign', start, end, sign } : { is: 'text', start, end };
}

/**
 * The tokens of a stretch (字句). Glosses hold theirs inside; blanks and line breaks are empty signs.
 * @param start offset of the folded text
 */
export function lex(folded: Folded, start: number, place: Place, context: ReadingContext): readonly Token[] {
  const tokens: Token[] = [];
  let inBracket = place.inBracket;
  for (let at = start; at < place.end; ) {
    const gap = at > start ? folded.gaps.get(at) : undefined;
    if (gap !== undefined) tokens.push({ is: 'sign', start: at, end: at, sign: gap === 2 ? '\n' : ' ' });
    const token = tokenAt(folded, at, { ...place, inBracket }, tokens, context);
    const last = tokens.at(-1);
    if (token.is === 'sign' && token.sign === '【') inBracket = true;
    if (token.is === 'sign' && token.sign === '】') inBracket = false;
    if (token.is === 'text' && last?.is === 'text' && last.end === at) {
      tokens[tokens.length - 1] = { is: 'text', start: last.start, end: token.end };
    } else {
      if (token.is === 'unread' && last?.is === 'value' && last.end === token.start) {
        // １人１台: what goes on from a figure that is not understood is not understood either.
        tokens[tokens.length - 1] = { is: 'unread', start: last.start, end: last.end };
      }
      if (token.start > at) tokens.push(skipped(folded.text, at, token.start));
      tokens.push(token);
    }
    at = Math.max(token.end, at + 1);
  }
  return tokens;
}
