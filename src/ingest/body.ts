/** The rows under a header (表の本体): data rows with what is carried down to them, and rows that are no data. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell, GridRow } from '../model/grid.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName, Template } from '../model/template.ts';
import type { SettledColumn } from './columns.ts';
import { type Draft, type DraftFields, type Extracted, type RowMark, reportsSomething } from './draft.ts';
import { fieldValue, type TakenColumn, unitOfRow } from './field-value.ts';
import { foldName } from './fold.ts';
import { isBasicKpi, isContact, isDitto, isExample, isInstruction, isNote, isTotal, sectionOf } from './row-kind.ts';
import { excelRow, extentOf, type Sheet, sourceOf, textOf } from './sheet.ts';
import type { Table } from './table.ts';

/** What holds for the rows below until something else is written. */
export type Carried = { readonly fields: DraftFields; readonly basic: boolean };

export type BodyTable = Pick<Table, 'headerBottom' | 'bodyBottom' | 'unit'> & {
  readonly columns: readonly SettledColumn[];
};

const CARRIED: readonly FieldName[] = ['role', 'number', 'programme', 'overview', 'municipality', 'submittedOn'];
const REPORTED: readonly FieldName[] = ['actual', 'participation', 'mark', 'status'];
const REPORT: readonly FieldName[] = [
  'actual',
  'participation',
  'mark',
  'status',
  'target',
  'baseline',
  'previous',
  'note',
];

type OpenDraft = {
  fields: Partial<Record<FieldName, RawField>>;
  readonly written: Set<FieldName>;
  readonly rows: number[];
  readonly source: Draft['source'];
  readonly basic: boolean;
  statusAt?: string;
};

type Reading = {
  readonly sheet: Sheet;
  readonly template: Template;
  readonly table: BodyTable;
  readonly taken: readonly TakenColumn[];
  readonly tableUnit?: string;
  readonly has: (field: FieldName) => boolean;
  readonly drafts: OpenDraft[];
  readonly marks: Map<number, RowMark>;
  readonly diagnostics: Diagnostic[];
  /** Hidden rows that report something. */
  readonly hidden: GridRow[];
  carried: Carried;
  inContact: boolean;
};

/**
 * Rows of one table as drafts, with what the next part of the same table carries on.
 * Reports: X106 X107 X108.
 */
export function readBody(
  sheet: Sheet,
  table: BodyTable,
  template: Template,
  carried: Carried,
): Extracted & { readonly carried: Carried } {
  const taken = table.columns.flatMap((column) =>
    column.field === undefined || column.why !== undefined
      ? []
      : [{ column, field: column.field, at: sheet.columns.filter((c) => c >= column.left && c <= column.right) }],
  );
  const reading: Reading = {
    sheet,
    template,
    table,
    taken,
    ...(table.unit === undefined ? {} : { tableUnit: table.unit }),
    has: (field) => taken.some((column) => column.field === field),
    drafts: [],
    marks: new Map(),
    diagnostics: [],
    hidden: [],
    carried,
    inContact: false,
  };
  for (const line of sheet.rows) {
    if (line.row > table.headerBottom && line.row <= table.bodyBottom) readRow(line, reading);
  }
  const hidden = reading.hidden[0]?.cells[0];
  if (hidden !== undefined) {
    reading.diagnostics.push(diagnose('X108', sourceOf(sheet, hidden), { params: { rows: reading.hidden.length } }));
  }
  return {
    drafts: reading.drafts.filter((draft) => keepDraft(draft, reading)),
    marks: reading.marks,
    diagnostics: reading.diagnostics,
    carried: reading.carried,
  };
}

/** A row that only numbers an empty line holds nothing. */
function keepDraft(draft: OpenDraft, reading: Reading): boolean {
  if (draft.written.has('programme') || draft.written.has('indicator') || reportsSomething(draft)) return true;
  for (const row of draft.rows) reading.marks.set(row, 'no-content');
  return false;
}

