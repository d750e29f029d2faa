/** 概要 as rows of cells over a common width (概要の行): figures, bars, tables, paragraphs. Pure. */
import type { FrontPage, ListingTable, MarkBars } from '../../model/listing.ts';
import { fitColumns } from '../text/column-fit.ts';
import { withGloss } from '../text/gloss.ts';
import { layBlock } from './block.ts';
import { type BreakText, joinLines, type TextWidth } from './lines.ts';
import { heightOf, linesIn, PADDING_H, WIDTH_RESERVE } from './metrics.ts';
import type { Look } from './style.ts';
import { columnId, columnWidths, tableBlocks } from './table-sheet.ts';

/** A cell from one position to another, in pt from the left. */
type FrontCell = {
  readonly from: number;
  readonly to: number;
  readonly content: string | number;
  readonly look: Look;
};

export type FrontRow = { readonly height: number; readonly cells: readonly FrontCell[] };

export type FrontOptions = {
  readonly widthPt: number;
  readonly sizePt: number;
  readonly breakText: BreakText;
  readonly textWidth: TextWidth;
};

const FRAME = { above: true, below: true } as const;
const VALUE_PT_MORE = 6;
const HEADING_PT_MORE = 2;
/** Signs in the longest bar, and how much smaller they are than the text. */
const BAR_SIGNS = 60;
const BAR_PT_LESS = 2;
/** Shares of the width: label, each count; the rest is the bar. */
const LABEL_SHARE = 0.24;
const COUNT_SHARE = 0.09;
const ALL_COUNTS_SHARE = 0.4;

/** All rows of the page below its title. */
export function frontRows(front: FrontPage, options: FrontOptions): readonly FrontRow[] {
  const gap: FrontRow = { height: heightOf(1, options.sizePt) / 2, cells: [] };
  const parts = [
    [
      headingRow(front.heading, options),
      ...front.paragraphs.map((text) =>
        row([{ from: 0, to: options.widthPt, content: text, look: { sizePt: options.sizePt } }], options),
      ),
    ],
    figureRows(front.figures, options),
    [headingRow(front.bars.title, options), ...barRows(front.bars, options)],
    ...front.tables.map((table) => [headingRow(table.title, options), ...tableRows(table, front.tables, options)]),
  ];
  return parts.filter((rows) => rows.length > 0).flatMap((rows, index) => (index === 0 ? rows : [gap, ...rows]));
}

function row(cells: readonly FrontCell[], { breakText }: FrontOptions): FrontRow {
  const heights = cells.map(({ from, to, content, look }) =>
    heightOf(breakText(String(content), (to - from - PADDING_H) * WIDTH_RESERVE, look.sizePt).length, look.sizePt),
  );
  return { height: Math.max(...heights), cells };
}

function headingRow(text: string, options: FrontOptions): FrontRow {
  const look: Look = { sizePt: options.sizePt + HEADING_PT_MORE, bold: true };
  return row([{ from: 0, to: options.widthPt, content: text, look }], options);
}

function figureRows(figures: FrontPage['figures'], options: FrontOptions): readonly FrontRow[] {
  if (figures.length === 0) return [];
  const width = options.widthPt / figures.length;
  const { sizePt } = options;
  const line = (texts: readonly string[], look: Look): FrontRow =>
    row(
      texts.map((content, index) => ({ from: index * width, to: (index + 1) * width, content, look })),
      options,
    );
  return [
    line(
      figures.map(({ label }) => label),
      { sizePt, align: 'center', heading: true, frame: FRAME },
    ),
    line(
      figures.map(({ value }) => value),
      {
        sizePt: sizePt + VALUE_PT_MORE,
        bold: true,
        align: 'center',
        middle: true,
        frame: { above: true, below: false },
      },
    ),
    line(
      figures.map(({ note }) => note ?? ''),
      { sizePt, align: 'center', middle: true, frame: { above: false, below: true } },
    ),
  ];
}

