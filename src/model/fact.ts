/** Figures and dates in running text (事実): what 主な取組 says in words, as data with their place in the text. */
import type { Decimal } from './decimal.ts';
import type { Comparator, Qualifier, Written } from './measure.ts';
import type { Period } from './period.ts';
import type { Unit } from './unit.ts';

/** quantity 件数など · amount 金額 · series-point 推移の一点 · date 年・年月・日 · period 期間（両端または片端のあるもの）. */
export const FACT_KINDS = ['quantity', 'amount', 'series-point', 'date', 'period'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** label: written for this value · inherited: given before in the bracket · following-bracket: the bracket behind the clause · self: the fact is a date. */
export const DATE_SOURCES = ['label', 'inherited', 'following-bracket', 'self'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

/** A stretch of a text; `start` and `end` count its UTF-16 units. */
export type Quote = { readonly quote: string; readonly start: number; readonly end: number };

/** One figure or date of an item (事実). */
export type Fact = Quote & {
  readonly kind: FactKind;
  /** What is counted, as written: 相談件数, 参加企業数（ベトナム）. */
  readonly subject?: string;
  /** In the base unit: 円, counts unscaled; absent for dates and periods. */
  readonly value?: Decimal;
  readonly unit?: Unit;
  /** Only where the number is a bound: 以上, 未満. */
  readonly comparator?: Exclude<Comparator, '='>;
  /** How the number was written, for what rounding hides. */
  readonly written?: Written;
  readonly period?: Period;
  readonly dateSource?: DateSource;
  readonly qualifiers: readonly Qualifier[];
  /** A date has one only where it is planned. */
  readonly status?: 'reported' | 'planned';
  readonly inBracket: boolean;
  /** Series of the item that it is a point of: S1. */
  readonly series?: string;
};

/** Values of one subject, unit and basis at different times in one item (推移), in the order of the text. */
export type FactSeries = {
  readonly id: string;
  readonly subject?: string;
  readonly unit?: Unit;
  readonly points: readonly Fact[];
};

/** Everything that a text says in figures. */
export type TextFacts = {
  readonly facts: readonly Fact[];
  readonly series: readonly FactSeries[];
  /** Digits that are neither a fact nor known to be a name, an ordinal or the like: a person has to look. */
  readonly unread: readonly Quote[];
};
