/** A sheet with quick access to its cells (シートの見取り図), as it stands or turned about its diagonal. */
import type { Cell, Grid, GridRow, Range } from '../model/grid.ts';
import { addressOf, type Source } from '../model/source.ts';

/** Rows and columns of a turned sheet are exchanged; its places are still those that Excel shows. */
export type Sheet = {
  readonly grid: Grid;
  readonly turned: boolean;
  readonly rows: readonly GridRow[];
  /** Columns that hold at least one cell, ascending. */
  readonly columns: readonly number[];
  /** Columns all of whose cells are hidden, but for those that reach into a shown one. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** The cell at a place; inside a merge its owner. */
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  /** The heading over a place: as cellAt, and a text centred across it (選択範囲内で中央). */
  readonly headingAt: (row: number, column: number) => Cell | undefined;
  readonly rowAt: (row: number) => GridRow | undefined;
};

/** A sheet as it stands. */
export function sheetOf(grid: Grid): Sheet {
  return index(grid, grid, false);
}

/** The same sheet turned: its columns as rows (行列の入れ替え). */
export function turnedSheetOf(grid: Grid): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const line of grid.rows) {
    for (const cell of line.cells) {
      const turned: Cell = {
        ...cell,
        row: cell.column,
        column: cell.row,
        ...(cell.merge === undefined ? {} : { merge: turnRange(cell.merge) }),
        ...(cell.across === undefined ? {} : { across: turnRange(cell.across) }),
        ...(cell.hidden === undefined ? {} : { hidden: cell.hidden === 'row' ? 'column' : 'row' }),
      };
      const list = rows.get(turned.row);
      if (list === undefined) rows.set(turned.row, [turned]);
      else list.push(turned);
    }
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      hidden: cells.every((cell) => cell.hidden === 'row'),
      cells: cells.sort((a, b) => a.column - b.column),
    }));
  return index(grid, { ...grid, rows: lines, merges: grid.merges.map(turnRange) }, true);
}

function turnRange(range: Range): Range {
  return { top: range.left, left: range.top, bottom: range.right, right: range.bottom };
}

function index(original: Grid, grid: Grid, turned: boolean): Sheet {
  const byRow = new Map(grid.rows.map((line) => [line.row, line]));
  const cells = new Map(grid.rows.map((line) => [line.row, new Map(line.cells.map((cell) => [cell.column, cell]))]));
  const merges = mergesByRow(grid);
  const columns = [...new Set(grid.rows.flatMap((line) => line.cells.map((cell) => cell.column)))].sort(
    (a, b) => a - b,
  );
  const all = grid.rows.flatMap((line) => line.cells);
  const hidden = new Set(all.filter((cell) => cell.hidden === 'column').map((cell) => cell.column));
  // A heading merged with its shown neighbour is seen; the column below it is not.
  const shown = new Set(
    all
      .filter((cell) => cell.hidden !== 'column' && !(hidden.has(cell.column) && spansColumns(cell)))
      .map((cell) => cell.column),
  );
  const cellAt = (row: number, column: number) => {
    const own = cells.get(row)?.get(column);
    if (own !== undefined) return own;
    const merge = merges.get(row)?.find((m) => column >= m.left && column <= m.right);
    return merge === undefined ? undefined : cells.get(merge.top)?.get(merge.left);
  };
  const centred = grid.rows.flatMap((line) => line.cells.filter((cell) => cell.across !== undefined));
  const isUnder = ({ across }: Cell, row: number, column: number) =>
    across !== undefined &&
    row >= across.top &&
    row <= across.bottom &&
    column >= across.left &&
    column <= across.right;
  return {
    grid: original,
    turned,
    rows: grid.rows,
    columns,
    hiddenColumns: new Set(columns.filter((column) => !shown.has(column))),
    rowAt: (row) => byRow.get(row),
    cellAt,
    headingAt: (row, column) => cellAt(row, column) ?? centred.find((cell) => isUnder(cell, row, column)),
  };
}

function spansColumns({ merge }: Cell): boolean {
  return merge !== undefined && merge.right > merge.left;
}

/** Merges by each non-empty row that they touch; a merge over thousands of empty rows costs nothing. */
function mergesByRow(grid: Grid): ReadonlyMap<number, readonly Range[]> {
  const numbers = grid.rows.map((line) => line.row);
  const byRow = new Map<number, Range[]>();
  for (const merge of grid.merges) {
    for (let at = firstAtLeast(numbers, merge.top); at < numbers.length; at++) {
      const row = numbers[at] ?? 0;
      if (row > merge.bottom) break;
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [merge]);
      else list.push(merge);
    }
  }
  return byRow;
}

function firstAtLeast(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a cell as Excel shows it. */
export function sourceOf(sheet: Sheet, cell: { readonly row: number; readonly column: number }): Source {
  const cellAddress = sheet.turned ? addressOf(cell.column, cell.row) : addressOf(cell.row, cell.column);
  return { file: sheet.grid.file, sheet: sheet.grid.sheet, cell: cellAddress };
}

/** The row of the sheet, as Excel counts, in which a cell stands. */
export function excelRow(sheet: Sheet, cell: { readonly row: number; readonly column: number }): number {
  return sheet.turned ? cell.column : cell.row;
}

/** Last row and column of a cell with its merge. */
export function extentOf(cell: Cell): Range {
  return cell.merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

/** The same of a heading or label, which may be centred over its neighbours instead of merged with them. */
export function headingExtent(cell: Cell): Range {
  return cell.merge ?? cell.across ?? extentOf(cell);
}

/** The text of a cell without blanks at its ends; empty where there is none. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
}
