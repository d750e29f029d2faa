/** One indicator as each municipality reports it (市町村ごとの値): who says what, in which state. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Contribution, ContributionState, Coverage } from '../model/evaluation.ts';
import type { Measure } from '../model/measure.ts';
import type { Sourced } from '../model/source.ts';
import type { Entry, Submission } from '../model/submission.ts';
import { type Context, type Found, findingAt } from './context.ts';
import { sameMeasure } from './same-measure.ts';
import { tookPart } from './words.ts';

/** One municipality's part in one indicator. */
export type Part = {
  readonly municipality: string;
  readonly state: ContributionState;
  /** The value that counts; absent where the row or the file is missing. */
  readonly value?: Sourced<Measure>;
  /** Where two rows of the municipality differ: the other value. */
  readonly rival?: Sourced<Measure>;
  /** Its rows for this indicator; usually one. */
  readonly entries: readonly Entry[];
  /** Whether the plan or the method waits for it. */
  readonly expected: boolean;
};

/** Entries by 指標ID and municipality, built once for all indicators. Municipalities outside the template are left out. */
export type EntryIndex = {
  /** What each municipality submitted. */
  readonly submitted: ReadonlyMap<string, Submission>;
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;
};

/** Indexes the submissions of the template's municipalities. */
export function indexEntries(submissions: readonly Submission[], members: readonly string[]): EntryIndex {
  const entries = new Map<string, Map<string, readonly Entry[]>>();
  const submitted = new Map<string, Submission>();
  for (const submission of submissions) {
    const { name } = submission.municipality;
    if (!members.includes(name)) continue;
    submitted.set(name, submission);
    for (const entry of submission.entries) {
      const byMunicipality = entries.get(entry.indicatorId) ?? new Map<string, readonly Entry[]>();
      byMunicipality.set(name, [...(byMunicipality.get(name) ?? []), entry]);
      entries.set(entry.indicatorId, byMunicipality);
    }
  }
  return { submitted, entries };
}

/**
 * The parts of all municipalities, the lead first, then in the template's order.
 * Reports: V104 V105 V123 V124.
 */
export function gather(index: EntryIndex, context: Context): Found<readonly Part[]> {
  const diagnostics: Diagnostic[] = [];
  const names = context.template.municipalities.map(({ name }) => name);
  const ordered = [...names.filter((name) => name === context.lead), ...names.filter((name) => name !== context.lead)];
  const byMunicipality = index.entries.get(context.indicator.id);
  const parts = ordered.map((municipality): Part => {
    const entries = byMunicipality?.get(municipality) ?? [];
    const expected = isExpected(municipality, context);
    const submission = index.submitted.get(municipality);
    if (submission === undefined) return { municipality, state: 'notSubmitted', entries: [], expected };
    const picked = pickValue(entries, context);
    const part: Part = { municipality, state: stateOf(picked.value, context), entries, expected, ...picked };
    report(part, submission, context, diagnostics);
    return part;
  });
  return { value: parts, diagnostics };
}

/** 対象市町村 of the plan; else the lead alone for 代表, nobody for 算出, all members for the rest. */
function isExpected(municipality: string, context: Context): boolean {
  const { aggregation, reporters } = context.indicator;
  if (aggregation === '代表') return municipality === context.lead;
  if (aggregation === '算出') return false;
  return reporters === undefined || reporters.includes(municipality);
}

function pickValue(
  entries: readonly Entry[],
  context: Context,
): { readonly value?: Sourced<Measure>; readonly rival?: Sourced<Measure> } {
  const counted = context.indicator.aggregation === '市町村数';
  const values = entries.flatMap((entry) => {
    const answered = counted && entry.participation?.value.kind !== 'none' ? entry.participation : undefined;
    const value = answered ?? entry.actual ?? entry.participation;
    return value === undefined ? [] : [value];
  });
  const spoken = values.filter(({ value }) => value.kind !== 'none');
  const value = spoken[0] ?? values[0];
  if (value === undefined) return {};
  const rival = spoken.find((other) => !sameMeasure(other.value, value.value));
  return rival === undefined ? { value } : { value, rival };
}

