/** The end of a run (出力の書き込み): outputs, 確認票, corrections and, for publish, the edition, written as one set. */
import { explainDiagnostic } from '../compose/message.ts';
import { composeOpenFindings } from '../compose/open-findings.ts';
import { composeTableListing } from '../compose/table-listing.ts';
import type { Disk } from '../disk.ts';
import type { InputEntry } from '../files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Changes, Origin } from '../model/history.ts';
import type { ReadFile } from '../model/reading.ts';
import { hashOf } from '../output-set/journal.ts';
import { type OutputSet, type SetFile, writeOutputSet } from '../output-set.ts';
import { packageVersion, type TemplateFiles } from '../package-files.ts';
import type { Fonts } from '../render/text/fonts.ts';
import { renderXlsx } from '../render/xlsx/xlsx.ts';
import { type Corrections, makeCorrections } from './corrections.ts';
import type { ListingRun } from './listing-run.ts';
import { type Published, publishEdition } from './publish.ts';
import { type Asked, askedOfEach, countsInWords, makeReturns } from './returns.ts';

export type RunToWrite = {
  /** Absolute folder of the year's outputs. */
  readonly folder: string;
  readonly run: ListingRun;
  /** Listing, data and result, and the result's text. */
  readonly outputs: { readonly files: readonly SetFile[]; readonly json: string };
  /** All findings; accepted ones have become notes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly entries: readonly InputEntry[];
  readonly files: readonly ReadFile[];
  readonly templateFiles: TemplateFiles;
  readonly fonts: Fonts;
  readonly language: 'ja' | 'en';
  /** Now, as ISO date and time. */
  readonly at: string;
  readonly disk: Disk;
  /** check writes 確認票 only. */
  readonly returnsOnly: boolean;
  readonly publish: boolean;
};

/** What a run is about to write, complete; nothing has been written yet. */
export type PreparedRun = {
  readonly set: OutputSet;
  /** 確認票 alone: all that is written where publishing is refused, as by check. */
  readonly returns: OutputSet & { readonly paths: readonly string[] };
  /** Paths in the year's folder, in the order in which they are shown. */
  readonly paths: readonly string[];
  /** What is asked of whom. */
  readonly asked: Asked;
  readonly changes?: Changes;
  readonly published?: Published;
  readonly diagnostics: readonly Diagnostic[];
};

/** What became of a run; where publishing was refused, the listing and all that belongs to it stayed as they were. */
export type WrittenRun = Omit<PreparedRun, 'set' | 'returns' | 'published'> & {
  readonly published?: Published['state'] | 'held-back';
};

/**
 * Makes everything that a run writes.
 * Reports: what `makeCorrections` and `publishEdition` report
 */
export async function prepareRun(input: RunToWrite): Promise<PreparedRun> {
  const { folder, run, outputs, disk } = input;
  const name = run.template.name;
  const asked = askedOfEach(input);
  const returns = [...(await openFindingsFile(input, asked)), ...(await makeReturns(input, asked))];
  const returned = { groups: { [`${name}/確認票`]: returns }, paths: returns.map(({ path }) => path) };
  if (input.returnsOnly) return { set: returned, returns: returned, paths: returned.paths, asked, diagnostics: [] };
  const view = run.view(outputs.json);
  const origin = originOf(input);
  const corrections = await makeCorrections({
    folder,
    view,
    origin,
    at: input.at,
    author: run.template.author,
    draft: run.listing.draft,
    fonts: input.fonts,
    disk,
  });
  const published = input.publish ? publish(input, corrections, { view, origin }) : undefined;
  const files = [...outputs.files, ...corrections.files, await coverageFile(input, asked)];
  return {
    set: {
      groups: { [name]: files, ...returned.groups },
      kept: [...corrections.kept, ...(published?.kept ?? [])],
    },
    returns: returned,
    paths: [...files, ...returns].map(({ path }) => path),
    asked,
    changes: corrections.changes,
    ...(published === undefined ? {} : { published }),
    diagnostics: [...corrections.diagnostics, ...(published?.diagnostics ?? [])],
  };
}

/** A prepared run with the absolute folder of its year. */
export type RunInFolder = { readonly prepared: PreparedRun; readonly folder: string };

