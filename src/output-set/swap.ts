/** The swap (差し替え): new files into place by the journal, or the old ones back; the hashes on the disk tell how far it came. */
import type { Disk } from '../disk.ts';
import { hashOnDisk, type Journal, places, readJournal, type Step, temporaryOf, writeJson } from './journal.ts';

/** Moves every new file into place and removes what goes. May be called again after any interruption. */
export async function finishSwap(folder: string, journal: Journal, disk: Disk): Promise<void> {
  const at = places(folder);
  for (const [index, step] of journal.steps.entries()) {
    const target = at.target(step.path);
    if (step.after === null) await disk.remove(target);
    else if ((await disk.stamp(at.staged(index))) !== undefined) await disk.rename(at.staged(index), target);
  }
  await writeJson(at.manifest, journal.manifest, disk);
}

/** Puts every old file back. May be called again after any interruption. */
export async function undoSwap(folder: string, journal: Journal, disk: Disk): Promise<void> {
  const at = places(folder);
  for (const [index, step] of [...journal.steps.entries()].toReversed()) {
    const target = at.target(step.path);
    const now = await hashOnDisk(target, disk);
    if ((now ?? null) === step.before) continue;
    if (step.before === null) await disk.remove(target);
    else await disk.rename(at.backup(index), target);
  }
  await clearSwap(folder, disk);
}

/** Ends the swap. The journal goes last: as long as it stands, the hashes tell that nothing is left to do. */
export async function clearSwap(folder: string, disk: Disk): Promise<void> {
  const at = places(folder);
  for (const litter of [at.newFolder, at.oldFolder, temporaryOf(at.manifest), temporaryOf(at.journal)]) {
    await disk.remove(litter);
  }
  await disk.remove(at.journal);
}

/** What became of an interrupted swap. */
export type Recovery = 'nothing' | 'litter' | 'finished' | 'undone' | 'lost';

/**
 * Finishes or undoes the swap that an earlier run did not end.
 * @returns lost: its journal or its copies are damaged, so that neither is possible; the next whole run writes everything anew
 */
export async function recoverSwap(folder: string, disk: Disk): Promise<Recovery> {
  const at = places(folder);
  const journal = await readJournal(folder, disk);
  if (journal.state === 'missing') {
    const litter = [...(await disk.list(at.newFolder)), ...(await disk.list(at.oldFolder))];
    await clearSwap(folder, disk);
    return litter.length === 0 ? 'nothing' : 'litter';
  }
  if (journal.state === 'damaged') {
    await clearSwap(folder, disk);
    return 'lost';
  }
  const steps = journal.value.steps;
  if (await every(steps, (step, index) => canFinish(folder, step, index, disk))) {
    await finishSwap(folder, journal.value, disk);
    await clearSwap(folder, disk);
    return 'finished';
  }
  if (await every(steps, (step, index) => canUndo(folder, step, index, disk))) {
    await undoSwap(folder, journal.value, disk);
    return 'undone';
  }
  await clearSwap(folder, disk);
  return 'lost';
}

async function canFinish(folder: string, step: Step, index: number, disk: Disk): Promise<boolean> {
  const at = places(folder);
  if (step.after === null) return true;
  if ((await hashOnDisk(at.staged(index), disk)) === step.after) return true;
  return (
    (await disk.stamp(at.staged(index))) === undefined && (await hashOnDisk(at.target(step.path), disk)) === step.after
  );
}

async function canUndo(folder: string, step: Step, index: number, disk: Disk): Promise<boolean> {
  const at = places(folder);
  if (step.before === null || (await hashOnDisk(at.target(step.path), disk)) === step.before) return true;
  return (await hashOnDisk(at.backup(index), disk)) === step.before;
}

async function every(steps: readonly Step[], test: (step: Step, index: number) => Promise<boolean>): Promise<boolean> {
  for (const [index, step] of steps.entries()) if (!(await test(step, index))) return false;
  return true;
}
