/** The listing (一覧): renderer-neutral. PDF, XLSX, HTML and CSV are drawn from it alone, so they cannot differ. */
import type { Source } from './source.ts';

export type Align = 'left' | 'center' | 'right';

/** Size and margins, in mm. */
export type Paper = {
  readonly size: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
  readonly marginsMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly bodyPt: number;
};

export type ListingColumn = {
  readonly id: string;
  readonly heading: string;
  /** Share of the printed width; the renderer stretches the sum to the page. */
  readonly widthMm: number;
  readonly align: Align;
  /** 縦書き: the column that holds the group's label. */
  readonly vertical: boolean;
};

/**
 * One cell of a block, over one or more rows and columns of it.
 * `text` has paragraphs separated by `\n`; a paragraph that opens with ・ ○ ◇ ※ hangs by that sign.
 */
export type ListingCell = {
  readonly column: string;
  /** Row within the block, from 0. */
  readonly row: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly sources: readonly Source[];
  /** Where several offices' texts stand below one another, each with its own cells, so that a finding names the right one. */
  readonly parts?: readonly { readonly text: string; readonly sources: readonly Source[] }[];
};

/** What is kept together on a page: a programme with its indicators, the 基本KPI of a role, or a 区分. */
export type ListingBlock = {
  readonly id: string;
  /** For the outline of the PDF, and repeated with （続き） where the block is split. */
  readonly name: string;
  /** One key per row (指標ID), for page and row of the printed listing. */
  readonly rowIds: readonly string[];
  /** Covers every column but the vertical one exactly once per row. */
  readonly cells: readonly ListingCell[];
};

/** Blocks under one vertical label (役割). */
export type ListingGroup = {
  readonly id: string;
  readonly label: string;
  /** Shown instead where the label does not fit the height. */
  readonly shortLabel?: string;
  readonly blocks: readonly ListingBlock[];
};

/** A column of a simple table. */
export type TableColumn = {
  readonly heading: string;
  readonly widthMm: number;
  readonly align: Align;
  /** Figures (or nothing) whose decimal points stand one below the other (小数点をそろえる列). */
  readonly figures?: true;
};

/** A simple table of the front page or of a sheet: 評価根拠, 提出状況, 変更一覧 … */
export type ListingTable = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Printed where there are no rows (該当なし). */
  readonly empty: string;
  /** Small bars in one column, one entry per row; the texts of that column are empty. */
  readonly bars?: { readonly column: number; readonly rows: readonly SmallBars[] };
};

/** Upright bars of one row, drawn as vectors that read in black and white: full ones, and hollow ones for what is planned. */
export type SmallBars = readonly {
  /** Height as a share of the highest, 0 to 1. */
  readonly share: number;
  readonly planned: boolean;
}[];

/** Bars of marks per role, drawn as vectors that read in black and white. */
export type MarkBars = {
  readonly title: string;
  readonly marks: readonly { readonly mark: string; readonly label: string }[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
};

/** 概要: the page before the listing. */
export type FrontPage = {
  readonly heading: string;
  /** Large figures: 達成割合 73.2％, ◎ 52 … */
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
  readonly bars: MarkBars;
  readonly tables: readonly ListingTable[];
  readonly paragraphs: readonly string[];
};

/** Paragraphs between the title and the table, on the first page: a heading (政策展開の方向性) and its text, or a text alone. */
export type LeadParagraph = { readonly heading?: string; readonly text: string };

/** 参考: pages behind the listing. */
export type Appendix = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ListingTable[];
};

export type Listing = {
  /** Template: renkei, torikumi. */
  readonly template: string;
  /** Title without edition: さっぽろ連携中枢都市圏　2023年度　連携事業実施状況等一覧. */
  readonly title: string;
  /** 確定版, 速報版 …; printed as 【確定版】 behind the title. */
  readonly edition: string;
  /** Errors are open: 要確認 on every page. */
  readonly draft: boolean;
  readonly author: string;
  readonly paper: Paper;
  readonly columns: readonly ListingColumn[];
  readonly groups: readonly ListingGroup[];
  /** Bottom left on every page: ＜評価凡例＞◎：達成済み …. */
  readonly legend: string;
  readonly footnote?: string;
  readonly front?: FrontPage;
  /** Printed once, before the table. */
  readonly lead?: readonly LeadParagraph[];
  /** Printed behind the table; in the workbook a sheet per table. */
  readonly appendix?: Appendix;
  /** Further sheets of the workbook, in order: 評価根拠, 提出状況. Not in the PDF. */
  readonly sheets: readonly ListingTable[];
};

/** Where a row was printed; page from 1, row from 1 on that page. Of a split row, its first part. */
export type PrintedAt = { readonly page: number; readonly row: number };
