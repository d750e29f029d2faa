/** The sheet 概要: the page before the listing, on a common grid of columns. */
import type { Worksheet } from 'exceljs';
import type { FrontPage, Listing } from '../../model/listing.ts';
import { cellText } from './cell-text.ts';
import { type FrontRow, frontRows } from './front-rows.ts';
import type { Tools } from './listing-sheet.ts';
import { columnUnits, heightOf, printable } from './metrics.ts';
import { setUpPage } from './page-setup.ts';

/** Edges of cells closer than this become one, in pt. */
const SNAP = 3;
const TITLE_PT_MORE = 4;
/** A sheet so many times as high as a page is printed on one page, a little smaller. */
const REDUCED_TO_ONE_PAGE = 1.3;

/** Draws the sheet. */
export function drawFront(sheet: Worksheet, front: FrontPage, listing: Listing, tools: Tools): void {
  const { width, height } = printable(listing.paper);
  const sizePt = listing.paper.bodyPt + 1;
  const rows = frontRows(front, { widthPt: width, sizePt, breakText: tools.breakText, textWidth: tools.textWidth });
  const edges = snapped(rows, width);
  for (const [index, edge] of edges.slice(1).entries()) {
    sheet.getColumn(index + 1).width = columnUnits(edge - (edges[index] ?? 0));
  }
  drawTitle(sheet, listing, tools, sizePt + TITLE_PT_MORE, edges.length - 1);
  for (const [index, { height, cells }] of rows.entries()) {
    const at = index + 2;
    sheet.getRow(at).height = height;
    for (const { from, to, content, look } of cells) {
      const [left, right] = [nearest(edges, from) + 1, nearest(edges, to)];
      const cell = sheet.getCell(at, left);
      if (content !== '') cell.value = typeof content === 'number' ? content : cellText(content);
      cell.style = tools.style(look);
      if (right > left) sheet.mergeCells(at, left, at, right);
    }
  }
  const total = rows.reduce((sum, row) => sum + row.height, heightOf(1, sizePt + TITLE_PT_MORE));
  setUpPage(sheet, listing, { onePage: total <= height * REDUCED_TO_ONE_PAGE });
  sheet.views = [{ showGridLines: false }];
}

function drawTitle(sheet: Worksheet, listing: Listing, tools: Tools, sizePt: number, columns: number): void {
  sheet.getRow(1).height = heightOf(1, sizePt);
  const title = sheet.getCell(1, 1);
  title.value = cellText(`${listing.title}【${listing.edition}】${listing.draft ? '　要確認' : ''}`);
  title.style = tools.style({ sizePt, bold: true, middle: true, alert: listing.draft });
  if (columns > 1) sheet.mergeCells(1, 1, 1, columns);
}

/** The edges of all cells, those that nearly coincide as one; the first is 0, the last the width. */
function snapped(rows: readonly FrontRow[], width: number): readonly number[] {
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ from, to }) => [from, to])).sort((a, b) => a - b);
  const edges = [0];
  for (const edge of all) {
    if (edge - (edges.at(-1) ?? 0) > SNAP && width - edge > SNAP) edges.push(edge);
  }
  return [...edges, width];
}

function nearest(edges: readonly number[], position: number): number {
  const distances = edges.map((edge) => Math.abs(edge - position));
  return distances.indexOf(Math.min(...distances));
}
