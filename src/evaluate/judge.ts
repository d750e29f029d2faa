/** One indicator from gathered parts to its mark (一つの指標の評価). */
import type { Diagnostic } from '../model/diagnostic.ts';
import { effectiveTarget, ruleOf } from './achievement/achievement.ts';
import type { Context, Found } from './context.ts';
import { type Decision, decide, undecided } from './mark.ts';
import { ask, firstOf } from './questions.ts';
import type { Regional } from './regional.ts';

/** Asks the questions in their order, then judges by the target's kind. */
export function judge(regional: Regional, context: Context): Found<Decision> {
  const target = effectiveTarget(regional.actual.value, context);
  const asked = ask(target, regional, context);
  const hindrance = firstOf(asked.value);
  const diagnostics: Diagnostic[] = [...asked.diagnostics];
  if (hindrance !== undefined) return { value: undecided(hindrance, context), diagnostics };
  const decided = decide(ruleOf(target, regional.actual, context), regional, context);
  return { value: decided.value, diagnostics: [...diagnostics, ...decided.diagnostics] };
}
