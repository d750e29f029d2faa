/** Sizes of a sheet (寸法): Excel's column and row units, cell padding, limits. Lengths in pt unless named otherwise. */
import type { Paper } from '../../model/listing.ts';

export const POINTS_PER_MM = 72 / 25.4;
/** Screen pixels of Excel at 100 %: column widths and row heights are whole pixels. */
const POINTS_PER_PIXEL = 0.75;
/** Width of the widest digit of the workbook's default font (Arial 10), in pixels. Source: ECMA-376 part 1, 18.3.1.13. */
const DIGIT_PIXELS = 7;

/** Line height of Noto Sans JP as a share of the size (ascender 1.160 + descender 0.288). */
const LINE_HEIGHT = 1.448;
/** Above and below the text together. */
export const PADDING_V = 4;
/** Left and right of the text together: Excel keeps 2 pixels on each side and 1 for the grid line. */
export const PADDING_H = 5;
/** A row is split above this height; Excel's own limit is 409. */
export const MAX_ROW = 400;
/** Text of a cell. Source: Excel specifications and limits. */
export const MAX_CELL_CHARACTERS = 32_767;
/** The screen and the printer of Excel measure text a little differently: lines are broken for a slightly narrower cell. */
export const WIDTH_RESERVE = 0.96;

/** Height of one line, rounded up to a whole pixel as Excel does. */
export function lineHeight(sizePt: number): number {
  return Math.ceil((LINE_HEIGHT * sizePt) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/** Height of a row for so many lines. */
export function heightOf(lines: number, sizePt: number): number {
  return Math.max(1, lines) * lineHeight(sizePt) + PADDING_V;
}

/** Lines that fit into a height. */
export function linesIn(height: number, sizePt: number): number {
  return Math.max(0, Math.floor((height - PADDING_V + 0.001) / lineHeight(sizePt)));
}

/**
 * A width as the number in the file: characters of the default font, padding included, for a whole number of pixels.
 * @example columnUnits(75) // 14.29
 */
export function columnUnits(widthPt: number): number {
  return Math.round((Math.round(widthPt / POINTS_PER_PIXEL) / DIGIT_PIXELS) * 100) / 100;
}

const SIZES_MM = {
  A3: { short: 297, long: 420 },
  A4: { short: 210, long: 297 },
} as const;

/** Printable width and height of the paper, in pt. */
export function printable(paper: Paper): {
  readonly width: number;
  readonly height: number;
} {
  const { short, long } = SIZES_MM[paper.size];
  const [width, height] = paper.orientation === 'landscape' ? [long, short] : [short, long];
  const { top, right, bottom, left } = paper.marginsMm;
  return {
    width: (width - left - right) * POINTS_PER_MM,
    height: (height - top - bottom) * POINTS_PER_MM,
  };
}
