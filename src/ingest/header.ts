/** Finding headers (見出し行の検出): by what the headings mean, over one to five rows, merged or not. */
import type { Cell, GridRow } from '../model/grid.ts';
import type { FieldName } from '../model/template.ts';
import { bodyColumns } from './body-columns.ts';
import { isFigure } from './body-state.ts';
import type { Heading, HeadingReader } from './heading.ts';
import { fieldOfPath, withBareResults, withMembers, withStagedYears } from './heading-path.ts';
import { stageOf } from './heading-stage.ts';
import { headingExtent, type Sheet, textOf } from './sheet.ts';
import { fieldsOf, isComplete, KEY_FIELDS, REPORT_FIELDS, type Table, type TableColumn } from './table.ts';
import { unitLine } from './unit-text.ts';

/** Most rows of one header. Source: the layouts met in submissions (1 to 5). */
const MOST_HEADER_ROWS = 5;

/** Fields that labels above a table carry; they do not make a row a header. */
const LABEL_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['municipality', 'submittedOn']);

/** A table whose headings lack what a table needs: no key column, or nothing reported. */
export type PartialTable = Table & { readonly missing: 'key' | 'report' };

type Header = Omit<Table, 'bodyBottom'>;

export type FoundTables = { readonly tables: readonly Table[]; readonly partial: readonly PartialTable[] };

/** All tables of a sheet, from the top (表の検出). */
export function findTables(sheet: Sheet, reader: HeadingReader): FoundTables {
  const headers: Header[] = [];
  let last = 0;
  for (const line of sheet.rows) {
    if (line.row <= last || !isHeaderRow(line, reader)) continue;
    const header = headerAt(sheet, line, reader, last);
    last = header.headerBottom;
    headers.push(...besideEachOther(header));
  }
  const kept = headers.filter(({ columns }) => isComplete(fieldsOf(columns)) || fieldsOf(columns).size >= 3);
  const end = sheet.rows.at(-1)?.row ?? 0;
  const tables: Table[] = [];
  const partial: PartialTable[] = [];
  for (const header of kept) {
    const next = kept.find((other) => other.headerTop > header.headerBottom)?.headerTop ?? end + 1;
    const bodyBottom = bodyEnd(sheet, header, next - 1, reader);
    const fields = fieldsOf(header.columns);
    if (isComplete(fields)) tables.push({ ...header, columns: bodyColumns(sheet, header, bodyBottom), bodyBottom });
    else {
      const missing = [...fields].some((field) => KEY_FIELDS.has(field)) ? 'report' : 'key';
      partial.push({ ...header, bodyBottom, missing });
    }
  }
  return { tables, partial };
}

/** Two tables beside each other under one line of headings: a key that is there already opens the next one. */
function besideEachOther(header: Header): readonly Header[] {
  const parts: TableColumn[][] = [[]];
  for (const column of header.columns) {
    const current = parts.at(-1) ?? [];
    const fields = fieldsOf(current);
    const opens =
      column.field !== undefined && KEY_FIELDS.has(column.field) && fields.has(column.field) && isComplete(fields);
    if (opens) parts.push([column]);
    else current.push(column);
  }
  if (parts.length === 1 || !parts.every((part) => isComplete(fieldsOf(part)))) return [header];
  return parts.map((columns) => {
    const left = Math.min(...columns.map((column) => column.left));
    const right = Math.max(...columns.map((column) => column.right));
    return { ...header, columns, sides: { left, right } };
  });
}

/** Labels that end a table: the next form, or a line about the whole programme, begins there. */
const ENDS_TABLE: ReadonlySet<FieldName> = new Set<FieldName>([
  'number',
  'programme',
  'indicator',
  'overview',
  'status',
  'municipality',
  'submittedOn',
]);

/** A row that opens with a label (番号, 実施状況 …) is no data any more. */
function bodyEnd(sheet: Sheet, header: Header, limit: number, reader: HeadingReader): number {
  for (const line of sheet.rows) {
    if (line.row <= header.headerBottom || line.row > limit) continue;
    const first = line.cells.find((cell) => cell.hidden === undefined && textOf(cell) !== '');
    const field = first === undefined ? undefined : reader.read(textOf(first).replace(/[:：]$/u, '')).field;
    if (field === undefined || (sheet.turned && LABEL_FIELDS.has(field))) continue;
    if (ENDS_TABLE.has(field) && (line.cells.length > 1 || field === 'status')) return line.row - 1;
  }
  return limit;
}

