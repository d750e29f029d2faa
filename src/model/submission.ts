/** Submissions (提出): before reading values (records, texts untouched) and after. */
import type { CellKind } from './grid.ts';
import type { LedgerCell, LedgerColumn, LedgerRow } from './ledger.ts';
import type { Measure } from './measure.ts';
import type { Municipality } from './municipality.ts';
import type { FiscalYear, Period } from './period.ts';
import type { Source, Sourced } from './source.ts';
import type { Stage } from './stage.ts';
import type { FieldName } from './template.ts';

/** One field of a row, untouched, with what its surroundings say about it. */
export type RawField = {
  /** The text as Excel shows it. */
  readonly text: string;
  readonly kind: CellKind;
  readonly source: Source;
  /** The stored number and its format, where the cell holds a number or a date. */
  readonly number?: string;
  readonly format?: string;
  readonly date?: string;
  /** 見え消し: what is struck out in the cell. */
  readonly struck?: string;
  /** Unit of the heading, a unit column or a line above the table (千人), as written. */
  readonly unit?: string;
  /** Fiscal or calendar year of the heading (令和5年度実績値), as written. */
  readonly year?: string;
  /** Month or months of the heading of an actual (令和5年12月末, 4月～12月), as written. */
  readonly moment?: string;
  /** 見込 or 速報 in the heading (実績見込, 実績値（速報）): so are all values under it. */
  readonly stage?: Stage;
};

/** One row that reports on an indicator of the plan. */
export type IndicatorRecord = {
  readonly indicatorId: string;
  /** Where the row begins; for messages that concern the row. */
  readonly source: Source;
  readonly fields: Readonly<Partial<Record<FieldName, RawField>>>;
  /**
   * The status cell is merged over several indicators of the programme: their ids, this one included, in order.
   * Present on every row under the merged cell, with the same `fields.status`.
   */
  readonly statusSpan?: readonly string[];
  /** Fields whose column is hidden in Excel and was therefore not read (非表示の列). */
  readonly hiddenFields?: readonly FieldName[];
};

/** A row on an indicator of the plan that is hidden in Excel and was therefore not read (非表示の行). */
export type HiddenRow = { readonly indicatorId: string; readonly source: Source };

/** Why a file was taken or not. */
export type FileDecision = {
  readonly path: string;
  readonly sha256: string;
  readonly taken: boolean;
  /** The rule that decided, as a reason code: only-file, covers-other-rows, later:submission-date, older-revision:submission-date, duplicate-copy, other-year … */
  readonly why: string;
};

/** What one municipality submitted for the year: its files joined. */
export type RawSubmission = {
  readonly municipality: Municipality;
  /** 提出日 as ISO date, where the sheet or the file name gives one. */
  readonly submittedOn?: string;
  readonly files: readonly FileDecision[];
  readonly records: readonly IndicatorRecord[];
  /** Rows that are hidden, where no row that is shown reports on the same indicator. */
  readonly hiddenRows?: readonly HiddenRow[];
};

/** State of each file below input/. */
export type FileState = {
  readonly path: string;
  readonly state: 'read' | 'superseded' | 'ignored' | 'unreadable' | 'set-aside';
  /** lock-file, duplicate-copy, older-revision, other-year, not-a-workbook, protected, damaged … */
  readonly why?: string;
  readonly template?: string;
  /** Of a file that was not used: whose it is by its sheets or its path, where they say so. */
  readonly owner?: string;
};

/** States of all files of the folder, in the order of their paths. */
export function filesInOrder(own: readonly FileState[], others: readonly FileState[]): readonly FileState[] {
  return [...own, ...others].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** What ingest makes of all workbooks. */
export type Ingested = {
  readonly fiscalYear: FiscalYear;
  readonly files: readonly FileState[];
  readonly submissions: readonly RawSubmission[];
  readonly ledgerRows: readonly LedgerRow[];
  readonly ledgerColumns: readonly LedgerColumn[];
  /** Cells of used rows that were not read, each with its reason. */
  readonly ledgerCells?: readonly LedgerCell[];
};

/** One indicator as one municipality reports it, values read. */
export type Entry = {
  readonly indicatorId: string;
  readonly source: Source;
  readonly actual?: Sourced<Measure>;
  /** 参加 column or an actual that is a mark of taking part, for 市町村数. */
  readonly participation?: Sourced<Measure>;
  readonly target?: Sourced<Measure>;
  readonly baseline?: Sourced<Measure>;
  readonly previous?: Sourced<Measure>;
  readonly mark?: Sourced<string>;
  readonly status?: Sourced<string>;
  readonly statusSpan?: readonly string[];
  /** Year that the heading of the actual names, where it does. */
  readonly year?: Period;
  /** Fields whose column is hidden. */
  readonly hiddenFields?: readonly FieldName[];
};

export type Submission = {
  readonly municipality: Municipality;
  readonly submittedOn?: string;
  readonly files: readonly FileDecision[];
  readonly entries: readonly Entry[];
  readonly hiddenRows?: readonly HiddenRow[];
};
