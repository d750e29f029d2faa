/** Times and qualifiers in （） behind a value (括弧書きの時点・限定): （2017年度）, （H22速報）, （把握可能分）, （月平均）. */
import type { ReadingContext } from '../model/measure.ts';
import type { Clause } from './clause-state.ts';
import { takeLabel } from './clause-word.ts';
import { isNeutral, note } from './gloss-part.ts';
import type { GlossPiece, PeriodPiece, Piece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';

/** （対R1）, （2013年度比）, and （R1から） behind a change: the time that the value is compared with, not its own. */
function isCompared(clause: Clause, gloss: GlossPiece, period: PeriodPiece): boolean {
  const before = gloss.pieces[gloss.pieces.indexOf(period) - 1];
  const against = before?.is === 'word' && before.word === '対';
  const since = clause.direction !== undefined && period.period.from !== undefined && period.period.to === undefined;
  return period.reference || against || since;
}

/** A word that says when or how the value is. Reports: N113 */
function takeOne(folded: Folded, clause: Clause, piece: Piece, dated: boolean, context: ReadingContext): void {
  if (piece.is === 'ordinal') clause.notes.push(asWritten(folded, piece.start, piece.end));
  if (piece.is !== 'word') return;
  const { lexeme, word } = piece;
  if (lexeme.does === 'qualify') clause.qualifiers.add(lexeme.qualifier);
  if (lexeme.does === 'refer') {
    if (!dated) clause.notes.push(word);
    if (lexeme.reference === 'baseline') takeLabel(clause, piece, 'baseline', context);
  }
  if (lexeme.does === 'label') takeLabel(clause, piece, lexeme.of, context);
  if (lexeme.does === 'span') clause.notes.push(asWritten(folded, piece.start, piece.end));
}

/**
 * Takes a gloss of which every piece only says when or how the value is.
 * Reports: N113, N120, N121, N124, N212
 */
export function takeTime(folded: Folded, clause: Clause, gloss: GlossPiece, context: ReadingContext): void {
  const periods = gloss.pieces.filter((piece) => piece.is === 'period');
  for (const piece of gloss.pieces) takeOne(folded, clause, piece, periods.length > 0, context);
  const text = asWritten(folded, gloss.inner.start, gloss.inner.end);
  const lastYear = gloss.pieces.some(
    (piece) => piece.is === 'word' && piece.lexeme.does === 'refer' && piece.lexeme.reference === 'previous-year',
  );
  if (lastYear) clause.findings.push({ code: 'N121', params: { text } });
  const [period] = periods;
  if (period === undefined) return;
  if (isCompared(clause, gloss, period)) {
    note(folded, clause, gloss);
    const relative = clause.direction !== undefined || clause.reference !== undefined;
    clause.findings.push({ code: relative ? 'N120' : 'N124', params: { text } });
    return;
  }
  if (periods.length === 1 && takePeriod(clause, period)) return;
  note(folded, clause, gloss);
  if (clause.period === undefined && areOccasions(periods, context)) return;
  clause.findings.push({ code: 'N212', params: { text } });
}

/** 3回（6月、9月、12月）: days and months of the report's year, which date no value and make none older. */
function areOccasions(periods: readonly PeriodPiece[], context: ReadingContext): boolean {
  const { year } = context;
  return (
    year !== undefined &&
    periods.every(({ period: { from, to, precision } }) => {
      const short = precision === 'day' || precision === 'month';
      return short && from !== undefined && to !== undefined && from >= `${year}-04-01` && to <= `${year + 1}-03-31`;
    })
  );
}

/** The one period of a gloss, where the value has none yet or the same. */
export function takePeriod(clause: Clause, period: PeriodPiece): boolean {
  if (clause.period !== undefined) return combine(clause, period.period);
  clause.period = period.period;
  clause.findings.push(...period.findings);
  return true;
}

/**
 * Takes a gloss that says what the value is a mean of (平均の括弧書き): （月平均） is by the month, like 月平均12件 before a number.
 * @returns false where the gloss says something else
 */
export function takeMean(folded: Folded, clause: Clause, gloss: GlossPiece, context: ReadingContext): boolean {
  const rate = gloss.pieces.find((piece) => piece.is === 'word' && piece.lexeme.does === 'per');
  const rest = gloss.pieces.filter((piece) => piece !== rate);
  const mean = rest.some((piece) => piece.is === 'word' && piece.lexeme.does === 'qualify');
  if (rate?.is !== 'word' || rate.lexeme.does !== 'per' || !mean || !rest.every(isNeutral)) return false;
  if (clause.per === undefined) {
    clause.per = rate.lexeme.per;
    clause.perWritten = asWritten(folded, rate.start, rate.end);
  }
  takeTime(folded, clause, { ...gloss, pieces: rest }, context);
  return true;
}

/** The same period again, or 毎年度 and its last year. */
function combine(clause: Clause, other: NonNullable<Clause['period']>): boolean {
  const known = clause.period;
  if (known === undefined) return false;
  if (known.from === other.from && known.to === other.to && known.every === other.every) return true;
  const every = known.every === true ? known : other;
  const due = known.every === true ? other : known;
  if (
    every.every === true &&
    due.every === undefined &&
    due.until === true &&
    due.to !== undefined &&
    every.to === undefined
  ) {
    clause.period = { ...every, to: due.to };
    return true;
  }
  return false;
}
