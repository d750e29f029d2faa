/** The summary (集計): numbers of marks, the rate, open questions, by role and by municipality. Source: evaluation rules, section 5. */
import { decimalOf, divideRounded, HUNDRED, multiply } from '../model/decimal.ts';
import {
  type ContributionState,
  type IndicatorEvaluation,
  isOpenQuestion,
  type MarkCounts,
  type Summary,
} from '../model/evaluation.ts';
import type { Plan } from '../model/plan.ts';
import type { Template } from '../model/template.ts';
import { RATE_PLACES } from './computed.ts';
import type { Part } from './gather.ts';

/** Counts over the programmes' indicators; 基本KPI apart. */
export function summarize(
  plan: Plan,
  evaluations: readonly IndicatorEvaluation[],
  parts: ReadonlyMap<string, readonly Part[]>,
  template: Template,
): Summary {
  const byId = new Map(evaluations.map((evaluation) => [evaluation.id, evaluation]));
  const rows = plan.indicators.flatMap((indicator) => {
    const evaluation = byId.get(indicator.id);
    return evaluation === undefined ? [] : [{ indicator, evaluation }];
  });
  const programmes = rows.filter(({ indicator }) => indicator.programme !== undefined);
  const expected = new Map<string, Part[]>();
  for (const part of [...parts.values()].flat()) {
    if (!part.expected) continue;
    const known = expected.get(part.municipality);
    if (known === undefined) expected.set(part.municipality, [part]);
    else known.push(part);
  }
  const counts = countMarks(programmes.map(({ evaluation }) => evaluation));
  const evaluable = counts.achieved + counts.nearlyAchieved + counts.notAchieved;
  const rate = divideRounded(multiply(decimalOf(counts.achieved), HUNDRED), decimalOf(evaluable), RATE_PLACES);
  return {
    ...counts,
    evaluable,
    ...(rate === undefined ? {} : { rate }),
    open: programmes.filter(({ evaluation }) => isOpenQuestion(evaluation)).length,
    byRole: template.roles.map(({ id }) => ({
      role: id,
      ...countMarks(programmes.filter(({ indicator }) => indicator.role === id).map(({ evaluation }) => evaluation)),
    })),
    basicKpis: countMarks(
      rows.filter(({ indicator }) => indicator.programme === undefined).map(({ evaluation }) => evaluation),
    ),
    byMunicipality: template.municipalities.map(({ name }) => ({
      municipality: name,
      ...countStates(expected.get(name) ?? []),
    })),
  };
}

function countMarks(evaluations: readonly IndicatorEvaluation[]): MarkCounts {
  const count = (achievement: IndicatorEvaluation['achievement']) =>
    evaluations.filter((each) => each.achievement === achievement).length;
  return {
    achieved: count('achieved'),
    nearlyAchieved: count('nearlyAchieved'),
    notAchieved: count('notAchieved'),
    notEvaluable: count('notEvaluable'),
  };
}

function countStates(parts: readonly Part[]): Readonly<Record<ContributionState, number>> {
  const count = (state: ContributionState) => parts.filter((part) => part.state === state).length;
  return {
    reported: count('reported'),
    none: count('none'),
    blank: count('blank'),
    pending: count('pending'),
    unreadable: count('unreadable'),
    notSubmitted: count('notSubmitted'),
  };
}
