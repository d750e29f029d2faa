/** The ledger in the result (台帳). */
import { type LedgerCell, ledgerTotals } from '../../model/ledger.ts';
import type { RenkeiResult } from '../../model/result.ts';
import type { Ingested } from '../../model/submission.ts';

/** Totals, columns and, of a listing that accounts for them, the unread cells of used rows in the contract's shape. */
export function ledgerJson(
  ingested: Pick<Ingested, 'ledgerRows' | 'ledgerColumns' | 'ledgerCells'>,
): RenkeiResult['ledger'] {
  const { rows, used, setAside, reported } = ledgerTotals(ingested.ledgerRows);
  return {
    rows,
    used,
    setAside: { ...setAside },
    reported,
    columns: ingested.ledgerColumns.map(({ file, sheet, column, heading, field, why }) => ({
      file,
      sheet,
      column,
      heading,
      field: field ?? null,
      why: why ?? null,
    })),
    ...(ingested.ledgerCells === undefined ? {} : { cells: ingested.ledgerCells.map(cellJson) }),
  };
}

/** An unread cell with its reason. */
function cellJson(one: LedgerCell) {
  return {
    file: one.file,
    sheet: one.sheet,
    cell: one.cell,
    state: one.state,
    why: one.state === 'set-aside' ? one.why : null,
  };
}
