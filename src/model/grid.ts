/** What a sheet shows (表の格子): cells with their text as Excel shows it, merges, and what is hidden. */

/** A block of cells, rows and columns from 1, ends included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** What a cell holds. An empty cell is not in the grid; a cell whose text is all struck out has an empty `text`. */
export type CellKind = 'string' | 'number' | 'date' | 'boolean' | 'error' | 'formula-without-result';

export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** The text as Excel shows it, without furigana and without struck-out parts; line breaks are `\n`. */
  readonly text: string;
  /** The stored number as an exact decimal string, where the cell holds a number or a date serial. */
  readonly number?: string;
  /** ISO date (`2025-04-01`) or date and time, where the number format makes the number a date. */
  readonly date?: string;
  /** The number format code, where it is not General. */
  readonly format?: string;
  readonly formula?: string;
  /** 見え消し: the struck-out part of the text (the old value). */
  readonly struck?: string;
  /** The merged block, on its owner (top left) only; followers of a merge are not in the grid. */
  readonly merge?: Range;
  /** 選択範囲内で中央: the empty neighbours over which the text is centred, itself included; not merged, but read as one heading. */
  readonly across?: Range;
  readonly hidden?: 'row' | 'column';
};

/** A row that has at least one cell; cells by column. */
export type GridRow = { readonly row: number; readonly hidden: boolean; readonly cells: readonly Cell[] };

/** One sheet; rows by number, empty rows left out. */
export type Grid = {
  readonly file: string;
  readonly sheet: string;
  /** Position of the sheet in the workbook, from 0. */
  readonly index: number;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Range[];
};

/** The true format of a file, told from its bytes. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv';

/** A workbook that could be read. */
export type Workbook = {
  readonly file: string;
  readonly format: WorkbookFormat;
  readonly grids: readonly Grid[];
  /** 文書の更新日時 of the document's own properties, ISO; a hint for the order of revisions. */
  readonly modified?: string;
};

/**
 * The cell at a place, or undefined where the sheet is empty there. A place inside a merge gives its owner.
 */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  const merge = grid.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
  const [r, c] = merge === undefined ? [row, column] : [merge.top, merge.left];
  return grid.rows.find((line) => line.row === r)?.cells.find((cell) => cell.column === c);
}
