/** What is odd about the headings of a table (見出しの問題). */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell } from '../model/grid.ts';
import type { FiscalYear } from '../model/period.ts';
import { columnName, type Place } from '../model/source.ts';
import type { SettledColumn } from './columns.ts';
import { foldKey, foldName } from './fold.ts';
import type { HeadingReader } from './heading.ts';
import { unitDiffers } from './heading-doubts.ts';
import { type Sheet, sourceOf, textOf } from './sheet.ts';
import { doubtsOf } from './side-note.ts';
import { bracketFindings, repeatedFinding, stageFindings } from './stage-findings.ts';
import { REPORT_FIELDS, type Table } from './table.ts';

type SettledTable = Omit<Table, 'columns'> & { readonly columns: readonly SettledColumn[] };

/** Least likeness of a heading to a word of the template for a question. Assumption: one wrong character in four. */
const NEAR_HEADING = 0.7;

/**
 * Findings about columns: headings that nearly mean something, figures without a heading, no column for the year.
 * @param members names of the template's municipalities
 * Reports: X101 X102 X103 X104 X112 X114 X116 X117 X118 X119.
 */
export function columnFindings(
  sheet: Sheet,
  table: SettledTable,
  reader: HeadingReader,
  year: FiscalYear,
  members: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const column of table.columns) {
    const cell = column.headingCells.at(-1);
    const place: Place = sourceOf(sheet, cell ?? { row: table.headerBottom, column: column.left });
    if (column.why === 'unknown' && isFilled(sheet, table, column))
      found.push(unknownHeading(column, place, reader, members, isOfReport(sheet, table, column, reader, year)));
    found.push(...repeatedFinding(sheet, table, column, year));
    const unit = unitDiffers(column, table.columns);
    if (unit !== undefined) found.push(diagnose('X116', place, { raw: column.heading, params: unit }));
    if (column.why === 'hidden') found.push(...hiddenColumn(sheet, table, column, year));
    const doubts = new Set(doubtsOf(sheet, table, column).map(textOf));
    const others = bodyTexts(sheet, table, column).filter((text) => !doubts.has(text));
    if (column.why === 'unnamed' && others.length > 0) {
      const figures = others.some((text) => /\d/u.test(text.normalize('NFKC')));
      const severity = figures ? {} : ({ severity: 'note' } as const);
      found.push(diagnose('X103', place, { ...severity, params: { figures: figures ? 1 : 0 } }));
    }
  }
  found.push(...stageFindings(sheet, table.columns));
  const taken = table.columns.filter(({ why, field }) => why === undefined && field !== undefined);
  const heads = taken.flatMap(({ headingCells }) => headingCells);
  found.push(...bracketFindings(sheet, heads, reader));
  const actuals = table.columns.filter((column) => column.field === 'actual');
  const others = actuals.filter((column) => column.why === 'other-year');
  const [first] = others;
  if (first !== undefined && others.length === actuals.length) {
    const cell = first.headingCells.at(-1) ?? { row: table.headerTop, column: first.left };
    found.push(diagnose('X102', sourceOf(sheet, cell), { raw: first.heading, params: { year } }));
  }
  return found;
}

/** A hidden column that would be read if it were shown. */
function hiddenColumn(
  sheet: Sheet,
  table: SettledTable,
  column: SettledColumn,
  year: FiscalYear,
): readonly Diagnostic[] {
  const { field } = column;
  // A column of units has its field without a heading.
  const [cell] = [...column.headingCells.slice(-1), ...bodyCells(sheet, table, column)];
  const isShown = table.columns.some((other) => other.field === field && other.why === undefined);
  const isOfYear = column.year === undefined || column.year.year === year || !REPORT_FIELDS.has(field ?? 'note');
  if (field === undefined || cell === undefined || isShown || !isOfYear || !isFilled(sheet, table, column)) return [];
  const severity = REPORT_FIELDS.has(field) ? {} : ({ severity: 'note' } as const);
  const params = { field, line: sheet.turned ? `${column.left}行目` : `${columnName(column.left)}列` };
  return [diagnose('X114', sourceOf(sheet, cell), { ...severity, raw: column.heading, params })];
}

function unknownHeading(
  column: SettledColumn,
  place: Place,
  reader: HeadingReader,
  members: readonly string[],
  isOfReport: boolean,
): Diagnostic {
  const name = foldName(textOf(column.headingCells.at(-1)));
  if (members.some((member) => foldName(member) === name))
    return diagnose('X112', place, { raw: textOf(column.headingCells.at(-1)) });
  const near = reader.nearest(foldKey(textOf(column.headingCells.at(-1))));
  const isNear = near !== undefined && near.score >= NEAR_HEADING;
  return diagnose('X101', place, {
    severity: isNear || isOfReport || isDoubtful(column, reader) ? 'warning' : 'note',
    raw: column.heading,
    params: { nearest: isNear ? near.word : '' },
  });
}

/** 令和５年度 or 修正後 over figures, and nothing else: perhaps the report's results. */
function isOfReport(
  sheet: Sheet,
  table: SettledTable,
  column: SettledColumn,
  reader: HeadingReader,
  year: FiscalYear,
): boolean {
  const headings = column.headingCells.map((cell) => reader.read(textOf(cell)));
  const isPlain = headings.every(({ kind }) => kind === 'year' || kind === 'unit' || kind === 'generic');
  const isOfYear = column.year === undefined ? column.stage !== undefined : column.year.year === year;
  return isPlain && isOfYear && bodyTexts(sheet, table, column).some((text) => /\d/u.test(text.normalize('NFKC')));
}

/** 上半期 under 実績値, 目標（実績見込）, 速報値 beside 実績: perhaps results that are left out. */
function isDoubtful(column: SettledColumn, reader: HeadingReader): boolean {
  const headings = column.headingCells.map((cell) => reader.read(textOf(cell)));
  if (headings.some(({ ambiguous }) => ambiguous)) return true;
  if (headings.at(-1)?.bareResult && column.stage !== 'planned') return true;
  return column.headingCells.slice(0, -1).some((cell) => reader.read(textOf(cell)).field === 'actual');
}

/** Whether anything stands under a heading. */
export function isFilled(sheet: Sheet, table: SettledTable, column: SettledColumn): boolean {
  return bodyTexts(sheet, table, column).length > 0;
}

function bodyCells(sheet: Sheet, table: SettledTable, column: SettledColumn): readonly Cell[] {
  return sheet.rows
    .filter((line) => line.row > table.headerBottom && line.row <= table.bodyBottom)
    .flatMap((line) => line.cells.filter((cell) => cell.column >= column.left && cell.column <= column.right))
    .filter((cell) => textOf(cell) !== '');
}

function bodyTexts(sheet: Sheet, table: SettledTable, column: SettledColumn): readonly string[] {
  return bodyCells(sheet, table, column).map(textOf);
}
