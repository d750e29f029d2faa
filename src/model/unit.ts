/** Units (単位・助数詞): one spelling each, with dimension and factor. */
import { compare, type Decimal, divideRounded, multiply, ONE, parseDecimal } from './decimal.ts';
import { UNIT_ROWS } from './unit-table.ts';

declare const brand: unique symbol;

/** The one spelling of a unit: 人 for 名, 箇所 for か所; a rate keeps its ／日, ／年. Any counter is a unit of its own. */
export type Unit = string & { readonly [brand]: 'Unit' };

/** A unit of the table: values of one dimension compare by value × factor. */
export type UnitEntry = {
  readonly unit: Unit;
  readonly dimension: string;
  /** How many of the dimension's smallest common unit this one is. */
  readonly factor: Decimal;
};

/** Between the counter of a rate and what it is counted by: 人／日. */
const PER = '／';

/** Places after the point that an exact conversion may need: 1 mg is 0.000000001 t. */
const CONVERSION_PLACES = 18;

const BY_SPELLING: ReadonlyMap<string, UnitEntry> = new Map(
  UNIT_ROWS.flatMap(([spelling, dimension, factor, variants]) => {
    const entry: UnitEntry = {
      unit: spelling as Unit,
      dimension: dimension === '' ? spelling : dimension,
      factor: parseDecimal(factor) ?? ONE,
    };
    return [spelling, ...variants].map((name) => [name, entry] as const);
  }),
);

/** Every spelling of the table, folded ones included, with its unit. */
export const UNIT_SPELLINGS: ReadonlyMap<string, UnitEntry> = BY_SPELLING;

/**
 * A text as a unit: its one spelling where the table knows it, else itself.
 * @param text counter as written, width already folded, without scale words
 * @example asUnit('名') // '人'
 */
export function asUnit(text: string): Unit {
  return BY_SPELLING.get(text)?.unit ?? (text as Unit);
}

function parts(unit: Unit): { readonly entry: UnitEntry; readonly per: string } {
  const cut = unit.indexOf(PER);
  const counter = cut < 0 ? unit : unit.slice(0, cut);
  const known = BY_SPELLING.get(counter);
  return {
    entry: known ?? { unit: counter as Unit, dimension: counter, factor: ONE },
    per: cut < 0 ? '' : unit.slice(cut),
  };
}

/**
 * What a unit measures (次元): units of one dimension convert into each other. A counter that the table does not
 * know is a dimension of its own; a rate has its counter's dimension with ／日, ／年 behind it; a bare number has ''.
 * @example dimensionOf(asUnit('ha')) // '面積'
 */
export function dimensionOf(unit: Unit | undefined): string {
  if (unit === undefined) return '';
  const { entry, per } = parts(unit);
  return entry.dimension + per;
}

/** The counter of a rate without ／年 (回 of 回／年), and what it is counted by (年), where it is a rate. */
export function splitRate(unit: Unit): { readonly counter: Unit; readonly per?: string } {
  const cut = unit.indexOf(PER);
  return cut < 0 ? { counter: unit } : { counter: unit.slice(0, cut) as Unit, per: unit.slice(cut + 1) };
}

/** A rate: counter ／ what it is counted by. */
export function rateUnit(counter: string, per: string): Unit {
  return `${counter}${PER}${per}` as Unit;
}

/** True where values in the two units can be compared. */
export function sameDimension(a: Unit | undefined, b: Unit | undefined): boolean {
  return dimensionOf(a) === dimensionOf(b);
}

/**
 * A value in another unit of the same dimension.
 * @returns undefined where the dimensions differ or the result is no finite decimal
 * @example convert(decimalOf(2), asUnit('ha'), asUnit('㎡')) // 20000
 */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal | undefined {
  if (!sameDimension(from, to)) return undefined;
  const total = multiply(value, parts(from).entry.factor);
  const divisor = parts(to).entry.factor;
  const quotient = divideRounded(total, divisor, CONVERSION_PLACES);
  return quotient !== undefined && compare(multiply(quotient, divisor), total) === 0 ? quotient : undefined;
}

/** A value with its unit; a bare number has none. */
export type Amount = { readonly value: Decimal; readonly unit?: Unit | undefined };

/**
 * The order of two values of one dimension, exact.
 * @returns −1, 0 or 1; undefined where the dimensions differ
 * @example compareAmounts({ value: decimalOf(1), unit: asUnit('ha') }, { value: decimalOf(9000), unit: asUnit('㎡') }) // 1
 */
export function compareAmounts(a: Amount, b: Amount): -1 | 0 | 1 | undefined {
  if (!sameDimension(a.unit, b.unit)) return undefined;
  return compare(inBase(a), inBase(b));
}

/** The value in the smallest common unit of its dimension, for ratios between units of one dimension. */
export function inBase(amount: Amount): Decimal {
  return amount.unit === undefined ? amount.value : multiply(amount.value, parts(amount.unit).entry.factor);
}
