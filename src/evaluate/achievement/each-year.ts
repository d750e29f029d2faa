/** 毎年度 alone as target: carried out or not. Source: evaluation rules, section 2 (Each year). */

import { ZERO } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Context } from '../context.ts';
import { exactly, signOf } from '../fraction.ts';
import { unitField } from '../unit-compare.ts';
import { isDone, isNotDone, isOpposite, sameState, wordSaid, writtenText } from '../words.ts';
import type { Rule } from './rule.ts';
import { stateDiffers, textOf } from './state.ts';

/** Done or a count above 0 is met; 未実施 or 0 is not. Reports: V114. */
export function eachYearRule(actual: Sourced<Measure>, context: Context): Rule {
  const right = { text: writtenText(context.indicator.target) };
  const { value } = actual;
  if (value.kind === 'quantity' || value.kind === 'range') {
    const unit = unitField(value.unit);
    return {
      kind: 'numeric',
      reason: 'each-year',
      judge: (count) => ({ met: signOf(count) > 0 }),
      steps: [exactly(ZERO)],
      calculation: (count, exact) => ({ left: { value: count, ...unit }, right, met: signOf(exact) > 0 }),
    };
  }
  const met = isCarriedOut(actual, context);
  if (met === undefined) return stateDiffers(actual, context);
  return { kind: 'settled', reason: 'each-year', met, calculation: { left: { text: textOf(actual) }, right } };
}

function isCarriedOut(actual: Sourced<Measure>, context: Context): boolean | undefined {
  const { value } = actual;
  const words = context.template.vocabulary;
  if (value.kind === 'all') return true;
  if (value.kind === 'milestone' && value.done !== undefined) return value.done;
  const word = wordSaid(actual);
  if (isNotDone(word, words) || isOpposite(word, words)) return false;
  return isDone(word, words) || sameState(word, '常時', words) ? true : undefined;
}
