/** plan.xlsx (計画) as rows with their cells; the values are read later. */
import { distance } from 'fastest-levenshtein';
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import type { Cell, Grid, GridRow, Range, Workbook } from '../model/grid.ts';
import type { PlanRow } from '../model/plan.ts';
import { addressOf, type Sourced } from '../model/source.ts';
import { PLAN_COLUMNS, type PlanColumn } from '../model/template.ts';
import { foldKey } from './fold.ts';

/** Rows in which the headings may stand, and columns that make a row of headings. */
const HEADER_ROWS = 10;
const HEADER_MATCHES = 3;

const REQUIRED: readonly PlanColumn[] = [
  '役割',
  '番号',
  '連携事業名',
  '事業概要',
  '評価指標',
  '基準値',
  '目標値',
  '集計方法',
];

/** Columns that continue from the row above where a programme has several indicators. */
const OF_PROGRAMME: readonly PlanColumn[] = ['番号', '連携事業名', '事業概要'];

const SAME_AS_ABOVE = /^(?:〃|々|″|同上|同)$/u;
const NOTE = /^\s*(?:[※＊*]|[（(]?注)/u;

type Column = { readonly name: PlanColumn; readonly at: number };
type Table = { readonly grid: Grid; readonly header: GridRow; readonly columns: readonly Column[] };

/**
 * Reads the rows of the plan from every visible sheet that has its headings.
 * @returns rows in order; cells as texts, merged cells and the programme's cells repeated on each of its rows
 * Reports: F251 F252 F253 F254 F255 F256 F257 F258.
 * Assumption: a row without 番号 and 連携事業名 belongs to the programme above it; a sheet without headings is a note.
 */
export function readPlan(workbook: Workbook): Reported<readonly PlanRow[]> {
  const tables = workbook.grids.filter((grid) => !grid.hidden).flatMap((grid) => findTable(grid) ?? []);
  if (tables.length === 0) return { value: [], diagnostics: [diagnose('F251', { file: workbook.file })] };
  const read = tables.map((table) => readTable(table));
  const value = read.flatMap((table) => table.value);
  const diagnostics = read.flatMap((table) => table.diagnostics);
  const empty = value.length === 0 ? [diagnose('F255', { file: workbook.file })] : [];
  return { value, diagnostics: [...diagnostics, ...empty] };
}

const NAMES = new Map<string, PlanColumn>(PLAN_COLUMNS.map((name) => [foldKey(name), name]));

function planColumn(cell: Cell): PlanColumn | undefined {
  return NAMES.get(foldKey(cell.text));
}

function findTable(grid: Grid): Table | undefined {
  const matches = grid.rows
    .filter(({ row, hidden }) => row <= HEADER_ROWS && !hidden)
    .map((header) => ({ header, columns: columnsOf(header) }))
    .filter(({ columns }) => columns.length >= HEADER_MATCHES);
  const best = matches.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  return best === undefined ? undefined : { grid, ...best };
}

function columnsOf(header: GridRow): readonly Column[] {
  return header.cells.flatMap((cell) => {
    const name = planColumn(cell);
    return name === undefined ? [] : [{ name, at: cell.column }];
  });
}

function readTable(table: Table): Reported<readonly PlanRow[]> {
  const diagnostics: Diagnostic[] = [...headingFindings(table)];
  const rows: PlanRow[] = [];
  const lookUp = cellsOf(table.grid);
  const headerEnd = Math.max(table.header.row, ...table.header.cells.map((cell) => cell.merge?.bottom ?? 0));
  let before: PlanRow | undefined;
  for (const line of table.grid.rows.filter(({ row }) => row > headerEnd)) {
    if (isAside(line)) continue;
    if (line.hidden) {
      diagnostics.push(diagnose('F257', placeOf(table.grid, line.row, line.cells[0]?.column ?? 1)));
      continue;
    }
    const row = readRow(table, line.row, lookUp, diagnostics);
    if (Object.keys(row.cells).length === 0) continue;
    before = continued(row, before);
    rows.push(before);
  }
  return { value: rows, diagnostics };
}

/** Repeated headings, notes below the table, rows whose text is struck out. */
function isAside(line: GridRow): boolean {
  const filled = line.cells.filter((cell) => cell.text.trim() !== '' || cell.formula !== undefined);
  const first = filled[0];
  return first === undefined || NOTE.test(first.text) || columnsOf(line).length >= HEADER_MATCHES;
}

function readRow(table: Table, row: number, lookUp: LookUp, diagnostics: Diagnostic[]): PlanRow {
  const cells: Partial<Record<PlanColumn, Sourced<string>>> = {};
  for (const { name, at } of table.columns) {
    const cell = lookUp(row, at);
    if (cell === undefined || cells[name] !== undefined) continue;
    const source = { file: table.grid.file, sheet: table.grid.sheet, cell: addressOf(cell.row, cell.column) };
    if (cell.kind === 'error' || cell.kind === 'formula-without-result') {
      const raw = cell.text === '' ? (cell.formula ?? '') : cell.text;
      if (cell.row === row) diagnostics.push(diagnose('F258', source, { raw, params: { column: name } }));
    } else if (cell.text.trim() !== '') cells[name] = { value: cell.text, sources: [source], raw: cell.text };
  }
  return { row, cells };
}

/** A row with what it shares with the row above: the role, and the programme where it names none itself. */
function continued(row: PlanRow, before: PlanRow | undefined): PlanRow {
  const own = Object.fromEntries(
    Object.entries(row.cells).filter(([name, cell]) => !(inherits(name) && SAME_AS_ABOVE.test(cell.value.trim()))),
  ) as PlanRow['cells'];
  if (before === undefined || own.評価指標 === undefined) return { ...row, cells: own };
  const role = own.役割 ?? before.cells.役割;
  const sameRole = role?.value === before.cells.役割?.value;
  const sameProgramme = sameRole && own.番号 === undefined && own.連携事業名 === undefined;
  const shared = sameProgramme ? pick(before.cells, OF_PROGRAMME) : {};
  return { ...row, cells: { ...shared, ...(role === undefined ? {} : { 役割: role }), ...own } };
}

function inherits(name: string): boolean {
  return name === '役割' || OF_PROGRAMME.some((column) => column === name);
}

function pick(cells: PlanRow['cells'], names: readonly PlanColumn[]): PlanRow['cells'] {
  return Object.fromEntries(names.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]]])));
}

