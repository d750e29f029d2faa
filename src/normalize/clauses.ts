/** From pieces to clauses (文の分割): several values in one cell, ranges over two clauses, and values with their times apart. */
import { compare } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Measure, ReadingContext } from '../model/measure.ts';
import { take } from './clause.ts';
import { type Clause, emptyClause, notUnderstood } from './clause-state.ts';
import { between, type Concluded, conclude, isBare, sumOf } from './conclude.ts';
import { takeGloss } from './gloss.ts';
import type { AmountPiece, Piece } from './piece.ts';
import { asWritten, type Folded, hasGap } from './text.ts';

const SEPARATORS = new Set(['、', ',', ';', '\n', '→', '・', '&', '。', '+', '｜', '|']);

type Parsed = { readonly clauses: readonly Clause[] } | { readonly failed: Finding };

/** A noun that counts or measures, with a number right behind it: 人数5, 参加者数 120人. */
const COUNTING_NOUN = /(?:数|額|率|割合|人員)$/u;

/** Whether pieces are a label without a colon; what compares, divides or belongs to another field is none. */
function isNoun(folded: Folded, label: readonly Piece[], next: Piece | undefined): boolean {
  if (next?.is !== 'amount' || next.signed !== undefined || next.kanji) return false;
  const plain = label.every(
    (piece) =>
      piece.is === 'unknown' || (piece.is === 'word' && (piece.lexeme.does === 'act' || piece.lexeme.does === 'rank')),
  );
  const [first] = label;
  const last = label.at(-1);
  if (!plain || first === undefined || last?.is !== 'unknown') return false;
  return last.end - first.start > 1 && COUNTING_NOUN.test(folded.text.slice(first.start, last.end));
}

/** A label that the grammar does not know: 参加者数：50名, 参加者数50名. */
function unknownLabel(folded: Folded, pieces: readonly Piece[], at: number): number | undefined {
  if (pieces[at]?.is !== 'unknown' && pieces[at]?.is !== 'word') return undefined;
  for (let i = at; i < pieces.length && i < at + 6; i += 1) {
    const piece = pieces[i];
    if (piece?.is === 'sign' && piece.sign === ':') {
      const label = pieces.slice(at, i);
      return label.some((part) => part.is === 'unknown') && pieces[i + 1] !== undefined ? i : undefined;
    }
    if (piece?.is === 'amount' && isNoun(folded, pieces.slice(at, i), piece)) return i - 1;
    if (piece === undefined || (piece.is !== 'unknown' && piece.is !== 'word')) return undefined;
    if (piece.end - (pieces[at]?.start ?? 0) > 20 || folded.text.charAt(piece.start) === '(') return undefined;
  }
  return undefined;
}

/** 10件うち新規3件: the rest is a note about the value before it. */
function isAside(clause: Clause, piece: Piece): boolean {
  return clause.amount !== undefined && piece.is === 'word' && piece.lexeme.does === 'part';
}

/** 1、234人: a list, or a thousands comma of the wrong kind. */
function isThousands(before: AmountPiece | undefined, next: Piece | undefined): boolean {
  if (before?.plain === undefined || before.unit !== undefined || before.plain.length > 3) return false;
  return next?.is === 'amount' && next.plain?.length === 3;
}

/** R5、6: the years 5 and 6, or six in the year 5. */
function isYearOrValue(folded: Folded, clause: Clause, sign: Piece, next: Piece | undefined): boolean {
  if (clause.period?.precision !== 'fiscal-year' || clause.amount !== undefined || !isBare(clause)) return false;
  const short = next?.is === 'amount' && next.unit === undefined && next.plain !== undefined && next.plain.length <= 2;
  return short && folded.text.charAt(sign.start - 1) !== '度' && !hasGap(folded, next.start);
}

/** 5人以上～10人未満: the tilde says nothing more. */
function isLowBound(clause: Clause): boolean {
  return clause.amount !== undefined && (clause.comparator === '>=' || clause.comparator === '>');
}

