/** One worksheet mended (シートの整形): addresses filled in, empty cells and followers of merges left out, texts shared. */
import type { Range } from '../../model/grid.ts';
import { addressOf, parseAddress } from '../../model/source.ts';
import { mendMerges, mergeFinder, parseRange } from './merges.ts';
import { cellXml, type RawCell, type SheetContext } from './package-cell.ts';
import { textGatherer } from './package-strings.ts';
import { type Attributes, attribute, isOn, scanXml } from './xml.ts';

/** A worksheet that exceljs reads rightly, and what is known beside it. */
export type MendedSheet = {
  readonly xml: string;
  readonly merges: readonly Range[];
  readonly overlapping: readonly Range[];
  readonly boundless: readonly Range[];
  /** Texts centred over their empty neighbours without a merge (選択範囲内で中央). */
  readonly across: readonly Range[];
  /** Cells that hold something below a merge, where nobody sees it. */
  readonly covered: readonly string[];
  /** Cells that name a text which the file does not have. */
  readonly lost: readonly string[];
};

/** Excel's last row and column. Source: Excel specifications and limits, worksheet and workbook. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type Column = { readonly from: number; readonly to: number };
type Written = { readonly row: number; readonly column: number; readonly xml: string };
type SheetParts = {
  readonly cells: readonly Written[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly Column[];
  readonly merges: readonly Range[];
  readonly across: readonly Range[];
  readonly lost: readonly string[];
};

/**
 * Rewrites one worksheet.
 * @param bytes the part of the worksheet
 * @throws RefusedFile where the XML is damaged or has a DOCTYPE
 */
export function mendSheet(bytes: Uint8Array, part: string, context: SheetContext): MendedSheet {
  const { cells, hiddenRows, hiddenColumns, merges: all, across, lost } = scanSheet(bytes, part, context);
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const used = {
    row: sorted.at(-1)?.row ?? 0,
    column: sorted.reduce((widest, cell) => Math.max(widest, cell.column), 0),
  };
  const { merges, overlapping, boundless } = mendMerges(all, used);
  const mergeOf = mergeFinder(merges);
  const covered: string[] = [];
  const rows: string[] = [];
  let row = 0;
  for (const cell of sorted) {
    const merge = mergeOf(cell.row, cell.column);
    if (merge !== undefined && (merge.top !== cell.row || merge.left !== cell.column)) {
      covered.push(addressOf(cell.row, cell.column));
      continue;
    }
    if (cell.row !== row) {
      rows.push(`${row === 0 ? '' : '</row>'}<row r="${cell.row}"${hiddenRows.has(cell.row) ? ' hidden="1"' : ''}>`);
      row = cell.row;
    }
    rows.push(cell.xml);
  }
  if (row !== 0) rows.push('</row>');
  const xml = [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    columnsXml(hiddenColumns, used.column),
    `<sheetData>${rows.join('')}</sheetData></worksheet>`,
  ].join('');
  return { xml, merges, across, overlapping, boundless, covered, lost };
}

