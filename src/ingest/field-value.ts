/** Cells of a row as one untouched field (欄の読み取り): with its unit and year, 〃 resolved, several cells joined. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell } from '../model/grid.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import type { SettledColumn } from './columns.ts';
import { hasContent, rawField } from './draft.ts';
import { foldWidth } from './fold.ts';
import { givenStage } from './heading-stage.ts';
import { isDitto } from './row-kind.ts';
import { type Sheet, textOf } from './sheet.ts';
import { unitText } from './unit-text.ts';

/** A column that is read, with the columns of the sheet that it covers. */
export type TakenColumn = { readonly column: SettledColumn; readonly field: FieldName; readonly at: readonly number[] };

/** What a value needs to know about its table. */
export type ValueContext = {
  readonly sheet: Sheet;
  readonly taken: readonly TakenColumn[];
  /** Columns read in the rows where the taken one of their field is blank. */
  readonly standIns?: readonly TakenColumn[];
  /** All columns of the table, those that are not read too. */
  readonly table: { readonly columns: readonly SettledColumn[] };
  /** Unit of a line above the table. */
  readonly tableUnit?: string;
  readonly diagnostics: Diagnostic[];
};

/** Cells of the unit columns in a row. */
export function unitsOfRow(reading: ValueContext, row: number): readonly Cell[] {
  return reading.taken.filter(({ field }) => field === 'unit').flatMap((taken) => unitCell(taken, reading, row) ?? []);
}

function unitCell({ at }: TakenColumn, { sheet }: ValueContext, row: number): Cell | undefined {
  return at.map((column) => sheet.cellAt(row, column)).find((found) => found !== undefined && textOf(found) !== '');
}

/**
 * The text of the unit column in this row. Of several columns with units each belongs to the value on its left, or to that
 * on its right where a unit comes first.
 * @param at column of the value
 */
function unitOfRow(reading: ValueContext, row: number, at: number): string | undefined {
  const units = reading.taken.filter(({ field }) => field === 'unit');
  const values = reading.table.columns
    .filter(({ field }) => field !== undefined && WITH_UNIT.has(field))
    .map(({ left }) => left);
  const unitsFirst = Math.min(...units.map(({ column }) => column.left)) < Math.min(...values);
  const next = Math.min(...values.filter((left) => left > at));
  const own = unitsFirst
    ? units.findLast(({ column }) => column.left < at)
    : units.find(({ column }) => column.left > at && column.left < next);
  const column = units.length === 1 ? units[0] : own;
  const text = column === undefined ? '' : textOf(unitCell(column, reading, row));
  return text === '' ? undefined : (unitText(text) ?? text);
}

const WITH_UNIT: ReadonlySet<FieldName> = new Set<FieldName>([
  'actual',
  'target',
  'baseline',
  'previous',
  'participation',
]);

/**
 * The field of one or more cells under a heading.
 * @param above the same field of the row above, for 〃 and 同上
 * @param row row whose unit columns count
 * Reports: X107.
 */
export function fieldValue(
  field: FieldName,
  cells: readonly Cell[],
  reading: ValueContext,
  above: RawField | undefined,
  row?: number,
): RawField | undefined {
  const first = cells[0];
  if (first === undefined) return undefined;
  const column =
    [...reading.taken, ...(reading.standIns ?? [])].find(
      (taken) => taken.field === field && taken.at.includes(first.column),
    )?.column ?? reading.taken.find((taken) => taken.field === field)?.column;
  const beside = cells.slice(1).map((cell) => unitText(textOf(cell)));
  const split = WITH_UNIT.has(field) && cells.length === 2 && beside[0] !== undefined;
  const unit = WITH_UNIT.has(field)
    ? ((split ? beside[0] : undefined) ??
      column?.unit ??
      (row === undefined ? undefined : unitOfRow(reading, row, first.column)) ??
      reading.tableUnit)
    : undefined;
  const moment = field === 'actual' && column !== undefined ? momentOf(column.heading) : undefined;
  const stage = givenStage(column?.stage);
  const more = {
    ...(unit === undefined ? {} : { unit }),
    ...(stage === undefined ? {} : { stage }),
    ...(column?.year === undefined ? {} : { year: column.year.text }),
    ...(moment === undefined ? {} : { moment }),
  };
  const value = rawField(reading.sheet, first, more);
  if (above !== undefined && isDitto(first.text) && hasContent(above)) {
    if (WITH_UNIT.has(field))
      reading.diagnostics.push(
        diagnose('X107', value.source, { field, raw: first.text, params: { text: above.text } }),
      );
    return { ...above, source: value.source };
  }
  if (cells.length === 1 || split) return value;
  const text = cells.map(textOf).join(WITH_UNIT.has(field) ? '\n' : ' ');
  return { text, kind: 'string', source: value.source, ...more };
}

/** 令和5年12月末, 4月～12月. */
const MOMENT =
  /(?:(?:(?:令和|平成|[RH])(?:\d{1,2}|元)|20\d{2})[年./])?\d{1,2}月(?:\d{1,2}日|末日?)?(?:[~〜-](?:(?:(?:令和|平成|[RH])(?:\d{1,2}|元)|20\d{2})[年./])?\d{1,2}月(?:\d{1,2}日|末日?)?)?/iu;

function momentOf(heading: string): string | undefined {
  return MOMENT.exec(foldWidth(heading))?.[0];
}
