/** Which side is better (方向). */
import { compare, sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import type { Direction } from '../../model/plan.ts';
import type { Context } from '../context.ts';
import { sameBasis, sameUnit } from '../unit-compare.ts';

/** The direction, whether it was inferred, and whether only the office can tell. */
export type DirectionFound = { readonly value: Direction; readonly inferred: boolean; readonly unknown?: true };

/** Counter of a rank: the first is better than the third. */
const RANK = '位';

/**
 * The plan's 方向; else the target's words, a rank among them; else a zero target means less; else more. A target on the wrong side of the
 * baseline, or a negative one without a baseline, is unknown. Source: evaluation rules, section 2 (Quantity).
 * Assumption: 以上 and 以下 in the target are the office's own word, even on the far side of the baseline.
 */
export function directionOf(context: Context): DirectionFound {
  const { direction } = context.indicator;
  const target = context.indicator.target.value;
  const spoken = spokenDirection(target) ?? (context.unit === RANK ? 'less' : undefined);
  if (direction !== undefined) {
    const contradicts = spoken !== undefined && spoken !== direction;
    return { value: direction, inferred: false, ...(contradicts ? { unknown: true } : {}) };
  }
  if (spoken !== undefined) return { value: spoken, inferred: true };
  if (target.kind !== 'quantity') return { value: 'more', inferred: true };
  const value: Direction = sign(target.value) === 0 ? 'less' : 'more';
  const unknown = isWrongSide(context, value) || (sign(target.value) < 0 && !hasBaseline(context));
  return { value, inferred: true, ...(unknown ? { unknown: true } : {}) };
}

/** 以上・超 mean more, 以下・未満 less; an increase more, a decrease less. */
function spokenDirection(target: Measure): Direction | undefined {
  if (target.kind !== 'quantity' && target.kind !== 'relative') return undefined;
  if (target.kind === 'relative' && target.direction === 'increase') return 'more';
  if (target.kind === 'relative' && target.direction === 'decrease') return 'less';
  const { comparator = '=' } = target;
  if (comparator === '=') return undefined;
  return comparator.startsWith('>') ? 'more' : 'less';
}

/** A baseline that can be held against the target: of its unit, and cumulative where the target is. */
export function hasBaseline({ indicator, baseline }: Context): boolean {
  const { target } = indicator;
  return (
    baseline.value.kind === 'quantity' &&
    target.value.kind === 'quantity' &&
    sameUnit(baseline.value.unit, target.value.unit) &&
    sameBasis(indicator.name, baseline.value, target.value)
  );
}

function isWrongSide(context: Context, direction: Direction): boolean {
  const { baseline } = context;
  const { target } = context.indicator;
  if (!hasBaseline(context) || baseline.value.kind !== 'quantity' || target.value.kind !== 'quantity') return false;
  const order = compare(target.value.value, baseline.value.value);
  return direction === 'more' ? order < 0 : order > 0;
}
