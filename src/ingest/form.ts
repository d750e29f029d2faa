/** Forms (調査票): one programme per sheet or one below the other, each value beside or below its label. */

import type { Cell } from '../model/grid.ts';
import type { FiscalYear } from '../model/period.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import { type Draft, type DraftFields, rawField } from './draft.ts';
import { foldWidth } from './fold.ts';
import type { HeadingReader } from './heading.ts';
import { givenStage, unsettled } from './heading-stage.ts';
import { type Labelled, labelledCells, labelledText } from './labels.ts';
import { isBasicKpi } from './row-kind.ts';
import { excelRow, type Sheet, sourceOf } from './sheet.ts';
import { isComplete, REPORT_FIELDS } from './table.ts';

/** A form with its labels in reading order. */
export type Form = { readonly labels: readonly Labelled[] };

/** Fields of a programme that hold for all its indicators. */
const OF_PROGRAMME: ReadonlySet<FieldName> = new Set<FieldName>([
  'role',
  'number',
  'programme',
  'overview',
  'municipality',
]);
/** Fields of one indicator's values. */
const OF_INDICATOR: ReadonlySet<FieldName> = new Set<FieldName>([
  'actual',
  'participation',
  'target',
  'baseline',
  'previous',
  'mark',
  'status',
]);
/** Fields whose second appearance opens the next programme, and the next indicator. */
const OPENS_PROGRAMME: ReadonlySet<FieldName> = new Set<FieldName>(['number', 'programme']);
const OPENS_INDICATOR: ReadonlySet<FieldName> = new Set<FieldName>(['indicator', 'actual', 'participation']);

/** Fewest different labels of a form. Assumption: a cover with 事業名 and 担当 alone is none. */
const FEWEST_LABELS = 3;

/** The forms of a sheet; none where its labels lack a key or a report (調査票の検出). */
export function findForms(sheet: Sheet, reader: HeadingReader): readonly Form[] {
  const labels = labelledCells(sheet, reader, () => true).filter(
    (label) => label.field !== 'submittedOn' && label.field !== 'fiscalYear',
  );
  const fields = new Set(labels.map((label) => label.field as FieldName));
  return isComplete(fields) && fields.size >= FEWEST_LABELS ? splitForms(labels) : [];
}

function splitForms(labels: readonly Labelled[]): readonly Form[] {
  const forms: Labelled[][] = [[]];
  for (const label of labels) {
    const current = forms.at(-1) ?? [];
    const repeats =
      OPENS_PROGRAMME.has(label.field as FieldName) && current.some((other) => other.field === label.field);
    if (repeats) forms.push([label]);
    else current.push(label);
  }
  return forms.map((form) => ({ labels: form }));
}

/** A label's value as a field; undefined where nothing is filled in. */
export function labelledField(sheet: Sheet, labelled: Labelled): RawField | undefined {
  const [first, ...others] = labelled.values;
  const stage = givenStage(labelled.stage);
  const more = {
    ...(stage === undefined ? {} : { stage }),
    ...(labelled.unit === undefined ? {} : { unit: labelled.unit }),
    ...(labelled.year === undefined ? {} : { year: labelled.year.text }),
  };
  if (labelled.inline !== undefined)
    return { text: labelled.inline, kind: 'string', source: sourceOf(sheet, labelled.label), ...more };
  if (first === undefined) return undefined;
  const value = rawField(sheet, first, more);
  return others.length === 0 ? value : { ...value, kind: 'string', text: labelledText(labelled) };
}

/** Cells that a label speaks for: itself, its values, the unit beside them. */
export function cellsOf({ label, values, unitCell }: Labelled): readonly Cell[] {
  return [label, ...values, ...(unitCell === undefined ? [] : [unitCell])];
}

/** Rows that a label and its values stand in. */
export function labelledRows(sheet: Sheet, labelled: Labelled): readonly number[] {
  return cellsOf(labelled).map((cell) => excelRow(sheet, cell));
}

type Group = {
  readonly fields: Partial<Record<FieldName, RawField>>;
  readonly written: Set<FieldName>;
  readonly rows: number[];
  readonly first: Labelled;
  ordinal?: number;
};

/** A form's drafts, and why a label's value is none of theirs. */
export type FormReading = {
  readonly drafts: readonly Draft[];
  readonly unread: ReadonlyMap<Labelled, Unread>;
};

/** `unsettled` is 見込 or 速報 beside the settled results. */
type Unread = 'other-year' | 'repeated' | 'unsettled';

/** 令和４年度実績値 beside 令和５年度実績値. */
export function isOfOtherYear(label: Labelled, year: FiscalYear): boolean {
  return label.year !== undefined && label.year.year !== year && REPORT_FIELDS.has(label.field as FieldName);
}

/** The labels of settled results in a form, for one of 見込 or 速報 (実績見込 beside 実績値). */
export function settledBeside(label: Labelled, form: Form, year: FiscalYear): readonly Labelled[] {
  return form.labels.filter(
    (other) => other.field === label.field && unsettled(other.stage) === undefined && !isOfOtherYear(other, year),
  );
}

