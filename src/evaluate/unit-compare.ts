/** Whether two units measure the same thing (単位の突き合わせ). */
import type { Unit } from '../model/unit.ts';

/** Units of how many municipalities: one counter for several spellings of the same thing. */
const MUNICIPALITY_UNITS: ReadonlySet<string> = new Set(['市町村', '市町', '団体', '自治体', '市区町村', '町村', '市']);

/** Whether the unit counts municipalities. */
export function countsMunicipalities(unit: Unit | undefined): boolean {
  return unit !== undefined && MUNICIPALITY_UNITS.has(unit);
}

/**
 * Whether values of two units compare as they stand. A bare number takes the other's unit; a missing ／年 is the same,
 * a missing ／日 is not. Source: evaluation rules, section 1 (unit-mismatch).
 */
export function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return withoutYear(a) === withoutYear(b);
}

function withoutYear(unit: Unit): string {
  return unit.replace(/／(年|年度|年間)$/u, '');
}
