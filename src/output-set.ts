/**
 * The outputs of a year's folder as a set (出力の一式): all of a run, or all of the run before, never a mixture.
 *
 *     new files complete in .jisseki/new, copies of the old ones in .jisseki/old
 *     -> journal.json (from here on the swap is finished, now or at the next start)
 *     -> renames, stale outputs removed -> manifest.json -> journal gone
 */
import { basename, dirname, extname, join } from 'node:path';
import { type Disk, errorCode } from './disk.ts';
import { type Diagnostic, diagnose } from './model/diagnostic.ts';
import { findInUse, isRefusal } from './output-set/in-use.ts';
import { hashOf, hashOnDisk, type Manifest, places, readManifest, type Step, writeJson } from './output-set/journal.ts';
import { clearSwap, finishSwap, recoverSwap, undoSwap } from './output-set/swap.ts';

/** A file to be written; `path` is relative to the year's folder, with `/`. */
export type SetFile = { readonly path: string; readonly bytes: Uint8Array | string };

/** What a run writes into a year's folder. */
export type OutputSet = {
  /** Whole groups of outputs by name (renkei, renkei/確認票): what an earlier run wrote of a group and this one does not is removed. */
  readonly groups: Readonly<Record<string, readonly SetFile[]>>;
  /** Files that stay for good, whatever later runs write: history, editions. */
  readonly kept?: readonly SetFile[];
};

/** The outputs cannot be written; the set on the disk is whole all the same. */
export class OutputError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(' '));
    this.diagnostics = diagnostics;
  }
}

/** Where copies of outputs that somebody has changed by hand are put. */
const COPIES = '控え';

/**
 * To be called before a run starts: ends what an interrupted run left, and looks whether an output is open elsewhere.
 * Reports: H101 swap-finished, H102 swap-undone, H105 swap-lost, H106 staging-left
 * @throws OutputError H103, H104 where an output is open or read-only, H109 where another run is writing
 */
export async function prepareOutputs(
  folder: string,
  disk: Disk,
  how: { readonly lookForOpen: boolean } = { lookForOpen: true },
): Promise<readonly Diagnostic[]> {
  const own = await disk.list(dirname(places(folder).manifest));
  if (own.length === 0) return [];
  return exclusively(folder, disk, async () => {
    const found = await recovered(folder, disk);
    if (!how.lookForOpen) return found;
    const manifest = await readManifest(folder, disk);
    const paths = manifest.state === 'found' ? manifest.value.files.map(({ path }) => path) : [];
    const inUse = await findInUse(folder, paths, disk);
    if (inUse.length > 0) throw new OutputError([...found, ...inUse]);
    return found;
  });
}

/**
 * {@link prepareOutputs} for every year below the output folder, because the year is known only after reading.
 * Whether an output is open is asked only where it is clear which year will be written.
 */
export async function prepareYears(
  outputFolder: string,
  year: number | undefined,
  disk: Disk,
): Promise<readonly Diagnostic[]> {
  const entries = await disk.list(outputFolder);
  const years = entries.filter(({ name, folder }) => folder && /^\d{4}年度$/.test(name)).map(({ name }) => name);
  const found: Diagnostic[] = [];
  for (const name of years) {
    const clear = year === undefined ? years.length === 1 : name === `${year}年度`;
    found.push(...(await prepareOutputs(join(outputFolder, name), disk, { lookForOpen: clear })));
  }
  return found;
}

/**
 * Writes a set. What is on the disk already with the same content is not touched.
 * Reports: H101, H102, H105, H106 as above, H107 edited-output-kept, H108 edited-output-left, H110 manifest-damaged
 * @throws OutputError H103, H104, H109, or H111 where the disk refuses; the outputs are those of the run before
 */
