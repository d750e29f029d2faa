/** `input/確認済み.xlsx` (確認済みの記録のシート): a heading row, and below it one accepted finding per row. */
import { distance } from 'fastest-levenshtein';
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import { type Cell, cellAt, type Grid, type GridRow, type Workbook } from '../model/grid.ts';
import { addressOf, type Place } from '../model/source.ts';
import type { Waiver } from '../model/waiver.ts';
import { type Key, parsePlace, waiverOf } from './waiver-entry.ts';

/** Columns of the sheet: the keys of an entry, the place in parts as well. */
type Column = Key | 'ファイル' | 'シート' | 'セル';

/** Words of the headings, those of 要確認一覧 and of 確認票 among them. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  コード: ['コード', '内容（コード）', '指摘のコード', '診断コード'],
  場所: ['場所', '指摘の場所'],
  ファイル: ['ファイル', 'ファイル名', 'ファイル・シート'],
  シート: ['シート', 'シート名'],
  セル: ['セル', 'セル番地'],
  指標: ['指標', '指標ID', '指標番号', '事業または指標ID'],
  市町村: ['市町村', '市町村名', '部局', '部局名', '提出者'],
  氏名: ['氏名', '確認者', '確認した人', '担当者'],
  日付: ['日付', '確認日', '確認した日'],
  理由: ['理由', '認める理由'],
  期限: ['期限', '有効期限'],
};
const COLUMNS: readonly Column[] = [
  'コード',
  '場所',
  'ファイル',
  'シート',
  'セル',
  '指標',
  '市町村',
  '氏名',
  '日付',
  '理由',
  '期限',
];
const NEEDED: readonly Column[] = ['コード', '氏名', '日付', '理由', '期限'];
/** What the staff fill in: a row of 要確認一覧 in which nothing of it stands has not been accepted. */
const FILLED_IN: readonly Column[] = ['氏名', '日付', '理由', '期限'];

type Header = { readonly grid: Grid; readonly row: number; readonly columns: ReadonlyMap<Column, number> };

/**
 * The waivers of a workbook: of its first sheet that is shown. A row with a mistake counts for nothing and is reported by its cell.
 * Reports: H308 waiver-headings-missing, and what `waiverOf` reports
 */
export function readWaiverBook({ file, grids }: Workbook): Reported<readonly Waiver[]> {
  const grid = grids.find(({ hidden }) => !hidden);
  if (grid === undefined || grid.rows.length === 0) return { value: [], diagnostics: [] };
  const header = headerOf(grid);
  const missing = NEEDED.filter((column) => !header.columns.has(column));
  if (missing.length > 0) {
    const params = { key: missing.join('、'), near: nearOf(missing, grid, header) };
    return { value: [], diagnostics: [diagnose('H308', { file, sheet: grid.sheet }, { params })] };
  }
  const waivers: Waiver[] = [];
  const diagnostics: Diagnostic[] = [];
  let number = 0;
  for (const { row } of grid.rows) {
    const has = (column: Column) => textOf(cellIn(header, row, column)) !== '';
    if (row <= header.row || !FILLED_IN.some(has)) continue;
    number += 1;
    const { waiver, findings } = entryOf(header, row, number);
    diagnostics.push(...findings);
    if (waiver !== undefined) waivers.push(waiver);
  }
  return { value: waivers, diagnostics };
}

function entryOf(header: Header, row: number, number: number) {
  const { file, sheet } = header.grid;
  const text = (column: Column) => textOf(cellIn(header, row, column));
  const cells = Object.fromEntries(
    [...header.columns].map(([key, column]) => [key, addressOf(row, column)]),
  ) as Readonly<Partial<Record<Key, string>>>;
  const texts = {
    コード: codeIn(text('コード')),
    指標: indicatorIn(cellIn(header, row, '指標')),
    市町村: text('市町村'),
    氏名: text('氏名'),
    日付: dateIn(cellIn(header, row, '日付')),
    理由: text('理由'),
    期限: dateIn(cellIn(header, row, '期限')),
  };
  const place = placeIn(text('場所'), { file: text('ファイル'), sheet: text('シート'), cell: text('セル') });
  return waiverOf({ number, line: row, at: { file, sheet }, texts, cells, place });
}

