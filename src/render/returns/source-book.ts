/** A submitted workbook opened for its copy (提出シートの写し): the original where exceljs carries it, else its values. */
import exceljs from 'exceljs';
import type { Cell, Grid, Workbook as GridWorkbook, Range } from '../../model/grid.ts';
import type { SubmittedFile } from '../../model/return.ts';
import { cellText, sheetName } from '../xlsx/cell-text.ts';
import { cleanPackage } from './clean-package.ts';

export type SourceBook = {
  readonly workbook: exceljs.Workbook;
  /** Sheets by their name in the submitted file. */
  readonly sheets: ReadonlyMap<string, exceljs.Worksheet>;
  /** What the copy does not have, in words. */
  readonly losses: readonly string[];
};

/** Opens a file; undefined where it could not be read at all. */
export async function openSource(file: SubmittedFile): Promise<SourceBook | undefined> {
  if (file.workbook === undefined) return undefined;
  const original = await openOriginal(file, file.workbook);
  return original ?? fromGrids(file.workbook);
}

async function openOriginal(file: SubmittedFile, read: GridWorkbook): Promise<SourceBook | undefined> {
  if (read.format !== 'xlsx' && read.format !== 'xlsm') return undefined;
  const clean = cleanPackage(file.bytes);
  if (clean === undefined) return undefined;
  const workbook = new exceljs.Workbook();
  try {
    const buffer = new ArrayBuffer(clean.bytes.byteLength);
    new Uint8Array(buffer).set(clean.bytes);
    await workbook.xlsx.load(buffer);
  } catch {
    return undefined;
  }
  const sheets = new Map<string, exceljs.Worksheet>();
  for (const grid of read.grids) {
    const sheet = workbook.worksheets.find(({ name }) => name === grid.sheet);
    if (sheet === undefined) return undefined;
    sheets.set(grid.sheet, sheet);
    correctTexts(sheet, grid);
  }
  return { workbook, sheets, losses: clean.leftOut };
}

/** Where exceljs has read a cell otherwise than the program did, the copy shows what the program read. */
function correctTexts(sheet: exceljs.Worksheet, grid: Grid): void {
  for (const cell of grid.rows.flatMap(({ cells }) => cells)) {
    const copied = sheet.getCell(cell.row, cell.column);
    if (cell.kind === 'string' && cell.formula === undefined && cell.struck === undefined) {
      if (plainText(copied.value) !== cell.text) copied.value = cellText(cell.text);
    } else if (cell.kind === 'number' && cell.formula === undefined && typeof copied.value !== 'number') {
      copied.value = Number(cell.number);
    }
  }
}

function plainText(value: exceljs.CellValue): string | undefined {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n');
  if (typeof value !== 'object' || value === null) return undefined;
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\r\n?/g, '\n');
  return 'text' in value && typeof value.text === 'string' ? value.text : undefined;
}

const VALUES_ONLY = '元の書式（罫線、色、列の幅、計算式など）。値だけを写しています';

function fromGrids(read: GridWorkbook): SourceBook {
  const workbook = new exceljs.Workbook();
  const sheets = new Map<string, exceljs.Worksheet>();
  for (const grid of read.grids) {
    const taken = workbook.worksheets.map(({ name }) => name);
    const sheet = workbook.addWorksheet(sheetName(grid.sheet, taken), { state: grid.hidden ? 'hidden' : 'visible' });
    sheets.set(grid.sheet, sheet);
    drawGrid(sheet, grid);
  }
  return { workbook, sheets, losses: [VALUES_ONLY] };
}

const THIN = { style: 'thin', color: { argb: 'FFA0A0A0' } } as const;
const NARROW = 8;
const WIDE = 48;
/** Merged areas beyond this are not drawn: a boundless merge would hang the writer. */
const MOST_MERGED = 20_000;

function drawGrid(sheet: exceljs.Worksheet, grid: Grid): void {
  const widths = new Map<number, number>();
  for (const cell of grid.rows.flatMap(({ cells }) => cells)) {
    const copied = sheet.getCell(cell.row, cell.column);
    copied.value = copiedValue(cell);
    if (cell.kind === 'number' && cell.format !== undefined) copied.numFmt = cell.format;
    copied.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
    copied.alignment = { vertical: 'top', wrapText: true };
    if (cell.merge === undefined)
      widths.set(cell.column, Math.max(widths.get(cell.column) ?? NARROW, widthOf(cell.text)));
  }
  for (const [column, width] of widths) sheet.getColumn(column).width = Math.min(width, WIDE);
  for (const merge of grid.merges)
    if (canMerge(merge, grid)) sheet.mergeCells(merge.top, merge.left, merge.bottom, merge.right);
}

/** A merge that covers other cells with contents would hide them. */
function canMerge({ top, left, bottom, right }: Range, grid: Grid): boolean {
  if ((bottom - top + 1) * (right - left + 1) > MOST_MERGED) return false;
  const inside = grid.rows
    .filter(({ row }) => row >= top && row <= bottom)
    .flatMap(({ cells }) => cells.filter(({ column }) => column >= left && column <= right));
  return inside.every((cell) => cell.row === top && cell.column === left);
}

function copiedValue(cell: Cell): exceljs.CellValue {
  const plain = cell.kind === 'number' && cell.number !== undefined && Number.isFinite(Number(cell.number));
  return plain ? Number(cell.number) : cellText(cell.text);
}

/** In characters of the default font: a full-width sign takes two. */
function widthOf(text: string): number {
  const lines = text.split('\n').map((line) => [...line].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0));
  return Math.max(...lines) + 2;
}
