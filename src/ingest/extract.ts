/** Everything a sheet reports (シートの読み取り): its rows as drafts, every other row and every column with its reason. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell, GridRow } from '../model/grid.ts';
import type { LedgerColumn, SetAsideReason } from '../model/ledger.ts';
import type { FiscalYear } from '../model/period.ts';
import { columnName } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { type Carried, isFigure } from './body-state.ts';
import { type SettledColumn, settleColumns } from './columns.ts';
import { addressesOf, contextAbove, sheetLabels, statusesBelow, tableLabels, useLabels } from './context-labels.ts';
import type { Draft, RowMark } from './draft.ts';
import { foldKey } from './fold.ts';
import { cellsOf, labelledRows, readForm, settledBeside } from './form.ts';
import type { HeadingReader } from './heading.ts';
import { columnFindings, isFilled } from './heading-findings.ts';
import { hiddenFormRows } from './hidden.ts';
import { labelledText } from './labels.ts';
import { readTable } from './member-columns.ts';
import { isContact, isExample, isInstruction, isNote } from './row-kind.ts';
import { excelRow, type Sheet, sourceOf, textOf } from './sheet.ts';
import { bracketFindings, labelStageFindings } from './stage-findings.ts';
import type { SheetRole, SheetSurvey } from './survey.ts';
import type { Table } from './table.ts';
import { stagedColumns, stagedForm } from './title-stage.ts';

export type ExtractedSheet = {
  readonly drafts: readonly Draft[];
  /** Every non-empty row that no draft is made of. */
  readonly marks: ReadonlyMap<number, RowMark>;
  readonly columns: readonly LedgerColumn[];
  readonly settled: readonly (readonly SettledColumn[])[];
  /** Addresses of cells that were read, headings and labels among them. */
  readonly read: ReadonlySet<string>;
  /** Addresses of values that were not read, under labels that say why. */
  readonly aside: ReadonlySet<string>;
  /** What hidden rows are about; none of it is used. */
  readonly hidden: readonly Draft[];
  /** Rows besides the used ones each of whose cells must be accounted for. */
  readonly exact: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
};

const NOTHING = {
  drafts: [],
  columns: [],
  settled: [],
  read: new Set<string>(),
  aside: new Set<string>(),
  hidden: [],
  diagnostics: [],
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
  if (survey.role === 'part-of-year') {
    for (const line of survey.grid.rows) marks.set(line.row, 'reported');
    return { ...NOTHING, marks, exact: new Set() };
  }
  if (whole !== undefined) {
    for (const line of survey.grid.rows) marks.set(line.row, whole);
    return { ...NOTHING, marks, exact: new Set() };
  }
  switch (survey.layout) {
    case 'form':
      return finish(survey, readForms(survey, reader, year), marks);
    case 'table':
    case 'transposed':
      return finish(survey, readTables(survey, template, reader, year, marks), marks);
    case 'none':
      return finish(survey, NOTHING, marks);
  }
}

type Parts = Omit<ExtractedSheet, 'marks' | 'exact'>;

/** Reports: X104 X108 X117 X118 X119. */
function readForms(survey: SheetSurvey, reader: HeadingReader, year: FiscalYear): Parts {
  const sheet = survey.upright;
  const diagnostics: Diagnostic[] = [...hiddenFormRows(sheet, reader)];
  const drafts: Draft[] = [];
  const columns: LedgerColumn[] = [];
  const read = new Set(addressesOf(survey, sheetLabels(survey)));
  const aside = new Set<string>();
  for (const written of survey.forms) {
    const form = stagedForm(written, survey.stageSign);
    const reading = readForm(sheet, form, year);
    drafts.push(...reading.drafts);
    for (const label of form.labels) {
      const why = reading.unread.get(label);
      const { file, sheet: name, cell } = sourceOf(sheet, label.label);
      const state = why === undefined ? { field: label.field } : { why };
      columns.push({ file, sheet: name, column: cell, heading: label.heading, ...state });
      for (const address of addressesOf(survey, [label])) (why === undefined ? read : aside).add(address);
      const isAlone =
        why === 'unsettled' && settledBeside(label, form, year).some((other) => labelledText(other) === '');
      if (why === 'repeated' || (isAlone && labelledText(label) !== '')) {
        const place = sourceOf(sheet, label.values[0] ?? label.label);
        diagnostics.push(diagnose('X104', place, { raw: label.heading, params: { field: label.field, form: 1 } }));
      }
    }
    const taken = form.labels.filter((label) => !reading.unread.has(label) && labelledText(label) !== '');
    if (survey.stageSign?.stage !== 'planned') diagnostics.push(...labelStageFindings(sheet, taken));
    const heads = taken.map(({ label }) => label);
    diagnostics.push(...bracketFindings(sheet, heads, reader));
  }
  return { drafts, columns, settled: [], read, aside, hidden: [], diagnostics };
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
  const read = new Set(addressesOf(survey, sheetLabels(survey)));
  const hidden: Draft[] = [];
  const names = template.municipalities.map(({ name }) => name);
  let carried: Carried = { fields: {}, basic: false };
  let before: Table | undefined;
  for (const table of survey.tables) {
    const repeats = before !== undefined && isRepeated(before, table);
    const context = contextAbove(survey, table, before);
    if (context !== undefined) {
      carried = context.carried;
      useLabels(survey, context.labels, marks, read);
    } else if (!repeats) carried = { fields: {}, basic: false };
    const unit = table.unit ?? (repeats ? before?.unit : undefined);
    const own = settleColumns(table, year);
    const staged = stagedColumns(own, survey.stageSign);
    settled.push(own);
    if (!repeats) {
      columns.push(...ledgerColumns(sheet, table, own));
      diagnostics.push(...columnFindings(sheet, { ...table, columns: own }, reader, year, names));
    }
    markHeader(sheet, table, marks);
    for (const cell of own.flatMap(({ headingCells }) => headingCells)) read.add(sourceOf(sheet, cell).cell);
    const body = readTable(
      sheet,
      { ...table, columns: staged, year, ...(unit === undefined ? {} : { unit }) },
      template,
      carried,
    );
    drafts.push(...body.drafts);
    diagnostics.push(...body.diagnostics);
    hidden.push(...body.hidden);
    for (const address of body.read) read.add(address);
    for (const [row, mark] of body.marks) if (!marks.has(row)) marks.set(row, mark);
    carried = body.carried;
    before = unit === undefined ? table : { ...table, unit };
  }
  drafts.push(...statusesBelow(survey, marks, read));
  return { drafts, columns, settled, read, aside: new Set(), hidden, diagnostics };
}

