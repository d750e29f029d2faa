/** OpenDocument spreadsheets (.ods) as grids: the file itself holds the text that each cell showed. */
import type { Cell, Grid, GridRow, Range, Workbook } from '../../model/grid.ts';
import { type Content, cellOf } from './cell.ts';
import { hiddenBy } from './hidden.ts';
import { mendMerges, mergeFinder } from './merges.ts';
import { type OdsCell, type OdsSheet, scanContent } from './ods-content.ts';
import { type OpenPackage, partOf } from './package.ts';
import { damaged, RefusedFile } from './refusal.ts';
import { isoSerial } from './serial.ts';
import { scanXml } from './xml.ts';

/** Dates carry their own day; this format only says that the number is one. */
const DATE_FORMAT = 'yyyy/m/d';

/**
 * Reads an OpenDocument workbook.
 * @throws RefusedFile where it is protected or damaged
 */
export function readOds(file: string, pack: OpenPackage): Workbook {
  const manifest = partOf(pack, 'META-INF/manifest.xml');
  if (manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new RefusedFile({ state: 'unreadable', why: 'protected', code: 'R101' });
  }
  const content = partOf(pack, 'content.xml');
  if (content === undefined) throw damaged('content.xml is missing');
  const grids = scanContent(content).map((sheet, index) => gridOf(file, sheet, index));
  const modified = modifiedOf(pack);
  return { file, format: 'ods', grids, ...(modified === undefined ? {} : { modified }) };
}

function gridOf(file: string, sheet: OdsSheet, index: number): Grid {
  const used = {
    row: sheet.rows.at(-1)?.row ?? 0,
    column: sheet.rows.reduce((widest, row) => Math.max(widest, row.cells.at(-1)?.column ?? 0), 0),
  };
  const { merges } = mendMerges(sheet.merges, used);
  const mergeOf = mergeFinder(merges);
  const hidden = {
    row: (row: number) => sheet.hiddenRows.has(row),
    column: (column: number) => sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to),
  };
  const rows = sheet.rows.flatMap(({ row, cells }): readonly GridRow[] => {
    const read = cells.flatMap((cell): readonly Cell[] => {
      const merge = mergeOf(row, cell.column);
      const found = odsCell(row, cell, merge, hiddenBy(hidden, row, cell.column, merge));
      return found === undefined ? [] : [found];
    });
    return read.length === 0 ? [] : [{ row, hidden: hidden.row(row), cells: read }];
  });
  return { file, sheet: sheet.name, index, hidden: sheet.hidden, rows, merges };
}

/** A share is stored as a part of one, as in the other formats; how many decimals it shows is in its own text. */
const PERCENT_FORMAT = '0%';

function odsCell(
  row: number,
  cell: OdsCell,
  merge: Range | undefined,
  hidden: 'row' | 'column' | undefined,
): Cell | undefined {
  const { column, struck } = cell;
  const content = contentOf(cell);
  const dated = cell.type === 'date' && content.kind === 'number';
  return cellOf(content, {
    row,
    column,
    format: dated ? DATE_FORMAT : cell.type === 'percentage' ? PERCENT_FORMAT : undefined,
    struck,
    dateSystem: 1900,
    hidden,
    merge,
  });
}

function contentOf(cell: OdsCell): Content {
  const formula = cell.formula === undefined ? {} : { formula: cell.formula };
  const shown = cell.runs.map((run) => run.text).join('');
  const text: Content = { kind: 'text', runs: cell.runs, ...formula };
  switch (cell.type) {
    case 'float':
    case 'currency':
    case 'percentage':
    case 'date': {
      const value = cell.type === 'date' ? isoSerial(cell.value, 1900) : Number(cell.value);
      return value === undefined || !Number.isFinite(value)
        ? text
        : { kind: 'number', value, shown: shown.trim(), ...formula };
    }
    case 'boolean':
      return { kind: 'boolean', value: cell.value === 'true', ...formula };
    case 'error':
      return { kind: 'error', value: shown, ...formula };
    case '':
      return { kind: 'nothing', ...formula };
    default:
      return text;
  }
}

function modifiedOf(pack: OpenPackage): string | undefined {
  const bytes = partOf(pack, 'meta.xml');
  if (bytes === undefined) return undefined;
  let inside = false;
  let modified = '';
  scanXml(bytes, 'meta.xml', {
    open: (name) => {
      inside = name === 'date';
    },
    text: (text) => {
      if (inside) modified += text;
    },
  });
  return modified.trim() === '' ? undefined : modified.trim();
}
