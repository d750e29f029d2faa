/**
 * A test runner for Stryker that holds the tables of normalize/ and evaluate/ in one process: a mutant costs
 * milliseconds, as a start of Vitest for each would take hours. The sandbox compiles sources and tests beforehand
 * (`test/config/tsconfig.mutation.json`). What a mutant changes while modules load is seen too: then all are loaded anew.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
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
import { type Mutants, type Passes, passesOf } from './coverage.ts';
import { type Modules, modulesOf } from './modules.ts';
import { failureOf, newSuite, type Suite } from './suite.ts';

/** Folders of the tables; a mutant in src/normalize meets those in test/normalize, and so on. */
const TABLES = ['test/normalize', 'test/evaluate', 'test/facts'];

/** The folder of the tables for a source; the facts of sentences (normalize/facts) have one of their own. */
function tablesOf(fileName: string): string {
  const [, stage = '', part = ''] = /\/src\/(\w+)\/(facts\/)?/.exec(fileName) ?? [];
  if (part !== '') return `test/${part}`;
  return `test/${stage}/`;
}

/** Tables that look at all of a value come first, since they notice most mutants. */
const byStrength = (a: string, b: string) =>
  Number(b.includes('whole-')) - Number(a.includes('whole-')) || (a < b ? -1 : 1);

/** Sources that remember signs once folded: what a mutant of them leaves behind must go before the next. */
const REMEMBERING = /\/normalize\/text\.ts$/;

/** A mutant that is passed so many times as often as by the most eager row will not come to an end. */
const PATIENCE = 100;

const mutants: Mutants = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: mutants });

/** The passes of mutants cost half the time; they are counted once only. */
const uncounted = (code: string) => code.replace('function cover() {', 'function cover() { return;');

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
  /** Whether all was loaded once, and whether what is loaded is all there is, without a mutant. */
  let loaded = false;
  let usable = false;
  let known: Passes | undefined;
  const given = new Map([['vitest', () => suite.vitest]]);
  const modules = modulesOf({ root, compiled, given, rewrite: uncounted });

  /** Loads the tests anew; `source` leaves out those that never load it. */
  function load(from: Modules, source?: string): void {
    usable = false;
    suite = newSuite();
    from.forget();
    for (const folder of TABLES.filter((name) => existsSync(join(compiled, name)))) {
      const names = readdirSync(join(compiled, folder), { recursive: true, encoding: 'utf8' });
      for (const name of names.filter((file) => file.endsWith('.test.js')).sort(byStrength)) {
        const file = join(compiled, folder, name);
        if (source !== undefined && !from.reaches(file, source)) continue;
        suite.enter(join(folder, name).replace(/js$/, 'ts'));
        from.load(file);
      }
    }
    usable = source === undefined;
    loaded ||= from === modules;
  }

  async function passes(): Promise<Passes> {
    if (known !== undefined) return known;
    load(modulesOf({ root, compiled, given }));
    known = await passesOf(suite.blocks, mutants);
    usable = false;
    return known;
  }

  async function dryRun(): Promise<DryRunResult> {
    const { blocks, loading, outcomes } = await passes();
    const tests = suite.blocks.map(({ id, name, file }): TestResult => {
      const { milliseconds = 0, failure } = outcomes.get(id) ?? {};
      const about = { id, name, fileName: join(root, file), timeSpentMs: milliseconds };
      if (failure === undefined) return { ...about, status: TestStatus.Success };
      return { ...about, status: TestStatus.Failed, failureMessage: failure };
    });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: loading, perTest: blocks } };
  }

  /** Runs rows of a folder until one fails; `rows` are those that pass the mutant, undefined is all. */
  async function held(folder: string, rows: readonly number[] | undefined): Promise<MutantRunResult> {
    const all = suite.blocks.flatMap((block) => block.rows.map((row) => ({ row, block })));
    const passing = rows === undefined ? all : rows.flatMap((at) => all[at] ?? []);
    const chosen = passing.filter(({ block }) => block.file.startsWith(folder));
    for (const { row, block } of chosen) {
      mutants.hitCount = 0;
      const failureMessage = await failureOf(row);
      const stuck = endless();
      if (stuck !== undefined) return stuck;
      if (failureMessage !== undefined) {
        return { status: MutantRunStatus.Killed, killedBy: [block.id], failureMessage, nrOfTests: chosen.length };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: chosen.length };
  }

  /** With the mutant already there while modules load; code that cannot be loaded is noticed by every test. */
  async function fromTheStart(folder: string, source: string): Promise<MutantRunResult> {
    try {
      load(modules, source);
    } catch (error) {
      const failureMessage = `does not load: ${String(error)}`;
      return endless() ?? { status: MutantRunStatus.Killed, killedBy: ['0'], failureMessage, nrOfTests: 1 };
    } finally {
      usable = false;
    }
    return held(folder, undefined);
  }

  async function mutantRun({ activeMutant, ...options }: MutantRunOptions): Promise<MutantRunResult> {
    const { rows, most } = await passes();
    const passing = rows.get(activeMutant.id) ?? [];
    const folder = tablesOf(activeMutant.fileName);
    const remembers = REMEMBERING.test(activeMutant.fileName);
    const anew = options.reloadEnvironment || remembers;
    const quick = !remembers && passing.length > 0;
    if (quick ? !usable : !loaded) load(modules);
    mutants.hitCount = 0;
    mutants.hitLimit = PATIENCE * (most.get(activeMutant.id) ?? 0);
    mutants.activeMutant = activeMutant.id;
    try {
      // What is seen without loading anew is seen sooner.
      const soon = quick ? await held(folder, passing) : undefined;
      if (soon !== undefined && (soon.status !== MutantRunStatus.Survived || !anew)) return soon;
      mutants.hitLimit = options.hitLimit;
      const source = join(compiled, relative(root, options.sandboxFileName)).replace(/ts$/, 'js');
      return anew ? await fromTheStart(folder, source) : await held(folder, []);
    } finally {
      mutants.activeMutant = undefined;
      mutants.hitLimit = undefined;
    }
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    // Here, since Stryker's time limits hold for the runs only.
    init: async () => void (await passes()),
    dryRun,
    mutantRun,
  };
}
tableRunner.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'tables', tableRunner)];
