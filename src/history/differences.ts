/** The differences between two runs or editions (変更): files, rows with their reasons, totals. */
import type {
  Changes,
  FileChange,
  Origin,
  RowChange,
  RunView,
  TextChange,
  ViewFile,
  ViewRow,
} from '../model/history.ts';

/** One side of a comparison: a run, or a published edition. */
export type Side = { readonly label: string; readonly origin: Origin; readonly view: RunView };

/**
 * Everything that the later side says otherwise than the earlier one.
 * @param from undefined: there is nothing to compare with
 */
export function differencesBetween(from: Side | undefined, to: Side): Changes {
  const { template, title, fiscalYear, noun } = to.view;
  const head = {
    schema: 'jisseki/changes@1' as const,
    template,
    title,
    fiscalYear,
    ...(noun === undefined ? {} : { noun }),
    to: sideOf(to),
  };
  if (from === undefined) return { ...head, from: null, unchanged: false, files: [], rows: [], figures: [] };
  const files = fileChanges(from.view.files, to.view.files);
  const rows = rowChanges(from, to, files);
  const figures = changedTexts(from.view.figures, to.view.figures);
  const unchanged = files.length + rows.length + figures.length === 0;
  return { ...head, from: sideOf(from), unchanged, files, rows, figures };
}

function sideOf({ label, view }: Side): Changes['to'] {
  return { label, edition: view.edition };
}

