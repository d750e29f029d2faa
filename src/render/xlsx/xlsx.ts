/** The listing as an Excel workbook for print (一覧のExcel). */
import exceljs from 'exceljs';
import type { Reported } from '../../model/diagnostic.ts';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { sheetName } from './cell-text.ts';
import { breakTextWith } from './lines.ts';
import { drawListing } from './listing-sheet.ts';
import { finishPackage } from './package.ts';
import { styleBook } from './style.ts';

/** The workbook's own dates: fixed, so that the same listing gives the same bytes. */
const PINNED = new Date(Date.UTC(2000, 0, 1));

/**
 * Draws the workbook: 一覧, 概要, and the further sheets.
 * @param printed page and row of each row in the PDF; the sheet's pages turn at the same rows
 */
export async function renderXlsx(
  listing: Listing,
  fonts: Fonts,
  printed?: ReadonlyMap<string, PrintedAt>,
): Promise<Reported<{ readonly bytes: Uint8Array }>> {
  const workbook = new exceljs.Workbook();
  workbook.creator = listing.author;
  workbook.lastModifiedBy = listing.author;
  workbook.title = listing.title;
  workbook.created = PINNED;
  workbook.modified = PINNED;
  const tools = { breakText: breakTextWith(fonts), style: styleBook() };
  drawListing(workbook.addWorksheet(sheetName('一覧', [])), listing, tools, printed);
  const bytes = finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return { value: { bytes }, diagnostics: [] };
}
