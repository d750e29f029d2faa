/** A municipality's figure in the unit of the total (内訳の単位), so that the parts add up as they are printed. */
import type { Measure } from '../model/measure.ts';
import { convert } from '../model/unit.ts';

/**
 * The figure in the other's unit where that is exact; a bare nought (実施なし) takes it. Anything else stays as it is.
 * @example inUnitOf(500,000kg-CO2, a total in t-CO2) // 500t-CO2
 */
export function inUnitOf(measure: Measure, total: Measure): Measure {
  if (measure.kind !== 'quantity' || total.kind !== 'quantity' || total.unit === undefined) return measure;
  const { unit } = total;
  if (measure.unit === undefined) return { ...measure, unit };
  if (measure.unit === unit) return measure;
  const value = convert(measure.value, measure.unit, unit);
  return value === undefined ? measure : { ...measure, value, unit, written: { lastDigit: value } };
}
