/** 平均: weighted by 重み, or Σ分子 ÷ Σ分母. A plain mean of rates is refused. Source: evaluation rules, section 4. */

import {
  add,
  compare,
  type Decimal,
  decimalOf,
  divideRounded,
  type Fraction,
  formatDecimal,
  HUNDRED,
  sign,
  ZERO,
} from '../../model/decimal.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import type { Entry } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { type Context, type Found, findingAt } from '../context.ts';
import { exactly, over, plus, times } from '../fraction.ts';
import type { EntryIndex, Part } from '../gather.ts';
import { EVERYTHING, pointAt, roundingHalfWidth, widen } from '../interval.ts';
import { commonPeriod, commonUnit, nothing, qualifiersOf, type Regional, sourcesOf } from '../regional.ts';
import { sameMeasure } from '../same-measure.ts';
import { unitField } from '../unit-compare.ts';
import { figuresOf } from './figures.ts';
import { whyNothing } from './missing.ts';

/** A municipality's value with what it weighs. */
type Weighted = { readonly value: Decimal; readonly weight: Decimal };

/** Digits after the point of a printed mean where the inputs have fewer. */
const LEAST_PLACES = 1;

/** The weighted mean, exact; the printed decimal is rounded half up. Reports: V101 V106 V110. */
export function averaged(parts: readonly Part[], context: Context, index: EntryIndex): Found<Regional> {
  const { numerator, denominator, weight } = context.indicator;
  if (numerator !== undefined && denominator !== undefined) return quotient(parts, context, index);
  const found = figuresOf(parts, context);
  const { reported } = found;
  const values = found.figures.flatMap(({ part, measure }) => (measure.kind === 'quantity' ? [{ part, measure }] : []));
  if (values.length === 0) {
    return {
      value: nothing([...found.hindrances, ...whyNothing(parts, context)], reported),
      diagnostics: found.diagnostics,
    };
  }
  const measures = values.map(({ measure }) => measure);
  const weights =
    weight !== undefined
      ? values.map(({ part }) => weightOf(index, weight, part.municipality))
      : isRate(commonUnit(measures))
        ? undefined
        : values.map(() => decimalOf(1));
  const weighted = values.flatMap(({ measure }, position): readonly Weighted[] => {
    const each = weights?.[position];
    return each === undefined ? [] : [{ value: measure.value, weight: each }];
  });
  const mean = weighted.length === values.length ? meanOf(weighted) : undefined;
  if (mean === undefined) return withoutWeights(reported, context);
  return {
    value: finish(
      mean,
      measures,
      reported,
      // A range is no value of a mean.
      [...found.missing, ...found.figures.flatMap(({ part, measure }) => (measure.kind === 'range' ? [part] : []))],
      {
        ...(weight === undefined ? { count: values.length } : {}),
        numerator: formatDecimal(mean.numerator),
        denominator: formatDecimal(mean.denominator),
      },
      found.hindrances,
    ),
    diagnostics: found.diagnostics,
  };
}

/** Σ分子 ÷ Σ分母 over the municipalities that gave both. */
function quotient(parts: readonly Part[], context: Context, index: EntryIndex): Found<Regional> {
  const { numerator = '', denominator = '', reporters } = context.indicator;
  const pairs = parts.map(({ municipality, expected }) => ({
    municipality,
    expected,
    top: weightOf(index, numerator, municipality),
    bottom: weightOf(index, denominator, municipality),
  }));
  const whole = pairs.filter(({ top, bottom }) => top !== undefined && bottom !== undefined);
  const halves = pairs.filter(
    ({ municipality, expected, top, bottom }) =>
      (top === undefined) !== (bottom === undefined) ||
      (expected &&
        top === undefined &&
        (reporters !== undefined || !index.submitted.has(municipality) || isPending(index, numerator, municipality))),
  );
  const top = total(whole.flatMap((pair) => pair.top ?? []));
  const bottom = total(whole.flatMap((pair) => pair.bottom ?? []));
  const percent = context.unit === '％';
  const share = over(exactly(top), exactly(bottom));
  if (share === undefined) {
    if (parts.every(({ state, expected }) => !expected || state === 'notSubmitted')) {
      return { value: nothing(whyNothing(parts, context)), diagnostics: [] };
    }
    return withoutWeights(parts, context);
  }
  const mean = percent ? times(share, exactly(HUNDRED)) : share;
  const { unit } = context;
  const shape: Quantity = {
    kind: 'quantity',
    value: top,
    comparator: '=',
    qualifiers: [],
    written: { lastDigit: { coefficient: 1n, scale: LEAST_PLACES } },
    ...unitField(unit),
  };
  const used = whole.map(({ municipality }) => municipality);
  const cells = [numerator, denominator].flatMap((id) =>
    used.flatMap((name) => entryOf(index, id, name)?.actual?.sources ?? []),
  );
  const missing = parts.filter(({ municipality }) => halves.some((half) => half.municipality === municipality));
  const regional = finish(mean, [shape], [], missing, {
    numerator: formatDecimal(top),
    denominator: formatDecimal(bottom),
    percent: percent ? 1 : 0,
  });
  return { value: { ...regional, actual: { ...regional.actual, sources: cells } }, diagnostics: [] };
}