function columnsXml(hidden: readonly Column[], last: number): string {
  const columns = hidden
    .map(({ from, to }) => ({ from, to: Math.min(to, last) }))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => `<col min="${from}" max="${to}" width="9" hidden="1"/>`);
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function scanSheet(bytes: Uint8Array, part: string, context: SheetContext): SheetParts {
  const written: Written[] = [];
  const merges: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: Column[] = [];
  const lost: string[] = [];
  const across: Range[] = [];
  const gatherer = textGatherer();
  let row = 0;
  let column = 0;
  let cell: RawCell | undefined;
  let inside: 'value' | 'formula' | 'inline' | undefined;

  const openCell = (attributes: Attributes) => {
    const place = parseAddress(attributes['r'] ?? '');
    const fits = place !== undefined && place.row <= LAST_ROW && place.column <= LAST_COLUMN;
    column = fits ? place.column : column + 1;
    const style = attributes['s'];
    cell = {
      row: fits ? place.row : row,
      column,
      type: attributes['t'] ?? 'n',
      style: style === undefined ? undefined : Number(style),
      value: '',
      formula: undefined,
      formulaAttributes: {},
      inline: undefined,
    };
  };
  const openInCell = (raw: RawCell, name: string, attributes: Attributes) => {
    if (inside === 'inline') gatherer.open(name, attributes);
    else if (name === 'v') inside = 'value';
    else if (name === 'f') {
      inside = 'formula';
      raw.formula = '';
      raw.formulaAttributes = attributes;
    } else if (name === 'is') inside = 'inline';
  };
  const closeCell = (raw: RawCell) => {
    const content = cellXml(raw, context);
    if (content === 'lost') lost.push(addressOf(raw.row, raw.column));
    else if (content !== undefined) written.push({ row: raw.row, column: raw.column, xml: content });
    if (raw.style !== undefined && context.styles.across.has(raw.style)) centre(across, raw, content !== undefined);
    cell = undefined;
  };

  scanXml(bytes, part, {
    shorten: (text) => withoutEmptyCells(text, context.styles.across),
    open: (name, attributes) => {
      if (cell !== undefined) openInCell(cell, name, attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'row') {
        const number = Number(attributes['r']);
        row = Number.isInteger(number) && number > 0 && number <= LAST_ROW ? number : row + 1;
        column = 0;
        if (isOn(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0) hiddenRows.add(row);
      } else if (name === 'col') {
        const hidden = isOn(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0;
        if (hidden) hiddenColumns.push({ from: Number(attributes['min']), to: Number(attributes['max']) });
      } else if (name === 'mergeCell') {
        const range = parseRange(attribute(attributes, 'ref') ?? '');
        if (range !== undefined) merges.push(range);
      }
    },
    close: (name) => {
      if (cell === undefined) return;
      if (inside === 'inline' && name === 'is') {
        cell.inline = gatherer.take();
        inside = undefined;
      } else if (inside === 'inline') gatherer.close(name);
      else if (name === 'v' || name === 'f') inside = undefined;
      else if (name === 'c') closeCell(cell);
    },
    text: (text) => {
      if (cell === undefined || inside === undefined) return;
      if (inside === 'inline') gatherer.text(text);
      else if (inside === 'value') cell.value += text;
      else cell.formula = (cell.formula ?? '') + text;
    },
  });
  return {
    cells: written,
    hiddenRows,
    hiddenColumns,
    merges,
    across: across.filter((range) => range.left < range.right),
    lost,
  };
}

const EMPTY_CELL = /<(?:\w+:)?c\s[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row\s[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const WITHOUT_ADDRESS = /<(?:\w+:)?(?:c|row)(?:>|\/>|\s(?![^<>]*\br=)[^<>]*>)/;

/**
 * The XML without cells that only carry a style, and rows of nothing else: sheets have a million of them. Left alone
 * where addresses are missing (such cells count) and where comments or CDATA could hold the same letters as text.
 * @param kept styles whose empty cells matter
 */
function withoutEmptyCells(text: string, kept: ReadonlySet<number>): string {
  if (text.includes('<!') || WITHOUT_ADDRESS.test(text)) return text;
  if (kept.size === 0) return text.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
  const isKept = (cell: string) => kept.has(Number(/\bs="(\d+)"/.exec(cell)?.[1] ?? -1));
  return text.replace(EMPTY_CELL, (cell) => (isKept(cell) ? cell : '')).replace(EMPTY_ROW, '');
}

/** Begins a centred block at a cell with content, or lengthens the block that ends just before an empty one. */
function centre(blocks: Range[], { row, column }: RawCell, filled: boolean): void {
  const last = blocks.at(-1);
  if (filled) blocks.push({ top: row, left: column, bottom: row, right: column });
  else if (last?.top === row && last.right === column - 1) blocks[blocks.length - 1] = { ...last, right: column };
}
