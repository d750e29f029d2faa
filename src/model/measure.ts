/** What one cell says (値): a quantity with unit and period, a state, a due date …, or an honest "unreadable". */
import type { Decimal } from './decimal.ts';
import type { Finding } from './diagnostic.ts';
import type { FiscalYear, Period } from './period.ts';
import type { Vocabulary } from './template.ts';
import type { Unit } from './unit.ts';

/** About the number, not the words: 3位以上 is `<=`. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<';

/** 約 about · 累計・延べ cumulative · 把握可能分 partial · 予定・見込 planned · 時点 as-of · 各 each · 平均 average · 実施なし zero-word · 速報値 provisional */
export type Qualifier =
  | 'about'
  | 'cumulative'
  | 'partial'
  | 'planned'
  | 'as-of'
  | 'each'
  | 'average'
  | 'zero-word'
  | 'provisional';

/** How a quantity was written, for judging what rounding hides and for printing sums in the same style. */
export type Written = {
  /** One unit of the last written digit, in the base unit: 1000 for 25.1万人, 0.1 for 62.9％, 1 for 3,676名. */
  readonly lastDigit: Decimal;
  /** The scale word, where the number carries one: 千 百 万 百万 億 兆; `mixed` where it carries several (1億408万). */
  readonly scale?: string;
  /** The counter as written (名, か所), where a unit was written. */
  readonly unit?: string;
  /** The cell's stored number in the base unit, where it differs from what the cell shows (62.94 under 62.9％). */
  readonly stored?: Decimal;
};

type Common = {
  readonly qualifiers: readonly Qualifier[];
  readonly period?: Period;
  /** A gloss in （） that is no period and says nothing that the program uses, as written. */
  readonly note?: string;
};

export type Quantity = Common & {
  readonly kind: 'quantity';
  /** In the base unit: 円, counts unscaled; percent stays percent. */
  readonly value: Decimal;
  readonly unit?: Unit;
  readonly comparator: Comparator;
  readonly written: Written;
};

export type QuantityRange = Common & {
  readonly kind: 'range';
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit?: Unit;
  readonly written: Written;
};

/** 常時, 維持, 開設 … */
export type StateMeasure = Common & { readonly kind: 'state'; readonly word: string };

/** 2023年度まで (done undefined), 検討完了 (true), 未構築 (false). The due period of a target is `period`. */
export type Milestone = Common & { readonly kind: 'milestone'; readonly done?: boolean; readonly word?: string };

/** 現状値からの増加, 前年度以上, 10％増. */
export type Relative = Common & {
  readonly kind: 'relative';
  readonly direction: 'increase' | 'decrease' | 'keep';
  /** Only where direction is keep: 以上 `>=`, 以下 `<=`. */
  readonly comparator?: Comparator;
  readonly reference: 'baseline' | 'previous-year';
  readonly by?: { readonly value: Decimal; readonly unit?: Unit };
};

/** 全市町村, 全企業: `of` is the set as written without 全. */
export type AllMeasure = Common & { readonly kind: 'all'; readonly of: string };

export type EachYear = Common & { readonly kind: 'each-year' };

/** －, blank, 設定なし, 該当なし; `text` as written. */
export type NoneMeasure = Common & { readonly kind: 'none'; readonly blank?: true };

/** 未集計, 集計中, 調査中, 算出不可. */
export type Pending = Common & { readonly kind: 'pending'; readonly word?: string };

/** Two or more values in one cell. `owners` names a municipality for each part where the text does (札幌市17件、小樽市2件). */
export type Several = Common & {
  readonly kind: 'several';
  readonly parts: readonly Measure[];
  readonly owners?: readonly string[];
};

/** A text that is only a date or a period. */
export type PeriodMeasure = Common & { readonly kind: 'period'; readonly period: Period };

export type Unreadable = Common & { readonly kind: 'unreadable' };

export type Measure =
  | Quantity
  | QuantityRange
  | StateMeasure
  | Milestone
  | Relative
  | AllMeasure
  | EachYear
  | NoneMeasure
  | Pending
  | Several
  | PeriodMeasure
  | Unreadable;

/** The field that a text stands in; some words mean different things in different fields. */
export type MeasureRole = 'baseline' | 'target' | 'actual' | 'date';

/** What a stretch of the text was understood as, for explaining a reading piece by piece. */
export type PieceKind =
  | 'number'
  | 'unit'
  | 'period'
  | 'comparator'
  | 'qualifier'
  | 'direction'
  | 'reference'
  | 'word'
  | 'label'
  | 'owner'
  | 'note'
  | 'joint'
  | 'unknown';

/** A stretch of the text as written: `start` and `end` count UTF-16 units of the input. */
export type ReadingPiece = { readonly start: number; readonly end: number; readonly kind: PieceKind };

/** A reading: the value and what was odd about it. The place is added by whoever knows the cell. */
export type Reading = {
  readonly measure: Measure;
  readonly findings: readonly Finding[];
  readonly pieces?: readonly ReadingPiece[];
};

/** What the surroundings of a text say about it (読み取りの文脈): field, report year, heading, cell. */
export type ReadingContext = {
  readonly role?: MeasureRole;
  /** The report's fiscal year: bare months and days take their year from it, marked `inferred`. */
  readonly year?: FiscalYear;
  /** Unit of the heading as written: 千人, 千円, ％. */
  readonly unit?: string;
  /** Year of the heading as written: 令和5年度. */
  readonly period?: string;
  /** The era that carries down a column of era-less years (平成29年, 30): 平成, 令和 … */
  readonly era?: string;
  /** The template's words, in addition to the built-in ones. */
  readonly words?: Vocabulary;
  /** The cell behind the text: its number, number format, and ISO date where the format makes it one. */
  readonly cell?: { readonly number?: string; readonly format?: string; readonly date?: string };
};
