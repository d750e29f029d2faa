/** One value out of pieces (値の組み立て): a clause takes pieces while they fit, so that what is left over is noticed. */
import type { Finding } from '../model/diagnostic.ts';
import type { ReadingContext } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { byRank, type Clause, notUnderstood, type Taken } from './clause-state.ts';
import { takeWord } from './clause-word.ts';
import { type HeadingUnit, withUnit } from './heading.ts';
import type { AmountPiece, Piece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';

/** （千円）1,234: the unit stood before the number. */
function inUnit(clause: Clause, amount: AmountPiece, unit: HeadingUnit): AmountPiece {
  const united = withUnit(amount, unit);
  if (united === undefined) clause.findings.push({ code: 'N311', params: { unit: unit.written } });
  return united ?? amount;
}

function takeAmount(clause: Clause, amount: AmountPiece): Taken {
  if (clause.pending !== undefined) return 'next';
  if (amount.about === true) clause.qualifiers.add('about');
  if (clause.amount === undefined) {
    clause.amount = clause.unit === undefined ? amount : inUnit(clause, amount, clause.unit);
    clause.findings.push(...amount.findings);
    if (clause.before !== undefined) clause.comparator = byRank(amount, clause.before);
    delete clause.before;
    return 'taken';
  }
  if (clause.link === undefined || clause.link === 'from' || clause.second !== undefined) return 'next';
  clause.second = amount;
  clause.findings.push(...amount.findings);
  return 'taken';
}

/** 3/4校, 3校/4校 */
function isShare(part: AmountPiece, whole: AmountPiece): boolean {
  return part.unit === undefined || part.unit === whole.unit;
}

/** 3：7, 10:30: a ratio or a time of day, and no value. Reports: N318 */
function timeOrRatio(folded: Folded, clause: Clause, next: Piece | undefined): Finding | undefined {
  const { amount } = clause;
  if (amount?.plain === undefined || amount.unit !== undefined || next?.is !== 'amount') return undefined;
  return { code: 'N318', params: { text: asWritten(folded, amount.start, next.end) } };
}

function takeSign(folded: Folded, clause: Clause, sign: string, piece: Piece, next: Piece | undefined): Taken {
  if (sign === '~' || sign === '-') {
    if (clause.amount === undefined && sign === '~' && next?.is === 'amount') {
      clause.before = '<=';
      return 'taken';
    }
    if (clause.amount === undefined || clause.link !== undefined || clause.comparator !== undefined)
      return notUnderstood(folded, piece);
    if (next?.is === 'amount') clause.link = sign === '-' ? 'hyphen' : 'range';
    else if (sign === '~') clause.comparator = byRank(clause.amount, '>=');
    else return notUnderstood(folded, piece);
    return 'taken';
  }
  if (sign === '/' && clause.comparator !== undefined && next?.is === 'word' && next.lexeme.does === 'per') {
    clause.slash = true;
    return 'taken';
  }
  if (sign === '/' && clause.amount !== undefined && next?.is === 'amount' && isShare(clause.amount, next)) {
    clause.link = 'fraction';
    return 'taken';
  }
  if (sign === ':') {
    const labelled = clause.period !== undefined || clause.owner !== undefined || clause.reference !== undefined;
    return clause.amount === undefined &&
      (labelled ||
        clause.findings.length > 0 ||
        clause.notes.length > 0 ||
        clause.qualifiers.size > 0 ||
        next?.is === 'amount')
      ? 'taken'
      : (timeOrRatio(folded, clause, next) ?? notUnderstood(folded, piece));
  }
  return notUnderstood(folded, piece);
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to && a.every === b.every;
}

function takePeriod(folded: Folded, clause: Clause, piece: Extract<Piece, { is: 'period' }>): Taken {
  if (piece.reference) {
    if (clause.reference !== undefined) return notUnderstood(folded, piece);
    clause.reference = 'baseline';
    clause.notes.push(asWritten(folded, piece.start, piece.end));
    clause.findings.push(...piece.findings, {
      code: 'N120',
      params: { text: asWritten(folded, piece.start, piece.end) },
    });
    return 'taken';
  }
  if (clause.period !== undefined && !samePeriod(clause.period, piece.period)) {
    return clause.amount === undefined ? notUnderstood(folded, piece) : 'next';
  }
  clause.period = piece.period;
  clause.findings.push(...piece.findings);
  return 'taken';
}

/**
 * Offers a piece to a clause; glosses, separators and unknown text are the caller's.
 * Reports: N101, N113, N120, N318
 */
export function take(
  folded: Folded,
  clause: Clause,
  piece: Piece,
  next: Piece | undefined,
  context: ReadingContext,
): Taken {
  switch (piece.is) {
    case 'amount':
      return takeAmount(clause, piece);
    case 'period':
      return takePeriod(folded, clause, piece);
    case 'word':
      return takeWord(folded, clause, piece, next, context);
    case 'sign':
      return takeSign(folded, clause, piece.sign, piece, next);
    case 'ordinal':
      if (clause.amount !== undefined && next?.is === 'amount') return 'next';
      if (folded.text.charAt(piece.start) === '*' && clause.amount?.unit === undefined && clause.amount !== undefined)
        clause.findings.push({ code: 'N124', params: { text: asWritten(folded, piece.start, piece.end) } });
      clause.notes.push(asWritten(folded, piece.start, piece.end));
      return 'taken';
    case 'owner':
      if (clause.amount !== undefined || clause.owner !== undefined) return 'next';
      clause.owner = piece.name;
      return 'taken';
    case 'bad':
      return piece.finding;
    case 'gloss':
    case 'unknown':
      return notUnderstood(folded, piece);
  }
}
