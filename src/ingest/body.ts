/** The rows under a header (表の本体): data rows with what is carried down to them, and rows that are no data. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell, GridRow } from '../model/grid.ts';
import type { FieldName, Template } from '../model/template.ts';
import {
  type BodyTable,
  CARRIED,
  type Carried,
  CONTINUED,
  hasText,
  isFigure,
  type OpenDraft,
  type Own,
  type Reading,
  type RowValues,
  type YearColumn,
} from './body-state.ts';
import type { SettledColumn } from './columns.ts';
import { type Extracted, type RowMark, reportsSomething } from './draft.ts';
import { fieldValue, type TakenColumn, unitsOfRow } from './field-value.ts';
import { foldWidth } from './fold.ts';
import { stageIn, unsettled } from './heading-stage.ts';
import { fieldsInHiddenColumns, hiddenDraft, hiddenFindings, spans } from './hidden.ts';
import { rowKind } from './row-aside.ts';
import { isBasicKpi } from './row-kind.ts';
import { carry, isRowNumber, opensDraft, startingFields } from './row-opening.ts';
import { excelRow, extentOf, type Sheet, sourceOf, textOf } from './sheet.ts';
import { withNamesAbove, yearColumnOf, yearOfRow } from './year-rows.ts';

/**
 * Rows of one table as drafts, with what the next part of the same table carries on.
 * Reports: X106 X107 X108 X115 X117 X118.
 */
export function readBody(
  sheet: Sheet,
  table: BodyTable,
  template: Template,
  carried: Carried,
): Extracted & { readonly carried: Carried } {
  const taken = table.columns.flatMap((column) =>
    column.field === undefined || column.why !== undefined ? [] : [takenColumn(sheet, column, column.field)],
  );
  const standIns = table.columns
    .filter(({ standIn }) => standIn !== undefined)
    .toSorted((a, b) => (a.standIn ?? 0) - (b.standIn ?? 0))
    .flatMap((column) => (column.field === undefined ? [] : [takenColumn(sheet, column, column.field)]));
  const yearColumn = yearColumnOf(table);
  const reading: Reading = {
    ...(yearColumn === undefined ? {} : { yearColumn }),
    sheet,
    template,
    table,
    taken,
    standIns,
    ...(table.unit === undefined ? {} : { tableUnit: table.unit }),
    has: (field) => taken.some((column) => column.field === field),
    drafts: [],
    marks: new Map(),
    read: new Set(),
    diagnostics: [],
    hidden: [],
    merged: new Map(),
    carried,
    inContact: false,
  };
  for (const line of sheet.rows) {
    if (line.row > table.headerBottom && line.row <= table.bodyBottom) readRow(line, reading);
  }
  reading.diagnostics.push(...hiddenFindings(reading), ...mergedFindings(reading));
  if (yearColumn?.heading !== undefined && yearColumn.wanted === 0 && yearColumn.others > 0) {
    const params = { year: table.year, rows: yearColumn.others };
    reading.diagnostics.push(diagnose('X115', sourceOf(sheet, yearColumn.heading), { params }));
  }
  return {
    drafts: reading.drafts.filter((draft) => keepDraft(draft, reading)),
    marks: reading.marks,
    read: reading.read,
    hidden: reading.hidden,
    diagnostics: reading.diagnostics,
    carried: reading.carried,
  };
}

function takenColumn(sheet: Sheet, column: SettledColumn, field: FieldName): TakenColumn {
  return { column, field, at: sheet.columns.filter((at) => at >= column.left && at <= column.right) };
}

/** One finding for each merged value. Reports: X106. */
function mergedFindings({ merged, sheet }: Reading): readonly Diagnostic[] {
  return [...merged.values()].map(({ cell, field, rows }) =>
    diagnose('X106', sourceOf(sheet, cell), {
      field,
      raw: cell.text,
      params: { rows: rows.length, lines: sheet.turned ? '' : spans(rows) },
    }),
  );
}

/** A row that only numbers an empty line holds nothing. */
function keepDraft(draft: OpenDraft, reading: Reading): boolean {
  if (draft.written.has('programme') || draft.written.has('indicator') || reportsSomething(draft)) return true;
  for (const row of draft.rows) reading.marks.set(row, 'no-content');
  return false;
}