/** Most cells of a header row are headings; in a line of labels and values at most half are. */
const LEAST_SHARE_OF_HEADINGS = 0.55;

function isHeaderRow(line: GridRow, reader: HeadingReader): boolean {
  const cells = line.cells.filter((cell) => textOf(cell) !== '');
  const headings = cells.map((cell) => reader.read(textOf(cell)));
  const fields = new Set(
    headings.flatMap((h) => (h.field === undefined || LABEL_FIELDS.has(h.field) ? [] : [h.field])),
  );
  if (fields.size < 2) return false;
  // Beside a figure a unit is the figure's: 実績値 | 4 | 校 | 評価 | ◎ is a line of labels and values.
  const isMeant = ({ kind }: Heading) =>
    kind !== 'unknown' && kind !== 'index' && (kind !== 'unit' || !cells.some(isFigure));
  const meant = headings.filter(isMeant).length;
  return meant / cells.length >= LEAST_SHARE_OF_HEADINGS || (fields.size >= 4 && meant / cells.length > 0.4);
}

function headerAt(sheet: Sheet, seed: GridRow, reader: HeadingReader, after: number): Header {
  const seedColumns = seed.cells.filter((cell) => textOf(cell) !== '').map((cell) => headingExtent(cell));
  const left = Math.min(...seedColumns.map((extent) => extent.left));
  const right = Math.max(...seedColumns.map((extent) => extent.right));
  const top = headerTop(sheet, seed.row, { left, right }, reader, after);
  const bottom = headerBottom(sheet, seed.row, top, reader);
  const written = withMembers(withBareResults(headerColumns(sheet, top, bottom, reader), reader), reader);
  const columns = withStagedYears(written, reader);
  const unit = unitAbove(sheet, top, after);
  return {
    headerTop: top,
    headerBottom: bottom,
    columns,
    score: scoreOf(columns),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** The share of the headings, by weight, that are understood. */
export function scoreOf(columns: readonly TableColumn[]): number {
  const named = columns.filter((column) => column.heading !== '');
  const understood = named.filter((column) => column.field !== undefined || column.ofYear);
  return weigh(understood) / Math.max(1, weigh(named));
}

/** Columns that identify or report weigh twice as much as the others. */
function weigh(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, column) => sum + (isMain(column.field) ? 2 : 1), 0);
}

function isMain(field: FieldName | undefined): boolean {
  return field !== undefined && (KEY_FIELDS.has(field) || REPORT_FIELDS.has(field));
}

type Sides = { readonly left: number; readonly right: number };

function headerTop(sheet: Sheet, seed: number, sides: Sides, reader: HeadingReader, after: number): number {
  let top = seed;
  while (top - 1 > after && seed - top + 1 < MOST_HEADER_ROWS) {
    const above = sheet.rowAt(top - 1);
    if (above === undefined || !isUpperHeaderRow(above, sides, seed, reader)) break;
    top -= 1;
  }
  return top;
}

/** A row above the headings belongs to them where it groups some of them, or reaches down into them. */
function isUpperHeaderRow(line: GridRow, sides: Sides, seed: number, reader: HeadingReader): boolean {
  const cells = line.cells.filter((cell) => textOf(cell) !== '');
  if (cells.length === 0) return false;
  const headings = cells.map((cell) => reader.read(textOf(cell)));
  if (headings.some((heading) => heading.field !== undefined && LABEL_FIELDS.has(heading.field))) return false;
  if (cells.some((cell) => unitLine(textOf(cell)) !== undefined)) return false;
  const reaches = cells.some((cell) => headingExtent(cell).bottom >= seed);
  const groups = cells.some((cell, at) => isGroup(cell, sides) && headings[at]?.kind !== 'unknown');
  const grouping =
    cells.length >= 2 && cells.every((cell) => isGroup(cell, sides) || headingExtent(cell).bottom >= seed);
  return reaches || groups || grouping;
}

