/** How a workbook was read, for programs (`inspect --json`). */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { InspectedTable, Inspection } from '../../model/inspection.ts';

/**
 * One JSON object for one workbook; absent values are null.
 * @param findings the file's diagnostics, as the JSON of results writes them
 */
export function inspectionJson(inspection: Inspection, findings: readonly unknown[] = []): string {
  const { file, state, why, fiscalYear, sheets } = inspection;
  return JSON.stringify({
    file,
    state,
    why: why ?? null,
    fiscalYear,
    sheets: sheets.map((sheet) => ({
      sheet: sheet.sheet,
      hidden: sheet.hidden,
      role: sheet.role,
      municipality: sheet.municipality ?? null,
      municipalityBy: sheet.municipalityBy ?? null,
      ...(sheet.submitter === undefined ? {} : { submitter: sheet.submitter, submitterBy: sheet.submitterBy ?? null }),
      fiscalYear: sheet.fiscalYear ?? null,
      submittedOn: sheet.submittedOn ?? null,
      tables: sheet.tables.map(tableJson),
      incomplete: sheet.incomplete,
      rows: sheet.rows.map((row) => ({
        row: row.row,
        state: row.state,
        why: row.state === 'set-aside' ? row.why : null,
        indicators: row.indicators,
        text: row.text,
      })),
      cells: (sheet.cells ?? []).map((cell) => ({ ...cell, why: cell.why ?? null })),
    })),
    diagnostics: findings,
  });
}

function tableJson(table: InspectedTable) {
  return {
    layout: table.layout,
    range: table.range,
    headingRows: table.headingRows ?? null,
    score: Number(table.score.toFixed(4)),
    reasons: { ...table.reasons, unit: table.reasons.unit ?? null },
    columns: table.columns.map((column) => ({
      column: column.column,
      heading: column.heading,
      field: column.field ?? null,
      municipality: column.member ?? null,
      why: column.why ?? null,
      unit: column.unit ?? null,
      year: column.year ?? null,
    })),
    head: table.head,
  };
}

/** The diagnostics that belong to one file. */
export function findingsOf(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return diagnostics.filter(({ place }) => place.file === file);
}
