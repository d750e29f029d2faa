/** Figures that are off by a power of ten (桁と単位の取り違え). Source: evaluation rules, section 7. */
import { type Decimal, decimalOf, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Context } from '../context.ts';
import { compareExactly, exactly } from '../fraction.ts';
import type { Part } from '../gather.ts';
import { checkAmongOffices } from './among-offices.ts';
import type { Checked } from './checked.ts';
import { checkDigits } from './digit-slip.ts';
import { checkOwnPrevious } from './own-previous.ts';
import { amountsOf, magnitudeFinding, PREVIOUS, references } from './reference.ts';

/** Reports: V201 V202 V212. */
export function checkMagnitude(row: Checked): readonly Diagnostic[] {
  const { context, parts, regional } = row;
  const { aggregation } = context.indicator;
  if (aggregation === '算出' || aggregation === '市町村数') return [];
  const whole = thousandfold(regional.actual, parts, context, ['1000', '1/1000']);
  const summed = aggregation === '合計' || aggregation === '平均';
  const single =
    whole.length > 0 || !summed
      ? []
      : parts.flatMap((part) =>
          part.state === 'reported' && part.value !== undefined
            ? thousandfold(part.value, parts, context, ['1000'])
            : [],
        );
  const found = [...whole, ...single, ...tenfold(regional.actual, parts, context)];
  if (found.length > 0) return found;
  for (const look of [checkOwnPrevious, checkDigits, checkAmongOffices]) {
    const odd = look(row);
    if (odd.length > 0) return odd;
  }
  return [];
}

/** About 1,000 times or a thousandth of baseline, target or last year's actual: 円 for 千円 or the other way round. */
function thousandfold(
  actual: Sourced<Measure>,
  parts: readonly Part[],
  context: Context,
  factors: readonly ('1000' | '1/1000')[],
): readonly Diagnostic[] {
  for (const reference of references(context)) {
    const { value } = reference.figure;
    const found = factors.find((each) =>
      each === '1000' ? isAbout(actual.value, value, 1000) : isAbout(value, actual.value, 1000),
    );
    if (found === undefined) continue;
    const factor = found === '1000' ? '1,000倍' : '1,000分の1';
    return [magnitudeFinding('V201', actual, parts, { ...reference, factor }, context)];
  }
  return [];
}

/** 10 or 100 times last year's; a tenth or a hundredth of it where a cell gives it whole. */
function tenfold(actual: Sourced<Measure>, parts: readonly Part[], context: Context): readonly Diagnostic[] {
  const reference = references(context).find(({ name }) => name === PREVIOUS);
  if (reference === undefined) return [];
  const last = reference.figure.value;
  const times = [10, 100].find((each) => isAbout(actual.value, last, each));
  const partial = actual.raw === undefined || actual.value.qualifiers.includes('partial');
  const share = partial ? undefined : [10, 100].find((each) => isAbout(last, actual.value, each));
  if (times === undefined && share === undefined) return [];
  const factor = times === undefined ? `${share}分の1` : `${times}倍`;
  return [magnitudeFinding('V202', actual, parts, { ...reference, factor }, context)];
}

/** Within a tenth of so many times. */
const TOLERANCE = { low: { coefficient: 9n, scale: 1 }, high: { coefficient: 11n, scale: 1 } };

function isAbout(measure: Measure, reference: Measure, times: number): boolean {
  const amounts = amountsOf(measure, reference);
  if (amounts === undefined || sign(amounts.other) === 0) return false;
  const value = exactly(amounts.one);
  const bound = (by: Decimal) => exactly(multiply(multiply(amounts.other, decimalOf(times)), by));
  return compareExactly(value, bound(TOLERANCE.low)) >= 0 && compareExactly(value, bound(TOLERANCE.high)) <= 0;
}
