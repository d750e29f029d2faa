/** The frame of a page: paper, margins, columns, and the room for the table. */
import type { Listing, Paper } from '../../model/listing.ts';
import { printableText } from '../text/clusters.ts';
import { fitColumns } from '../text/column-fit.ts';
import { type Fonts, widthEm } from '../text/fonts.ts';
import { breakLines, type Line, type LineOptions } from '../text/lines.ts';
import { CELL_PAD_X, CELL_PAD_Y, FOOTER_SIZE, LINE_PITCH, PAPER_MM, PT_PER_MM, TITLE_SIZE } from './look.ts';
import type { Box } from './plan.ts';

/** A printed column: its place, and its heading in lines. Lengths in pt. */
export type ColumnFrame = {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: boolean;
  readonly heading: readonly Line[];
};

/** Paper, margins and the places of all that returns on each page. Lengths in pt. */
export type Frame = {
  /** Margins or letters of the listing were too large for its paper and are made smaller. */
  readonly fitted: boolean;
  readonly width: number;
  readonly height: number;
  /** Inside the margins. */
  readonly content: Box;
  readonly bodyPt: number;
  readonly linePt: number;
  readonly padX: number;
  readonly padY: number;
  readonly title: { readonly lines: readonly Line[]; readonly sizePt: number; readonly height: number };
  readonly footer: { readonly lines: readonly Line[]; readonly sizePt: number; readonly height: number };
  readonly columns: readonly ColumnFrame[];
  readonly headerHeight: number;
  /** From the top of the table's header to the bottom of its last possible row. */
  readonly table: Box;
};

/** Room kept at the right of the title for 要確認, and of the legend for n / N, in ems of the body. */
const CORNER_EMS = 5.8;
const ROUNDING_PT = 0.1;

/** A column of values is at least so wide, in ems, if it has texts of that width: （2023年度まで） and 小樽市12,480人、 stay whole. */
const VALUE_EMS = 8.6;
/** So much of its width a column of running text may give to those of values, and so many ems it keeps. */
const GIVEN_SHARE = 0.3;
const RUNNING_EMS = 10;

/** The widest paragraph of each column of values (centred), in ems, up to the width that is granted it. */
function valueEms(listing: Listing, fonts: Fonts): ReadonlyMap<string, number> {
  const ems = new Map<string, number>(
    listing.columns.filter(({ align, vertical }) => align === 'center' && !vertical).map(({ id }) => [id, 0]),
  );
  for (const { blocks } of listing.groups) {
    for (const cell of blocks.flatMap(({ cells }) => cells)) {
      const widest = ems.get(cell.column);
      if (widest === undefined || widest >= VALUE_EMS || cell.columnSpan > 1) continue;
      for (const paragraph of printableText(cell.text).split('\n'))
        ems.set(cell.column, Math.min(VALUE_EMS, Math.max(ems.get(cell.column) ?? 0, widthEm(paragraph, fonts))));
    }
  }
  return ems;
}

/** The template's widths stretched to the page; on small paper columns of values get some room from those of running text. */
function columnWidths(
  listing: Listing,
  fonts: Fonts,
  content: Box,
  { bodyPt, padX }: { readonly bodyPt: number; readonly padX: number },
): readonly number[] {
  const sum = listing.columns.reduce((total, column) => total + column.widthMm, 0);
  const ems = valueEms(listing, fonts);
  return fitColumns(
    listing.columns.map(({ id, widthMm, vertical }) => {
      const given = (widthMm * content.width) / sum;
      if (vertical) return { given, wanted: given };
      const em = ems.get(id);
      const kept = Math.min(given, Math.max(given * (1 - GIVEN_SHARE), RUNNING_EMS * bodyPt));
      if (em === undefined) return { given, wanted: kept };
      return { given, wanted: Math.max(given, em * bodyPt + 2 * padX + ROUNDING_PT) };
    }),
  );
}

function columnsOf(
  listing: Listing,
  fonts: Fonts,
  content: Box,
  sizes: { readonly bodyPt: number; readonly padX: number },
): readonly ColumnFrame[] {
  const { bodyPt, padX } = sizes;
  const widths = columnWidths(listing, fonts, content, sizes);
  let x = content.x;
  return listing.columns.map(({ id, align, vertical, heading }, index) => {
    const width = widths[index] ?? 0;
    const lines = breakLines(heading, {
      widthPt: width - (vertical ? padX : 2 * padX),
      sizePt: bodyPt,
      fonts,
      bold: true,
      hang: false,
    });
    const frame: ColumnFrame = { id, x, width, align, vertical, heading: lines };
    x += width;
    return frame;
  });
}

