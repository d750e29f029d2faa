/** What stands in （） behind a value (括弧書き): a period, a qualifier, a unit, a further value, or a note. */
import { compare, type Decimal, decimalOf, divideRounded, HUNDRED, multiply } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Measure, ReadingContext } from '../model/measure.ts';
import type { Clause } from './clause-state.ts';
import { takeLabel } from './clause-word.ts';
import { sumOf, writtenOf } from './conclude.ts';
import { headingUnit, withUnit } from './heading.ts';
import type { AmountPiece, GlossPiece, Piece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';
import { readWord } from './words.ts';

/** What a gloss did: nothing more to say, or why the whole text cannot be read. */
export type Glossed = Finding | undefined;

function note(folded: Folded, clause: Clause, gloss: GlossPiece): void {
  const text = asWritten(folded, gloss.inner.start, gloss.inner.end);
  if (text !== '') clause.notes.push(text);
}

function isNeutral(piece: Piece): boolean {
  if (piece.is === 'period' || piece.is === 'ordinal') return true;
  if (piece.is === 'sign')
    return piece.sign === '、' || piece.sign === ':' || piece.sign === '\n' || piece.sign === '・';
  if (piece.is !== 'word') return false;
  const { does } = piece.lexeme;
  return (
    does === 'qualify' || does === 'label' || does === 'join' || does === 'refer' || does === 'span' || does === 'total'
  );
}

/** （2017年度）, （H22速報）, （把握可能分）, （R5.10.1時点）, （実績）. Reports: N113, N212 */
function timeAndQualifiers(folded: Folded, clause: Clause, gloss: GlossPiece, context: ReadingContext): void {
  const periods = gloss.pieces.filter((piece) => piece.is === 'period');
  for (const piece of gloss.pieces) {
    if (piece.is === 'word' && piece.lexeme.does === 'qualify') clause.qualifiers.add(piece.lexeme.qualifier);
    if (piece.is === 'word' && piece.lexeme.does === 'refer') {
      if (periods.length === 0) clause.notes.push(piece.word);
      if (piece.lexeme.reference === 'baseline') takeLabel(clause, piece, 'baseline', context);
    }
    if (piece.is === 'word' && piece.lexeme.does === 'label') takeLabel(clause, piece, piece.lexeme.of, context);
    if (piece.is === 'ordinal' || (piece.is === 'word' && piece.lexeme.does === 'span'))
      clause.notes.push(asWritten(folded, piece.start, piece.end));
  }
  const [period] = periods;
  const compared = gloss.pieces.some(
    (piece) => piece.is === 'word' && piece.lexeme.does === 'refer' && piece.lexeme.reference === 'previous-year',
  );
  if (compared)
    clause.findings.push({ code: 'N121', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
  if (period === undefined) return;
  const known = clause.period;
  if (periods.length === 1 && known === undefined) {
    clause.period = period.period;
    clause.findings.push(...period.findings);
    return;
  }
  if (periods.length === 1 && known !== undefined && combine(clause, period.period)) return;
  note(folded, clause, gloss);
  clause.findings.push({ code: 'N212', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
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

const PERCENT = '％';

/** （40局中3局）, （75/79）: the counts behind a percentage. Reports: N118 */
function share(folded: Folded, clause: Clause, gloss: GlossPiece, amounts: readonly AmountPiece[]): boolean {
  const [first, second] = amounts;
  if (first === undefined || second === undefined || amounts.length !== 2) return false;
  const between = gloss.pieces.filter((piece) => piece.start >= first.end && piece.end <= second.start);
  const among = between.some((piece) => piece.is === 'word' && piece.lexeme.does === 'among');
  const slash = between.some((piece) => piece.is === 'sign' && piece.sign === '/');
  if (!among && !slash) return false;
  note(folded, clause, gloss);
  const [whole, part] = among ? [first.value, second.value] : [second.value, first.value];
  const main = clause.amount;
  if (main?.unit === PERCENT) {
    const exact = divideRounded(multiply(part, HUNDRED), whole, main.value.scale);
    if (exact === undefined || compare(exact, main.value) !== 0) {
      clause.findings.push({ code: 'N118', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
    }
    return true;
  }
  if (main !== undefined && compare(main.value, part) !== 0) {
    clause.findings.push({ code: 'N118', params: { text: asWritten(folded, gloss.inner.start, gloss.inner.end) } });
  }
  return true;
}

/** （うち新規3件）, （オンライン5件を含む）, （現状値3位）, （目標10件）: numbers whose label says that they are not the value. */
function labelledOtherwise(folded: Folded, gloss: GlossPiece): boolean {
  if (/(?:含む|含まない|含まず|除く|のぞく)$/.test(folded.text.slice(gloss.inner.start, gloss.inner.end))) return true;
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

function withNumbers(folded: Folded, clause: Clause, gloss: GlossPiece, amounts: readonly AmountPiece[]): Glossed {
  const [first] = amounts;
  const text = asWritten(folded, gloss.inner.start, gloss.inner.end);
  if (first === undefined) return undefined;
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
function bareFraction(folded: Folded, clause: Clause, gloss: GlossPiece, inner: string): void {
  note(folded, clause, gloss);
  const [part, whole] = inner.split('/').map((digits) => decimalOf(BigInt(digits)));
  const main = clause.amount;
  if (part !== undefined && whole !== undefined && main?.unit === PERCENT) {
    const exact = divideRounded(multiply(part, HUNDRED), whole, main.value.scale);
    if (exact !== undefined && compare(exact, main.value) === 0) return;
  }
  clause.findings.push({ code: 'N205', severity: 'warning' });
}

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

/** （百万円未満切捨て）, （小数点第2位を四捨五入）: how it was rounded. */
const ROUNDING =
  /^(?:小数点?以?下?第?[0-9一二三]*位?|[十百千万億兆]*[円人件]?)(?:以下|未満)?(?:は|を)?(?:切り?捨て?|四捨五入|切り?上げ?|端数処理)/;
/** （5点満点）, （5段階評価）: the scale that the value is on. */
const SCALE = /^[0-9]{1,3}(?:点満点中?|段階(?:評価|中)?|点中)$/;
/** （？）, （要確認）: whoever wrote it is not sure. */
const DOUBT = /^[?!]+$|要(?:確認|精査|修正|調整)|仮(?:値|置|$)|誤り?(?:か|の可能性)|不確か|正しい?か/;

/**
 * Takes a gloss into a clause (括弧書き).
 * Reports: N110, N113, N118, N121, N212, and those of dates with severity warning
 * @returns a finding where the gloss makes the whole text unreadable
 */
export function takeGloss(folded: Folded, clause: Clause, gloss: GlossPiece, context: ReadingContext): Glossed {
  const inner = folded.text.slice(gloss.inner.start, gloss.inner.end);
  const written = asWritten(folded, gloss.inner.start, gloss.inner.end);
  if (inner === '' || /^[-ー~]+$/.test(inner)) return undefined;
  if (/^\d{1,4}\/\d{1,4}$/.test(inner)) {
    bareFraction(folded, clause, gloss, inner);
    return undefined;
  }
  if (unitGloss(folded, clause, gloss, inner)) return undefined;
  if (ROUNDING.test(inner) || SCALE.test(inner)) {
    note(folded, clause, gloss);
    return undefined;
  }
  if (DOUBT.test(inner)) {
    note(folded, clause, gloss);
    clause.findings.push({ code: 'N124', params: { text: written } });
    return undefined;
  }
  const bad = gloss.pieces.find((piece) => piece.is === 'bad');
  if (bad !== undefined) {
    note(folded, clause, gloss);
    clause.findings.push({ ...bad.finding, severity: 'warning' });
    return undefined;
  }
  if (gloss.pieces.every(isNeutral)) {
    timeAndQualifiers(folded, clause, gloss, context);
    return undefined;
  }
  const amounts = gloss.pieces.filter((piece) => piece.is === 'amount');
  const word = amounts.length === 0 ? readWord(inner, context.role, context.words) : undefined;
  if (word?.measure.kind === 'pending') clause.qualifiers.add('provisional');
  if (amounts.length > 0) return withNumbers(folded, clause, gloss, amounts);
  note(folded, clause, gloss);
  const claims = gloss.pieces.some(
    (piece) => piece.is === 'word' && (piece.lexeme.does === 'compare' || piece.lexeme.does === 'direct'),
  );
  if (claims) clause.findings.push({ code: 'N121', params: { text: written } });
  return undefined;
}
