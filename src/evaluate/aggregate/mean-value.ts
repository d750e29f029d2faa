/** The printed form of a mean (平均の表記) and the refusal of one, shared by both ways of taking it. */
import { divideRounded, type Fraction } from '../../model/decimal.ts';
import type { Qualifier, Quantity } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import { type Context, type Found, findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { nothing, type Regional } from '../regional.ts';
import { unitField } from '../unit-compare.ts';

/** Digits after the point of a printed mean where the inputs have fewer. */
export const LEAST_PLACES = 1;

/** The mean as a decimal, rounded half up; the exact one goes with it. */
export function meanMeasure(
  mean: Fraction,
  how: {
    readonly places: number;
    readonly partial: boolean;
    readonly unit?: Unit;
    readonly period?: Period | undefined;
    readonly qualifiers?: readonly Qualifier[];
  },
): Quantity {
  const { places, partial, period, qualifiers = [] } = how;
  const unit = unitField(how.unit);
  return {
    kind: 'quantity',
    value: divideRounded(mean.numerator, mean.denominator, places) ?? mean.numerator,
    comparator: '=',
    qualifiers: [
      ...qualifiers.filter((each) => each !== 'partial' && each !== 'zero-word'),
      ...(partial ? (['partial'] as const) : []),
    ],
    ...unit,
    ...(period === undefined ? {} : { period }),
    written: { lastDigit: { coefficient: 1n, scale: places }, ...unit },
  };
}

/** No mean without weights. Reports: V110. */
export function withoutWeights(used: readonly Part[], context: Context): Found<Regional> {
  return {
    value: nothing([{ reason: 'no-weights' }], used),
    diagnostics: [findingAt('V110', context.indicator.nameSources, context, { field: 'aggregation' })],
  };
}
