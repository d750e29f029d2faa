/** The evaluation (評価): the region's value of each indicator, its mark, and why. */
import type { Decimal, Fraction } from './decimal.ts';
import type { Measure } from './measure.ts';
import type { Aggregation, Direction } from './plan.ts';
import type { Sourced } from './source.ts';
import type { Achievement } from './template.ts';
import type { Unit } from './unit.ts';

/** Why a mark is what it is. Closed list; source: evaluation rules, sections 1 to 3. */
export const REASONS = [
  'unreadable',
  'several',
  'not-submitted',
  'pending',
  'no-target',
  'no-actual',
  'stale-actual',
  'unit-mismatch',
  'basis-mismatch',
  'planned',
  'conflict',
  'direction-unknown',
  'no-baseline',
  'no-previous',
  'no-weights',
  'ratio',
  'progress',
  'range',
  'relative',
  'state',
  'state-differs',
  'all-members',
  'all',
  'each-year',
  'milestone-done',
  'milestone-missed',
  'not-yet-due',
  'computed',
  'partial',
] as const;
export type Reason = (typeof REASONS)[number];

/** Reasons that a person must settle; they count in `summary.open`. */
export const OPEN_REASONS: ReadonlySet<Reason> = new Set<Reason>([
  'unreadable',
  'several',
  'unit-mismatch',
  'basis-mismatch',
  'conflict',
  'direction-unknown',
  'no-baseline',
  'no-previous',
  'no-weights',
]);

/**
 * A question that a person must settle. A total left without a mark because a part of it could not be read, or is of an
 * earlier year, is one too: otherwise the rate would rise by it. Source: evaluation rules, section 1 (reasons 1, 7, 9 and conflicts).
 */
export function isOpenQuestion({
  reason,
  aggregation,
  contributions,
}: {
  readonly reason: Reason;
  readonly aggregation?: Aggregation;
  readonly contributions: readonly { readonly state: ContributionState }[];
}): boolean {
  const has = (wanted: ContributionState) => contributions.filter(({ state }) => state === wanted).length;
  const total = aggregation !== undefined && aggregation !== '代表' && aggregation !== '算出';
  return (
    OPEN_REASONS.has(reason) ||
    (reason === 'partial' && has('unreadable') > 0) ||
    (reason === 'stale-actual' && total && has('reported') > 1)
  );
}

/** State of one municipality's contribution to an indicator. */
export type ContributionState = 'reported' | 'none' | 'blank' | 'pending' | 'unreadable' | 'notSubmitted';

export type Contribution = {
  readonly municipality: string;
  readonly state: ContributionState;
  readonly value?: Sourced<Measure>;
  readonly status?: Sourced<string>;
  readonly statusSpan?: readonly string[];
};

export type Coverage = { readonly expected: number } & Readonly<Record<ContributionState, number>>;

/** One municipality's part in a mean (平均の項). */
export type MeanTerm = {
  readonly municipality: string;
  /** Its value, or the numerator. */
  readonly value: Decimal;
  /** 重み or 分母; absent in a plain mean. */
  readonly weight?: Decimal;
};

/** The sum behind a mark, ready to be written as a sentence. */
export type Calculation = {
  readonly rule: Reason;
  /** Divided, added or compared values with their units; texts for states and milestones. */
  readonly left?: { readonly value: Decimal; readonly unit?: Unit } | { readonly text: string };
  readonly right?: { readonly value: Decimal; readonly unit?: Unit } | { readonly text: string };
  /** Whether met, where the rule asks that first. */
  readonly met?: boolean;
  readonly fraction?: Fraction;
  /** The threshold that decided between 概ね達成 and 達成不可. */
  readonly threshold?: Decimal;
  /** What a mean was taken from: values with their weights, or numerators with their denominators. */
  readonly terms?: readonly MeanTerm[];
  /** Anything else that the sentence names, by key. */
  readonly params?: Readonly<Record<string, string | number>>;
};

export type IndicatorEvaluation = {
  readonly id: string;
  readonly aggregation: Aggregation;
  readonly baseline: Sourced<Measure>;
  readonly target: Sourced<Measure>;
  /** The region's value: the lead's as written (`raw` kept), or computed (`raw` absent). */
  readonly actual: Sourced<Measure>;
  readonly previous?: Sourced<Measure>;
  readonly direction: { readonly value: Direction; readonly inferred: boolean };
  readonly due?: Sourced<Measure>;
  readonly calculation: Calculation;
  readonly achievement: Achievement;
  /** The legend's symbol. */
  readonly mark: string;
  readonly reason: Reason;
  /** False where rounding of the written figures straddles a threshold. */
  readonly certain: boolean;
  readonly submittedMark?: Sourced<string>;
  readonly coverage: Coverage;
  /** In the template's order of municipalities, the lead first. */
  readonly contributions: readonly Contribution[];
};

export type MarkCounts = Readonly<Record<Achievement, number>>;

export type Summary = MarkCounts & {
  readonly evaluable: number;
  /** ◎ ÷ evaluable in percent, one decimal, half up; absent where nothing is evaluable. */
  readonly rate?: Decimal;
  /** Questions that a person must settle; above 0 the rate carries 要確認. */
  readonly open: number;
  readonly byRole: readonly (MarkCounts & { readonly role: string })[];
  readonly basicKpis: MarkCounts;
  readonly byMunicipality: readonly ({ readonly municipality: string } & Readonly<Record<ContributionState, number>>)[];
};

export type Evaluation = {
  /** In the order of the plan. */
  readonly indicators: readonly IndicatorEvaluation[];
  readonly summary: Summary;
};
