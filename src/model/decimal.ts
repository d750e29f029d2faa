/** Exact decimals (小数): a bigint coefficient and a scale. 0.85 is { coefficient: 85n, scale: 2 }. */

/** coefficient × 10^−scale; scale is 0 or more. Build with the functions here. */
export type Decimal = { readonly coefficient: bigint; readonly scale: number };

const TEN = 10n;

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };
export const ONE: Decimal = { coefficient: 1n, scale: 0 };
export const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };

/** A whole number as a decimal. */
export function decimalOf(integer: number | bigint): Decimal {
  return { coefficient: BigInt(integer), scale: 0 };
}

/**
 * A decimal from plain ASCII digits: optional minus, digits, optional fraction. No separators, no exponent.
 * @returns undefined where the text is anything else
 * @example parseDecimal('-0.850') // { coefficient: -850n, scale: 3 }
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const fraction = match[3] ?? '';
  const coefficient = BigInt(`${match[2] ?? ''}${fraction}`);
  return { coefficient: match[1] === '-' ? -coefficient : coefficient, scale: fraction.length };
}

/**
 * A decimal written in plain digits, without trailing zeros after the point.
 * @example formatDecimal({ coefficient: -850n, scale: 3 }) // '-0.85'
 */
export function formatDecimal(value: Decimal): string {
  const { coefficient, scale } = trim(value);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const sign = coefficient < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same number with the smallest scale. */
export function trim(value: Decimal): Decimal {
  let { coefficient, scale } = value;
  while (scale > 0 && coefficient % TEN === 0n) {
    coefficient /= TEN;
    scale -= 1;
  }
  return { coefficient, scale };
}

function align(a: Decimal, b: Decimal): { readonly x: bigint; readonly y: bigint; readonly scale: number } {
  const scale = Math.max(a.scale, b.scale);
  return {
    x: a.coefficient * TEN ** BigInt(scale - a.scale),
    y: b.coefficient * TEN ** BigInt(scale - b.scale),
    scale,
  };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const { x, y, scale } = align(a, b);
  return { coefficient: x + y, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const { x, y, scale } = align(a, b);
  return { coefficient: x - y, scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

export function negate(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, scale: value.scale };
}

export function absolute(value: Decimal): Decimal {
  return value.coefficient < 0n ? negate(value) : value;
}

/** −1, 0 or 1, as a is less than, equal to or more than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const { x, y } = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function sign(value: Decimal): -1 | 0 | 1 {
  return value.coefficient < 0n ? -1 : value.coefficient > 0n ? 1 : 0;
}

/** value × 10^power, exact for negative powers too. */
export function shift(value: Decimal, power: number): Decimal {
  if (power >= 0) return trim({ coefficient: value.coefficient * TEN ** BigInt(power), scale: value.scale });
  return trim({ coefficient: value.coefficient, scale: value.scale - power });
}

/** An exact quotient, kept as its two parts so that thresholds compare without division. */
export type Fraction = { readonly numerator: Decimal; readonly denominator: Decimal };

/**
 * A fraction against a decimal by cross-multiplication.
 * @returns −1, 0 or 1; undefined where the denominator is zero
 */
export function compareFraction(fraction: Fraction, to: Decimal): -1 | 0 | 1 | undefined {
  const direction = sign(fraction.denominator);
  if (direction === 0) return undefined;
  const order = compare(fraction.numerator, multiply(to, fraction.denominator));
  return direction > 0 ? order : order === 0 ? 0 : order > 0 ? -1 : 1;
}

/**
 * A quotient rounded half away from zero (四捨五入), the one rounding rule of the program.
 * @param places digits after the point to keep
 * @returns undefined where the divisor is zero
 * @example divideRounded(decimalOf(52), decimalOf(71), 3) // 0.732
 */
export function divideRounded(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const { x, y } = align(a, b);
  const scaled = x * TEN ** BigInt(places) * 2n;
  const negative = scaled < 0n !== y < 0n;
  const top = scaled < 0n ? -scaled : scaled;
  const bottom = y < 0n ? -y : y;
  const rounded = (top / bottom + 1n) / 2n;
  return { coefficient: negative ? -rounded : rounded, scale: places };
}

/** A decimal rounded half away from zero to so many digits after the point, kept with exactly that scale. */
export function roundTo(value: Decimal, places: number): Decimal {
  return divideRounded(value, ONE, places) ?? value;
}

/** Digits with exactly `places` after the point; the value is rounded half away from zero if it has more. */
export function formatFixed(value: Decimal, places: number): string {
  const { coefficient } = roundTo(value, places);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(places + 1, '0');
  const minus = coefficient < 0n ? '-' : '';
  return places === 0 ? `${minus}${digits}` : `${minus}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
