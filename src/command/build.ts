/** build and check: read everything, evaluate, and (build) write the listings. */
import { resolve } from 'node:path';
import { readerVersion, readThroughCache } from '../cache.ts';
import { explainDiagnostic } from '../compose/message.ts';
import { nodeDisk } from '../disk.ts';
import { type InputEntry, listInput, readBytes } from '../files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Changes } from '../model/history.ts';
import type { Waiver } from '../model/waiver.ts';
import { OutputError, prepareOutputs, prepareYears } from '../output-set.ts';
import { readFontFiles, templateNames } from '../package-files.ts';
import { type RunInput, run } from '../pipeline.ts';
import { type PolicyRunInput, runPolicies } from '../policy-pipeline.ts';
import { readFiles } from '../reader.ts';
import { diagnosticLines } from '../render/diagnostics/lines.ts';
import { loadFonts } from '../render/text/fonts.ts';
import { type CommandContext, CommandError, EXIT, type Options, OutputsHeldError } from './context.ts';
import type { ListingRun } from './listing-run.ts';
import { localDate } from './local-time.ts';
import { type Outputs, renderOutputs } from './outputs.ts';
import { policyRun } from './policy-run.ts';
import { progressLine } from './progress.ts';
import { renkeiRun } from './renkei-run.ts';
import { type Share, shareOut } from './shared.ts';
import { summaryLines } from './summary.ts';
import { type Loaded, loadCountry, loadInstalled, loadNamed } from './template.ts';
import { isWaiverFile, loadWaivers } from './waivers.ts';
import { type PreparedRun, prepareRun, writePrepared } from './write-run.ts';

/** Last year's results; not submissions of this year. */
const PREVIOUS_FOLDER = '前年度/';

export type BuildHow = {
  /** False for check: the listings are not rendered. */
  readonly render: boolean;
  /** Freeze the edition. */
  readonly publish?: boolean;
  /** Told what has changed since the last run, instead of printing the summary (watch). */
  readonly onChanges?: (changes: Changes) => void;
};

/**
 * Runs build or check.
 * @param how.render false for check: nothing is rendered
 * @returns the exit code
 * @throws CommandError where nothing can be read or the template is wrong
 */
export async function runBuild(options: Options, context: CommandContext, how: BuildHow): Promise<number> {
  try {
    return await buildAll(options, context, how);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    report(error.diagnostics, options, context);
    throw new OutputsHeldError('出力を書き込めませんでした。上の指摘を直してから、もう一度実行してください。');
  }
}

async function buildAll(options: Options, context: CommandContext, how: BuildHow): Promise<number> {
  const inputFolder = resolve(context.workingFolder, options.input ?? 'input');
  const outputFolder = resolve(context.workingFolder, options.output ?? 'output');
  const progress = progressLine(context, options.quiet === true || options.json === true);
  const names = options.template ?? templateNames(context.workingFolder);
  if (names.length === 0) throw new CommandError('様式がありません。templates/ に様式のフォルダーを置いてください。');

  const disk = nodeDisk();
  const now = new Date();
  // What became of an interrupted run is said even where notes are not asked for.
  report(await prepareYears(outputFolder, options.year, disk), { ...options, verbose: true }, context);
  const entries = await inputEntries(inputFolder);
  const submitted = entries.filter(({ path }) => !path.startsWith(PREVIOUS_FOLDER) && !isWaiverFile(path));
  const cache = { folder: resolve(outputFolder, '.cache'), version: await readerVersion(disk), disk };
  const files = await readThroughCache(submitted, cache, (rest) =>
    readFiles(rest, {
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
      onProgress: (done, total) => progress.show(`読み込み ${done}／${total} ファイル`),
    }),
  );
  const waivers = await loadWaivers(entries, readFiles);
  const fonts = loadFonts(readFontFiles(context.workingFolder));
  if (!files.some(({ outcome }) => outcome.state === 'read')) {
    progress.clear();
    const found = files.flatMap(({ outcome }) => outcome.diagnostics);
    report(found, options, context);
    throw new CommandError(
      `${inputFolder} に読み取れるブックがありません。市町村の提出ファイル（.xlsx など）を置いてください。`,
    );
  }

  const templates = await Promise.all(names.map((name) => loadNamed(name, options, context)));
  const findingsOf = new Map(templates.map(({ loaded, diagnostics }) => [loaded, diagnostics]));
  const country = loadCountry();
  const wanted = templates.map(({ loaded }) => loaded);
  const shares = shareOut(files, wanted, await loadInstalled(context), country);
  const withFiles = shares.filter(({ hasSubmissions }) => hasSubmissions);
  const running = options.template !== undefined ? shares : withFiles.length > 0 ? withFiles : shares.slice(0, 1);

  const made: Made[] = [];
  for (const share of running) {
    const { loaded, own, others } = share;
    const isFirst = share === running[0];
    const common = {
      files: own,
      others,
      waivers: waivers.value.filter((waiver) => ownerOf(waiver, running) === share),
      today: localDate(now),
      ...(options.year === undefined ? {} : { year: options.year }),
      ...(options.edition === undefined ? {} : { edition: options.edition }),
    };
    const previous = await previousResult(entries, loaded.prepared.template.name);
    const result = runListing(loaded, common, { country, publish: how.publish === true, previous });
    const { run } = result;
    if (run.fiscalYear === 0) {
      progress.clear();
      report(result.diagnostics, options, context);
      throw new CommandError('対象年度が決まりません。--year 2023 のように年度を指定してください。');
    }
    const folder = resolve(outputFolder, `${run.fiscalYear}年度`);
    // Among several years it is clear only now which outputs must not be open.
    await prepareOutputs(folder, disk);
    const found = [...(findingsOf.get(loaded) ?? []), ...(isFirst ? waivers.diagnostics : []), ...result.diagnostics];
    const outputs = await renderOutputs(run, found, {
      fonts,
      render: how.render,
      language: options.language,
      onProgress: progress.show,
    });
    progress.clear();
    const prepared = await prepareRun({
      folder,
      run,
      outputs,
      diagnostics: outputs.diagnostics,
      entries,
      files: own,
      templateFiles: loaded.files,
      fonts,
      language: options.language,
      at: now.toISOString(),
      disk,
      returnsOnly: !how.render,
      publish: how.publish === true,
    });
    made.push({ run, outputs, prepared, folder });
  }
  let worst: number = EXIT.done;
  const results: string[] = [];
  const isRefused = made.some(({ prepared }) => prepared.published?.state === 'refused');
  const writtenRuns = await writePrepared(made, { disk, isRefused });
  for (const [at, { run, outputs, folder }] of made.entries()) {
    const written = writtenRuns[at];
    if (written === undefined) continue;
    const all = [...outputs.diagnostics, ...written.diagnostics];
    report(all, options, context);
    if (written.changes !== undefined) how.onChanges?.(written.changes);
    results.push(outputs.json);
    if (options.json !== true && options.quiet !== true) {
      if (options.verbose === true) context.out(run.details);
      context.out(
        summaryLines({
          run,
          outputs,
          written,
          folder,
          workingFolder: context.workingFolder,
          verbose: options.verbose === true,
        }),
      );
    }
    worst = Math.max(worst, exitCode(all, options));
  }
  if (options.json === true) context.out(`${results.length === 1 ? results[0] : `[\n${results.join(',\n')}\n]`}\n`);
  return worst;
}

