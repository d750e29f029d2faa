/** Where the font changes inside the texts of an .xls (文字ごとの書式); the library that reads the texts forgets it. */
import type { BiffRecord } from './biff-records.ts';

/** From this sign on, counted from 0, the text has this font. */
export type FontRun = { readonly from: number; readonly font: number };

/** A reader over a record and its continuations. */
type Cursor = {
  readonly byte: () => number;
  readonly skip: (count: number) => void;
  /** Passes over so many signs; a continuation begins with its own flag for their width. */
  readonly skipSigns: (count: number, wide: boolean) => void;
};

/** Flags of a text. Source: [MS-XLS] 2.5.293 XLUnicodeRichExtendedString. */
const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;
const BYTES_PER_RUN = 4;

/**
 * The changes of font by the number of the text; texts without any are left out.
 * @param records the string table and its continuations, in order
 */
export function fontRuns(records: readonly BiffRecord[]): ReadonlyMap<number, readonly FontRun[]> {
  const found = new Map<number, readonly FontRun[]>();
  const cursor = cursorOver(records.map((record) => record.data));
  const word = () => cursor.byte() + cursor.byte() * 0x100;
  const long = () => word() + word() * 0x1_0000;
  cursor.skip(4);
  const count = long();
  for (let index = 0; index < count; index += 1) {
    const length = word();
    const flags = cursor.byte();
    const runCount = (flags & RICH) === 0 ? 0 : word();
    const extension = (flags & EXTENDED) === 0 ? 0 : long();
    cursor.skipSigns(length, (flags & WIDE) === WIDE);
    const runs = Array.from({ length: runCount }, () => ({ from: word(), font: word() }));
    cursor.skip(extension);
    if (runCount * BYTES_PER_RUN > 0) found.set(index, runs);
  }
  return found;
}

function cursorOver(chunks: readonly DataView[]): Cursor {
  let chunk = 0;
  let at = 0;
  const left = () => (chunks[chunk]?.byteLength ?? 0) - at;
  const next = () => {
    chunk += 1;
    at = 0;
    if (chunk >= chunks.length) throw new RangeError('string table ends early');
  };
  const byte = () => {
    while (left() <= 0) next();
    at += 1;
    return chunks[chunk]?.getUint8(at - 1) ?? 0;
  };
  const skip = (count: number) => {
    for (let rest = count; rest > 0; ) {
      while (left() <= 0) next();
      const step = Math.min(rest, left());
      at += step;
      rest -= step;
    }
  };
  const skipSigns = (count: number, wide: boolean) => {
    let width = wide ? 2 : 1;
    for (let rest = count; rest > 0; ) {
      if (left() <= 0) {
        next();
        width = (byte() & WIDE) === WIDE ? 2 : 1;
      }
      const step = Math.min(rest, Math.floor(left() / width));
      if (step === 0) throw new RangeError('a sign is cut in two');
      at += step * width;
      rest -= step;
    }
  };
  return { byte, skip, skipSigns };
}
