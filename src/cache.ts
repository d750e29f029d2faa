/**
 * Read workbooks kept between runs (読み取りの控え), so that a run reads only what has changed. It may be deleted at any time.
 *
 * Key: path, SHA-256 of the bytes, and the version of the reader (its own code and the pinned packages). Each entry carries
 * the hash of its contents; whatever does not fit is read anew. Bound: {@link MOST_FILES} entries and {@link MOST_BYTES} bytes.
 */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packOutcome, unpackOutcome } from './cache-entry.ts';
import type { Disk } from './disk.ts';
import type { InputEntry } from './files.ts';
import type { ReadFile, ReadOutcome } from './model/reading.ts';
import { hashOf } from './output-set/journal.ts';

const MOST_FILES = 2_000;
const MOST_BYTES = 256 * 1024 * 1024;
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

/**
 * Reads files, those that were read before from the cache. The result is the same as without it.
 * What is not in the cache is read while the rest is recalled.
 * @param read reads the rest, in the order given
 */
export async function readThroughCache(
  entries: readonly InputEntry[],
  cache: ReadCache,
  read: (entries: readonly InputEntry[]) => Promise<readonly ReadFile[]>,
): Promise<readonly ReadFile[]> {
  const [keys, there] = await Promise.all([batched(entries, (entry) => keyOf(entry, cache)), namesIn(cache)]);
  const found = new Map<InputEntry, ReadFile>();
  const readAll = async (some: readonly InputEntry[]) => {
    const files = some.length === 0 ? [] : await read(some);
    for (const [at, file] of files.entries()) {
      const entry = some[at];
      if (entry !== undefined) found.set(entry, file);
    }
    return files;
  };
  const known = entries.flatMap((entry, at) => {
    const key = keys[at];
    return key !== undefined && there.has(key.name) ? [{ entry, key }] : [];
  });
  const hits = new Set(known.map(({ entry }) => entry));
  const [fresh] = await Promise.all([
    readAll(entries.filter((entry) => !hits.has(entry))),
    batched(known, async ({ entry, key }) => {
      const outcome = await recall(key.name, cache);
      if (outcome !== undefined) found.set(entry, { path: entry.path, sha256: key.sha256, outcome });
    }),
  ]);
  const again = await readAll(entries.filter((entry) => !found.has(entry)));
  const kept = await batched([...fresh, ...again], (file) => keep(file, cache));
  if (kept.length > 0 || there.size > MOST_FILES)
    await prune(new Set([...keys, ...kept].flatMap((key) => key?.name ?? [])), cache);
  return entries.flatMap((entry) => found.get(entry) ?? []);
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

/** Hash of the reader's code, of the types that it fills, of the form of the entries and of the packages that it uses. */
export async function readerVersion(disk: Disk): Promise<string> {
  const home = dirname(fileURLToPath(import.meta.url));
  const lists = await Promise.all(
    [join(home, 'ingest', 'format'), join(home, 'model')].map(async (folder) => {
      const names = (await disk.list(folder)).filter((one) => !one.folder && /\.[jt]s$/.test(one.name));
      return names.map(({ name }) => join(folder, name)).toSorted((a, b) => (a < b ? -1 : 1));
    }),
  );
  const own = ['js', 'ts'].map((end) => join(home, `cache-entry.${end}`));
  const texts = await batched([...lists.flat(), ...own, join(home, '..', 'package.json')], async (file) =>
    [basename(file), hashOf((await disk.read(file)) ?? '')].join(' '),
  );
  return hashOf(texts.join('\n'));
}

/** Content of a file, and the name of its entry. */
type Key = { readonly sha256: string; readonly name: string };

/** undefined where the disk refuses the file. */
async function keyOf({ path, diskPath }: InputEntry, cache: ReadCache): Promise<Key | undefined> {
  const bytes = await orUndefined(() => cache.disk.read(diskPath));
  return bytes === undefined ? undefined : keyFor(path, hashOf(bytes), cache);
}

function keyFor(path: string, sha256: string, { version }: ReadCache): Key {
  return { sha256, name: `${hashOf(`${version}\n${path}\n${sha256}`)}.json` };
}

async function namesIn({ folder, disk }: ReadCache): Promise<ReadonlySet<string>> {
  const names = await orUndefined(() => disk.list(folder));
  return new Set((names ?? []).filter((one) => !one.folder).map(({ name }) => name));
}

/** Length of a hash in hexadecimal; a line break follows it. */
const HASH_LENGTH = 64;

async function recall(name: string, { folder, disk }: ReadCache): Promise<ReadOutcome | undefined> {
  return orUndefined(async () => {
    const bytes = await disk.read(join(folder, name));
    if (bytes === undefined) return undefined;
    const contents = bytes.subarray(HASH_LENGTH + 1);
    const written = decoder.decode(bytes.subarray(0, HASH_LENGTH));
    return written === hashOf(contents) ? unpackOutcome(decoder.decode(contents)) : undefined;
  });
}

/** undefined where the file is not to be kept, or cannot be. */
async function keep(file: ReadFile, cache: ReadCache): Promise<Key | undefined> {
  const { outcome } = file;
  if (file.sha256 === '' || (outcome.state !== 'read' && PASSING.has(outcome.why))) return undefined;
  const key = keyFor(file.path, file.sha256, cache);
  const target = join(cache.folder, key.name);
  const temporary = `${target}.jisseki-tmp`;
  return orUndefined(async () => {
    const contents = packOutcome(outcome);
    await cache.disk.write(temporary, `${hashOf(contents)}\n${contents}`);
    await cache.disk.rename(temporary, target);
    return key;
  });
}

/** Removes the oldest of what this run did not use, until the rest is within the bound. */
async function prune(used: ReadonlySet<string>, cache: ReadCache): Promise<void> {
  const { folder, disk } = cache;
  await orUndefined(async () => {
    const stamps = await batched([...(await namesIn(cache))], async (name) => ({
      name,
      ...((await disk.stamp(join(folder, name))) ?? { size: 0, changedMs: 0 }),
    }));
    let count = stamps.length;
    let bytes = stamps.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of stamps.toSorted((a, b) => a.changedMs - b.changedMs)) {
      if (count <= MOST_FILES && bytes <= MOST_BYTES) return;
      if (used.has(name)) continue;
      await disk.remove(join(folder, name));
      count -= 1;
      bytes -= size;
    }
  });
}

/** A cache that fails costs time only. */
async function orUndefined<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
