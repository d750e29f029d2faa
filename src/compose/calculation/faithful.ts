/** A rounded mean inside a sum (平均の桁): with as many digits as it takes for the sum to come out as it was judged. */
import {
  type Decimal,
  divideRounded,
  type Fraction,
  HUNDRED,
  multiply,
  parseDecimal,
  sign,
  subtract,
  trim,
} from '../../model/decimal.ts';
import type { IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Template } from '../../model/template.ts';
import { shareText } from './figures.ts';

/** Places of a mean whose printed form would not give the share back. */
const PLACES = 4;

/**
 * The region's figure as the sum needs it: the printed decimal, or a mean in more digits (53.1667 for 53.2) where the
 * printed one divided by the target would show another share than the exact one.
 */
export function faithfulFigure(evaluation: IndicatorEvaluation, template: Template): Decimal | undefined {
  const { left, right, fraction } = evaluation.calculation;
  if (left === undefined || right === undefined || 'text' in left || 'text' in right) return undefined;
  const exact = meanOf(evaluation);
  if (exact === undefined || fraction === undefined) return left.value;
  const again = shareOf(left.value, right.value, evaluation);
  if (again === undefined || shareText(again, template) === shareText(fraction, template)) return left.value;
  const longer = divideRounded(exact.numerator, exact.denominator, PLACES);
  return longer === undefined ? left.value : trim(longer);
}

/** The exact mean behind 平均 and 算出, from the sums that the sentence names. */
function meanOf({ calculation }: IndicatorEvaluation): Fraction | undefined {
  const { numerator, denominator, percent, achieved, evaluable } = calculation.params ?? {};
  const top = parseDecimal(String(numerator ?? achieved ?? ''));
  const bottom = parseDecimal(String(denominator ?? evaluable ?? ''));
  if (top === undefined || bottom === undefined) return undefined;
  const hundredfold = percent === 1 || achieved !== undefined;
  return { numerator: hundredfold ? multiply(top, HUNDRED) : top, denominator: bottom };
}

/** The share that a reader gets from the written figures. */
function shareOf(actual: Decimal, target: Decimal, { calculation }: IndicatorEvaluation): Fraction | undefined {
  const { share, direction, baseline } = calculation.params ?? {};
  const start = share === 'progress' ? parseDecimal(String(baseline ?? '')) : undefined;
  const fraction: Fraction =
    start !== undefined
      ? { numerator: subtract(actual, start), denominator: subtract(target, start) }
      : direction === 'less'
        ? { numerator: target, denominator: actual }
        : { numerator: actual, denominator: target };
  return sign(fraction.denominator) === 0 ? undefined : fraction;
}
