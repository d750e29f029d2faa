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
import { type SetFile, writeOutputSet } from '../output-set.ts';
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

export type WrittenRun = {
  /** Paths in the year's folder, in the order in which they are shown. */
  readonly paths: readonly string[];
  readonly changes?: Changes;
  readonly published?: Published;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Writes a run.
 * Reports: what `makeCorrections`, `publishEdition` and `writeOutputSet` report
 * @throws OutputError where nothing could be written
 */
export async function writeRun(input: RunToWrite): Promise<WrittenRun> {
  const { folder, run, outputs, disk } = input;
  const name = run.template.name;
  const returns = await makeReturns(input);
  const returned = { [`${name}/確認票`]: returns };
  if (input.returnsOnly) {
    const diagnostics = await writeOutputSet(folder, { groups: returned }, disk);
    return { paths: returns.map(({ path }) => path), diagnostics };
  }
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
  const found = await writeOutputSet(
    folder,
    { groups: { [name]: files, ...returned }, kept: [...corrections.kept, ...(published?.kept ?? [])] },
    disk,
  );
  return {
    paths: [...files, ...returns].map(({ path }) => path),
    changes: corrections.changes,
    ...(published === undefined ? {} : { published }),
    diagnostics: [...corrections.diagnostics, ...(published?.diagnostics ?? []), ...found],
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
    const findings = diagnostics.flatMap((one) => (one.severity === 'note' ? [] : (askedOf(one, own) ?? [])));
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

/** The files of a submitter: those that were read as its own, and those that cannot be read but bear its name. */
function filesOf(
  name: string,
  { run, files }: RunToWrite,
): readonly { readonly path: string; readonly taken: boolean }[] {
  const { submitted, expected } = run.submitters;
  const known = submitted.find((one) => one.name === name)?.files ?? [];
  const named = files.filter(({ path, outcome }) => {
    const names = expected.filter((one) => path.includes(one));
    return outcome.state === 'unreadable' && names.length === 1 && names[0] === name;
  });
  const rest = named.filter(({ path }) => known.every((one) => one.path !== path));
  return [...known, ...rest.map(({ path }) => ({ path, taken: false }))];
}

/** Findings on a total that stand once, at the first of several municipalities: each of them is asked. */
const ASKED_OF_ALL: ReadonlySet<Diagnostic['code']> = new Set(['V121', 'V125']);

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
