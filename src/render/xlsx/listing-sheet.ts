/** The sheet 一覧: the listing as it is printed. */
import type { Style, Worksheet } from 'exceljs';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import { cellText } from './cell-text.ts';
import { drawBody, drawHead, headHeight, headRows, type SheetFrame } from './draw.ts';
import { layOut, type SheetLayout } from './layout.ts';
import type { BreakText, TextWidth } from './lines.ts';
import { PADDING_H, printable, WIDTH_RESERVE } from './metrics.ts';
import { setUpPage } from './page-setup.ts';
import type { Look } from './style.ts';

/**
 * The sheet is drawn wider than the page and printed reduced to its width, so that a page of it holds what a page of the
 * PDF holds: the first of these widths at which every printed page fits is taken.
 */
const STRETCHES = [1, 1.03, 1.06, 1.1, 1.15, 1.2] as const;

/** What drawing a sheet needs besides its contents. */
export type Tools = {
  readonly breakText: BreakText;
  readonly textWidth: TextWidth;
  readonly style: (look: Look) => Partial<Style>;
};

/** Draws the sheet and gives its layout, for what it has to report. */
export function drawListing(
  sheet: Worksheet,
  listing: Listing,
  tools: Tools,
  printed?: ReadonlyMap<string, PrintedAt>,
): SheetLayout {
  const { frame, layout } = fitToPages(listing, tools, printed);
  drawHead(sheet, frame);
  drawBody(sheet, frame, layout);
  const head = headRows(frame);
  drawNotes(sheet, listing, frame, head + 1 + layout.heights.length);
  // A lead is printed once: then the heading alone is repeated, with the title in the page's header.
  const repeated = head > 2 ? { titleRows: `${head}:${head}`, runningTitle: frame.title } : { titleRows: `1:${head}` };
  setUpPage(sheet, listing, repeated);
  const label = listing.columns.findIndex((column) => column.vertical);
  sheet.views = [
    {
      state: 'frozen',
      xSplit: label + 2,
      ySplit: head,
      showGridLines: false,
    },
  ];
  return layout;
}

type Fitted = { readonly frame: SheetFrame; readonly layout: SheetLayout };

/** The narrowest width with the fewest breaks that the print does not have. */
function fitToPages(listing: Listing, tools: Tools, printed?: ReadonlyMap<string, PrintedAt>): Fitted {
  let best = layAt(STRETCHES[0], listing, tools, printed);
  for (const stretch of STRETCHES.slice(1)) {
    if (best.layout.extraBreaks === 0) break;
    const next = layAt(stretch, listing, tools, printed);
    if (next.layout.extraBreaks < best.layout.extraBreaks) best = next;
  }
  return best;
}

function layAt(stretch: number, listing: Listing, tools: Tools, printed?: ReadonlyMap<string, PrintedAt>): Fitted {
  const page = printable(listing.paper);
  const total = listing.columns.reduce((sum, column) => sum + column.widthMm, 0);
  const sizePt = listing.paper.bodyPt;
  const label = listing.columns.findIndex((column) => column.vertical);
  const columns = listing.columns.map((column) => ({
    ...column,
    widthPt: (column.widthMm * page.width * stretch) / total,
  }));
  const headingLines = columns.map(
    ({ heading, widthPt }) => tools.breakText(heading, (widthPt - PADDING_H) * WIDTH_RESERVE, sizePt).length,
  );
  const lead = leadRows(listing, page.width * stretch, tools);
  const frame: SheetFrame = {
    title: `${listing.title}【${listing.edition}】`,
    ...(listing.draft ? { alert: '要確認' } : {}),
    ...(lead.length === 0 ? {} : { lead }),
    columns,
    sizePt,
    headingLines: Math.max(1, ...headingLines),
    style: tools.style,
  };
  const layout = layOut(listing.groups, {
    columns,
    sizePt,
    breakText: tools.breakText,
    pageHeight: page.height * stretch - headHeight(frame),
    ...(label < 0 ? {} : { labelColumn: label }),
    ...(printed === undefined ? {} : { printed }),
  });
  return { frame, layout };
}

/** The lead as rows: headings bold, their texts set in by one letter. */
function leadRows(listing: Listing, widthPt: number, { breakText }: Tools): NonNullable<SheetFrame['lead']> {
  const { bodyPt } = listing.paper;
  const row = (text: string, bold: boolean) => ({
    text,
    bold,
    lines: breakText(text, (widthPt - PADDING_H) * WIDTH_RESERVE, bodyPt).length,
  });
  return (listing.lead ?? []).flatMap(({ heading, text }) =>
    heading === undefined ? [row(text, false)] : [row(heading, true), row(`　${text}`, false)],
  );
}

/** Legend and footnote below the table, for who reads the sheet on the screen. */
function drawNotes(sheet: Worksheet, listing: Listing, frame: SheetFrame, firstRow: number): void {
  const notes = [listing.legend, listing.footnote ?? ''].filter((text) => text !== '');
  for (const [index, note] of notes.entries()) {
    const cell = sheet.getCell(firstRow + index, 1);
    cell.value = cellText(note);
    cell.style = { ...frame.style({ sizePt: frame.sizePt }) };
    cell.alignment = { horizontal: 'left', vertical: 'top', wrapText: false };
  }
}
