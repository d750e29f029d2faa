/** Words in a clause (語の扱い): what each kind of word may stand with. */
import type { Finding } from '../model/diagnostic.ts';
import type { ReadingContext } from '../model/measure.ts';
import { byRank, type Clause, notUnderstood, type Taken } from './clause-state.ts';
import type { Lexeme } from './lexicon.ts';
import type { Piece, WordPiece } from './piece.ts';
import { asWritten, type Folded, hasGap } from './text.ts';

/**
 * 以上, 未満 …: about the number, and 位 the other way round.
 * Reports: N101, N123 for ▲5％以内 and ▲5％以上: at least −5, or a decrease of at least 5?
 */
function takeCompare(
  folded: Folded,
  clause: Clause,
  piece: WordPiece,
  lexeme: Extract<Lexeme, { does: 'compare' }>,
): Taken {
  const { comparator, side } = lexeme;
  const negative = (clause.second ?? clause.amount)?.value.coefficient ?? 0n;
  if (side === 'after' && negative < 0n) return { code: 'N123', params: {} };
  const of = (amount: Clause['amount']) => (lexeme.numeric === true ? comparator : byRank(amount, comparator));
  if (side === 'before') {
    if (clause.amount !== undefined) return notUnderstood(folded, piece);
    clause.before = comparator;
    return 'taken';
  }
  if (clause.second !== undefined && clause.secondComparator === undefined) {
    clause.secondComparator = of(clause.second);
    return 'taken';
  }
  if (clause.amount !== undefined && clause.comparator === undefined) {
    clause.comparator = of(clause.amount);
    if (piece.word === 'まで' || piece.word === '迄') clause.upTo = true;
    return 'taken';
  }
  if (clause.reference !== undefined && clause.amount === undefined && clause.before === undefined) {
    clause.before = comparator;
    return 'taken';
  }
  return notUnderstood(folded, piece);
}

/** 現状12件 in a field for values says which value it is; in a target 現状 is what is compared with. */
function namesValue(
  reference: 'baseline' | 'previous-year',
  clause: Clause,
  next: Piece | undefined,
  context: ReadingContext,
): boolean {
  const values = context.role === 'baseline' || context.role === 'actual';
  return reference === 'baseline' && values && clause.amount === undefined && valued(next);
}

function valued(next: Piece | undefined): boolean {
  return next?.is === 'amount' || (next?.is === 'sign' && next.sign === ':');
}

const ROLE_OF_LABEL = { actual: '実績', target: '目標', baseline: '基準' } as const;

/** A label of a field: another field's is odd. Reports: N113 */
export function takeLabel(
  clause: Clause,
  piece: { readonly word: string },
  of: 'actual' | 'target' | 'baseline' | 'neutral',
  context: ReadingContext,
): Taken {
  const role = context.role;
  if (of !== 'neutral' && (role === 'actual' || role === 'target' || role === 'baseline') && role !== of) {
    clause.findings.push({ code: 'N113', params: { label: piece.word, field: ROLE_OF_LABEL[role] } });
  }
  return 'taken';
}

/** A word that opens a further value, where one stands already and a number follows. */
function opensNext(clause: Clause, lexeme: Lexeme, next: Piece | undefined): boolean {
  if (clause.amount === undefined || next?.is !== 'amount') return false;
  if (lexeme.does === 'qualify') return lexeme.side !== 'after';
  return (
    lexeme.does === 'label' ||
    lexeme.does === 'total' ||
    lexeme.does === 'per' ||
    lexeme.does === 'refer' ||
    lexeme.does === 'all' ||
    lexeme.does === 'rank'
  );
}

/** 5年 of 過去5年平均: what a mean or a sum is over, and no value itself. */
function spansTime(amount: Clause['amount']): boolean {
  return amount?.unit === '年' || amount?.unit === 'か月';
}

function takeQualifier(
  folded: Folded,
  clause: Clause,
  piece: WordPiece,
  lexeme: Extract<Lexeme, { does: 'qualify' }>,
): Taken {
  const anything = clause.amount !== undefined || clause.period !== undefined;
  if (lexeme.side === 'after' && !anything) return notUnderstood(folded, piece);
  if (lexeme.side === 'before' && clause.amount !== undefined) return notUnderstood(folded, piece);
  if (spansTime(clause.amount) && (lexeme.qualifier === 'average' || lexeme.qualifier === 'cumulative'))
    return notUnderstood(folded, piece);
  if (lexeme.qualifier === 'each' && piece.word.length > 1 && piece.word.startsWith('各'))
    clause.notes.push(asWritten(folded, piece.start, piece.end));
  clause.qualifiers.add(lexeme.qualifier);
  return 'taken';
}

function takeDirection(
  folded: Folded,
  clause: Clause,
  piece: WordPiece,
  lexeme: Extract<Lexeme, { does: 'direct' }>,
): Taken {
  if (clause.direction !== undefined) return notUnderstood(folded, piece);
  if (lexeme.direction === 'keep' && clause.amount !== undefined && clause.reference === undefined) return 'taken';
  clause.direction = lexeme.direction;
  if (lexeme.by !== undefined) clause.by = lexeme.by;
  return 'taken';
}

const TIME_UNITS = new Set(['年', 'か月', '週', '日']);

/** 2年に1回: the time before に is what the number behind it is counted by. */
function takeInterval(clause: Clause, next: Piece | undefined): boolean {
  const { amount } = clause;
  const interval = amount?.unit !== undefined && TIME_UNITS.has(amount.unit) && amount.plain !== undefined;
  if (!interval || next?.is !== 'amount' || clause.per !== undefined || clause.comparator !== undefined) return false;
  const unit = amount.unit === 'か月' ? '月' : (amount.unit ?? '');
  clause.per = amount.plain === '1' ? unit : `${amount.plain}${amount.unit ?? ''}`;
  delete clause.amount;
  return true;
}