/** The same headings again after a page break. */
function isRepeated(a: Table, b: Table): boolean {
  const key = (table: Table) =>
    table.columns.map((column) => `${column.left}:${column.field ?? foldKey(column.heading)}`).join(' ');
  return key(a) === key(b);
}

function markHeader(sheet: Sheet, table: Table, marks: Map<number, RowMark>): void {
  if (sheet.turned) return;
  for (let row = table.headerTop; row <= table.headerBottom; row++)
    if (sheet.rowAt(row) !== undefined) marks.set(row, 'heading');
}

/** Columns with a heading, and filled ones without. In a turned table a title above the labels looks like a heading; it heads nothing. */
function ledgerColumns(sheet: Sheet, table: Table, columns: readonly SettledColumn[]): readonly LedgerColumn[] {
  return columns
    .filter(
      (column) =>
        (column.heading !== '' && !(sheet.turned && column.field === undefined && !isFilled(sheet, table, column))) ||
        (column.why !== undefined && isFilled(sheet, table, column)),
    )
    .map((column) => {
      const head = column.headingCells.at(-1);
      const place = sourceOf(sheet, head ?? { row: table.headerBottom, column: column.left });
      return {
        file: place.file,
        sheet: place.sheet,
        column: sheet.turned ? place.cell : columnName(column.left),
        heading: column.heading,
        ...(column.field === undefined || column.why !== undefined ? {} : { field: column.field }),
        ...(column.ofYear && column.why === undefined ? { field: 'fiscalYear' } : {}),
        ...(column.why === undefined ? {} : { why: column.why }),
      };
    });
}

/** Gives every row that is still without a state its own. */
function finish(survey: SheetSurvey, parts: Parts, marks: Map<number, RowMark>): ExtractedSheet {
  const taken = new Set(parts.drafts.flatMap((draft) => draft.rows));
  const unclear: number[] = [];
  const exact = exactRows(survey, marks);
  for (const line of survey.grid.rows) {
    if (taken.has(line.row) || marks.has(line.row)) continue;
    const mark = outsideMark(line, survey);
    if (mark === 'reported' && survey.layout === 'form') exact.add(line.row);
    else if (mark === 'reported') unclear.push(line.row);
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
  return { ...parts, marks, diagnostics, exact };
}

/** Rows between headings that carry something on, lines of a form, and rows of labels, whatever else stands in them. */
function exactRows(survey: SheetSurvey, marks: ReadonlyMap<number, RowMark>): Set<number> {
  const exact = new Set<number>();
  if (survey.role !== 'data') return exact;
  for (const row of tableLabels(survey).flatMap((label) => labelledRows(survey.upright, label))) exact.add(row);
  for (const [row, mark] of marks) {
    const inBody = survey.tables.some((table) => row > table.headerBottom && row <= table.bodyBottom);
    if (mark === 'reported' || (mark === 'heading' && inBody && !survey.sheet.turned)) exact.add(row);
  }
  return exact;
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
  if (survey.layout === 'form') return isOfForm(line.row, visible, survey) ? 'reported' : 'title';
  const labelled = survey.labels.some((label) =>
    [label.label, ...label.values].some((cell) => excelRow(sheetOfLabels, cell) === line.row),
  );
  const numbers = visible.filter((cell) => cell.kind === 'number').length;
  const below = survey.tables.some((table) =>
    survey.sheet.turned ? table.columns.some(({ left }) => line.row > left) : line.row > table.headerBottom,
  );
  if (!labelled && below && visible.some(isFigure)) return 'reported';
  return !labelled && visible.length >= MANY_CELLS && (numbers > 0 || below) ? 'reported' : 'title';
}

/** Whether a row stands among the labels of a form; below them, whether it holds figures or several cells. */
function isOfForm(row: number, visible: readonly Cell[], { forms }: SheetSurvey): boolean {
  const rows = forms.flatMap(({ labels }) => labels.flatMap(cellsOf)).map((cell) => cell.row);
  if (row < Math.min(...rows)) return false;
  const texts = visible.map((cell) => textOf(cell).normalize('NFKC'));
  return row < Math.max(...rows) || texts.length > 1 || texts.some((text) => /\d/u.test(text));
}

/** Labels are always those of the upright sheet. */
const sheetOfLabels = { turned: false } as Sheet;
