/** Which rows pass through which mutants, and how often. */
import type { CoverageData, InstrumenterContext } from '@stryker-mutator/api/core';
import { type Block, failureOf } from './suite.ts';

/** What the mutants in the code look at and write to. */
export type Mutants = { [K in keyof InstrumenterContext]: InstrumenterContext[K] | undefined };

export type Passes = {
  /** Rows by mutant, counted over the whole suite. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** How often the most eager row passes the mutant. */
  readonly most: ReadonlyMap<string, number>;
  /** By block and mutant, as Stryker wants them. */
  readonly blocks: Readonly<Record<string, CoverageData>>;
  /** Mutants that modules pass while loading. */
  readonly loading: CoverageData;
  /** By block: how long it took, and what failed. */
  readonly outcomes: ReadonlyMap<string, { readonly milliseconds: number; readonly failure?: string }>;
};

/** Runs all rows without a mutant; the modules must have been loaded to count. */
export async function passesOf(blocks: readonly Block[], mutants: Mutants): Promise<Passes> {
  const rows = new Map<string, number[]>();
  const most = new Map<string, number>();
  const inBlocks: Record<string, CoverageData> = {};
  const outcomes = new Map<string, { milliseconds: number; failure?: string }>();
  let at = 0;
  for (const block of blocks) {
    const counts: CoverageData = {};
    const start = performance.now();
    const failures: string[] = [];
    for (const row of block.rows) {
      mutants.currentTestId = String(at);
      failures.push(...[(await failureOf(row)) ?? []].flat());
      for (const [mutant, times] of Object.entries(mutants.mutantCoverage?.perTest[at] ?? {})) {
        rows
          .set(mutant, rows.get(mutant) ?? [])
          .get(mutant)
          ?.push(at);
        most.set(mutant, Math.max(times, most.get(mutant) ?? 0));
        counts[mutant] = (counts[mutant] ?? 0) + times;
      }
      delete mutants.mutantCoverage?.perTest[at];
      at += 1;
    }
    const [failure] = failures;
    const milliseconds = performance.now() - start;
    outcomes.set(block.id, failure === undefined ? { milliseconds } : { milliseconds, failure });
    inBlocks[block.id] = counts;
  }
  mutants.currentTestId = undefined;
  return { rows, most, blocks: inBlocks, loading: { ...mutants.mutantCoverage?.static }, outcomes };
}
