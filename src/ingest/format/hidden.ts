/** Whether a cell is out of sight (非表示): by its row or column, and a merged one only where the whole block is. */
import type { Range } from '../../model/grid.ts';

/** Tells of rows and columns, from 1, whether they are hidden. */
export type HiddenLines = { readonly row: (row: number) => boolean; readonly column: (column: number) => boolean };

/** Why a cell cannot be seen; undefined where it can. */
export function hiddenBy(
  lines: HiddenLines,
  row: number,
  column: number,
  merge: Range | undefined,
): 'row' | 'column' | undefined {
  if (every(row, merge?.bottom ?? row, lines.row)) return 'row';
  return every(column, merge?.right ?? column, lines.column) ? 'column' : undefined;
}

function every(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let index = from; index <= to; index += 1) if (!test(index)) return false;
  return true;
}