function parse(folded: Folded, pieces: readonly Piece[], context: ReadingContext): Parsed {
  const clauses: Clause[] = [];
  let clause = emptyClause();
  let fresh = true;
  const finish = () => {
    if (!fresh) clauses.push(clause);
    clause = emptyClause();
    fresh = true;
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.is === 'gloss') {
      const target = fresh && clauses.length > 0 ? (clauses.at(-1) ?? clause) : clause;
      const failed = takeGloss(folded, target, piece, context);
      if (failed !== undefined) return { failed };
      if (target === clause) fresh = false;
      continue;
    }
    if (piece.is === 'sign' && piece.sign === '~' && isLowBound(clause) && pieces[at + 1]?.is === 'amount') {
      finish();
      continue;
    }
    if (piece.is === 'sign' && SEPARATORS.has(piece.sign) && !(piece.sign === ',' && fresh)) {
      if (piece.sign === '→' && clause.amount === undefined) return { failed: notUnderstood(folded, piece) };
      if (piece.sign === '、' && isThousands(clause.amount, pieces[at + 1])) {
        return {
          failed: {
            code: 'N301',
            params: { number: asWritten(folded, clause.amount?.start ?? 0, pieces[at + 1]?.end ?? 0) },
          },
        };
      }
      if (isYearOrValue(folded, clause, piece, pieces[at + 1]))
        return {
          failed: {
            code: 'N205',
            params: { text: asWritten(folded, clause.start ?? 0, pieces[at + 1]?.end ?? piece.end) },
          },
        };
      const listed = clause.period !== undefined && pieces[at + 1]?.is === 'period';
      if (clause.amount !== undefined || !isBare(clause) || listed) {
        finish();
        clause.joined = piece.sign;
      }
      continue;
    }
    if (isAside(clause, piece)) {
      clause.notes.push(asWritten(folded, piece.start, pieces.at(-1)?.end ?? piece.end));
      break;
    }
    const label = fresh ? unknownLabel(folded, pieces, at) : undefined;
    if (label !== undefined) {
      const sign = pieces[label];
      const text = asWritten(folded, piece.start, (sign?.is === 'sign' ? sign.start : sign?.end) ?? piece.end);
      clause.notes.push(text);
      clause.findings.push({ code: 'N112', params: { label: text } });
      fresh = false;
      at = label;
      continue;
    }
    const taken = take(folded, clause, piece, pieces[at + 1], context);
    if (taken === 'next') {
      finish();
      clause.joined = piece.is === 'ordinal' ? '①' : ' ';
      at -= 1;
      continue;
    }
    if (taken !== 'taken') return { failed: taken };
    clause.start ??= piece.start;
    clause.end = piece.end;
    fresh = false;
  }
  finish();
  return { clauses };
}

/** Clauses that only name a time or a qualifier belong to the value before them, else to the one behind. */
function merged(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const values = clauses.filter((clause) => !isBare(clause));
  if (values.length === clauses.length || values.length === 0) return clauses;
  if (values.length > 1) return undefined;
  const [value] = values;
  if (value === undefined) return undefined;
  for (const bare of clauses) {
    if (bare === value) continue;
    if (bare.period !== undefined && value.period !== undefined) return undefined;
    if (bare.period !== undefined) value.period = bare.period;
    for (const qualifier of bare.qualifiers) value.qualifiers.add(qualifier);
    value.notes.push(...bare.notes);
    value.findings.push(...bare.findings);
  }
  return [value];
}

/** 1～3月は未集計、4～12月 9,800人: what is missing from the one value is a note of it. */
function withoutPending(folded: Folded, all: readonly Clause[]): readonly Clause[] {
  const open = all.filter((clause) => clause.pending !== undefined);
  const rest = all.filter((clause) => clause.pending === undefined);
  const [value] = rest;
  if (open.length === 0 || rest.length !== 1 || value === undefined) return all;
  value.qualifiers.add('partial');
  for (const { start = 0, end = 0, findings } of open) {
    value.notes.push(asWritten(folded, start, end));
    value.findings.push(...findings);
  }
  return rest;
}