function readRow(line: GridRow, reading: Reading): void {
  const { sheet } = reading;
  const cells = line.cells.filter((cell) => hasText(cell));
  const visible = cells.filter((cell) => cell.hidden === undefined && !line.hidden);
  const row = excelRow(sheet, { row: line.row, column: line.cells[0]?.column ?? 1 });
  if (visible.length === 0) {
    mark(reading, line, cells.length === 0 ? 'no-content' : 'hidden', row);
    if (line.hidden) noteHidden(line, reading);
    return;
  }
  const values = new Map<FieldName, readonly Cell[]>();
  for (const { field, at } of reading.taken) {
    const found = [...new Set(at.map((column) => sheet.cellAt(line.row, column)))].filter(
      (c): c is Cell => c !== undefined && hasText(c),
    );
    if (found.length > 0 && !values.has(field)) values.set(field, found);
    else if (found.length > 0 && field !== 'unit') values.set(field, [...(values.get(field) ?? []), ...found]);
  }
  const own = (field: FieldName) => (values.get(field) ?? []).filter((cell) => cell.row === line.row);
  const no = rowKind(visible, own, reading);
  if (no !== undefined) mark(reading, line, no, row);
  else readData(line, values, own, reading);
}

function hasText(cell: Cell): boolean {
  return textOf(cell) !== '' || cell.kind === 'formula-without-result' || cell.struck !== undefined;
}

/** Hidden rows that report something are counted, for a filter may have hidden them by accident. */
function noteHidden(line: GridRow, reading: Reading): void {
  const filled = (fields: readonly FieldName[]) =>
    reading.taken.some(
      ({ field, at }) => fields.includes(field) && line.cells.some((cell) => at.includes(cell.column) && hasText(cell)),
    );
  if (filled(['number', 'programme', 'indicator']) && filled(REPORTED)) reading.hidden.push(line);
}

/** In a turned sheet one line crosses many rows; only an upright line is a row of the ledger. */
function mark(reading: Reading, line: GridRow, why: RowMark, row: number): void {
  if (!reading.sheet.turned) reading.marks.set(row, why);
  else
    for (const cell of line.cells)
      if (!reading.marks.has(excelRow(reading.sheet, cell))) reading.marks.set(excelRow(reading.sheet, cell), why);
}

type Own = (field: FieldName) => readonly Cell[];

function rowKind(visible: readonly Cell[], own: Own, reading: Reading): RowMark | undefined {
  const first = visible[0];
  const firstText = textOf(first);
  const names = [...own('role'), ...own('number'), ...own('programme'), ...own('indicator')].map(textOf);
  const reports = REPORT.some((field) => own(field).length > 0);
  if ([firstText, ...names].some((text) => isExample(text) || /^[【([（]例[】)\]）]/u.test(text))) return 'example';
  if ([firstText, ...names].some(isTotal)) return 'total';
  const single = visible.length === 1;
  if (isNote(firstText) && (single || own('indicator').length === 0) && !own('status').includes(first as Cell))
    return 'note';
  if (visible.some((cell) => isContact(textOf(cell))) && !(own('indicator').length > 0 && own('actual').length > 0)) {
    if (isContact(firstText) || visible.length <= 2) {
      reading.inContact = true;
      return 'contact';
    }
  }
  if (reading.inContact && !(own('indicator').length > 0 && reports)) return 'contact';
  if (!single) return undefined;
  const section = sectionOf(firstText, reading.template);
  if (section !== undefined) {
    reading.carried = section.kind === 'basic' ? { fields: {}, basic: true } : { fields: {}, basic: false };
    return 'heading';
  }
  return isInstruction(firstText) && !own('status').includes(first as Cell) ? 'instruction' : undefined;
}

