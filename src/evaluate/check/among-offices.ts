/** One office's part of a total beside those of the others (ほかの市町村との桁違い). Source: evaluation rules, section 7. */
import { compare, type Decimal, decimalOf, divideRounded, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { inBase } from '../../model/unit.ts';
import { sameUnit, unitOf } from '../unit-compare.ts';
import type { Checked } from './checked.ts';
import { magnitudeFinding } from './reference.ts';

/** Offices beside which one can look odd. Assumption: of fewer nobody can say what is usual. */
const OTHERS = 3;

/** So many times the middle one of the others, and more than the lead. Assumption: ours; offices differ in size. */
const GREAT = decimalOf(10);

/** So many times smaller than the smallest of the others: a slip of units, no small municipality. Assumption: ours. */
const SMALL = decimalOf(100);

/** Below this a count scatters by itself: 11件 beside one each. Assumption: ours. */
const TELLING = decimalOf(100);

type Share = { readonly municipality: string; readonly value: Sourced<Measure>; readonly size: Decimal };

/** Parts of 合計 that are of another order than all others; the lead, by far the greatest, is never too great. Reports: V212. */
export function checkAmongOffices({ context, parts, regional, decision }: Checked): readonly Diagnostic[] {
  if (context.indicator.aggregation !== '合計' || decision.reason === 'stale-actual') return [];
  const shares = sharesOf(regional.used);
  return shares.flatMap((share): readonly Diagnostic[] => {
    const others = shares.filter((other) => other !== share).toSorted((a, b) => compare(a.size, b.size));
    const [least] = others;
    if (least === undefined || others.length < OTHERS) return [];
    const middle = others[Math.floor(others.length / 2)] ?? least;
    const isGreat =
      share.municipality !== context.lead &&
      isTimes(share.size, middle.size, GREAT) &&
      compare(share.size, TELLING) >= 0 &&
      others.every(({ municipality, size }) => municipality !== context.lead || compare(share.size, size) > 0);
    const isSmall = isTimes(least.size, share.size, SMALL);
    if (!isGreat && !isSmall) return [];
    const other = isGreat ? middle : least;
    const factor = isGreat ? `${quotient(share.size, other.size)}倍` : `${quotient(other.size, share.size)}分の1`;
    const against = { name: `${other.municipality}の値`, figure: other.value, factor };
    return [magnitudeFinding('V212', share.value, parts, against, context)];
  });
}

/** Figures above nought in one unit. */
function sharesOf(parts: Checked['parts']): readonly Share[] {
  const common = parts.map(({ value }) => unitOf(value?.value)).find((unit) => unit !== undefined);
  return parts.flatMap(({ municipality, value, rival }): readonly Share[] => {
    if (rival !== undefined || value?.value.kind !== 'quantity' || sign(value.value.value) <= 0) return [];
    const { unit = common, value: number } = value.value;
    return sameUnit(unit, common) ? [{ municipality, value, size: inBase({ value: number, unit }) }] : [];
  });
}

function isTimes(size: Decimal, of: Decimal, times: Decimal): boolean {
  return compare(size, multiply(of, times)) >= 0;
}

function quotient(size: Decimal, of: Decimal): bigint {
  return divideRounded(size, of, 0)?.coefficient ?? 0n;
}
