/**
 * Read workbooks kept between runs (読み取りの控え), so that a run reads only what has changed. It may be deleted at any time.
 *
 * Key: path, SHA-256 of the bytes, and the version of the reader (its own code and the pinned packages). What a run had to
 * read goes into one more pack, a file that carries its version and the hash of its contents; whatever does not fit is read
 * anew. Bound: {@link MOST_PACKS} packs, {@link MOST_FILES} files in them and {@link MOST_BYTES} bytes; beyond it, and where a
 * pack is of another version or damaged, all packs give way to new ones with what this run used.
 */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Entry, packOutcomes, unpackOutcomes } from './cache-pack.ts';
import type { Disk } from './disk.ts';
import type { InputEntry } from './files.ts';
import type { ReadFile, ReadOutcome } from './model/reading.ts';
import { hashOf } from './output-set/journal.ts';

const MOST_PACKS = 20;
const MOST_FILES = 2_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** Characters of the texts of one pack, about: a larger one would not fit into one string. */
const PACK_SIZE = 16 * 1024 * 1024;
const decoder = new TextDecoder();
/** Outcomes that another run may not meet again. */
const PASSING: ReadonlySet<string> = new Set(['time-limit', 'crashed', 'not-readable']);

export type ReadCache = {
  /** Absolute path of the folder, such as output/.cache. */
  readonly folder: string;
  /** Changes whenever the reader could give something else: {@link readerVersion}. */
  readonly version: string;
  readonly disk: Disk;
};

/** A file by its path below the input folder and its content. */
type Key = { readonly path: string; readonly sha256: string };

type Recalled = {
  /** Names of the cache's files in the folder. */
  readonly names: readonly string[];
  /** Whether every one of them is a whole pack of this version. */
  readonly sound: boolean;
  readonly count: number;
  readonly bytes: number;
  readonly outcomes: ReadonlyMap<string, () => ReadOutcome>;
};

/**
 * Reads files, those that were read before from the cache. The result is the same as without it.
 * @param read reads the rest, in the order given
 */
export async function readThroughCache(
  entries: readonly InputEntry[],
  cache: ReadCache,
  read: (entries: readonly InputEntry[]) => Promise<readonly ReadFile[]>,
): Promise<readonly ReadFile[]> {
  const [keys, recalled] = await Promise.all([batched(entries, (entry) => keyOf(entry, cache)), recall(cache)]);
  const found = new Map<InputEntry, ReadFile>();
  for (const [at, entry] of entries.entries()) {
    const key = keys[at];
    const outcome = key === undefined ? undefined : outcomeOf(recalled.outcomes.get(nameOf(key)));
    if (key !== undefined && outcome !== undefined) found.set(entry, { ...key, outcome });
  }
  const missing = entries.filter((entry) => !found.has(entry));
  const fresh = missing.length === 0 ? [] : await read(missing);
  for (const [at, file] of fresh.entries()) {
    const entry = missing[at];
    if (entry !== undefined) found.set(entry, file);
  }
  const files = entries.flatMap((entry) => found.get(entry) ?? []);
  await orUndefined(() => keep(fresh, files, recalled, cache));
  return files;
}

/** Files that are open at a time. */
const AT_ONCE = 16;

/** The work for each item, some at a time; results in the order of the items. */
async function batched<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return results;
}

/** Hash of the reader's code, of the types that it fills, of the form of the packs and of the packages that it uses. */
export async function readerVersion(disk: Disk): Promise<string> {
  const home = dirname(fileURLToPath(import.meta.url));
  const lists = await Promise.all(
    [join(home, 'ingest', 'format'), join(home, 'model')].map(async (folder) => {
      const names = (await disk.list(folder)).filter((one) => !one.folder && /\.[jt]s$/.test(one.name));
      return names.map(({ name }) => join(folder, name)).toSorted((a, b) => (a < b ? -1 : 1));
    }),
  );
  const own = ['js', 'ts'].map((end) => join(home, `cache-pack.${end}`));
  const texts = await batched([...lists.flat(), ...own, join(home, '..', 'package.json')], async (file) =>
    [basename(file), hashOf((await disk.read(file)) ?? '')].join(' '),
  );
  return hashOf(texts.join('\n'));
}

/** undefined where the disk refuses the file. */
async function keyOf({ path, diskPath }: InputEntry, cache: ReadCache): Promise<Key | undefined> {
  const bytes = await orUndefined(() => cache.disk.read(diskPath));
  return bytes === undefined ? undefined : { path, sha256: hashOf(bytes) };
}

function nameOf({ path, sha256 }: Key): string {
  return `${sha256} ${path}`;
}

