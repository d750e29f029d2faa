/** The sums behind all marks (判定の計算の一覧). */
import type { Evaluation } from '../model/evaluation.ts';
import type { Plan } from '../model/plan.ts';
import type { Template } from '../model/template.ts';
import { calculationSentence } from './calculation.ts';

/** The sentence of each mark by 指標ID, in the order of the plan. */
export function composeCalculations(
  plan: Plan,
  evaluation: Evaluation,
  template: Template,
): ReadonlyMap<string, string> {
  const byId = new Map(evaluation.indicators.map((each) => [each.id, each]));
  return new Map(
    plan.indicators.flatMap(({ id }) => {
      const each = byId.get(id);
      return each === undefined ? [] : [[id, calculationSentence(each, template)] as const];
    }),
  );
}
