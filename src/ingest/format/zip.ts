/** The directory of a zip (書庫の目次) and its parts, inflated under limits: sizes are looked at before anything is inflated. */
import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, RefusedFile } from './refusal.ts';

/** One part of the archive; sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly crc: number;
  readonly offset: number;
  readonly encrypted: boolean;
};

/** Entries by name in lower case: part names of OPC do not distinguish case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/** How many bytes may still be inflated from this file. */
export type InflateBudget = { left: number };

/** Assumption: no submission has a sheet of more than 96 MiB of XML (about four million cells) … */
const PART_LIMIT = 96 * 1024 * 1024;
/** … nor more than 160 MiB in all that is read; memory is capped here because a worker's heap limit does not count buffers. */
const TOTAL_LIMIT = 160 * 1024 * 1024;
/** Assumption: XML written by office programs shrinks to a hundredth at best; more is a bomb, where it is large. */
const RATIO_LIMIT = 400;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;
/** Source: PKWARE APPNOTE.TXT 6.3.10, 4.3 (signatures, record lengths and field offsets below). */
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_LIMIT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_EXTRA = 0x0001;
const UNKNOWN_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** A fresh budget for one file. */
export function inflateBudget(): InflateBudget {
  return { left: TOTAL_LIMIT };
}

/**
 * The directory of a zip.
 * @throws RefusedFile (damaged) where there is none or it points outside the file
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, findEnd(view));
  } catch (error) {
    if (error instanceof RangeError) throw damaged('zip directory points outside the file');
    throw error;
  }
}

function findEnd(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_LIMIT); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const locator = at - ZIP64_LOCATOR_LENGTH;
    if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR_SIGNATURE) {
      const end64 = Number(view.getBigUint64(locator + 8, true));
      return { count: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) };
    }
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw damaged('no zip directory: the end of the file is missing');
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  end: { readonly count: number; readonly start: number },
): ZipDirectory {
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged('zip directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder
      .decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    };
    const key = name.toLowerCase();
    if (!entries.has(key)) entries.set(key, withLongSizes(view, at + CENTRAL_LENGTH + nameLength, extraLength, entry));
    at += CENTRAL_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function withLongSizes(view: DataView, start: number, length: number, entry: ZipEntry): ZipEntry {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    const long = (value: number) => {
      if (value !== UNKNOWN_32) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = long(entry.size);
    const packedSize = long(entry.packedSize);
    return { ...entry, size, packedSize, offset: long(entry.offset) };
  }
  return entry;
}

/**
 * The bytes of one part. It stops at the announced size and at the limits while it inflates, and checks the sum.
 * @throws RefusedFile damaged, protected or too large
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, budget: InflateBudget): Uint8Array {
  if (entry.encrypted) throw new RefusedFile({ state: 'unreadable', why: 'protected', code: 'R101' });
  const ratio = entry.size / Math.max(1, entry.packedSize);
  const bomb = entry.size > RATIO_MATTERS_FROM && ratio > RATIO_LIMIT;
  if (bomb || entry.size > PART_LIMIT || entry.size > budget.left) throw tooLarge(entry);
  budget.left -= entry.size;
  const content = unpack(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`checksum of ${entry.name}`);
  return content;
}

function tooLarge(entry: ZipEntry): RefusedFile {
  const megabytes = Math.ceil(entry.size / (1024 * 1024));
  return new RefusedFile({
    state: 'unreadable',
    why: 'too-large',
    code: 'R105',
    params: { part: entry.name, megabytes },
  });
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) {
    throw damaged(`no header of ${entry.name}`);
  }
  const start =
    entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw damaged(`${entry.name} is cut off`);
  return bytes.subarray(start, start + entry.packedSize);
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged(`${entry.name} is packed by method ${entry.method}`);
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size });
  } catch {
    throw damaged(`${entry.name} cannot be unpacked`);
  }
}
