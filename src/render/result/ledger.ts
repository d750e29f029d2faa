/** The ledger in the result (台帳). */
import { ledgerTotals } from '../../model/ledger.ts';
import type { RenkeiResult } from '../../model/result.ts';
import type { Ingested } from '../../model/submission.ts';

/** Totals and columns in the contract's shape. */
export function ledgerJson(ingested: Pick<Ingested, 'ledgerRows' | 'ledgerColumns'>): RenkeiResult['ledger'] {
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
  };
}