/** The row that has most of the headings; the first of them where several have as many. */
function headerOf(grid: Grid): Header {
  const found = grid.rows.map(({ row, cells }): Header => {
    const columns = new Map<Column, number>();
    for (const cell of cells) {
      const column = columnFor(cell.text);
      if (column !== undefined && !columns.has(column)) columns.set(column, cell.column);
    }
    return { grid, row, columns };
  });
  const most = Math.max(...found.map(({ columns }) => columns.size));
  return found.find(({ columns }) => columns.size === most) ?? { grid, row: 0, columns: new Map() };
}

function columnFor(heading: string): Column | undefined {
  const folded = fold(heading);
  return COLUMNS.find((column) => HEADINGS[column].some((word) => fold(word) === folded));
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}

/** A heading that comes near to one that is missing (期日 for 期限); empty where none does. */
function nearOf(missing: readonly Column[], { rows }: Grid, { row, columns }: Header): string {
  const cells = rows.find((one: GridRow) => one.row === row)?.cells ?? [];
  const known = new Set(columns.values());
  const others = cells.filter(({ column, text }) => !known.has(column) && text.trim() !== '').map(({ text }) => text);
  const near = others.find((text) => missing.some((column) => distance(fold(text), column) === 1));
  return columns.size === 0 ? '' : (near ?? '');
}

/** The cell of a column; under a merge over several rows, the merge's. */
function cellIn({ grid, columns }: Header, row: number, column: Column): Cell | undefined {
  const at = columns.get(column);
  return at === undefined ? undefined : cellAt(grid, row, at);
}

function textOf(cell: Cell | undefined): string {
  return cell?.text.trim() ?? '';
}

const CODE = /[A-Z]\d{3}/gu;

/**
 * The code in a text that has one only: V121, 警告 V121 target-differs, 「…」が異なります。（V121）.
 * @example codeIn('警告 Ｖ１２１ target-differs') // 'V121'
 */
function codeIn(text: string): string {
  const [code, ...more] = text.normalize('NFKC').toUpperCase().match(CODE) ?? [];
  return code === undefined || more.length > 0 ? text : code;
}

/** 指標ID, with or without its name behind it. What Excel has made a date (10-2) is written as it was typed. */
function indicatorIn(cell: Cell | undefined): string {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(cell?.date ?? '') ?? [];
  if (month !== undefined && day !== undefined) return `${Number(month)}-${Number(day)}`;
  return textOf(cell).normalize('NFKC').split(/\s/u)[0] ?? '';
}

const YEAR_OF_REIWA = 2018;
const ISO_DATE = 'yyyy-mm-dd'.length;
const DAY = 86_400_000;
/** Day 0 of Excel's serial numbers, as they count behind February 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIAL_OF_2000 = 36_526;
const SERIAL_OF_2100 = 73_051;

/**
 * A day as ISO date, where the cell holds one or its text is written in one of the usual ways; else the text.
 * @example dateIn({ row: 1, column: 1, kind: 'string', text: 'R6.5.31' }) // '2024-05-31'
 */
function dateIn(cell: Cell | undefined): string {
  if (cell?.date !== undefined) return cell.date.slice(0, ISO_DATE);
  const serial = Number(cell?.number ?? 0);
  // A date that was pasted without its format.
  if (serial >= SERIAL_OF_2000 && serial < SERIAL_OF_2100)
    return new Date(SERIAL_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, ISO_DATE);
  const text = textOf(cell);
  const match = /^(?:(\d{4})|(?:R|令和)(\d{1,2}|元))[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(
    text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase(),
  );
  if (match === null) return text;
  const [, western, reiwa = '', month = '', day = ''] = match;
  const year = western ?? String(YEAR_OF_REIWA + (reiwa === '元' ? 1 : Number(reiwa)));
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** File and sheet as 確認票 shows them in one cell. */
const FILE_AND_SHEET = /^(.+)\n「(.+)」シート$/u;

function placeIn(whole: string, parts: Readonly<Record<'file' | 'sheet' | 'cell', string>>): Place | undefined {
  // Excel takes a quote at the beginning of a cell for its own sign of a text.
  const quotes = whole.split("'").length - 1;
  if (whole !== '') return parsePlace(quotes % 2 === 0 ? whole : `'${whole}`);
  const [, file = parts.file, sheet = parts.sheet] = FILE_AND_SHEET.exec(parts.file) ?? [];
  if (file === '') return undefined;
  const cell = parts.cell.normalize('NFKC').replaceAll('$', '').toUpperCase();
  return {
    file: file.normalize('NFC'),
    ...(sheet === '' ? {} : { sheet }),
    ...(cell === '' || cell === '-' ? {} : { cell }),
  };
}
