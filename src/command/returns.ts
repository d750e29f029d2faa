/** What goes back to the submitters (確認票、送付文), and how much is asked of each. */
import { explainToSubmitter } from '../compose/message/submitter.ts';
import type { Explained } from '../compose/message.ts';
import type { Disk } from '../disk.ts';
import type { InputEntry } from '../files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadFile } from '../model/reading.ts';
import type { ReturnCase, SubmittedFile } from '../model/return.ts';
import type { SetFile } from '../output-set.ts';
import { renderReturn } from '../render/returns/returns.ts';
import type { Fonts } from '../render/text/fonts.ts';
import type { ListingRun } from './listing-run.ts';

export type ReturnsInput = {
  readonly run: ListingRun;
  /** All findings; accepted ones have become notes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly entries: readonly InputEntry[];
  readonly files: readonly ReadFile[];
  readonly fonts: Fonts;
  readonly language: 'ja' | 'en';
  readonly disk: Disk;
};

/** Findings that are asked of each submitter, by its name; those without any are left out. */
export type Asked = ReadonlyMap<string, readonly Diagnostic[]>;

/** What is asked of whom (市町村ごとの確認事項). */
export function askedOfEach(input: Pick<ReturnsInput, 'run' | 'files' | 'diagnostics'>): Asked {
  const found = input.run.submitters.expected.map((name) => {
    const own = new Set(filesOf(name, input).map(({ path }) => path));
    const findings = input.diagnostics.flatMap((one) =>
      one.severity === 'note' || OFFICE_ONLY.has(one.code) ? [] : (askedOf(one, own) ?? []),
    );
    return [name, findings] as const;
  });
  return new Map(found.filter(([, findings]) => findings.length > 0));
}

/**
 * How much is asked, in words.
 * @example countsInWords([error, warning, warning]) // 'エラー 1、警告 2'
 */
export function countsInWords(findings: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => findings.filter((one) => one.severity === severity).length;
  const counts = [
    ['エラー', count('error')],
    ['警告', count('warning')],
  ] as const;
  return counts.flatMap(([word, number]) => (number === 0 ? [] : [`${word} ${number}`])).join('、');
}

/** 確認票 and 送付文 of every submitter that has something to look at. */
export async function makeReturns(input: ReturnsInput, asked: Asked): Promise<readonly SetFile[]> {
  const { run } = input;
  const { names, subjectHeading, addressee } = run.returns;
  const explain = (diagnostic: Diagnostic): Explained => explainToSubmitter(diagnostic, input.language);
  const files: SetFile[] = [];
  for (const [name, findings] of asked) {
    const submitted = filesOf(name, input);
    const own = new Set(submitted.map(({ path }) => path));
    const concerns = ({ place }: Diagnostic) => place.file !== undefined && own.has(place.file);
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
  { run, files }: Pick<ReturnsInput, 'run' | 'files'>,
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
const ASKED_OF_ALL: ReadonlySet<Diagnostic['code']> = new Set(['V121', 'V212']);

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

async function submittedFile(
  path: string,
  { entries, files, disk }: Pick<ReturnsInput, 'entries' | 'files' | 'disk'>,
): Promise<SubmittedFile> {
  const diskPath = entries.find((entry) => entry.path === path)?.diskPath;
  const bytes = diskPath === undefined ? undefined : await disk.read(diskPath);
  const outcome = files.find((file) => file.path === path)?.outcome;
  return {
    path,
    bytes: bytes ?? new Uint8Array(),
    ...(outcome?.state === 'read' ? { workbook: outcome.workbook } : {}),
  };
}
