/** Clauses outside brackets (節): which date holds in them, which values are still without one, and where they end. */
import type { Folded } from '../text.ts';
import { dated, type Found } from './found.ts';
import { hasBreak, hasVerb } from './kana-scan.ts';
import type { DateToken, ValueToken } from './token.ts';

/** A date of the clause. */
export type ClauseDate = {
  readonly found: Found;
  readonly token: DateToken;
  /** It has given a value its period. */
  used: boolean;
  /** Nothing stands between it and the next value that would have to be quoted with it. */
  fresh: boolean;
  /** Up to here no verb stands behind it. */
  clear: number;
  /** Where the noun before it may begin at the earliest. */
  readonly floor: number;
  /** It stands right behind a value: R4 310件、R5 298件. */
  readonly list: boolean;
  /** One of several dates in a row (R5.7・9の2回): it dates no value. */
  readonly row: boolean;
};

export type Clause = {
  /** Where the noun of a value may begin at the earliest. */
  floor: number;
  date: ClauseDate | undefined;
  /** Values without a date, which the bracket behind the clause may date. */
  readonly open: Set<Found>;
  /** The value before, and where it ends. */
  last: { readonly end: number; readonly found: Found } | undefined;
  /** Values of a row whose noun may stand behind its last one: R4は310件、R5は298件の相談. */
  nameless: Found[];
  /** Up to here no predicate was found. */
  checked: number;
};

/** A clause that begins at an offset. */
export function openClause(start: number, open: Iterable<Found> = []): Clause {
  return { floor: start, date: undefined, open: new Set(open), last: undefined, nameless: [], checked: start };
}

/** The value before was that of an earlier time: 40団体から, 40団体→. No bracket behind dates it. */
export function endsEarlier(clause: Clause): void {
  if (clause.last !== undefined) clause.open.delete(clause.last.found);
}

const TOPIC = /^(?:は|に|には|では|においては|から|の)?$/;
const LIST_END = /^(?:など|等|ほか|\([^()]*\))?$/;
const LONGEST_LINK = 20;

/**
 * Whether a 、 ends the clause: behind a predicate, not between nouns, right behind a value, or behind a date (R5は、).
 * @param comma offset of the 、
 */
export function endsAt(folded: Folded, clause: Clause, comma: number): boolean {
  const { text } = folded;
  const behind = Math.max(clause.last?.end ?? 0, clause.date?.token.end ?? 0);
  const between = comma - behind > LONGEST_LINK ? undefined : text.slice(behind, comma);
  const rest = { start: Math.max(behind, clause.checked), end: comma };
  clause.checked = comma;
  if (clause.last === undefined && clause.date === undefined) return hasVerb(folded, rest);
  const ofDate = clause.last === undefined || clause.last.end < behind;
  if (between !== undefined && (ofDate ? TOPIC : LIST_END).test(between)) return false;
  if (ofDate) return hasBreak(folded, rest);
  return text.charAt(behind) !== 'の' || hasBreak(folded, { start: Math.max(rest.start, behind + 1), end: comma });
}

/**
 * Gives a value the clause's date, unless a verb between says that it is of another time.
 * @param facts the facts so far; a date that dates a value is none of its own
 * @returns false where the value stays without a date
 */
export function takeClauseDate(
  folded: Folded,
  clause: Clause,
  found: Found,
  value: ValueToken,
  facts: Set<Found>,
): boolean {
  const { date } = clause;
  if (date === undefined || date.token.reference || date.row || value.elsewhen) return false;
  const from = Math.max(clause.last?.end ?? 0, date.clear);
  date.clear = value.start;
  if (hasVerb(folded, { start: from, end: value.start })) {
    clause.date = undefined;
    return false;
  }
  dated(found, date.token, date.fresh ? 'label' : 'inherited');
  if (date.fresh) found.start = date.token.start;
  facts.delete(date.found);
  date.used = true;
  date.fresh = false;
  return true;
}
