/** A range as target (40〜50件): inside is met, outside the share of the nearer end. Source: evaluation rules, section 2 (Range). */

import { type Fraction, formatDecimal } from '../../model/decimal.ts';
import type { QuantityRange } from '../../model/measure.ts';
import type { Context } from '../context.ts';
import { compareExactly, exactly, over, signOf, times } from '../fraction.ts';
import type { Verdict } from '../legend.ts';
import { unitField } from '../unit-compare.ts';
import type { Rule } from './rule.ts';

/** The rule of a range; open ends are outside. */
export function rangeRule(target: QuantityRange, context: Context): Rule {
  const low = exactly(target.low);
  const high = exactly(target.high);
  const judge = (actual: Fraction): Verdict => {
    const above = compareExactly(actual, low);
    const below = compareExactly(actual, high);
    const met = (target.lowOpen ? above > 0 : above >= 0) && (target.highOpen ? below < 0 : below <= 0);
    const share = shareOf(actual, low, high);
    return { met, ...(met ? {} : share === undefined ? {} : { share }) };
  };
  const unit = unitField(target.unit);
  return {
    kind: 'numeric',
    reason: 'range',
    judge,
    steps: [
      low,
      high,
      ...context.scale.thresholds.flatMap((threshold) => {
        const share = exactly(threshold);
        return [times(share, low), over(high, share) ?? high];
      }),
    ],
    goals: [target.low, target.high].map((value) => ({ value, lastDigit: target.written.lastDigit })),
    calculation: (value, exact) => {
      const { met } = judge(exact);
      const fraction = met ? undefined : shareOf(exact, low, high);
      const below = compareExactly(exact, low) <= 0;
      return {
        left: { value, ...unit },
        right: { value: below ? target.low : target.high, ...unit },
        met,
        ...(fraction === undefined ? {} : { fraction }),
        params: {
          low: formatDecimal(target.low),
          high: formatDecimal(target.high),
          lowOpen: target.lowOpen ? 1 : 0,
          highOpen: target.highOpen ? 1 : 0,
          side: met ? 'inside' : below ? 'below' : 'above',
        },
      };
    },
  };
}

function shareOf(actual: Fraction, low: Fraction, high: Fraction): Fraction | undefined {
  if (compareExactly(actual, low) <= 0) return signOf(low) > 0 ? over(actual, low) : undefined;
  return signOf(high) > 0 ? over(high, actual) : undefined;
}
