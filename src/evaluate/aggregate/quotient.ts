/** 平均 as Σ分子 ÷ Σ分母. Source: evaluation rules, section 4. */
import { add, type Decimal, formatDecimal, HUNDRED, sign, subtract, ZERO } from '../../model/decimal.ts';
import { splitRate, type Unit } from '../../model/unit.ts';
import type { Context, Found } from '../context.ts';
import { exactly, over, times } from '../fraction.ts';
import type { EntryIndex, Part } from '../gather.ts';
import { EVERYTHING, type Interval, pointAt } from '../interval.ts';
import { nothing, type Regional } from '../regional.ts';
import { sameUnit, unitField } from '../unit-compare.ts';
import { LEAST_PLACES, meanMeasure, withoutWeights } from './mean-value.ts';
import { whyNothing } from './missing.ts';
import { type Weight, weightsOf } from './weights.ts';

type Figure = Extract<Weight, { kind: 'figure' }>;
type Pair = { readonly part: Part; readonly top: Weight | undefined; readonly bottom: Weight | undefined };

/** The quotient over the municipalities that gave both; where one gives but one of the two, it is known in part only. Reports: V110. */
export function quotient(
  parts: readonly Part[],
  ids: { readonly numerator: string; readonly denominator: string },
  context: Context,
  index: EntryIndex,
): Found<Regional> {
  const tops = weightsOf(ids.numerator, parts, context, index, counterOf(ids.numerator, parts, context, index));
  const bottoms = weightsOf(ids.denominator, parts, context, index);
  const pairs = parts.map(
    (part): Pair => ({ part, top: tops.get(part.municipality), bottom: bottoms.get(part.municipality) }),
  );
  const whole = pairs.flatMap(({ part, top, bottom }) =>
    top?.kind === 'figure' && bottom?.kind === 'figure' ? [{ part, top, bottom }] : [],
  );
  const numerators = whole.map(({ top }) => top);
  const denominators = whole.map(({ bottom }) => bottom);
  const percent = context.unit === '％';
  const top = total(numerators.map(({ value }) => value));
  const bottom = total(denominators.map(({ value }) => value));
  const share = over(exactly(top), exactly(bottom));
  if (share === undefined) {
    if (parts.every(({ state, expected }) => !expected || state === 'notSubmitted')) {
      return { value: nothing(whyNothing(parts, context)), diagnostics: [] };
    }
    return withoutWeights(parts, context);
  }
  const mean = percent ? times(share, exactly(HUNDRED)) : share;
  const missing = pairs.flatMap((pair) => lacking(pair, context, index));
  const partial = missing.length > 0;
  const exact = pointAt(mean);
  return {
    value: {
      actual: {
        value: meanMeasure(mean, { places: LEAST_PLACES, partial, ...unitField(context.unit) }),
        sources: [...numerators, ...denominators].flatMap(({ cell }) => cell.sources),
      },
      exact: mean,
      written: partial ? EVERYTHING : exact,
      rounded: partial ? EVERYTHING : rounded(numerators, denominators, percent, exact),
      used: [],
      hindrances: [],
      missing,
      terms: whole.map(({ part, top, bottom }) => ({
        municipality: part.municipality,
        value: top.value,
        weight: bottom.value,
      })),
      params: { numerator: formatDecimal(top), denominator: formatDecimal(bottom), percent: percent ? 1 : 0 },
    },
    diagnostics: [],
  };
}

/** The target's counter, where the numerator is of its dimension: 時間 for a target in 分. */
function counterOf(id: string, parts: readonly Part[], context: Context, index: EntryIndex): Unit | undefined {
  if (context.unit === undefined) return undefined;
  const { counter } = splitRate(context.unit);
  const units = [...weightsOf(id, parts, context, index).values()].flatMap((weight) =>
    weight.kind === 'figure' && weight.cell.value.kind === 'quantity' ? (weight.cell.value.unit ?? []) : [],
  );
  return units.some((unit) => sameUnit(unit, counter)) ? counter : undefined;
}

/** The part as what is missing: half a pair, or nothing where the plan or the method waits for it. */
function lacking({ part, top, bottom }: Pair, context: Context, index: EntryIndex): readonly Part[] {
  if (top?.kind === 'figure' && bottom?.kind === 'figure') return [];
  const silent = top?.kind === 'nothing' && bottom?.kind === 'nothing';
  const waited =
    part.expected && (context.indicator.reporters !== undefined || !index.submitted.has(part.municipality));
  if (silent && !waited) return [];
  const wrong = [top, bottom].find((weight) => weight?.kind === 'unusable');
  const absent = [top, bottom].find((weight) => weight?.kind === 'nothing' && weight.entry !== undefined);
  const { value: _own, entries, ...rest } = part;
  const row = (wrong ?? absent)?.entry;
  return [
    {
      ...rest,
      entries: row === undefined ? entries : [row],
      ...(wrong?.kind === 'unusable' ? { value: wrong.cell } : {}),
    },
  ];
}

/** What rounding of 25.1万人 and 約 leaves open: least ÷ greatest to greatest ÷ least. */
function rounded(tops: readonly Figure[], bottoms: readonly Figure[], percent: boolean, exact: Interval): Interval {
  const half = (figures: readonly Figure[]) => total(figures.map((figure) => figure.half));
  const sum = (figures: readonly Figure[]) => total(figures.map(({ value }) => value));
  const [up, down] = [half(tops), half(bottoms)];
  if (sign(up) === 0 && sign(down) === 0) return exact;
  const scaled = (top: Decimal, bottom: Decimal) => {
    const share = sign(bottom) > 0 ? over(exactly(top), exactly(bottom)) : undefined;
    return share === undefined || !percent ? share : times(share, exactly(HUNDRED));
  };
  const low = scaled(subtract(sum(tops), up), add(sum(bottoms), down));
  const high = scaled(add(sum(tops), up), subtract(sum(bottoms), down));
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce(add, ZERO);
}
