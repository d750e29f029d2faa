/** A state as target (常時, 維持, 開設). Source: evaluation rules, section 2 (State). */
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { type Context, findingAt } from '../context.ts';
import { foldWord, isOpposite, sameState, wordSaid, writtenText } from '../words.ts';
import type { NoRule, Rule } from './rule.ts';

/** The same word or a synonym of the template is met, a listed opposite is not, anything else is open. Reports: V114. */
export function stateRule(target: string, actual: Sourced<Measure>, context: Context): Rule {
  const words = context.template.vocabulary;
  const wanted = foldWord(target);
  const found = wordSaid(actual);
  const calculation = { left: { text: textOf(actual) }, right: { text: target } };
  if (sameState(found, wanted, words) || sameState(withoutDone(found), wanted, words)) {
    return { kind: 'settled', reason: 'state', met: true, calculation };
  }
  if (isOpposite(found, words)) return { kind: 'settled', reason: 'state', met: false, calculation };
  return stateDiffers(actual, context);
}

/** 策定済み says 策定; 検討 alone does not say 検討完了. */
function withoutDone(word: string): string {
  return word.replace(/(済み?|した|完了)$/u, '');
}

/** An actual that neither says that the target is kept nor that it is not. Reports: V114. */
export function stateDiffers(actual: Sourced<Measure>, context: Context): NoRule {
  const { target } = context.indicator;
  const params = { actual: textOf(actual), target: writtenText(target) };
  return {
    kind: 'none',
    hindrance: { reason: 'state-differs', params },
    diagnostics: [
      findingAt('V114', actual.sources, context, {
        field: 'actual',
        raw: actual.raw,
        params,
        related: target.sources,
      }),
    ],
  };
}

/** The actual in words, for the sentence. */
export function textOf(actual: Sourced<Measure>): string {
  return actual.value.kind === 'none' ? '－' : writtenText(actual);
}
