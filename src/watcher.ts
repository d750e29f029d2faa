/** Waits for changes in folders (監視): reports them when the files have settled, by events of the system or by looking again and again. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { type Disk, errorCode, type FileStamp } from './disk.ts';

export type WatchOptions = {
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly signal: AbortSignal;
};

/** How the watcher waits and looks; tests pass their own. */
export type WatchTools = {
  readonly disk: Disk;
  /** Ends after so many milliseconds, or sooner when the system says that something has changed. */
  readonly waitForHint: (milliseconds: number) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** What changed, by path relative to the watched folder. */
export type WatchedChange = { readonly path: string; readonly kind: 'added' | 'changed' | 'removed' };

/** Looked at even without any event: network drives send none. */
const LOOK_EVERY_MS = 5_000;
const POLL_EVERY_MS = 2_000;
/** A file has settled when two looks so far apart see the same. Assumption: a copy over the network grows more often than this. */
const SETTLE_MS = 800;
/** An empty or locked file is waited for at most so many looks: somebody may want it so. */
const MOST_LOOKS = 75;

/** Files that Excel, LibreOffice, browsers and the system make for themselves, and our own. */
const PASSED_OVER =
  /^(~\$.*|\.~lock\..*#|~.*\.tmp|.*\.(tmp|part|partial|crdownload|jisseki-tmp)|[0-9A-F]{8}|Thumbs\.db|desktop\.ini|\.DS_Store|\._.*)$/i;

type Snapshot = ReadonlyMap<string, FileStamp>;

/** Every settled change from now on, until the signal ends it. */
export async function* settledChanges(
  { folders, signal }: WatchOptions,
  tools: WatchTools,
): AsyncGenerator<readonly WatchedChange[]> {
  let known = await snapshot(folders, tools.disk);
  while (!signal.aborted) {
    await tools.waitForHint(LOOK_EVERY_MS);
    if (signal.aborted) return;
    let now = await snapshot(folders, tools.disk);
    if (changesBetween(known, now).length === 0) continue;
    now = await settled(now, folders, signal, tools);
    const changes = changesBetween(known, now);
    known = now;
    if (changes.length > 0 && !signal.aborted) yield changes;
  }
}

/** Looks until nothing moves any more and what has come can be opened. */
async function settled(
  first: Snapshot,
  folders: readonly string[],
  signal: AbortSignal,
  { disk, pause }: WatchTools,
): Promise<Snapshot> {
  let before = first;
  for (let look = 0; !signal.aborted; look += 1) {
    await pause(SETTLE_MS);
    const now = await snapshot(folders, disk);
    const moved = changesBetween(before, now).length > 0;
    before = now;
    if (!moved && (look >= MOST_LOOKS || (await isReady(now, folders, disk)))) return now;
  }
  return before;
}

async function isReady(now: Snapshot, folders: readonly string[], disk: Disk): Promise<boolean> {
  for (const [path, { size }] of now) {
    if (size === 0) return false;
    const folder = folders[Number(path.slice(0, path.indexOf('/')))] ?? '';
    try {
      await disk.tryOpen(join(folder, ...path.split('/').slice(1)));
    } catch (error) {
      if (errorCode(error) === 'EBUSY') return false;
    }
  }
  return true;
}

/** Stamps by `<number of the folder>/<path in it>`. */
async function snapshot(folders: readonly string[], disk: Disk): Promise<Snapshot> {
  const found = new Map<string, FileStamp>();
  const look = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await disk.list(folder).catch(() => [])) {
      if (PASSED_OVER.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.folder) await look(path, `${prefix}${entry.name}/`);
      else {
        const stamp = await disk.stamp(path).catch(() => undefined);
        if (stamp !== undefined) found.set(`${prefix}${entry.name}`, stamp);
      }
    }
  };
  for (const [index, folder] of folders.entries()) await look(folder, `${index}/`);
  return found;
}

function changesBetween(before: Snapshot, after: Snapshot): readonly WatchedChange[] {
  const shown = (path: string) => path.slice(path.indexOf('/') + 1).normalize('NFC');
  const came = [...after].flatMap(([path, stamp]): readonly WatchedChange[] => {
    const earlier = before.get(path);
    if (earlier === undefined) return [{ path: shown(path), kind: 'added' }];
    const same = earlier.size === stamp.size && earlier.changedMs === stamp.changedMs;
    return same ? [] : [{ path: shown(path), kind: 'changed' }];
  });
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...came, ...gone.map((path): WatchedChange => ({ path: shown(path), kind: 'removed' }))];
}

/**
 * The real tools.
 * @param how.poll looks again and again only, for drives whose events do not arrive
 */
export function watchTools(disk: Disk, { folders, signal }: WatchOptions, how: { readonly poll: boolean }): WatchTools {
  let wake: () => void = () => {};
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
    });
  if (!how.poll) for (const folder of folders) listen(folder, signal, () => wake());
  return {
    disk,
    pause,
    waitForHint: (milliseconds) =>
      Promise.race([
        pause(how.poll ? POLL_EVERY_MS : milliseconds),
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      ]),
  };
}

/** Events of a folder; where the system gives none, looking again and again is enough. */
function listen(folder: string, signal: AbortSignal, wake: () => void): void {
  try {
    const watcher = watch(folder, { recursive: true, signal }, wake);
    watcher.on('error', () => watcher.close());
  } catch {
    // No events here: LOOK_EVERY_MS.
  }
}
