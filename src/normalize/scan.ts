/** From a folded text to its pieces (字句解析), left to right, each offset looked at a bounded number of times. */
import type { ReadingContext } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { AMOUNT_SIGNS, readAmount, startsAmount } from './amount.ts';
import { eraAt } from './era.ts';
import { lexemeAt, WORD_SIGNS } from './lexicon.ts';
import { readOwner } from './owner.ts';
import { periodAt } from './period.ts';
import type { GlossPiece, Piece, SignPiece, WordPiece } from './piece.ts';
import { isListedMonth } from './point.ts';
import { eachOf, perHead, perWord } from './rate-word.ts';
import { type Folded, fold, hasGap, isDigit } from './text.ts';
import type { PointContext } from './year.ts';

/** Offsets to scan. */
type Stretch = { readonly start: number; readonly end: number };

const SIGNS = new Set(['、', ',', '/', '・', ':', ';', '~', '-', '→', '&', '+', '*', '｜', '|', '。']);
/** Deepest nesting of brackets that a value can have. */
const DEEPEST = 3;

const ORDINAL =
  /^(?:第(?![1-4一二三四](?:四半期|\/4|Q))(?![0-9一二三四五六七八九十]{1,4}位)[0-9一二三四五六七八九十]{1,4}(?:[~-][0-9]{1,4})?(?:回目?|期|次|弾|号|編|部|章|条|段階|年目|年度目)?(?![0-9]|[,.][0-9])|[0-9]{1,3}(?:[~-][0-9]{1,3})?(?:年|年度|回|か月|ヶ月|日|期)目|注[0-9]{0,2}\)|[①-⑳])/u;
const LONGEST_ORDINAL = 14;

const ORDINAL_SIGNS = new Set('第注①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
/** More digits than this are no number of a note. */
const NOTE_DIGITS = 2;

/**
 * The end of a note mark (注記の印): ※, ※1. Digits belong to the mark only where a blank or nothing stands behind
 * them; otherwise they are the value's (※12,480人), and losing them would be a silent misreading.
 */
function noteMarkEnd(folded: Folded, at: number, limit: number): number {
  const { text } = folded;
  let end = at + 1;
  while (end < limit && isDigit(text, end) && !hasGap(folded, end) && end - at <= NOTE_DIGITS) end += 1;
  const closed = end === limit || hasGap(folded, end);
  return closed ? end : at + 1;
}

const AFTER_ORDINAL = new Set('年回かヶ日期~-');

/** The end of an ordinal or a note mark (序数・注記の印) at an offset; the offset itself where none stands there. */
export function ordinalEnd(folded: Folded, at: number, limit: number): number {
  const { text } = folded;
  const sign = text.charAt(at);
  if (sign === '※' || (sign === '*' && (isDigit(text, at + 1) || at + 1 === limit)))
    return noteMarkEnd(folded, at, limit);
  if (isDigit(text, at)) {
    let end = at + 1;
    while (isDigit(text, end) && end - at <= 3) end += 1;
    if (!AFTER_ORDINAL.has(text.charAt(end))) return at;
  } else if (!ORDINAL_SIGNS.has(sign)) return at;
  const match = ORDINAL.exec(text.slice(at, Math.min(limit, at + LONGEST_ORDINAL)));
  return match === null ? at : at + match[0].length;
}

const PERIOD_SIGNS = new Set(
  'MTSHRmtshr明大昭平令メタシヘレめたしへれ西元毎各年隔上下前後第今本当来次昨翌~一二三四五六七八九十〇Q',
);
const AFTER_DATE_NUMBER = new Set('年月/-.~四Q度');
const YEAR_DIGITS = 4;

/** Whether a period may begin at an offset; digits only where a word or sign of dates follows, or as four of them. */
function isPeriodStart(text: string, at: number): boolean {
  if (!isDigit(text, at)) return PERIOD_SIGNS.has(text.charAt(at));
  let end = at + 1;
  while (isDigit(text, end) && end - at <= YEAR_DIGITS) end += 1;
  return end - at === YEAR_DIGITS || AFTER_DATE_NUMBER.has(text.charAt(end)) || isListedMonth(text, end);
}

/** True where a new clause may begin, so that a municipality's name may stand. */
function opensClause(last: Piece | undefined): boolean {
  return last === undefined || last.is === 'sign' || last.is === 'amount' || last.is === 'gloss';
}

/** What may begin with a sign, as bits: most signs of prose begin nothing, and are passed over at once. */
const ORDINAL_BIT = 1;
const PERIOD_BIT = 2;
const HEAD_BIT = 4;
const WORD_BIT = 8;
const AMOUNT_BIT = 16;
const SIGN_BIT = 32;
const PER_HEAD_SIGNS = new Set('1一人千万十百各');

const bits: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  const mark = (signs: Iterable<string>, bit: number) => {
    for (const sign of signs) {
      const code = sign.charCodeAt(0);
      table[code] = (table[code] ?? 0) | bit;
    }
  };
  const digits = '0123456789';
  mark(ORDINAL_SIGNS, ORDINAL_BIT);
  mark(`${digits}※*`, ORDINAL_BIT);
  mark(PERIOD_SIGNS, PERIOD_BIT);
  mark(digits, PERIOD_BIT);
  mark(PER_HEAD_SIGNS, HEAD_BIT);
  mark(WORD_SIGNS, WORD_BIT);
  mark('1', WORD_BIT);
  mark(AMOUNT_SIGNS, AMOUNT_BIT);
  mark(SIGNS, SIGN_BIT);
  mark('ー', SIGN_BIT);
  return table;
})();

