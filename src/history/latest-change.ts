/** The latest change among earlier runs (直近の変更), shown again by a run that changes nothing. */
import type { Changes, RunRecord } from '../model/history.ts';
import { differencesBetween } from './differences.ts';
import { sideOfRun } from './record.ts';

/**
 * What the last run that changed anything changed, against the run before it.
 * @param runs oldest first
 * @returns undefined where no run has changed anything
 */
export function latestChange(runs: readonly RunRecord[]): Changes['latest'] {
  for (const [index, run] of [...runs.entries()].toReversed()) {
    const before = runs[index - 1];
    if (before === undefined) return undefined;
    const { from, to, unchanged, files, rows, figures } = differencesBetween(sideOfRun(before), sideOfRun(run));
    if (!unchanged && from !== null) return { from, to, at: run.at, files, rows, figures };
  }
  return undefined;
}
