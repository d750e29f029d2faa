/** Print set-up of a sheet (印刷設定): paper, margins, one page wide, header and footer. */
import type { Worksheet } from 'exceljs';
import type { Listing } from '../../model/listing.ts';
import { withoutInvalid } from './cell-text.ts';
import { FONT_NAME } from './style.ts';

/** Paper numbers of the file format. Source: ECMA-376 part 1, 18.3.1.63 paperSize. */
const PAPER_SIZES = { A3: 8, A4: 9 } as const;
const MM_PER_INCH = 25.4;
/** Excel keeps at most 255 signs in a footer, its own codes included. */
const FOOTER_LENGTH = 255;
const FOOTER_PT = 8;
/** From the paper's edge to the footer. */
const FOOTER_MM = 6;

/**
 * Sets a sheet up for print. Page breaks stay with the caller.
 * @param options rows repeated on each page, such as `1:2`; whether all is reduced to one page; title in the header of
 * every page but the first
 */
export function setUpPage(
  sheet: Worksheet,
  listing: Listing,
  options: { readonly titleRows?: string; readonly onePage?: boolean; readonly runningTitle?: string },
): void {
  const { paper } = listing;
  const inches = (mm: number) => Math.round((mm / MM_PER_INCH) * 10_000) / 10_000;
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER_SIZES[paper.size],
    orientation: paper.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: options.onePage === true ? 1 : 0,
    horizontalCentered: true,
    ...(options.titleRows === undefined ? {} : { printTitlesRow: options.titleRows }),
    margins: {
      top: inches(paper.marginsMm.top),
      right: inches(paper.marginsMm.right),
      bottom: inches(paper.marginsMm.bottom),
      left: inches(paper.marginsMm.left),
      header: inches(Math.min(FOOTER_MM, paper.marginsMm.top)),
      footer: inches(Math.min(FOOTER_MM, paper.marginsMm.bottom)),
    },
  });
  sheet.headerFooter.oddFooter = footer(listing);
  if (options.runningTitle === undefined) return;
  sheet.headerFooter.differentFirst = true;
  sheet.headerFooter.firstFooter = footer(listing);
  const title = escapeFooter(options.runningTitle);
  sheet.headerFooter.oddHeader = `&L&"${FONT_NAME},Bold"&${paper.bodyPt + 2} ${title}`;
}

/** Margins of a sheet that is sent out, in inches. */
const OFFICE_MARGINS = { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.25, footer: 0.25 };

/**
 * Sets up a sheet of a workbook that goes to a municipality (調査票, 確認票): A4 landscape, one page wide, its heading row on
 * every page and in sight on the screen.
 */
export function setUpOfficeSheet(
  sheet: Worksheet,
  headingRow: number,
  options: { readonly sideMargins?: number; readonly centred?: boolean } = {},
): void {
  const { sideMargins = OFFICE_MARGINS.left, centred = false } = options;
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER_SIZES.A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headingRow}:${headingRow}`,
    margins: { ...OFFICE_MARGINS, left: sideMargins, right: sideMargins },
    ...(centred ? { horizontalCentered: true } : {}),
  });
  sheet.headerFooter.oddFooter = `&R&"${FONT_NAME},Regular"&${FOOTER_PT} &P / &N`;
  sheet.views = [{ state: 'frozen', ySplit: headingRow, showGridLines: false }];
}

/** Legend bottom left, page and pages bottom right; a legend too long for a footer stands only below the table. */
function footer(listing: Listing): string {
  const font = `&"${FONT_NAME},Regular"&${FOOTER_PT} `;
  const right = `&R${font}&P / &N`;
  const notes = [listing.legend, listing.footnote ?? ''].filter((text) => text !== '').map(escapeFooter);
  const whole = `&L${font}${notes.join('\n')}${right}`;
  if (whole.length <= FOOTER_LENGTH) return whole;
  const legendOnly = `&L${font}${notes[0] ?? ''}${right}`;
  return legendOnly.length <= FOOTER_LENGTH ? legendOnly : right;
}

function escapeFooter(text: string): string {
  return withoutInvalid(text).replaceAll('&', '&&');
}
