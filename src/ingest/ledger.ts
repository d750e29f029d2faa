/** Keeping the ledger (台帳への記帳): every non-empty row gets exactly one state, the strongest of those that were claimed for it. */
import type { Grid } from '../model/grid.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { RowMark } from './draft.ts';

/** Claims by sheet and row. */
export type LedgerBook = {
  readonly claim: (file: string, sheet: string, row: number, state: RowMark) => void;
  /** The rows of a sheet; a row nobody claimed is `reported`. */
  readonly rowsOf: (grid: Grid) => readonly LedgerRow[];
};

/** A row that is used anywhere is used; a row that is reported anywhere and used nowhere is reported. */
const STRENGTH: readonly RowMark[] = ['used', 'reported'];

/** An empty book. */
export function ledgerBook(): LedgerBook {
  const claims = new Map<string, Map<number, RowMark>>();
  const sheetKey = (file: string, sheet: string) => JSON.stringify([file, sheet]);
  return {
    claim: (file, sheet, row, state) => {
      const rows = claims.get(sheetKey(file, sheet)) ?? new Map<number, RowMark>();
      claims.set(sheetKey(file, sheet), rows);
      const before = rows.get(row);
      if (before === undefined || strength(state) < strength(before)) rows.set(row, state);
    },
    rowsOf: (grid) => {
      const rows = claims.get(sheetKey(grid.file, grid.sheet));
      return grid.rows.map((line): LedgerRow => {
        const at = { file: grid.file, sheet: grid.sheet, row: line.row };
        const state = rows?.get(line.row) ?? 'reported';
        return state === 'used' || state === 'reported' ? { ...at, state } : { ...at, state: 'set-aside', why: state };
      });
    },
  };
}

function strength(state: RowMark): number {
  const at = STRENGTH.indexOf(state);
  return at < 0 ? STRENGTH.length : at;
}
