/** .xls as grids (旧形式の読み取り): values through @e965/xlsx, formats and strike-through by us. */
import { type CellObject, CFB, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, GridRow, Range, Workbook } from '../../model/grid.ts';
import { type BiffDetails, readBiff } from './biff.ts';
import { type CellDress, type Content, cellOf } from './cell.ts';
import { type HiddenLines, hiddenBy } from './hidden.ts';
import { mendMerges, mergeFinder } from './merges.ts';
import { damaged, RefusedFile } from './refusal.ts';
import type { DateSystem } from './serial.ts';

/** What the cells of a sheet share. */
type SheetFrame = {
  readonly name: string;
  readonly merges: readonly Range[];
  readonly dateSystem: DateSystem;
  readonly hidden: HiddenLines;
  readonly details: BiffDetails | undefined;
};

/**
 * Reads a workbook of Excel 2003 or older.
 * @throws RefusedFile where it is protected, cut off or damaged
 */
export function readXls(file: string, bytes: Uint8Array): Workbook {
  const details = detailsOf(bytes);
  const book = open(bytes);
  if (book.SheetNames.length === 0) throw damaged('no sheets');
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const grids = book.SheetNames.map((sheet, index): Grid => {
    const content = book.Sheets[sheet] ?? {};
    const { merges } = mendMerges((content['!merges'] ?? []).map(rangeOf), usedPart(content));
    const hidden: HiddenLines = {
      row: (row) => content['!rows']?.[row - 1]?.hidden === true,
      column: (column) => content['!cols']?.[column - 1]?.hidden === true,
    };
    return {
      file,
      sheet,
      index,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      merges,
      rows: rowsOf(content, { name: sheet, merges, dateSystem, hidden, details }),
    };
  });
  const modified = book.Props?.ModifiedDate;
  return { file, format: 'xls', grids, ...(modified instanceof Date ? { modified: modified.toISOString() } : {}) };
}

/** Details of an .xls in its container; files older than the container have none. */
function detailsOf(bytes: Uint8Array): BiffDetails | undefined {
  if (bytes[0] !== 0xd0) return undefined;
  const stream = CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), 'Workbook');
  return stream === null ? undefined : readBiff(Uint8Array.from(stream.content));
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(Buffer.from(bytes), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellFormula: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password/i.test(message)) throw new RefusedFile({ state: 'unreadable', why: 'protected', code: 'R101' });
    throw damaged(message);
  }
}

function rangeOf({ s, e }: { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }): Range {
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
}

function usedPart(sheet: WorkSheet): { readonly row: number; readonly column: number } {
  const data = sheet['!data'] ?? [];
  return { row: data.length, column: data.reduce((widest, line) => Math.max(widest, line?.length ?? 0), 0) };
}

function rowsOf(sheet: WorkSheet, frame: SheetFrame): readonly GridRow[] {
  const mergeOf = mergeFinder(frame.merges);
  const rows: GridRow[] = [];
  (sheet['!data'] ?? []).forEach((line, r) => {
    const cells: Cell[] = [];
    line?.forEach((cell, c) => {
      const merge = mergeOf(r + 1, c + 1);
      const follower = merge !== undefined && (merge.top !== r + 1 || merge.left !== c + 1);
      if (follower) return;
      const read = cellOf(contentOf(cell, frame, r, c), dressOf(cell, frame, r, c, merge));
      if (read !== undefined) cells.push(read);
    });
    if (cells.length > 0) rows.push({ row: r + 1, hidden: frame.hidden.row(r + 1), cells });
  });
  return rows;
}

function dressOf(cell: CellObject, frame: SheetFrame, r: number, c: number, merge: Range | undefined): CellDress {
  const told = cell.z === undefined || cell.z === 'General' ? undefined : String(cell.z);
  const style = frame.details?.styleOf(frame.name, r, c);
  return {
    row: r + 1,
    column: c + 1,
    format: style === undefined ? told : style.format,
    struck: style?.struck ?? false,
    dateSystem: frame.dateSystem,
    hidden: hiddenBy(frame.hidden, r + 1, c + 1, merge),
    merge,
    across: merge === undefined ? frame.details?.acrossOf(frame.name, r, c) : undefined,
  };
}

function contentOf(cell: CellObject, frame: SheetFrame, r: number, c: number): Content {
  const formula = cell.f === undefined ? {} : { formula: cell.f };
  switch (cell.t) {
    case 'n':
      return { kind: 'number', value: Number(cell.v), ...formula };
    case 'b':
      return { kind: 'boolean', value: cell.v === true, ...formula };
    case 'e':
      return { kind: 'error', value: cell.w ?? '#N/A', ...formula };
    case 's': {
      const text = String(cell.v ?? '');
      return { kind: 'text', runs: frame.details?.runsOf(frame.name, r, c, text) ?? [{ text }], ...formula };
    }
    default:
      return { kind: 'nothing', ...formula };
  }
}
