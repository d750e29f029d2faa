/** The form of a read workbook in the cache (控えの形式): JSON in which a cell is a short list, a third as long to read as the objects themselves. */
import type { Cell, CellKind, Grid, GridRow, Range } from './model/grid.ts';
import type { ReadOutcome } from './model/reading.ts';

const KINDS: readonly CellKind[] = ['string', 'number', 'date', 'boolean', 'error', 'formula-without-result'];

/** Whatever else an object has, as it is. */
type Rest = Readonly<Record<string, unknown>>;
type PackedCell = readonly [column: number, kind: number, text: string, rest?: Rest];
type PackedRow = readonly [row: number, cells: readonly PackedCell[], rest: Rest];
type PackedRange = readonly [top: number, left: number, bottom: number, right: number];
type PackedGrid = readonly [before: Rest, rows: readonly PackedRow[], merges: readonly PackedRange[]];

/** What reading gave, as one line of JSON. */
export function packOutcome(outcome: ReadOutcome): string {
  if (outcome.state !== 'read') return JSON.stringify(outcome);
  const { workbook } = outcome;
  return JSON.stringify({ ...outcome, workbook: { ...workbook, grids: workbook.grids.map(packGrid) } });
}

/**
 * What {@link packOutcome} wrote.
 * @throws where the text is of another form
 */
export function unpackOutcome(text: string): ReadOutcome {
  const packed = JSON.parse(text);
  if (packed.state !== 'read') return packed;
  return { ...packed, workbook: { ...packed.workbook, grids: packed.workbook.grids.map(unpackGrid) } };
}

function packGrid({ rows, merges, ...before }: Grid): PackedGrid {
  return [before, rows.map(packRow), merges.map(packRange)];
}

function unpackGrid([before, rows, merges]: PackedGrid): Grid {
  return { ...before, rows: rows.map(unpackRow), merges: merges.map(unpackRange) } as unknown as Grid;
}

function packRow({ row, cells, ...rest }: GridRow): PackedRow {
  return [row, cells.map((cell) => packCell(cell, row)), rest];
}

function unpackRow([row, cells, rest]: PackedRow): GridRow {
  return { row, ...rest, cells: cells.map((cell) => unpackCell(cell, row)) } as unknown as GridRow;
}

function packCell({ row, column, kind, text, ...rest }: Cell, line: number): PackedCell {
  if (row !== line) throw new Error(`a cell of row ${row} stands in row ${line}`);
  const short = [column, KINDS.indexOf(kind), text] as const;
  return Object.keys(rest).length === 0 ? short : [...short, rest];
}

function unpackCell([column, kind, text, rest]: PackedCell, row: number): Cell {
  const known = KINDS[kind];
  if (known === undefined) throw new Error(`kind ${kind}`);
  const cell: Cell = { row, column, kind: known, text };
  return rest === undefined ? cell : { ...cell, ...rest };
}

function packRange({ top, left, bottom, right }: Range): PackedRange {
  return [top, left, bottom, right];
}

function unpackRange([top, left, bottom, right]: PackedRange): Range {
  return { top, left, bottom, right };
}
