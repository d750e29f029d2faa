/** Parts that the result of every template has (共通部分): submissions and files. */
import type { IndicatorEvaluation } from '../../model/evaluation.ts';
import type { RenkeiResult } from '../../model/result.ts';
import type { FileState, Submission } from '../../model/submission.ts';
import type { Template } from '../../model/template.ts';

/**
 * One entry per municipality of the template, in its order, then any other that submitted.
 * `partial`: submitted, but an indicator that it must report on is missing from its files.
 */
export function submissionsJson(
  template: Template,
  submissions: readonly Submission[],
  evaluations: readonly IndicatorEvaluation[],
): RenkeiResult['submissions'] {
  const byName = new Map(submissions.map((submission) => [submission.municipality.name, submission]));
  const incomplete = new Set(
    evaluations.flatMap(({ contributions }) =>
      contributions.filter(({ state }) => state === 'notSubmitted').map(({ municipality }) => municipality),
    ),
  );
  const expected = template.municipalities.map(({ name, code }) => ({ name, code: String(code) }));
  const known = new Set(expected.map(({ name }) => name));
  const others = submissions.map(({ municipality }) => municipality).filter(({ name }) => !known.has(name));
  return [...expected, ...others].map(({ name, code }) => {
    const submission = byName.get(name);
    return {
      municipality: name,
      code,
      state: submission === undefined ? 'missing' : incomplete.has(name) ? 'partial' : 'submitted',
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