/** The rows of a form as drafts, one per indicator (調査票の読み取り). */
export function readForm(sheet: Sheet, form: Form, year: FiscalYear): FormReading {
  const shared: Partial<Record<FieldName, RawField>> = {};
  const sharedRows: number[] = [];
  const groups: Group[] = [];
  const unread = new Map<Labelled, Unread>();
  for (const label of form.labels) {
    if (isOfOtherYear(label, year)) unread.set(label, 'other-year');
    else if (unsettled(label.stage) !== undefined && settledBeside(label, form, year).length > 0)
      unread.set(label, 'unsettled');
  }
  const labels = numbered(form.labels.filter((label) => !unread.has(label)));
  const put = (fields: Partial<Record<FieldName, RawField>>, label: Labelled, own: Labelled) => {
    const field = label.field as FieldName;
    const value = labelledField(sheet, label);
    const before = fields[field];
    if (value === undefined) return;
    if (before === undefined) fields[field] = value;
    else if (foldWidth(before.text) !== foldWidth(value.text)) unread.set(own, 'repeated');
  };
  const statuses = labels.filter(({ label }) => label.field === 'status').map(({ label }) => label);
  for (const { label, own } of labels) {
    const field = label.field as FieldName;
    if (OF_PROGRAMME.has(field)) {
      put(shared, label, own);
      sharedRows.push(...labelledRows(sheet, label));
      continue;
    }
    const group = groupOf(label, groups);
    group.rows.push(...labelledRows(sheet, label));
    group.written.add(field);
    put(group.fields, label, own);
  }
  return { drafts: draftsOf(sheet, groups, statuses, shared, sharedRows), unread };
}

/** The indicator that a label belongs to: that of its number, else the one that is open. */
function groupOf(label: Labelled, groups: Group[]): Group {
  const field = label.field as FieldName;
  const { ordinal } = label;
  const last = groups.at(-1);
  const same = ordinal === undefined ? undefined : groups.find((group) => group.ordinal === ordinal);
  if (same !== undefined) return same;
  const opens = OPENS_INDICATOR.has(field) || ordinal !== undefined;
  const isOther = ordinal !== undefined && last?.ordinal !== undefined;
  if (last !== undefined && !isOther && !(opens && last.written.has(field))) {
    if (ordinal !== undefined) last.ordinal = ordinal;
    return last;
  }
  const group: Group = { fields: {}, written: new Set(), rows: [], first: label };
  if (ordinal !== undefined) group.ordinal = ordinal;
  groups.push(group);
  return group;
}

/** Numbers of labels that have none, far from those that are written. */
const LISTED = 1000;
const UNPAIRED = 2000;

/**
 * Labels with the number of their indicator. Where all indicators come first and their values after them, the first value
 * is the first one's; where there are fewer or more values than indicators, a value belongs to none that is named.
 */
function numbered(labels: readonly Labelled[]): readonly { readonly label: Labelled; readonly own: Labelled }[] {
  const asTheyAre = labels.map((label) => ({ label, own: label }));
  const indicators = labels.filter((label) => label.field === 'indicator' && label.ordinal === undefined);
  const [first, last] = [labels.indexOf(indicators[0] as Labelled), labels.indexOf(indicators.at(-1) as Labelled)];
  const between = labels.slice(first, last).some((label) => OF_INDICATOR.has(label.field as FieldName));
  if (indicators.length < 2 || between) return asTheyAre;
  const counts = new Map<string, number>();
  return asTheyAre.map(({ label, own }) => {
    const field = label.field as FieldName;
    const all = labels.filter((other) => other.field === field && other.ordinal === undefined);
    const at = counts.get(field) ?? 0;
    counts.set(field, at + 1);
    if (label.ordinal !== undefined || (field !== 'indicator' && !OF_INDICATOR.has(field))) return { label, own };
    if (all.length === 1 && field === 'status') return { label, own };
    const ordinal = (all.length === indicators.length ? LISTED : UNPAIRED) + at;
    return { label: { ...label, ordinal }, own };
  });
}

function draftsOf(
  sheet: Sheet,
  groups: readonly Group[],
  statuses: readonly Labelled[],
  shared: Partial<Record<FieldName, RawField>>,
  sharedRows: readonly number[],
): readonly Draft[] {
  return spreadStatus(sheet, groups, statuses).map(({ group, status, statusAt }, at) => ({
    fields: { ...shared, ...group.fields, ...(status === undefined ? {} : { status }) } satisfies DraftFields,
    written: new Set<FieldName>([...group.written, ...(Object.keys(shared) as FieldName[])]),
    rows: [...new Set(at === 0 ? [...sharedRows, ...group.rows] : group.rows)],
    source: sourceOf(sheet, group.first.values[0] ?? group.first.label),
    basic: [shared.number, shared.programme, group.fields.indicator].some(
      (field) => field !== undefined && isBasicKpi(field.text),
    ),
    ...(statusAt === undefined ? {} : { statusAt }),
  }));
}

/** One 実施状況 under several indicators of a programme speaks for all of them. */
function spreadStatus(
  sheet: Sheet,
  groups: readonly Group[],
  statuses: readonly Labelled[],
): readonly { readonly group: Group; readonly status?: RawField; readonly statusAt?: string }[] {
  const [only] = statuses;
  const field = only === undefined ? undefined : labelledField(sheet, only);
  if (groups.length < 2 || statuses.length !== 1 || field === undefined || only?.ordinal !== undefined)
    return groups.map((group) => ({ group }));
  return groups.map((group) => ({ group, status: field, statusAt: field.source.cell }));
}
