/** Everything a sheet reports (シートの読み取り): its rows as drafts, every other row and every column with its reason. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { GridRow } from '../model/grid.ts';
import type { LedgerColumn, SetAsideReason } from '../model/ledger.ts';
import type { FiscalYear } from '../model/period.ts';
import { columnName } from '../model/source.ts';
import type { FieldName, Template } from '../model/template.ts';
import { readBody } from './body.ts';
import type { Carried } from './body-state.ts';
import { type SettledColumn, settleColumns } from './columns.ts';
import type { Draft, DraftFields, RowMark } from './draft.ts';
import { isOfOtherYear, labelledField, labelledRows, readForm } from './form.ts';
import type { HeadingReader } from './heading.ts';
import { columnFindings, isFilled } from './heading-findings.ts';
import { isContact, isExample, isInstruction, isNote } from './row-kind.ts';
import { excelRow, type Sheet, sourceOf, textOf } from './sheet.ts';
import type { SheetRole, SheetSurvey } from './survey.ts';
import type { Table } from './table.ts';

export type ExtractedSheet = {
  readonly drafts: readonly Draft[];
  /** Every non-empty row that no draft is made of. */
  readonly marks: ReadonlyMap<number, RowMark>;
  readonly columns: readonly LedgerColumn[];
  readonly settled: readonly (readonly SettledColumn[])[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Sheets that are set aside as a whole. */
const WHOLE: Readonly<Partial<Record<SheetRole, SetAsideReason>>> = {
  hidden: 'hidden',
  example: 'example',
  instruction: 'instruction',
  'last-year': 'other-year',
};

/** Why a whole sheet is set aside, if it is. */
export function setAsideWhole(role: SheetRole): SetAsideReason | undefined {
  return WHOLE[role];
}

/**
 * Reads one sheet for the report's year (シートの読み取り).
 * Reports: X101 X103 X104 X105 and those of the rows.
 */
export function extractSheet(
  survey: SheetSurvey,
  template: Template,
  reader: HeadingReader,
  year: FiscalYear,
): ExtractedSheet {
  const whole = setAsideWhole(survey.role);
  const marks = new Map<number, RowMark>();
  if (whole !== undefined) {
    for (const line of survey.grid.rows) marks.set(line.row, whole);
    return { drafts: [], marks, columns: [], settled: [], diagnostics: [] };
  }
  switch (survey.layout) {
    case 'form':
      return finish(survey, readForms(survey, year), marks);
    case 'table':
    case 'transposed':
      return finish(survey, readTables(survey, template, reader, year, marks), marks);
    case 'none':
      return finish(survey, { drafts: [], columns: [], settled: [], diagnostics: [] }, marks);
  }
}

type Parts = Omit<ExtractedSheet, 'marks'>;

function readForms(survey: SheetSurvey, year: FiscalYear): Parts {
  const sheet = survey.upright;
  const columns = survey.forms.flatMap((form) =>
    form.labels.map((label): LedgerColumn => {
      const place = sourceOf(sheet, label.label);
      const state = isOfOtherYear(label, year) ? { why: 'other-year' } : { field: label.field };
      return { file: place.file, sheet: place.sheet, column: place.cell, heading: label.heading, ...state };
    }),
  );
  return { drafts: survey.forms.flatMap((form) => readForm(sheet, form, year)), columns, settled: [], diagnostics: [] };
}

function readTables(
  survey: SheetSurvey,
  template: Template,
  reader: HeadingReader,
  year: FiscalYear,
  marks: Map<number, RowMark>,
): Parts {
  const { sheet } = survey;
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const settled: (readonly SettledColumn[])[] = [];
  const columns: LedgerColumn[] = [];
  const names = template.municipalities.map(({ name }) => name);
  let carried: Carried = { fields: {}, basic: false };
  let before: Table | undefined;
  for (const table of survey.tables) {
    const repeats = before !== undefined && isRepeated(before, table);
    const context = contextAbove(survey, table, before);
    if (context !== undefined) carried = context;
    else if (!repeats) carried = { fields: {}, basic: false };
    const unit = table.unit ?? (repeats ? before?.unit : undefined);
    const own = settleColumns(table, year);
    settled.push(own);
    if (!repeats) {
      columns.push(...ledgerColumns(sheet, table, own));
      diagnostics.push(...columnFindings(sheet, { ...table, columns: own }, reader, year, names));
    }
    markHeader(sheet, table, marks);
    const body = readBody(
      sheet,
      { ...table, columns: own, ...(unit === undefined ? {} : { unit }) },
      template,
      carried,
    );
    drafts.push(...body.drafts);
    diagnostics.push(...body.diagnostics);
    for (const [row, mark] of body.marks) if (!marks.has(row)) marks.set(row, mark);
    carried = body.carried;
    before = unit === undefined ? table : { ...table, unit };
  }
  return { drafts: [...drafts, ...statusesBelow(survey, marks)], columns, settled, diagnostics };
}

/** The same headings again after a page break. */
function isRepeated(a: Table, b: Table): boolean {
  const key = (table: Table) => table.columns.map((column) => `${column.left}:${column.field ?? ''}`).join(' ');
  return key(a) === key(b);
}

function markHeader(sheet: Sheet, table: Table, marks: Map<number, RowMark>): void {
  if (sheet.turned) return;
  for (let row = table.headerTop; row <= table.headerBottom; row++)
    if (sheet.rowAt(row) !== undefined) marks.set(row, 'heading');
}

/** In a turned table a title above the labels looks like a heading; it heads nothing. */
function ledgerColumns(sheet: Sheet, table: Table, columns: readonly SettledColumn[]): readonly LedgerColumn[] {
  return columns
    .filter(
      (column) =>
        column.heading !== '' && !(sheet.turned && column.field === undefined && !isFilled(sheet, table, column)),
    )
    .map((column) => {
      const head = column.headingCells.at(-1);
      const place = sourceOf(sheet, head ?? { row: 1, column: column.left });
      return {
        file: place.file,
        sheet: place.sheet,
        column: sheet.turned ? place.cell : columnName(column.left),
        heading: column.heading,
        ...(column.field === undefined || column.why !== undefined ? {} : { field: column.field }),
        ...(column.why === undefined ? {} : { why: column.why }),
      };
    });
}

const CONTEXT: ReadonlySet<string> = new Set<FieldName>(['role', 'number', 'programme', 'overview', 'unit']);

/** 番号 and 連携事業名 labelled above a table that has no such columns. */
function contextAbove(survey: SheetSurvey, table: Table, before: Table | undefined): Carried | undefined {
  if (survey.sheet.turned) return undefined;
  const top = before?.bodyBottom ?? 0;
  const labels = survey.labels.filter(
    (label) => CONTEXT.has(label.field) && label.label.row > top && label.label.row < table.headerTop,
  );
  const fields = fieldsFrom(survey, labels);
  return fields.number === undefined && fields.programme === undefined ? undefined : { fields, basic: false };
}

function fieldsFrom(survey: SheetSurvey, labels: readonly SheetSurvey['labels'][number][]): DraftFields {
  const sheet = survey.upright;
  return Object.fromEntries(
    labels.flatMap((label) => {
      const value = labelledField(sheet, label);
      return value === undefined ? [] : [[label.field, value]];
    }),
  );
}

/** A labelled 実施状況 below a table speaks for the programme labelled above it. */
function statusesBelow(survey: SheetSurvey, marks: Map<number, RowMark>): readonly Draft[] {
  if (survey.sheet.turned) return [];
  const sheet = survey.upright;
  return survey.labels.flatMap((label) => {
    if (!CONTEXT.has(label.field) && label.field !== 'status') return [];
    for (const row of labelledRows(sheet, label)) if (!marks.has(row)) marks.set(row, 'used');
    const above = survey.labels.filter((other) => CONTEXT.has(other.field) && other.label.row <= label.label.row);
    const status = label.field === 'status' ? labelledField(sheet, label) : undefined;
    if (status === undefined) return [];
    const latest = new Map(above.map((other) => [other.field, other]));
    const fields = { ...fieldsFrom(survey, [...latest.values()]), status };
    if (fields.number === undefined && fields.programme === undefined) return [];
    return [
      {
        fields,
        written: new Set<FieldName>(['status']),
        rows: labelledRows(sheet, label),
        source: status.source,
        basic: false,
      },
    ];
  });
}

/** Gives every row that is still without a state its own. */
function finish(survey: SheetSurvey, parts: Parts, marks: Map<number, RowMark>): ExtractedSheet {
  const taken = new Set(parts.drafts.flatMap((draft) => draft.rows));
  const unclear: number[] = [];
  for (const line of survey.grid.rows) {
    if (taken.has(line.row) || marks.has(line.row)) continue;
    const mark = outsideMark(line, survey);
    if (mark === 'reported') unclear.push(line.row);
    marks.set(line.row, mark);
  }
  const diagnostics = [...parts.diagnostics];
  const [first] = unclear;
  if (first !== undefined && survey.role === 'data') {
    const cell = survey.upright.rowAt(first)?.cells[0] ?? { row: first, column: 1 };
    const place = sourceOf(survey.upright, cell);
    diagnostics.push(
      diagnose('X105', place, { params: { rows: unclear.length, first, last: unclear.at(-1) ?? first } }),
    );
  }
  return { ...parts, marks, diagnostics };
}

/** Fewest cells of a row above a table that look like data nobody understood. */
const MANY_CELLS = 3;

function outsideMark(line: GridRow, survey: SheetSurvey): RowMark {
  const cells = line.cells.filter((cell) => textOf(cell) !== '');
  const visible = cells.filter((cell) => cell.hidden === undefined && !line.hidden);
  const first = textOf(visible[0]);
  if (cells.length === 0) return 'no-content';
  if (visible.length === 0) return 'hidden';
  if (isNote(first)) return 'note';
  if (isExample(first)) return 'example';
  if (visible.some((cell) => isContact(textOf(cell)))) return 'contact';
  if (isInstruction(first)) return 'instruction';
  if (survey.role === 'none') return 'reported';
  if (survey.partial.some((table) => line.row >= table.headerTop && line.row <= table.bodyBottom)) return 'reported';
  const labelled = survey.labels.some((label) =>
    [label.label, ...label.values].some((cell) => excelRow(sheetOfLabels, cell) === line.row),
  );
  const numbers = visible.filter((cell) => cell.kind === 'number').length;
  const below = survey.tables.some((table) => line.row > table.headerBottom) && !survey.sheet.turned;
  return !labelled && visible.length >= MANY_CELLS && (numbers > 0 || below) && survey.layout !== 'form'
    ? 'reported'
    : 'title';
}

/** Labels are always those of the upright sheet. */
const sheetOfLabels = { turned: false } as Sheet;