function fileChanges(before: readonly ViewFile[], after: readonly ViewFile[]): FileChange[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  const gone = before.filter(({ path }) => !now.has(path));
  const came = after.filter(({ path }) => !old.has(path));
  const nameBefore = (file: ViewFile) =>
    gone.find(({ owner, sha256 }) => owner === file.owner && sha256 === file.sha256)?.path ?? null;
  const renamed = new Set(came.flatMap((file) => nameBefore(file) ?? []));
  const successor = (owner: string) => came.find((file) => file.owner === owner && file.taken)?.path ?? null;
  return [
    ...came.map((file): FileChange => {
      const other = nameBefore(file);
      return { path: file.path, owner: file.owner, kind: other === null ? 'added' : 'renamed', other };
    }),
    ...after.flatMap((file): readonly FileChange[] => {
      const earlier = old.get(file.path);
      if (earlier === undefined) return [];
      const change = { path: file.path, owner: file.owner };
      const replaced = earlier.sha256 === file.sha256 ? [] : [{ ...change, kind: 'replaced' as const, other: null }];
      if (earlier.taken === file.taken) return replaced;
      const turned = file.taken
        ? { ...change, kind: 'reinstated' as const, other: null }
        : { ...change, kind: 'superseded' as const, other: successor(file.owner) };
      return [...replaced, turned];
    }),
    ...gone
      .filter(({ path }) => !renamed.has(path))
      .map((file): FileChange => ({ path: file.path, owner: file.owner, kind: 'withdrawn', other: null })),
  ].toSorted((a, b) => order(a.owner, b.owner) || order(a.path, b.path));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowChanges(from: Side, to: Side, files: readonly FileChange[]): RowChange[] {
  const old = new Map(from.view.rows.map((row) => [row.id, row]));
  const now = new Map(to.view.rows.map((row) => [row.id, row]));
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  const cause = causeOf(from, to);
  return ids.flatMap((id): readonly RowChange[] => {
    const [before, after] = [old.get(id), now.get(id)];
    const shown = after ?? before;
    if (shown === undefined) return [];
    const fields = changedTexts(before?.fields ?? [], after?.fields ?? []);
    const contributions = changedContributions(before, after);
    if (fields.length + contributions.length === 0) return [];
    const status = fields.some((field) => field.id === 'status') ? statusOwners(before, after) : [];
    const owners = [...new Set([...contributions.map((one) => one.id), ...status])];
    const change = {
      id,
      heading: shown.heading,
      name: shown.name,
      kind:
        before === undefined ? ('added' as const) : after === undefined ? ('removed' as const) : ('changed' as const),
      fields,
      contributions,
      printed: before?.printed ?? null,
    };
    const planned = to.view.noun === undefined;
    return [{ ...change, reasons: reasonsOf(change, owners, files, { planned, otherwise: cause }) }];
  });
}

type Labelled = { readonly id: string; readonly label: string; readonly text: string };

/** Texts that differ, by id; a text that only one side has is `none` on the other. */
function changedTexts(earlier: readonly Labelled[], later: readonly Labelled[], none = ''): TextChange[] {
  const old = new Map(earlier.map((field) => [field.id, field]));
  const now = new Map(later.map((field) => [field.id, field]));
  const all = [...later, ...earlier.filter(({ id }) => !now.has(id))];
  return all.flatMap(({ id, label }) => {
    const [before, after] = [old.get(id)?.text, now.get(id)?.text];
    return (before ?? '') === (after ?? '') ? [] : [{ id, label, old: before ?? none, new: after ?? none }];
  });
}

function changedContributions(before: ViewRow | undefined, after: ViewRow | undefined): TextChange[] {
  const labelled = (row: ViewRow | undefined): readonly Labelled[] =>
    (row?.contributions ?? []).map(({ owner, text }) => ({ id: owner, label: `${owner}の報告`, text }));
  return changedTexts(labelled(before), labelled(after), NO_REPORT);
}

/** A municipality that reports on the row only in the other run. */
const NO_REPORT = '（報告なし）';

/** Who changed the text of the row's 実施状況. */
function statusOwners(before: ViewRow | undefined, after: ViewRow | undefined): readonly string[] {
  const labelled = (row: ViewRow | undefined): readonly Labelled[] =>
    (row?.contributions ?? []).map(({ owner, status }) => ({ id: owner, label: owner, text: status }));
  return changedTexts(labelled(before), labelled(after)).map(({ id }) => id);
}

/** Texts that come from the plan. */
const PLAN_FIELDS: ReadonlySet<string> = new Set(['programme', 'overview', 'indicator', 'baseline', 'target']);

const FILE_REASONS: Readonly<Record<FileChange['kind'], string>> = {
  added: '新しいファイルの提出',
  replaced: 'ファイルの差し替え',
  superseded: '再提出',
  reinstated: '採用するファイルの変更',
  renamed: 'ファイル名の変更',
  withdrawn: 'ファイルの取り下げ',
};

/** Why a row changed: whose report, the plan, or what else differs between the two runs. */
function reasonsOf(
  { kind, fields }: Pick<RowChange, 'kind' | 'fields'>,
  owners: readonly string[],
  files: readonly FileChange[],
  { planned, otherwise }: { readonly planned: boolean; readonly otherwise: string },
): string[] {
  if (kind !== 'changed' && planned) return ['計画の変更'];
  const plan = fields.filter(({ id }) => PLAN_FIELDS.has(id)).map(({ label }) => label);
  const reasons = [
    ...owners.map((owner) => {
      const kinds = new Set(files.filter((file) => file.owner === owner).map((file) => file.kind));
      const causes = [...kinds]
        .filter((one) => one !== 'added' || !kinds.has('superseded'))
        .map((one) => FILE_REASONS[one]);
      return causes.length === 0 ? `${owner}の報告の読み取りの変更` : `${owner}の${causes.join('・')}`;
    }),
    ...(plan.length === 0 ? [] : [`計画の変更（${plan.join('、')}）`]),
  ];
  return reasons.length === 0 ? [otherwise] : reasons;
}

function causeOf(from: Side, to: Side): string {
  if (from.origin.templateSha256 !== to.origin.templateSha256) return '様式または計画の変更';
  if (from.origin.tool !== to.origin.tool) return 'プログラムの版の違い';
  return 'ほかの指標の変更に伴う変更';
}
