/** Which columns of a table count for the year (列の採否): one per field, the others set aside with a reason. */
import type { FiscalYear } from '../model/period.ts';
import type { FieldName } from '../model/template.ts';
import type { Table, TableColumn } from './table.ts';

/** Why a column with a heading is not read; `unsettled` is 見込 or 速報 beside the settled results. */
export type ColumnReason = 'hidden' | 'other-year' | 'repeated' | 'unsettled' | 'unknown' | 'unnamed' | 'of-region';

export type SettledColumn = TableColumn & {
  readonly why?: ColumnReason;
  /** From 0: its turn among the columns that are read in the rows where the taken one is blank. */
  readonly standIn?: number;
};

/** Fields that a table has once per year at most; a second 備考 is read as well. */
const SEVERAL: ReadonlySet<FieldName> = new Set<FieldName>(['note', 'unit', 'overview']);

/** Fields whose heading's year must be the report's; a 目標値 or 基準値 may name its own year. */
const OF_THE_YEAR: ReadonlySet<FieldName> = new Set<FieldName>(['actual', 'status', 'mark', 'participation']);

/** Fields that beside a column for each municipality can only be the region's; a status may be its author's. */
const OF_EACH: ReadonlySet<FieldName> = new Set<FieldName>(['mark', 'participation']);

/** The columns of a table with the state of each (列の採否). */
export function settleColumns(table: Table, year: FiscalYear): readonly SettledColumn[] {
  return table.columns.map((column) => {
    const why = reasonAgainst(column, table.columns, year);
    if (why === undefined) return column;
    const taken = why === 'repeated' || why === 'unsettled' ? takenOf(column, table.columns, year) : undefined;
    const standIn = taken === undefined ? -1 : standInsOf(taken, table.columns, year).indexOf(column);
    return { ...column, why, ...(standIn < 0 ? {} : { standIn }) };
  });
}

function reasonAgainst(column: TableColumn, all: readonly TableColumn[], year: FiscalYear): ColumnReason | undefined {
  const { field } = column;
  if (column.hidden) return 'hidden';
  if (column.ofYear) return undefined;
  if (field === undefined) return column.heading === '' ? 'unnamed' : 'unknown';
  if (OF_THE_YEAR.has(field) && column.year !== undefined && column.year.year !== year) return 'other-year';
  if (SEVERAL.has(field)) return undefined;
  const hasMembers = all.some(({ member }) => member !== undefined);
  if (hasMembers && column.member === undefined && OF_EACH.has(field)) return 'of-region';
  const best = takenOf(column, all, year);
  if (best === column) return undefined;
  if (column.year !== undefined && column.year.year !== year) return 'other-year';
  return best !== undefined && settlement(column) > settlement(best) ? 'unsettled' : 'repeated';
}

/** Of the columns of one field the one that counts: settled before 速報 before 見込, of the report's year, 確定 first. */
export function takenOf(column: TableColumn, all: readonly TableColumn[], year: FiscalYear): TableColumn | undefined {
  const rivals = rivalsOf(column, all);
  return ranked(rivals, year)[0] ?? (rivals.length === 1 ? rivals[0] : undefined);
}

/** Fields whose blanks are filled from the column that was left. */
const FIGURES: ReadonlySet<FieldName> = new Set<FieldName>(['actual', 'participation']);

/**
 * Columns whose values are read in the rows where a taken column is blank (空欄の補い), best first: 速報 or a plain one beside
 * 確定. Never where nothing but their place tells two columns apart, nor 累計 for the year's or the other way round.
 */
function standInsOf(taken: TableColumn, all: readonly TableColumn[], year: FiscalYear): readonly TableColumn[] {
  if (taken.field === undefined || !FIGURES.has(taken.field) || taken.stage === 'cumulative') return [];
  return ranked(rivalsOf(taken, all), year).filter(
    (other) =>
      other.left !== taken.left &&
      other.stage !== 'cumulative' &&
      (other.stage !== taken.stage || ofNoYear(other) !== ofNoYear(taken)),
  );
}

function rivalsOf(column: TableColumn, all: readonly TableColumn[]): readonly TableColumn[] {
  return all.filter((other) => other.field === column.field && other.member === column.member && !other.hidden);
}

function ranked(rivals: readonly TableColumn[], year: FiscalYear): readonly TableColumn[] {
  return rivals
    .filter((other) => other.year === undefined || other.year.year === year)
    .toSorted(
      (a, b) =>
        settlement(a) - settlement(b) ||
        ofNoYear(a) - ofNoYear(b) ||
        Number(b.stage === 'final') - Number(a.stage === 'final'),
    );
}

function ofNoYear({ year }: TableColumn): number {
  return year === undefined ? 1 : 0;
}

function settlement({ stage }: TableColumn): number {
  return stage === 'planned' ? 2 : stage === 'provisional' ? 1 : 0;
}