type LookUp = (row: number, column: number) => Cell | undefined;

/** Cells by place; a place inside a merge down a column gives its owner, one inside a merge across gives nothing. */
function cellsOf(grid: Grid): LookUp {
  const byPlace = new Map(
    grid.rows.flatMap(({ cells }) => cells.map((cell) => [addressOf(cell.row, cell.column), cell] as const)),
  );
  const down: readonly Range[] = grid.merges.filter((merge) => merge.bottom > merge.top);
  return (row, column) => {
    const merge = down.find((m) => m.left === column && m.top <= row && row <= m.bottom);
    return byPlace.get(addressOf(merge?.top ?? row, column));
  };
}

function headingFindings({ grid, header, columns }: Table): readonly Diagnostic[] {
  const names = columns.map(({ name }) => name);
  const missing = REQUIRED.filter((name) => !names.includes(name)).map((column) =>
    diagnose('F252', placeOf(grid, header.row, header.cells[0]?.column ?? 1), { params: { column } }),
  );
  const repeated = columns
    .filter(({ name }, index) => names.indexOf(name) !== index)
    .map(({ name, at }) => diagnose('F254', placeOf(grid, header.row, at), { raw: name, params: { column: name } }));
  const unknown = header.cells
    .filter((cell) => cell.text.trim() !== '' && planColumn(cell) === undefined)
    .map((cell) =>
      diagnose('F253', placeOf(grid, header.row, cell.column), {
        raw: cell.text,
        params: { nearest: nearestColumn(cell.text) },
      }),
    );
  return [...missing, ...repeated, ...unknown, ...withoutHeading(grid, header)];
}

/** Columns that hold something below a heading that is not there, at their first cell. */
function withoutHeading(grid: Grid, header: GridRow): readonly Diagnostic[] {
  const headed = new Set<number>();
  for (const cell of header.cells.filter(({ text }) => text.trim() !== '')) {
    for (let column = cell.column; column <= (cell.merge?.right ?? cell.column); column++) headed.add(column);
  }
  const first = new Map<number, Cell>();
  for (const line of grid.rows.filter(({ row }) => row > header.row)) {
    if (isAside(line) || line.hidden) continue;
    for (const cell of line.cells) {
      if (!headed.has(cell.column) && !first.has(cell.column) && cell.text.trim() !== '') first.set(cell.column, cell);
    }
  }
  return [...first.values()].map((cell) => diagnose('F256', placeOf(grid, cell.row, cell.column), { raw: cell.text }));
}

function nearestColumn(text: string): PlanColumn {
  const key = foldKey(text);
  const far = (name: PlanColumn) => distance(key, foldKey(name));
  return PLAN_COLUMNS.toSorted((a, b) => far(a) - far(b))[0] ?? PLAN_COLUMNS[0];
}

function placeOf(
  grid: Grid,
  row: number,
  column: number,
): { readonly file: string; readonly sheet: string; readonly cell: string } {
  return { file: grid.file, sheet: grid.sheet, cell: addressOf(row, column) };
}
