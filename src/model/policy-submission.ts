/** What the offices submitted for 主な取組一覧 (部局の提出), before its texts are read for figures. */
import type { LedgerColumn, LedgerRow } from './ledger.ts';
import type { FiscalYear } from './period.ts';
import type { PolicyRow } from './policy.ts';
import type { FileDecision, FileState } from './submission.ts';

/** What one office submitted for the year: its files, and under how many 施策コード it reports how many items. */
export type PolicySubmission = {
  /** The office's name in the template. */
  readonly office: string;
  /** 提出日 as ISO date, where a sheet or a file name gives one. */
  readonly submittedOn?: string;
  readonly files: readonly FileDecision[];
  readonly codes: number;
  readonly items: number;
};

/** What ingest makes of all workbooks of the listing. */
export type PolicyIngested = {
  readonly fiscalYear: FiscalYear;
  readonly files: readonly FileState[];
  readonly submissions: readonly PolicySubmission[];
  /** A row per 施策コード of the template, in its order; without items where no office reports on it. */
  readonly rows: readonly PolicyRow[];
  readonly ledgerRows: readonly LedgerRow[];
  readonly ledgerColumns: readonly LedgerColumn[];
};