/**
 * Writes what was prepared, or 確認票 alone where one of the listings cannot be published. The listings of a year are one set:
 * after a kill both are of this run, or both of the run before.
 * Reports: what `writeOutputSet` reports
 * @param to.isRefused publishing was refused for one of the listings
 * @returns what became of each, in the same order
 * @throws OutputError where nothing could be written
 */
export async function writePrepared(
  runs: readonly RunInFolder[],
  to: { readonly disk: Disk; readonly isRefused: boolean },
): Promise<readonly WrittenRun[]> {
  const setOf = ({ prepared }: RunInFolder): OutputSet =>
    to.isRefused ? { groups: prepared.returns.groups } : prepared.set;
  const found = new Map<RunInFolder, readonly Diagnostic[]>();
  for (const together of inSets(runs, setOf)) {
    const [first] = together;
    if (first === undefined) continue;
    const sets = together.map(setOf);
    const groups = Object.assign({}, ...sets.map((set) => set.groups)) as OutputSet['groups'];
    const kept = sets.flatMap((set) => set.kept ?? []);
    found.set(first, await writeOutputSet(first.folder, { groups, kept }, to.disk));
  }
  return runs.map((run): WrittenRun => {
    const { returns, paths, asked, changes, published, diagnostics } = run.prepared;
    const state = to.isRefused && published?.state === 'published' ? 'held-back' : published?.state;
    return {
      paths: to.isRefused ? returns.paths : paths,
      asked,
      diagnostics: [...diagnostics, ...(found.get(run) ?? [])],
      ...(state === undefined ? {} : { published: state }),
      ...(to.isRefused || changes === undefined ? {} : { changes }),
    };
  });
}

/** Runs that are written together: those of a year, unless two of them write a file of the same name (templates with one title). */
function inSets(
  runs: readonly RunInFolder[],
  setOf: (run: RunInFolder) => OutputSet,
): readonly (readonly RunInFolder[])[] {
  const pathsOf = (run: RunInFolder) => {
    const { groups, kept = [] } = setOf(run);
    return [...Object.values(groups).flat(), ...kept].map(({ path }) => path);
  };
  const sets: RunInFolder[][] = [];
  for (const run of runs) {
    const own = new Set(pathsOf(run));
    const last = sets.at(-1);
    const fits =
      last?.every((one) => one.folder === run.folder && !pathsOf(one).some((path) => own.has(path))) === true;
    if (fits) last?.push(run);
    else sets.push([run]);
  }
  return sets;
}

/** 提出状況: who has submitted, when, which file was taken and why, what is open, who is missing. */
async function coverageFile({ run, fonts }: RunToWrite, asked: Asked): Promise<SetFile> {
  const words = new Map([...asked].map(([name, findings]) => [name, countsInWords(findings)]));
  const listing = composeTableListing(run.coverage.table(words), run.listing);
  const { value } = await renderXlsx(listing, fonts);
  return { path: run.coverage.path, bytes: value.bytes };
}

/** 要確認一覧: what is open, to be accepted row by row; none where nothing is. */
async function openFindingsFile(
  { run, diagnostics, fonts, language }: RunToWrite,
  asked: Asked,
): Promise<readonly SetFile[]> {
  const explain = (diagnostic: Diagnostic) => explainDiagnostic(diagnostic, language);
  const listing = composeOpenFindings({ diagnostics, asked, noun: run.submitters.noun, explain }, run.listing);
  if (listing === undefined) return [];
  const { value } = await renderXlsx(listing, fonts);
  return [{ path: `要確認一覧_${run.template.name}.xlsx`, bytes: value.bytes }];
}

function originOf({ templateFiles, files }: RunToWrite): Origin {
  const template = [templateFiles.yaml, hashOf(templateFiles.plan ?? '')].join('\n');
  return {
    tool: packageVersion(),
    templateSha256: hashOf(template),
    inputs: files.map(({ path, sha256 }) => ({ path, sha256 })),
  };
}

function publish(
  { run, outputs, diagnostics, at }: RunToWrite,
  corrections: Corrections,
  said: Pick<Parameters<typeof publishEdition>[0], 'view' | 'origin'>,
): Published {
  return publishEdition({
    ...said,
    at,
    files: [...outputs.files, ...corrections.errataFiles],
    editions: corrections.editions,
    diagnostics: [...diagnostics, ...corrections.diagnostics],
    open: run.openQuestions,
  });
}
