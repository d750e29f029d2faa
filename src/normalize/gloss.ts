/** What stands in （） behind a value (括弧書き): a period, a qualifier, a unit, a further value, or a note. */
import type { Finding } from '../model/diagnostic.ts';
import type { ReadingContext } from '../model/measure.ts';
import type { Clause } from './clause-state.ts';
import { takeBareFraction, takeFigures } from './gloss-figure.ts';
import { isNeutral, note } from './gloss-part.ts';
import { takeAside, takeRemark } from './gloss-remark.ts';
import { takeMean, takeTime } from './gloss-time.ts';
import { headingUnit, withUnit } from './heading.ts';
import type { GlossPiece } from './piece.ts';
import type { Folded } from './text.ts';

/** （件）, （千円）, （単位：人） beside a bare number is its unit; （人口千対） the heads that a rate is of. */
function unitGloss(folded: Folded, clause: Clause, gloss: GlossPiece, text: string): boolean {
  const [only] = gloss.pieces;
  const main = clause.amount;
  if (gloss.pieces.length === 1 && only?.is === 'word' && only.lexeme.does === 'per' && clause.per === undefined) {
    if (main === undefined) return false;
    if (main.unit !== undefined) clause.per = only.lexeme.per;
    else note(folded, clause, gloss);
    return true;
  }
  const unit = headingUnit(text);
  if (unit === undefined) return false;
  if (main === undefined) {
    if (clause.period !== undefined || clause.unit !== undefined || folded.closers.get(0) !== gloss.end - 1)
      return false;
    clause.unit = unit;
    return true;
  }
  const united = withUnit(main, unit);
  if (united !== undefined) clause.amount = united;
  return united !== undefined;
}

/**
 * Takes a gloss into a clause (括弧書き).
 * Reports: N110, N113, N118, N120, N121, N124, N212, and those of dates with severity warning
 * @returns a finding where the gloss makes the whole text unreadable
 */
export function takeGloss(
  folded: Folded,
  clause: Clause,
  gloss: GlossPiece,
  context: ReadingContext,
): Finding | undefined {
  const inner = folded.text.slice(gloss.inner.start, gloss.inner.end);
  if (inner === '' || /^[-ー~]+$/.test(inner)) return undefined;
  if (/^\d{1,4}\/\d{1,4}$/.test(inner)) {
    takeBareFraction(folded, clause, gloss, inner);
    return undefined;
  }
  if (unitGloss(folded, clause, gloss, inner) || takeAside(folded, clause, gloss, inner)) return undefined;
  const bad = gloss.pieces.find((piece) => piece.is === 'bad');
  if (bad !== undefined) {
    note(folded, clause, gloss);
    clause.findings.push({ ...bad.finding, severity: 'warning' });
    return undefined;
  }
  if (gloss.pieces.every(isNeutral)) {
    takeTime(folded, clause, gloss, context);
    return undefined;
  }
  if (takeMean(folded, clause, gloss, context)) return undefined;
  const amounts = gloss.pieces.filter((piece) => piece.is === 'amount');
  if (amounts.length > 0) return takeFigures(folded, clause, gloss, amounts);
  takeRemark(folded, clause, gloss, inner, context);
  return undefined;
}
