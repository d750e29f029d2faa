/** Columns without a heading (見出しのない列): what stands in them tells units and numbers; nothing else may vanish. */
import { foldWidth } from './fold.ts';
import { type Sheet, textOf } from './sheet.ts';
import { KEY_FIELDS, REPORT_FIELDS, type Table, type TableColumn } from './table.ts';
import { unitText } from './unit-text.ts';

type Header = Omit<Table, 'bodyBottom'>;

/** The columns of a table together with those that only its body shows. */
export function bodyColumns(sheet: Sheet, header: Header, bodyBottom: number): readonly TableColumn[] {
  const rows = sheet.rows.filter((line) => line.row > header.headerBottom && line.row <= bodyBottom);
  const columns = [...header.columns, ...outerColumns(sheet, header, rows)].sort((a, b) => a.left - b.left);
  return columns.map((column) => {
    if (column.heading !== '') return column;
    const texts = rows
      .flatMap((line) => line.cells.filter((cell) => cell.column === column.left).map(textOf))
      .filter((text) => text !== '');
    const has = (field: TableColumn['field']) => columns.some((other) => other.field === field);
    if (texts.length > 0 && texts.every((text) => unitText(text) !== undefined)) return { ...column, field: 'unit' };
    const firstKey = Math.min(...columns.filter(isKey).map((other) => other.left));
    if (texts.length > 0 && texts.every(isNumber) && !has('number') && column.left < firstKey)
      return { ...column, field: 'number' };
    return column;
  });
}

function isKey(column: TableColumn): boolean {
  return column.field !== undefined && KEY_FIELDS.has(column.field);
}

/** 10, 10-2: a column of such texts before the names numbers them. */
function isNumber(text: string): boolean {
  return /^(?:No\.?)?\d{1,3}(?:-\d{1,2})?$/iu.test(foldWidth(text));
}

/** Columns beside the headings that are filled in rows of the table. */
function outerColumns(sheet: Sheet, header: Header, rows: Sheet['rows']): readonly TableColumn[] {
  const { columns, sides } = header;
  const covers = (all: readonly TableColumn[], column: number) =>
    all.some((one) => column >= one.left && column <= one.right);
  const mains = columns.filter(
    (column) => isKey(column) || (column.field !== undefined && REPORT_FIELDS.has(column.field)),
  );
  const outer = new Set<number>();
  if (sides !== undefined) return [];
  for (const line of rows) {
    const filled = line.cells.filter((cell) => textOf(cell) !== '');
    if (filled.filter((cell) => covers(mains, cell.column)).length < 2) continue;
    for (const cell of filled) if (!covers(columns, cell.column)) outer.add(cell.column);
  }
  return [...outer].map((column) => ({
    left: column,
    right: column,
    headingCells: [],
    heading: '',
    hidden: sheet.hiddenColumns.has(column),
  }));
}
