/** The tokens of running text (字句): dates, values, names with digits, glosses, signs and words. */
import type { Decimal } from '../../model/decimal.ts';
import type { Comparator, Qualifier, Written } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';

/** Offsets of the folded text. */
export type Span = { readonly start: number; readonly end: number };

/** R5, R6.5~7, R6.9～, R6.3時点, R6（予定）. */
export type DateToken = Span & {
  readonly is: 'date';
  readonly period: Period;
  readonly planned: boolean;
  /** as-of where 時点 stands behind it; provisional, cumulative … where （速報値） and the like do. */
  readonly qualifiers: readonly Qualifier[];
  /** Something is compared with it (R4と比べて): it dates no value. */
  readonly reference: boolean;
  /** A month or year that takes what it leaves out from the date before it: the 9月 of R5年6月・9月. */
  readonly carried: boolean;
};

/** 約7割, 延べ1,240名, 12校（予定）. */
export type ValueToken = Span & {
  readonly is: 'value';
  readonly value: Decimal;
  readonly unit: Unit;
  readonly written: Written;
  readonly comparator?: Exclude<Comparator, '='>;
  readonly qualifiers: readonly Qualifier[];
  /** うち stood before it: a part of the figure before. */
  readonly part: boolean;
  /** 計 stood before it: the label of the figure before is not its own. */
  readonly total: boolean;
  /** 前年度 or the like stood before it: another year's figure, which no date nearby dates. */
  readonly elsewhen: boolean;
  /** The date in brackets right behind it (28市町村(R4)), which the end of the value takes in. */
  readonly behind?: DateToken;
};

/** 第12回. */
export type OrdinalToken = Span & { readonly is: 'ordinal' };
/** UPDATE47, 「…」: digits that are no figures; a noun as any other. */
export type NameToken = Span & { readonly is: 'name' };
/** （…）. */
export type GlossToken = Span & { readonly is: 'gloss'; readonly tokens: readonly Token[] };
/** Digits that nobody understands. */
export type UnreadToken = Span & {
  readonly is: 'unread';
  /** It is a date: what stands behind it is not of the date before. */
  readonly time?: true;
};
/** 、 。 : → ・ / 【 】 ~ and the empty ones: ' ' for blanks, '\n' for a line break. */
export type SignToken = Span & { readonly is: 'sign'; readonly sign: string };
export type TextToken = Span & { readonly is: 'text' };

export type Token =
  | DateToken
  | ValueToken
  | OrdinalToken
  | NameToken
  | GlossToken
  | UnreadToken
  | SignToken
  | TextToken;
