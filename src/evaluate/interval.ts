/** Values that are not points (区間): all that the true value could be, and the points that stand for each stretch of it. */
import { compare, type Decimal, type Fraction, multiply, ONE, shift, trim, ZERO } from '../model/decimal.ts';
import type { Quantity, QuantityRange } from '../model/measure.ts';
import { compareExactly, exactly, minus, plus, times } from './fraction.ts';

/** A stretch of the number line; an absent end is unbounded. */
export type Interval = {
  readonly low?: Fraction;
  readonly high?: Fraction;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
};

export const EVERYTHING: Interval = {};

const HALF: Decimal = { coefficient: 5n, scale: 1 };

/** One point. */
export function pointAt(value: Fraction): Interval {
  return { low: value, high: value };
}

/** What a written figure leaves open by its words: 以上, 超, 以下, 未満 and ranges. Source: evaluation rules, section 3. */
export function writtenInterval(measure: Quantity | QuantityRange): Interval {
  if (measure.kind === 'range') {
    return {
      low: exactly(measure.low),
      high: exactly(measure.high),
      lowOpen: measure.lowOpen,
      highOpen: measure.highOpen,
    };
  }
  const value = exactly(measure.value);
  switch (measure.comparator) {
    case '=':
      return pointAt(value);
    case '>=':
      return { low: value };
    case '>':
      return { low: value, lowOpen: true };
    case '<=':
      return { high: value };
    case '<':
      return { high: value, highOpen: true };
  }
}

/**
 * Half the width of what rounding hides: 約 half a unit of the last digit that is not zero; figures in 万, 億, ％
 * half a unit of the last written digit; zero for plain counts. Source: evaluation rules, section 3.
 * Assumption: 千, 百万, 兆 and ‰ hide as much as 万, 億 and ％ do.
 */
export function roundingHalfWidth(measure: Quantity | QuantityRange): Decimal {
  if (measure.qualifiers.includes('about')) {
    const ends = measure.kind === 'range' ? [measure.low, measure.high] : [measure.value];
    const units = ends.map(lastNonZeroDigit);
    return multiply(
      units.reduce((a, b) => (compare(a, b) < 0 ? b : a)),
      HALF,
    );
  }
  const rounded = measure.written.scale !== undefined || measure.unit === '％' || measure.unit === '‰';
  return rounded ? multiply(measure.written.lastDigit, HALF) : ZERO;
}

/** One unit of the last digit that is not zero: 100 for 1,200. Zero itself counts as one unit. */
function lastNonZeroDigit(value: Decimal): Decimal {
  const { coefficient, scale } = trim(value);
  if (coefficient === 0n) return ONE;
  let power = 0;
  for (let rest = coefficient; rest % 10n === 0n; rest /= 10n) power += 1;
  return shift(ONE, power - scale);
}

/** The interval with its ends moved outwards. */
export function widen(interval: Interval, by: Decimal): Interval {
  if (by.coefficient === 0n) return interval;
  const width = exactly(by);
  return {
    ...interval,
    ...(interval.low === undefined ? {} : { low: minus(interval.low, width) }),
    ...(interval.high === undefined ? {} : { high: plus(interval.high, width) }),
  };
}

/** Sum of two intervals, end by end. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    ...(a.low === undefined || b.low === undefined ? {} : { low: plus(a.low, b.low) }),
    ...(a.high === undefined || b.high === undefined ? {} : { high: plus(a.high, b.high) }),
    lowOpen: a.lowOpen === true || b.lowOpen === true,
    highOpen: a.highOpen === true || b.highOpen === true,
  };
}

/**
 * Points that stand for the whole interval, where the judgement changes at the given steps only: the ends, the steps
 * inside, and one point between each two neighbours.
 */
export function samples(interval: Interval, steps: readonly Fraction[]): readonly Fraction[] {
  const { low, high } = interval;
  const marks = [...steps, ...(low === undefined ? [] : [low]), ...(high === undefined ? [] : [high])].toSorted(
    compareExactly,
  );
  const first = marks[0];
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return [exactly(ZERO)];
  const candidates = [
    minus(first, exactly(ONE)),
    ...marks.flatMap((mark, index) => {
      const next = marks[index + 1];
      return next === undefined ? [mark] : [mark, times(plus(mark, next), exactly(HALF))];
    }),
    plus(last, exactly(ONE)),
  ];
  return candidates.filter((point) => contains(interval, point));
}

function contains(interval: Interval, point: Fraction): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  if (low !== undefined) {
    const order = compareExactly(point, low);
    if (order < 0 || (order === 0 && lowOpen === true)) return false;
  }
  if (high !== undefined) {
    const order = compareExactly(point, high);
    if (order > 0 || (order === 0 && highOpen === true)) return false;
  }
  return true;
}
