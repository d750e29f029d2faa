/** Long-form open data (オープンデータのCSV): UTF-8 with BOM, CRLF, texts that cannot run as formulas. */
import { type Diagnostic, diagnose, type Reported } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { type DataResource, datapackage } from '../datapackage/datapackage.ts';
import { CSV_FIELDS, PRIMARY_KEY } from './fields.ts';
import { type CsvInput, csvRows } from './rows.ts';

/** Tells spreadsheet programs that the file is UTF-8. */
const BOM = '\ufeff';
const LINE_END = '\r\n';
/** Signs at which a spreadsheet program takes a text for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NUMERIC: ReadonlySet<string> = new Set(
  CSV_FIELDS.filter(({ type }) => type !== 'string').map(({ name }) => name),
);

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
  const names = CSV_FIELDS.map(({ name }) => name);
  const lines = [csvLine(names)];
  for (const { fields, sources } of csvRows(input)) {
    const cells = names.map((name) => {
      const text = fields[name] ?? '';
      if (NUMERIC.has(name) || !FORMULA_START.test(text)) return text;
      diagnostics.push(formulaLike(text, sources, fields['指標ID']));
      return `'${text}`;
    });
    lines.push(csvLine(cells));
  }
  const resource: DataResource = {
    name: input.template.name,
    path: `${input.template.name}.csv`,
    title: `${input.template.region}　${input.fiscalYear}年度　評価指標の値【${input.edition}】`,
    fields: CSV_FIELDS,
    primaryKey: PRIMARY_KEY,
  };
  return {
    value: {
      csv: `${BOM}${lines.join('')}`,
      datapackage: datapackage([resource]),
      resource,
    },
    diagnostics,
  };
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
