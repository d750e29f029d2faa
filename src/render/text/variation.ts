/** Variation sequences (異体字): which of them a font knows, and a copy of the font in which fontkit finds them. */

/** What the cmap of a font says of variation sequences. */
export type Variants = {
  /** The font, changed so that fontkit 2.0.4 draws every variant that it holds. */
  readonly bytes: Uint8Array;
  /** True where the font says which glyph the sequence has: its own, or the usual one of the character. */
  readonly knows: (codePoint: number, selector: number) => boolean;
};

/** Sizes and offsets in bytes. Source: OpenType specification 1.9, cmap, format 14. */
const TABLE_DIRECTORY = 12;
const TABLE_RECORD = 16;
const ENCODING_RECORD = 8;
const SELECTOR_RECORD = 11;
const FORMAT_14_HEADER = 10;
const FORMAT_14 = 14;
const TAG_CMAP = 0x636d6170;

function variationTable(view: DataView): number | undefined {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const record = TABLE_DIRECTORY + index * TABLE_RECORD;
    if (view.getUint32(record) !== TAG_CMAP) continue;
    const cmap = view.getUint32(record + 8);
    const encodings = view.getUint16(cmap + 2);
    for (let encoding = 0; encoding < encodings; encoding++) {
      const table = cmap + view.getUint32(cmap + 4 + encoding * ENCODING_RECORD + 4);
      if (view.getUint16(table) === FORMAT_14) return table;
    }
  }
  return undefined;
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at) * 256 + view.getUint8(at + 2);

type SelectorRecord = {
  readonly at: number;
  readonly usual: number;
  readonly own: number;
};

function selectorRecords(view: DataView, table: number): ReadonlyMap<number, SelectorRecord> {
  const records = new Map<number, SelectorRecord>();
  const count = view.getUint32(table + 6);
  for (let index = 0; index < count; index++) {
    const at = table + FORMAT_14_HEADER + index * SELECTOR_RECORD;
    records.set(uint24(view, at), {
      at,
      usual: view.getUint32(at + 3),
      own: view.getUint32(at + 7),
    });
  }
  return records;
}

function contains(view: DataView, list: number, stride: number, codePoint: number): boolean {
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
 * Variation sequences of a TrueType or OpenType font.
 *
 * fontkit 2.0.4 looks a sequence up among those that have the usual glyph and, not finding it there, gives up without
 * looking among those with a glyph of their own. In the copy the first lists are cut off: what is not found falls back
 * to the usual glyph, which is what those lists say.
 */
export function readVariants(bytes: Uint8Array): Variants {
  const none: Variants = { bytes, knows: () => false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const table = variationTable(view);
    if (table === undefined) return none;
    const records = selectorRecords(view, table);
    const copy = Uint8Array.from(bytes);
    const written = new DataView(copy.buffer);
    for (const record of records.values()) written.setUint32(record.at + 3, 0);
    return {
      bytes: copy,
      knows: (codePoint, selector) => {
        const record = records.get(selector);
        if (record === undefined) return false;
        return (
          (record.own !== 0 && contains(view, table + record.own, 5, codePoint)) ||
          (record.usual !== 0 && contains(view, table + record.usual, 4, codePoint))
        );
      },
    };
  } catch {
    return none; // A damaged or compressed table: without variants, the font may still serve.
  }
}