function readData(line: GridRow, values: ReadonlyMap<FieldName, readonly Cell[]>, own: Own, reading: Reading): void {
  const last = reading.drafts.at(-1);
  const rows = rowsOf(line, reading.sheet);
  const opens = opensDraft(values, own, reading, last);
  if (opens === 'heading') {
    carry(values, own, reading);
    for (const row of rows) reading.marks.set(row, 'heading');
    return;
  }
  if (opens === 'continues' && last !== undefined) {
    last.rows.push(...rows);
    for (const field of REPORT) append(last, field, own(field), reading);
    return;
  }
  if (opens !== 'new') {
    for (const row of rows) reading.marks.set(row, 'note');
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
  for (const [field, cells] of values) fill(draft, field, cells, line.row, reading);
  reading.drafts.push(draft);
}

/**
 * What is carried down to a new row. A row that names nothing itself belongs to nobody;
 * a row of another municipality is about the indicator above it.
 */
function startingFields(
  values: ReadonlyMap<FieldName, readonly Cell[]>,
  own: Own,
  reading: Reading,
): Partial<Record<FieldName, RawField>> {
  const carried = { ...reading.carried.fields };
  const named = (['number', 'programme', 'indicator'] as const).some((field) => (values.get(field) ?? []).length > 0);
  if (named) return carried;
  const last = reading.drafts.at(-1)?.fields;
  const indicator = own('municipality').length > 0 ? last?.indicator : undefined;
  if (indicator !== undefined) return { ...carried, indicator };
  if (!reading.has('indicator')) return carried;
  const { municipality } = carried;
  return municipality === undefined ? {} : { municipality };
}

function rowsOf(line: GridRow, sheet: Sheet): readonly number[] {
  return sheet.turned ? [...new Set(line.cells.filter(hasText).map((cell) => excelRow(sheet, cell)))] : [line.row];
}

/** A text that can be a programme's number. */
const NUMBERED = /^(?:no|事業)?\d{1,3}$/u;

/** Whether a row opens a draft, continues the one above, or only names what follows. */
function opensDraft(
  values: ReadonlyMap<FieldName, readonly Cell[]>,
  own: Own,
  reading: Reading,
  last: OpenDraft | undefined,
): 'new' | 'continues' | 'heading' | 'nothing' {
  const has = (field: FieldName) => own(field).length > 0;
  const named = has('number') || has('programme');
  const reports = has('actual') || has('participation') || has('mark') || has('status');
  if (has('indicator')) return 'new';
  if (reading.has('municipality') && has('municipality')) return 'new';
  if (!reading.has('indicator'))
    return named ? 'new' : reports && last !== undefined ? 'continues' : reports ? 'new' : 'nothing';
  if ((values.get('indicator') ?? []).length > 0) return last === undefined ? 'new' : 'continues';
  if (named)
    return reports
      ? 'new'
      : has('programme') || own('number').some((cell) => NUMBERED.test(foldName(textOf(cell))))
        ? 'heading'
        : 'nothing';
  if (
    (has('actual') || has('participation')) &&
    (last === undefined || last.fields.actual !== undefined || last.fields.participation !== undefined)
  )
    return 'new';
  if (reports) return last === undefined ? 'new' : 'continues';
  return last !== undefined && REPORT.some(has) ? 'continues' : 'nothing';
}

/** Carries 番号 and 連携事業名 down. A new number forgets the name above it, a new name the number. */
function carry(values: ReadonlyMap<FieldName, readonly Cell[]>, own: Own, reading: Reading): void {
  const fields: Partial<Record<FieldName, RawField>> = { ...reading.carried.fields };
  const fresh = (field: FieldName) => own(field).length > 0 && !own(field).every((cell) => isDitto(textOf(cell)));
  const renamed =
    fresh('programme') && foldName(own('programme').map(textOf).join('')) !== foldName(fields.programme?.text ?? '');
  const renumbered =
    fresh('number') && foldName(own('number').map(textOf).join('')) !== foldName(fields.number?.text ?? '');
  if (renamed && !fresh('number') && (values.get('number') ?? []).length === 0) delete fields.number;
  if (renumbered && !fresh('programme') && (values.get('programme') ?? []).length === 0) delete fields.programme;
  if (renamed || renumbered) delete fields.overview;
  for (const field of CARRIED) {
    const cells = values.get(field) ?? [];
    if (cells.length > 0) {
      const value = fieldValue(field, cells, reading, fields[field]);
      if (value !== undefined) fields[field] = value;
    }
  }
  const basic = reading.carried.basic && !renumbered;
  reading.carried = { fields, basic };
}

function fill(draft: OpenDraft, field: FieldName, cells: readonly Cell[], row: number, reading: Reading): void {
  const above = cells.every((cell) => cell.row < row);
  if (!above) draft.written.add(field);
  if (CARRIED.includes(field) || field === 'unit') return;
  const cell = cells[0];
  if (cell === undefined) return;
  if (field === 'status' && extentOf(cell).bottom > extentOf(cell).top)
    draft.statusAt = sourceOf(reading.sheet, cell).cell;
  if (above && field !== 'indicator' && field !== 'status' && REPORT.slice(0, 3).includes(field)) {
    reading.diagnostics.push(
      diagnose('X106', sourceOf(reading.sheet, cell), { field, raw: cell.text, params: { row: draft.rows[0] ?? row } }),
    );
    return;
  }
  const previous = reading.drafts.at(-1)?.fields[field];
  const value = fieldValue(field, cells, reading, previous, unitOfRow(reading, row));
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
