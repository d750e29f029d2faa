/** The mark of an indicator that is computed from the table (算出の評価). Source: evaluation rules, section 5. */
import type { Unit } from '../model/unit.ts';
import { type Context, type Found, findingAt } from './context.ts';
import { judge } from './judge.ts';
import { type Decision, undecided } from './mark.ts';
import { nothing, type Regional } from './regional.ts';
import { sameUnit } from './unit-compare.ts';

/** Judges the share achieved by the target's rule; the reason is `computed`. Reports: V101. */
export function judgeComputed(regional: Regional | undefined, context: Context): Found<Decision> {
  const target = context.indicator.target;
  if (regional === undefined) return judge(nothing([]), context);
  if (target.value.kind === 'quantity' && !sameUnit(target.value.unit, '％' as Unit)) {
    const params = { actual: '％', target: target.value.unit ?? '' };
    return {
      value: undecided({ reason: 'unit-mismatch', params }, context),
      diagnostics: [findingAt('V101', target.sources, context, { field: 'target', raw: target.raw, params })],
    };
  }
  const judged = judge(regional, context);
  const decision = judged.value;
  if (decision.mark.achievement === 'notEvaluable') return judged;
  const calculation = { ...decision.calculation, rule: 'computed' as const };
  return { ...judged, value: { ...decision, reason: 'computed', calculation } };
}