function stateOf(value: Sourced<Measure> | undefined, context: Context): ContributionState {
  if (value === undefined) return 'blank';
  const { value: measure } = value;
  switch (measure.kind) {
    case 'none':
      return measure.blank === true ? 'blank' : 'none';
    case 'pending':
      return 'pending';
    case 'unreadable':
      return context.indicator.aggregation === '市町村数' && tookPart(value) !== undefined ? 'reported' : 'unreadable';
    case 'several':
      return measure.owners !== undefined && context.indicator.aggregation === '合計' ? 'reported' : 'unreadable';
    case 'period':
      return 'unreadable';
    default:
      return 'reported';
  }
}

function report(part: Part, submission: Submission, context: Context, diagnostics: Diagnostic[]): void {
  const { aggregation, reporters } = context.indicator;
  const enters = aggregation !== '算出' && (part.expected || aggregation !== '代表');
  const at = part.value?.sources ?? part.entries.slice(0, 1).map(({ source }) => source);
  const more = { field: 'actual', raw: part.value?.raw, params: { municipality: part.municipality } };
  if (!enters) return;
  if (part.value?.value.kind === 'period') diagnostics.push(findingAt('V104', at, context, more));
  if (part.value?.value.kind === 'several' && part.state === 'unreadable') {
    diagnostics.push(findingAt('V105', at, context, more));
  }
  if (aggregation === '代表' && part.state === 'blank' && isDue(context)) {
    diagnostics.push(withoutValue(part, submission, context));
  }
  if (reporters === undefined || aggregation === '代表') return;
  if (part.expected && part.state === 'blank') {
    diagnostics.push(withoutValue(part, submission, context));
  }
  if (!part.expected && part.state === 'reported') diagnostics.push(findingAt('V124', at, context, more));
}

/** Whether a value is waited for this year: there is a target, and it is due. */
function isDue({ indicator, due, fiscalYear }: Context): boolean {
  const { kind } = indicator.target.value;
  return kind !== 'none' && kind !== 'pending' && (due === undefined || due <= fiscalYear);
}

/** Whether the cell is blank, or the row or its column is hidden or not there at all. Reports: V123. */
function withoutValue({ municipality, value, entries }: Part, submission: Submission, context: Context): Diagnostic {
  const { indicator } = context;
  const hidden = submission.hiddenRows?.find(({ indicatorId }) => indicatorId === indicator.id);
  const row = entries[0];
  const column = value === undefined && row?.hiddenFields?.includes('actual') === true;
  const why = row !== undefined ? (column ? 'hidden-column' : 'blank') : hidden === undefined ? 'no-row' : 'hidden-row';
  const params = { municipality, why, ...(indicator.aggregation === '代表' ? { lead: 1 } : {}) };
  const file = submission.files.find(({ taken }) => taken)?.path;
  const at = value?.sources[0] ?? row?.source ?? hidden?.source ?? (file === undefined ? {} : { file });
  return findingAt('V123', [at], context, { field: 'actual', raw: value?.raw, params });
}

/** The parts as the result shows them: those expected, and others that say anything. */
export function contributionsOf(parts: readonly Part[]): readonly Contribution[] {
  return parts
    .filter(
      (part) => part.expected || part.entries.some(({ status, actual }) => status !== undefined || spoken(actual)),
    )
    .map(({ municipality, state, value, entries }): Contribution => {
      const telling = entries.find(({ status }) => status !== undefined);
      return {
        municipality,
        state,
        ...(value === undefined ? {} : { value }),
        ...(telling?.status === undefined ? {} : { status: telling.status }),
        ...(telling?.statusSpan === undefined ? {} : { statusSpan: telling.statusSpan }),
      };
    });
}

function spoken(actual: Sourced<Measure> | undefined): boolean {
  return actual !== undefined && actual.value.kind !== 'none';
}

/** Numbers by state over the municipalities that must report. */
export function coverageOf(parts: readonly Part[]): Coverage {
  const expected = parts.filter((part) => part.expected);
  const count = (state: ContributionState) => expected.filter((part) => part.state === state).length;
  return {
    expected: expected.length,
    reported: count('reported'),
    none: count('none'),
    blank: count('blank'),
    pending: count('pending'),
    unreadable: count('unreadable'),
    notSubmitted: count('notSubmitted'),
  };
}
