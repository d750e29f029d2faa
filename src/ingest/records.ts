/** Joined rows as the records of a submission (提出の行), with a status that speaks for several indicators on each of them. */
import type { Plan } from '../model/plan.ts';
import type { IndicatorRecord, RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import type { Candidate, ProgrammeStatus } from './candidate.ts';

/** Records in the order of the plan (提出の行). */
export function recordsOf(
  used: readonly Candidate[],
  statuses: readonly ProgrammeStatus[],
  plan: Plan,
): readonly IndicatorRecord[] {
  const order = new Map(plan.indicators.map((indicator, at) => [indicator.id, at]));
  const position = (id: string) => order.get(id) ?? plan.indicators.length;
  const records = used.map((candidate): IndicatorRecord => {
    const span = spanOf(candidate, used, position);
    return {
      indicatorId: candidate.indicatorId,
      source: candidate.draft.source,
      fields: candidate.draft.fields,
      ...(span === undefined ? {} : { statusSpan: span }),
      ...(candidate.draft.hiddenFields === undefined ? {} : { hiddenFields: candidate.draft.hiddenFields }),
    };
  });
  const spread = statuses.reduce((all, status) => spreadStatus(all, status), records);
  return [...spread].sort((a, b) => position(a.indicatorId) - position(b.indicatorId));
}

/** Ids of the indicators whose rows share one merged status cell. */
function spanOf(
  candidate: Candidate,
  used: readonly Candidate[],
  position: (id: string) => number,
): readonly string[] | undefined {
  const { statusAt } = candidate.draft;
  if (statusAt === undefined) return undefined;
  const shared = used.filter(
    (other) => other.path === candidate.path && other.sheet === candidate.sheet && other.draft.statusAt === statusAt,
  );
  const ids = [...new Set(shared.map((other) => other.indicatorId))].sort((a, b) => position(a) - position(b));
  return ids.length > 1 ? ids : undefined;
}

/** Puts a programme's status on those of its reported indicators that have none of their own; on all where none is reported. */
function spreadStatus(records: readonly IndicatorRecord[], told: ProgrammeStatus): IndicatorRecord[] {
  const reported = records.filter((record) => told.indicatorIds.includes(record.indicatorId));
  const ids =
    reported.length === 0
      ? told.indicatorIds
      : reported.filter((record) => record.fields.status === undefined).map((record) => record.indicatorId);
  const span = ids.length > 1 ? { statusSpan: [...new Set(ids)] } : {};
  const kept = records.map((record) =>
    ids.includes(record.indicatorId)
      ? { ...record, fields: { ...record.fields, status: told.status }, ...span }
      : record,
  );
  if (reported.length > 0) return kept;
  return [
    ...kept,
    ...ids.map((indicatorId) => ({ indicatorId, source: told.draft.source, fields: { status: told.status }, ...span })),
  ];
}

const WITH_UNIT: readonly FieldName[] = ['actual', 'target', 'baseline', 'previous'];

/** Fields with the unit that stood behind the indicator's name, where nothing nearer names one. */
export function withUnit(fields: Candidate['draft']['fields'], unit: string | undefined): Candidate['draft']['fields'] {
  if (unit === undefined) return fields;
  const given: Partial<Record<FieldName, RawField>> = { ...fields };
  for (const name of WITH_UNIT) {
    const field = given[name];
    if (field !== undefined && field.unit === undefined) given[name] = { ...field, unit };
  }
  return given;
}
