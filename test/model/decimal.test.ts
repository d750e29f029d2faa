import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  compareFraction,
  type Decimal,
  decimalOf,
  divideRounded,
  formatDecimal,
  formatFixed,
  multiply,
  negate,
  parseDecimal,
  roundTo,
  shift,
  subtract,
} from '../../src/model/decimal.ts';

const decimals = fc
  .record({ coefficient: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat({ max: 8 }) })
  .map((parts): Decimal => parts);

function read(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`no decimal: ${text}`);
  return value;
}

describe('parseDecimal and formatDecimal', () => {
  it.each([
    ['0', '0', 'zero'],
    ['-0.850', '-0.85', 'trailing zeros go'],
    ['27900000000000', '27900000000000', 'beyond 32 bits'],
    ['0.1', '0.1', 'exact, unlike a float'],
    ['100', '100', 'zeros before the point stay'],
  ])('%s', (text, expected) => expect(formatDecimal(read(text))).toBe(expected));

  it.each(['', '.5', '5.', '1e3', '１', '1,000', '--1', '+1', ' 1'])('refuses %j', (text) =>
    expect(parseDecimal(text)).toBeUndefined(),
  );

  it('round-trips', () =>
    fc.assert(fc.property(decimals, (value) => compare(read(formatDecimal(value)), value) === 0)));
});

describe('comparisons', () => {
  it.each<[left: string, right: string, to: string, expected: -1 | 0 | 1 | undefined, why: string]>([
    ['85', '100', '0.85', 0, 'exactly 85 % in integers'],
    ['8495', '10000', '0.85', -1, '84.95 % is below'],
    ['5974', '7000', '0.85', 1, '5,974 of 7,000 is 85.3 %'],
    ['-85', '-100', '0.85', 0, 'both negative'],
    ['85', '-100', '0.85', -1, 'a negative denominator turns the order'],
    ['1', '0', '0.85', undefined, 'zero denominator has no ratio'],
  ])('%s ÷ %s against %s', (left, right, to, expected) =>
    expect(compareFraction({ numerator: read(left), denominator: read(right) }, read(to))).toBe(expected),
  );
});

describe('rounding, half away from zero', () => {
  it.each([
    ['52', '71', 3, '0.732', 'the rate of FY2023'],
    ['1', '8', 2, '0.13', '0.125 goes up'],
    ['-1', '8', 2, '-0.13', 'away from zero on both sides'],
    ['1', '3', 0, '0', 'down'],
    ['5', '2', 0, '3', '2.5 is 3, not 2'],
  ])('%s ÷ %s to %i places', (a, b, places, expected) =>
    expect(formatDecimal(divideRounded(read(a), read(b), places) ?? read('999'))).toBe(expected),
  );

  it.each([
    ['73.25', 1, '73.3'],
    ['73', 1, '73.0'],
    ['-0.05', 1, '-0.1'],
    ['0', 2, '0.00'],
    ['1234.5', 0, '1235'],
  ])('%s in fixed form', (text, places, expected) => expect(formatFixed(read(text), places)).toBe(expected));

  it('has no quotient by zero', () => expect(divideRounded(decimalOf(1), decimalOf(0), 1)).toBeUndefined());
});

describe('arithmetic', () => {
  it('adds and subtracts back', () =>
    fc.assert(fc.property(decimals, decimals, (a, b) => compare(subtract(add(a, b), b), a) === 0)));
  it('multiplies without loss', () =>
    fc.assert(
      fc.property(decimals, decimals, (a, b) => compare(multiply(a, negate(b)), negate(multiply(a, b))) === 0),
    ));
  it('shifts there and back', () =>
    fc.assert(
      fc.property(decimals, fc.integer({ min: -12, max: 12 }), (a, n) => compare(shift(shift(a, n), -n), a) === 0),
    ));
  it('rounds to at most half a unit away', () =>
    fc.assert(
      fc.property(decimals, fc.nat({ max: 6 }), (a, places) => {
        const off = subtract(roundTo(a, places), a);
        return compare(multiply(off, off), shift(read('0.25'), -2 * places)) <= 0;
      }),
    ));
});
