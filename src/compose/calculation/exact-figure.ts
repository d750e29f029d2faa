/** A mean or a share as it was judged (端数まで示した値): 53.1666…％, whatever the listing rounds it to. */
import {
  absolute,
  compare,
  compareFraction,
  type Decimal,
  divideRounded,
  type Fraction,
  formatFixed,
  HUNDRED,
  multiply,
  parseDecimal,
  sign,
  subtract,
  trim,
} from '../../model/decimal.ts';
import type { IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Template } from '../../model/template.ts';
import { amount, shareText } from './figures.ts';

/** Places up to which a decimal is written out. */
const WHOLE_PLACES = 4;
/** Places beyond the printed ones that an unending one shows at least, and at most. */
const MORE_PLACES = { least: 2, most: 9 };

/**
 * The exact figure, where the printed decimal is rounded: digits cut off with …, as many as it takes for a reader to
 * come to the share that the sentence gives.
 * @param unit counter behind it
 * @returns undefined where the printed decimal is exact
 */
export function exactFigure(evaluation: IndicatorEvaluation, template: Template, unit: string): string | undefined {
  const { left } = evaluation.calculation;
  const exact = exactOf(evaluation);
  if (exact === undefined || left === undefined || 'text' in left) return undefined;
  if (compareFraction(exact, left.value) === 0) return undefined;
  const written = divideRounded(exact.numerator, exact.denominator, WHOLE_PLACES);
  if (written !== undefined && compareFraction(exact, written) === 0) return amount(trim(written), unit);
  const printed = left.value.scale;
  for (let places = printed + MORE_PLACES.least; places < printed + MORE_PLACES.most; places += 1) {
    const cut = cutOff(exact, places);
    if (givesShare(cut, evaluation, template)) return unending(cut, places, unit);
  }
  return unending(cutOff(exact, printed + MORE_PLACES.most), printed + MORE_PLACES.most, unit);
}

/** The exact quotient behind 平均 and 算出, from the sums that the sentence names. */
function exactOf({ calculation }: IndicatorEvaluation): Fraction | undefined {
  const { numerator, denominator, percent, achieved, evaluable } = calculation.params ?? {};
  const top = parseDecimal(String(numerator ?? achieved ?? ''));
  const bottom = parseDecimal(String(denominator ?? evaluable ?? ''));
  if (top === undefined || bottom === undefined || sign(bottom) === 0) return undefined;
  const hundredfold = percent === 1 || achieved !== undefined;
  return { numerator: hundredfold ? multiply(top, HUNDRED) : top, denominator: bottom };
}

/** Digits after so many places left off, towards nought. */
function cutOff({ numerator, denominator }: Fraction, places: number): Decimal {
  const rounded = divideRounded(numerator, denominator, places) ?? numerator;
  const size = absolute(rounded);
  const last: Decimal = { coefficient: 1n, scale: places };
  const above = compareFraction({ numerator: absolute(numerator), denominator: absolute(denominator) }, size) === -1;
  const cut = above ? subtract(size, last) : size;
  return sign(rounded) < 0 ? { ...cut, coefficient: -cut.coefficient } : cut;
}

function unending(value: Decimal, places: number, unit: string): string {
  const minus = sign(value) < 0 ? '▲' : '';
  const [whole = '', rest = ''] = formatFixed(absolute(value), places).split('.');
  return `${minus}${whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')}.${rest}…${unit}`;
}

/** Whether the written digits lead to the share that the sentence shows. */
function givesShare(value: Decimal, evaluation: IndicatorEvaluation, template: Template): boolean {
  const { right, fraction, params } = evaluation.calculation;
  if (right === undefined || 'text' in right || fraction === undefined) return true;
  const start = params?.['share'] === 'progress' ? parseDecimal(String(params['baseline'] ?? '')) : undefined;
  const again: Fraction =
    start !== undefined
      ? { numerator: subtract(value, start), denominator: subtract(right.value, start) }
      : params?.['direction'] === 'less'
        ? { numerator: right.value, denominator: value }
        : { numerator: value, denominator: right.value };
  if (compare(again.denominator, { coefficient: 0n, scale: 0 }) === 0) return false;
  return shareText(again, template) === shareText(fraction, template);
}
