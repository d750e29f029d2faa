/** An actual beside the same office's value of last year (提出された前年度実績との桁違い). Source: evaluation rules, section 7. */
import { compare, decimalOf, divideRounded, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Checked } from './checked.ts';
import { countingParts } from './counting-parts.ts';
import { amountsOf, magnitudeFinding, PREVIOUS } from './reference.ts';

/** Tenfold, within a tenth. */
const TENFOLD = decimalOf(9);

/** Figures of nine times or more what their own row gives for last year. Reports: V202. */
export function checkOwnPrevious(row: Checked): readonly Diagnostic[] {
  return countingParts(row).flatMap((part): readonly Diagnostic[] => {
    const { value } = part;
    const previous = part.entries.find((entry) => entry.previous?.value.kind === 'quantity')?.previous;
    if (value === undefined || previous === undefined) return [];
    const amounts = amountsOf(value.value, previous.value);
    if (amounts === undefined || sign(amounts.other) === 0) return [];
    if (compare(amounts.one, multiply(amounts.other, TENFOLD)) < 0) return [];
    const times = divideRounded(amounts.one, amounts.other, 0)?.coefficient ?? 0n;
    const against = { name: PREVIOUS, figure: previous, factor: `${times}倍` };
    return [magnitudeFinding('V202', value, row.parts, against, row.context)];
  });
}
