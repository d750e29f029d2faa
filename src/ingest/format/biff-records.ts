/** The record stream of an .xls (BIFF8 のレコード): walked to its end, so that a file that was cut off is noticed. */
import { damaged } from './refusal.ts';

/** One record; `data` is a view into the stream, `end` the offset behind it. */
export type BiffRecord = { readonly type: number; readonly data: DataView; readonly end: number };

/** Record types that matter here. Source: [MS-XLS] 2.3.1. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  xf: 0x00e0,
  strings: 0x00fc,
  labelString: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolError: 0x0205,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

const HEADER = 4;

/**
 * The record at an offset.
 * @throws RefusedFile (damaged) where it reaches beyond the stream
 */
export function recordAt(stream: Uint8Array, offset: number): BiffRecord {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (offset + HEADER > stream.length) throw damaged('the record stream is cut off');
  const length = view.getUint16(offset + 2, true);
  const end = offset + HEADER + length;
  if (end > stream.length) throw damaged('a record is cut off');
  const data = new DataView(stream.buffer, stream.byteOffset + offset + HEADER, length);
  return { type: view.getUint16(offset, true), data, end };
}

/**
 * Visits the records of one part of the stream, from its beginning mark to the end mark that belongs to it; charts inside a
 * sheet are parts of their own and are passed over.
 * @throws RefusedFile (damaged) where the part has no beginning or no end
 */
export function visitPart(stream: Uint8Array, start: number, visit: (record: BiffRecord) => void): void {
  const first = recordAt(stream, start);
  if (first.type !== RECORD.begin) throw damaged('a sheet does not begin where it should');
  let depth = 1;
  for (let record = recordAt(stream, first.end); ; record = recordAt(stream, record.end)) {
    if (record.type === RECORD.begin) depth += 1;
    else if (record.type === RECORD.eof) depth -= 1;
    else if (depth === 1) visit(record);
    if (depth === 0) return;
  }
}

/**
 * A short text of a record: 8-bit or 16-bit signs behind one flag.
 * @param at offset of the flag
 * @param length count of signs
 */
export function shortText(data: DataView, at: number, length: number): string {
  const wide = (data.getUint8(at) & 1) === 1;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const offset = at + 1 + index * (wide ? 2 : 1);
    text += String.fromCharCode(wide ? data.getUint16(offset, true) : data.getUint8(offset));
  }
  return text;
}
