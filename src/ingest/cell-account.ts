/** The filled cells of used rows that nothing was read from (読まなかったセル): each with its reason, or reported. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Cell, GridRow } from '../model/grid.ts';
import type { LedgerCell, LedgerRow, SetAsideReason } from '../model/ledger.ts';
import { hasText, isFigure } from './body-state.ts';
import type { SettledColumn } from './columns.ts';
import type { ExtractedSheet } from './extract.ts';
import type { FileReading } from './file-survey.ts';
import { isContact, isInstruction, isNote, isPageNumber } from './row-kind.ts';
import { sourceOf, textOf } from './sheet.ts';
import { doubtsOf, isDoubt } from './side-note.ts';
import type { SheetSurvey } from './survey.ts';
import { unitLine } from './unit-text.ts';

export type CellAccount = { readonly cells: readonly LedgerCell[]; readonly diagnostics: readonly Diagnostic[] };

/** States of rows that no used row stands in, but headings, labels and lines that nobody understood. */
const OPEN_STATES: ReadonlySet<string> = new Set(['used', 'reported', 'heading', 'title']);

/**
 * The cells of a file that was read, sheet by sheet.
 * Reports: X113.
 */
export function accountFile({ survey: { path }, sheets }: FileReading, ledger: readonly LedgerRow[]): CellAccount {
  const accounts = sheets
    .filter(({ survey, otherYear }) => survey.role === 'data' && !otherYear)
    .map(({ survey, extracted }) => {
      const states = new Map(
        ledger
          .filter(({ file, sheet }) => file === path && sheet === survey.grid.sheet)
          .map((row) => [row.row, row.state === 'set-aside' ? row.why : row.state]),
      );
      const isOpen = (row: number) => OPEN_STATES.has(states.get(row) ?? '');
      return accountCells(
        survey,
        extracted,
        (row) => states.get(row) === 'used' || (extracted.exact.has(row) && isOpen(row)),
        (row) => states.get(row) === 'title',
      );
    });
  return {
    cells: accounts.flatMap(({ cells }) => cells),
    diagnostics: accounts.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * Every filled cell of the given rows that was neither read nor belongs to a column that is listed with its reason.
 * @param isExact whether each cell of a row must be accounted for; of other rows the row's own reason holds
 * Reports: X113, once a row; a note that doubts the row's values at its own cell.
 */
function accountCells(
  survey: SheetSurvey,
  extracted: ExtractedSheet,
  isExact: (row: number) => boolean,
  isTitle: (row: number) => boolean,
): CellAccount {
  const cells: LedgerCell[] = [];
  const diagnostics: Diagnostic[] = [];
  const isKnown = knownCells(survey, extracted);
  for (const line of survey.upright.rows) {
    if (!isExact(line.row)) continue;
    const rest = line.cells.filter((cell) => hasText(cell) && !isKnown(cell));
    const lost: Cell[] = [];
    const doubts: Cell[] = [];
    for (const cell of rest) {
      const { file, sheet, cell: address } = sourceOf(survey.upright, cell);
      const why = reasonOf(cell, line) ?? (isTitle(line.row) && !isFigure(cell) ? 'title' : undefined);
      if (why === undefined) (isDoubt(textOf(cell)) ? doubts : lost).push(cell);
      cells.push({
        file,
        sheet,
        cell: address,
        ...(why === undefined ? { state: 'reported' } : { state: 'set-aside', why }),
      });
    }
    for (const cell of doubts) {
      const place = sourceOf(survey.upright, cell);
      diagnostics.push(
        diagnose('X113', place, { raw: shown(cell), params: { cells: place.cell, count: 1, doubt: 1 } }),
      );
    }
    const [first] = lost;
    if (first === undefined) continue;
    const addresses = lost.map((cell) => sourceOf(survey.upright, cell).cell);
    diagnostics.push(
      diagnose('X113', sourceOf(survey.upright, first), {
        raw: lost.map(shown).join('　'),
        params: { cells: addresses.join('、'), count: lost.length },
      }),
    );
  }
  return { cells, diagnostics };
}

function shown(cell: Cell): string {
  const text = textOf(cell);
  return text === '' ? (cell.struck ?? cell.formula ?? '') : text;
}

/** What a cell beside the values is by its own text. */
function reasonOf(cell: Cell, line: GridRow): SetAsideReason | undefined {
  const text = textOf(cell);
  if (cell.hidden !== undefined || line.hidden) return 'hidden';
  if ((isNote(text) && !isDoubt(text)) || isPageNumber(text)) return 'note';
  if (isContact(text)) return 'contact';
  if (unitLine(text) !== undefined) return 'heading';
  return isInstruction(text) ? 'instruction' : undefined;
}

function knownCells(survey: SheetSurvey, { read, settled, aside }: ExtractedSheet): (cell: Cell) => boolean {
  const { sheet, tables } = survey;
  const columns = tables.map((table, at) => ({ table, columns: settled[at] ?? [] }));
  const doubts = new Set(
    columns
      .flatMap(({ table, columns: own }) => own.flatMap((column) => doubtsOf(sheet, table, column)))
      .map((cell) => sourceOf(sheet, cell).cell),
  );
  return (cell) => {
    const { cell: address } = sourceOf(survey.upright, cell);
    if (read.has(address) || aside.has(address)) return true;
    if (doubts.has(address)) return false;
    const at = sheet.turned ? { row: cell.column, column: cell.row } : cell;
    return columns.some(
      ({ table, columns: own }) =>
        at.row > table.headerBottom &&
        at.row <= table.bodyBottom &&
        own.some((column) => isListed(column) && at.column >= column.left && at.column <= column.right),
    );
  };
}

/** A column that is not read stands in the ledger with its reason; so does all that is under it. */
function isListed(column: SettledColumn): boolean {
  return column.why !== undefined;
}