/** Counts, and beside them a bar of the marks themselves: it reads in black and white and can be copied. */
function barRows(bars: MarkBars, options: FrontOptions): readonly FrontRow[] {
  const { widthPt, sizePt } = options;
  const longest = Math.max(1, ...bars.rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  const perSign = Math.ceil(longest / BAR_SIGNS);
  const share = Math.min(COUNT_SHARE, ALL_COUNTS_SHARE / Math.max(1, bars.marks.length));
  const edges = [0, LABEL_SHARE, ...bars.marks.map((_, index) => LABEL_SHARE + (index + 1) * share), 1];
  const cells = (contents: readonly (string | number)[], look: (index: number) => Look) =>
    row(
      contents.map((content, index) => ({
        from: (edges[index] ?? 0) * widthPt,
        to: (edges[index + 1] ?? 1) * widthPt,
        content,
        look: look(index),
      })),
      options,
    );
  const head = ['区分', ...bars.marks.map(({ mark, label }) => `${mark} ${label}`), `内訳（記号１つが${perSign}指標）`];
  return [
    cells(head, () => ({ sizePt, bold: true, heading: true, align: 'center', middle: true, frame: FRAME })),
    ...bars.rows.map(({ label, counts }) => {
      const bar = counts.map((count, index) => (bars.marks[index]?.mark ?? '').repeat(Math.round(count / perSign)));
      return cells([label, ...counts, bar.join('')], (index) => ({
        sizePt: index > counts.length ? sizePt - BAR_PT_LESS : sizePt,
        align: index === 0 || index > counts.length ? 'left' : 'center',
        middle: true,
        frame: FRAME,
      }));
    }),
  ];
}

/** Widths fitted to the texts of all tables with the same number of columns, so that they stand under each other. */
function fittedWidths(table: ListingTable, tables: readonly ListingTable[], options: FrontOptions): readonly number[] {
  const { widthPt, sizePt, textWidth } = options;
  const alike = tables.filter(({ columns }) => columns.length === table.columns.length);
  const wanted = (index: number) =>
    Math.max(
      ...alike.flatMap(({ columns, rows }) =>
        [columns[index]?.heading ?? '', ...rows.map((row) => withGloss(row[index] ?? ''))].map(
          (text) => textWidth(text, sizePt) / WIDTH_RESERVE + PADDING_H + sizePt / 2,
        ),
      ),
    );
  return fitColumns(columnWidths(table, widthPt).map((given, index) => ({ given, wanted: wanted(index) })));
}

/** A table whose values stand in one line with their glosses where the columns hold them. */
function oneLined(table: ListingTable, widths: readonly number[], { sizePt, textWidth }: FrontOptions): ListingTable {
  const fits = (text: string, index: number) =>
    textWidth(text, sizePt) <= ((widths[index] ?? 0) - PADDING_H) * WIDTH_RESERVE;
  const joined = (text: string, index: number) => (fits(withGloss(text), index) ? withGloss(text) : text);
  return { ...table, rows: table.rows.map((row) => row.map(joined)) };
}

function tableRows(table: ListingTable, tables: readonly ListingTable[], options: FrontOptions): readonly FrontRow[] {
  const { widthPt, sizePt, breakText } = options;
  if (table.rows.length === 0)
    return [row([{ from: 0, to: widthPt, content: table.empty, look: { sizePt } }], options)];
  const widths = fittedWidths(table, tables, options);
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const place = (index: number) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? widthPt });
  const head = table.columns.map(({ heading }, index) => ({
    ...place(index),
    content: heading,
    look: { sizePt, bold: true, heading: true, align: 'center', middle: true, frame: FRAME } satisfies Look,
  }));
  const columns = widths.map((width, index) => ({ id: columnId(index), widthPt: width }));
  const body = tableBlocks(oneLined(table, widths, options)).flatMap((block) => {
    const laid = layBlock(block, { columns, sizePt, breakText, pageHeight: Number.POSITIVE_INFINITY });
    return laid.heights.map((height, part): FrontRow => {
      const first = part * linesIn(laid.heights[0] ?? 0, sizePt);
      const cells = laid.cells.map(({ left, text, lines, cell }) => ({
        ...place(left),
        content: laid.heights.length === 1 ? text : joinLines(lines.slice(first, first + linesIn(height, sizePt))),
        look: {
          sizePt,
          align: cell.align ?? 'left',
          frame: { above: part === 0, below: part === laid.heights.length - 1 },
        },
      }));
      return { height, cells };
    });
  });
  return [row(head, options), ...body];
}
