/** How one workbook was read (読み取りの内訳), for people: tables, columns, rows with their state and reason. */
import type { LedgerRow } from './ledger.ts';
import type { FiscalYear } from './period.ts';

export type InspectedColumn = {
  /** Letters of the column; of a form or a transposed table the address of the label. */
  readonly column: string;
  readonly heading: string;
  /** Absent where the column is not read. */
  readonly field?: string;
  /** Municipality whose values the column holds, where there is one for each. */
  readonly member?: string;
  /** hidden, other-year, repeated, unsettled, unknown, unnamed, of-region. */
  readonly why?: string;
  /** Unit and year that the heading names. */
  readonly unit?: string;
  readonly year?: FiscalYear;
};

/** Why a block of cells was taken for a table: its headings that are understood, and fields of each kind that a table needs. */
export type InspectedTable = {
  readonly layout: 'table' | 'transposed' | 'form';
  /** A3:H20; the labels and values of a form. */
  readonly range: string;
  readonly headingRows?: { readonly first: number; readonly last: number };
  /** 0 to 1: share of the headings, by weight, that are understood. */
  readonly score: number;
  readonly reasons: {
    readonly understood: number;
    readonly headings: number;
    readonly keys: readonly string[];
    readonly reports: readonly string[];
    /** Unit of a line above the table. */
    readonly unit?: string;
  };
  readonly columns: readonly InspectedColumn[];
  /** A form's first lines as they stand on the sheet, labels in ［］, under the letters of their columns. */
  readonly drawing?: Drawing;
  /** The head of the table as it stands: cells of its heading rows and first rows, by the columns above. */
  readonly head: readonly { readonly row: number; readonly texts: readonly string[] }[];
};

/** Lines of a sheet as they stand, by the letters of its columns. */
export type Drawing = {
  readonly letters: readonly string[];
  readonly lines: readonly { readonly row: number; readonly texts: readonly string[] }[];
};

/** A filled cell of a used row that was not read. */
export type InspectedCell = {
  readonly cell: string;
  readonly state: string;
  readonly why?: string;
  readonly text: string;
};

export type InspectedRow = LedgerRow & {
  /** 指標ID, or ids of items (0203-2), that the row was used for. */
  readonly indicators: readonly string[];
  /** Its texts, joined and shortened. */
  readonly text: string;
};

export type InspectedSheet = {
  readonly sheet: string;
  readonly hidden: boolean;
  /** data, hidden, empty, example, instruction, last-year, other-year, part-of-year, none. */
  readonly role: string;
  /** Municipality of the sheet, and the sign that named it: label, title, sheet-name, cover, file-name, folder. */
  readonly municipality?: string;
  readonly municipalityBy?: string;
  /** Office (部局) of a sheet of 主な取組, and the sign that named it. */
  readonly submitter?: string;
  readonly submitterBy?: string;
  readonly fiscalYear?: FiscalYear;
  readonly submittedOn?: string;
  readonly tables: readonly InspectedTable[];
  /** Tables with headings of the template that lack a key or a report. */
  readonly incomplete: readonly { readonly row: number; readonly missing: 'key' | 'report' }[];
  readonly rows: readonly InspectedRow[];
  /** Cells of used rows that were not read, each with its reason. */
  readonly cells?: readonly InspectedCell[];
  /** First lines of a sheet that fits nothing of the listing. */
  readonly drawing?: Drawing;
};

export type Inspection = {
  readonly file: string;
  /** read, set-aside … with its reason, as in the list of files. */
  readonly state: string;
  readonly why?: string;
  readonly fiscalYear: FiscalYear;
  /** A workbook of 主な取組: its rows belong to 施策コード, not to programmes. */
  readonly byCode?: true;
  readonly sheets: readonly InspectedSheet[];
};
