/** One digit too many or too few (桁の誤り), held against what the plan and last year suggest. Source: evaluation rules, section 7. */
import { compare, type Decimal, decimalOf, divideRounded, multiply, sign, subtract } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Context } from '../context.ts';
import type { Part } from '../gather.ts';
import { sameBasis } from '../unit-compare.ts';
import type { Checked } from './checked.ts';
import { countingParts } from './counting-parts.ts';
import { type Amounts, amountsOf, heaviest, magnitudeFinding, type Reference, references } from './reference.ts';

/** From so many times to so many times, both included. */
type Times = { readonly least: Decimal; readonly most: Decimal };

/** Where the figure is out of all scale (V210). */
const OUT_OF_SCALE = decimalOf(1100);

/**
 * A single figure beside all of target, baseline and last year's actual. Assumption: what would still be 概ね達成 with a
 * digit less; five or six times a target does occur. A tenth by the same margin, and what only a slip of units leaves;
 * a two-hundredth of the target does occur.
 */
const SINGLE: { readonly great: Times; readonly small: readonly Times[] } = {
  great: { least: decimalOf(8), most: OUT_OF_SCALE },
  small: [
    { least: decimalOf(8), most: { coefficient: 125n, scale: 1 } },
    { least: decimalOf(500), most: OUT_OF_SCALE },
  ],
};

/**
 * A total of several offices, which scatters less: results between half of all of them and 1.4 times, with a digit more
 * or less. Assumption: ours; every office may have made the same slip, so no cell alone need look odd.
 */
const TOTAL: { readonly great: Times; readonly small: readonly Times[] } = {
  great: { least: decimalOf(5), most: OUT_OF_SCALE },
  small: [{ least: decimalOf(7), most: OUT_OF_SCALE }],
};

type Held = Reference & Amounts;

/** Reports: V212. */
export function checkDigits(row: Checked): readonly Diagnostic[] {
  const { context, parts, regional, decision } = row;
  const { aggregation } = context.indicator;
  if (decision.reason === 'stale-actual') return [];
  if (aggregation === '平均') {
    const single = countingParts(row).flatMap(({ value }) => (value === undefined ? [] : ofFigure(value, [], context)));
    if (single.length > 0) return single;
  }
  const total = aggregation === '合計' ? contributorsOf(regional.used) : [];
  return ofFigure(regional.actual, total.length > 1 ? total : [], context, parts);
}

/** One figure; a total with the offices whose values it is the sum of. */
function ofFigure(
  figure: Sourced<Measure>,
  total: readonly Part[],
  context: Context,
  parts: readonly Part[] = total,
): readonly Diagnostic[] {
  const measure = figure.value;
  if (measure.kind !== 'quantity' || measure.unit === '位' || sign(measure.value) <= 0) return [];
  const held = heldAgainst(measure, context);
  const [first] = held;
  if (first === undefined) return [];
  const { great, small } = total.length > 0 ? TOTAL : SINGLE;
  if (held.every(({ one, other }) => isWithin(one, other, great))) {
    const nearest = held.reduce((a, b) => (quotient(a.one, a.other) <= quotient(b.one, b.other) ? a : b));
    const factor = `${quotient(nearest.one, nearest.other)}倍`;
    const suspects = total.length > 0 && !isOneOffice(total, nearest) ? total : [];
    return [magnitudeFinding('V212', figure, parts, { ...nearest, factor }, context, suspects)];
  }
  const late = context.due !== undefined && context.due > context.fiscalYear;
  const nobodys = figure.raw === undefined && total.length === 0;
  if (late || nobodys || isPartial(measure)) return [];
  if (!small.some((times) => held.every(({ one, other }) => isWithin(other, one, times)))) return [];
  const factor = `${quotient(first.other, first.one)}分の1`;
  return [magnitudeFinding('V212', figure, parts, { ...first, factor }, context, total)];
}

/** What the figure can be held against, with both sizes in one unit. */
function heldAgainst(measure: Quantity, context: Context): readonly Held[] {
  return references(context).flatMap((reference): readonly Held[] => {
    const other = reference.figure.value;
    const amounts = sameBasis(context.indicator.name, measure, other) ? amountsOf(measure, other) : undefined;
    return amounts === undefined || sign(amounts.other) === 0 ? [] : [{ ...reference, ...amounts }];
  });
}

/** The parts of a total that add anything to it. */
function contributorsOf(parts: readonly Part[]): readonly Part[] {
  return parts.filter(
    ({ state, value }) => state === 'reported' && value?.value.kind === 'quantity' && sign(value.value.value) > 0,
  );
}

/** Whether the total were in order without the office that gives most of it. */
function isOneOffice(total: readonly Part[], { figure, one, other }: Held): boolean {
  const most = heaviest(total);
  const size = most === undefined ? undefined : amountsOf(most.value, figure.value)?.one;
  return size !== undefined && compare(subtract(one, size), multiply(other, IN_ORDER)) <= 0;
}

/** What a total may well be of its target. */
const IN_ORDER: Decimal = { coefficient: 14n, scale: 1 };

function isWithin(size: Decimal, of: Decimal, times: Times): boolean {
  return compare(size, multiply(of, times.least)) >= 0 && compare(size, multiply(of, times.most)) <= 0;
}

function quotient(size: Decimal, of: Decimal): bigint {
  return divideRounded(size, of, 0)?.coefficient ?? 0n;
}

function isPartial({ qualifiers }: Quantity): boolean {
  return qualifiers.includes('partial');
}
