/** Cells of a row as one untouched field (欄の読み取り): with its unit and year, 〃 resolved, several cells joined. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell } from '../model/grid.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import type { SettledColumn } from './columns.ts';
import { hasContent, rawField } from './draft.ts';
import { isDitto } from './row-kind.ts';
import { type Sheet, textOf } from './sheet.ts';
import { unitText } from './unit-text.ts';

/** A column that is read, with the columns of the sheet that it covers. */
export type TakenColumn = { readonly column: SettledColumn; readonly field: FieldName; readonly at: readonly number[] };

/** What a value needs to know about its table. */
export type ValueContext = {
  readonly sheet: Sheet;
  readonly taken: readonly TakenColumn[];
  /** Unit of a line above the table. */
  readonly tableUnit?: string;
  readonly diagnostics: Diagnostic[];
};

/** The text of a unit column in this row. */
export function unitOfRow(reading: ValueContext, row: number): string | undefined {
  const column = reading.taken.find((taken) => taken.field === 'unit');
  const cell = column?.at
    .map((at) => reading.sheet.cellAt(row, at))
    .find((found) => found !== undefined && textOf(found) !== '');
  const text = textOf(cell);
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
 * @param rowUnit text of a unit column
 * Reports: X107.
 */
export function fieldValue(
  field: FieldName,
  cells: readonly Cell[],
  reading: ValueContext,
  above: RawField | undefined,
  rowUnit?: string,
): RawField | undefined {
  const first = cells[0];
  if (first === undefined) return undefined;
  const column =
    reading.taken.find((taken) => taken.field === field && taken.at.includes(first.column))?.column ??
    reading.taken.find((taken) => taken.field === field)?.column;
  const beside = cells.slice(1).map((cell) => unitText(textOf(cell)));
  const split = WITH_UNIT.has(field) && cells.length === 2 && beside[0] !== undefined;
  const unit = WITH_UNIT.has(field)
    ? ((split ? beside[0] : undefined) ?? column?.unit ?? rowUnit ?? reading.tableUnit)
    : undefined;
  const more = {
    ...(unit === undefined ? {} : { unit }),
    ...(column?.year === undefined ? {} : { year: column.year.text }),
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
