/** The listing as an Excel workbook for print (一覧のExcel): equal to the PDF in content and order. */
import exceljs from 'exceljs';
import type { Diagnostic, Reported } from '../../model/diagnostic.ts';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { sheetName } from './cell-text.ts';
import { drawFront } from './front-sheet.ts';
import { breakTextWith, textWidthWith } from './lines.ts';
import { drawListing, type Tools } from './listing-sheet.ts';
import { finishPackage } from './package.ts';
import { notStorable, overLimit } from './report.ts';
import { styleBook } from './style.ts';
import { drawTable } from './table-sheet.ts';

/** The workbook's own dates: fixed, so that the same listing gives the same bytes. */
const PINNED = new Date(Date.UTC(2000, 0, 1));

/**
 * Draws the workbook: 一覧, 概要, the tables of 参考, and the further sheets.
 * @param printed page and row of each row in the PDF; the sheet's pages turn at the same rows
 * Reports: P201, P202.
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
  workbook.views = [{ x: 0, y: 0, width: 28_000, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  const tools: Tools = { breakText: breakTextWith(fonts), textWidth: textWidthWith(fonts), style: styleBook() };
  const add = (name: string) => {
    const taken = workbook.worksheets.map((sheet) => sheet.name);
    return workbook.addWorksheet(sheetName(name, taken));
  };
  const diagnostics: Diagnostic[] = [...notStorable(listing)];
  diagnostics.push(...overLimit(drawListing(add('一覧'), listing, tools, printed)));
  if (listing.front !== undefined) drawFront(add('概要'), listing.front, listing, tools);
  for (const table of [...(listing.appendix?.tables ?? []), ...listing.sheets])
    diagnostics.push(...overLimit(drawTable(add(table.title), table, listing, tools)));
  const bytes = finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return { value: { bytes }, diagnostics };
}
