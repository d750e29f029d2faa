/** Exact quotients (分数): averages and ratios that no decimal holds, added and compared without division. */
import { add, type Decimal, type Fraction, multiply, negate, ONE, sign, subtract } from '../model/decimal.ts';

/** A decimal as a quotient. */
export function exactly(value: Decimal): Fraction {
  return { numerator: value, denominator: ONE };
}

/** −1, 0 or 1, as a is less than, equal to or more than b. Both denominators differ from zero. */
export function compareExactly(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const x = positive(a);
  const y = positive(b);
  return sign(subtract(multiply(x.numerator, y.denominator), multiply(y.numerator, x.denominator)));
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: add(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator)),
    denominator: multiply(a.denominator, b.denominator),
  };
}

/** a − b. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { numerator: negate(b.numerator), denominator: b.denominator });
}

/** a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: multiply(a.numerator, b.numerator),
    denominator: multiply(a.denominator, b.denominator),
  };
}

/** a ÷ b; undefined where b is zero. */
export function over(a: Fraction, b: Fraction): Fraction | undefined {
  if (sign(b.numerator) === 0) return undefined;
  return times(a, { numerator: b.denominator, denominator: b.numerator });
}

/** −1, 0 or 1. */
export function signOf(value: Fraction): -1 | 0 | 1 {
  return sign(positive(value).numerator);
}

/** The number without its sign. */
export function magnitude(value: Fraction): Fraction {
  return signOf(value) < 0 ? { ...value, numerator: negate(value.numerator) } : value;
}

function positive(value: Fraction): Fraction {
  return sign(value.denominator) < 0
    ? { numerator: negate(value.numerator), denominator: negate(value.denominator) }
    : value;
}
