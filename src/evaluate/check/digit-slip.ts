/** One digit too many or too few (桁の誤り), held against what the plan and last year suggest. Source: evaluation rules, section 7. */
import { compare, type Decimal, decimalOf, divideRounded, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Quantity } from '../../model/measure.ts';
import { sameBasis } from '../unit-compare.ts';
import type { Checked } from './checked.ts';
import { type Amounts, amountsOf, magnitudeFinding, type Reference, references } from './reference.ts';

/**
 * From so many times all of target, baseline and last year's actual; up to where the figure is out of all scale (V210).
 * Assumption: what would still be 概ね達成 with a digit less. Five or six times a target does occur.
 */
const TOO_MANY = { least: decimalOf(8), most: decimalOf(1100) };
/**
 * A tenth of all of them, by this margin. Assumption: a single figure of a target that is due; of a sum nobody can say
 * whose part is too small, and a two-hundredth of the target does occur.
 */
const TOO_FEW = { least: decimalOf(8), most: { coefficient: 125n, scale: 1 } };

type Held = Reference & Amounts;

/** Reports: V212. */
export function checkDigits({ context, parts, regional, decision }: Checked): readonly Diagnostic[] {
  const { actual } = regional;
  const measure = actual.value;
  if (decision.reason === 'stale-actual') return [];
  if (measure.kind !== 'quantity' || measure.unit === '位' || sign(measure.value) <= 0) return [];
  const { indicator, due, fiscalYear } = context;
  const held = references(context).flatMap((reference): readonly Held[] => {
    const other = reference.figure.value;
    const amounts = sameBasis(indicator.name, measure, other) ? amountsOf(measure, other) : undefined;
    return amounts === undefined || sign(amounts.other) === 0 ? [] : [{ ...reference, ...amounts }];
  });
  const great = held.filter(({ one, other }) => isWithin(one, other, TOO_MANY));
  const [first] = held;
  if (first === undefined) return [];
  if (great.length === held.length) {
    const nearest = great.reduce((a, b) => (quotient(a) <= quotient(b) ? a : b));
    return [magnitudeFinding('V212', actual, parts, { ...nearest, factor: `${quotient(nearest)}倍` }, context)];
  }
  const late = due !== undefined && due > fiscalYear;
  const small = held.every(({ one, other }) => isWithin(other, one, TOO_FEW));
  if (late || !small || actual.raw === undefined || isPartial(measure)) return [];
  return [magnitudeFinding('V212', actual, parts, { ...first, factor: '10分の1' }, context)];
}

function isWithin(size: Decimal, of: Decimal, times: { readonly least: Decimal; readonly most: Decimal }): boolean {
  return compare(size, multiply(of, times.least)) >= 0 && compare(size, multiply(of, times.most)) <= 0;
}

function quotient({ one, other }: Amounts): bigint {
  return divideRounded(one, other, 0)?.coefficient ?? 0n;
}

function isPartial({ qualifiers }: Quantity): boolean {
  return qualifiers.includes('partial');
}
