/** Figures of total rows (合計の行の値), found after the records are: by the ledger and the columns of the actuals. */
import type { Cell, Grid } from '../model/grid.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { ReadFile } from '../model/reading.ts';
import { addressOf, parseAddress } from '../model/source.ts';
import type { Ingested, RawField } from '../model/submission.ts';
import type { RawTotal } from '../model/total-row.ts';

/** Rows that a formula over the column adds as well, although they are no data of the report. */
const ADDED_ALL_THE_SAME: ReadonlySet<string> = new Set(['hidden', 'out-of-plan', 'duplicate', 'other-year']);

/** Every filled cell of a total row in a column of actuals (合計の行). */
export function totalRows(files: readonly ReadFile[], ingested: Ingested): readonly RawTotal[] {
  const actuals = new Map<string, RawField>();
  for (const { fields } of ingested.submissions.flatMap(({ records }) => records)) {
    for (const field of [fields.actual, fields.participation]) {
      if (field !== undefined) actuals.set(placeOf(field.source), field);
    }
  }
  const ledger = new Map<string, LedgerRow[]>();
  for (const row of ingested.ledgerRows) {
    const rows = ledger.get(sheetOf(row)) ?? [];
    ledger.set(sheetOf(row), rows);
    rows.push(row);
  }
  const ledgerOf = (grid: Grid) => ledger.get(sheetOf(grid)) ?? [];
  return files.flatMap(({ outcome }) =>
    outcome.state !== 'read' ? [] : outcome.workbook.grids.flatMap((grid) => totalsOf(grid, ledgerOf(grid), actuals)),
  );
}

function totalsOf(
  grid: Grid,
  ledger: readonly LedgerRow[],
  actuals: ReadonlyMap<string, RawField>,
): readonly RawTotal[] {
  const isTotal = (row: LedgerRow) => row.state === 'set-aside' && row.why === 'total';
  const totals = ledger.filter(isTotal).map(({ row }) => row);
  if (totals.length === 0) return [];
  const added = new Set(
    ledger.filter((row) => row.state !== 'set-aside' || ADDED_ALL_THE_SAME.has(row.why)).map(({ row }) => row),
  );
  const rows = new Map(grid.rows.map(({ row, cells }) => [row, cells]));
  const known = (row: number, column: number) =>
    actuals.get(placeOf({ file: grid.file, sheet: grid.sheet, cell: addressOf(row, column) }));
  const columns = columnsOf(grid, actuals);
  return totals.flatMap((row) => {
    const cells = rows.get(row) ?? [];
    const name = cells.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
    const before = Math.max(0, ...totals.filter((other) => other < row));
    return columns.flatMap((column): readonly RawTotal[] => {
      const cell = cells.find((each) => each.column === column);
      if (cell === undefined || cell.text.trim() === '') return [];
      const figures = (from: number) =>
        [...added]
          .filter((each) => each > from && each < row)
          .toSorted((a, b) => a - b)
          .flatMap((each) => {
            const own = rows.get(each)?.find((part) => part.column === column);
            return own === undefined ? [] : [known(each, column) ?? fieldOf(own, grid)];
          });
      const parts = figures(before);
      const units = new Set(parts.map(({ unit }) => unit));
      const [unit] = units.size === 1 ? units : [];
      const total = { ...fieldOf(cell, grid), ...(unit === undefined ? {} : { unit }) };
      return [{ name, total, parts, above: before === 0 ? [] : figures(0) }];
    });
  });
}

/** Columns in which the sheet's records have their actuals. */
function columnsOf(grid: Grid, actuals: ReadonlyMap<string, RawField>): readonly number[] {
  const own = [...actuals.values()].filter(({ source }) => source.file === grid.file && source.sheet === grid.sheet);
  return [...new Set(own.flatMap(({ source }) => parseAddress(source.cell)?.column ?? []))].toSorted((a, b) => a - b);
}

function fieldOf(cell: Cell, grid: Grid): RawField {
  return {
    text: cell.text,
    kind: cell.kind,
    source: { file: grid.file, sheet: grid.sheet, cell: addressOf(cell.row, cell.column) },
    ...(cell.number === undefined ? {} : { number: cell.number }),
    ...(cell.format === undefined ? {} : { format: cell.format }),
    ...(cell.date === undefined ? {} : { date: cell.date }),
  };
}

function sheetOf({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return `${file}\n${sheet}`;
}

function placeOf({ file, sheet, cell }: RawField['source']): string {
  return `${file}\n${sheet}\n${cell}`;
}
