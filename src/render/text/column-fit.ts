/** Widths of a table's columns fitted to their texts (列幅の調整). Pure; any unit of length. */

/** A column: the width it is given, and the width at which none of its texts would be broken. */
export type ColumnNeed = { readonly given: number; readonly wanted: number };

/** Shares `total` out so that small lacks are filled first and no part gets more than it lacks. */
function filled(lacks: readonly number[], total: number): readonly number[] {
  const result = lacks.map(() => 0);
  let left = total;
  const open = lacks.flatMap((lack, index) => (lack > 0 ? [{ lack, index }] : [])).toSorted((a, b) => a.lack - b.lack);
  for (const [at, { lack, index }] of open.entries()) {
    result[index] = Math.min(lack, left / (open.length - at));
    left -= result[index] ?? 0;
  }
  return result;
}

/**
 * Widths with the same sum, in which columns with room to spare give it to those whose texts do not fit.
 * @example fitColumns([{ given: 50, wanted: 20 }, { given: 50, wanted: 70 }]) // [30, 70]
 */
export function fitColumns(columns: readonly ColumnNeed[]): readonly number[] {
  const spare = columns.map(({ given, wanted }) => Math.max(0, given - wanted));
  const lack = columns.map(({ given, wanted }) => Math.max(0, wanted - given));
  const spared = spare.reduce((sum, one) => sum + one, 0);
  const moved = Math.min(
    spared,
    lack.reduce((sum, one) => sum + one, 0),
  );
  const more = filled(lack, moved);
  return columns.map(({ given }, index) => {
    const less = spared > 0 ? ((spare[index] ?? 0) / spared) * moved : 0;
    return given - less + (more[index] ?? 0);
  });
}
