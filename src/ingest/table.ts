/** Tables of a sheet (表): their headers and which column is which field. Years are settled later, when the report's year is known. */

import type { FiscalYearText } from '../model/fiscal-year-text.ts';
import type { Cell } from '../model/grid.ts';
import type { FieldName } from '../model/template.ts';
import type { HeadingStage } from './heading-stage.ts';

/** A column of a table, or a stripe of merged columns under one heading (方眼紙). */
export type TableColumn = {
  readonly left: number;
  readonly right: number;
  /** Cells of the heading, from the top. */
  readonly headingCells: readonly Cell[];
  /** Their texts, joined. */
  readonly heading: string;
  readonly field?: FieldName;
  readonly year?: FiscalYearText;
  readonly unit?: string;
  /** 見込, 速報 or 確定 in the heading. */
  readonly stage?: HeadingStage;
  readonly hidden: boolean;
  /** The municipality whose values the column holds, where there is one column for each. */
  readonly member?: string;
  /** Results by its year and stage alone (令和５年度（確定）): no sign of the report's year. */
  readonly byYear?: true;
  /** Tells the year of each row. */
  readonly ofYear?: true;
};

/** A table; rows are those of the (perhaps turned) sheet. */
export type Table = {
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Last row that can belong to it. */
  readonly bodyBottom: number;
  readonly columns: readonly TableColumn[];
  /** 0 to 1: the share of the headings, by weight, that are understood. */
  readonly score: number;
  /** First and last column of a table that stands beside another one. */
  readonly sides?: { readonly left: number; readonly right: number };
  /** Unit of a line above the table: （単位：千円）. */
  readonly unit?: string;
};

/** Fields that say what a row is about, and fields that say what was achieved. A table needs one of each. */
export const KEY_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['number', 'programme', 'indicator']);
export const REPORT_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['actual', 'status', 'mark', 'participation']);

/** Whether columns have both a key and a report. */
export function isComplete(fields: ReadonlySet<FieldName>): boolean {
  return [...fields].some((field) => KEY_FIELDS.has(field)) && [...fields].some((field) => REPORT_FIELDS.has(field));
}

/** The fields that columns were read as. */
export function fieldsOf(columns: readonly TableColumn[]): ReadonlySet<FieldName> {
  return new Set(columns.flatMap((column) => (column.field === undefined ? [] : [column.field])));
}