/** A listing's run, complete before anything is written, because all listings are written as one set. */
type Made = {
  readonly run: ListingRun;
  readonly outputs: Outputs;
  readonly prepared: PreparedRun;
  /** Absolute folder of the year's outputs. */
  readonly folder: string;
};

/** The listing that a waiver is about: the one that reads its file or knows its submitter, else the first, so that it is spoken of once. */
function ownerOf({ place, submitter }: Waiver, running: readonly Share[]): Share | undefined {
  const owner = running.find(
    ({ own, loaded }) => own.some(({ path }) => path === place?.file) || submittersOf(loaded).includes(submitter ?? ''),
  );
  return owner ?? running[0];
}

/** Names of those who are to submit for a listing. */
function submittersOf(loaded: Loaded): readonly string[] {
  const { prepared } = loaded;
  const all = 'offices' in prepared.template ? prepared.template.offices : prepared.template.municipalities;
  return all.map(({ name }) => name);
}

/** Runs the spine of a template's listing. */
function runListing(
  loaded: Loaded,
  common: Omit<PolicyRunInput, 'template' | 'publish'>,
  more: {
    readonly country: RunInput['country'];
    readonly publish: boolean;
    readonly previous: RunInput['previous'] | undefined;
  },
): { readonly run: ListingRun; readonly diagnostics: readonly Diagnostic[] } {
  if (loaded.listing === 'torikumi') {
    const { value, diagnostics } = runPolicies({ ...common, ...loaded.prepared, publish: more.publish });
    return { run: policyRun(value), diagnostics };
  }
  const { value, diagnostics } = run({
    ...common,
    ...loaded.prepared,
    country: more.country,
    ...(more.previous === undefined ? {} : { previous: more.previous }),
  });
  return { run: renkeiRun(value), diagnostics };
}

/** `input/前年度/result-<template>.json`, where it is there. */
async function previousResult(
  entries: readonly InputEntry[],
  template: string,
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  const entry = entries.find(({ path }) => path === `${PREVIOUS_FOLDER}result-${template}.json`);
  if (entry === undefined) return undefined;
  return { file: entry.path, text: new TextDecoder().decode(await readBytes(entry.diskPath)) };
}

/** The files below the input folder. @throws CommandError where there is no such folder */
async function inputEntries(folder: string): Promise<readonly InputEntry[]> {
  try {
    return await listInput(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      throw new CommandError(
        `入力フォルダー ${folder} がありません。提出ファイルを置いたフォルダーを --input で指定してください。`,
      );
    }
    throw error;
  }
}

function exitCode(diagnostics: readonly Diagnostic[], options: Options): number {
  const bad = diagnostics.some(
    ({ severity }) => severity === 'error' || (options.strict === true && severity === 'warning'),
  );
  return bad ? EXIT.errorsInData : EXIT.done;
}

/** Findings to standard error, worst first; with --quiet the errors alone. */
function report(diagnostics: readonly Diagnostic[], options: Options, context: CommandContext): void {
  const least =
    options.quiet === true ? ['error'] : options.verbose === true ? ['error', 'warning', 'note'] : ['error', 'warning'];
  if (options.json === true || !diagnostics.some(({ severity }) => least.includes(severity))) return;
  const told = options.quiet === true ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const explain = (diagnostic: Diagnostic) => explainDiagnostic(diagnostic, options.language);
  for (const line of diagnosticLines(told, explain, {
    color: context.terminal && options.color,
    language: options.language,
    verbose: options.verbose === true,
  })) {
    context.err(`${line}\n`);
  }
}
