/** A row before it is matched to the plan (突合前の行). */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cell } from '../model/grid.ts';
import type { SetAsideReason } from '../model/ledger.ts';
import type { Source } from '../model/source.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import { type Sheet, sourceOf } from './sheet.ts';

export type DraftFields = Readonly<Partial<Record<FieldName, RawField>>>;

/** What one row, or one block of a form, says; not yet whose indicator it is. */
export type Draft = {
  readonly fields: DraftFields;
  /** Fields that stand in the row itself; the others are carried down from rows above. */
  readonly written: ReadonlySet<FieldName>;
  /** Rows of the sheet, as Excel counts, that it is made of. */
  readonly rows: readonly number[];
  readonly source: Source;
  /** Stands under 【基本KPI】. */
  readonly basic: boolean;
  /** Address of a status cell that is merged over several rows. */
  readonly statusAt?: string;
  /** Other drafts stand in the same rows: a transposed table, tables beside each other. */
  readonly sharesRows?: true;
  /** Its status beside columns of municipalities: of the sheet's author, whatever else the row reports. */
  readonly onlyStatus?: true;
  /** Fields of this row that stand in a hidden column (非表示の列). */
  readonly hiddenFields?: readonly FieldName[];
};

/** State of a row that no draft is made of; `reported` where a diagnostic speaks of it, `used` where it is context of drafts. */
export type RowMark = SetAsideReason | 'reported' | 'used';

/** What was taken out of a table, a form or a sheet. */
export type Extracted = {
  readonly drafts: readonly Draft[];
  readonly marks: ReadonlyMap<number, RowMark>;
  /** Addresses of the cells whose text went into a draft, or was carried down to one. */
  readonly read: ReadonlySet<string>;
  /** What hidden rows are about; none of it is used. */
  readonly hidden: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A cell as an untouched field. */
export function rawField(sheet: Sheet, cell: Cell, more: Pick<RawField, 'unit' | 'year' | 'stage'> = {}): RawField {
  return {
    text: cell.text,
    kind: cell.kind,
    source: sourceOf(sheet, cell),
    ...(cell.number === undefined ? {} : { number: cell.number }),
    ...(cell.format === undefined ? {} : { format: cell.format }),
    ...(cell.date === undefined ? {} : { date: cell.date }),
    ...(cell.struck === undefined ? {} : { struck: cell.struck }),
    ...more,
  };
}

/** Whether a draft reports anything at all. */
export function reportsSomething(draft: Pick<Draft, 'fields'>): boolean {
  const { actual, status, mark, participation } = draft.fields;
  return [actual, status, mark, participation].some((field) => field !== undefined && hasContent(field));
}

/** Whether a field holds anything: a text, or a formula or an old value that somebody must look at. */
export function hasContent(field: RawField): boolean {
  return (
    field.text.trim() !== '' ||
    field.kind === 'formula-without-result' ||
    field.kind === 'error' ||
    field.struck !== undefined
  );
}
