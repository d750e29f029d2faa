/** Whether two units measure the same thing, and values in one of them (単位の突き合わせ). */
import { ZERO } from '../model/decimal.ts';
import type { Measure, Quantity, QuantityRange } from '../model/measure.ts';
import { convert, sameDimension, splitRate, type Unit } from '../model/unit.ts';

/** Units that count municipalities. */
const MUNICIPALITY_UNITS: ReadonlySet<string> = new Set([
  '市町村',
  '市町',
  '団体',
  '自治体',
  '市区町村',
  '区市町村',
  '町村',
  '市',
]);

/** Whether the unit counts municipalities. */
export function countsMunicipalities(unit: Unit | undefined): boolean {
  return unit !== undefined && MUNICIPALITY_UNITS.has(unit);
}

/**
 * Whether values of two units can be compared. A bare number takes the other's unit; a missing ／年 is the same, a
 * missing ／日 is not. Source: evaluation rules, section 1 (unit-mismatch).
 */
export function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return sameDimension(withoutYear(a), withoutYear(b));
}

/** 回 for 回／年: in a report on one year the two say the same. */
function withoutYear(unit: Unit): Unit {
  const { counter, per } = splitRate(unit);
  return per !== undefined && /^(年|年度|年間|か年)$/u.test(per) ? counter : unit;
}

/**
 * The value in another unit of the same dimension, exact.
 * @returns undefined where the dimensions differ or no finite decimal holds the value
 */
export function inUnit<M extends Quantity | QuantityRange>(measure: M, to: Unit | undefined): M | undefined {
  const from = measure.unit;
  if (from === undefined || to === undefined || withoutYear(from) === withoutYear(to)) return measure;
  const each = (value: Quantity['value']) => convert(value, withoutYear(from), withoutYear(to));
  // A plain count hides nothing, so a digit that no decimal holds does no harm: 1分 in 時間.
  const lastDigit = each(measure.written.lastDigit) ?? ZERO;
  const written = { lastDigit, ...(measure.written.scale === undefined ? {} : { scale: measure.written.scale }) };
  if (measure.kind === 'range') {
    const low = each(measure.low);
    const high = each(measure.high);
    return low === undefined || high === undefined ? undefined : { ...measure, low, high, unit: to, written };
  }
  const value = each(measure.value);
  return value === undefined ? undefined : { ...measure, value, unit: to, written };
}

/**
 * Whether both are 累計 or 延べ, or neither. Source: evaluation rules, section 1 (basis-mismatch).
 * Assumption: an indicator whose name says 延べ or 累計 says it for all its values.
 */
export function sameBasis(name: string, a: Measure, b: Measure): boolean {
  if (/延べ|のべ|累計|累積/u.test(name)) return true;
  return a.qualifiers.includes('cumulative') === b.qualifiers.includes('cumulative');
}

/** Any measure in the unit: figures converted where they can be, everything else as it is. */
export function measureIn(measure: Measure, to: Unit | undefined): Measure {
  if (measure.kind !== 'quantity' && measure.kind !== 'range') return measure;
  return inUnit(measure, to) ?? measure;
}

/** The field of a unit, for values that may be bare numbers. */
export function unitField(unit: Unit | undefined): { readonly unit?: Unit } {
  return unit === undefined ? {} : { unit };
}

/** The unit of a figure; undefined for a bare number and for everything else. */
export function unitOf(measure: Measure | undefined): Unit | undefined {
  return measure?.kind === 'quantity' || measure?.kind === 'range' ? measure.unit : undefined;
}
