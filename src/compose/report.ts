/** Everything that a listing is composed from (報告書の材料), and the texts that several parts of it share. */
import type { Evaluation, IndicatorEvaluation } from '../model/evaluation.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Plan, PlanIndicator } from '../model/plan.ts';
import type { FileState, Submission } from '../model/submission.ts';
import type { Template } from '../model/template.ts';
import type { ValueTexts } from './value-text.ts';

export type Report = {
  readonly template: Template;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly submissions: readonly Submission[];
  readonly files: readonly FileState[];
  readonly fiscalYear: FiscalYear;
  readonly edition: string;
  /** Printed texts by 指標ID. */
  readonly texts: ReadonlyMap<string, ValueTexts>;
  /** The sum behind each mark as a sentence, by 指標ID. */
  readonly sentences: ReadonlyMap<string, string>;
  /** Number of findings of severity error; above 0 the listing carries 要確認. */
  readonly openErrors: number;
  /** Indicators with a question that a person must settle and nobody has accepted. */
  readonly openQuestions: number;
  /** Indicators without a mark because a part of the figure is still to come, accepted ones left out; the rate may change by them. */
  readonly undecided: number;
  /** Last year's achievement rate, where last year's result is there. */
  readonly previousRate?: string;
};

/** An indicator with its evaluation, in the order of the plan. */
export function evaluated(report: Report): readonly {
  readonly indicator: PlanIndicator;
  readonly evaluation: IndicatorEvaluation;
}[] {
  const byId = new Map(report.evaluation.indicators.map((evaluation) => [evaluation.id, evaluation]));
  return report.plan.indicators.flatMap((indicator) => {
    const evaluation = byId.get(indicator.id);
    return evaluation === undefined ? [] : [{ indicator, evaluation }];
  });
}

/** 番号 of an indicator as tables show it: its id, or 基本KPI. */
export function numberOf(indicator: PlanIndicator, template: Template): string {
  return indicator.programme === undefined ? basicKpiLabel(template) : indicator.id;
}

/**
 * The template's heading of the 基本KPI as a word, without its brackets.
 * @example basicKpiLabel(template) // '基本KPI' for 【基本KPI】
 */
export function basicKpiLabel({ print }: Template): string {
  const word = print.basicKpiHeading.replaceAll(/^[\s【〔《「『［（<＜〈]+|[\s】〕》」』］）>＞〉]+$/gu, '');
  return word === '' ? print.basicKpiHeading : word;
}
