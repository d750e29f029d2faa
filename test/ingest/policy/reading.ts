/** Sheets of offices as literal tables, and what comes of them in short. */
import { ingestPolicies } from '../../../src/ingest/policy/ingest.ts';
import type { ReadFile } from '../../../src/model/reading.ts';
import { POLICY_TEMPLATE } from '../../policy/sample-run.ts';
import { type GridOptions, grid, readFile } from '../../support/grid.ts';

/** A file of one sheet: what an office's name in the path and a year in the sheet's name say is known. */
export function sheetOf(text: string, options: GridOptions & { readonly file?: string } = {}): ReadFile {
  const file = options.file ?? '北部振興局.xlsx';
  return readFile(file, [grid(text, { sheet: '令和５年度', ...options, file })]);
}

/** Items as `0203 北部振興局 ○text ・child`, codes of findings with their cells, rows of the ledger by state. */
export function readingOf(files: readonly ReadFile[], year?: number) {
  const { value, diagnostics } = ingestPolicies({
    files,
    template: POLICY_TEMPLATE,
    ...(year === undefined ? {} : { year }),
  });
  const items = value.rows.flatMap(({ code, items: own }) =>
    own.map(({ office, marker = '', text, children }) =>
      [code, office, `${marker}${text}`, ...children.map((child) => `・${child.text}`)].join(' '),
    ),
  );
  const absent = new Set(['X507', 'X515']);
  return {
    value,
    diagnostics,
    items,
    found: diagnostics
      .filter(({ code }) => !absent.has(code))
      .map(({ code, place }) => `${code} ${place.cell ?? place.file ?? ''}`.trim()),
    ledger: value.ledgerRows.map((row) => (row.state === 'set-aside' ? row.why : row.state)),
  };
}
