/** One block of the listing as sheet rows (まとまりの行割り): heights by line breaking, rows above the limit split. Pure. */
import type { ListingBlock, ListingCell } from '../../model/listing.ts';
import { withoutInvalid } from './cell-text.ts';
import type { BreakText, TextLine } from './lines.ts';
import { heightOf, lineHeight, linesIn, MAX_CELL_CHARACTERS, MAX_ROW, PADDING_H, WIDTH_RESERVE } from './metrics.ts';

/** What a block is laid out for: column ids with their widths in pt, and the size of the text. */
export type SheetColumns = {
  readonly columns: readonly {
    readonly id: string;
    readonly widthPt: number;
  }[];
  readonly sizePt: number;
  readonly breakText: BreakText;
  /** Height of a page's body, in pt; a row above Excel's limit is split into parts that fill it. */
  readonly pageHeight: number;
};

/** A cell with its lines and its sheet rows within the block, from 0, ends included. */
export type LaidCell = {
  readonly cell: ListingCell;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** Its lines run on from sheet row to sheet row instead of standing in one merged cell. */
  readonly poured: boolean;
};

export type LaidBlock = {
  readonly block: ListingBlock;
  /** Heights of the sheet rows in pt. */
  readonly heights: readonly number[];
  /** First sheet row of each row of the block. */
  readonly firstOf: readonly number[];
  readonly cells: readonly LaidCell[];
};

type Measured = {
  readonly cell: ListingCell;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly poured: boolean;
};

/** Sheet rows, heights and cells of a block. */
export function layBlock(block: ListingBlock, sheet: SheetColumns): LaidBlock {
  const measured = block.cells.map((cell) => measure(cell, sheet));
  const wanted = rowHeights(measured, block.rowIds.length, sheet);
  const heights: number[] = [];
  const firstOf: number[] = [];
  for (const height of wanted) {
    firstOf.push(heights.length);
    heights.push(...splitHeight(height, sheet));
  }
  const cells = measured.map((item) => ({
    ...item,
    top: firstOf[item.cell.row] ?? 0,
    bottom: (firstOf[item.cell.row + item.cell.rowSpan] ?? heights.length) - 1,
  }));
  return { block, heights, firstOf, cells };
}

function measure(cell: ListingCell, sheet: SheetColumns): Measured {
  const left = sheet.columns.findIndex((column) => column.id === cell.column);
  const right = left + cell.columnSpan - 1;
  const width = sheet.columns.slice(left, right + 1).reduce((sum, column) => sum + column.widthPt, 0);
  const text = withoutInvalid(cell.text);
  const lines = sheet.breakText(text, (width - PADDING_H) * WIDTH_RESERVE, sheet.sizePt);
  const poured = heightOf(lines.length, sheet.sizePt) > MAX_ROW || text.length > MAX_CELL_CHARACTERS;
  return { cell, left, right, text, lines, poured };
}

/** Cells of one row first; what a cell over several rows needs beyond them is added to the last of its rows. */
function rowHeights(measured: readonly Measured[], rows: number, sheet: SheetColumns): number[] {
  const { sizePt } = sheet;
  const heights = Array.from({ length: rows }, () => heightOf(1, sizePt));
  const bySpan = [...measured].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan || a.cell.row - b.cell.row);
  for (const { cell, lines, poured } of bySpan) {
    const last = cell.row + cell.rowSpan - 1;
    const own = heights.slice(cell.row, last + 1);
    const missing = poured
      ? Math.max(0, lines.length - own.reduce((sum, height) => sum + capacity(height, sheet), 0)) * lineHeight(sizePt)
      : Math.max(0, heightOf(lines.length, sizePt) - own.reduce((sum, height) => sum + height, 0));
    heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** Lines that a row holds once it is split as {@link splitHeight} does. */
function capacity(height: number, sheet: SheetColumns): number {
  return splitHeight(height, sheet).reduce((sum, part) => sum + linesIn(part, sheet.sizePt), 0);
}

/** A height as rows below the limit that together hold the same number of lines; a whole number of them fills a page. */
function splitHeight(height: number, { sizePt, pageHeight }: SheetColumns): readonly number[] {
  if (height <= MAX_ROW) return [height];
  const share = Number.isFinite(pageHeight) ? pageHeight / Math.ceil(pageHeight / MAX_ROW) : MAX_ROW;
  const most = Math.max(1, linesIn(share, sizePt));
  const parts: number[] = [];
  for (let lines = Math.ceil((height - heightOf(1, sizePt)) / lineHeight(sizePt)) + 1; lines > 0; lines -= most) {
    parts.push(heightOf(Math.min(lines, most), sizePt));
  }
  return parts;
}
