/** Parts that the result of every template has (共通部分): submissions and files. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { RenkeiResult } from '../../model/result.ts';
import type { FileDecision, FileState, Submission } from '../../model/submission.ts';
import type { Template } from '../../model/template.ts';

/** What became of the files, for telling whether all of a submission was read. */
export type Read = { readonly files: readonly FileState[]; readonly diagnostics: readonly Diagnostic[] };

/** Findings of a sheet, or a part of one, that could not be read. X110 only where the sheet holds figures (a warning). */
const SHEET_NOT_READ: ReadonlySet<string> = new Set([
  'X105',
  'X110',
  'X111',
  'X202',
  'X203',
  'X204',
  'X205',
  'X505',
  'X506',
  'X520',
]);

/** Reasons of files that were set aside because something else counts, not because they could not be read. */
const NOT_LACKING: ReadonlySet<string> = new Set(['duplicate-copy', 'other-year']);

/**
 * 提出の状況 of a municipality or office that submitted: `partial` where one of its files, or a sheet of those that were
 * taken, could not be read.
 */
export function submissionState(name: string, decisions: readonly FileDecision[], read: Read): 'submitted' | 'partial' {
  const lacksFile = read.files.some(
    ({ owner, state, why }) =>
      owner === name && (state === 'unreadable' || (state === 'set-aside' && !NOT_LACKING.has(why ?? ''))),
  );
  const taken = new Set(decisions.flatMap(({ path, taken: isTaken }) => (isTaken ? [path] : [])));
  const lacksSheet = read.diagnostics.some(
    ({ code, severity, place }) =>
      severity !== 'note' && SHEET_NOT_READ.has(code) && place.file !== undefined && taken.has(place.file),
  );
  return lacksFile || lacksSheet ? 'partial' : 'submitted';
}

/** One entry per municipality of the template, in its order, then any other that submitted. */
export function submissionsJson(
  template: Template,
  submissions: readonly Submission[],
  read: Read,
): RenkeiResult['submissions'] {
  const byName = new Map(submissions.map((submission) => [submission.municipality.name, submission]));
  const expected = template.municipalities.map(({ name, code }) => ({ name, code: String(code) }));
  const known = new Set(expected.map(({ name }) => name));
  const others = submissions.map(({ municipality }) => municipality).filter(({ name }) => !known.has(name));
  return [...expected, ...others].map(({ name, code }) => {
    const submission = byName.get(name);
    return {
      municipality: name,
      code,
      state: submission === undefined ? 'missing' : submissionState(name, submission.files, read),
      submittedOn: submission?.submittedOn ?? null,
      files: (submission?.files ?? []).map(({ path, sha256, taken, why }) => ({ path, sha256, taken, why })),
    };
  });
}

/** What became of each file below the input folder. */
export function filesJson(files: readonly FileState[]): RenkeiResult['files'] {
  return files.map(({ path, state, why, template }) => ({
    path,
    state,
    why: why ?? null,
    template: template ?? null,
  }));
}
