/** The reading of a table's body under way (本体の読み取りの途中): what is open, carried and already known. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cell } from '../model/grid.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Stage } from '../model/stage.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName, Template } from '../model/template.ts';
import type { SettledColumn } from './columns.ts';
import type { Draft, DraftFields, RowMark } from './draft.ts';
import type { TakenColumn } from './field-value.ts';
import { foldWidth } from './fold.ts';
import { type Sheet, textOf } from './sheet.ts';
import type { Table } from './table.ts';
import { unitText } from './unit-text.ts';

/** What holds for the rows below until something else is written. */
export type Carried = { readonly fields: DraftFields; readonly basic: boolean };

export type BodyTable = Pick<Table, 'headerBottom' | 'bodyBottom' | 'unit' | 'sides'> & {
  readonly columns: readonly SettledColumn[];
  /** The report's year. */
  readonly year: FiscalYear;
};

/** Fields that hold for the rows below until they are written again. */
export const CARRIED: readonly FieldName[] = ['role', 'number', 'programme', 'overview', 'municipality', 'submittedOn'];
/** Fields that say what was achieved. */
export const REPORTED: readonly FieldName[] = ['actual', 'participation', 'mark', 'status'];
/** Fields that a further line of the same row may continue. */
export const CONTINUED: readonly FieldName[] = [
  'actual',
  'participation',
  'mark',
  'status',
  'target',
  'baseline',
  'previous',
  'overview',
  'note',
];

/** A draft to which further lines may be added. */
export type OpenDraft = {
  fields: Partial<Record<FieldName, RawField>>;
  readonly written: Set<FieldName>;
  readonly rows: number[];
  readonly source: Draft['source'];
  readonly basic: boolean;
  statusAt?: string;
  sharesRows?: true;
  hiddenFields?: readonly FieldName[];
};

/** A column of years (年度の列) with what the rows above say. */
export type YearColumn = {
  readonly left: number;
  readonly heading: Cell | undefined;
  /** Cells of the names of the last row that has any. */
  names: ReadonlyMap<FieldName, readonly Cell[]>;
  /** Year before the era's first, of the last year written with its era. */
  beforeEra: number;
  year: FiscalYear | undefined;
  /** Rows of the report's year, and of others. */
  wanted: number;
  others: number;
  /** Stages of rows that were told. */
  readonly staged: Set<Stage>;
};

/** Everything that reading one table's rows needs and fills. */
export type Reading = {
  readonly sheet: Sheet;
  readonly template: Template;
  readonly table: BodyTable;
  readonly taken: readonly TakenColumn[];
  /** Columns read in the rows where the taken one of their field is blank, best first. */
  readonly standIns: readonly TakenColumn[];
  readonly tableUnit?: string;
  readonly has: (field: FieldName) => boolean;
  readonly drafts: OpenDraft[];
  readonly marks: Map<number, RowMark>;
  /** Addresses of cells that were read. */
  readonly read: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** Hidden rows that report something. */
  readonly hidden: Draft[];
  /** Values merged over several indicators, by their addresses, with the rows that they do not speak for. */
  readonly merged: Map<string, { readonly cell: Cell; readonly field: FieldName; readonly rows: number[] }>;
  readonly yearColumn?: YearColumn;
  carried: Carried;
  inContact: boolean;
};

/** Cells of a row by field, followers of merges above included. */
export type RowValues = ReadonlyMap<FieldName, readonly Cell[]>;
/** Cells of a field that stand in the row itself. */
export type Own = (field: FieldName) => readonly Cell[];

/** A number, or a text of nothing but a number and its unit (8,315人, ▲5.3％, 12件（延べ）); a title only mentions figures. */
export function isFigure(cell: Cell): boolean {
  if (cell.kind === 'number' && cell.date === undefined) return true;
  const match = /^[▲△-]?\d[\d,.]*(.*)$/su.exec(foldWidth(cell.text));
  const rest = match?.[1]?.replace(/[(].*$/su, '');
  return rest !== undefined && (rest === '' || unitText(rest) !== undefined);
}

/** Whether a cell holds anything that a person should know of. */
export function hasText(cell: Cell): boolean {
  return textOf(cell) !== '' || cell.kind === 'formula-without-result' || cell.struck !== undefined;
}
