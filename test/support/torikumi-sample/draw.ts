/** Drawing the tables of the offices: cells with borders, merged blocks, rows as high as their texts. */
import type ExcelJS from 'exceljs';
import { ITEMS, type Item, type OfficeKey } from './items.ts';

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;
const FONT = { name: 'ＭＳ 明朝', size: 10.5 } as const;

/** Height of a line in points, and Excel's greatest row height. */
const LINE = 15;
const MOST_HIGH = 400;

/** One page wide, as most offices set it. */
const A4_WIDE = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** A sheet that prints one page wide. */
export function newSheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  return workbook.addWorksheet(name, { pageSetup: A4_WIDE });
}

/** A cell's text or number; a number with a format is shown by it. */
export type Content = string | { readonly number: number; readonly format?: string };

/** Writes a cell without a border: titles, labels, notes. */
export function write(sheet: ExcelJS.Worksheet, address: string, content: Content): ExcelJS.Cell {
  const cell = sheet.getCell(address);
  cell.font = FONT;
  if (typeof content === 'string') cell.value = content;
  else {
    cell.value = content.number;
    if (content.format !== undefined) cell.numFmt = content.format;
  }
  return cell;
}

/** Writes a cell of a table. */
export function box(sheet: ExcelJS.Worksheet, address: string, content: Content): void {
  const cell = write(sheet, address, content);
  cell.border = BORDER;
  cell.alignment = { vertical: 'top', wrapText: true };
}

/** Writes a row of headings from column A on, with the widths of the columns. */
export function headings(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: readonly (readonly [heading: string, width: number])[],
): void {
  sheet.getRow(row).height = Math.max(...columns.map(([heading]) => heading.split('\n').length)) * LINE + 4;
  columns.forEach(([heading, width], index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = write(sheet, sheet.getCell(row, index + 1).address, heading);
    cell.border = BORDER;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  });
}

/** Writes one row of a table from column A on, as high as its longest text needs. */
export function tableRow(sheet: ExcelJS.Worksheet, row: number, contents: readonly Content[]): void {
  contents.forEach((content, index) => {
    box(sheet, sheet.getCell(row, index + 1).address, content);
  });
  const lines = contents.map((content, index) =>
    typeof content === 'string' ? linesOf(content, sheet.getColumn(index + 1).width ?? 10) : 1,
  );
  sheet.getRow(row).height = Math.min(MOST_HIGH, Math.max(...lines) * LINE + 4);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0);
}

/** The items of an office code by code. */
export function byCode(office: OfficeKey): readonly (readonly [code: string, items: readonly Item[]])[] {
  const mine = ITEMS.filter((item) => item.office === office);
  return [...new Set(mine.map(({ code }) => code))].map((code) => [code, mine.filter((item) => item.code === code)]);
}

/** An item with its children, one line each. */
export function linesOfItem({ text, children }: Item): readonly string[] {
  return [text, ...children];
}
