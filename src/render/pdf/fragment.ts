/** Splitting a block over pages: between its rows, and a row taller than a page between its lines. */
import type { Line } from '../text/lines.ts';
import { cutLines } from './cut.ts';

import type { MeasuredBlock, MeasuredCell } from './measure.ts';

/** Lines of one cell on one page; rows count from the first row of the fragment. */
export type FragmentCell = {
  readonly cell: MeasuredCell;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  /** These lines are the cell's own text, not the name repeated. */
  readonly own: boolean;
};

/** What of a block stands on one page. */
export type Fragment = {
  readonly block: MeasuredBlock;
  /** Rows of the block and their heights. */
  readonly rows: readonly { readonly row: number; readonly height: number; readonly opens: boolean }[];
  readonly cells: readonly FragmentCell[];
  readonly height: number;
  /** The whole block in one piece. */
  readonly whole: boolean;
};

/** How far a block is printed. */
export type Progress = {
  readonly row: number;
  /** The row was begun on an earlier page. */
  readonly begun: boolean;
  readonly used: ReadonlyMap<string, number>;
};

/** Nothing of the block is printed yet. */
export const START: Progress = { row: 0, begun: false, used: new Map() };

/** Heights in pt. */
export type Sizes = { readonly linePt: number; readonly padY: number };

/** A row is split between lines only if so many stand on the page. Source: no orphan lines. */
const LEAST_LINES = 2;
/** A row that would fit a page is split all the same where moving it would leave so much of this page empty. */
const LARGE_REST = 1 / 3;
const ROUNDING = 1e-6;

type Row = { readonly row: number; readonly limit: number };

const linesIn = (height: number, sizes: Sizes): number =>
  Math.max(0, Math.floor((height - 2 * sizes.padY + ROUNDING) / sizes.linePt));

const heightOf = (lines: number, sizes: Sizes): number => Math.max(1, lines) * sizes.linePt + 2 * sizes.padY;

function remaining(cell: MeasuredCell, progress: Progress): readonly Line[] {
  return cell.lines.slice(progress.used.get(cell.key) ?? 0);
}

/** Lines that the row needs for the cells that stand in it alone. */
function rowLines(block: MeasuredBlock, row: number, progress: Progress): number {
  let most = 0;
  for (const cell of block.cells) {
    if (cell.from === row && cell.to === row + 1) most = Math.max(most, remaining(cell, progress).length);
  }
  return most;
}

/** The lines that a cell wants on this page, and whether they are its own. */
function wanted(
  block: MeasuredBlock,
  cell: MeasuredCell,
  progress: Progress,
): { lines: readonly Line[]; own: boolean } {
  const own = remaining(cell, progress);
  const continued = progress.begun || cell.from < progress.row;
  const again = own.length === 0 && cell.name && continued && cell.lines.length > 0 && cell.from <= progress.row;
  return again ? { lines: block.again, own: false } : { lines: own, own: true };
}

/** Rows that fit by the needs of their own cells; the last may be cut to the lines that fit. */
function takeRows(block: MeasuredBlock, progress: Progress, room: number, page: number, sizes: Sizes): Row[] {
  const rows: Row[] = [];
  let left = room;
  for (let row = progress.row; row < block.rows; row++) {
    const lines = rowLines(block, row, progress);
    const height = heightOf(lines, sizes);
    if (height <= left + ROUNDING) {
      rows.push({ row, limit: Number.POSITIVE_INFINITY });
      left -= height;
      continue;
    }
    const fitting = Math.min(linesIn(left, sizes), lines - LEAST_LINES);
    const tall = height > page + ROUNDING || left > page * LARGE_REST;
    if (rows.length === 0 || (tall && fitting >= LEAST_LINES)) rows.push({ row, limit: Math.max(1, fitting) });
    break;
  }
  return rows;
}

type Layout = { readonly rows: readonly Row[]; readonly heights: readonly number[]; readonly open: boolean };

/** Heights of the rows, stretched for the cells that span them; rows behind a cell that cannot end are left for the next page. */
function stretch(block: MeasuredBlock, progress: Progress, taken: readonly Row[], room: number, sizes: Sizes): Layout {
  const heights = taken.map(({ row, limit }) => heightOf(Math.min(limit, rowLines(block, row, progress)), sizes));
  const open = taken.some(({ limit }) => Number.isFinite(limit));
  const first = taken[0]?.row ?? 0;
  const behind = first + taken.length;
  const spanning = block.cells
    .filter((cell) => cell.from < behind && cell.to > first && (cell.to - cell.from > 1 || cell.name))
    .toSorted((a, b) => a.to - b.to || b.from - a.from);
  for (const cell of spanning) {
    const ends = cell.to < behind || (cell.to === behind && !open);
    const { lines, own } = wanted(block, cell, progress);
    if (!ends && own) continue;
    const from = Math.max(cell.from, first) - first;
    const to = Math.min(cell.to, behind) - first;
    const have = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    const lack = heightOf(lines.length, sizes) - have;
    if (lack <= ROUNDING) continue;
    const spare = room - heights.reduce((sum, height) => sum + height, 0);
    if (lack <= spare + ROUNDING || !own) {
      for (let index = from; index < to; index++) heights[index] = (heights[index] ?? 0) + lack / (to - from);
      continue;
    }
    // The cell cannot end here: its last row stays open, and fills the page.
    const kept = heights.slice(0, to);
    const rest = room - kept.reduce((sum, height) => sum + height, 0);
    kept[to - 1] = (kept[to - 1] ?? 0) + Math.max(0, Math.min(rest, lack));
    return { rows: taken.slice(0, to), heights: kept, open: true };
  }
  return { rows: taken, heights, open };
}

/**
 * What of a block goes on a page, and how far it is printed then.
 * @param room height left on the page, in pt
 * @param page height of an empty page
 * @returns `progress` undefined where the block is complete
 */
export function takeFragment(
  block: MeasuredBlock,
  progress: Progress,
  room: number,
  page: number,
  sizes: Sizes,
): { readonly fragment: Fragment; readonly progress: Progress | undefined } {
  const layout = stretch(block, progress, takeRows(block, progress, room, page, sizes), room, sizes);
  const first = progress.row;
  const behind = first + layout.rows.length;
  const used = new Map(progress.used);
  const cells = block.cells
    .filter((cell) => cell.from < behind && cell.to > first)
    .map((cell): FragmentCell => {
      const from = Math.max(cell.from, first) - first;
      const to = Math.min(cell.to, behind) - first;
      const height = layout.heights.slice(from, to).reduce((sum, one) => sum + one, 0);
      const { lines, own } = wanted(block, cell, progress);
      const fitting = Math.max(linesIn(height, sizes), layout.rows.length === 1 ? 1 : 0);
      const shown = own ? cutLines(cell.lines, cell.lines.length - lines.length, fitting) : lines.slice(0, fitting);
      if (own) used.set(cell.key, (used.get(cell.key) ?? 0) + shown.length);
      return { cell, from, to, lines: shown, own };
    });
  const fragment: Fragment = {
    block,
    rows: layout.rows.map(({ row }, index) => ({
      row,
      height: layout.heights[index] ?? 0,
      opens: !(row === progress.row && progress.begun),
    })),
    cells,
    height: layout.heights.reduce((sum, height) => sum + height, 0),
    whole: first === 0 && !progress.begun && behind === block.rows && !layout.open,
  };
  if (!layout.open && behind === block.rows) return { fragment, progress: undefined };
  return { fragment, progress: { row: layout.open ? behind - 1 : behind, begun: layout.open, used } };
}
