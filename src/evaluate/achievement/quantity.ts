/** A number as target (数値目標): met or not first, then the share of it. Source: evaluation rules, section 2 (Quantity). */

import { type Decimal, type Fraction, formatDecimal, sign } from '../../model/decimal.ts';
import type { Calculation } from '../../model/evaluation.ts';
import type { Comparator, Quantity } from '../../model/measure.ts';
import type { Direction } from '../../model/plan.ts';
import { type Context, findingAt } from '../context.ts';
import { compareExactly, exactly, minus, over, plus, signOf, times } from '../fraction.ts';
import type { Verdict } from '../legend.ts';
import { unitField } from '../unit-compare.ts';
import { writtenText } from '../words.ts';
import { directionOf, hasBaseline } from './direction.ts';
import type { Rule } from './rule.ts';

/** Share of the target as a function of the actual, and its inverse for the steps. */
type Share = {
  readonly name: 'ratio' | 'progress' | 'met-only';
  readonly of: (actual: Fraction) => Fraction | undefined;
  readonly at: (share: Fraction) => Fraction | undefined;
};

/** The rule of a number. Reports: V107. */
export function quantityRule(target: Quantity, context: Context): Rule {
  const direction = directionOf(context);
  if (direction.unknown === true) {
    return {
      kind: 'none',
      hindrance: { reason: 'direction-unknown' },
      diagnostics: [
        findingAt('V107', context.indicator.target.sources, context, {
          field: 'target',
          raw: context.indicator.target.raw,
          params: {
            baseline: context.indicator.baseline.raw ?? '－',
            target: writtenText(context.indicator.target),
          },
        }),
      ],
    };
  }
  const goal = exactly(target.value);
  const comparator = comparatorFor(target.comparator, direction.value);
  const share = shareOf(goal, direction.value, context);
  return {
    kind: 'numeric',
    reason: share.name === 'progress' ? 'progress' : 'ratio',
    judge: (actual) => judge(actual, goal, comparator, direction.value, share),
    steps: [goal, ...context.scale.thresholds.flatMap((threshold) => share.at(exactly(threshold)) ?? [])],
    goals: [{ value: target.value, lastDigit: target.written.lastDigit }],
    calculation: (value, exact) =>
      calculate(value, exact, { target, comparator, direction: direction.value, share, context }),
  };
}

/** A plain target is met at or beyond it. */
function comparatorFor(comparator: Comparator, direction: Direction): Comparator {
  if (comparator !== '=') return comparator;
  return direction === 'more' ? '>=' : '<=';
}

/** Whether the actual stands to the target as the comparator says. */
export function isMet(actual: Fraction, target: Fraction, comparator: Comparator): boolean {
  const order = compareExactly(actual, target);
  switch (comparator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}

function judge(actual: Fraction, goal: Fraction, comparator: Comparator, direction: Direction, share: Share): Verdict {
  const met = isMet(actual, goal, comparator);
  const reached = share.of(actual);
  if (reached !== undefined) return { met, share: reached };
  return met && direction === 'less' && share.name === 'ratio' ? { met, share: 'whole' } : { met };
}

/**
 * actual ÷ target, turned round where less is better; (actual − baseline) ÷ (target − baseline) where one of the two is
 * zero or negative or the template says 進捗. Nothing where the baseline for that is missing or not before the target,
 * save that two positive figures give a ratio.
 */
function shareOf(goal: Fraction, direction: Direction, context: Context): Share {
  const { template } = context;
  const baseline = context.baseline.value;
  const from = hasBaseline(context) && baseline.kind === 'quantity' ? baseline.value : undefined;
  const progress =
    signOf(goal) <= 0 || (from !== undefined && sign(from) <= 0) || template.evaluation.basis === 'progress';
  if (!progress) return ratio(goal, direction);
  if (from === undefined) return metOnly();
  const start = exactly(from);
  const way = minus(goal, start);
  const ahead = direction === 'more' ? signOf(way) > 0 : signOf(way) < 0;
  if (ahead) {
    return {
      name: 'progress',
      of: (actual) => over(minus(actual, start), way),
      at: (share) => plus(start, times(share, way)),
    };
  }
  return signOf(way) !== 0 && signOf(goal) > 0 && sign(from) > 0 ? ratio(goal, direction) : metOnly();
}

function ratio(goal: Fraction, direction: Direction): Share {
  return direction === 'more'
    ? { name: 'ratio', of: (actual) => over(actual, goal), at: (share) => times(share, goal) }
    : {
        name: 'ratio',
        of: (actual) => (signOf(actual) > 0 ? over(goal, actual) : undefined),
        at: (share) => over(goal, share),
      };
}

function metOnly(): Share {
  return { name: 'met-only', of: () => undefined, at: () => undefined };
}

function calculate(
  value: Decimal,
  exact: Fraction,
  by: {
    readonly target: Quantity;
    readonly comparator: Comparator;
    readonly direction: Direction;
    readonly share: Share;
    readonly context: Context;
  },
): Omit<Calculation, 'rule'> {
  const { target, comparator, direction, share, context } = by;
  const fraction = share.of(exact);
  const unit = unitField(target.unit);
  const baseline = context.baseline.value;
  return {
    left: { value, ...unit },
    right: { value: target.value, ...unit },
    met: isMet(exact, exactly(target.value), comparator),
    ...(fraction === undefined ? {} : { fraction }),
    params: {
      comparator,
      direction,
      share: share.name,
      ...(share.name === 'progress' && baseline.kind === 'quantity' ? { baseline: formatDecimal(baseline.value) } : {}),
    },
  };
}
