/** Number formats and strike-through of an .xls (BIFF8 の書式), which the library that reads its values does not tell. */
import type { Range } from '../../model/grid.ts';
import { type BiffRecord, RECORD, recordAt, shortText, visitPart } from './biff-records.ts';
import { type FontRun, fontRuns } from './biff-strings.ts';
import { builtinFormat } from './builtin-formats.ts';
import type { TextRun } from './cell.ts';
import { type CellStyle, cellStyle } from './package-styles.ts';
import { damaged, RefusedFile } from './refusal.ts';

/** What is known of the cells of a workbook, by sheet name, row and column (both from 0, as in the file). */
export type BiffDetails = {
  readonly styleOf: (sheet: string, row: number, column: number) => CellStyle;
  /** The stretches of a text cell; undefined where the whole text has the font of the cell. */
  readonly runsOf: (sheet: string, row: number, column: number, text: string) => readonly TextRun[] | undefined;
  /** The block (from 1) over which the text of a cell is centred without a merge (選択範囲内で中央). */
  readonly acrossOf: (sheet: string, row: number, column: number) => Range | undefined;
};

/** Style and shared text of a cell. */
type CellRecord = { readonly xf: number; readonly text?: number; readonly blank?: true };
type Globals = {
  readonly fonts: boolean[];
  readonly formats: Map<number, string>;
  readonly xfs: { readonly font: number; readonly format: number; readonly across: boolean }[];
  readonly sheets: { readonly name: string; readonly start: number }[];
  readonly strings: BiffRecord[];
};

const BIFF8 = 0x0600;
const STRUCK_OUT = 0x0008;
/** Font number 4 does not exist: later ones count from one more. Source: [MS-XLS] 2.5.129 FontIndex. */
const MISSING_FONT = 4;
const COLUMNS = 256;
/** Source: [MS-XLS] 2.5.20 CellXF and HorizAlign. */
const ALIGNMENT = 7;
const CENTRE_ACROSS = 6;
const PLAIN: CellStyle = { struck: false };

/**
 * Reads the details of an .xls and walks all of its sheets.
 * @param stream the stream `Workbook`
 * @returns undefined for formats before BIFF8 (Excel 95 and older)
 * @throws RefusedFile where the file is protected or cut off
 */
export function readBiff(stream: Uint8Array): BiffDetails | undefined {
  const first = recordAt(stream, 0);
  if (first.type !== RECORD.begin || first.data.byteLength < 2 || first.data.getUint16(0, true) !== BIFF8)
    return undefined;
  try {
    const globals = readGlobals(stream);
    const runs = globals.strings.length === 0 ? new Map<number, readonly FontRun[]>() : fontRuns(globals.strings);
    const cells = new Map(globals.sheets.map(({ name, start }) => [name, readCells(stream, start)]));
    const cellAt = (sheet: string, row: number, column: number) => cells.get(sheet)?.get(row * COLUMNS + column);
    const styleOf: BiffDetails['styleOf'] = (sheet, row, column) => {
      const xf = globals.xfs[cellAt(sheet, row, column)?.xf ?? -1];
      if (xf === undefined) return PLAIN;
      return cellStyle(globals.formats.get(xf.format) ?? builtinFormat(xf.format), isStruck(globals, xf.font));
    };
    const isAcross = (cell: CellRecord | undefined) => globals.xfs[cell?.xf ?? -1]?.across === true;
    const acrossOf: BiffDetails['acrossOf'] = (sheet, row, column) => {
      if (!isAcross(cellAt(sheet, row, column))) return undefined;
      let last = column;
      for (let next = cellAt(sheet, row, last + 1); next?.blank && isAcross(next); next = cellAt(sheet, row, last + 1))
        last += 1;
      return last === column ? undefined : { top: row + 1, left: column + 1, bottom: row + 1, right: last + 1 };
    };
    return {
      styleOf,
      acrossOf,
      runsOf: (sheet, row, column, text) => {
        const changes = runs.get(cellAt(sheet, row, column)?.text ?? -1);
        return changes === undefined ? undefined : stretches(text, changes, globals);
      },
    };
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error.message);
    throw error;
  }
}

function isStruck(globals: Globals, font: number): boolean {
  return globals.fonts[font > MISSING_FONT ? font - 1 : font] ?? false;
}

function stretches(text: string, changes: readonly FontRun[], globals: Globals): readonly TextRun[] {
  const first = changes[0]?.from ?? text.length;
  const rest = changes.map((change, index) => ({
    text: text.slice(change.from, changes[index + 1]?.from ?? text.length),
    struck: isStruck(globals, change.font),
  }));
  return [{ text: text.slice(0, first) }, ...rest].filter((run) => run.text !== '');
}

function readGlobals(stream: Uint8Array): Globals {
  const globals: Globals = { fonts: [], formats: new Map(), xfs: [], sheets: [], strings: [] };
  let last = 0;
  visitPart(stream, 0, (record) => {
    const { type, data } = record;
    if (type !== RECORD.continued) last = type;
    if (type === RECORD.filePass) throw new RefusedFile({ state: 'unreadable', why: 'protected', code: 'R101' });
    if (type === RECORD.font) globals.fonts.push((data.getUint16(2, true) & STRUCK_OUT) !== 0);
    else if (type === RECORD.format) {
      globals.formats.set(data.getUint16(0, true), shortText(data, 4, data.getUint16(2, true)));
    } else if (type === RECORD.xf) {
      const across = (data.getUint8(6) & ALIGNMENT) === CENTRE_ACROSS;
      globals.xfs.push({ font: data.getUint16(0, true), format: data.getUint16(2, true), across });
    } else if (type === RECORD.boundSheet) {
      globals.sheets.push({ name: shortText(data, 7, data.getUint8(6)), start: data.getUint32(0, true) });
    } else if (last === RECORD.strings) globals.strings.push(record);
  });
  return globals;
}

function readCells(stream: Uint8Array, start: number): ReadonlyMap<number, CellRecord> {
  const cells = new Map<number, CellRecord>();
  visitPart(stream, start, ({ type, data }) => {
    switch (type) {
      case RECORD.labelString:
      case RECORD.formula:
      case RECORD.number:
      case RECORD.label:
      case RECORD.boolError:
      case RECORD.rk: {
        const text = type === RECORD.labelString ? { text: data.getUint32(6, true) } : {};
        cells.set(data.getUint16(0, true) * COLUMNS + data.getUint16(2, true), {
          xf: data.getUint16(4, true),
          ...text,
        });
        break;
      }
      case RECORD.blank:
        cells.set(data.getUint16(0, true) * COLUMNS + data.getUint16(2, true), {
          xf: data.getUint16(4, true),
          blank: true,
        });
        break;
      case RECORD.mulBlank: {
        const start = data.getUint16(0, true) * COLUMNS + data.getUint16(2, true);
        for (let at = 4; at + 2 < data.byteLength; at += 2) {
          cells.set(start + (at - 4) / 2, { xf: data.getUint16(at, true), blank: true });
        }
        break;
      }
      case RECORD.mulRk: {
        const row = data.getUint16(0, true) * COLUMNS;
        const column = data.getUint16(2, true);
        for (let at = 4; at + 6 < data.byteLength; at += 6) {
          cells.set(row + column + (at - 4) / 6, { xf: data.getUint16(at, true) });
        }
        break;
      }
      default:
    }
  });
  return cells;
}
