/** An actual beside the same office's value of last year (提出された前年度実績との桁違い). Source: evaluation rules, section 7. */
import { compare, type Decimal, decimalOf, divideRounded, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Checked } from './checked.ts';
import { countingParts } from './counting-parts.ts';
import { amountsOf, magnitudeFinding, PREVIOUS } from './reference.ts';

/** Tenfold, within a tenth. */
const TENFOLD = decimalOf(9);

/**
 * Figures of nine times or more what their own row gives for last year, and of a ninth or less; nought is no slip, and
 * what is known in part may well be small. Reports: V202.
 */
export function checkOwnPrevious(row: Checked): readonly Diagnostic[] {
  return countingParts(row).flatMap((part): readonly Diagnostic[] => {
    const { value } = part;
    const previous = part.entries.find((entry) => entry.previous?.value.kind === 'quantity')?.previous;
    if (value?.value.kind !== 'quantity' || previous === undefined) return [];
    const amounts = amountsOf(value.value, previous.value);
    const factor = amounts === undefined ? undefined : factorOf(amounts.one, amounts.other, value.value);
    if (factor === undefined) return [];
    return [magnitudeFinding('V202', value, row.parts, { name: PREVIOUS, figure: previous, factor }, row.context)];
  });
}

function factorOf(now: Decimal, before: Decimal, { qualifiers }: Quantity): string | undefined {
  if (sign(now) === 0 || sign(before) === 0) return undefined;
  if (compare(now, multiply(before, TENFOLD)) >= 0) return `${quotient(now, before)}倍`;
  if (qualifiers.includes('partial') || compare(before, multiply(now, TENFOLD)) < 0) return undefined;
  return `${quotient(before, now)}分の1`;
}

function quotient(size: Decimal, of: Decimal): bigint {
  return divideRounded(size, of, 0)?.coefficient ?? 0n;
}
