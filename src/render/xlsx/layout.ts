/** The listing as a sheet (シートの割付け): rows with heights, cells with their merged areas, page breaks. Pure. */
import type { Align, ListingBlock, ListingGroup, PrintedAt } from '../../model/listing.ts';
import type { Source } from '../../model/source.ts';
import { type LaidCell, layBlock, type SheetColumns } from './block.ts';
import { type BlockAt, breaksAsPrinted, breaksByHeight } from './breaks.ts';
import { joinLines } from './lines.ts';
import { lineHeight, linesIn, MAX_ROW, PADDING_V } from './metrics.ts';

/** A cell of the sheet's body; rows and columns from 0, ends included. */
type PlacedCell = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly align?: Align;
  readonly bold: boolean;
  /** 縦書き, at this size in pt. */
  readonly verticalPt?: number;
  /** False where the cell goes on from or into the next sheet row on the same page. */
  readonly ruleAbove: boolean;
  readonly ruleBelow: boolean;
  /** The text goes on in the next sheet row of the page: its lines are spread over the height, so that no gap parts them. */
  readonly flowsOn?: boolean;
  readonly sources: readonly Source[];
};

export type SheetLayout = {
  readonly heights: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** Rows that begin a page, without the first. */
  readonly breaks: readonly number[];
  /** Breaks that the print does not have, because a page of it is higher here. */
  readonly extraBreaks: number;
  /** Texts that had to be spread over several sheet rows. */
  readonly spread: readonly {
    readonly text: string;
    readonly sources: readonly Source[];
    readonly rows: number;
  }[];
};

export type LayoutOptions = SheetColumns & {
  /** Column of the groups' labels, where there is one. */
  readonly labelColumn?: number;
  /** Pages of the printed listing by row id; breaks stand where it turns the page. */
  readonly printed?: ReadonlyMap<string, PrintedAt>;
};

/** Places every block of every group below one another. */
export function layOut(groups: readonly ListingGroup[], options: LayoutOptions): SheetLayout {
  const heights: number[] = [];
  const placed: {
    readonly group: ListingGroup;
    readonly blocks: readonly BlockAt[];
  }[] = [];
  for (const group of groups) {
    const blocks = group.blocks.map((block) => {
      const laid = layBlock(block, options);
      const start = heights.length;
      heights.push(...laid.heights);
      return { laid, start };
    });
    placed.push({ group, blocks });
  }
  const all = placed.flatMap(({ blocks }) => blocks);
  const { rows: breaks, extra: extraBreaks } =
    options.printed === undefined
      ? breaksByHeight(all, options.pageHeight)
      : breaksAsPrinted(all, options.printed, options.pageHeight);
  makeRoomAtBreaks(all, heights, breaks, options.sizePt);
  const cells = all.flatMap(({ laid, start }) =>
    laid.cells.flatMap((cell) => placeCell(cell, laid.block, start, { heights, breaks, options })),
  );
  const labels = placed.flatMap(({ group, blocks }) => placeLabels(group, blocks, { heights, breaks, options }));
  const spread = all.flatMap(({ laid }) =>
    laid.cells
      .filter((cell) => cell.poured)
      .map((cell) => ({ text: cell.text, sources: cell.cell.sources, rows: cell.bottom - cell.top + 1 })),
  );
  return { heights, cells: [...labels, ...cells], breaks, extraBreaks, spread };
}

/** A cell cut by a page break loses up to a line on each side: the lowest row of its last part grows by what is missing. */
function makeRoomAtBreaks(
  blocks: readonly BlockAt[],
  heights: number[],
  breaks: readonly number[],
  sizePt: number,
): void {
  for (const { laid, start } of blocks) {
    for (const cell of laid.cells) {
      const parts = segments(start + cell.top, start + cell.bottom, breaks);
      const last = parts.at(-1);
      if (cell.poured || last === undefined || parts.length === 1) continue;
      const room = parts.reduce((total, [top, bottom]) => total + linesIn(sum(heights, top, bottom), sizePt), 0);
      const missing = Math.max(0, cell.lines.length - room) * lineHeight(sizePt);
      const rows = Array.from({ length: last[1] - last[0] + 1 }, (_, index) => last[0] + index);
      const lowest = rows.reduce((a, b) => ((heights[b] ?? 0) < (heights[a] ?? 0) ? b : a));
      heights[lowest] = (heights[lowest] ?? 0) + missing;
    }
  }
}