function isGroup(cell: Cell, sides: Sides): boolean {
  const { left, right } = headingExtent(cell);
  return right > left && left >= sides.left && right <= sides.right && !(left === sides.left && right === sides.right);
}

function headerBottom(sheet: Sheet, seed: number, top: number, reader: HeadingReader): number {
  let bottom = seed;
  const last = top + MOST_HEADER_ROWS - 1;
  for (let row = top; row <= bottom; row++) {
    for (const cell of sheet.rowAt(row)?.cells ?? []) {
      if (textOf(cell) !== '') bottom = Math.max(bottom, Math.min(last, headingExtent(cell).bottom));
    }
  }
  while (bottom + 1 <= last) {
    const below = sheet.rowAt(bottom + 1);
    if (below === undefined || !isLowerHeaderRow(below, reader)) break;
    bottom += 1;
  }
  return bottom;
}

/** A row below the headings belongs to them where all of it are years, units, sub-headings or column numbers. */
function isLowerHeaderRow(line: GridRow, reader: HeadingReader): boolean {
  const cells = line.cells.filter((cell) => textOf(cell) !== '');
  const headings = cells.map((cell) => reader.read(textOf(cell)));
  if (cells.length === 0) return false;
  if (headings.every((heading) => heading.kind === 'index')) {
    return (
      cells.length >= 3 && headings.every((heading, at) => heading.words.replaceAll(/\D/gu, '') === String(at + 1))
    );
  }
  const members = headings.filter((heading) => heading.kind === 'member').length;
  return members !== 1 && headings.every((heading) => heading.kind !== 'unknown' && heading.kind !== 'index');
}

function headerColumns(sheet: Sheet, top: number, bottom: number, reader: HeadingReader): readonly TableColumn[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const stripes: { left: number; right: number; readonly cells: readonly Cell[] }[] = [];
  for (const column of columnsUnder(sheet, rows)) {
    const cells = [...new Set(rows.map((row) => sheet.headingAt(row, column)))].filter(
      (cell): cell is Cell => cell !== undefined && textOf(cell) !== '',
    );
    const before = stripes.at(-1);
    if (before !== undefined && sameCells(before.cells, cells) && cells.length > 0) before.right = column;
    else stripes.push({ left: column, right: column, cells });
  }
  return stripes.map((stripe) => columnOf(sheet, stripe, reader));
}

/** Columns that stand under the header or between its first and last column. */
function columnsUnder(sheet: Sheet, rows: readonly number[]): readonly number[] {
  const extents = rows.flatMap((row) =>
    (sheet.rowAt(row)?.cells ?? []).filter((cell) => textOf(cell) !== '').map(headingExtent),
  );
  const left = Math.min(...extents.map((extent) => extent.left));
  const right = Math.max(...extents.map((extent) => extent.right));
  return sheet.columns.filter((column) => column >= left && column <= right);
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}

function columnOf(
  sheet: Sheet,
  stripe: { readonly left: number; readonly right: number; readonly cells: readonly Cell[] },
  reader: HeadingReader,
): TableColumn {
  const headings = stripe.cells.map((cell) => reader.read(textOf(cell)));
  const field = fieldOfPath(headings, reader);
  const year = headings.findLast((heading) => heading.year !== undefined)?.year;
  const unit = headings.findLast((heading) => heading.unit !== undefined)?.unit;
  const stage = stageOf(headings.flatMap((heading) => heading.stage ?? []));
  return {
    left: stripe.left,
    right: stripe.right,
    headingCells: stripe.cells,
    heading: stripe.cells.map((cell) => textOf(cell).replaceAll(/\s*\n\s*/gu, '')).join('／'),
    hidden: sheet.hiddenColumns.has(stripe.left),
    ...(headings.at(-1)?.kind === 'year-column' ? { ofYear: true } : {}),
    ...(field === undefined ? {} : { field }),
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    ...(stage === undefined ? {} : { stage }),
  };
}

/** How far above a header a line with the unit may stand. */
const UNIT_LINE_DISTANCE = 3;

function unitAbove(sheet: Sheet, top: number, after: number): string | undefined {
  for (let row = top - 1; row > after && row >= top - UNIT_LINE_DISTANCE; row--) {
    for (const cell of sheet.rowAt(row)?.cells ?? []) {
      const unit = unitLine(textOf(cell));
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}
