/** Where a value stands: file!sheet!B12 (出所). Addresses are those that Excel shows. */
import type { Stage } from './stage.ts';

/** A cell of a submitted workbook. `file` is relative to the input folder, with `/`, in NFC. */
export type Source = { readonly file: string; readonly sheet: string; readonly cell: string };

/** Where a finding belongs: a cell, a range (`B12:B15`), a sheet, or a whole file. */
export type Place = { readonly file?: string; readonly sheet?: string; readonly cell?: string };

/** A value that knows its cells. A computed value lists every cell that it came from, in order. */
export type Sourced<T> = {
  readonly value: T;
  readonly sources: readonly Source[];
  /** The text as the office wrote it; absent for a computed value. */
  readonly raw?: string;
  /** Unit that stood in the heading beside it (千人), to be printed behind a bare number. */
  readonly headerUnit?: string;
  /** What the heading says of how settled it is (実績見込, 速報値), to be printed behind it. */
  readonly headerStage?: Stage;
};

const LETTERS = 26;
const CODE_BEFORE_A = 64;

/**
 * Column letters of a column number.
 * @param column column number from 1
 * @example columnName(28) // 'AB'
 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/**
 * Column number, from 1, of column letters.
 * @example columnNumber('AB') // 28
 */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) column = column * LETTERS + (letter.charCodeAt(0) - CODE_BEFORE_A);
  return column;
}

/**
 * Address of a cell as Excel shows it.
 * @param row row number from 1
 * @param column column number from 1
 * @example addressOf(12, 2) // 'B12'
 */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/**
 * Row and column, from 1, of an address such as `B12`.
 * @returns undefined for anything that is not a cell address
 */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (match === null) return undefined;
  return { column: columnNumber(match[1] ?? ''), row: Number(match[2]) };
}

function quotePart(part: string): string {
  return /[!'\s]/.test(part) ? `'${part.replaceAll("'", "''")}'` : part;
}

/**
 * A source in one line. File and sheet names with `!`, `'` or blanks stand in single quotes, a quote doubled.
 * @example formatSource({ file: '江別市.xlsx', sheet: '実績', cell: 'F12' }) // '江別市.xlsx!実績!F12'
 */
export function formatSource(source: Source): string {
  return `${quotePart(source.file)}!${quotePart(source.sheet)}!${source.cell}`;
}

/**
 * The source written by {@link formatSource}.
 * @returns undefined where the text is none
 * @example parseSource("'a b.xlsx'!実績!F12") // { file: 'a b.xlsx', sheet: '実績', cell: 'F12' }
 */
export function parseSource(text: string): Source | undefined {
  const match = /^('(?:[^']|'')*'|[^!']+)!('(?:[^']|'')*'|[^!']*)!([A-Z]+\d+)$/s.exec(text);
  if (match === null) return undefined;
  const unquote = (part: string) => (part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") : part);
  return { file: unquote(match[1] ?? ''), sheet: unquote(match[2] ?? ''), cell: match[3] ?? '' };
}

/** Sources without repetitions, in the order of their first appearance. */
export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [formatSource(source), source])).values()];
}