/** What is known beside a text, outside of brackets and inside of them, where only a date can be meant. */
type Surroundings = {
  readonly outside: PointContext;
  readonly inside: PointContext;
  /** The year of the heading above. */
  readonly heading?: Period;
};
/** What a scan looks at. */
type Scanning = Surroundings & {
  readonly folded: Folded;
  /** The last period with a year of its own. */
  said?: Period;
};

/** Made once for each context: thousands of texts have the same. */
const surroundings = new WeakMap<ReadingContext, Surroundings>();

function surroundingsOf(context: ReadingContext): Surroundings {
  const known = surroundings.get(context);
  if (known !== undefined) return known;
  const inside: PointContext = { ...context, dateOnly: true };
  const outside: PointContext = { ...context, dateOnly: context.role === 'date' };
  const read = context.period === undefined ? undefined : periodAt(fold(context.period), 0, inside);
  const made: Surroundings =
    read === undefined || 'bad' in read ? { outside, inside } : { outside, inside, heading: read.period };
  surroundings.set(context, made);
  return made;
}

function glossAt(scanning: Scanning, at: number, limit: number, depth: number): GlossPiece | undefined {
  const close = scanning.folded.closers.get(at);
  if (close === undefined || close >= limit) return undefined;
  const inner = { start: at + 1, end: close };
  return { is: 'gloss', start: at, end: close + 1, inner, pieces: pieces(scanning, inner, depth + 1) };
}

/** 令和5・6年度: what stands behind the sign of a list has the era of the year before it. */
const LIST_SIGNS = new Set(['、', ',', '・']);
/** Years and signs of a list that are looked back on. */
const LONGEST_LIST = 20;

/** The context for reading a period behind what was found last. */
function pointContext(scanning: Scanning, found: readonly Piece[], depth: number): PointContext {
  const plain = depth === 0 ? scanning.outside : scanning.inside;
  const context = scanning.said === undefined ? plain : { ...plain, said: scanning.said };
  const last = found.at(-1);
  if (last?.is !== 'sign' || !LIST_SIGNS.has(last.sign)) return context;
  let at = found.length - 2;
  for (; at >= 2 && found.length - at < LONGEST_LIST; at -= 2) {
    const sign = found[at - 1];
    const listed = sign?.is === 'sign' && LIST_SIGNS.has(sign.sign) && found[at - 2]?.is === 'period';
    if (found[at]?.is !== 'period' || !listed) break;
  }
  const first = found[at];
  const era = first?.is === 'period' ? eraAt(scanning.folded.text, first.start)?.era.name : undefined;
  return era === undefined ? context : { ...context, era, listed: true };
}

