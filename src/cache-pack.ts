/**
 * The form of read workbooks in the cache (控えの形式): several of them in one JSON text, every text once. Submissions repeat
 * the plan's texts in every file, and a line of numbers is read many times as fast as the cells themselves.
 */
import type { Cell, CellKind, Grid, GridRow, Range } from './model/grid.ts';
import type { ReadOutcome } from './model/reading.ts';

const KINDS: readonly CellKind[] = ['string', 'number', 'date', 'boolean', 'error', 'formula-without-result'];

/** Whatever else an object has, as it is. */
type Rest = Readonly<Record<string, unknown>>;
/** Place of the rest of a row, then column, kind and place of the rest of each of its cells: alike in most rows. */
type Shape = readonly number[];
/** Row, place of its shape, then the place of the text of each cell. */
type PackedRow = readonly number[];
type PackedRange = readonly [top: number, left: number, bottom: number, right: number];
type PackedGrid = readonly [before: Rest, rows: readonly PackedRow[], merges: readonly PackedRange[]];

type Packed<K> = {
  readonly texts: readonly string[];
  readonly rests: readonly Rest[];
  readonly shapes: readonly Shape[];
  /** What reading gave of each file; `grids` of a workbook are {@link PackedGrid}s. */
  readonly entries: readonly { readonly key: K; readonly outcome: Rest & { readonly workbook?: Rest } }[];
};

/** A file's key, and what reading it gave. */
export type Entry<K> = { readonly key: K; readonly outcome: ReadOutcome };

/** Numbers before those of the cells in a row and in a shape, and of each cell in a shape. */
const ROW_HEAD = 2;
const SHAPE_HEAD = 1;
const CELL_WIDTH = 3;
/** Place of the rest that says nothing more. */
const NOTHING_MORE = 0;

/** What reading gave, as one line of JSON. */
export function packOutcomes<K>(entries: readonly Entry<K>[]): string {
  const tables: Tables = {
    texts: table((text) => text),
    rests: table((rest) => JSON.stringify(rest)),
    shapes: table((shape) => shape.join()),
  };
  tables.rests.placeOf({});
  const packed: Packed<K> = {
    texts: tables.texts.items,
    rests: tables.rests.items,
    shapes: tables.shapes.items,
    entries: entries.map(({ key, outcome }) => {
      if (outcome.state !== 'read') return { key, outcome };
      const grids = outcome.workbook.grids.map((grid) => packGrid(grid, tables));
      return { key, outcome: { ...outcome, workbook: { ...outcome.workbook, grids } } };
    }),
  };
  return JSON.stringify(packed);
}

/**
 * What {@link packOutcomes} wrote; each outcome is made when it is asked for.
 * @throws where the text, or at the asking an outcome, is of another form
 */
export function unpackOutcomes<K>(text: string): readonly { readonly key: K; readonly outcome: () => ReadOutcome }[] {
  const packed = JSON.parse(text) as Packed<K>;
  return packed.entries.map(({ key, outcome }) => ({
    key,
    outcome: () => {
      if (outcome.workbook === undefined) return outcome as unknown as ReadOutcome;
      const grids = (outcome.workbook['grids'] as readonly PackedGrid[]).map((grid) => unpackGrid(grid, packed));
      return { ...outcome, workbook: { ...outcome.workbook, grids } } as unknown as ReadOutcome;
    },
  }));
}

type Table<T> = { readonly items: readonly T[]; readonly placeOf: (item: T) => number };

/** Items in the order in which they were first met. */
function table<T>(keyOf: (item: T) => string): Table<T> {
  const items: T[] = [];
  const places = new Map<string, number>();
  const placeOf = (item: T) => {
    const key = keyOf(item);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, placeOf };
}

type Tables = { readonly texts: Table<string>; readonly rests: Table<Rest>; readonly shapes: Table<Shape> };
type Unpacking = Pick<Packed<unknown>, 'texts' | 'rests' | 'shapes'>;

function packGrid({ rows, merges, ...before }: Grid, tables: Tables): PackedGrid {
  return [before, rows.map((row) => packRow(row, tables)), merges.map(packRange)];
}

function unpackGrid([before, rows, merges]: PackedGrid, tables: Unpacking): Grid {
  const lines = rows.map((row) => unpackRow(row, tables));
  return { ...before, rows: lines, merges: merges.map(unpackRange) } as unknown as Grid;
}

function packRow({ row, cells, ...rest }: GridRow, { texts, rests, shapes }: Tables): PackedRow {
  const shape = [rests.placeOf(rest)];
  const places: number[] = [];
  for (const { row: own, column, kind, text, ...more } of cells) {
    if (own !== row) throw new Error(`a cell of row ${own} stands in row ${row}`);
    shape.push(column, KINDS.indexOf(kind), rests.placeOf(more));
    places.push(texts.placeOf(text));
  }
  return [row, shapes.placeOf(shape), ...places];
}

function unpackRow(numbers: PackedRow, { texts, rests, shapes }: Unpacking): GridRow {
  const [row = 0, shapeAt = -1] = numbers;
  const shape = shapes[shapeAt] ?? [];
  const cells: Cell[] = [];
  for (let at = ROW_HEAD; at < numbers.length; at += 1) {
    const from = SHAPE_HEAD + (at - ROW_HEAD) * CELL_WIDTH;
    const column = shape[from];
    const kind = KINDS[shape[from + 1] ?? -1];
    const text = texts[numbers[at] ?? -1];
    if (column === undefined || kind === undefined || text === undefined) throw new Error(`row ${row}, ${at}`);
    const more = shape[from + 2] ?? NOTHING_MORE;
    const cell: Cell = { row, column, kind, text };
    cells.push(more === NOTHING_MORE ? cell : { ...cell, ...rests[more] });
  }
  return { row, ...rests[shape[0] ?? -1], cells } as unknown as GridRow;
}

function packRange({ top, left, bottom, right }: Range): PackedRange {
  return [top, left, bottom, right];
}

function unpackRange([top, left, bottom, right]: PackedRange): Range {
  return { top, left, bottom, right };
}
