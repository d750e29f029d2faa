/** Files of one municipality of which none is known to be later (新旧の分からない提出): one question for all of them. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Candidate } from './candidate.ts';

/** Two files that say different things on some indicators. */
export type Tie = { readonly one: string; readonly other: string; readonly ids: readonly string[] };

/** Most indicators that a sentence names. */
const NAMED = 5;

/** Whether two files are tied on an indicator. */
export function isTied(ties: readonly Tie[], a: string, b: string, id: string): boolean {
  return ties.some(
    ({ one, other, ids }) => ((one === a && other === b) || (one === b && other === a)) && ids.includes(id),
  );
}

/**
 * One finding for each group of tied files, at the first, whose cells it relates to.
 * @param candidates rows of the files
 * Reports: X221.
 */
export function tieFindings(ties: readonly Tie[], candidates: readonly Candidate[]): readonly Diagnostic[] {
  return groupsOf(ties).map((group) => {
    const paths = [...new Set(group.flatMap(({ one, other }) => [one, other]))].toSorted();
    const ids = [...new Set(group.flatMap((tie) => tie.ids))];
    const [first = ''] = paths;
    const params = {
      files: paths.map((path) => `「${path}」`).join('、'),
      first,
      count: ids.length,
      indicators: `${ids.slice(0, NAMED).join('、')}${ids.length > NAMED ? 'など' : ''}`,
    };
    const related: readonly (Source | { readonly file: string })[] = paths
      .slice(1)
      .map((path) => firstRow(candidates, path, ids) ?? { file: path });
    return diagnose('X221', { file: first }, { params, related });
  });
}

function firstRow(candidates: readonly Candidate[], path: string, ids: readonly string[]): Source | undefined {
  return candidates.find((one) => one.path === path && ids.includes(one.indicatorId))?.draft.source;
}

/** Ties that share a file belong together. */
function groupsOf(ties: readonly Tie[]): readonly (readonly Tie[])[] {
  const groups: Tie[][] = [];
  for (const tie of ties) {
    const shares = (group: readonly Tie[]) =>
      group.some(({ one, other }) => [one, other].some((path) => path === tie.one || path === tie.other));
    const own = groups.filter(shares);
    const rest = groups.filter((group) => !shares(group));
    groups.splice(0, groups.length, ...rest, [...own.flat(), tie]);
  }
  return groups;
}
