/** A mended package as grids (表の格子) through exceljs; the only door to exceljs for reading. */
import { createRequire } from 'node:module';
import type ExcelJS from 'exceljs';
import type { Cell, Grid, GridRow, Range } from '../../model/grid.ts';
import { type Content, cellOf } from './cell.ts';
import { type HiddenLines, hiddenBy } from './hidden.ts';
import type { MendedPackage, PackageSheet } from './package.ts';
import { unquoteFormat } from './package-styles.ts';
import { damaged } from './refusal.ts';

/** exceljs as one file, required: the same program, loaded in a quarter of the time that importing its many modules takes. */
const exceljs: typeof ExcelJS = createRequire(import.meta.url)('exceljs/dist/exceljs.bare.min.js');

/**
 * The grids of a mended package, sheets in the order of the workbook.
 * @param file path of the workbook, for the grids
 * @throws RefusedFile where exceljs cannot read even the mended package
 */
export async function readGrids(file: string, pack: MendedPackage): Promise<readonly Grid[]> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(copyOf(pack.bytes));
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : 'workbook');
  }
  return pack.sheets.map((sheet) => readGrid(file, sheet, workbook.getWorksheet(sheet.alias), pack));
}

/** The bytes in a buffer of their own, as exceljs wants them. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function readGrid(
  file: string,
  sheet: PackageSheet,
  worksheet: ExcelJS.Worksheet | undefined,
  pack: MendedPackage,
): Grid {
  const rows: GridRow[] = [];
  const owners = byOwner(sheet.merges);
  const centred = byOwner(sheet.across);
  const hidden = hiddenLines(worksheet);
  worksheet?.eachRow((row, number) => {
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      const merge = owners.get(`${number}:${column}`);
      const read = cellOf(contentOf(cell), {
        row: number,
        column,
        format: unquoteFormat(cell.numFmt),
        struck: cell.font?.strike === true,
        dateSystem: pack.dateSystem,
        hidden: hiddenBy(hidden, number, column, merge),
        merge,
        across: merge === undefined ? centred.get(`${number}:${column}`) : undefined,
      });
      if (read !== undefined) cells.push(read);
    });
    if (cells.length > 0) rows.push({ row: number, hidden: row.hidden, cells });
  });
  return { file, sheet: sheet.name, index: sheet.index, hidden: sheet.hidden, rows, merges: sheet.merges };
}

/** Blocks by the place of their first cell. */
function byOwner(ranges: readonly Range[]): ReadonlyMap<string, Range> {
  return new Map(ranges.map((range) => [`${range.top}:${range.left}`, range]));
}

/** Hidden rows and columns of a sheet. */
function hiddenLines(worksheet: ExcelJS.Worksheet | undefined): HiddenLines {
  const columns = new Set<number>();
  for (const column of worksheet?.columns ?? []) {
    if (column.hidden && column.number !== undefined) columns.add(column.number);
  }
  return { row: (row) => worksheet?.findRow(row)?.hidden === true, column: (column) => columns.has(column) };
}

/** The content of a cell of exceljs in our words. `cell.value` of a formula loses the results 0 and FALSE: `cell.result` has them. */
function contentOf(cell: ExcelJS.Cell): Content {
  if (cell.type === exceljs.ValueType.Formula) return { ...plainContent(cell.result), formula: formulaOf(cell) };
  return plainContent(cell.value);
}

function plainContent(value: unknown): Content {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return { kind: 'text', runs: [{ text: value }] };
  if (isRecord(value) && Array.isArray(value['richText'])) {
    return { kind: 'text', runs: value['richText'].filter(isRecord).map(runOf) };
  }
  if (isRecord(value) && typeof value['error'] === 'string') return { kind: 'error', value: value['error'] };
  return { kind: 'nothing' };
}

function runOf(run: Readonly<Record<string, unknown>>): { readonly text: string; readonly struck?: boolean } {
  const text = typeof run['text'] === 'string' ? run['text'] : '';
  const font = run['font'];
  return isRecord(font) ? { text, struck: font['strike'] === true } : { text };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The formula, that of a shared one moved to this cell; exceljs throws where its master is gone. */
function formulaOf(cell: ExcelJS.Cell): string {
  try {
    return cell.formula ?? '';
  } catch {
    return '';
  }
}
