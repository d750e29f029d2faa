/** Everything a sheet reports (シートの読み取り): its rows by 施策コード, every other row and every column with its reason. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { GridRow } from '../../model/grid.ts';
import type { LedgerColumn } from '../../model/ledger.ts';
import { columnName } from '../../model/source.ts';
import type { RowMark } from '../draft.ts';
import { setAsideWhole } from '../extract.ts';
import { isContact, isExample, isInstruction, isNote, isPageNumber } from '../row-kind.ts';
import { type Sheet, sourceOf, textOf } from '../sheet.ts';
import { readPolicyBody } from './body.ts';
import { readPolicyForms } from './form.ts';
import type { Group } from './group.ts';
import type { PolicyLabel } from './labels.ts';
import type { OfficeRegister } from './office.ts';
import type { PolicySheet } from './survey.ts';
import type { PolicyColumn, PolicyTable } from './table.ts';

export type ExtractedPolicies = {
  readonly groups: readonly Group[];
  /** Every non-empty row that no group is made of. */
  readonly marks: ReadonlyMap<number, RowMark>;
  readonly columns: readonly LedgerColumn[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads one sheet.
 * Reports: X101, X105, X110, X514 text-without-heading and those of its rows.
 */
export function extractPolicySheet(survey: PolicySheet, register: OfficeRegister, fits: boolean): ExtractedPolicies {
  const whole = setAsideWhole(survey.role);
  if (whole !== undefined) {
    return {
      groups: [],
      marks: new Map(survey.grid.rows.map(({ row }) => [row, whole])),
      columns: [],
      diagnostics: [],
    };
  }
  if (survey.layout === 'form') {
    const forms = readPolicyForms(survey);
    return finish(survey, { ...forms, columns: survey.labels.map((label) => labelColumn(survey, label)) }, fits);
  }
  return finish(survey, readTables(survey, register), fits);
}

type Parts = ExtractedPolicies;

function readTables(survey: PolicySheet, register: OfficeRegister): Parts {
  const { sheet, tables, labels } = survey;
  const marks = new Map<number, RowMark>();
  const groups: Group[] = [];
  const diagnostics: Diagnostic[] = [];
  const label = labels.find(({ field }) => field === 'code');
  for (const [at, table] of tables.entries()) {
    markHeader(sheet, table, marks);
    const before = tables[at - 1];
    const goesOn = before !== undefined && keyOf(before) === keyOf(table);
    const body = readPolicyBody(sheet, table, {
      register,
      ...(label === undefined ? {} : { label }),
      ...(goesOn && groups.length > 0 ? { last: groups.at(-1) } : {}),
    });
    if (goesOn) groups.pop();
    groups.push(...body.groups);
    for (const [row, mark] of body.marks) marks.set(row, mark);
    diagnostics.push(...body.diagnostics, ...(goesOn ? [] : columnFindings(sheet, table)));
  }
  const columns = tables.flatMap((table, at) =>
    at > 0 && tables.slice(0, at).some((other) => keyOf(other) === keyOf(table))
      ? []
      : table.columns.map((column) => tableColumn(sheet, column)),
  );
  return { groups, marks, columns, diagnostics };
}

/** The same headings again after a page break. */
function keyOf(table: PolicyTable): string {
  return table.columns.map(({ left, field }) => `${left}:${field ?? ''}`).join(' ');
}

function markHeader(sheet: Sheet, table: PolicyTable, marks: Map<number, RowMark>): void {
  if (sheet.turned) return;
  for (let row = table.headerTop; row <= table.headerBottom; row++)
    if (sheet.rowAt(row) !== undefined) marks.set(row, 'heading');
}

function tableColumn(sheet: Sheet, column: PolicyColumn): LedgerColumn {
  const place = sourceOf(sheet, column.head);
  return {
    file: place.file,
    sheet: place.sheet,
    column: sheet.turned ? place.cell : columnName(column.left),
    heading: column.heading,
    ...(column.field === undefined || column.why !== undefined ? {} : { field: column.field }),
    ...(column.why === undefined ? {} : { why: column.why }),
  };
}

function labelColumn({ sheet }: PolicySheet, { label, heading, field }: PolicyLabel): LedgerColumn {
  const place = sourceOf(sheet, label);
  return { file: place.file, sheet: place.sheet, column: place.cell, heading, field };
}

/** Columns whose heading is not known, and texts under no heading at all. */
function columnFindings(sheet: Sheet, table: PolicyTable): readonly Diagnostic[] {
  const body = sheet.rows
    .filter(({ row, hidden }) => !hidden && row > table.headerBottom && row <= table.bodyBottom)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.hidden === undefined && textOf(cell) !== '');
  const unknown = table.columns
    .filter(
      ({ why, left, right }) =>
        why !== undefined && why !== 'hidden' && body.some((c) => c.column >= left && c.column <= right),
    )
    .map(({ head, heading, field, why }) =>
      why === 'repeated'
        ? diagnose('X104', sourceOf(sheet, head), { raw: heading, params: { field: field ?? '' } })
        : diagnose('X101', sourceOf(sheet, head), { raw: heading, params: { nearest: '' } }),
    );
  const left = Math.min(...table.columns.map((column) => column.left));
  const stray = body.find(
    (cell) =>
      cell.column > left && !table.columns.some((column) => cell.column >= column.left && cell.column <= column.right),
  );
  if (stray === undefined) return unknown;
  return [...unknown, diagnose('X514', sourceOf(sheet, stray), { raw: textOf(stray) })];
}

/** Gives every row that is still without a state its own. */
function finish(survey: PolicySheet, parts: Parts, fits: boolean): ExtractedPolicies {
  const marks = new Map(parts.marks);
  const taken = new Set(parts.groups.flatMap(({ rows }) => rows));
  const unclear: number[] = [];
  for (const line of survey.grid.rows) {
    if (taken.has(line.row) || marks.has(line.row)) continue;
    const mark = outsideMark(line, survey);
    if (mark === 'reported') unclear.push(line.row);
    marks.set(line.row, mark);
  }
  const [first] = unclear;
  const diagnostics = [...parts.diagnostics];
  const place = { file: survey.grid.file, sheet: survey.grid.sheet };
  if (first !== undefined && survey.role === 'data') {
    const params = { rows: unclear.length, first, last: unclear.at(-1) ?? first };
    diagnostics.push(diagnose('X105', { ...place, cell: `A${first}` }, { params }));
  }
  if (survey.role === 'none' && fits) diagnostics.push(diagnose('X110', place));
  return { ...parts, marks, diagnostics };
}

function outsideMark(line: GridRow, survey: PolicySheet): RowMark {
  const cells = line.cells.filter((cell) => textOf(cell) !== '');
  const visible = cells.filter((cell) => cell.hidden === undefined && !line.hidden);
  const first = textOf(visible[0]);
  if (cells.length === 0) return 'no-content';
  if (visible.length === 0) return 'hidden';
  if (isNote(first) || isPageNumber(first)) return 'note';
  if (isExample(first)) return 'example';
  if (visible.some((cell) => isContact(textOf(cell)))) return 'contact';
  if (isInstruction(first)) return 'instruction';
  if (survey.role === 'none') return 'reported';
  const labelled = survey.labels.some(({ label, values }) => [label, ...values].some(({ row }) => row === line.row));
  if (labelled || survey.layout === 'transposed') return 'title';
  const firstRow =
    survey.layout === 'form'
      ? Math.min(...survey.labels.filter(({ field }) => field === 'items').map(({ label }) => label.row))
      : Math.min(...survey.tables.map(({ headerTop }) => headerTop));
  return line.row < firstRow ? 'title' : 'reported';
}
