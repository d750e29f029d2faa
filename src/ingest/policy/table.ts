/** Tables of 主な取組 on a sheet (表の検出): their headings, over one to three rows, and which column is which field. */
import type { Cell, GridRow } from '../../model/grid.ts';
import type { PolicyField } from '../../model/policy-template.ts';
import { extentOf, type Sheet, textOf } from '../sheet.ts';
import type { PolicyHeadings } from './heading.ts';

export type PolicyColumn = {
  readonly left: number;
  readonly right: number;
  readonly heading: string;
  readonly head: Cell;
  readonly field?: PolicyField;
  /** Why it is not read: hidden, unknown, repeated. */
  readonly why?: 'hidden' | 'unknown' | 'repeated';
};

export type PolicyTable = {
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Last row that can belong to it. */
  readonly bodyBottom: number;
  readonly columns: readonly PolicyColumn[];
};

/** Most rows of one header. */
const MOST_HEADER_ROWS = 3;

/** Fields that a sheet's head has as labels; they do not make a row a header. */
const LABELS: ReadonlySet<PolicyField> = new Set<PolicyField>(['office', 'submittedOn']);

/** Every table that has a column 主な取組, from the top. Its codes may stand in a column or in a label above it. */
export function findPolicyTables(sheet: Sheet, headings: PolicyHeadings): readonly PolicyTable[] {
  const found: Omit<PolicyTable, 'bodyBottom'>[] = [];
  let last = 0;
  for (const line of sheet.rows) {
    if (line.row <= last || !isHeader(line, headings)) continue;
    const bottom = headerBottom(sheet, line, headings);
    const columns = columnsOf(sheet, line.row, bottom, headings);
    if (!columns.some(({ field, why }) => field === 'items' && why === undefined)) continue;
    found.push({ headerTop: line.row, headerBottom: bottom, columns });
    last = bottom;
  }
  const end = sheet.rows.at(-1)?.row ?? 0;
  return found.map((table, at) => ({ ...table, bodyBottom: (found[at + 1]?.headerTop ?? end + 1) - 1 }));
}

/** A row of headings: 主な取組 or 施策コード and one more, and at most a third of its cells mean nothing. */
function isHeader(line: GridRow, headings: PolicyHeadings): boolean {
  const fields = filled(line).map((cell) => headings.fieldOf(textOf(cell)));
  const known = new Set(fields.filter((field) => field !== undefined && !LABELS.has(field)));
  if (known.size < 2 || !(known.has('items') || known.has('code'))) return false;
  return (
    fields.filter((field) => field === undefined).length <= fields.length / 3 && (known.has('items') || known.size > 1)
  );
}

function filled(line: GridRow | undefined): readonly Cell[] {
  return line?.cells.filter((cell) => textOf(cell) !== '') ?? [];
}

function headerBottom(sheet: Sheet, first: GridRow, headings: PolicyHeadings): number {
  const last = first.row + MOST_HEADER_ROWS - 1;
  let bottom = Math.min(last, Math.max(...filled(first).map((cell) => extentOf(cell).bottom)));
  while (bottom < last) {
    const below = filled(sheet.rowAt(bottom + 1));
    if (below.length === 0 || !below.every((cell) => headings.fieldOf(textOf(cell)) !== undefined)) break;
    bottom += 1;
  }
  return bottom;
}

function columnsOf(sheet: Sheet, top: number, bottom: number, headings: PolicyHeadings): readonly PolicyColumn[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const extents = rows.flatMap((row) => filled(sheet.rowAt(row)).map(extentOf));
  const left = Math.min(...extents.map((extent) => extent.left));
  const right = Math.max(...extents.map((extent) => extent.right));
  const columns: PolicyColumn[] = [];
  let over = 0;
  for (const column of sheet.columns.filter((at) => at >= left && at <= right)) {
    if (column <= over) continue;
    const cells = [...new Set(rows.map((row) => sheet.cellAt(row, column)))].filter(
      (cell): cell is Cell => cell !== undefined && textOf(cell) !== '',
    );
    const head = cells.at(-1);
    if (head === undefined) continue;
    over = Math.max(column, ...cells.map((cell) => (cell === head ? extentOf(cell).right : column)));
    columns.push(columnOf(sheet, { left: column, right: over, cells, head }, headings, columns));
  }
  return columns;
}

function columnOf(
  sheet: Sheet,
  at: { readonly left: number; readonly right: number; readonly cells: readonly Cell[]; readonly head: Cell },
  headings: PolicyHeadings,
  before: readonly PolicyColumn[],
): PolicyColumn {
  const texts = at.cells.map(textOf);
  const field =
    headings.fieldOf(texts.join('')) ?? headings.fieldOf(textOf(at.head)) ?? headings.fieldOf(texts[0] ?? '');
  const hidden = sheet.hiddenColumns.has(at.left);
  const repeated =
    field !== undefined && field !== 'note' && before.some((other) => other.field === field && other.why === undefined);
  const why = hidden ? 'hidden' : field === undefined ? 'unknown' : repeated ? 'repeated' : undefined;
  return {
    left: at.left,
    right: at.right,
    heading: texts.map((text) => text.replaceAll(/\s*\n\s*/gu, '')).join('／'),
    head: at.head,
    ...(field === undefined ? {} : { field }),
    ...(why === undefined ? {} : { why }),
  };
}
