/** 平均: weighted by 重み, or Σ分子 ÷ Σ分母. A plain mean of rates is refused. Source: evaluation rules, section 4. */
import { add, compare, type Decimal, type Fraction, formatDecimal, ONE, ZERO } from '../../model/decimal.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Unit } from '../../model/unit.ts';
import type { Context, Found } from '../context.ts';
import { exactly, over, plus, times } from '../fraction.ts';
import type { EntryIndex, Part } from '../gather.ts';
import { EVERYTHING, pointAt, roundingHalfWidth, widen } from '../interval.ts';
import { commonPeriod, commonUnit, nothing, qualifiersOf, type Regional, sourcesOf } from '../regional.ts';
import { unitField } from '../unit-compare.ts';
import { figuresOf } from './figures.ts';
import { LEAST_PLACES, meanMeasure, withoutWeights } from './mean-value.ts';
import { whyNothing } from './missing.ts';
import { quotient } from './quotient.ts';
import { weightsOf } from './weights.ts';

/** A municipality's value with what it weighs. */
type Weighted = { readonly municipality: string; readonly value: Decimal; readonly weight: Decimal };

/** The weighted mean, exact; the printed decimal is rounded half up. Reports: V101 V106 V110. */
export function averaged(parts: readonly Part[], context: Context, index: EntryIndex): Found<Regional> {
  const { numerator, denominator, weight } = context.indicator;
  if (numerator !== undefined && denominator !== undefined) {
    return quotient(parts, { numerator, denominator }, context, index);
  }
  const found = figuresOf(parts, context);
  const { reported, hindrances, diagnostics } = found;
  const values = found.figures.flatMap(({ part, measure }) => (measure.kind === 'quantity' ? [{ part, measure }] : []));
  if (values.length === 0) {
    return { value: nothing([...hindrances, ...whyNothing(parts, context)], reported), diagnostics };
  }
  const measures = values.map(({ measure }) => measure);
  const weightFor = weighing(weight, measures, parts, context, index);
  const weighted = values.flatMap(({ part, measure }): readonly Weighted[] => {
    const each = weightFor?.(part);
    return each === undefined ? [] : [{ municipality: part.municipality, value: measure.value, weight: each }];
  });
  const mean = weighted.length === values.length ? meanOf(weighted) : undefined;
  if (mean === undefined) return withoutWeights(reported, context);
  // A range is no value of a mean.
  const ranges = found.figures.flatMap(({ part, measure }) => (measure.kind === 'range' ? [part] : []));
  const missing = [...found.missing, ...ranges];
  const partial = missing.length > 0 || measures.some(({ qualifiers }) => qualifiers.includes('partial'));
  const bounded = measures.some(({ comparator }) => comparator !== '=');
  const interval = partial || bounded ? EVERYTHING : pointAt(mean);
  const hidden = measures.map(roundingHalfWidth).reduce((a, b) => (compare(a, b) < 0 ? b : a), ZERO);
  return {
    value: {
      actual: {
        value: meanMeasure(mean, {
          places: Math.max(LEAST_PLACES, ...measures.map(({ value }) => value.scale)),
          partial,
          qualifiers: qualifiersOf(measures),
          period: commonPeriod(measures),
          ...unitField(commonUnit(measures)),
        }),
        sources: sourcesOf(reported),
      },
      exact: mean,
      written: interval,
      rounded: widen(interval, hidden),
      used: reported,
      hindrances,
      missing,
      terms: weight === undefined ? weighted.map(({ municipality, value }) => ({ municipality, value })) : weighted,
      params: {
        ...(weight === undefined ? { count: values.length } : {}),
        numerator: formatDecimal(mean.numerator),
        denominator: formatDecimal(mean.denominator),
      },
    },
    diagnostics,
  };
}

/** What a part weighs: the figure of 重み, or one each where the values are no rates; nothing for rates without weights. */
function weighing(
  weight: string | undefined,
  measures: readonly Quantity[],
  parts: readonly Part[],
  context: Context,
  index: EntryIndex,
): ((part: Part) => Decimal | undefined) | undefined {
  if (weight === undefined) return isRate(commonUnit(measures)) ? undefined : () => ONE;
  const weights = weightsOf(weight, parts, context, index);
  return ({ municipality }) => {
    const found = weights.get(municipality);
    return found?.kind === 'figure' ? found.value : undefined;
  };
}

function meanOf(weighted: readonly Weighted[]): Fraction | undefined {
  const top = weighted.map(({ value, weight }) => times(exactly(value), exactly(weight)));
  const bottom = weighted.map(({ weight }) => weight).reduce(add, ZERO);
  return over(top.reduce(plus, exactly(ZERO)), exactly(bottom));
}

function isRate(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit === '％' || unit === '‰' || unit.includes('／'));
}
