/** Drawing a table as an office would: headings of one or two rows, merged cells, borders. */
import type ExcelJS from 'exceljs';
import type { CellInput, Row } from './entries.ts';

/** A column of an office's table. */
export type Column = {
  /** One heading, or the two lines of a heading of two rows; equal neighbours are merged. */
  readonly heading: string | readonly [above: string, below: string];
  readonly width: number;
  readonly value: (row: Row) => CellInput;
  /** Rows below one another with the same key share a merged cell. */
  readonly mergeBy?: (row: Row) => string | undefined;
  readonly center?: boolean;
};

type Look = { readonly font: string; readonly size: number; readonly fill: string };

const PLAIN: Look = { font: 'ＭＳ Ｐゴシック', size: 11, fill: 'FFD9E1F2' };

/** One page wide, as most offices set it. */
const A4_WIDE = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;

/** Writes one cell. */
export function put(sheet: ExcelJS.Worksheet, address: string, input: CellInput, look: Look = PLAIN): ExcelJS.Cell {
  const cell = sheet.getCell(address);
  cell.font = { name: look.font, size: look.size };
  if (input === undefined || input === '') return cell;
  if (typeof input === 'string' || typeof input === 'number') cell.value = input;
  else if ('formula' in input) cell.value = { formula: input.formula, result: input.result };
  else if ('day' in input) {
    cell.value = new Date(`${input.day}T00:00:00Z`);
    cell.numFmt = input.format;
  } else {
    cell.value = input.number;
    cell.numFmt = input.format;
  }
  return cell;
}

/**
 * Writes a table: headings, rows, merges.
 * @param top row of the first heading, from 1
 * @returns the row below the table
 */
export function table(
  sheet: ExcelJS.Worksheet,
  top: number,
  columns: readonly Column[],
  rows: readonly Row[],
  options: { readonly left?: number; readonly look?: Look } = {},
): number {
  const left = options.left ?? 1;
  const look = options.look ?? PLAIN;
  const deep = columns.some(({ heading }) => typeof heading !== 'string') ? 2 : 1;
  const first = top + deep;
  columns.forEach((column, index) => {
    sheet.getColumn(left + index).width = column.width;
    const lines = typeof column.heading === 'string' ? [column.heading, column.heading] : column.heading;
    for (let line = 0; line < deep; line++) {
      const cell = put(sheet, sheet.getCell(top + line, left + index).address, lines[line], look);
      cell.border = BORDER;
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    }
    rows.forEach((row, offset) => {
      const cell = put(sheet, sheet.getCell(first + offset, left + index).address, column.value(row), look);
      cell.border = BORDER;
      cell.alignment = { vertical: 'top', wrapText: true, ...(column.center ? { horizontal: 'center' } : {}) };
    });
    mergeRuns(sheet, first, left + index, rows, column);
  });
  if (deep === 2) mergeHeadings(sheet, top, left, columns);
  Object.assign(sheet.pageSetup, A4_WIDE);
  setHeights(sheet, first, columns, rows, look);
  return first + rows.length;
}

/** Rows as high as their texts need: only Excel itself would see to that. */
function setHeights(
  sheet: ExcelJS.Worksheet,
  first: number,
  columns: readonly Column[],
  rows: readonly Row[],
  look: Look,
): void {
  const keys = columns.map(({ mergeBy }) => rows.map((row) => mergeBy?.(row)));
  rows.forEach((row, offset) => {
    const needed = columns.map((column, at) => {
      const input = column.value(row);
      const text = typeof input === 'string' ? input : '';
      const key = keys[at]?.[offset];
      const sharing = key === undefined ? 1 : (keys[at]?.filter((other) => other === key).length ?? 1);
      return Math.ceil(linesOf(text, column.width) / sharing);
    });
    sheet.getRow(first + offset).height = Math.min(MOST_HIGH, Math.max(1, ...needed) * look.size * LEADING + 4);
  });
}

/** Distance of lines in shares of the size, and Excel's greatest row height in points. */
const LEADING = 1.4;
const MOST_HIGH = 400;

/** Lines of a text in a column whose width is counted in half-width digits. */
function linesOf(text: string, width: number): number {
  const wide = (line: string) => [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x100 ? 1.1 : 2.2), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / width)), 0);
}

function mergeRuns(
  sheet: ExcelJS.Worksheet,
  first: number,
  at: number,
  rows: readonly Row[],
  { mergeBy }: Column,
): void {
  if (mergeBy === undefined) return;
  const keys = rows.map(mergeBy);
  for (let start = 0; start < keys.length; ) {
    let end = start;
    while (keys[start] !== undefined && keys[end + 1] === keys[start]) end += 1;
    if (end > start) merge(sheet, first + start, at, first + end, at);
    start = end + 1;
  }
}

function mergeHeadings(sheet: ExcelJS.Worksheet, top: number, left: number, columns: readonly Column[]): void {
  const above = columns.map(({ heading }) => (typeof heading === 'string' ? undefined : heading[0]));
  for (let start = 0; start < above.length; ) {
    let end = start;
    while (above[start] !== undefined && above[end + 1] === above[start]) end += 1;
    if (above[start] === undefined) merge(sheet, top, left + start, top + 1, left + start);
    else if (end > start) merge(sheet, top, left + start, top, left + end);
    start = end + 1;
  }
}

/** Merges a block and empties its followers, as Excel does. */
function merge(sheet: ExcelJS.Worksheet, top: number, left: number, bottom: number, right: number): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (row !== top || column !== left) sheet.getCell(row, column).value = null;
    }
  }
  sheet.mergeCells(top, left, bottom, right);
}

/** Lines of text below a table: notes, whom to ask. */
export function lines(sheet: ExcelJS.Worksheet, top: number, texts: readonly (readonly CellInput[])[]): void {
  texts.forEach((cells, offset) => {
    cells.forEach((input, index) => {
      if (input !== undefined) put(sheet, sheet.getCell(top + offset, index + 1).address, input);
    });
  });
}

/** The key by which the rows of one programme are merged; the 基本KPI of a role stand together too. */
export function byProgramme(row: Row): string {
  return `${row.role}${row.number ?? ''}`;
}
