/** From a folded text to its pieces (字句解析), left to right, each offset looked at a bounded number of times. */
import type { ReadingContext } from '../model/measure.ts';
import { asUnit } from '../model/unit.ts';
import { readAmount, startsAmount } from './amount.ts';
import { type Lexeme, lexemeAt } from './lexicon.ts';
import { readOwner } from './owner.ts';
import { periodAt } from './period.ts';
import type { Piece, UnknownPiece } from './piece.ts';
import { type Folded, hasGap, isDigit } from './text.ts';
import { knownEnd } from './unit.ts';
import type { PointContext } from './year.ts';

/** Offsets to scan, and whether they stand in brackets. */
type Stretch = { readonly start: number; readonly end: number; readonly inGloss: boolean };

const SIGNS = new Set(['、', ',', '/', '・', ':', ';', '~', '-', '→', '&', '+', '*', '｜', '|', '。']);
/** Deepest nesting of brackets that a value can have. */
const DEEPEST = 3;

const ORDINAL =
  /^(?:第(?![1-4一二三四](?:四半期|\/4|Q))[0-9一二三四五六七八九十]{1,4}(?:[~-][0-9]{1,4})?(?:回目?|期|次|弾|号|位|編|部|章|条|段階|年目|年度目)?(?![0-9]|[,.][0-9])|[0-9]{1,3}(?:[~-][0-9]{1,3})?(?:年|年度|回|か月|ヶ月|日|期)目|注[0-9]{0,2}\)|[①-⑳])/u;
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

function ordinalEnd(folded: Folded, at: number, limit: number): number {
  const { text } = folded;
  const sign = text.charAt(at);
  if (sign === '※' || (sign === '*' && isDigit(text, at + 1))) return noteMarkEnd(folded, at, limit);
  if (isDigit(text, at)) {
    let end = at + 1;
    while (isDigit(text, end) && end - at <= 3) end += 1;
    if (!AFTER_ORDINAL.has(text.charAt(end))) return at;
  } else if (!ORDINAL_SIGNS.has(sign)) return at;
  const match = ORDINAL.exec(text.slice(at, Math.min(limit, at + LONGEST_ORDINAL)));
  return match === null ? at : at + match[0].length;
}

const PERIOD_SIGNS = new Set('MTSHRmtshr明大昭平令西元毎各年隔上下前後第今本当~一二三四五六七八九十〇Q');
const AFTER_DATE_NUMBER = new Set('年月/-.~四Q度');
const YEAR_DIGITS = 4;

/** Whether a period may begin at an offset; digits only where a word or sign of dates follows, or as four of them. */
function isPeriodStart(text: string, at: number): boolean {
  if (!isDigit(text, at)) return PERIOD_SIGNS.has(text.charAt(at));
  let end = at + 1;
  while (isDigit(text, end) && end - at <= YEAR_DIGITS) end += 1;
  return end - at === YEAR_DIGITS || AFTER_DATE_NUMBER.has(text.charAt(end));
}

/** True where a new clause may begin, so that a municipality's name may stand. */
function opensClause(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last === undefined || last.is === 'sign' || last.is === 'amount' || last.is === 'gloss';
}

