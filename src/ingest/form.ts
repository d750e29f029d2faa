/** Forms (調査票): one programme per sheet or one below the other, each value beside or below its label. */
import type { FiscalYear } from '../model/period.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import { type Draft, type DraftFields, rawField } from './draft.ts';
import type { HeadingReader } from './heading.ts';
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
  const more = {
    ...(labelled.unit === undefined ? {} : { unit: labelled.unit }),
    ...(labelled.year === undefined ? {} : { year: labelled.year.text }),
  };
  if (labelled.inline !== undefined)
    return { text: labelled.inline, kind: 'string', source: sourceOf(sheet, labelled.label), ...more };
  if (first === undefined) return undefined;
  const value = rawField(sheet, first, more);
  return others.length === 0 ? value : { ...value, kind: 'string', text: labelledText(labelled) };
}

/** Rows that a label and its values stand in. */
export function labelledRows(sheet: Sheet, labelled: Labelled): readonly number[] {
  return [labelled.label, ...labelled.values].map((cell) => excelRow(sheet, cell));
}

type Group = {
  readonly fields: Partial<Record<FieldName, RawField>>;
  readonly written: Set<FieldName>;
  readonly rows: number[];
  readonly first: Labelled;
};

/** 令和４年度実績値 beside 令和５年度実績値. */
export function isOfOtherYear(label: Labelled, year: FiscalYear): boolean {
  return label.year !== undefined && label.year.year !== year && REPORT_FIELDS.has(label.field as FieldName);
}

/** The rows of a form as drafts, one per indicator (調査票の読み取り). */
export function readForm(sheet: Sheet, form: Form, year: FiscalYear): readonly Draft[] {
  const shared: Partial<Record<FieldName, RawField>> = {};
  const sharedRows: number[] = [];
  const groups: Group[] = [];
  const labels = form.labels.filter((label) => !isOfOtherYear(label, year));
  const statuses = labels.filter((label) => label.field === 'status');
  for (const label of labels) {
    const field = label.field as FieldName;
    const value = labelledField(sheet, label);
    if (OF_PROGRAMME.has(field)) {
      if (value !== undefined && shared[field] === undefined) shared[field] = value;
      sharedRows.push(...labelledRows(sheet, label));
      continue;
    }
    let group = groups.at(-1);
    if (group === undefined || (OPENS_INDICATOR.has(field) && group.written.has(field))) {
      group = { fields: {}, written: new Set(), rows: [], first: label };
      groups.push(group);
    }
    group.rows.push(...labelledRows(sheet, label));
    group.written.add(field);
    if (value !== undefined && group.fields[field] === undefined) group.fields[field] = value;
  }
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
  if (groups.length < 2 || statuses.length !== 1 || field === undefined) return groups.map((group) => ({ group }));
  return groups.map((group) => ({ group, status: field, statusAt: field.source.cell }));
}
