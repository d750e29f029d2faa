/** The page plan (紙面): every page as placed lines, rules and boxes, in pt from the top left corner. Pure data. */
import type { PrintedAt } from '../../model/listing.ts';
import type { ForcedBreak } from '../text/forced.ts';

/** A rectangle, in pt from the top left corner of the page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** An entry of the outline (しおり) that leads to the page of its text. */
export type OutlineEntry = { readonly id: string; readonly parent?: string; readonly text: string };

/** One line of text, or one letter of vertical writing. */
export type PlacedText = {
  /** Printable text of one line; 〓 is not yet put in. */
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly widthPt: number;
  readonly sizePt: number;
  readonly bold: boolean;
  /** Vertical writing: the upright forms of ー and brackets. */
  readonly vertical?: boolean;
  readonly white?: boolean;
  /** Key of the listing's cell whose text this is; absent for titles, repeats and page numbers. */
  readonly cell?: string;
  /** Key of a text that is printed whole on each page where it is printed. */
  readonly repeated?: string;
  readonly outline?: OutlineEntry;
  /** Why the line ends at a bad place; absent where it does not. */
  readonly forced?: ForcedBreak;
};

/** A straight line, in pt. */
export type Rule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly widthPt: number;
};

/** A filled rectangle; `grey` from 0 black to 1 white, or the header's pale blue. */
export type Fill = Box & { readonly colour: string };

/** What the pages hold within: for the geometry test. */
export type PlacedBox = Box & { readonly key: string };

/** One page: what is drawn, and the boxes that it keeps within. */
export type PagePlan = {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly boxes: readonly PlacedBox[];
};

/** All pages, and what other outputs want to know of them. */
export type DocumentPlan = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PagePlan[];
  /** Pages before the listing. */
  readonly frontPages: number;
  /** Page and row of each 指標ID. */
  readonly printed: ReadonlyMap<string, PrintedAt>;
  /** 指標ID with which each page of the listing opens, for the breaks of the workbook. */
  readonly pageStarts: readonly string[];
  /** Margins or letters were too large for the paper and are made smaller. */
  readonly fitted: boolean;
  /** Role labels that no page could hold whole. */
  readonly shortened: readonly string[];
};
