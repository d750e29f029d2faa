/** The files of one office as one submission (複数ファイルの統合): joined where they cover different 施策コード, the later one where they cover the same. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { FileDecision } from '../../model/submission.ts';
import { laterOf, type RevisionRule, type RevisionSigns } from '../revision.ts';
import type { Group } from './group.ts';

/** What one file says under one 施策コード of the template. */
export type Coded = { readonly code: string; readonly sheet: string; readonly group: Group };

/** One file's part in an office's submission. */
export type PolicyContribution = {
  readonly path: string;
  readonly sha256: string;
  readonly signs: RevisionSigns;
  readonly coded: readonly Coded[];
};

export type JoinedPolicies = {
  readonly used: readonly Coded[];
  readonly superseded: readonly Coded[];
  readonly decisions: readonly FileDecision[];
  readonly diagnostics: readonly Diagnostic[];
};

type Ranked = {
  readonly file: PolicyContribution;
  readonly covers: ReadonlySet<string>;
  readonly superseded: Map<string, RevisionRule>;
  tied: boolean;
};

/**
 * Joins what the files of one office report.
 * @param files in the order of their paths
 * Reports: X222, X224, X521 policy-revision-tied, X523 policy-revision-covers-part.
 */
export function joinPolicyFiles(files: readonly PolicyContribution[]): JoinedPolicies {
  const diagnostics: Diagnostic[] = [];
  const ranked = files.map(
    (file): Ranked => ({
      file,
      covers: new Set(file.coded.map(({ code }) => code)),
      superseded: new Map(),
      tied: false,
    }),
  );
  for (const [at, a] of ranked.entries()) for (const b of ranked.slice(at + 1)) compare(a, b, diagnostics);
  const isOld = (one: Ranked) => (coded: Coded) => one.superseded.has(coded.code);
  return {
    used: ranked.flatMap((one) => one.file.coded.filter((coded) => !isOld(one)(coded))),
    superseded: ranked.flatMap((one) => one.file.coded.filter(isOld(one))),
    decisions: ranked.map((one) => decisionOf(one, ranked)),
    diagnostics,
  };
}

function compare(a: Ranked, b: Ranked, diagnostics: Diagnostic[]): void {
  const common = [...a.covers].filter((code) => b.covers.has(code));
  if (common.length === 0) return;
  const order = laterOf(a.file.signs, b.file.signs);
  if (order.later === 'neither') {
    const differing = common.filter((code) => saidUnder(a, code) !== saidUnder(b, code));
    if (differing.length === 0) return;
    a.tied = true;
    b.tied = true;
    const params = { other: b.file.path, count: differing.length };
    diagnostics.push(diagnose('X521', { file: a.file.path }, { params, related: [{ file: b.file.path }] }));
    return;
  }
  const [later, earlier] = order.later === 'a' ? [a, b] : [b, a];
  for (const code of common) earlier.superseded.set(code, order.rule);
  const related = [{ file: later.file.path }];
  if (order.contradicted) {
    const params = { earlier: earlier.file.path, rule: order.rule };
    diagnostics.push(diagnose('X222', { file: later.file.path }, { params, related: [{ file: earlier.file.path }] }));
  }
  const left = earlier.covers.size - earlier.superseded.size;
  const params = { later: later.file.path, rule: order.rule, count: left };
  diagnostics.push(diagnose(left > 0 ? 'X523' : 'X224', { file: earlier.file.path }, { params, related }));
}

function saidUnder({ file }: Ranked, code: string): string {
  const own = file.coded.filter((coded) => coded.code === code);
  return own
    .flatMap(({ group }) => group.cells.flatMap(({ items, actual }) => [...items, ...actual]))
    .map(({ text }) => text)
    .join('\n');
}

function decisionOf(one: Ranked, all: readonly Ranked[]): FileDecision {
  const { path, sha256 } = one.file;
  const [rule] = one.superseded.values();
  if (one.covers.size > 0 && one.superseded.size === one.covers.size)
    return { path, sha256, taken: false, why: `older-revision:${rule ?? ''}` };
  if (one.tied) return { path, sha256, taken: true, why: 'revision-tied' };
  if (rule !== undefined) return { path, sha256, taken: true, why: 'partly-superseded' };
  const beaten = all.flatMap((other) =>
    other === one ? [] : [...other.superseded].filter(([code]) => one.covers.has(code)).map(([, by]) => by),
  );
  const [by] = beaten;
  if (by !== undefined) return { path, sha256, taken: true, why: `later:${by}` };
  return { path, sha256, taken: true, why: all.length === 1 ? 'only-file' : 'covers-other-codes' };
}
