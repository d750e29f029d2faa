/** What stands in hidden rows and columns (非表示の行と列): not read, but named, for a filter may have hidden it by accident. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { GridRow } from '../model/grid.ts';
import type { FieldName } from '../model/template.ts';
import { hasText, REPORTED, type Reading } from './body-state.ts';
import { type Draft, rawField } from './draft.ts';
import type { HeadingReader } from './heading.ts';
import { labelField } from './labels.ts';
import { excelRow, type Sheet, sourceOf, textOf } from './sheet.ts';

const NAMES: readonly FieldName[] = ['number', 'programme', 'indicator', 'municipality'];

/** A hidden row as a draft that nobody uses, so that its indicator can be told; undefined where it reports nothing. */
export function hiddenDraft(line: GridRow, reading: Reading): Draft | undefined {
  const { sheet } = reading;
  const cellOf = (field: FieldName) =>
    reading.taken
      .filter((column) => column.field === field)
      .flatMap(({ at }) => line.cells.find((cell) => at.includes(cell.column) && hasText(cell)) ?? [])[0];
  const [first] = NAMES.flatMap((field) => cellOf(field) ?? []);
  if (first === undefined || !REPORTED.some((field) => cellOf(field) !== undefined)) return undefined;
  const own = [...NAMES, ...REPORTED].flatMap((field) => {
    const cell = cellOf(field);
    return cell === undefined ? [] : [[field, rawField(sheet, cell)] as const];
  });
  return {
    fields: { ...reading.carried.fields, ...Object.fromEntries(own) },
    written: new Set(own.map(([field]) => field)),
    rows: [excelRow(sheet, first)],
    source: sourceOf(sheet, first),
    basic: reading.carried.basic,
  };
}

/** Hidden lines of a form that hold a label with something beside it. Reports: X108. */
export function hiddenFormRows(sheet: Sheet, reader: HeadingReader): readonly Diagnostic[] {
  const lines = sheet.rows.filter(
    ({ hidden, cells }) =>
      hidden &&
      cells.filter(hasText).length > 1 &&
      cells.some((cell) => REPORTED.some((field) => field === labelField(textOf(cell), reader))),
  );
  const first = lines[0]?.cells[0];
  if (first === undefined) return [];
  const params = { rows: lines.length, lines: spans(lines.map(({ row }) => row)) };
  return [diagnose('X108', sourceOf(sheet, first), { params })];
}

/** Reports: X108, once for a table. */
export function hiddenFindings({ hidden, sheet }: Reading): readonly Diagnostic[] {
  const [first] = hidden;
  if (first === undefined) return [];
  const rows = hidden.flatMap((draft) => draft.rows);
  const lines = sheet.turned ? '' : spans(rows);
  return [diagnose('X108', first.source, { params: { rows: hidden.length, lines } })];
}

/**
 * Row numbers as a reader counts them, neighbours drawn together.
 * @example spans([3, 7, 8, 9]) // '3、7～9'
 */
export function spans(rows: readonly number[]): string {
  const parts: { first: number; last: number }[] = [];
  for (const row of rows) {
    const before = parts.at(-1);
    if (before !== undefined && row === before.last + 1) before.last = row;
    else parts.push({ first: row, last: row });
  }
  return parts.map(({ first, last }) => (first === last ? String(first) : `${first}～${last}`)).join('、');
}

/** Fields that this row has in a hidden column only. */
export function fieldsInHiddenColumns(line: GridRow, reading: Reading): readonly FieldName[] {
  const fields = reading.table.columns.flatMap(({ left, right, field, why }) => {
    const isHidden = why === 'hidden' && field !== undefined && !reading.has(field);
    const isFilled = line.cells.some((cell) => cell.column >= left && cell.column <= right && hasText(cell));
    return isHidden && isFilled ? [field] : [];
  });
  return [...new Set(fields)];
}