export async function writeOutputSet(folder: string, set: OutputSet, disk: Disk): Promise<readonly Diagnostic[]> {
  return exclusively(folder, disk, async () => {
    const found = [...(await recovered(folder, disk))];
    const plan = await planSwap(folder, set, disk);
    found.push(...plan.diagnostics);
    const inUse = await findInUse(
      folder,
      plan.steps.filter(({ before }) => before !== null).map(({ path }) => path),
      disk,
    );
    if (inUse.length > 0) throw new OutputError(inUse);
    await stage(folder, plan, disk);
    await swap(folder, plan, disk);
    return found;
  });
}

type SwapPlan = {
  readonly steps: readonly (Step & { readonly bytes?: Uint8Array | string })[];
  readonly manifest: Manifest;
  readonly diagnostics: readonly Diagnostic[];
};

/** Compares the set with the disk and the last manifest. */
async function planSwap(folder: string, set: OutputSet, disk: Disk): Promise<SwapPlan> {
  const at = places(folder);
  const read = await readManifest(folder, disk);
  const last = read.state === 'found' ? read.value.files : [];
  const diagnostics: Diagnostic[] = read.state === 'damaged' ? [diagnose('H110', { file: basename(folder) })] : [];
  const written = new Map(last.map(({ path, sha256 }) => [path, sha256]));
  const steps = new Map<string, SwapPlan['steps'][number]>();
  const add = async (file: SetFile): Promise<string> => {
    const after = hashOf(file.bytes);
    const before = (await hashOnDisk(at.target(file.path), disk)) ?? null;
    if (before !== after) steps.set(file.path, { path: file.path, after, before, bytes: file.bytes });
    return before ?? '';
  };

  const files: Manifest['files'] = last.filter(({ set: group }) => !(group in set.groups));
  for (const [group, members] of Object.entries(set.groups)) {
    for (const file of members) {
      const before = await add(file);
      files.push({ path: file.path, sha256: hashOf(file.bytes), set: group });
      const edited = steps.has(file.path) && before !== '' && before !== written.get(file.path);
      if (!edited) continue;
      const copy = await copyOfEdited(folder, file.path, disk);
      if (copy !== undefined) await add(copy.file);
      diagnostics.push(
        diagnose('H107', { file: outputName(folder, file.path) }, { params: { copy: copy?.path ?? COPIES } }),
      );
    }
  }
  for (const file of set.kept ?? []) await add(file);

  const now = new Set(files.filter(({ set: group }) => group in set.groups).map(({ path }) => path));
  const replaced = replacedGroups(last, now, set);
  for (const { path, sha256, set: group } of last) {
    if (!(group in set.groups || replaced.has(group)) || now.has(path)) continue;
    const before = await hashOnDisk(at.target(path), disk);
    if (before === sha256) steps.set(path, { path, after: null, before });
    else if (before !== undefined) diagnostics.push(diagnose('H108', { file: outputName(folder, path) }));
  }
  const unique = new Map(files.filter(({ set: group }) => !replaced.has(group)).map((file) => [file.path, file]));
  const manifest = { schema: 'jisseki/outputs@1' as const, files: [...unique.values()] };
  return { steps: [...steps.values()], manifest, diagnostics };
}

/**
 * Groups whose listing this run writes under the same title, such as that of a template copied under another name: the rest of
 * their outputs (変更一覧, 確認票 …) tells of a listing that is no longer there, and goes with it.
 */
function replacedGroups(last: Manifest['files'], now: ReadonlySet<string>, set: OutputSet): ReadonlySet<string> {
  const others = last.filter(({ set: group }) => !(group in set.groups));
  const listings = others.filter(({ path }) => LISTING.test(path) && now.has(path));
  const titles = new Set(listings.map(({ set: group }) => group));
  return new Set(others.map(({ set: group }) => group).filter((group) => titles.has(group.split('/')[0] ?? '')));
}

/** A listing for print stands in the year's folder itself. */
const LISTING = /^[^/]+\.pdf$/u;

