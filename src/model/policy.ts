/** The second listing's nouns (主な取組一覧): rows by 施策コード, items under them, what the figures in them show. */
import type { Decimal } from './decimal.ts';
import type { Fact, TextFacts } from './fact.ts';
import type { Source } from './source.ts';
import type { Unit } from './unit.ts';

/** A child of an item (細目): a line that opens with ・. `text` is without the marker. */
export type PolicyChild = { readonly text: string; readonly source: Source };

/** One item (項目) as an office submitted it. */
export type PolicyItem = {
  /** The template's marker: ○ or ◇; absent where the office wrote none. */
  readonly marker?: string;
  /** Without marker and markup; the 実績 column's text is appended. */
  readonly text: string;
  readonly children: readonly PolicyChild[];
  /** The office's name in the template. */
  readonly office: string;
  readonly source: Source;
};

/** All items under one 施策コード, in the order of the listing. `T` is an item, raw or with its facts. */
export type PolicyRow<T = PolicyItem> = {
  /** Four characters with leading zeros: 0203. */
  readonly code: string;
  readonly category: string;
  readonly items: readonly T[];
};

/** An item with what its text says in figures. `id` is code and place in the row: 0203-2; children 0203-2-1. */
export type ReadItem = PolicyItem & {
  readonly id: string;
  readonly facts: TextFacts;
  readonly children: readonly (PolicyChild & { readonly id: string; readonly facts: TextFacts })[];
};

/**
 * Why the points of a series are not set against each other. part-year: a month or part of a year beside a year ·
 * state-and-year: a state at a time beside a year's total · bound: 以上, 未満 · one-time: all points lie in one year.
 */
export const INCOMPARABLE = ['part-year', 'state-and-year', 'bound', 'one-time'] as const;
export type Incomparable = (typeof INCOMPARABLE)[number];

/** A series of the listing (推移), with its change from the first to the last reported point. */
export type PolicySeries = {
  readonly code: string;
  /** Id of the item or child. */
  readonly item: string;
  readonly office: string;
  readonly subject?: string;
  readonly unit?: Unit;
  readonly points: readonly Fact[];
  /** Absent where the points cannot be compared. `percent` is absent where the first value is not above zero. */
  readonly change?: {
    readonly from: Fact;
    readonly to: Fact;
    readonly difference: Decimal;
    readonly percent?: Decimal;
    /** The later point is a plan. */
    readonly planned: boolean;
  };
  readonly why?: Incomparable;
  /** 年度 of the latest reported point. */
  readonly latest?: number;
  /** The latest point is older than those of the other series. */
  readonly stale: boolean;
  readonly source: Source;
};

/** What the compilers are asked to look at (確認事項). Closed list. */
export const POLICY_FINDINGS = [
  'no-figure-no-date',
  'no-figure-in-measure',
  'date-without-figure',
  'figure-without-year',
  'single-year',
  'stale-series',
  'claim-supported',
  'claim-contradicted',
  'claim-without-baseline',
  'claim-without-figures',
  'refused-comparison',
  'months-in-fiscal-year',
  'planned-value',
  'part-year-value',
  'notation',
  'slip',
  'date-order',
  'unread-figure',
  'same-item-twice',
  'no-marker',
] as const;
export type PolicyFindingType = (typeof POLICY_FINDINGS)[number];

/** One question to the compilers, with what it is about. Its sentence is composed later. */
export type PolicyFinding = {
  readonly type: PolicyFindingType;
  readonly code: string;
  /** Id of the item or child; absent where it is about a whole measure. */
  readonly item?: string;
  readonly office?: string;
  readonly quote: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly sources: readonly Source[];
};

/** What is derived from all items of the listing. */
export type PolicyEvaluation = {
  readonly series: readonly PolicySeries[];
  readonly findings: readonly PolicyFinding[];
};
