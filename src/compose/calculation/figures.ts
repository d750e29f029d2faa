/** Figures inside the sentences on marks (計算の中の数値). */
import {
  compare,
  compareFraction,
  type Decimal,
  divideRounded,
  type Fraction,
  formatDecimal,
  formatFixed,
  HUNDRED,
  multiply,
  ONE,
  parseDecimal,
  shift,
} from '../../model/decimal.ts';
import type { IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Measure } from '../../model/measure.ts';
import type { Template } from '../../model/template.ts';

/**
 * A figure with separators and its counter; ▲ for minus.
 * @example amount(decimalOf(-2805), '人') // '▲2,805人'
 */
export function amount(value: Decimal, unit: string): string {
  const digits = formatDecimal(value);
  const [whole = '', fraction] = digits.replace('-', '').split('.');
  return `${digits.startsWith('-') ? '▲' : ''}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}${unit}`;
}

/**
 * The counter as the target spells it (名), where it is the same unit; else the unit.
 * @param evaluation absent where no target is at hand
 */
export function counterOf(unit: string | undefined, evaluation: IndicatorEvaluation | undefined): string {
  const spelled = evaluation === undefined ? undefined : spellingOf(evaluation.target.value, unit);
  return spelled ?? unit ?? '';
}

function spellingOf(measure: Measure, unit: string | undefined): string | undefined {
  if (measure.kind !== 'quantity' && measure.kind !== 'range') return undefined;
  const plain = measure.unit === unit && measure.written.scale === undefined && unit !== '％';
  return plain ? measure.written.unit : undefined;
}

const MOST_PLACES = 12;

/**
 * A share in percent with one place, or as many more as it takes not to look like a threshold that it does not reach:
 * 84.96％ stays 84.96％ beside 85％.
 */
export function shareText(fraction: Fraction, template: Template): string {
  const steps = [ONE, ...thresholdsOf(template)];
  for (let places = 1; places <= MOST_PLACES; places += 1) {
    const rounded = divideRounded(multiply(fraction.numerator, HUNDRED), fraction.denominator, places);
    if (rounded === undefined) return '';
    const faithful = steps.every(
      (step) => compareFraction(fraction, step) === compare(rounded, multiply(step, HUNDRED)) || places === MOST_PLACES,
    );
    if (faithful) return percentText(rounded, places);
  }
  return '';
}

function percentText(value: Decimal, places: number): string {
  const [whole = '', rest = ''] = formatFixed(value, places).replace('-', '').split('.');
  return `${value.coefficient < 0n ? '▲' : ''}${grouped(whole)}.${rest}％`;
}

function grouped(whole: string): string {
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

function thresholdsOf(template: Template): readonly Decimal[] {
  const froms = template.legend.marks.flatMap(({ from }) => (from === undefined ? [] : [from]));
  return [template.evaluation.nearlyAchieved, ...froms].flatMap((text) => parseDecimal(text) ?? []);
}

/**
 * The step of the legend that the mark stands for.
 * @returns 85％以上, 85％未満; for a met target only where the legend has steps above it, else an empty text
 */
export function thresholdText(evaluation: IndicatorEvaluation, template: Template, met: boolean): string {
  const entries = template.legend.marks.filter(
    ({ achievement }) => achievement !== 'notEvaluable' && (achievement === 'achieved') === met,
  );
  const least = (entry: (typeof entries)[number]): Decimal | undefined =>
    parseDecimal(entry.from ?? (entry.achievement === 'nearlyAchieved' ? template.evaluation.nearlyAchieved : ''));
  const own = entries.find(({ mark }) => mark === evaluation.mark);
  const from = own === undefined ? undefined : least(own);
  if (from !== undefined) return `${percent(from)}以上`;
  const others = entries.flatMap((entry) => least(entry) ?? []).toSorted(compare);
  const lowest = others[0];
  if (met) return '';
  return lowest === undefined ? '目標値に届かない' : `${percent(lowest)}未満`;
}

function percent(share: Decimal): string {
  return `${formatDecimal(shift(share, 2))}％`;
}
