/** The looks of the printed page (体裁): sizes in pt or as multiples of the body size. */

/** Points of a millimetre. */
export const PT_PER_MM = 72 / 25.4;

/** Paper in mm, portrait. Source: ISO 216. */
export const PAPER_MM = { A3: { width: 297, height: 420 }, A4: { width: 210, height: 297 } } as const;

/** Distance of baselines, in ems. Source: the official listing has about 1.45; a little less fits the sample on six pages. */
export const LINE_PITCH = 1.42;
/** Em box of a Japanese letter above the baseline, in ems. */
export const EM_ASCENT = 0.88;

/** Inner margin of cells, in ems of the body; wide enough at the sides for the ink of a mark that hangs. */
export const CELL_PAD_X = 0.56;
/** Inner margin above and below, in ems of the body. */
export const CELL_PAD_Y = 0.26;

/** Rules between cells, in pt. */
export const RULE_PT = 0.5;
/** Rules around the table, in pt. */
export const FRAME_PT = 0.8;

/** Pale header row; reads as white in black and white. */
export const HEADER_COLOUR = '#dfe8f2';
/** Greys of the bars, from dark to light. */
export const BAR_COLOURS = ['#4d4d4d', '#a6a6a6', '#ffffff', '#ffffff'] as const;
/** For legends of more than four marks; the last one is white. */
export const MORE_BAR_COLOURS = ['#4d4d4d', '#8c8c8c', '#d0d0d0', '#ffffff', '#d0d0d0', '#8c8c8c'] as const;

/** Sizes as multiples of the body. */
export const TITLE_SIZE = 1.6;
/** Headings of the front page. */
export const HEADING_SIZE = 1.25;
/** Legend and page number. */
export const FOOTER_SIZE = 1;
/** No letter is smaller, in pt. Assumption: the smallest that is read on paper. */
export const SMALLEST_PT = 4.5;
