/** Merged blocks (セル結合): overlapping ones taken apart, boundless ones cut to what the sheet uses, and who owns a cell. */
import type { Range } from '../../model/grid.ts';
import { parseAddress } from '../../model/source.ts';

/** Merges that can be used, and what had to be mended. */
export type MendedMerges = {
  readonly merges: readonly Range[];
  /** Blocks that overlap another; Excel drops them when it repairs such a file. */
  readonly overlapping: readonly Range[];
  /** Blocks of more cells than any table has, cut to the used part of the sheet. */
  readonly boundless: readonly Range[];
};

/** Assumption: a block of more cells is a slip of the hand (a whole sheet selected and merged), not a layout. */
const BOUNDLESS_CELLS = 100_000;

/**
 * A range from its address.
 * @returns undefined where it is none
 * @example parseRange('B12:C15') // { top: 12, left: 2, bottom: 15, right: 3 }
 */
export function parseRange(text: string): Range | undefined {
  const [first, last] = text.replaceAll('$', '').split(':');
  const from = parseAddress(first ?? '');
  const to = last === undefined ? from : parseAddress(last);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/**
 * Merges as a sheet can have them.
 * @param used last row and last column with content
 */
export function mendMerges(
  merges: readonly Range[],
  used: { readonly row: number; readonly column: number },
): MendedMerges {
  const distinct = [...new Map(merges.map((range) => [JSON.stringify(range), range])).values()].filter(
    (range) => range.top !== range.bottom || range.left !== range.right,
  );
  const sorted = distinct.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const overlapping = findOverlaps(sorted);
  const boundless = sorted.filter((range) => isBoundless(range) && !overlapping.has(range));
  const kept = sorted
    .filter((range) => !overlapping.has(range))
    .map((range) => (isBoundless(range) ? cutTo(range, used) : range))
    .filter((range) => range.top !== range.bottom || range.left !== range.right);
  return { merges: kept, overlapping: [...overlapping], boundless };
}

function isBoundless(range: Range): boolean {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1) > BOUNDLESS_CELLS;
}

function cutTo(range: Range, used: { readonly row: number; readonly column: number }): Range {
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, used.row)),
    right: Math.max(range.left, Math.min(range.right, used.column)),
  };
}

function findOverlaps(sorted: readonly Range[]): ReadonlySet<Range> {
  const found = new Set<Range>();
  let open: Range[] = [];
  for (const range of sorted) {
    open = open.filter((other) => other.bottom >= range.top);
    for (const other of open) {
      if (other.left <= range.right && range.left <= other.right) {
        found.add(other);
        found.add(range);
      }
    }
    open.push(range);
  }
  return found;
}

/** Tells for cells, asked in the order of their rows, which merge they belong to. */
export function mergeFinder(merges: readonly Range[]): (row: number, column: number) => Range | undefined {
  const sorted = merges.toSorted((a, b) => a.top - b.top);
  let next = 0;
  let open: Range[] = [];
  let at = 0;
  return (row, column) => {
    if (row !== at) {
      at = row;
      for (; next < sorted.length; next += 1) {
        const range = sorted[next];
        if (range === undefined || range.top > row) break;
        open.push(range);
      }
      open = open.filter((range) => range.bottom >= row);
    }
    return open.find((range) => column >= range.left && column <= range.right);
  };
}
