/** One indicator of the result (評価指標). */
import { divideRounded, formatDecimal, formatFixed } from '../../model/decimal.ts';
import type { Calculation, Contribution, IndicatorEvaluation } from '../../model/evaluation.ts';
import type { PrintedAt } from '../../model/listing.ts';
import type { Measure } from '../../model/measure.ts';
import { fiscalYearOfDay } from '../../model/period.ts';
import type { PlanIndicator, PlanProgramme } from '../../model/plan.ts';
import type { IndicatorResult } from '../../model/result.ts';
import type { Sourced } from '../../model/source.ts';
import type { StatusJson } from './status.ts';
import { printedValueJson, sourcedValueJson, sourcesJson } from './value.ts';

/** Texts of an indicator as the listing prints them. */
export type PrintedTexts = {
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
  readonly previous?: string;
};

/** What belongs to one indicator from all over the run. */
export type IndicatorParts = {
  readonly indicator: PlanIndicator;
  readonly programme?: PlanProgramme;
  readonly evaluation: IndicatorEvaluation;
  readonly texts?: PrintedTexts;
  readonly sentence?: string;
  readonly status?: StatusJson;
  readonly printed?: PrintedAt;
};

/** Digits after the point of `ratio`, for reading only. */
const RATIO_PLACES = 4;

/** An indicator in the contract's shape and order of keys. */
export function indicatorJson(parts: IndicatorParts): IndicatorResult {
  const { indicator, evaluation, texts } = parts;
  const text = (key: keyof PrintedTexts, value: Sourced<Measure>) => texts?.[key] ?? value.raw ?? '';
  const { previous } = evaluation;
  return {
    id: indicator.id,
    programme: indicator.programme ?? null,
    role: indicator.role,
    programmeName: parts.programme?.name.value ?? null,
    name: indicator.name,
    baseline: printedValueJson(evaluation.baseline, text('baseline', evaluation.baseline)),
    target: printedValueJson(evaluation.target, text('target', evaluation.target)),
    actual: printedValueJson(evaluation.actual, text('actual', evaluation.actual)),
    previous: previous === undefined ? null : printedValueJson(previous, text('previous', previous)),
    direction: { value: evaluation.direction.value, inferred: evaluation.direction.inferred },
    due: dueText(evaluation),
    ratio: ratioText(evaluation.calculation),
    calculation: {
      rule: evaluation.calculation.rule,
      left: sideText(evaluation.calculation.left),
      right: sideText(evaluation.calculation.right),
      sentence: parts.sentence ?? '',
    },
    mark: evaluation.mark,
    achievement: evaluation.achievement,
    reason: evaluation.reason,
    certain: evaluation.certain,
    submittedMark: evaluation.submittedMark?.value ?? null,
    aggregation: evaluation.aggregation,
    coverage: coverageJson(evaluation),
    contributions: evaluation.contributions.map(contributionJson),
    status: parts.status === undefined ? null : { text: parts.status.text, sources: parts.status.sources },
    printed: parts.printed === undefined ? null : { page: parts.printed.page, row: parts.printed.row },
  };
}

function coverageJson({ coverage }: IndicatorEvaluation): IndicatorResult['coverage'] {
  const { expected, reported, none, blank, pending, unreadable, notSubmitted } = coverage;
  return { expected, reported, none, blank, pending, unreadable, notSubmitted };
}

function contributionJson({ municipality, state, value, status }: Contribution) {
  return {
    municipality,
    state,
    value: value === undefined ? null : sourcedValueJson(value),
    status: status?.value ?? null,
    sources: sourcesJson(value?.sources ?? []),
  };
}

function sideText(side: Calculation['left']): string | null {
  if (side === undefined) return null;
  return 'text' in side ? side.text : formatDecimal(side.value);
}

function ratioText({ fraction }: Calculation): string | null {
  if (fraction === undefined) return null;
  const ratio = divideRounded(fraction.numerator, fraction.denominator, RATIO_PLACES);
  return ratio === undefined ? null : formatFixed(ratio, RATIO_PLACES);
}

/** The due year of the 期限 column, else of the target, as documents write it: 2023年度, for a calendar year 2023年; a day as an ISO date. */
function dueText({ due, target }: IndicatorEvaluation): string | null {
  const { to, precision } = due?.value.period ?? target.value.period ?? {};
  if (to === undefined) return due?.raw ?? null;
  if (precision === 'year') return `${Number(to.slice(0, 4))}年`;
  return precision === 'day' || precision === 'month' ? to : `${fiscalYearOfDay(to)}年度`;
}
