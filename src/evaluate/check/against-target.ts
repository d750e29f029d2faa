/** Figures that can hardly stand beside their target (目標値との釣り合い): of another order, or of another kind. */
import { compare, decimalOf, multiply, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Quantity } from '../../model/measure.ts';
import { findingAt } from '../context.ts';
import { figureText } from '../words.ts';
import type { Checked } from './checked.ts';
import { amountsOf } from './reference.ts';

/**
 * Beyond this many times the target, or this part of it, a figure is no result any more.
 * Assumption: three orders of magnitude; a date serial (45383) for ７校 and 2000円 for 2,000万円 lie beyond.
 */
const OUT_OF_SCALE = decimalOf(1100);

/** Units of shares, which a bare target does not have. */
const SHARES: ReadonlySet<string> = new Set(['％', '‰']);

/** Reports: V210 V211. */
export function checkAgainstTarget({ context, regional }: Checked): readonly Diagnostic[] {
  const { aggregation, target } = context.indicator;
  if (aggregation === '算出' || aggregation === '市町村数') return [];
  const actual = regional.actual.value;
  if (actual.kind !== 'quantity' || target.value.kind !== 'quantity') return [];
  const more = {
    field: 'actual',
    raw: regional.actual.raw,
    params: { target: target.raw ?? '', figure: figureText(regional.actual) },
    related: target.sources,
  };
  return [
    ...(isOutOfScale(actual, target.value) ? [findingAt('V210', regional.actual.sources, context, more)] : []),
    ...(isShareForCount(actual, target.value) ? [findingAt('V211', regional.actual.sources, context, more)] : []),
  ];
}

function isOutOfScale(actual: Quantity, target: Quantity): boolean {
  const amounts = amountsOf(actual, target);
  if (amounts === undefined || sign(amounts.one) === 0 || sign(amounts.other) === 0) return false;
  const { one, other } = amounts;
  return compare(one, multiply(other, OUT_OF_SCALE)) > 0 || compare(other, multiply(one, OUT_OF_SCALE)) > 0;
}

function isShareForCount(actual: Quantity, target: Quantity): boolean {
  return actual.unit !== undefined && SHARES.has(actual.unit) && target.unit === undefined;
}