function readRow(line: GridRow, reading: Reading): void {
  const { sheet } = reading;
  const { sides } = reading.table;
  const inside = (cell: Cell) => sides === undefined || (cell.column >= sides.left && cell.column <= sides.right);
  const cells = line.cells.filter((cell) => hasText(cell) && inside(cell));
  if (cells.length === 0 && sides !== undefined) return;
  const visible = cells.filter((cell) => cell.hidden === undefined && !line.hidden);
  const row = excelRow(sheet, { row: line.row, column: line.cells[0]?.column ?? 1 });
  if (visible.length === 0) {
    mark(reading, line, cells.length === 0 ? 'no-content' : 'hidden', row);
    const hidden = line.hidden ? hiddenDraft(line, reading) : undefined;
    if (hidden !== undefined) reading.hidden.push(hidden);
    return;
  }
  const values = new Map<FieldName, readonly Cell[]>();
  const filled = (at: readonly number[]) =>
    [...new Set(at.map((column) => sheet.cellAt(line.row, column)))].filter(
      (c): c is Cell => c !== undefined && hasText(c),
    );
  for (const { field, at } of reading.taken) {
    const found = filled(at);
    if (found.length > 0 && !values.has(field)) values.set(field, found);
    else if (found.length > 0 && field !== 'unit') values.set(field, [...(values.get(field) ?? []), ...found]);
  }
  for (const { field, at } of reading.standIns) {
    const found = values.has(field) ? [] : filled(at);
    if (found.length > 0) values.set(field, found);
  }
  const own = (field: FieldName) => (values.get(field) ?? []).filter((cell) => cell.row === line.row);
  const no = rowKind(visible, own, reading);
  if (no === 'heading') noteRead(visible, reading);
  if (no !== undefined) mark(reading, line, no, row);
  else if (reading.yearColumn === undefined) readData(line, values, own, reading);
  else readYearRow(line, values, reading, reading.yearColumn);
}

/** A row with its year: set aside where it is another one, else read with the names above it. */
function readYearRow(line: GridRow, written: RowValues, reading: Reading, column: YearColumn): void {
  const { sheet, table } = reading;
  const values = withNamesAbove(written, column);
  const own = (field: FieldName) => (values.get(field) ?? []).filter((cell) => cell.row === line.row);
  const year = yearOfRow(sheet, line.row, column);
  const cell = sheet.cellAt(line.row, column.left);
  if (cell !== undefined && year !== undefined) noteRead([cell], reading);
  if (year === undefined || year === table.year) {
    if (year !== undefined) column.wanted += 1;
    const before = reading.drafts.length;
    readData(line, values, own, reading);
    if (cell !== undefined && reading.drafts.length > before) stageRow(cell, reading, column);
    return;
  }
  column.others += 1;
  carry(values, own, reading);
  mark(reading, line, 'other-year', excelRow(sheet, { row: line.row, column: line.cells[0]?.column ?? 1 }));
}

/** 令和５年度（見込） in the column of years: so are the row's values. Reports: X117 X118, once for a table. */
function stageRow(cell: Cell, { sheet, drafts, diagnostics }: Reading, column: YearColumn): void {
  const stage = unsettled(stageIn(foldWidth(textOf(cell))));
  const draft = drafts.at(-1);
  if (stage === undefined || draft?.fields.actual === undefined) return;
  draft.fields.actual = { ...draft.fields.actual, stage };
  if (column.staged.has(stage)) return;
  column.staged.add(stage);
  const code = stage === 'planned' ? 'X117' : 'X118';
  diagnostics.push(diagnose(code, sourceOf(sheet, cell), { raw: textOf(cell), params: { field: 'actual' } }));
}

/** In a turned sheet one line crosses many rows; only an upright line is a row of the ledger. */
function mark(reading: Reading, line: GridRow, why: RowMark, row: number): void {
  if (!reading.sheet.turned) reading.marks.set(row, why);
  else
    for (const cell of line.cells)
      if (!reading.marks.has(excelRow(reading.sheet, cell))) reading.marks.set(excelRow(reading.sheet, cell), why);
}

