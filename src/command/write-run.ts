/** The end of a run (出力の書き込み): outputs, 確認票, corrections and, for publish, the edition, written as one set. */
import { explainToSubmitter } from '../compose/message/submitter.ts';
import type { Explained } from '../compose/message.ts';
import { composeTableListing } from '../compose/table-listing.ts';
import type { Disk } from '../disk.ts';
import type { InputEntry } from '../files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Changes, Origin } from '../model/history.ts';
import type { ReadFile } from '../model/reading.ts';
import type { ReturnCase, SubmittedFile } from '../model/return.ts';
import { hashOf } from '../output-set/journal.ts';
import { type OutputSet, type SetFile, writeOutputSet } from '../output-set.ts';
import { packageVersion, type TemplateFiles } from '../package-files.ts';
import { renderReturn } from '../render/returns/returns.ts';
import type { Fonts } from '../render/text/fonts.ts';
import { renderXlsx } from '../render/xlsx/xlsx.ts';
import { type Corrections, makeCorrections } from './corrections.ts';
import type { ListingRun } from './listing-run.ts';
import { type Published, publishEdition } from './publish.ts';

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
  const returns = await makeReturns(input);
  const returned = { groups: { [`${name}/確認票`]: returns }, paths: returns.map(({ path }) => path) };
  if (input.returnsOnly) return { set: returned, returns: returned, paths: returned.paths, diagnostics: [] };
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
  const files = [...outputs.files, ...corrections.files, await coverageFile(input)];
  return {
    set: {
      groups: { [name]: files, ...returned.groups },
      kept: [...corrections.kept, ...(published?.kept ?? [])],
    },
    returns: returned,
    paths: [...files, ...returns].map(({ path }) => path),
    changes: corrections.changes,
    ...(published === undefined ? {} : { published }),
    diagnostics: [...corrections.diagnostics, ...(published?.diagnostics ?? [])],
  };
}

/**
 * Writes what was prepared, or 確認票 alone where one of the listings cannot be published.
 * Reports: what `writeOutputSet` reports
 * @param isRefused publishing was refused for this listing or for another of the same run
 * @throws OutputError where nothing could be written
 */
export async function writePrepared(
  { set, returns, paths, changes, published, diagnostics }: PreparedRun,
  to: { readonly folder: string; readonly disk: Disk; readonly isRefused: boolean },
): Promise<WrittenRun> {
  const found = await writeOutputSet(to.folder, to.isRefused ? { groups: returns.groups } : set, to.disk);
  const state = to.isRefused && published?.state === 'published' ? 'held-back' : published?.state;
  return {
    paths: to.isRefused ? returns.paths : paths,
    diagnostics: [...diagnostics, ...found],
    ...(state === undefined ? {} : { published: state }),
    ...(to.isRefused || changes === undefined ? {} : { changes }),
  };
}

/** 提出状況: who has submitted, which file was taken and why, who is missing. */
async function coverageFile({ run, fonts }: RunToWrite): Promise<SetFile> {
  const listing = composeTableListing(run.coverage.table, run.listing);
  const { value } = await renderXlsx(listing, fonts);
  return { path: run.coverage.path, bytes: value.bytes };
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

/** 確認票 and 送付文 of every submitter that has something to look at. */
async function makeReturns(input: RunToWrite): Promise<readonly SetFile[]> {
  const { run, diagnostics } = input;
  const { names, subjectHeading, addressee } = run.returns;
  const explain = (diagnostic: Diagnostic): Explained => explainToSubmitter(diagnostic, input.language);
  const files: SetFile[] = [];
  for (const name of run.submitters.expected) {
    const submitted = filesOf(name, input);
    const own = new Set(submitted.map(({ path }) => path));
    const concerns = ({ place }: Diagnostic) => place.file !== undefined && own.has(place.file);
    const findings = diagnostics.flatMap((one) =>
      one.severity === 'note' || OFFICE_ONLY.has(one.code) ? [] : (askedOf(one, own) ?? []),
    );
    if (findings.length === 0) continue;
    const shown = submitted.filter(({ path, taken }) => taken || findings.some(({ place }) => place.file === path));
    const returnCase: ReturnCase = {
      municipality: name,
      listingTitle: run.listing.title,
      sender: run.template.author === '' ? run.template.region : run.template.author,
      findings,
      accepted: run.accepted.filter(({ diagnostic }) => concerns(diagnostic)),
      files: await Promise.all(shown.map(({ path }) => submittedFile(path, input))),
      indicatorNames: names,
      ...(subjectHeading === undefined ? {} : { subjectHeading }),
      ...(addressee === undefined ? {} : { addressee }),
    };
    files.push(...(await renderReturn(returnCase, explain, input.fonts)));
  }
  return files;
}

/**
 * The files of a submitter: those that were read as its own, and those that nobody's were read from but that are tied to it:
 * by what they say themselves (a title of another year), else by a name in their path (unreadable, misnamed or contradicting sheets).
 */
function filesOf(
  name: string,
  { run, files }: RunToWrite,
): readonly { readonly path: string; readonly taken: boolean }[] {
  const { submitted, expected } = run.submitters;
  const owned = new Set(submitted.flatMap((one) => one.files.map(({ path }) => path)));
  const ownerOf = new Map(run.files.map(({ path, owner }) => [path, owner]));
  const tied = files.filter(({ path }) => {
    if (owned.has(path)) return false;
    const names = expected.filter((one) => path.includes(one));
    return (ownerOf.get(path) ?? (names.length === 1 ? names[0] : undefined)) === name;
  });
  const known = submitted.find((one) => one.name === name)?.files ?? [];
  return [...known, ...tied.map(({ path }) => ({ path, taken: false }))];
}

/** Findings on a total that stand once, at the first of several municipalities: each of them is asked. */
const ASKED_OF_ALL: ReadonlySet<Diagnostic['code']> = new Set(['V121']);

/** Findings that are the office's own task: that values are still to come is nothing that a submitter has written wrongly. */
const OFFICE_ONLY: ReadonlySet<Diagnostic['code']> = new Set(['V125']);

/** The finding as it is asked of the municipality of these files; undefined where it does not concern it. */
function askedOf(finding: Diagnostic, own: ReadonlySet<string>): Diagnostic | undefined {
  const isOwn = ({ file }: Diagnostic['place']) => file !== undefined && own.has(file);
  if (isOwn(finding.place)) return finding;
  const place = ASKED_OF_ALL.has(finding.code) ? finding.related.find(isOwn) : undefined;
  if (place === undefined) return undefined;
  const { raw: _others, ...rest } = finding;
  return { ...rest, place };
}

async function submittedFile(path: string, { entries, files, disk }: RunToWrite): Promise<SubmittedFile> {
  const diskPath = entries.find((entry) => entry.path === path)?.diskPath;
  const bytes = diskPath === undefined ? undefined : await disk.read(diskPath);
  const outcome = files.find((file) => file.path === path)?.outcome;
  return {
    path,
    bytes: bytes ?? new Uint8Array(),
    ...(outcome?.state === 'read' ? { workbook: outcome.workbook } : {}),
  };
}
