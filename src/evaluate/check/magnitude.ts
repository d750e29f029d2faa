/** Figures that are off by a power of ten (桁と単位の取り違え). Source: evaluation rules, section 7. */
import { absolute, type Decimal, decimalOf, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Source, Sourced } from '../../model/source.ts';
import { type Context, findingAt } from '../context.ts';
import { compareExactly, exactly } from '../fraction.ts';
import { sameUnit } from '../unit-compare.ts';
import type { Checked } from './checked.ts';

/** Reports: V201 V202. */
export function checkMagnitude({ context, parts, regional }: Checked): readonly Diagnostic[] {
  const { aggregation } = context.indicator;
  if (aggregation === '算出' || aggregation === '市町村数') return [];
  const whole = thousandfold(regional.actual, context, ['1000', '1/1000']);
  const summed = aggregation === '合計' || aggregation === '平均';
  const single =
    whole.length > 0 || !summed
      ? []
      : parts.flatMap((part) =>
          part.state === 'reported' && part.value !== undefined ? thousandfold(part.value, context, ['1000']) : [],
        );
  return [...whole, ...single, ...tenfold(regional.actual, context)];
}

/** About 1,000 times or a thousandth of baseline, target or last year's actual: 円 for 千円 or the other way round. */
function thousandfold(
  actual: Sourced<Measure>,
  context: Context,
  factors: readonly ('1000' | '1/1000')[],
): readonly Diagnostic[] {
  for (const { name, value } of references(context)) {
    const factor = factors.find((each) =>
      each === '1000' ? isAbout(actual.value, value.value, 1000) : isAbout(value.value, actual.value, 1000),
    );
    if (factor === undefined) continue;
    const params = { reference: name, factor: factor === '1000' ? '1,000倍' : '1,000分の1' };
    return [finding('V201', actual, context, params, value.sources)];
  }
  return [];
}

/** 10 or 100 times last year's. */
function tenfold(actual: Sourced<Measure>, context: Context): readonly Diagnostic[] {
  const { previous } = context;
  if (previous === undefined) return [];
  const factor = [10, 100].find((each) => isAbout(actual.value, previous.value, each));
  if (factor === undefined) return [];
  return [finding('V202', actual, context, { factor: `${factor}倍` }, previous.sources)];
}

function finding(
  code: 'V201' | 'V202',
  actual: Sourced<Measure>,
  context: Context,
  params: Readonly<Record<string, string>>,
  related: readonly Source[],
): Diagnostic {
  return findingAt(code, actual.sources, context, { field: 'actual', raw: actual.raw, params, related });
}

function references({ indicator, baseline, previous }: Context) {
  return [
    { name: '目標値', value: indicator.target },
    { name: '基準値', value: baseline },
    ...(previous === undefined ? [] : [{ name: '前年度実績', value: previous }]),
  ];
}

/** Within a tenth of so many times. */
const TOLERANCE = { low: { coefficient: 9n, scale: 1 }, high: { coefficient: 11n, scale: 1 } };

function isAbout(measure: Measure, reference: Measure, times: number): boolean {
  if (measure.kind !== 'quantity' || reference.kind !== 'quantity' || !sameUnit(measure.unit, reference.unit)) {
    return false;
  }
  if (sign(reference.value) === 0) return false;
  const value = exactly(absolute(measure.value));
  const bound = (by: Decimal) => exactly(multiply(multiply(absolute(reference.value), decimalOf(times)), by));
  return compareExactly(value, bound(TOLERANCE.low)) >= 0 && compareExactly(value, bound(TOLERANCE.high)) <= 0;
}
