/** A literal text table as a grid, so that a test reads like the sheet it is about. */
import type { Cell, Grid, Range, Workbook } from '../../src/model/grid.ts';
import type { ReadFile } from '../../src/model/reading.ts';
import { addressOf, columnNumber, parseAddress } from '../../src/model/source.ts';

export type GridOptions = {
  readonly file?: string;
  readonly sheet?: string;
  readonly index?: number;
  /** The whole sheet is hidden. */
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** Number format codes by address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Struck-out parts by address. */
  readonly struck?: Readonly<Record<string, string>>;
  /** ISO dates by address. */
  readonly dates?: Readonly<Record<string, string>>;
  /** Error values and formulas without a result by address. */
  readonly kinds?: Readonly<Record<string, Cell['kind']>>;
  /** Row number of the first line; 1 unless given. */
  readonly top?: number;
  /** Column of the first cell; A unless given. */
  readonly left?: string;
};

/**
 * A grid from lines of cells between `|`. `<` continues the cell to the left, `^` the one above (merged cells);
 * an empty cell is empty, `~` a cell whose text is empty; `⏎` is a line break; digits alone are a number unless they open with `'`.
 * @example grid('| 番号 | 実績値 |\n| 1 | 3回 |')
 */
export function grid(text: string, options: GridOptions = {}): Grid {
  const top = options.top ?? 1;
  const left = columnNumber(options.left ?? 'A');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, line.endsWith('|') ? -1 : undefined)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const merges = mergesOf(lines, top, left);
  const rows = lines.flatMap((cells, at) => {
    const row = top + at;
    const hidden = options.hiddenRows?.includes(row) ?? false;
    const found = cells.flatMap((content, offset) => cellOf(content, row, left + offset, merges, hidden, options));
    return found.length === 0 ? [] : [{ row, hidden, cells: found }];
  });
  return {
    file: options.file ?? '江別市.xlsx',
    sheet: options.sheet ?? '実績',
    index: options.index ?? 0,
    hidden: options.hidden ?? false,
    rows,
    merges,
  };
}

function cellOf(
  content: string,
  row: number,
  column: number,
  merges: readonly Range[],
  hiddenRow: boolean,
  options: GridOptions,
): readonly Cell[] {
  const address = addressOf(row, column);
  const struck = options.struck?.[address];
  if (content === '<' || content === '^' || (content === '' && struck === undefined)) return [];
  const text = content === '~' ? '' : content.replace(/^'/, '').replaceAll('⏎', '\n');
  const merge = merges.find((m) => m.top === row && m.left === column);
  const isNumber = /^-?\d+(\.\d+)?$/.test(content);
  // As the readers of formats say it: a merged cell is hidden where all of its columns are.
  const hiddenColumns = new Set(options.hiddenColumns?.map(columnNumber));
  const covered = Array.from({ length: (merge?.right ?? column) - column + 1 }, (_, at) => column + at);
  const hiddenColumn = covered.every((one) => hiddenColumns.has(one));
  const date = options.dates?.[address];
  const format = options.formats?.[address];
  const kind = options.kinds?.[address] ?? (date === undefined ? (isNumber ? 'number' : 'string') : 'date');
  return [
    {
      row,
      column,
      kind,
      text,
      ...(isNumber ? { number: content } : {}),
      ...(date === undefined ? {} : { date }),
      ...(format === undefined ? {} : { format }),
      ...(struck === undefined ? {} : { struck }),
      ...(merge === undefined ? {} : { merge }),
      ...(hiddenRow ? { hidden: 'row' as const } : hiddenColumn ? { hidden: 'column' as const } : {}),
    },
  ];
}

/** Blocks of cells joined by `<` and `^`, from their owner at the top left. */
function mergesOf(lines: readonly (readonly string[])[], top: number, left: number): readonly Range[] {
  const follows = (row: number, column: number, sign: string) => lines[row]?.[column] === sign;
  const merges: Range[] = [];
  for (const [row, cells] of lines.entries()) {
    for (const [column, content] of cells.entries()) {
      if (content === '<' || content === '^') continue;
      let right = column;
      while (follows(row, right + 1, '<')) right += 1;
      let bottom = row;
      while (follows(bottom + 1, column, '^')) bottom += 1;
      if (right > column || bottom > row)
        merges.push({ top: top + row, left: left + column, bottom: top + bottom, right: left + right });
    }
  }
  return merges;
}

/** A workbook of grids; each grid takes the workbook's file name and its place. */
export function workbook(file: string, grids: readonly Grid[], modified?: string): Workbook {
  return {
    file,
    format: 'xlsx',
    grids: grids.map((one, index) => ({ ...one, file, index })),
    ...(modified === undefined ? {} : { modified }),
  };
}

/** A file below input/ that was opened. Files with the same `sha256` are copies. */
export function readFile(
  file: string,
  grids: readonly Grid[],
  more: { readonly sha256?: string; readonly modified?: string } = {},
): ReadFile {
  return {
    path: file,
    sha256: more.sha256 ?? `sha-of-${file}`,
    outcome: { state: 'read', workbook: workbook(file, grids, more.modified), diagnostics: [] },
  };
}

/** Whether an address lies inside a grid's cells. */
export function isCellOf(one: Grid, address: string): boolean {
  const at = parseAddress(address);
  return (
    at !== undefined &&
    one.rows.some((line) => line.row === at.row && line.cells.some((cell) => cell.column === at.column))
  );
}
