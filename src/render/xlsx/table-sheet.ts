/** A simple table as a sheet of its own (付属シート): 評価根拠, 提出状況 … */
import type { Worksheet } from 'exceljs';
import type { Listing, ListingBlock, ListingTable, SmallBars } from '../../model/listing.ts';
import { drawBody, drawHead, headRows, type SheetFrame } from './draw.ts';
import { layOut, type SheetLayout } from './layout.ts';
import type { Tools } from './listing-sheet.ts';
import { PADDING_H, POINTS_PER_MM, printable, WIDTH_RESERVE } from './metrics.ts';
import { setUpPage } from './page-setup.ts';

/** Id of a table's column where its rows are laid out as blocks. */
export function columnId(index: number): string {
  return `column-${index}`;
}

/** Blocks of eighths of a line's height: bars that need no font of their own. Source: Unicode, Block Elements. */
const EIGHTHS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** The rows with small bars as letters; a planned one stands in brackets. */
function withBars({ rows, bars }: ListingTable): ListingTable['rows'] {
  if (bars === undefined) return rows;
  return rows.map((row, at) =>
    row.map((text, column) => (column === bars.column ? barText(bars.rows[at] ?? []) : text)),
  );
}

function barText(bars: SmallBars): string {
  return bars
    .map(({ share, planned }) => {
      const eighths = Math.max(share > 0 ? 1 : 0, Math.round(share * (EIGHTHS.length - 1)));
      const bar = EIGHTHS[eighths] ?? '';
      return planned ? `(${bar})` : bar;
    })
    .join('');
}

/** Each row of a table as a block of one row. */
export function tableBlocks(table: ListingTable): readonly ListingBlock[] {
  return withBars(table).map((row, index) => ({
    id: `row-${index}`,
    name: row[0] ?? '',
    rowIds: [`row-${index}`],
    cells: row.map((text, column) => ({
      column: columnId(column),
      row: 0,
      rowSpan: 1,
      columnSpan: 1,
      text,
      align: table.columns[column]?.align ?? 'left',
      sources: [],
    })),
  }));
}

/** Widths of a table's columns stretched to a width, in pt. */
export function columnWidths(table: ListingTable, widthPt: number): readonly number[] {
  const total = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0) * POINTS_PER_MM;
  return table.columns.map(({ widthMm }) => (widthMm * POINTS_PER_MM * widthPt) / total);
}

/** Digits behind the point; undefined where the text is no figure. */
function placesOf(text: string): number | undefined {
  return (
    /^[▲-]?\d{1,3}(?:,\d{3})*(?:\.(\d+))?$/u.exec(text)?.slice(1)[0]?.length ??
    (/^[▲-]?[\d,]+$/u.test(text) ? 0 : undefined)
  );
}

/** Figures as numbers, whose format keeps the points below each other and shows the digits that were written. */
function writeFigures(sheet: Worksheet, { columns, rows }: ListingTable, head: number): void {
  for (const [index, { figures }] of columns.entries()) {
    if (figures !== true) continue;
    const places = rows.map((row) => placesOf(row[index] ?? ''));
    const most = Math.max(0, ...places.map((each) => each ?? 0));
    for (const [at, each] of places.entries()) {
      if (each === undefined) continue;
      const cell = sheet.getCell(head + 1 + at, index + 1);
      cell.value = Number((rows[at]?.[index] ?? '').replaceAll(',', '').replace('▲', '-'));
      cell.style = { ...cell.style, numFmt: numberFormat(each, most) };
    }
  }
}

/** As many digits as were written, and blanks as wide for the rest. Source: ECMA-376 part 1, 18.8.31: _ takes the width of a sign. */
function numberFormat(places: number, most: number): string {
  const point = places > 0 ? `.${'0'.repeat(places)}` : most > 0 ? '_.' : '';
  return `#,##0${point}${'_0'.repeat(most - places)}`;
}

/** Draws the sheet, with filter buttons over its columns, and gives its layout. */
export function drawTable(sheet: Worksheet, table: ListingTable, listing: Listing, tools: Tools): SheetLayout {
  const page = printable(listing.paper);
  const sizePt = listing.paper.bodyPt;
  const widths = columnWidths(table, page.width);
  const columns = table.columns.map((column, index) => ({
    ...column,
    id: columnId(index),
    widthPt: widths[index] ?? 0,
  }));
  const headingLines = columns.map(
    ({ heading, widthPt }) => tools.breakText(heading, (widthPt - PADDING_H) * WIDTH_RESERVE, sizePt).length,
  );
  const frame: SheetFrame = {
    title: `${listing.title}【${listing.edition}】　${table.title}`,
    columns,
    sizePt,
    headingLines: Math.max(1, ...headingLines),
    style: tools.style,
  };
  const layout = layOut([{ id: '', label: '', blocks: tableBlocks(table) }], {
    columns,
    sizePt,
    breakText: tools.breakText,
    pageHeight: Number.POSITIVE_INFINITY,
  });
  const head = headRows(frame);
  drawHead(sheet, frame);
  drawBody(sheet, frame, layout);
  if (layout.heights.length === table.rows.length) writeFigures(sheet, table, head);
  if (table.rows.length === 0) sheet.getCell(head + 1, 1).value = table.empty;
  else
    sheet.autoFilter = {
      from: { row: head, column: 1 },
      to: { row: head + layout.heights.length, column: columns.length },
    };
  setUpPage(sheet, listing, { titleRows: `1:${head}` });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: head, showGridLines: false }];
  return layout;
}