/** A name under 控え/ that is free, or already holds the same bytes. */
async function copyOfEdited(folder: string, path: string, disk: Disk) {
  const at = places(folder);
  const bytes = await disk.read(at.target(path));
  if (bytes === undefined) return undefined;
  const end = extname(path);
  for (let number = 1; ; number += 1) {
    const name = `${COPIES}/${basename(path, end)}${number === 1 ? '' : `（${number}）`}${end}`;
    const there = await hashOnDisk(at.target(name), disk);
    if (there === undefined || there === hashOf(bytes)) return { path: name, file: { path: name, bytes } };
  }
}

/** New files and copies of the old ones, complete beside the outputs; nothing of the outputs is touched. */
async function stage(folder: string, plan: SwapPlan, disk: Disk): Promise<void> {
  const at = places(folder);
  try {
    for (const [index, step] of plan.steps.entries()) {
      if (step.bytes !== undefined) await disk.write(at.staged(index), step.bytes);
      if (step.before !== null) await disk.copy(at.target(step.path), at.backup(index));
    }
  } catch (error) {
    await disk.remove(at.newFolder).catch(() => {});
    await disk.remove(at.oldFolder).catch(() => {});
    throw refused(folder, error);
  }
}

async function swap(folder: string, { steps, manifest }: SwapPlan, disk: Disk): Promise<void> {
  const at = places(folder);
  const journal = {
    schema: 'jisseki/journal@1' as const,
    steps: steps.map(({ path, after, before }) => ({ path, after, before })),
    manifest,
  };
  try {
    await writeJson(at.journal, journal, disk);
    await finishSwap(folder, journal, disk);
  } catch (error) {
    await undoSwap(folder, journal, disk).catch(() => {});
    const inUse = isRefusal(error)
      ? await findInUse(
          folder,
          steps.map(({ path }) => path),
          disk,
        ).catch(() => [])
      : [];
    throw inUse.length > 0 ? new OutputError(inUse) : refused(folder, error);
  }
  // The set is whole; a journal that cannot be removed now is cleared at the next start.
  await clearSwap(folder, disk).catch(() => {});
}

function refused(folder: string, error: unknown): OutputError {
  const detail = errorCode(error) || (error instanceof Error ? error.message : 'error');
  return new OutputError([diagnose('H111', { file: basename(folder) }, { params: { detail } })]);
}

async function recovered(folder: string, disk: Disk): Promise<readonly Diagnostic[]> {
  const place = { file: basename(folder) };
  try {
    switch (await recoverSwap(folder, disk)) {
      case 'nothing':
        return [];
      case 'litter':
        return [diagnose('H106', place)];
      case 'finished':
        return [diagnose('H101', place)];
      case 'undone':
        return [diagnose('H102', place)];
      case 'lost':
        return [diagnose('H105', place)];
    }
  } catch (error) {
    throw refused(folder, error);
  }
}

/** Runs while no other run may write into the folder. */
async function exclusively<T>(folder: string, disk: Disk, work: () => Promise<T>): Promise<T> {
  const { lock } = places(folder);
  try {
    await takeLock(folder, lock, disk);
  } catch (error) {
    throw error instanceof OutputError ? error : refused(folder, error);
  }
  try {
    return await work();
  } finally {
    await disk.remove(lock).catch(() => {});
  }
}

async function takeLock(folder: string, lock: string, disk: Disk): Promise<void> {
  const text = JSON.stringify(disk.owner);
  if (await disk.create(lock, text)) return;
  const bytes = await disk.read(lock);
  const holder = bytes === undefined ? '' : new TextDecoder().decode(bytes);
  if (isLeftBehind(holder, disk)) {
    await disk.remove(lock);
    if (await disk.create(lock, text)) return;
  }
  throw new OutputError([diagnose('H109', { file: basename(folder) }, { params: { lock } })]);
}

/** A lock of this computer whose process has ended, or one that was not even written out. */
function isLeftBehind(holder: string, disk: Disk): boolean {
  const match = /"pid":(\d+),"host":"(.*)"/.exec(holder);
  if (match === null) return true;
  return match[2] === disk.owner.host && (Number(match[1]) === disk.owner.pid || !disk.isRunning(Number(match[1])));
}

function outputName(folder: string, path: string): string {
  return `${basename(folder)}/${path}`;
}