function readData(line: GridRow, values: RowValues, own: Own, reading: Reading): void {
  const last = reading.drafts.at(-1);
  const rows = rowsOf(line, reading.sheet);
  const opens = opensDraft(values, own, reading, last);
  if (opens === 'heading') {
    carry(values, own, reading);
    noteRead(
      CARRIED.flatMap((field) => own(field).filter((cell) => field !== 'number' || isRowNumber(textOf(cell)))),
      reading,
    );
    for (const row of rows) reading.marks.set(row, 'heading');
    return;
  }
  if (opens === 'continues' && last !== undefined) {
    last.rows.push(...rows);
    const isStandIn = (cell: Cell) => reading.standIns.some(({ at }) => at.includes(cell.column));
    // A value that was read is not carried on by the column that was left.
    const further: Own = (field) =>
      last.fields[field] === undefined ? own(field) : own(field).filter((cell) => !isStandIn(cell));
    for (const field of CONTINUED) {
      const cells = further(field);
      append(last, field, cells, reading);
      noteRead(cells, reading);
    }
    return;
  }
  if (opens !== 'new') {
    const lost = CONTINUED.some((field) => own(field).length > 0) || line.cells.some(isFigure);
    for (const row of rows) reading.marks.set(row, lost ? 'reported' : 'note');
    return;
  }
  const first = [...own('number'), ...own('programme'), ...own('indicator'), ...line.cells.filter(hasText)][0];
  carry(values, own, reading);
  const draft: OpenDraft = {
    fields: startingFields(values, own, reading),
    written: new Set(),
    rows: [...rows],
    source: sourceOf(reading.sheet, first ?? { row: line.row, column: 1 }),
    basic:
      reading.carried.basic ||
      [...own('number'), ...own('programme'), ...own('indicator'), ...(values.get('programme') ?? [])].some((cell) =>
        isBasicKpi(textOf(cell)),
      ),
  };
  const hiddenFields = fieldsInHiddenColumns(line, reading);
  if (hiddenFields.length > 0) draft.hiddenFields = hiddenFields;
  if (reading.sheet.turned || reading.table.sides !== undefined) draft.sharesRows = true;
  for (const [field, cells] of values) fill(draft, field, cells, line.row, reading);
  noteRead(
    [...values].flatMap(([field, cells]) => (field === 'unit' ? unitsOfRow(reading, line.row) : cells)),
    reading,
  );
  reading.drafts.push(draft);
}

function noteRead(cells: readonly Cell[], reading: Reading): void {
  for (const cell of cells) reading.read.add(sourceOf(reading.sheet, cell).cell);
}

function rowsOf(line: GridRow, sheet: Sheet): readonly number[] {
  return sheet.turned ? [...new Set(line.cells.filter(hasText).map((cell) => excelRow(sheet, cell)))] : [line.row];
}

/** Values that speak for one indicator only, however far their cell is merged. */
const UNSHARED: ReadonlySet<FieldName> = new Set<FieldName>(['actual', 'participation', 'mark']);

function fill(draft: OpenDraft, field: FieldName, cells: readonly Cell[], row: number, reading: Reading): void {
  const above = cells.every((cell) => cell.row < row);
  if (!above) draft.written.add(field);
  if (CARRIED.includes(field) || field === 'unit') return;
  const cell = cells[0];
  if (cell === undefined) return;
  if (field === 'status' && extentOf(cell).bottom > extentOf(cell).top)
    draft.statusAt = sourceOf(reading.sheet, cell).cell;
  if (above && field !== 'indicator' && field !== 'status' && UNSHARED.has(field)) {
    const address = sourceOf(reading.sheet, cell).cell;
    const merged = reading.merged.get(address) ?? { cell, field, rows: [] };
    merged.rows.push(row);
    reading.merged.set(address, merged);
    return;
  }
  const previous = reading.drafts.at(-1)?.fields[field];
  const value = fieldValue(field, cells, reading, previous, row);
  if (value !== undefined) draft.fields[field] = value;
}

/** A further line of the same row: texts are put under each other, a second figure is left for the reader of values to refuse. */
function append(draft: OpenDraft, field: FieldName, cells: readonly Cell[], reading: Reading): void {
  const added = fieldValue(field, cells, reading, undefined);
  if (added === undefined) return;
  const before = draft.fields[field];
  if (before === undefined) draft.fields[field] = added;
  else draft.fields[field] = { text: `${before.text}\n${added.text}`, kind: 'string', source: before.source };
}