function finish(
  mean: Fraction,
  measures: readonly Quantity[],
  used: readonly Part[],
  missing: readonly Part[],
  params: Readonly<Record<string, string | number>>,
  hindrances: Regional['hindrances'] = [],
): Regional {
  const places = Math.max(LEAST_PLACES, ...measures.map(({ value }) => value.scale));
  const unit = commonUnit(measures);
  const period = commonPeriod(measures);
  const partial = missing.length > 0 || measures.some(({ qualifiers }) => qualifiers.includes('partial'));
  const rounded = divideRounded(mean.numerator, mean.denominator, places) ?? mean.numerator;
  const measure: Measure = {
    kind: 'quantity',
    value: rounded,
    comparator: '=',
    qualifiers: [
      ...qualifiersOf(measures).filter((each) => each !== 'partial' && each !== 'zero-word'),
      ...(partial ? (['partial'] as const) : []),
    ],
    ...unitField(unit),
    ...(period === undefined ? {} : { period }),
    written: { lastDigit: { coefficient: 1n, scale: places }, ...unitField(unit) },
  };
  const bounded = measures.some(({ comparator }) => comparator !== '=');
  const interval = partial || bounded ? EVERYTHING : pointAt(mean);
  const hidden = measures.map(roundingHalfWidth).reduce((a, b) => (compare(a, b) < 0 ? b : a), ZERO);
  return {
    actual: { value: measure, sources: sourcesOf(used) },
    exact: mean,
    written: interval,
    rounded: used.length === 0 ? interval : widen(interval, hidden),
    used,
    hindrances,
    missing: missing.map(({ municipality }) => municipality),
    params,
  };
}

function withoutWeights(used: readonly Part[], context: Context): Found<Regional> {
  return {
    value: nothing([{ reason: 'no-weights' }], used),
    diagnostics: [findingAt('V110', context.indicator.nameSources, context, { field: 'aggregation' })],
  };
}

function meanOf(weighted: readonly Weighted[]): Fraction | undefined {
  const top = weighted.map(({ value, weight }) => times(exactly(value), exactly(weight)));
  const bottom = total(weighted.map(({ weight }) => weight));
  return over(top.reduce(plus, exactly(ZERO)), exactly(bottom));
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce(add, ZERO);
}

function isRate(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit === '％' || unit === '‰' || unit.includes('／'));
}

/** The municipality's row for another indicator; rows that contradict each other are none. */
function entryOf(index: EntryIndex, id: string, municipality: string): Entry | undefined {
  const entries = index.entries.get(id)?.get(municipality) ?? [];
  const spoken = entries.filter(({ actual }) => actual !== undefined && actual.value.kind !== 'none');
  const [first, ...others] = spoken;
  if (first?.actual === undefined) return entries[0];
  const { value } = first.actual;
  const torn = others.some(({ actual }) => actual !== undefined && !sameMeasure(actual.value, value));
  return torn ? undefined : first;
}

/** A figure that can weigh or be divided: a plain one that is not negative. */
function weightOf(index: EntryIndex, id: string, municipality: string): Decimal | undefined {
  const measure = entryOf(index, id, municipality)?.actual?.value;
  if (measure?.kind !== 'quantity' || measure.comparator !== '=') return undefined;
  return sign(measure.value) >= 0 ? measure.value : undefined;
}

function isPending(index: EntryIndex, id: string, municipality: string): boolean {
  const kind = entryOf(index, id, municipality)?.actual?.value.kind;
  return kind === 'pending' || kind === 'unreadable';
}
