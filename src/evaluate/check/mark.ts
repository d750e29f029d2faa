/** The mark that the office wrote itself (提出された評価) against the computed one. Source: evaluation rules, sections 3 and 7. */
import { divideRounded, formatDecimal, HUNDRED, multiply } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Calculation } from '../../model/evaluation.ts';
import { findingAt } from '../context.ts';
import { foldWord } from '../words.ts';
import type { Checked } from './checked.ts';

/**
 * One finding for each spelling that the legend does not know, at its first cell: a template with another legend than
 * the forms is one question, not one for each row. Reports: V120.
 */
export function oneForEachMark(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    if (each.code !== 'V120') continue;
    const key = foldWord(each.raw);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return diagnostics.flatMap((each): readonly Diagnostic[] => {
    if (each.code !== 'V120') return [each];
    const [first, ...others] = groups.get(foldWord(each.raw)) ?? [];
    if (each !== first) return [];
    return [
      { ...each, params: { ...each.params, count: others.length + 1 }, related: others.map(({ place }) => place) },
    ];
  });
}

/** The computed mark is printed; a different or unknown one of the lead is shown. Reports: V119 V120. */
export function checkMark({ context, parts, decision }: Checked): readonly Diagnostic[] {
  const lead = parts.find(({ municipality }) => municipality === context.lead);
  // A heading of forecasts is told once; that its marks do not count follows from it.
  const isForecast = decision.reason === 'planned' && lead?.value?.headerStage === 'planned';
  return (lead?.entries ?? []).flatMap(({ mark }): readonly Diagnostic[] => {
    if (mark === undefined || isForecast) return [];
    const known = context.scale.read(mark.value);
    const more = { field: 'mark', raw: mark.value };
    if (known === undefined) return [findingAt('V120', mark.sources, context, more)];
    if (known.mark === decision.mark.mark) return [];
    const params = { mark: decision.mark.mark, sum: sumOf(decision.calculation), reason: decision.reason };
    return [findingAt('V119', mark.sources, context, { ...more, params })];
  });
}

const PERCENT_PLACES = 1;

/** The sum in short (実績6670人、目標など31000人、21.5％); empty where the mark rests on none. */
function sumOf({ left, right, fraction }: Calculation): string {
  if (left === undefined || right === undefined) return '';
  const text = (side: NonNullable<Calculation['left']>) =>
    'text' in side ? side.text : `${formatDecimal(side.value)}${side.unit ?? ''}`;
  const percent =
    fraction === undefined
      ? undefined
      : divideRounded(multiply(fraction.numerator, HUNDRED), fraction.denominator, PERCENT_PLACES);
  const share = percent === undefined ? '' : `、${formatDecimal(percent)}％`;
  return `実績${text(left)}、目標など${text(right)}${share}`;
}
