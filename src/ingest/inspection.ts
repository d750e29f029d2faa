/** How one workbook was read (読み取りの内訳), as data for `inspect`. */
import type { Reported } from '../model/diagnostic.ts';
import type { Cell, GridRow } from '../model/grid.ts';
import type {
  Drawing,
  InspectedCell,
  InspectedColumn,
  InspectedRow,
  InspectedSheet,
  InspectedTable,
  Inspection,
} from '../model/inspection.ts';
import type { LedgerRow } from '../model/ledger.ts';
import { addressOf, columnName, parseAddress } from '../model/source.ts';
import type { Ingested, RawField } from '../model/submission.ts';
import type { SettledColumn } from './columns.ts';
import type { ExtractedSheet } from './extract.ts';
import type { SheetReading } from './file-survey.ts';
import { type Form, cellsOf as labelCells } from './form.ts';
import { type IngestInput, ingestFully } from './ingest.ts';
import { type Sheet, sourceOf, textOf } from './sheet.ts';
import { fieldsOf, KEY_FIELDS, REPORT_FIELDS, type Table } from './table.ts';

/** Lines of a form, or of a sheet that fits nothing, that the drawing shows. */
const LINES_SHOWN = 8;
/** Rows of a table's body that the drawing shows. */
const ROWS_SHOWN = 2;
/** Longest text of a row or a cell in the result. */
const LONGEST_TEXT = 80;

/**
 * How each of the given workbooks is read, as if they were all that was submitted (読み取りの内訳).
 * Reports: as ingest, but for missing municipalities.
 */
export function inspectFiles(input: IngestInput): Reported<readonly Inspection[]> {
  const { value, diagnostics } = ingestFully(input);
  const { ingested, readings } = value;
  const inspections = readings.map(({ survey, sheets }): Inspection => {
    const state = ingested.files.find((file) => file.path === survey.path);
    return {
      file: survey.path,
      state: state?.state ?? 'read',
      ...(state?.why === undefined ? {} : { why: state.why }),
      fiscalYear: ingested.fiscalYear,
      sheets: sheets.map((sheet) => inspectSheet(sheet, survey.path, ingested)),
    };
  });
  return { value: inspections, diagnostics: diagnostics.filter(({ code }) => code !== 'X207') };
}

function inspectSheet(reading: SheetReading, path: string, ingested: Ingested): InspectedSheet {
  const { survey, owner, year, extracted } = reading;
  const { grid } = survey;
  const ledger = ingested.ledgerRows.filter((row) => row.file === path && row.sheet === grid.sheet);
  const uses = usesOf(ingested, path, grid.sheet);
  const lines = new Map(grid.rows.map((line) => [line.row, line]));
  return {
    sheet: grid.sheet,
    hidden: grid.hidden,
    role: reading.otherYear ? 'other-year' : survey.role,
    ...(owner.municipality === undefined ? {} : { municipality: owner.municipality.name, municipalityBy: owner.why }),
    ...(year === undefined ? {} : { fiscalYear: year }),
    ...(survey.submittedOn === undefined ? {} : { submittedOn: survey.submittedOn }),
    tables: tablesOf(reading),
    incomplete: survey.partial.map((table) => ({ row: table.headerTop, missing: table.missing })),
    rows: ledger.map((row): InspectedRow => rowOf(row, lines.get(row.row), uses)),
    cells: cellsOf(reading, path, ingested),
    ...(survey.role === 'none' && survey.upright.rows.length > 0
      ? { drawing: drawingOf(survey.upright.rows.slice(0, LINES_SHOWN), new Set()) }
      : {}),
  };

  function tablesOf({ survey: { layout, sheet, tables, forms } }: SheetReading): readonly InspectedTable[] {
    if (layout === 'form') return forms.map((form) => inspectForm(sheet, form, extracted.columns));
    return tables.map((table, at) => inspectTable(sheet, table, extracted.settled[at] ?? table.columns));
  }
}

function inspectForm(sheet: Sheet, form: Form, ledger: ExtractedSheet['columns']): InspectedTable {
  const cells = form.labels.flatMap(labelCells);
  const places = new Set(form.labels.map(({ label }) => sourceOf(sheet, label).cell));
  const columns = ledger.filter(({ column }) => places.has(column));
  const fields = new Set(form.labels.map((label) => label.field));
  const rows = cells.map((cell) => cell.row);
  const labels = new Set(form.labels.map(({ label }) => label));
  const own = sheet.rows.filter(({ row }) => row >= Math.min(...rows) && row <= Math.max(...rows));
  return {
    layout: 'form',
    range: rangeOf(
      rows,
      cells.map((cell) => cell.column),
    ),
    score: 1,
    reasons: {
      understood: columns.length,
      headings: columns.length,
      keys: [...KEY_FIELDS].filter((field) => fields.has(field)),
      reports: [...REPORT_FIELDS].filter((field) => fields.has(field)),
    },
    columns: columns.map(({ column, heading, field, why }) => ({
      column,
      heading,
      ...(field === undefined ? {} : { field }),
      ...(why === undefined ? {} : { why }),
    })),
    drawing: drawingOf(own.slice(0, LINES_SHOWN), labels),
    head: [],
  };
}