/** Length of a hash in hexadecimal; a line break follows it. */
const HASH_LENGTH = 64;

/** A pack, and what a run that was stopped left of one. */
const OWN = /^[0-9a-f]{64}\.json(?:\.jisseki-tmp)?$/;

/** All packs of the folder. */
async function recall({ folder, version, disk }: ReadCache): Promise<Recalled> {
  const list = (await orUndefined(() => disk.list(folder))) ?? [];
  const names = list.filter((one) => !one.folder && OWN.test(one.name)).map(({ name }) => name);
  const outcomes = new Map<string, () => ReadOutcome>();
  let sound = true;
  let bytes = 0;
  for (const name of names) {
    const pack = await orUndefined(() => disk.read(join(folder, name)));
    const opened = pack === undefined ? undefined : open(pack, version);
    sound &&= opened !== undefined;
    bytes += pack?.length ?? 0;
    for (const { key, outcome } of opened ?? []) outcomes.set(nameOf(key), outcome);
  }
  return { names, sound, count: outcomes.size, bytes, outcomes };
}

/** What a pack begins with, so that it need not be read further where it does not fit: its hash and its version. */
function open(pack: Uint8Array, version: string): ReturnType<typeof unpackOutcomes<Key>> | undefined {
  const contents = pack.subarray(HASH_LENGTH + 1);
  if (decoder.decode(pack.subarray(0, HASH_LENGTH)) !== hashOf(contents)) return undefined;
  if (decoder.decode(contents.subarray(0, version.length + 1)) !== `${version}\n`) return undefined;
  return outcomeOf(() => unpackOutcomes<Key>(decoder.decode(contents.subarray(version.length + 1))));
}

/** undefined where it is not to be had, or of another form. */
function outcomeOf<T>(make: (() => T) | undefined): T | undefined {
  try {
    return make?.();
  } catch {
    return undefined;
  }
}

/** Adds what this run had to read; where the bound is passed or a pack is no good, everything is written anew instead. */
async function keep(
  fresh: readonly ReadFile[],
  all: readonly ReadFile[],
  recalled: Recalled,
  cache: ReadCache,
): Promise<void> {
  const { folder, disk } = cache;
  const added = packsOf(fresh, cache);
  const within =
    recalled.names.length + added.length <= MOST_PACKS &&
    recalled.count + fresh.length <= MOST_FILES &&
    recalled.bytes + lengthOf(added) <= MOST_BYTES;
  if (recalled.sound && within) return void (await batched(added, (pack) => write(pack, cache)));
  const packs = packsOf(all.slice(0, MOST_FILES), cache);
  const kept = packs.filter((_, at) => lengthOf(packs.slice(0, at + 1)) <= MOST_BYTES);
  await batched(kept, (pack) => write(pack, cache));
  const names = new Set(kept.map(({ name }) => name));
  for (const name of recalled.names) if (!names.has(name)) await disk.remove(join(folder, name));
}

type Pack = { readonly name: string; readonly contents: Uint8Array };

function lengthOf(packs: readonly Pack[]): number {
  return packs.reduce((sum, { contents }) => sum + contents.length, 0);
}

/** What another run may meet again, in as many packs as it needs. */
function packsOf(files: readonly ReadFile[], { version }: ReadCache): readonly Pack[] {
  const groups: Entry<Key>[][] = [];
  let size = PACK_SIZE;
  for (const { path, sha256, outcome } of files) {
    if (sha256 === '' || (outcome.state !== 'read' && PASSING.has(outcome.why))) continue;
    if (size >= PACK_SIZE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push({ key: { path, sha256 }, outcome });
    size += sizeOf(outcome);
  }
  return groups.map((entries) => {
    const contents = `${version}\n${packOutcomes(entries)}`;
    const hash = hashOf(contents);
    return { name: `${hash}.json`, contents: new TextEncoder().encode(`${hash}\n${contents}`) };
  });
}

/** Characters of all cells of a workbook, about. */
function sizeOf(outcome: ReadOutcome): number {
  if (outcome.state !== 'read') return 0;
  const cells = outcome.workbook.grids.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  return cells.reduce((sum, cell) => sum + cell.text.length + CELL_SIZE, 0);
}

/** Characters that a cell takes beside its text. */
const CELL_SIZE = 16;

async function write({ name, contents }: Pack, { folder, disk }: ReadCache): Promise<void> {
  const target = join(folder, name);
  const temporary = `${target}.jisseki-tmp`;
  await disk.write(temporary, contents);
  await disk.rename(temporary, target);
}

/** A cache that fails costs time only. */
async function orUndefined<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