type Frame = {
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
  readonly options: LayoutOptions;
};

function sum(heights: readonly number[], top: number, bottom: number): number {
  return heights.slice(top, bottom + 1).reduce((total, height) => total + height, 0);
}

/** The parts of a run of rows between page breaks. */
function segments(top: number, bottom: number, breaks: readonly number[]): readonly (readonly [number, number])[] {
  const starts = [top, ...breaks.filter((row) => row > top && row <= bottom)];
  return starts.map((start, index) => [start, (starts[index + 1] ?? bottom + 1) - 1] as const);
}

/** A run of rows in parts, each as high as a sheet row may be. */
function belowLimit(top: number, bottom: number, heights: readonly number[]): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  for (let row = top; row <= bottom; row++) {
    const last = parts.at(-1);
    if (last !== undefined && sum(heights, last[0], row) <= MAX_ROW) last[1] = row;
    else parts.push([row, row]);
  }
  return parts;
}

function placeCell(laid: LaidCell, block: ListingBlock, start: number, frame: Frame): readonly PlacedCell[] {
  const { cell, left, right } = laid;
  const top = start + laid.top;
  const bottom = start + laid.bottom;
  const pages = segments(top, bottom, frame.breaks);
  const parts = laid.poured ? pages.flatMap(([from, to]) => belowLimit(from, to, frame.heights)) : pages;
  const look = {
    left,
    right,
    ...(cell.align === undefined ? {} : { align: cell.align }),
    bold: cell.bold ?? false,
    sources: cell.sources,
  };
  if (parts.length === 1)
    return [
      {
        ...look,
        top,
        bottom,
        text: laid.text,
        ruleAbove: true,
        ruleBelow: true,
      },
    ];
  const naming = left === (frame.options.labelColumn ?? -1) + 1;
  let taken = 0;
  return parts.map(([from, to], index) => {
    const fits =
      index === parts.length - 1 ? laid.lines.length : linesIn(sum(frame.heights, from, to), frame.options.sizePt);
    const lines = laid.lines.slice(taken, taken + fits);
    taken += lines.length;
    const turned = index > 0 && frame.breaks.includes(from);
    return {
      ...look,
      top: from,
      bottom: to,
      text: lines.length === 0 && turned && naming ? `${block.name}（続き）` : joinLines(lines),
      ruleAbove: index === 0 || turned,
      ruleBelow: index === parts.length - 1 || frame.breaks.includes(to + 1),
      ...(laid.poured && taken < laid.lines.length ? { flowsOn: true } : {}),
    };
  });
}

const SMALLEST_LABEL = 5;

function placeLabels(group: ListingGroup, blocks: readonly BlockAt[], frame: Frame): readonly PlacedCell[] {
  const column = frame.options.labelColumn;
  const first = blocks[0];
  const last = blocks.at(-1);
  if (column === undefined || first === undefined || last === undefined) return [];
  return segments(first.start, last.start + last.laid.heights.length - 1, frame.breaks).map(([top, bottom]) => ({
    top,
    bottom,
    left: column,
    right: column,
    ...fitLabel(group, sum(frame.heights, top, bottom), frame.options.sizePt),
    align: 'center' as const,
    bold: false,
    ruleAbove: true,
    ruleBelow: true,
    sources: [],
  }));
}

/** The label, else the short one, else the short one in smaller signs: one sign takes one line of the height. */
function fitLabel(
  group: ListingGroup,
  height: number,
  sizePt: number,
): { readonly text: string; readonly verticalPt: number } {
  const room = (text: string, size: number) => [...text].length * lineHeight(size) + PADDING_V <= height;
  const short = group.shortLabel ?? group.label;
  if (room(group.label, sizePt)) return { text: group.label, verticalPt: sizePt };
  let size = sizePt;
  while (size > SMALLEST_LABEL && !room(short, size)) size -= 0.5;
  return { text: short, verticalPt: size };
}
