/** The bytes of a font, made ready for fontkit: variation sequences (異体字) it can find, and no pair kerning. */

/** A font as the program uses it. */
export type FontBytes = {
  /** Without kerning and ligatures: a text is as wide as its letters together, and is laid out quickly. */
  readonly plain: Uint8Array;
  /** With substitutions, for the upright forms of vertical writing. */
  readonly vertical: Uint8Array;
  /** True where the font says which glyph the sequence has: its own, or the usual one of the character. */
  readonly knows: (codePoint: number, selector: number) => boolean;
};

/** Sizes and offsets in bytes. Source: OpenType specification 1.9, font file, cmap format 14. */
const TABLE_DIRECTORY = 12;
const TABLE_RECORD = 16;
const ENCODING_RECORD = 8;
const SELECTOR_RECORD = 11;
const FORMAT_14_HEADER = 10;
const FORMAT_14 = 14;
const COLLECTION_FONTS = 12;

const tagOf = (tag: string): number => new DataView(new TextEncoder().encode(tag).buffer).getUint32(0);
const CMAP = tagOf('cmap');
const HEAD = tagOf('head');
/** Offset of the check sum in the table head. */
const CHECK_SUM = 8;
const COLLECTION = tagOf('ttcf');
/** Tables of positions (kerning among them) and of substitutions, and the names under which nobody looks for them. */
const POSITIONS: Renaming = [tagOf('GPOS'), tagOf('xpos')];
const KERNING: Renaming = [tagOf('kern'), tagOf('xern')];
const SUBSTITUTIONS: Renaming = [tagOf('GSUB'), tagOf('xsub')];

type Renaming = readonly [from: number, to: number];

type TableRecord = { readonly at: number; readonly tag: number; readonly offset: number };

/** Table records of all fonts of the file. */
function tableRecords(view: DataView): readonly TableRecord[] {
  const collection = view.getUint32(0) === COLLECTION;
  const directories = collection
    ? Array.from({ length: view.getUint32(8) }, (_, index) => view.getUint32(COLLECTION_FONTS + index * 4))
    : [0];
  return directories.flatMap((directory) =>
    Array.from({ length: view.getUint16(directory + 4) }, (_, index) => {
      const at = directory + TABLE_DIRECTORY + index * TABLE_RECORD;
      return { at, tag: view.getUint32(at), offset: view.getUint32(at + 8) };
    }),
  );
}

function renamed(bytes: Uint8Array, records: readonly TableRecord[], renamings: readonly Renaming[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (const { at, tag } of records) {
    const renaming = renamings.find(([from]) => from === tag);
    if (renaming !== undefined) view.setUint32(at, renaming[1]);
  }
  return copy;
}

/** pdfkit 0.19 takes fonts with equal names and check sums for one: this one is to be told from the plain one. */
function told(bytes: Uint8Array, records: readonly TableRecord[]): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (const { tag, offset } of records) {
    if (tag === HEAD) view.setUint32(offset + CHECK_SUM, view.getUint32(offset + CHECK_SUM) ^ 1);
  }
  return bytes;
}

function variationTable(view: DataView, cmap: number): number | undefined {
  const encodings = view.getUint16(cmap + 2);
  for (let encoding = 0; encoding < encodings; encoding++) {
    const table = cmap + view.getUint32(cmap + 4 + encoding * ENCODING_RECORD + 4);
    if (view.getUint16(table) === FORMAT_14) return table;
  }
  return undefined;
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at) * 256 + view.getUint8(at + 2);

/** Offsets of the sequences with the usual glyph and of those with their own, from the start of the file; 0 for none. */
type SelectorRecord = { readonly at: number; readonly usual: number; readonly own: number };

function selectorRecords(view: DataView, table: number): ReadonlyMap<number, SelectorRecord> {
  const absolute = (offset: number) => (offset === 0 ? 0 : table + offset);
  const count = view.getUint32(table + 6);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = table + FORMAT_14_HEADER + index * SELECTOR_RECORD;
      const record = { at, usual: absolute(view.getUint32(at + 3)), own: absolute(view.getUint32(at + 7)) };
      return [uint24(view, at), record] as const;
    }),
  );
}

function contains(view: DataView, list: number, stride: 4 | 5, codePoint: number): boolean {
  if (list === 0) return false;
  const count = view.getUint32(list);
  for (let index = 0; index < count; index++) {
    const at = list + 4 + index * stride;
    const first = uint24(view, at);
    const more = stride === 4 ? view.getUint8(at + 3) : 0;
    if (codePoint >= first && codePoint <= first + more) return true;
  }
  return false;
}

/**
 * Makes the bytes of a TrueType or OpenType font ready. What is handed in is not changed.
 *
 * fontkit 2.0.4 looks a variation sequence up among those that have the usual glyph and, not finding it there, gives up
 * without looking among those with a glyph of their own. In the copies the first lists are cut off: what is not found falls
 * back to the usual glyph, which is what those lists say.
 * @returns the bytes as they are where they are damaged or compressed; the font may still serve, without variants
 */
export function prepareFont(bytes: Uint8Array): FontBytes {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const records = tableRecords(view);
    const cmap = records.find(({ tag }) => tag === CMAP);
    const table = cmap === undefined ? undefined : variationTable(view, cmap.offset);
    const selectors = table === undefined ? new Map<number, SelectorRecord>() : selectorRecords(view, table);
    const copy = (...renamings: readonly Renaming[]): Uint8Array => {
      const result = renamed(bytes, records, renamings);
      const written = new DataView(result.buffer);
      for (const { at } of selectors.values()) written.setUint32(at + 3, 0);
      return result;
    };
    return {
      plain: copy(POSITIONS, KERNING, SUBSTITUTIONS),
      vertical: told(copy(POSITIONS, KERNING), records),
      knows: (codePoint, selector) => {
        const record = selectors.get(selector);
        if (record === undefined) return false;
        return contains(view, record.own, 5, codePoint) || contains(view, record.usual, 4, codePoint);
      },
    };
  } catch {
    return { plain: bytes, vertical: bytes, knows: () => false };
  }
}