/** The least room for the page's matter, in ems of the body. Assumption: below it a table of some columns cannot be read. */
const LEAST_WIDTH = 48;
const LEAST_HEIGHT = 30;
/** Margins in place of those that leave too little room, in mm. */
const USUAL_MARGIN = 10;

type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly content: Box;
  readonly bodyPt: number;
  readonly fitted: boolean;
};

/** Paper and margins in pt; what leaves too little room is replaced, so that any template gives pages. */
function sheetOf(paper: Paper): Sheet {
  const portrait = PAPER_MM[paper.size];
  const [widthMm, heightMm] =
    paper.orientation === 'portrait' ? [portrait.width, portrait.height] : [portrait.height, portrait.width];
  const width = widthMm * PT_PER_MM;
  const height = heightMm * PT_PER_MM;
  const within = ({ top, right, bottom, left }: Paper['marginsMm']): Box => ({
    x: left * PT_PER_MM,
    y: top * PT_PER_MM,
    width: width - (left + right) * PT_PER_MM,
    height: height - (top + bottom) * PT_PER_MM,
  });
  const largest = (box: Box) => Math.min(box.width / LEAST_WIDTH, box.height / LEAST_HEIGHT);
  const content = within(paper.marginsMm);
  if (largest(content) >= paper.bodyPt) return { width, height, content, bodyPt: paper.bodyPt, fitted: false };
  const usual = within({ top: USUAL_MARGIN, right: USUAL_MARGIN, bottom: USUAL_MARGIN, left: USUAL_MARGIN });
  const best = largest(content) > largest(usual) ? content : usual;
  return { width, height, content: best, bodyPt: Math.min(paper.bodyPt, largest(best)), fitted: true };
}

/** A text of entries (a title, a legend) in lines, parted behind its full-width blanks as long as a line holds an entry. */
function entryLines(text: string, options: LineOptions): readonly Line[] {
  const { widthPt, sizePt, fonts, bold = false } = options;
  const lines: string[] = [];
  for (const entry of text.split(/(?<=\u3000)(?!\u3000)/u)) {
    const longer = `${lines.at(-1) ?? ''}${entry}`;
    if (lines.length > 0 && widthEm(longer.trimEnd(), fonts, bold) * sizePt <= widthPt)
      lines[lines.length - 1] = longer;
    else lines.push(entry);
  }
  return lines.flatMap((line) => breakLines(line.trimEnd(), options));
}

/** Everything about a page that is the same on all pages. */
export function frameOf(listing: Listing, fonts: Fonts): Frame {
  const { width, height, content, bodyPt, fitted } = sheetOf(listing.paper);
  const linePt = bodyPt * LINE_PITCH;
  const padX = bodyPt * CELL_PAD_X;
  const padY = bodyPt * CELL_PAD_Y;

  const titlePt = bodyPt * TITLE_SIZE;
  const corner = CORNER_EMS * bodyPt;
  const titleLines = entryLines(`${listing.title}【${listing.edition}】`, {
    widthPt: content.width - corner,
    sizePt: titlePt,
    fonts,
    bold: true,
    hang: false,
  });
  const titleHeight = titleLines.length * titlePt * LINE_PITCH + bodyPt * 0.6;

  const footerPt = bodyPt * FOOTER_SIZE;
  const footerOptions = { widthPt: content.width - corner, sizePt: footerPt, fonts };
  const footnote = listing.footnote ?? '';
  const footerLines = [
    ...(footnote === '' ? [] : breakLines(footnote, footerOptions)),
    ...(listing.legend === '' ? [] : entryLines(listing.legend, footerOptions)),
  ];
  const footerHeight = Math.max(footerLines.length, 1) * footerPt * LINE_PITCH + bodyPt * 0.7;

  const columns = columnsOf(listing, fonts, content, { bodyPt, padX });
  const headerLines = Math.max(1, ...columns.map(({ heading }) => heading.length));
  const table: Box = {
    x: content.x,
    y: content.y + titleHeight,
    width: content.width,
    height: content.height - titleHeight - footerHeight,
  };
  return {
    fitted,
    width,
    height,
    content,
    bodyPt,
    linePt,
    padX,
    padY,
    title: { lines: titleLines, sizePt: titlePt, height: titleHeight },
    footer: { lines: footerLines, sizePt: footerPt, height: footerHeight },
    columns,
    headerHeight: headerLines * linePt + 2 * padY,
    table,
  };
}
