/** The ledger's counts (台帳の集計). */
import { type LedgerRow, type LedgerTotals, SET_ASIDE_REASONS, type SetAsideReason } from '../../model/ledger.ts';
import type { Ingested } from '../../model/submission.ts';

/** Counts over all rows; `rows` is what was counted in the states, so the sum can be checked against the rows given. */
export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotals {
  const setAside = Object.fromEntries(SET_ASIDE_REASONS.map((why) => [why, 0])) as Record<SetAsideReason, number>;
  let used = 0;
  let reported = 0;
  for (const row of rows) {
    if (row.state === 'used') used += 1;
    else if (row.state === 'reported') reported += 1;
    else setAside[row.why] += 1;
  }
  return { rows: rows.length, used, setAside, reported };
}

/** Totals and columns in the contract's shape. */
export function ledgerJson({ ledgerRows, ledgerColumns }: Pick<Ingested, 'ledgerRows' | 'ledgerColumns'>) {
  return {
    ...ledgerTotals(ledgerRows),
    columns: ledgerColumns.map(({ file, sheet, column, heading, field, why }) => ({
      file,
      sheet,
      column,
      heading,
      field: field ?? null,
      why: why ?? null,
    })),
  };
}
