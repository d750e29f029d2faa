/**
 * A test runner for Stryker that holds the tables of normalize/ and evaluate/ in one process: a mutant costs
 * milliseconds, as a start of Vitest for each would take hours. The sandbox compiles sources and tests beforehand
 * (`test/config/tsconfig.mutation.json`). What a mutant changes while modules load is seen too: then all are loaded anew.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { modulesOf } from './modules.ts';
import { type Block, failureOf, newSuite, type Suite } from './suite.ts';

/** Folders of the tables. */
const TABLES = ['test/normalize', 'test/evaluate'];

/** What the mutants in the code look at. */
const mutants: { [K in keyof InstrumenterContext]: InstrumenterContext[K] | undefined } = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: mutants });

/** Where the mutant went round too often; undefined where it did not. */
function endless(): MutantRunResult | undefined {
  const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = mutants;
  if (hitCount <= hitLimit) return undefined;
  return { status: MutantRunStatus.Timeout, reason: `passed ${hitCount} times` };
}

function tableRunner(): TestRunner {
  const root = process.cwd();
  const compiled = join(root, 'reports/compiled');
  let suite: Suite = newSuite();
  let usable = false;
  const modules = modulesOf(root, compiled, new Map([['vitest', () => suite.vitest]]));

  function load(): void {
    usable = false;
    suite = newSuite();
    modules.forget();
    for (const folder of TABLES.map((name) => join(compiled, name)).filter((name) => existsSync(name))) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.test.js'))) {
        const file = join(folder, name);
        suite.enter(file.slice(compiled.length + 1).replace(/js$/, 'ts'));
        modules.load(file);
      }
    }
    usable = true;
  }

  async function timed(block: Block): Promise<TestResult> {
    const { id, name, file } = block;
    const start = performance.now();
    mutants.currentTestId = id;
    const failure = await failureOf(block);
    mutants.currentTestId = undefined;
    const about = { id, name, fileName: join(root, file), timeSpentMs: performance.now() - start };
    return failure === undefined
      ? { ...about, status: TestStatus.Success }
      : { ...about, status: TestStatus.Failed, failureMessage: failure };
  }

  async function dryRun(): Promise<DryRunResult> {
    load();
    const tests: TestResult[] = [];
    for (const block of suite.blocks) tests.push(await timed(block));
    const { mutantCoverage } = mutants;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
  }

  async function held(filter: readonly string[] | undefined): Promise<MutantRunResult> {
    const wanted = filter === undefined ? undefined : new Set(filter);
    const blocks = suite.blocks.filter(({ id }) => wanted?.has(id) ?? true);
    for (const block of blocks) {
      const failureMessage = await failureOf(block);
      const stuck = endless();
      if (stuck !== undefined) return stuck;
      if (failureMessage !== undefined) {
        return { status: MutantRunStatus.Killed, killedBy: [block.id], failureMessage, nrOfTests: blocks.length };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: blocks.length };
  }

  /** With the mutant already there while modules load; code that cannot be loaded is noticed by every test. */
  async function fromTheStart(options: MutantRunOptions): Promise<MutantRunResult> {
    try {
      load();
    } catch (error) {
      const failureMessage = `does not load: ${String(error)}`;
      return endless() ?? { status: MutantRunStatus.Killed, killedBy: ['0'], failureMessage, nrOfTests: 1 };
    } finally {
      usable = false;
    }
    return held(options.testFilter);
  }

  async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const anew = options.mutantActivation === 'static' || options.reloadEnvironment;
    if (!anew && !usable) load();
    mutants.hitCount = 0;
    mutants.hitLimit = options.hitLimit;
    mutants.activeMutant = options.activeMutant.id;
    try {
      return anew ? await fromTheStart(options) : await held(options.testFilter);
    } finally {
      mutants.activeMutant = undefined;
      mutants.hitLimit = undefined;
    }
  }

  return { capabilities: () => ({ reloadEnvironment: true }), dryRun, mutantRun };
}
tableRunner.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'tables', tableRunner)];
