/** The rows of one sheet given to municipalities and indicators (行の帰属): whose row, which indicator. */
import { type Diagnostic, diagnose, type Finding, placed } from '../model/diagnostic.ts';
import type { Municipality } from '../model/municipality.ts';
import type { HiddenRow, RawSubmission } from '../model/submission.ts';
import { type Candidate, hasReport, type ProgrammeStatus } from './candidate.ts';
import type { Draft, RowMark } from './draft.ts';
import { matchDraft, type PlanIndex } from './match.ts';
import { nearestParam, nearInCell } from './near-member.ts';
import { namedByLabel, type OwnerDecision, type Register } from './owner.ts';
import { withUnit } from './records.ts';

export type Assigned = {
  readonly candidates: readonly Candidate[];
  readonly statuses: readonly ProgrammeStatus[];
  /** State of the drafts that became neither. */
  readonly rest: readonly { readonly draft: Draft; readonly state: RowMark }[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A hidden row whose indicator and municipality are known. */
export type HiddenReport = HiddenRow & { readonly municipality: Municipality };

/** The indicators that hidden rows are about; rows that cannot be told are left out. */
export function assignHidden(
  drafts: readonly Draft[],
  at: Pick<Sheet, 'owner'>,
  register: Register,
  index: PlanIndex,
): readonly HiddenReport[] {
  return drafts.flatMap((draft) => {
    const { municipality } = ownerOf(draft, at.owner, register);
    const match = matchDraft(draft, index);
    return municipality === undefined || match.kind !== 'indicator'
      ? []
      : [{ indicatorId: match.id, source: draft.source, municipality }];
  });
}

/** Hidden rows of a municipality on whose indicators no row that is shown reports. */
export function hiddenRowsOf(
  hidden: readonly HiddenReport[],
  { code }: Municipality,
  used: readonly Candidate[],
): Pick<RawSubmission, 'hiddenRows'> {
  const shown = new Set(used.filter(hasReport).map(({ indicatorId }) => indicatorId));
  const hiddenRows = hidden
    .filter(({ municipality, indicatorId }) => municipality.code === code && !shown.has(indicatorId))
    .map(({ indicatorId, source }) => ({ indicatorId, source }));
  return hiddenRows.length === 0 ? {} : { hiddenRows };
}

type Sheet = { readonly path: string; readonly sheet: string; readonly owner: OwnerDecision };

/**
 * Gives every draft of a sheet its municipality and indicator.
 * Reports: X202 X204 X205, those of the sheet's owner where a row needs it, and those of matchDraft at the row.
 */
export function assignDrafts(drafts: readonly Draft[], at: Sheet, register: Register, index: PlanIndex): Assigned {
  const candidates: Candidate[] = [];
  const statuses: ProgrammeStatus[] = [];
  const rest: { readonly draft: Draft; readonly state: RowMark }[] = [];
  const diagnostics: Diagnostic[] = [];
  let needsOwner = false;
  for (const draft of drafts) {
    const owner = ownerOf(draft, at.owner, register);
    if (owner.diagnostic !== undefined) diagnostics.push(owner.diagnostic);
    if (owner.municipality === undefined) {
      needsOwner ||= owner.diagnostic === undefined;
      rest.push({ draft, state: 'reported' });
      continue;
    }
    const { municipality } = owner;
    const match = matchDraft(draft, index);
    const place = match.kind === 'indicator' ? { indicator: match.id } : {};
    diagnostics.push(...match.findings.map((finding) => placed(finding, placeOf(draft, finding), place)));
    const common = { draft, municipality, path: at.path, sheet: at.sheet };
    if (match.kind === 'indicator' && draft.onlyStatus && draft.fields.status !== undefined)
      statuses.push({ ...common, indicatorIds: [match.id], status: draft.fields.status });
    else if (match.kind === 'indicator')
      candidates.push({
        ...common,
        draft: { ...draft, fields: withUnit(draft.fields, match.unit) },
        indicatorId: match.id,
      });
    else if (match.kind === 'programme' && draft.fields.status !== undefined) {
      statuses.push({ ...common, indicatorIds: match.programme.indicatorIds, status: draft.fields.status });
    } else
      rest.push({
        draft,
        state: match.kind === 'out-of-plan' ? 'out-of-plan' : match.kind === 'programme' ? 'heading' : 'reported',
      });
  }
  if (needsOwner) diagnostics.unshift(...at.owner.diagnostics);
  return { candidates, statuses, rest, diagnostics };
}

/** Findings about a name stand at the name's own cell. */
function placeOf(draft: Draft, { code, raw }: Finding) {
  const { indicator, programme, number } = draft.fields;
  if (code === 'X301' || code === 'X302' || code === 'X309')
    return (indicator ?? programme ?? number)?.source ?? draft.source;
  if (code === 'X303') return (raw === number?.text.trim() ? number : programme)?.source ?? draft.source;
  if (code === 'X304' || code === 'X306') return programme?.source ?? draft.source;
  return draft.source;
}

function ownerOf(
  draft: Draft,
  owner: OwnerDecision,
  register: Register,
): { readonly municipality?: Municipality; readonly diagnostic?: Diagnostic } {
  const cell = draft.fields.municipality;
  const named = cell === undefined ? undefined : namedByLabel(cell.text, register);
  if (cell === undefined || named === undefined || named.kind === 'nothing')
    return owner.municipality === undefined ? {} : { municipality: owner.municipality };
  const [first, ...others] = named.kind === 'members' ? named.municipalities : [];
  if (first !== undefined && others.length === 0) return { municipality: first };
  const params = nearestParam(nearInCell(cell.text, register));
  if (named.kind === 'outsider')
    return { diagnostic: diagnose('X202', cell.source, { raw: cell.text, params: { ...params, name: named.name } }) };
  if (named.kind === 'contradiction')
    return {
      diagnostic: diagnose('X205', cell.source, {
        raw: cell.text,
        params: { first: named.names[0], second: named.names[1] },
      }),
    };
  return { diagnostic: diagnose('X204', cell.source, { raw: cell.text, params }) };
}
