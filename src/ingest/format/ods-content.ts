/** The part `content.xml` of an OpenDocument spreadsheet, scanned: sheets, cells, spans, what is hidden or struck out. */
import type { Range } from '../../model/grid.ts';
import type { TextRun } from './cell.ts';
import { RefusedFile } from './refusal.ts';
import { type Attributes, attribute, scanXml } from './xml.ts';

/** A cell as the file has it; `type` is empty where it has no value. */
export type OdsCell = {
  readonly column: number;
  readonly type: string;
  readonly value: string;
  readonly formula: string | undefined;
  readonly struck: boolean;
  readonly runs: readonly TextRun[];
};

export type OdsSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: { readonly row: number; readonly cells: readonly OdsCell[] }[];
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: { readonly from: number; readonly to: number }[];
};

/** Assumption: repeated rows and columns never stand for more filled cells than this in an honest file. */
const MOST_CELLS = 1_000_000;
/** What stands in a cell without being its text: comments, drawings, furigana. */
const ASIDE = /^(?:annotation|frame|shapes|ruby-text|tracked-changes|g|custom-shape|control|line|rect)$/;

type Styles = { readonly struck: Map<string, boolean>; readonly hiddenTables: Set<string> };
type Columns = { readonly from: number; readonly to: number; readonly style: string };
type OpenCell = {
  attributes: Attributes;
  covered: boolean;
  runs: { text: string; struck?: boolean }[];
  paragraphs: number;
};

/**
 * Scans the content.
 * @throws RefusedFile where it is damaged, or repeats cells without measure
 */
export function scanContent(bytes: Uint8Array): readonly OdsSheet[] {
  const sheets: OdsSheet[] = [];
  const styles: Styles = { struck: new Map(), hiddenTables: new Set() };
  const spans: string[] = [];
  let styleName = '';
  let columns: Columns[] = [];
  let nextColumn = 1;
  let row = { number: 0, repeated: 1, style: '', hidden: false, column: 1, cells: [] as OdsCell[] };
  let cell: OpenCell | undefined;
  let aside = 0;
  let paragraph = false;
  let budget = MOST_CELLS;

  const addText = (text: string) => {
    if (cell === undefined || !paragraph || aside > 0 || text === '') return;
    const struck = styles.struck.get(spans.findLast((span) => styles.struck.has(span)) ?? '');
    cell.runs.push(struck === undefined ? { text } : { text, struck });
  };
  const styleOfCell = (attributes: Attributes, column: number): string =>
    attribute(attributes, 'style-name') ??
    (row.style === '' ? (columns.find(({ from, to }) => column >= from && column <= to)?.style ?? '') : row.style);
  const closeCell = (sheet: OdsSheet, open: OpenCell) => {
    const { attributes, covered, runs } = open;
    const repeated = count(attributes, 'number-columns-repeated');
    const formula = attribute(attributes, 'formula')?.replace(/^\w+:=/, '');
    const type = typeOf(attributes, runs.length > 0);
    const filled = !covered && (runs.length > 0 || formula !== undefined || type === 'boolean');
    const across = count(attributes, 'number-columns-spanned');
    const down = count(attributes, 'number-rows-spanned');
    if (across * down > 1) {
      sheet.merges.push({
        top: row.number,
        left: row.column,
        bottom: row.number + down - 1,
        right: row.column + across - 1,
      });
    }
    if (filled) {
      budget -= repeated;
      if (budget < 0) throw tooManyCells();
      for (let at = 0; at < repeated; at += 1) {
        const column = row.column + at;
        const struck = styles.struck.get(styleOfCell(attributes, column)) ?? false;
        row.cells.push({ column, type, value: storedValue(attributes), formula, struck, runs });
      }
    }
    row.column += repeated;
  };
  const closeRow = (sheet: OdsSheet) => {
    const { number, repeated, hidden, cells } = row;
    if (cells.length > 0) {
      budget -= cells.length * (repeated - 1);
      if (budget < 0) throw tooManyCells();
      for (let at = 0; at < repeated; at += 1) {
        sheet.rows.push({ row: number + at, cells });
        if (hidden) sheet.hiddenRows.add(number + at);
      }
    }
    row = { number: number + repeated, repeated: 1, style: '', hidden: false, column: 1, cells: [] };
  };

  scanXml(bytes, 'content.xml', {
    open: (name, attributes) => {
      if (aside > 0 || ASIDE.test(name)) aside += 1;
      else if (cell !== undefined) openInCell(cell, name, attributes);
      else if (name === 'style') styleName = attribute(attributes, 'name') ?? '';
      else if (name === 'text-properties') {
        const line =
          attribute(attributes, 'text-line-through-style') ?? attribute(attributes, 'text-line-through-type');
        styles.struck.set(styleName, line !== undefined && line !== 'none');
      } else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') {
        styles.hiddenTables.add(styleName);
      } else if (name === 'table') {
        const hidden = styles.hiddenTables.has(attribute(attributes, 'style-name') ?? '');
        const sheetName = attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`;
        sheets.push({ name: sheetName, hidden, rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: [] });
        columns = [];
        nextColumn = 1;
        row = { number: 1, repeated: 1, style: '', hidden: false, column: 1, cells: [] };
      } else if (name === 'table-column') {
        const to = nextColumn + count(attributes, 'number-columns-repeated') - 1;
        columns.push({ from: nextColumn, to, style: attribute(attributes, 'default-cell-style-name') ?? '' });
        if (isHidden(attributes)) sheets.at(-1)?.hiddenColumns.push({ from: nextColumn, to });
        nextColumn = to + 1;
      } else if (name === 'table-row') {
        row.repeated = count(attributes, 'number-rows-repeated');
        row.style = attribute(attributes, 'default-cell-style-name') ?? '';
        row.hidden = isHidden(attributes);
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = { attributes, covered: name === 'covered-table-cell', runs: [], paragraphs: 0 };
      }
    },
    close: (name) => {
      const sheet = sheets.at(-1);
      if (aside > 0) aside -= 1;
      else if (name === 'p') paragraph = false;
      else if (name === 'span') spans.pop();
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell !== undefined && sheet !== undefined) {
        closeCell(sheet, cell);
        cell = undefined;
      } else if (name === 'table-row' && sheet !== undefined) closeRow(sheet);
    },
    text: addText,
  });
  return sheets;

  function openInCell(open: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'p') {
      paragraph = true;
      if (open.paragraphs > 0) addText('\n');
      open.paragraphs += 1;
    } else if (name === 'span') spans.push(attribute(attributes, 'style-name') ?? '');
    else if (name === 's') addText(' '.repeat(count(attributes, 'c')));
    else if (name === 'tab') addText('\t');
    else if (name === 'line-break') addText('\n');
  }
}

/** A count of an attribute, 1 where it is not given. */
function count(attributes: Attributes, name: string): number {
  const value = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

function isHidden(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attribute(attributes, 'visibility') ?? '');
}

/** Both `office:value-type` and `calcext:value-type` may stand there; only the latter knows errors. */
function typeOf(attributes: Attributes, hasText: boolean): string {
  if (attributes['calcext:value-type'] === 'error') return 'error';
  return attribute(attributes, 'value-type') ?? (hasText ? 'string' : '');
}

function storedValue(attributes: Attributes): string {
  const names = ['date-value', 'boolean-value', 'value'];
  return names.map((name) => attribute(attributes, name)).find((value) => value !== undefined) ?? '';
}

function tooManyCells(): RefusedFile {
  return new RefusedFile({ state: 'unreadable', why: 'too-large', code: 'R105', params: { part: 'content.xml' } });
}
