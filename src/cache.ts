/**
 * Read workbooks kept between runs (読み取りの控え), so that a run reads only what has changed. It may be deleted at any time.
 *
 * Key: path, SHA-256 of the bytes, and the version of the reader (its own code and the pinned packages). Each entry carries
 * the hash of its contents; whatever does not fit is read anew. Bound: {@link MOST_FILES} entries and {@link MOST_BYTES} bytes.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from './disk.ts';
import type { InputEntry } from './files.ts';
import type { ReadFile, ReadOutcome } from './model/reading.ts';
import { hashOf } from './output-set/journal.ts';

const MOST_FILES = 2_000;
const MOST_BYTES = 256 * 1024 * 1024;
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
 * @param read reads the rest, in the order given
 */
export async function readThroughCache(
  entries: readonly InputEntry[],
  cache: ReadCache,
  read: (entries: readonly InputEntry[]) => Promise<readonly ReadFile[]>,
): Promise<readonly ReadFile[]> {
  const known = new Map<string, ReadFile>();
  const used = new Set<string>();
  for (const { path, diskPath } of entries) {
    const sha256 = await orUndefined(async () => {
      const bytes = await cache.disk.read(diskPath);
      return bytes === undefined ? undefined : hashOf(bytes);
    });
    if (sha256 === undefined) continue;
    const name = nameOf(path, sha256, cache);
    const outcome = await recall(name, cache);
    used.add(name);
    if (outcome !== undefined) known.set(diskPath, { path, sha256, outcome });
  }
  const rest = entries.filter(({ diskPath }) => !known.has(diskPath));
  const fresh = rest.length === 0 ? [] : await read(rest);
  for (const file of fresh) {
    if (await keep(file, cache)) used.add(nameOf(file.path, file.sha256, cache));
  }
  await prune(used, cache);
  let next = 0;
  return entries.flatMap(({ diskPath }) => {
    const hit = known.get(diskPath);
    if (hit !== undefined) return [hit];
    const file = fresh[next];
    next += 1;
    return file === undefined ? [] : [file];
  });
}

/** Hash of the reader's code, of the types that it fills and of the packages that it uses. */
export async function readerVersion(disk: Disk): Promise<string> {
  const home = dirname(fileURLToPath(import.meta.url));
  const texts: string[] = [];
  for (const folder of [join(home, 'ingest', 'format'), join(home, 'model')]) {
    const names = (await disk.list(folder)).filter((one) => !one.folder && /\.[jt]s$/.test(one.name));
    for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      texts.push(`${name} ${hashOf((await disk.read(join(folder, name))) ?? '')}`);
    }
  }
  texts.push(hashOf((await disk.read(join(home, '..', 'package.json'))) ?? ''));
  return hashOf(texts.join('\n'));
}

function nameOf(path: string, sha256: string, { version }: ReadCache): string {
  return `${hashOf(`${version}\n${path}\n${sha256}`)}.json`;
}

async function recall(name: string, { folder, disk }: ReadCache): Promise<ReadOutcome | undefined> {
  return orUndefined(async () => {
    const bytes = await disk.read(join(folder, name));
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    const line = text.indexOf('\n');
    const contents = text.slice(line + 1);
    return text.slice(0, line) === hashOf(contents) ? (JSON.parse(contents) as ReadOutcome) : undefined;
  });
}

async function keep(file: ReadFile, cache: ReadCache): Promise<boolean> {
  const { outcome } = file;
  if (file.sha256 === '' || (outcome.state !== 'read' && PASSING.has(outcome.why))) return false;
  const contents = JSON.stringify(outcome);
  const target = join(cache.folder, nameOf(file.path, file.sha256, cache));
  const temporary = `${target}.jisseki-tmp`;
  const written = await orUndefined(async () => {
    await cache.disk.write(temporary, `${hashOf(contents)}\n${contents}`);
    await cache.disk.rename(temporary, target);
    return true;
  });
  return written === true;
}

/** Removes the oldest of what this run did not use, until the rest is within the bound. */
async function prune(used: ReadonlySet<string>, { folder, disk }: ReadCache): Promise<void> {
  await orUndefined(async () => {
    const names = (await disk.list(folder)).filter((one) => !one.folder).map(({ name }) => name);
    const stamps = await Promise.all(
      names.map(async (name) => ({ name, ...((await disk.stamp(join(folder, name))) ?? { size: 0, changedMs: 0 }) })),
    );
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
