/** A milestone as target (2023年度まで): done, or not by its due year. Source: evaluation rules, section 2 (Milestone). */
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { type Context, findingAt } from '../context.ts';
import { isDone, isNotDone, isOpposite, wordOf, wordSaid, writtenText } from '../words.ts';
import type { Rule } from './rule.ts';
import { stateDiffers, textOf } from './state.ts';

/** Done is met at any time; not done, － or blank is missed if due by the report's year. Reports: V114 V129. */
export function milestoneRule(actual: Sourced<Measure>, context: Context): Rule {
  const { indicator, due, fiscalYear } = context;
  const done = isReached(actual, context);
  const calculation = {
    left: { text: textOf(actual) },
    right: { text: writtenText(indicator.target) },
    ...(due === undefined ? {} : { params: { due, fiscalYear } }),
  };
  if (done === undefined) return stateDiffers(actual, context);
  if (done) return { kind: 'settled', reason: 'milestone-done', met: true, calculation };
  if (due !== undefined && due <= fiscalYear) {
    return { kind: 'settled', reason: 'milestone-missed', met: false, calculation };
  }
  return {
    kind: 'none',
    hindrance: { reason: 'not-yet-due', params: { actual: textOf(actual), ...(due === undefined ? {} : { due }) } },
    diagnostics:
      due === undefined
        ? [findingAt('V129', indicator.target.sources, context, { field: 'target', raw: indicator.target.raw })]
        : [],
  };
}

function isReached(actual: Sourced<Measure>, context: Context): boolean | undefined {
  const { value } = actual;
  const words = context.template.vocabulary;
  if (value.kind === 'none') return false;
  if (value.kind === 'quantity' && value.qualifiers.includes('zero-word')) return false;
  if (value.kind !== 'state' && value.kind !== 'milestone') return undefined;
  const word = wordSaid(actual);
  if (isNotDone(word, words) || isOpposite(word, words)) return false;
  if (isDone(word, words)) return true;
  const target = context.indicator.target.value;
  if (wordOf(target) !== undefined && wordOf(target) === word) return true;
  return value.kind === 'milestone' ? value.done : undefined;
}