/** 5年間で50件, 5年間累計50件: the span over which the number behind it adds up. */
function takeSpan(folded: Folded, clause: Clause, piece: WordPiece, next: Piece | undefined): boolean {
  const { amount } = clause;
  const { lexeme } = piece;
  const mean = lexeme.does === 'qualify' && lexeme.qualifier === 'average';
  const adds = mean || piece.word === 'で' || (lexeme.does === 'qualify' && lexeme.qualifier === 'cumulative');
  const spans = spansTime(amount);
  const counts = next?.is === 'amount' || (next?.is === 'word' && next.lexeme.does === 'qualify');
  if (
    !adds ||
    amount === undefined ||
    !spans ||
    !counts ||
    clause.comparator !== undefined ||
    clause.second !== undefined
  )
    return false;
  clause.notes.push(asWritten(folded, amount.start, amount.end));
  clause.qualifiers.add(mean ? 'average' : 'cumulative');
  delete clause.amount;
  return true;
}

/** 10人に1人: a ratio. Reports: N316 */
function oneOfSo(folded: Folded, clause: Clause, next: Piece | undefined): Finding | undefined {
  const { amount } = clause;
  const ratio =
    next?.is === 'amount' && amount?.unit !== undefined && amount.unit === next.unit && clause.comparator === undefined;
  if (!ratio || amount.plain === undefined || next.plain === undefined) return undefined;
  return { code: 'N316', params: { text: asWritten(folded, amount.start, next.end) } };
}

function takeJoin(folded: Folded, clause: Clause, piece: WordPiece, next: Piece | undefined): Taken {
  const { word } = piece;
  if (word === 'に' && takeInterval(clause, next)) return 'taken';
  const ratio = word === 'に' ? oneOfSo(folded, clause, next) : undefined;
  if (ratio !== undefined) return ratio;
  if ((word === 'に' || word === 'へ') && clause.amount !== undefined) clause.becomes = true;
  if ((word === 'から' || word === 'より') && clause.amount !== undefined && clause.second === undefined)
    clause.link = 'from';
  if (word === '比' && clause.reference !== undefined) clause.referenceByRatio = true;
  return 'taken';
}

function takeRankOf(folded: Folded, clause: Clause, piece: WordPiece): Taken {
  clause.notes.push(asWritten(folded, piece.start, piece.end));
  return 'taken';
}

/** 1～3月は未集計、…: only behind a time, and only where nothing more is said of it. */
function takePending(folded: Folded, clause: Clause, piece: WordPiece, next: Piece | undefined): Taken {
  const ends = next === undefined || next.is === 'sign' || next.is === 'gloss' || hasGap(folded, next.start);
  if (clause.period === undefined || clause.amount !== undefined || !ends) return notUnderstood(folded, piece);
  clause.pending = piece.word;
  return 'taken';
}

/** A rate's word stands before its number, with at most a qualifier between. */
function beforeNumber(next: Piece | undefined): boolean {
  return next?.is === 'amount' || (next?.is === 'word' && next.lexeme.does === 'qualify');
}

/**
 * Offers a word to a clause.
 * Reports: N101, N113, N123, N316
 */
export function takeWord(
  folded: Folded,
  clause: Clause,
  piece: WordPiece,
  next: Piece | undefined,
  context: ReadingContext,
): Taken {
  const { lexeme } = piece;
  if (takeSpan(folded, clause, piece, next)) return 'taken';
  if (opensNext(clause, lexeme, next)) return 'next';
  switch (lexeme.does) {
    case 'compare':
      return takeCompare(folded, clause, piece, lexeme);
    case 'qualify':
      return takeQualifier(folded, clause, piece, lexeme);
    case 'direct':
      return takeDirection(folded, clause, piece, lexeme);
    case 'refer':
      if (namesValue(lexeme.reference, clause, next, context)) return takeLabel(clause, piece, 'baseline', context);
      if (clause.reference !== undefined) return notUnderstood(folded, piece);
      clause.reference = lexeme.reference;
      return 'taken';
    case 'label':
      return takeLabel(clause, piece, lexeme.of, context);
    case 'per':
      if (clause.per !== undefined || !(beforeNumber(next) || clause.slash === true))
        return notUnderstood(folded, piece);
      clause.per = lexeme.per;
      clause.perWritten = asWritten(folded, piece.start, piece.end);
      return 'taken';
    case 'join':
      return takeJoin(folded, clause, piece, next);
    case 'act':
      return clause.amount !== undefined ||
        clause.direction !== undefined ||
        next?.is === 'amount' ||
        clause.reference !== undefined
        ? 'taken'
        : notUnderstood(folded, piece);
    case 'total':
      clause.total = true;
      return 'taken';
    case 'all':
      return next?.is === 'amount' ? 'taken' : notUnderstood(folded, piece);
    case 'among':
      if (clause.amount === undefined || next?.is !== 'amount') return notUnderstood(folded, piece);
      clause.link = 'among';
      return 'taken';
    case 'and':
      return notUnderstood(folded, piece);
    case 'pending':
      return takePending(folded, clause, piece, next);
    case 'rank':
      if (piece.word !== '第' && next?.is === 'word' && next.word === '第') return takeRankOf(folded, clause, piece);
      if (next?.is !== 'amount' || next.unit !== '位') return notUnderstood(folded, piece);
      if (piece.word === '第') return 'taken';
      clause.notes.push(asWritten(folded, piece.start, piece.end));
      return 'taken';
    case 'span':
      clause.notes.push(asWritten(folded, piece.start, piece.end));
      return 'taken';
    case 'part':
      return notUnderstood(folded, piece);
  }
}
