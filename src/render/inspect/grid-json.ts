/** Every cell of a workbook as JSON lines (`inspect --grid`), and a refused file as one object. */
import type { Cell, Grid, Range, Workbook } from '../../model/grid.ts';
import { addressOf } from '../../model/source.ts';

/**
 * One JSON object per cell, sheets, rows and columns in order; absent values are null.
 * @returns lines with a line feed each; an empty string for a workbook without cells
 */
export function renderGridJson(workbook: Workbook): string {
  return workbook.grids
    .flatMap((grid) => grid.rows.flatMap((row) => row.cells.map((cell) => cellJson(grid, cell))))
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * The one object for a file that gives no grid.
 * @param refused `message` is the sentence of its diagnostic
 */
export function renderRefusedJson(refused: {
  readonly file: string;
  readonly state: string;
  readonly why: string;
  readonly message: string;
}): string {
  const { file, state, why, message } = refused;
  return `${JSON.stringify({ file, state, why, message })}\n`;
}

function cellJson(grid: Grid, cell: Cell): string {
  return JSON.stringify({
    sheet: grid.sheet,
    sheetHidden: grid.hidden,
    cell: addressOf(cell.row, cell.column),
    kind: cell.kind,
    text: cell.text,
    number: cell.number ?? null,
    date: cell.date ?? null,
    format: cell.format ?? null,
    formula: cell.formula ?? null,
    struck: cell.struck ?? null,
    merge: cell.merge === undefined ? null : rangeText(cell.merge),
    hidden: cell.hidden ?? null,
  });
}

function rangeText(range: Range): string {
  return `${addressOf(range.top, range.left)}:${addressOf(range.bottom, range.right)}`;
}