/** One piece at an offset. */
function pieceAt(
  folded: Folded,
  at: number,
  stretch: Stretch,
  pieces: readonly Piece[],
  context: PointContext,
  depth: number,
): Piece {
  const { text } = folded;
  const sign = text.charAt(at);
  if (sign === '(' && depth < DEEPEST) {
    const close = folded.closers.get(at);
    if (close !== undefined && close < stretch.end) {
      const inner = { start: at + 1, end: close };
      const inside = scan(folded, { ...inner, inGloss: true }, context, depth + 1);
      return { is: 'gloss', start: at, end: close + 1, inner, pieces: inside };
    }
  }
  const ordinal = ordinalEnd(folded, at, stretch.end);
  if (ordinal > at) return { is: 'ordinal', start: at, end: ordinal };
  if (opensClause(pieces)) {
    const owner = readOwner(folded, at);
    if (owner !== undefined) return { is: 'owner', start: at, ...owner };
  }
  if (isPeriodStart(text, at)) {
    const period = periodAt(folded, at, context);
    if (period !== undefined && 'bad' in period) return { is: 'bad', start: at, end: period.end, finding: period.bad };
    if (period !== undefined) return { is: 'period', start: at, ...period };
  }
  const digit = isDigit(text, at);
  const word = perHead(folded, at) ?? (digit ? perWord(text, at) : lexemeAt(text, at));
  if (word !== undefined) return { is: 'word', start: at, end: at + word.word.length, ...word };
  if (startsAmount(folded, at) && !(sign === '-' && pieces.at(-1)?.is === 'amount')) {
    const amount = readAmount(folded, at, context);
    if (amount !== undefined) return amount;
  }
  if (sign === 'ー' && isDigit(text, at + 1) && pieces.at(-1)?.is === 'amount')
    return { is: 'sign', start: at, end: at + 1, sign: '-' };
  if (SIGNS.has(sign)) return { is: 'sign', start: at, end: at + 1, sign };
  return { is: 'unknown', start: at, end: at + 1 };
}

/** 人口10万人当たり, 人口千対: the head counts by which vital and police statistics give rates. */
const PER_HEADS =
  /^(?:人口)?(10{0,2}(?:,?000){1,2}|10{0,2}[千万]|[一十百]?[千万])(?:人(?:当たり|当り|あたり|につき|対)|対)/;
/** 1世帯当たり, 一校あたり */
const PER_ONE = /^(?:当たり|当り|あたり|につき)/;
const LONGEST_PER = 16;

/** A rate's word with a counter or with heads in it: 1世帯当たり, 人口10万人当たり. */
function perHead(folded: Folded, at: number): { readonly word: string; readonly lexeme: Lexeme } | undefined {
  const { text } = folded;
  const sign = text.charAt(at);
  if (
    sign !== '1' &&
    sign !== '一' &&
    sign !== '人' &&
    sign !== '千' &&
    sign !== '万' &&
    sign !== '十' &&
    sign !== '百'
  )
    return undefined;
  const heads = PER_HEADS.exec(text.slice(at, at + LONGEST_PER));
  if (heads !== null) return { word: heads[0], lexeme: { does: 'per', per: `${heads[1] ?? ''}人` } };
  if (sign !== '1' && sign !== '一') return undefined;
  const end = knownEnd(text, at + 1);
  const behind = end === at + 1 ? null : PER_ONE.exec(text.slice(end, end + 4));
  if (behind === null) return undefined;
  const word = text.slice(at, end + behind[0].length);
  return { word, lexeme: lexemeAt(text, at)?.lexeme ?? { does: 'per', per: asUnit(text.slice(at + 1, end)) } };
}

/** 1日当たり, 1か年: a rate's word that begins with a digit, only where a number follows. */
function perWord(text: string, at: number): ReturnType<typeof lexemeAt> {
  if (text.charAt(at) !== '1') return undefined;
  const word = lexemeAt(text, at);
  if (word === undefined) return undefined;
  const next = text.charAt(at + word.word.length);
  return /[0-9約延平]/.test(next) || /(?:当たり|あたり)$/.test(word.word) ? word : undefined;
}

/**
 * The pieces of a stretch of a folded text.
 * @param depth how many brackets are open
 */
export function scan(folded: Folded, stretch: Stretch, context: ReadingContext, depth = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  const points: PointContext = { ...context, dateOnly: stretch.inGloss || context.role === 'date' };
  for (let at = stretch.start; at < stretch.end; ) {
    if (at > stretch.start && folded.gaps.get(at) === 2) pieces.push({ is: 'sign', start: at, end: at, sign: '\n' });
    const piece = pieceAt(folded, at, stretch, pieces, points, depth);
    const last = pieces.at(-1);
    if (piece.is === 'unknown' && last?.is === 'unknown' && last.end === at && !hasGap(folded, at)) {
      const joined: UnknownPiece = { is: 'unknown', start: last.start, end: piece.end };
      pieces[pieces.length - 1] = joined;
    } else {
      pieces.push(piece);
    }
    at = Math.max(piece.end, at + 1);
  }
  return pieces;
}
