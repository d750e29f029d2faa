/** Headings that mean something, but perhaps not what their author meant (疑わしい見出し). */
import type { SettledColumn } from './columns.ts';
import { foldWidth } from './fold.ts';

/** Fields whose figures are in the unit of the actual. */
const OF_THE_SAME_UNIT: ReadonlySet<string> = new Set(['target', 'baseline', 'previous']);

/**
 * The units of an actual's heading and of the target's, baseline's or previous year's beside it, where they differ
 * (実績値（人） beside 目標値（千人）): one is probably a slip. A column of units speaks for itself.
 */
export function unitDiffers(
  column: SettledColumn,
  all: readonly SettledColumn[],
): Readonly<Record<'unit' | 'other' | 'otherUnit', string>> | undefined {
  const { unit, field, why } = column;
  if (field !== 'actual' || why !== undefined || unit === undefined) return undefined;
  if (all.some((other) => other.field === 'unit')) return undefined;
  const other = all.find(
    (one) =>
      OF_THE_SAME_UNIT.has(one.field ?? '') &&
      one.why === undefined &&
      one.unit !== undefined &&
      foldWidth(one.unit) !== foldWidth(unit),
  );
  return other === undefined ? undefined : { unit, other: other.heading, otherUnit: other.unit ?? '' };
}
