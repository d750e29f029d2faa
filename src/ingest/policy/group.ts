/** What a sheet says under one 施策コード, not yet cut into items (施策コードごとのまとまり). */
import type { Source } from '../../model/source.ts';
import type { ItemCells, SourcedText } from './items.ts';

export type Group = {
  /** Four digits; absent where the rows name none that can be read, and a finding says so. */
  readonly code?: string;
  /** The cell that names the code, else the first one of the group. */
  readonly source: Source;
  readonly category?: SourcedText;
  /** Office named in the row itself. */
  readonly office?: SourcedText;
  readonly cells: readonly ItemCells[];
  /** Rows of the sheet, as Excel counts, that it is made of. */
  readonly rows: readonly number[];
};

/** Whether anything is reported. */
export function hasItems({ cells }: Group): boolean {
  return cells.some(({ items, actual }) => items.length + actual.length > 0);
}
