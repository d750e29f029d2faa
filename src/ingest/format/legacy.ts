/** .xls and .ods as grids (旧形式の読み取り) through @e965/xlsx. */
import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, GridRow, Range, Workbook } from '../../model/grid.ts';
import { type Content, cellOf } from './cell.ts';
import { damaged, RefusedFile } from './refusal.ts';
import type { DateSystem } from './serial.ts';

/**
 * Reads an old or an OpenDocument workbook.
 * @throws RefusedFile where it is protected or damaged
 */
export function readLegacy(file: string, bytes: Uint8Array, format: 'xls' | 'ods'): Workbook {
  const book = open(bytes);
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const grids = book.SheetNames.map((sheet, index): Grid => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const content = book.Sheets[sheet] ?? {};
    const merges = (content['!merges'] ?? []).map(
      ({ s, e }): Range => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
    );
    return { file, sheet, index, hidden, merges, rows: rowsOf(content, merges, dateSystem) };
  });
  const modified = book.Props?.ModifiedDate;
  return { file, format, grids, ...(modified instanceof Date ? { modified: modified.toISOString() } : {}) };
}

function open(bytes: Uint8Array) {
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

function rowsOf(sheet: WorkSheet, merges: readonly Range[], dateSystem: DateSystem): readonly GridRow[] {
  const data = sheet['!data'] ?? [];
  const rows: GridRow[] = [];
  for (const [r, line] of data.entries()) {
    const cells: Cell[] = [];
    for (const [c, cell] of (line ?? []).entries()) {
      if (cell === undefined || cell === null) continue;
      const merge = merges.find((m) => r + 1 >= m.top && r + 1 <= m.bottom && c + 1 >= m.left && c + 1 <= m.right);
      if (merge !== undefined && (merge.top !== r + 1 || merge.left !== c + 1)) continue;
      const read = cellOf(contentOf(cell), {
        row: r + 1,
        column: c + 1,
        format: cell.z === undefined || cell.z === 'General' ? undefined : String(cell.z),
        struck: false,
        dateSystem,
        hidden: sheet['!rows']?.[r]?.hidden ? 'row' : sheet['!cols']?.[c]?.hidden ? 'column' : undefined,
        merge,
      });
      if (read !== undefined) cells.push(read);
    }
    if (cells.length > 0) rows.push({ row: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells });
  }
  return rows;
}

function contentOf(cell: CellObject): Content {
  const formula = cell.f === undefined ? {} : { formula: cell.f };
  switch (cell.t) {
    case 'n':
      return { kind: 'number', value: Number(cell.v), ...formula };
    case 'b':
      return { kind: 'boolean', value: cell.v === true, ...formula };
    case 'e':
      return { kind: 'error', value: cell.w ?? '#N/A', ...formula };
    case 's':
      return { kind: 'text', runs: [{ text: String(cell.v ?? '') }], ...formula };
    default:
      return { kind: 'nothing', ...formula };
  }
}
