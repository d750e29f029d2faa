/** The second listing's nouns (主な取組一覧): rows by 施策コード, items under them, what the figures in them show. */
import type { Decimal } from './decimal.ts';
import type { Fact, TextFacts } from './fact.ts';
import type { FiscalYear } from './period.ts';
import type { Source } from './source.ts';
import type { Unit } from './unit.ts';

/** A child of an item (細目): a line that opens with ・. `text` is without the marker. */
export type PolicyChild = {
  readonly text: string;
  readonly source: Source;
  /** Cells that the text was put together from, each with where its part begins; absent where it is one cell. */
  readonly parts?: readonly TextPart[];
};

/** A part of a text and its cell; `start` counts UTF-16 units. */
export type TextPart = { readonly start: number; readonly source: Source };

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
  /** Cells that the text was put together from (取組と実績の欄), each with where its part begins; absent where it is one cell. */
  readonly parts?: readonly TextPart[];
  /** Other offices that submitted the same item; it is printed once. */
  readonly alsoFrom?: readonly { readonly office: string; readonly source: Source }[];
};

/** The cell in which a place of an item's or child's text stands. */
export function sourceAt(line: Pick<PolicyChild, 'source' | 'parts'>, start: number): Source {
  return line.parts?.findLast((part) => part.start <= start)?.source ?? line.source;
}

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
 * Why two points of a series are not set against each other. part-year: a month or part of a year beside a year ·
 * state-and-period: a state at a time beside a total over a time · bound: 以上, 未満 · undated: a point without a time.
 */
export const INCOMPARABLE = ['part-year', 'state-and-period', 'bound', 'undated'] as const;
export type Incomparable = (typeof INCOMPARABLE)[number];

/** From one point of a series to a later one (増減). */
export type Change = {
  readonly from: Fact;
  readonly to: Fact;
  /** In the series' unit; of percentages in ポイント. */
  readonly difference: Decimal;
  /** Of the earlier value, one decimal; absent for percentages and where the earlier value is not above zero. */
  readonly percent?: Decimal;
  /** The later point is a plan (予定). */
  readonly planned: boolean;
};

/** A series of the listing (推移), points by time. */
export type PolicySeries = {
  readonly code: string;
  /** Id of the item or child. */
  readonly item: string;
  readonly office: string;
  readonly subject?: string;
  readonly unit?: Unit;
  readonly points: readonly Fact[];
  /** Between the last two reported points, or from the only reported one to the plan; absent where `why` says so. */
  readonly change?: Change;
  /** From the first to the last reported point, where there are more than two. */
  readonly overall?: Change;
  readonly why?: Incomparable;
  /** 年度 of the latest reported point. */
  readonly latest?: FiscalYear;
  /** The latest point is older than those of the other series. */
  readonly stale: boolean;
  readonly source: Source;
};

/** An amount of money as written and in one unit (金額). */
export type PolicyAmount = {
  readonly code: string;
  readonly item: string;
  readonly office: string;
  readonly fact: Fact;
  readonly source: Source;
};

/** What the compilers are asked to look at (確認事項), each with its code of the table of codes. Closed list. */
export const POLICY_FINDINGS = {
  'no-figure-no-date': 'D101',
  'measure-without-figures': 'D102',
  'date-without-figure': 'D103',
  'figure-without-year': 'D104',
  'single-year': 'D105',
  'stale-series': 'D106',
  'claim-supported': 'D201',
  'claim-contradicted': 'D202',
  'claim-without-baseline': 'D203',
  'claim-without-figures': 'D204',
  'refused-comparison': 'D301',
  'incomparable-points': 'D302',
  'fiscal-year-of-month': 'D303',
  'planned-value': 'D304',
  'part-year-value': 'D305',
  'after-report': 'D306',
  'mixed-notation': 'D401',
  'writing-slip': 'D402',
  'date-order': 'D403',
  'unread-figure': 'D404',
  'far-future': 'D405',
  'thousandfold-change': 'D406',
} as const satisfies Readonly<Record<string, string>>;
export type PolicyFindingType = keyof typeof POLICY_FINDINGS;

/** One question to the compilers, with what it is about. Its sentence is composed from its code. */
export type PolicyFinding = {
  readonly type: PolicyFindingType;
  readonly code: string;
  /** Id of the item or child; absent where it is about a whole measure or the whole listing. */
  readonly item?: string;
  readonly office?: string;
  readonly quote: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly sources: readonly Source[];
};

/** What is derived from all items of the listing. */
export type PolicyEvaluation = {
  readonly series: readonly PolicySeries[];
  readonly amounts: readonly PolicyAmount[];
  readonly findings: readonly PolicyFinding[];
};
