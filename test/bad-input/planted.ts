/** One defect planted into the sample's submissions (誤りを一つ入れた提出), and the findings that come of it. */
import type { ReadFile } from '../../src/model/reading.ts';
import { parseAddress } from '../../src/model/source.ts';
import { encodeXlsx } from '../fixtures/encode/xlsx.ts';
import { head } from '../fixtures/layout/head.ts';
import { drawTable, OFFICIAL, repeated, STATUS, unmerged } from '../fixtures/office-table.ts';
import { type Paper, type Pen, paper } from '../fixtures/paper.ts';
import { type InputFile, isLeads, opened, type Region } from '../support/region.ts';
import { type CellInput, type Row, rowsOf } from '../support/sample/entries.ts';

/** Files that take the place of others of the sample, and files that come on top. */
export type Planted = { readonly files: readonly InputFile[]; readonly instead: (path: string) => boolean };

const COLUMNS = OFFICIAL.map((column) => (column === STATUS ? unmerged(column) : repeated(column)));
const ROWS = rowsOf('札幌市');
/** The lead's table: headings in row 4, one row per indicator below, columns from A. */
const TOP = 4;

/** The lead's sheet, drawn over by `more`. */
export function leadSheet(rows: readonly Row[], more: (pen: Pen) => void = () => {}): Paper {
  return paper('調査票', (pen) => {
    drawTable(pen, { top: head(pen), left: 1 }, COLUMNS, rows);
    more(pen);
  });
}

/** The lead's file instead of the sample's two. */
export function leadFile(sheets: readonly Paper[], path = '札幌市.xlsx'): Planted {
  return { files: [{ path, bytes: encodeXlsx(sheets, 'excel') }], instead: isLeads };
}

/** Another row of an indicator. */
export function changed(id: string, change: Partial<Row>): Planted {
  return leadFile([leadSheet(ROWS.map((row) => (row.id === id ? { ...row, ...change } : row)))]);
}

/** Another actual of an indicator, without the office's own mark. */
export function actual(id: string, input: CellInput): Planted {
  return changed(id, { actual: input, mark: '' });
}

/** The lead's sheet with something drawn over it. */
export function drawn(more: (pen: Pen) => void): Planted {
  return leadFile([leadSheet(ROWS, more)]);
}

/** Row of an indicator in the lead's sheet. */
export function rowOf(id: string): number {
  return TOP + 1 + ROWS.findIndex((row) => row.id === id);
}

/** Column of a heading in the lead's sheet. */
export function columnOf(heading: string): number {
  return 1 + COLUMNS.findIndex((column) => column.heading === heading);
}

/** Bytes instead of an office's file. */
export function instead(office: string, path: string, bytes: Uint8Array): Planted {
  return { files: [{ path, bytes }], instead: (own) => own.includes(office) };
}

/** A file on top of the sample's. */
export function beside(...files: readonly InputFile[]): Planted {
  return { files, instead: () => false };
}

/** Runs the region with the planted files. */
export async function runPlanted(region: Region, { files, instead: replaced }: Planted) {
  const kept: readonly ReadFile[] = region.offices.filter(({ path }) => !replaced(path));
  return region.run([...kept, ...(await Promise.all(files.map(opened)))]);
}

/** A finding as `place code`; a cell of the lead's table is told by its indicator and heading. */
export function findingLine(place: { file?: string; sheet?: string; cell?: string }, code: string): string {
  const { file = '', sheet, cell } = place;
  const at = cell === undefined ? undefined : parseAddress(cell);
  const id = sheet === '調査票' && isLeads(file) && at !== undefined ? ROWS[at.row - TOP - 1]?.id : undefined;
  const heading = at === undefined ? undefined : COLUMNS[at.column - 1]?.heading;
  if (id !== undefined && heading !== undefined) return `${id} ${heading} ${code}`;
  return [file, sheet, cell, code].filter((part) => part !== undefined && part !== '').join(' ');
}
