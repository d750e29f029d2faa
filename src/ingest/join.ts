/** The files of one municipality as one submission (複数ファイルの統合): joined where they cover different rows, the later one where they cover the same. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FileDecision } from '../model/submission.ts';
import { type Candidate, type Contribution, hasReport, type ProgrammeStatus, saySame } from './candidate.ts';
import { laterOf, type RevisionRule } from './revision.ts';
import { isTied, type Tie, tieFindings } from './revision-tie.ts';

/** State of a candidate after joining. */
export type CandidateState = 'used' | 'superseded' | 'duplicate' | 'no-content';

export type Joined = {
  readonly used: readonly Candidate[];
  readonly statuses: readonly ProgrammeStatus[];
  readonly states: ReadonlyMap<Candidate | ProgrammeStatus, CandidateState>;
  readonly decisions: readonly FileDecision[];
  readonly diagnostics: readonly Diagnostic[];
};

type Ranked = {
  readonly file: Contribution;
  readonly covers: ReadonlySet<string>;
  superseded: Map<string, RevisionRule>;
  tied: boolean;
};

/**
 * Joins what the files of one municipality report (提出ファイルの採否).
 * @param files in the order of their paths
 * Reports: X221 X222 X223 X224 X308.
 */
export function joinFiles(files: readonly Contribution[]): Joined {
  const diagnostics: Diagnostic[] = [];
  const ties: Tie[] = [];
  const ranked = files.map((file): Ranked => ({ file, covers: coverOf(file), superseded: new Map(), tied: false }));
  for (const [at, a] of ranked.entries()) for (const b of ranked.slice(at + 1)) compare(a, b, { diagnostics, ties });
  const states = new Map<Candidate | ProgrammeStatus, CandidateState>();
  const used: Candidate[] = [];
  for (const { file, superseded } of ranked) {
    for (const candidate of file.candidates) {
      if (hasReport(candidate))
        states.set(
          candidate,
          superseded.has(candidate.indicatorId) ? 'superseded' : settle(candidate, used, { diagnostics, ties }),
        );
    }
  }
  diagnostics.push(
    ...tieFindings(
      ties,
      files.flatMap(({ candidates }) => candidates),
    ),
  );
  settleBlanks(ranked, used, states);
  const statuses = ranked.flatMap(({ file, superseded }) =>
    file.statuses.filter((status) => {
      const old = status.indicatorIds.every((id) => superseded.has(id));
      states.set(status, old ? 'superseded' : 'used');
      return !old;
    }),
  );
  const decisions = ranked.map((one) => decisionOf(one, ranked));
  return { used, statuses, states, decisions, diagnostics };
}

/** Indicators for which a file reports something. */
function coverOf(file: Contribution): ReadonlySet<string> {
  return new Set([
    ...file.candidates.filter(hasReport).map((candidate) => candidate.indicatorId),
    ...file.statuses.flatMap((status) => status.indicatorIds),
  ]);
}

/** What is found while files are compared; ties are told together. */
type Told = { readonly diagnostics: Diagnostic[]; readonly ties: Tie[] };

/** Decides between two files for the indicators that both report on. */
function compare(a: Ranked, b: Ranked, { diagnostics, ties }: Told): void {
  const common = [...a.covers].filter((id) => b.covers.has(id));
  if (common.length === 0) return;
  const order = laterOf(a.file.signs, b.file.signs);
  if (order.later === 'neither') {
    const differing = common.filter((id) => !reportSame(a.file, b.file, id));
    if (differing.length === 0) return;
    a.tied = true;
    b.tied = true;
    ties.push({ one: a.file.path, other: b.file.path, ids: differing });
    return;
  }
  const [later, earlier] = order.later === 'a' ? [a, b] : [b, a];
  for (const id of common) earlier.superseded.set(id, order.rule);
  if (order.contradicted) {
    const params = { earlier: earlier.file.path, rule: order.rule };
    diagnostics.push(diagnose('X222', { file: later.file.path }, { params, related: [{ file: earlier.file.path }] }));
  }
  const left = earlier.covers.size - earlier.superseded.size;
  const params = { later: later.file.path, rule: order.rule, count: left };
  const related = [{ file: later.file.path }];
  diagnostics.push(diagnose(left > 0 ? 'X223' : 'X224', { file: earlier.file.path }, { params, related }));
}

function reportSame(a: Contribution, b: Contribution, id: string): boolean {
  const of = (file: Contribution) =>
    file.candidates.filter((candidate) => candidate.indicatorId === id && hasReport(candidate));
  return of(a).every((one) => of(b).every((other) => saySame(one, other)));
}

/** A second row for an indicator: a repetition is set aside, another value stays and is reported. */
function settle(candidate: Candidate, used: Candidate[], { diagnostics, ties }: Told): CandidateState {
  const earlier = used.filter((other) => other.indicatorId === candidate.indicatorId);
  if (earlier.some((other) => saySame(other, candidate))) return 'duplicate';
  const [first] = earlier;
  if (first !== undefined && !isTied(ties, first.path, candidate.path, candidate.indicatorId)) {
    diagnostics.push(
      diagnose('X308', candidate.draft.source, {
        indicator: candidate.indicatorId,
        params: { id: candidate.indicatorId, other: placeName(first, candidate) },
        related: [first.draft.source],
      }),
    );
  }
  used.push(candidate);
  return 'used';
}

/** The other row as a reader finds it: its cell, with sheet and file where they are others. */
function placeName(first: Candidate, here: Candidate): string {
  const file = first.path === here.path ? '' : `「${first.path}」の`;
  const sheet = file === '' && first.sheet === here.sheet ? '' : `シート「${first.sheet}」の`;
  return `${file}${sheet}${first.draft.source.cell}`;
}

/** A row without any report counts once, and only where no other row reports on its indicator. */
function settleBlanks(
  ranked: readonly Ranked[],
  used: Candidate[],
  states: Map<Candidate | ProgrammeStatus, CandidateState>,
): void {
  for (const { file } of ranked) {
    for (const candidate of file.candidates) {
      if (states.has(candidate)) continue;
      const reported = used.some((other) => other.indicatorId === candidate.indicatorId);
      states.set(candidate, reported ? 'no-content' : 'used');
      if (!reported) used.push(candidate);
    }
  }
}

function decisionOf(one: Ranked, all: readonly Ranked[]): FileDecision {
  const { path, sha256 } = one.file;
  const isOld = one.covers.size > 0 && one.superseded.size === one.covers.size;
  const rule = [...one.superseded.values()][0];
  if (isOld) return { path, sha256, taken: false, why: `older-revision:${rule ?? ''}` };
  if (one.tied) return { path, sha256, taken: true, why: 'revision-tied' };
  if (rule !== undefined) return { path, sha256, taken: true, why: 'partly-superseded' };
  const beaten = all.find((other) => other !== one && [...other.superseded.keys()].some((id) => one.covers.has(id)));
  const by =
    beaten === undefined ? undefined : [...beaten.superseded.entries()].find(([id]) => one.covers.has(id))?.[1];
  if (by !== undefined) return { path, sha256, taken: true, why: `later:${by}` };
  return { path, sha256, taken: true, why: all.length === 1 ? 'only-file' : 'covers-other-rows' };
}
