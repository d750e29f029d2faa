/** Numbers in （） behind a value (括弧書きの数値): counts behind a share, parts of a total, a further value, a rival. */
import { compare, type Decimal, decimalOf, divideRounded, HUNDRED, multiply } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Measure } from '../model/measure.ts';
import type { Clause } from './clause-state.ts';
import { sumOf, writtenOf } from './conclude.ts';
import { isNeutral, note } from './gloss-part.ts';
import type { AmountPiece, GlossPiece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';

const PERCENT = '％';

/** （40局中3局）, （75/79）: the counts behind a percentage. Reports: N118 */
function share(folded: Folded, clause: Clause, gloss: GlossPiece, amounts: readonly AmountPiece[]): boolean {
  const [first, second] = amounts;
  if (first === undefined || second === undefined || amounts.length !== 2) return false;
  const between = gloss.pieces.filter((piece) => piece.start >= first.end && piece.end <= second.start);
  const [link] = between;
  const among = link?.is === 'word' && link.lexeme.does === 'among';
  const slash = between.some((piece) => piece.is === 'sign' && piece.sign === '/');
  if (!among && !slash) return false;
  const main = clause.amount;
  if (main === undefined) return false;
  note(folded, clause, gloss);
  const [whole, part] = among ? [first.value, second.value] : [second.value, first.value];
  if (main.unit === PERCENT) {
    const exact = divideRounded(multiply(part, HUNDRED), whole, main.value.scale);
    if (exact === undefined || compare(exact, main.value) !== 0) {
      clause.findings.push({ code: 'N118', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
    }
    return true;
  }
  if (compare(main.value, part) !== 0) {
    clause.findings.push({ code: 'N118', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
  }
  return true;
}

/** （うち新規3件）, （オンライン5件を含む）, （現状値3位）, （目標10件）: numbers whose label says that they are not the value. */
function labelledOtherwise(folded: Folded, gloss: GlossPiece): boolean {
  if (/(?:含む|含まない|含まず)$/.test(folded.text.slice(gloss.inner.start, gloss.inner.end))) return true;
  const [first] = gloss.pieces;
  if (first?.is !== 'word') return false;
  const { lexeme } = first;
  if (lexeme.does === 'part') return true;
  if (lexeme.does === 'refer') return lexeme.reference === 'baseline';
  return lexeme.does === 'label' && (lexeme.of === 'target' || lexeme.of === 'baseline');
}

/** （R5: 40件）, （同1・44）, （前年度40件）: a further value with its own time. */
function further(folded: Folded, clause: Clause, gloss: GlossPiece, amount: AmountPiece): boolean {
  const index = gloss.pieces.indexOf(amount);
  const before = gloss.pieces.slice(0, index);
  const after = gloss.pieces.slice(index + 1);
  const same =
    before.length === 1 && before[0]?.is === 'unknown' && folded.text.slice(before[0].start, before[0].end) === '同';
  const timed =
    before.some((piece) => piece.is === 'period' || (piece.is === 'word' && piece.lexeme.does === 'refer')) &&
    before.every(isNeutral);
  const compared = before.some((piece) => piece.is === 'word' && piece.word === '比') || amount.signed === '+';
  if ((!same && !timed) || compared || after.length > 0) return false;
  const unit = amount.unit ?? clause.amount?.unit;
  const period = before.find((piece) => piece.is === 'period');
  const measure: Measure = {
    kind: 'quantity',
    value: amount.value,
    ...(unit === undefined ? {} : { unit }),
    comparator: '=',
    qualifiers: [],
    ...(period?.is === 'period' ? { period: period.period } : {}),
    ...(timed && period === undefined ? { note: asWritten(folded, gloss.inner.start, amount.start) } : {}),
    written: writtenOf(amount),
  };
  clause.others.push(measure);
  clause.findings.push(...amount.findings);
  return true;
}

const SPANS = new Set(['年', 'か月', '週', '日']);

/** （5年間累計）, （3か年平均）: over which time the value adds up. */
function spans(folded: Folded, clause: Clause, gloss: GlossPiece, amounts: readonly AmountPiece[]): boolean {
  const others = gloss.pieces.filter((piece) => piece.is !== 'amount');
  const qualified = others.some((piece) => piece.is === 'word' && piece.lexeme.does === 'qualify');
  if (!qualified || !others.every(isNeutral) || !amounts.every(({ unit }) => unit !== undefined && SPANS.has(unit)))
    return false;
  for (const piece of others) {
    if (piece.is === 'word' && piece.lexeme.does === 'qualify') clause.qualifiers.add(piece.lexeme.qualifier);
  }
  note(folded, clause, gloss);
  return true;
}

/** （市内10件、市外2件）: parts of one unit whose sum is the value, and no figures of other times. */
function addsUp(
  gloss: GlossPiece,
  main: AmountPiece | undefined,
  amounts: readonly AmountPiece[],
  sum: Decimal | undefined,
): boolean {
  if (main === undefined || sum === undefined || amounts.length < 2 || compare(sum, main.value) !== 0) return false;
  const other = gloss.pieces.some(
    (piece) => piece.is === 'period' || (piece.is === 'word' && piece.lexeme.does === 'refer'),
  );
  return !other && amounts.every(({ unit, signed }) => unit === main.unit && signed === undefined);
}

/** （札幌市17件、小樽市2件）: the breakdown of a total. Reports: N118 */
function breakdown(folded: Folded, clause: Clause, gloss: GlossPiece, amounts: readonly AmountPiece[]): boolean {
  const sum = sumOf(amounts);
  const main = clause.amount;
  if (!gloss.pieces.some((piece) => piece.is === 'owner') && !addsUp(gloss, main, amounts, sum)) return false;
  note(folded, clause, gloss);
  if (sum !== undefined && main !== undefined && compare(sum, main.value) !== 0) {
    clause.findings.push({ code: 'N118', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
  }
  return true;
}

/** （3市除く）: something is left out of the value, or still to be taken off. */
const EXCEPT = /除く?$|のぞく$|を除[きい]/;

/**
 * Takes a gloss with numbers in it.
 * Reports: N110, N118, N121, N124
 * @returns a finding where the gloss makes the whole text unreadable
 */
export function takeFigures(
  folded: Folded,
  clause: Clause,
  gloss: GlossPiece,
  amounts: readonly AmountPiece[],
): Finding | undefined {
  const [first] = amounts;
  const text = asWritten(folded, gloss.inner.start, gloss.inner.end);
  if (first === undefined) return undefined;
  if (EXCEPT.test(folded.text.slice(gloss.inner.start, gloss.inner.end))) {
    note(folded, clause, gloss);
    clause.findings.push({ code: 'N124', params: { text } });
    return undefined;
  }
  if (labelledOtherwise(folded, gloss)) {
    note(folded, clause, gloss);
    return undefined;
  }
  if (spans(folded, clause, gloss, amounts)) return undefined;
  if (share(folded, clause, gloss, amounts) || breakdown(folded, clause, gloss, amounts)) return undefined;
  if (amounts.length === 1 && clause.amount !== undefined && further(folded, clause, gloss, first)) return undefined;
  const main = clause.amount;
  const rival =
    main !== undefined &&
    amounts.some((amount) => amount.unit === undefined || amount.unit === main.unit || main.unit === undefined);
  if (rival) return { code: 'N110', params: { text } };
  note(folded, clause, gloss);
  clause.findings.push({ code: 'N121', params: { text } });
  return undefined;
}

/** （11/12）: the counts behind a percentage where they agree with it, else a date or a fraction, and not used. Reports: N205 */
export function takeBareFraction(folded: Folded, clause: Clause, gloss: GlossPiece, inner: string): void {
  note(folded, clause, gloss);
  const [part, whole] = inner.split('/').map((digits) => decimalOf(BigInt(digits)));
  const main = clause.amount;
  if (part !== undefined && whole !== undefined && main?.unit === PERCENT) {
    const exact = divideRounded(multiply(part, HUNDRED), whole, main.value.scale);
    if (exact !== undefined && compare(exact, main.value) === 0) return;
  }
  clause.findings.push({ code: 'N205', severity: 'warning' });
}
