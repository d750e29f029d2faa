/** What to ask about 見込, 速報 and 確定 in headings (見出しの段階の問い): once for a column, not for each of its values. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell } from '../model/grid.ts';
import type { FiscalYear } from '../model/period.ts';
import { hasText } from './body-state.ts';
import { type SettledColumn, takenOf } from './columns.ts';
import { foldWidth } from './fold.ts';
import type { HeadingReader } from './heading.ts';
import { isMixed, stageIn, unsettled } from './heading-stage.ts';
import { spans } from './hidden.ts';
import type { Labelled } from './labels.ts';
import { type Sheet, sourceOf, textOf } from './sheet.ts';
import { REPORT_FIELDS, type Table, type TableColumn } from './table.ts';

type SettledTable = Omit<Table, 'columns'> & { readonly columns: readonly SettledColumn[] };

/** Columns of forecasts or provisional figures that are read as such, once for a heading. Reports: X117 X118. */
export function stageFindings(sheet: Sheet, columns: readonly SettledColumn[]): readonly Diagnostic[] {
  const told = new Map<Cell, Diagnostic>();
  for (const column of columns) {
    const stage = unsettled(column.stage);
    if (stage === undefined || column.why !== undefined || !REPORT_FIELDS.has(column.field ?? 'note')) continue;
    const says = (one: Cell) => stageIn(foldWidth(textOf(one))) === stage;
    const cell = column.headingCells.find(says);
    if (cell === undefined || told.has(cell)) continue;
    const params = { field: column.field ?? '', ...(isMixed(textOf(cell)) ? { mixed: 1 } : {}) };
    const code = stage === 'planned' ? 'X117' : 'X118';
    told.set(cell, diagnose(code, sourceOf(sheet, cell), { raw: column.heading, params }));
  }
  return [...told.values()];
}

/**
 * Brackets behind 実績値 that nobody understood: the values are read, but perhaps they are something else's (うち市内).
 * Reports: X119.
 */
export function bracketFindings(sheet: Sheet, cells: readonly Cell[], reader: HeadingReader): readonly Diagnostic[] {
  return [...new Set(cells)].flatMap((cell) => {
    const { unread } = reader.read(textOf(cell).replace(/[:：]$/u, ''));
    return unread === undefined
      ? []
      : [diagnose('X119', sourceOf(sheet, cell), { raw: textOf(cell), params: { bracket: unread } })];
  });
}

/** Labels of forecasts or provisional figures that a form's values were read under, once for a sheet. Reports: X117 X118. */
export function labelStageFindings(sheet: Sheet, labels: readonly Labelled[]): readonly Diagnostic[] {
  return (['planned', 'provisional'] as const).flatMap((stage) => {
    const [first] = labels.filter((label) => label.stage === stage);
    if (first === undefined) return [];
    const params = { field: first.field, ...(isMixed(first.heading) ? { mixed: 1 } : {}) };
    const place = sourceOf(sheet, first.label);
    return [diagnose(stage === 'planned' ? 'X117' : 'X118', place, { raw: first.heading, params })];
  });
}

/**
 * A column beside another one of its field that was taken: always told where nothing says which of them is settled, and
 * where it holds values that the taken one lacks: figures are read from it in those rows. Reports: X104.
 */
export function repeatedFinding(
  sheet: Sheet,
  table: SettledTable,
  column: SettledColumn,
  year: FiscalYear,
): readonly Diagnostic[] {
  if (column.why !== 'repeated' && column.why !== 'unsettled') return [];
  const taken = takenOf(column, table.columns, year);
  const { standIn } = column;
  const better = table.columns.filter(
    (other) =>
      other.field === column.field &&
      other.member === column.member &&
      standIn !== undefined &&
      other.standIn !== undefined &&
      other.standIn < standIn,
  );
  const lacking = taken === undefined ? [] : rowsOnlyIn(sheet, table, column, [taken, ...better]);
  if (column.why === 'unsettled' && lacking.length === 0) return [];
  const head = sourceOf(sheet, column.headingCells.at(-1) ?? { row: table.headerBottom, column: column.left });
  const params = {
    field: column.field ?? '',
    ...(taken === undefined || taken.heading === column.heading ? {} : { taken: taken.heading }),
    ...(lacking.length === 0 ? {} : { lines: sheet.turned ? '' : spans(lacking), count: lacking.length }),
    ...(lacking.length > 0 && standIn !== undefined ? { read: 1 } : {}),
  };
  return [diagnose('X104', head, { raw: column.heading, params })];
}

/** Rows in which one column is filled and none of the others is. */
function rowsOnlyIn(
  sheet: Sheet,
  table: SettledTable,
  one: TableColumn,
  others: readonly TableColumn[],
): readonly number[] {
  const fills = (row: number, { left, right }: TableColumn) =>
    sheet.columns.some((at) => {
      const cell = at >= left && at <= right ? sheet.cellAt(row, at) : undefined;
      return cell !== undefined && hasText(cell);
    });
  return sheet.rows
    .filter(({ row, hidden }) => !hidden && row > table.headerBottom && row <= table.bodyBottom)
    .map(({ row }) => row)
    .filter((row) => fills(row, one) && !others.some((other) => fills(row, other)));
}
