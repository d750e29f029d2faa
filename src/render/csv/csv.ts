/** Long-form open data (オープンデータのCSV): UTF-8 with BOM, CRLF, texts that cannot run as formulas. */
import { type Diagnostic, diagnose, type Reported } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { type DataResource, datapackage } from '../datapackage/datapackage.ts';
import { CSV_FIELDS, type CsvField, PRIMARY_KEY } from './fields.ts';
import { type CsvInput, type CsvRow, csvRows } from './rows.ts';

/** Tells spreadsheet programs that the file is UTF-8. */
const BOM = '\ufeff';
const LINE_END = '\r\n';
/** Signs at which a spreadsheet program takes a text for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

export type OpenData = {
  /** The file's text, byte order mark included. */
  readonly csv: string;
  /** `datapackage.json` where this is the only resource. */
  readonly datapackage: string;
  /** For a `datapackage.json` over several templates. */
  readonly resource: DataResource;
};

/**
 * The open data of a run.
 * Reports: P301.
 */
export function renderCsv(input: CsvInput): Reported<OpenData> {
  const diagnostics: Diagnostic[] = [];
  const csv = csvText(CSV_FIELDS, csvRows(input), '指標ID', diagnostics);
  const resource: DataResource = {
    name: input.template.name,
    path: `${input.template.name}.csv`,
    title: `${input.template.region}　${input.fiscalYear}年度　評価指標の値【${input.edition}】`,
    fields: CSV_FIELDS,
    primaryKey: PRIMARY_KEY,
  };
  return { value: { csv, datapackage: datapackage([resource]), resource }, diagnostics };
}

/**
 * The file's text: headings, then the rows, byte order mark included.
 * @param id column that names the row in findings
 * Reports: P301 into `diagnostics`.
 */
export function csvText(
  columns: readonly CsvField[],
  rows: readonly CsvRow[],
  id: string,
  diagnostics: Diagnostic[],
): string {
  const lines = [csvLine(columns.map(({ name }) => name))];
  for (const { fields, sources } of rows) {
    const cells = columns.map(({ name, type }) => {
      const text = fields[name] ?? '';
      if (type !== 'string' || !FORMULA_START.test(text)) return text;
      diagnostics.push(formulaLike(text, sources, fields[id]));
      return `'${text}`;
    });
    lines.push(csvLine(cells));
  }
  return `${BOM}${lines.join('')}`;
}

function formulaLike(text: string, sources: readonly Source[], indicator: string | undefined): Diagnostic {
  return diagnose('P301', sources[0] ?? {}, { raw: text, ...(indicator === undefined ? {} : { indicator }) });
}

/**
 * One record. A field with a comma, a quote or a line break stands in quotes.
 * @example csvLine(['a', 'b"c']) // 'a,"b""c"\r\n'
 */
export function csvLine(fields: readonly string[]): string {
  const quoted = fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${quoted.join(',')}${LINE_END}`;
}
