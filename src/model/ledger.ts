/** The ledger (台帳): every non-empty row of every sheet, and every column with a heading, in exactly one state. */

/** Why a row was set aside. Closed list, in the order of the JSON. */
export const SET_ASIDE_REASONS = [
  'title',
  'heading',
  'example',
  'hidden',
  'instruction',
  'total',
  'note',
  'contact',
  'other-year',
  'superseded',
  'duplicate',
  'out-of-plan',
  'no-content',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

export type LedgerRow = { readonly file: string; readonly sheet: string; readonly row: number } & (
  | { readonly state: 'used' }
  | { readonly state: 'set-aside'; readonly why: SetAsideReason }
  | { readonly state: 'reported' }
);

export type LedgerColumn = {
  readonly file: string;
  readonly sheet: string;
  /** Letters of the column, or for a form the address of the label. */
  readonly column: string;
  readonly heading: string;
  /** Field that the column was read as. */
  readonly field?: string;
  /** Why it was not read: hidden, other-year, unknown, repeated … */
  readonly why?: string;
};

/** A filled cell of a used row that nothing was read from, and that stands in no column of its own reason. */
export type LedgerCell = { readonly file: string; readonly sheet: string; readonly cell: string } & (
  | { readonly state: 'set-aside'; readonly why: SetAsideReason }
  | { readonly state: 'reported' }
);

/** Counts of the ledger; `rows` is used + set aside + reported. */
export type LedgerTotals = {
  readonly rows: number;
  readonly used: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  readonly reported: number;
};

/** Counts over the rows of the ledger (台帳の合計). */
export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotals {
  const setAside = Object.fromEntries(SET_ASIDE_REASONS.map((reason) => [reason, 0])) as Record<SetAsideReason, number>;
  let used = 0;
  let reported = 0;
  for (const row of rows) {
    if (row.state === 'used') used += 1;
    else if (row.state === 'reported') reported += 1;
    else setAside[row.why] += 1;
  }
  return { rows: rows.length, used, setAside, reported };
}
