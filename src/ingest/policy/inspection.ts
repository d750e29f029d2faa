/** How one workbook of 主な取組 was read (読み取りの内訳), as data for `inspect`. */
import type { Reported } from '../../model/diagnostic.ts';
import type { InspectedRow, InspectedSheet, InspectedTable, Inspection } from '../../model/inspection.ts';
import type { PolicyIngested } from '../../model/policy-submission.ts';
import { addressOf, columnName, parseAddress } from '../../model/source.ts';
import { shorten } from '../inspection.ts';
import { sourceOf, textOf } from '../sheet.ts';
import { ingestPoliciesFully, type PolicyIngestInput, type PolicySheetReading } from './ingest.ts';
import type { PolicyTable } from './table.ts';

/** Rows of a table's body that the drawing shows. */
const ROWS_SHOWN = 2;
const KEYS: ReadonlySet<string> = new Set(['code', 'category']);
const REPORTS: ReadonlySet<string> = new Set(['items', 'actual']);

/**
 * How each of the given workbooks is read, as if they were all that was submitted (読み取りの内訳).
 * Reports: as {@link ingestPoliciesFully}, but for missing offices and codes without items.
 */
export function inspectPolicyFiles(input: PolicyIngestInput): Reported<readonly Inspection[]> {
  const { value, diagnostics } = ingestPoliciesFully(input);
  const { ingested, readings } = value;
  const inspections = readings.map(({ file, sheets }): Inspection => {
    const state = ingested.files.find(({ path }) => path === file.path);
    return {
      file: file.path,
      state: state?.state ?? 'read',
      ...(state?.why === undefined ? {} : { why: state.why }),
      fiscalYear: ingested.fiscalYear,
      byCode: true,
      sheets: sheets.map((sheet) => inspectSheet(sheet, file.path, ingested)),
    };
  });
  return { value: inspections, diagnostics: diagnostics.filter(({ code }) => code !== 'X507' && code !== 'X515') };
}

function inspectSheet(reading: PolicySheetReading, path: string, ingested: PolicyIngested): InspectedSheet {
  const { grid, role, office, year, submittedOn, otherYear } = reading;
  const ids = idsByRow(ingested, path, grid.sheet);
  const lines = new Map(grid.rows.map((line) => [line.row, line]));
  const rows = ingested.ledgerRows.filter((row) => row.file === path && row.sheet === grid.sheet);
  return {
    sheet: grid.sheet,
    hidden: grid.hidden,
    role: otherYear ? 'other-year' : role,
    ...(office.office === undefined ? {} : { submitter: office.office, submitterBy: office.why }),
    ...(year === undefined ? {} : { fiscalYear: year }),
    ...(submittedOn === undefined ? {} : { submittedOn }),
    tables: reading.layout === 'form' ? [formOf(reading)] : reading.tables.map((table) => tableOf(reading, table)),
    incomplete: [],
    rows: rows.map((row): InspectedRow => {
      const texts = (lines.get(row.row)?.cells ?? []).map((cell) => oneLine(textOf(cell)));
      return {
        ...row,
        indicators: row.state === 'used' ? [...(ids.get(row.row) ?? [])] : [],
        text: shorten(texts.filter((text) => text !== '').join(' ｜ ')),
      };
    }),
  };
}

/** Ids of the items that a row went into: 0203-2. */
function idsByRow(ingested: PolicyIngested, file: string, sheet: string): ReadonlyMap<number, ReadonlySet<string>> {
  const ids = new Map<number, Set<string>>();
  for (const { code, items } of ingested.rows) {
    for (const [at, item] of items.entries()) {
      const lines = [item, ...item.children];
      for (const source of lines.flatMap((line) => line.parts?.map((part) => part.source) ?? [line.source])) {
        const row = source.file === file && source.sheet === sheet ? parseAddress(source.cell)?.row : undefined;
        if (row === undefined) continue;
        const known = ids.get(row) ?? new Set<string>();
        ids.set(row, known.add(`${code}-${at + 1}`));
      }
    }
  }
  return ids;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}

function reasonsOf(fields: readonly (string | undefined)[]): InspectedTable['reasons'] {
  const known = [...new Set(fields.filter((field) => field !== undefined))];
  return {
    understood: fields.filter((field) => field !== undefined).length,
    headings: fields.length,
    keys: known.filter((field) => KEYS.has(field)),
    reports: known.filter((field) => REPORTS.has(field)),
  };
}

function tableOf({ sheet }: PolicySheetReading, table: PolicyTable): InspectedTable {
  const { columns, headerTop, headerBottom, bodyBottom } = table;
  const body = sheet.rows.filter(({ row }) => row > headerBottom && row <= bodyBottom);
  const heading = sheet.rows.filter(({ row }) => row >= headerTop && row <= headerBottom);
  const last = body.at(-1)?.row ?? headerBottom;
  const [left, right] = [Math.min(...columns.map((one) => one.left)), Math.max(...columns.map((one) => one.right))];
  const reasons = reasonsOf(columns.map(({ field, why }) => (why === undefined ? field : undefined)));
  return {
    layout: sheet.turned ? 'transposed' : 'table',
    range: sheet.turned
      ? `${addressOf(left, headerTop)}:${addressOf(right, last)}`
      : `${addressOf(headerTop, left)}:${addressOf(last, right)}`,
    ...(sheet.turned ? {} : { headingRows: { first: headerTop, last: headerBottom } }),
    score: reasons.understood / Math.max(1, reasons.headings),
    reasons,
    columns: columns.map(({ left: column, head, heading: words, field, why }) => ({
      column: sheet.turned ? sourceOf(sheet, head).cell : columnName(column),
      heading: words,
      ...(field === undefined || why !== undefined ? {} : { field }),
      ...(why === undefined ? {} : { why }),
    })),
    head: [...heading, ...body.slice(0, ROWS_SHOWN)].map(({ row }) => ({
      row,
      texts: columns.map(({ left: column }) => {
        const cell = sheet.cellAt(row, column);
        return cell === undefined || cell.row !== row ? '' : shorten(oneLine(textOf(cell)));
      }),
    })),
  };
}

function formOf({ sheet, labels }: PolicySheetReading): InspectedTable {
  const cells = labels.flatMap(({ label, values }) => [label, ...values]);
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  return {
    layout: 'form',
    range: `${addressOf(Math.min(...rows), Math.min(...columns))}:${addressOf(Math.max(...rows), Math.max(...columns))}`,
    score: 1,
    reasons: reasonsOf(labels.map(({ field }) => field)),
    columns: labels.map(({ label, heading, field }) => ({ column: sourceOf(sheet, label).cell, heading, field })),
    head: [],
  };
}
