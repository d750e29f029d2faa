/** What a clause has taken so far (組み立て中の値), and how it met a piece. */
import type { Finding } from '../model/diagnostic.ts';
import type { Comparator, Measure, Qualifier } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { HeadingUnit } from './heading.ts';
import type { AmountPiece } from './piece.ts';
import { asWritten, type Folded } from './text.ts';

/** What a clause has taken so far. */
export type Clause = {
  amount?: AmountPiece;
  /** The later end of a range, or the part of a whole (40局中3局). */
  second?: AmountPiece;
  comparator?: Comparator;
  secondComparator?: Comparator;
  /** A comparator word that waits for its number (最低10件, ～50件). */
  before?: Comparator;
  link?: 'range' | 'hyphen' | 'from' | 'fraction' | 'among';
  /** に or へ stood behind the number: what it becomes, not by how much. */
  becomes?: true;
  /** まで stood behind the number. */
  upTo?: true;
  qualifiers: Set<Qualifier>;
  period?: Period;
  notes: string[];
  reference?: 'baseline' | 'previous-year';
  referenceByRatio?: true;
  direction?: 'increase' | 'decrease' | 'keep';
  by?: number;
  per?: string;
  /** The word that {@link per} comes from, as written. */
  perWritten?: string;
  /** ／ stood behind the comparator, so that what is counted by follows: 1回以上／年. */
  slash?: true;
  /** A unit in brackets stood before the number. */
  unit?: HeadingUnit;
  /** The sign between it and the clause before; a blank for none, ① for any number that counts the values. */
  joined?: string;
  owner?: string;
  /** 未集計 stood behind its time: it says what is missing from the value of another clause. */
  pending?: string;
  /** Offsets of its pieces, glosses aside. */
  start?: number;
  end?: number;
  total?: true;
  findings: Finding[];
  /** Further values that glosses give: 50件（R5: 40件）. */
  others: Measure[];
};

/** How a clause met a piece: took it, ended before it, or cannot be read with it. */
export type Taken = 'taken' | 'next' | Finding;

/** A clause that has nothing yet. */
export function emptyClause(): Clause {
  return { qualifiers: new Set(), notes: [], findings: [], others: [] };
}

/** The finding for a stretch that nobody understands. */
export function notUnderstood(folded: Folded, piece: { readonly start: number; readonly end: number }): Finding {
  return { code: 'N101', params: { part: asWritten(folded, piece.start, piece.end) } };
}

/** The comparator seen from the other end of the scale. */
export const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
};

/** 3位以上 is numerically 3 or less. */
export function byRank(amount: AmountPiece | undefined, comparator: Comparator): Comparator {
  return amount?.unit === '位' ? FLIPPED[comparator] : comparator;
}