/** Lines of a sheet by the columns that they fill; recognised labels stand in ［］. */
function drawingOf(lines: readonly GridRow[], labels: ReadonlySet<Cell>): Drawing {
  const filled = lines.flatMap(({ cells }) => cells.filter((cell) => textOf(cell) !== '').map(({ column }) => column));
  const columns = [...new Set(filled)].sort((a, b) => a - b);
  return {
    letters: columns.map(columnName),
    lines: lines.map(({ row, cells }) => ({
      row,
      texts: columns.map((column) => {
        const cell = cells.find((one) => one.column === column);
        const text = shorten(textOf(cell).replaceAll(/\s*\n\s*/gu, ' '));
        return cell !== undefined && labels.has(cell) ? `［${text}］` : text;
      }),
    })),
  };
}

/** Cells of the sheet's used rows that were not read. */
function cellsOf({ survey }: SheetReading, path: string, ingested: Ingested): readonly InspectedCell[] {
  return (ingested.ledgerCells ?? [])
    .filter(({ file, sheet }) => file === path && sheet === survey.grid.sheet)
    .map((one) => {
      const at = parseAddress(one.cell);
      const cell = at === undefined ? undefined : survey.upright.cellAt(at.row, at.column);
      const text = shorten(textOf(cell).replaceAll(/\s*\n\s*/gu, ' '));
      return { cell: one.cell, state: one.state, ...(one.state === 'set-aside' ? { why: one.why } : {}), text };
    });
}

/** 指標ID by row of a sheet. */
function usesOf(ingested: Ingested, file: string, sheet: string): ReadonlyMap<number, ReadonlySet<string>> {
  const uses = new Map<number, Set<string>>();
  for (const { records } of ingested.submissions) {
    for (const record of records) {
      const sources = [record.source, ...Object.values(record.fields).map((field: RawField) => field.source)];
      for (const source of sources) {
        const row = source.file === file && source.sheet === sheet ? parseAddress(source.cell)?.row : undefined;
        if (row === undefined) continue;
        const ids = uses.get(row) ?? new Set<string>();
        uses.set(row, ids.add(record.indicatorId));
      }
    }
  }
  return uses;
}

function rowOf(
  row: LedgerRow,
  line: GridRow | undefined,
  uses: ReadonlyMap<number, ReadonlySet<string>>,
): InspectedRow {
  const texts = (line?.cells ?? [])
    .map((cell) => textOf(cell).replaceAll(/\s*\n\s*/gu, ' '))
    .filter((text) => text !== '');
  const indicators = row.state === 'used' ? [...(uses.get(row.row) ?? [])] : [];
  return { ...row, indicators, text: shorten(texts.join(' ｜ ')) };
}

/** A text cut to what a line of the result holds. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT).join('')}…`;
}

function inspectTable(sheet: Sheet, table: Table, columns: readonly SettledColumn[]): InspectedTable {
  const named = columns.filter((column) => column.heading !== '');
  const fields = fieldsOf(columns.filter((column) => column.why === undefined));
  const shown = columns.filter(
    (column) => column.heading !== '' || column.why === 'unnamed' || column.field !== undefined,
  );
  const body = sheet.rows.filter((line) => line.row > table.headerBottom && line.row <= table.bodyBottom);
  const heading = sheet.rows.filter((line) => line.row >= table.headerTop && line.row <= table.headerBottom);
  const last = body.at(-1)?.row ?? table.headerBottom;
  return {
    layout: sheet.turned ? 'transposed' : 'table',
    range: rangeOf(
      sheet.turned ? columns.flatMap((column) => [column.left, column.right]) : [table.headerTop, last],
      sheet.turned ? [table.headerTop, last] : columns.flatMap((column) => [column.left, column.right]),
    ),
    ...(sheet.turned ? {} : { headingRows: { first: table.headerTop, last: table.headerBottom } }),
    score: table.score,
    reasons: {
      understood: named.filter((column) => column.field !== undefined || column.ofYear).length,
      headings: named.length,
      keys: [...KEY_FIELDS].filter((field) => fields.has(field)),
      reports: [...REPORT_FIELDS].filter((field) => fields.has(field)),
      ...(table.unit === undefined ? {} : { unit: table.unit }),
    },
    columns: shown.map((column) => inspectedColumn(sheet, column)),
    head: [...heading, ...body.slice(0, ROWS_SHOWN)].map((line) => ({
      row: line.row,
      texts: shown.map((column) => {
        const cell = sheet.cellAt(line.row, column.left);
        return cell === undefined || cell.row !== line.row || cell.column < column.left
          ? ''
          : shorten(textOf(cell).replaceAll(/\s*\n\s*/gu, ' '));
      }),
    })),
  };
}

function inspectedColumn(sheet: Sheet, column: SettledColumn): InspectedColumn {
  const head = column.headingCells.at(-1);
  return {
    column: sheet.turned && head !== undefined ? sourceOf(sheet, head).cell : columnName(column.left),
    heading: column.heading,
    ...(column.field === undefined || column.why !== undefined ? {} : { field: column.field }),
    ...(column.ofYear && column.why === undefined ? { field: 'fiscalYear' } : {}),
    ...(column.member === undefined || column.why !== undefined ? {} : { member: column.member }),
    ...(column.why === undefined ? {} : { why: column.why }),
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(column.year === undefined ? {} : { year: column.year.year }),
  };
}

function rangeOf(rows: readonly number[], columns: readonly number[]): string {
  return `${addressOf(Math.min(...rows), Math.min(...columns))}:${addressOf(Math.max(...rows), Math.max(...columns))}`;
}
