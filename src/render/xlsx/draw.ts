/** Draws a layout into a sheet (描画): columns, title and heading rows, the body's cells, breaks. */
import type { Style, Worksheet } from 'exceljs';
import type { Align } from '../../model/listing.ts';
import { cellText } from './cell-text.ts';
import type { SheetLayout } from './layout.ts';
import { columnUnits, heightOf } from './metrics.ts';
import type { Look } from './style.ts';

/** A sheet with its columns, above the body a title row and a heading row. */
export type SheetFrame = {
  readonly title: string;
  /** Printed at the right of the title. */
  readonly alert?: string;
  /** Lines between title and heading, each over all columns, with how many lines of a row it takes. */
  readonly lead?: readonly { readonly text: string; readonly bold: boolean; readonly lines: number }[];
  readonly columns: readonly {
    readonly heading: string;
    readonly widthPt: number;
    readonly align: Align;
  }[];
  readonly sizePt: number;
  readonly headingLines: number;
  readonly style: (look: Look) => Partial<Style>;
};

/** Rows of title, lead and heading above the body. */
export function headRows({ lead = [] }: Pick<SheetFrame, 'lead'>): number {
  return 2 + lead.length;
}

const TITLE_PT_MORE = 4;
/** Columns of a sheet: a page break runs over all of them. */
const LAST_COLUMN = 16_384;

/** Heights of title, lead and heading rows together, in pt. */
export function headHeight(frame: Pick<SheetFrame, 'sizePt' | 'headingLines' | 'lead'>): number {
  const lead = (frame.lead ?? []).reduce((sum, { lines }) => sum + heightOf(lines, frame.sizePt), 0);
  return titleHeight(frame.sizePt) + lead + heightOf(frame.headingLines, frame.sizePt);
}

function titleHeight(sizePt: number): number {
  return heightOf(1, sizePt + TITLE_PT_MORE);
}

/** Writes columns, title, lead and heading. */
export function drawHead(sheet: Worksheet, frame: SheetFrame): void {
  const { columns, sizePt, style } = frame;
  for (const [index, column] of columns.entries()) sheet.getColumn(index + 1).width = columnUnits(column.widthPt);
  sheet.getRow(1).height = titleHeight(sizePt);
  const title = sheet.getCell(1, 1);
  const alone = frame.alert !== undefined && columns.length === 1;
  title.value = cellText(alone ? `${frame.title}　${frame.alert}` : frame.title);
  title.style = {
    ...style({ sizePt: sizePt + TITLE_PT_MORE, bold: true, middle: true }),
  };
  title.alignment = { ...title.alignment, wrapText: false };
  if (frame.alert !== undefined && !alone) {
    const alert = sheet.getCell(1, columns.length);
    alert.value = cellText(frame.alert);
    alert.style = style({
      sizePt: sizePt + TITLE_PT_MORE,
      bold: true,
      alert: true,
      align: 'right',
      middle: true,
    });
  }
  const titleEnd = frame.alert === undefined || alone ? columns.length : columns.length - 1;
  if (titleEnd > 1) sheet.mergeCells(1, 1, 1, titleEnd);
  for (const [index, { text, bold, lines }] of (frame.lead ?? []).entries()) {
    const row = index + 2;
    sheet.getRow(row).height = heightOf(lines, sizePt);
    const cell = sheet.getCell(row, 1);
    cell.value = cellText(text);
    cell.style = style({ sizePt, bold, align: 'left' });
    if (columns.length > 1) sheet.mergeCells(row, 1, row, columns.length);
  }
  const heading = headRows(frame);
  sheet.getRow(heading).height = heightOf(frame.headingLines, sizePt);
  for (const [index, column] of columns.entries()) {
    const cell = sheet.getCell(heading, index + 1);
    cell.value = cellText(column.heading);
    cell.style = style({
      sizePt,
      bold: true,
      heading: true,
      align: 'center',
      middle: true,
      frame: { above: true, below: true },
    });
  }
}

/** Writes the body below the head, and its page breaks. */
export function drawBody(sheet: Worksheet, frame: SheetFrame, layout: SheetLayout): void {
  const head = headRows(frame);
  for (const [index, height] of layout.heights.entries()) sheet.getRow(head + 1 + index).height = height;
  for (const placed of layout.cells) {
    const look: Look = {
      sizePt: placed.verticalPt ?? frame.sizePt,
      bold: placed.bold,
      align: placed.align ?? frame.columns[placed.left]?.align ?? 'left',
      vertical: placed.verticalPt !== undefined,
      middle: placed.verticalPt !== undefined,
      ...(placed.flowsOn === true ? { spread: true } : {}),
      frame: { above: placed.ruleAbove, below: placed.ruleBelow },
    };
    const style = frame.style(look);
    const [top, bottom] = [head + 1 + placed.top, head + 1 + placed.bottom];
    const owner = sheet.getCell(top, placed.left + 1);
    if (placed.text !== '') owner.value = cellText(placed.text);
    owner.style = style;
    if (top === bottom && placed.left === placed.right) continue;
    sheet.mergeCells(top, placed.left + 1, bottom, placed.right + 1);
  }
  for (const row of layout.breaks) sheet.getRow(head + row).addPageBreak(undefined, LAST_COLUMN);
}