/** 札幌市17件、小樽市2件、計19件: the total at the end says nothing new, if it agrees. Reports: N118 */
function withoutTotal(
  folded: Folded,
  clauses: readonly Clause[],
): {
  readonly clauses: readonly Clause[];
  readonly findings: readonly Finding[];
} {
  const last = clauses.at(-1);
  const parts = clauses.slice(0, -1);
  if (last?.total !== true || parts.length < 2 || last.owner !== undefined) return { clauses, findings: [] };
  const amounts = parts.map((part) => part.amount);
  const sum = sumOf(amounts.filter((amount) => amount !== undefined));
  if (last.amount === undefined || sum === undefined) return { clauses, findings: [] };
  const agrees = compare(sum, last.amount.value) === 0 && amounts.every((amount) => amount?.unit === last.amount?.unit);
  if (agrees) return { clauses: parts, findings: [] };
  const text = asWritten(folded, amounts[0]?.start ?? 0, amounts.at(-1)?.end ?? 0);
  return { clauses, findings: [{ code: 'N118', params: { text } }] };
}

/** 1 234人, 1。5倍, 1人1台, 1億円2千万円, 10万人5千: two numbers that may be one value. */
function maybeOne(first: Clause, second: Clause): boolean {
  const [one, two] = [first.amount, second.amount];
  if (one === undefined || two === undefined || first.link === 'from') return false;
  if ([first, second].some((clause) => clause.period !== undefined || clause.owner !== undefined)) return false;
  const { joined = ' ' } = second;
  if (one.unit !== undefined)
    return (
      joined === ' ' && one.end === two.start && (one.plain === '1' || one.unit === two.unit || two.unit === undefined)
    );
  if (joined === '→' || joined === '①') return false;
  return two.unit !== undefined || joined === '。' || joined === '+' || joined === ' ';
}

/** Several values side by side; with owners where each part names one. */
function several(folded: Folded, all: readonly Clause[], context: ReadingContext): Concluded {
  const { clauses, findings: doubts } = withoutTotal(folded, all);
  const parts: Measure[] = [];
  const findings: Finding[] = [...doubts];
  if (clauses.some((clause, i) => i > 0 && maybeOne(clauses[i - 1] ?? clause, clause)))
    findings.push({ code: 'N315', params: {} });
  for (const clause of clauses) {
    const part = conclude(clause, context);
    if ('failed' in part) return part;
    parts.push(part.measure, ...clause.others);
    findings.push(...part.findings);
  }
  const owners = clauses.flatMap((clause) => (clause.owner === undefined ? [] : [clause.owner]));
  const named = owners.length === parts.length;
  const [owner] = owners;
  if (!named && owner !== undefined) findings.push({ code: 'N122', params: { name: owner } });
  return { measure: { kind: 'several', parts, qualifiers: [], ...(named ? { owners } : {}) }, findings };
}

function single(clause: Clause, context: ReadingContext): Concluded {
  const result = conclude(clause, context);
  if ('failed' in result) return result;
  if (clause.others.length > 0) {
    const measure: Measure = { kind: 'several', parts: [result.measure, ...clause.others], qualifiers: [] };
    return { measure, findings: result.findings };
  }
  if (clause.owner === undefined) return result;
  const note = result.measure.note === undefined ? clause.owner : `${clause.owner}、${result.measure.note}`;
  return {
    measure: { ...result.measure, note },
    findings: [...result.findings, { code: 'N122', params: { name: clause.owner } }],
  };
}

/**
 * The value of a list of pieces: one, a range, or several.
 * Reports: N101, N112, N122, N315, and those of clauses and glosses
 */
export function readPieces(folded: Folded, pieces: readonly Piece[], context: ReadingContext): Concluded {
  const parsed = parse(folded, pieces, context);
  if ('failed' in parsed) return parsed;
  const clauses = merged(withoutPending(folded, parsed.clauses));
  if (clauses === undefined) return { failed: { code: 'N101', params: { part: folded.raw } } };
  const [first, second] = clauses;
  if (first === undefined) return { failed: { code: 'N101', params: { part: folded.raw } } };
  if (second === undefined) return single(first, context);
  if (clauses.length === 2) {
    const bounds = between(first, second);
    if (bounds !== undefined) return bounds;
  }
  return several(folded, clauses, context);
}