function wordAt(folded: Folded, at: number, can: number): WordPiece | SignPiece | undefined {
  const { text } = folded;
  const head = (can & HEAD_BIT) === 0 ? undefined : text.charAt(at) === '各' ? eachOf(text, at) : perHead(folded, at);
  const word =
    head ?? ((can & WORD_BIT) === 0 ? undefined : isDigit(text, at) ? perWord(text, at) : lexemeAt(text, at));
  if (word === undefined) return undefined;
  const end = at + word.word.length;
  if (word.lexeme.does === 'and') return { is: 'sign', start: at, end, sign: '、' };
  return { is: 'word', start: at, end, word: word.word, lexeme: word.lexeme };
}

/** One piece at an offset; undefined where nothing that is known begins. */
function pieceAt(
  scanning: Scanning,
  at: number,
  limit: number,
  found: readonly Piece[],
  depth: number,
): Piece | undefined {
  const last = found.at(-1);
  const { folded } = scanning;
  const { text } = folded;
  const can = bits[text.charCodeAt(at)] ?? 0;
  if (depth < DEEPEST && text.charAt(at) === '(') {
    const gloss = glossAt(scanning, at, limit, depth);
    if (gloss !== undefined) return gloss;
  }
  const ordinal = (can & ORDINAL_BIT) === 0 ? at : ordinalEnd(folded, at, limit);
  if (ordinal > at) return { is: 'ordinal', start: at, end: ordinal };
  if (opensClause(last)) {
    const owner = readOwner(folded, at);
    if (owner !== undefined) return { is: 'owner', start: at, end: owner.end, name: owner.name };
  }
  if (can === 0) return undefined;
  const listed = last?.is === 'sign' && LIST_SIGNS.has(last.sign);
  if ((can & PERIOD_BIT) !== 0 && (listed || isPeriodStart(text, at))) {
    const period = periodAt(folded, at, pointContext(scanning, found, depth));
    if (period !== undefined && 'bad' in period) return { is: 'bad', start: at, end: period.end, finding: period.bad };
    if (period !== undefined) {
      const { reference, findings, end } = period;
      if (period.period.inferred !== true && period.period.every !== true) scanning.said = period.period;
      return { is: 'period', start: at, end, period: period.period, reference, findings };
    }
  }
  const word = wordAt(folded, at, can);
  if (word !== undefined) return word;
  const afterAmount = last?.is === 'amount';
  const sign = text.charAt(at);
  if ((can & AMOUNT_BIT) !== 0 && startsAmount(folded, at) && !(sign === '-' && afterAmount)) {
    const amount = readAmount(folded, at);
    if (amount !== undefined) return amount;
  }
  if ((can & SIGN_BIT) === 0) return undefined;
  if (sign !== 'ー') return { is: 'sign', start: at, end: at + 1, sign };
  return afterAmount && isDigit(text, at + 1) ? { is: 'sign', start: at, end: at + 1, sign: '-' } : undefined;
}

function pieces(scanning: Scanning, stretch: Stretch, depth: number): readonly Piece[] {
  const { folded } = scanning;
  const { start, end } = stretch;
  const found: Piece[] = [];
  let last: Piece | undefined;
  const put = (piece: Piece) => {
    found.push(piece);
    last = piece;
  };
  for (let at = start; at < end; ) {
    if (at > start && folded.gaps.get(at) === 2) put({ is: 'sign', start: at, end: at, sign: '\n' });
    const piece = pieceAt(scanning, at, end, found, depth);
    if (piece !== undefined) {
      put(piece);
      at = Math.max(piece.end, at + 1);
      continue;
    }
    at += 1;
    if (last?.is === 'unknown' && last.end === at - 1 && !hasGap(folded, at - 1)) {
      last = { is: 'unknown', start: last.start, end: at };
      found[found.length - 1] = last;
    } else {
      put({ is: 'unknown', start: at - 1, end: at });
    }
  }
  return found;
}

/**
 * The pieces of a stretch of a folded text.
 * @param stretch offsets of the folded text
 */
export function scan(folded: Folded, stretch: Stretch, context: ReadingContext): readonly Piece[] {
  const { outside, inside, heading } = surroundingsOf(context);
  const scanning: Scanning = { folded, outside, inside };
  if (heading !== undefined) scanning.said = heading;
  return pieces(scanning, stretch, 0);
}
