/** Labels around a table (表の上下の欄): 番号 and 連携事業名 above it, 実施状況 below it. */
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import type { Carried } from './body-state.ts';
import type { Draft, DraftFields, RowMark } from './draft.ts';
import { cellsOf, labelledField, labelledRows } from './form.ts';
import type { Labelled } from './labels.ts';
import { sourceOf } from './sheet.ts';
import type { SheetSurvey } from './survey.ts';
import type { Table } from './table.ts';

const CONTEXT: ReadonlySet<string> = new Set<FieldName>(['role', 'number', 'programme', 'overview', 'unit']);
/** Labels that say whose sheet it is, and of which year. */
const OF_SHEET: ReadonlySet<string> = new Set(['municipality', 'submittedOn', 'fiscalYear']);

/** Addresses of labels with their values. */
export function addressesOf(survey: SheetSurvey, labels: readonly Labelled[]): readonly string[] {
  return labels.flatMap(cellsOf).map((cell) => sourceOf(survey.upright, cell).cell);
}

/** Labels of the sheet as a whole (市町村名, 提出日, 年度). */
export function sheetLabels({ labels }: SheetSurvey): readonly Labelled[] {
  return labels.filter(({ field }) => OF_SHEET.has(field));
}

/** 番号 and 連携事業名 labelled above a table that has no such columns, with the labels they come from. */
export function contextAbove(
  survey: SheetSurvey,
  table: Table,
  before: Table | undefined,
): { readonly carried: Carried; readonly labels: readonly Labelled[] } | undefined {
  if (survey.sheet.turned) return undefined;
  const top = before?.bodyBottom ?? 0;
  const labels = latest(
    survey.labels.filter(
      (label) => CONTEXT.has(label.field) && label.label.row > top && label.label.row < table.headerTop,
    ),
  );
  const fields = fieldsFrom(survey, labels);
  return fields.number === undefined && fields.programme === undefined
    ? undefined
    : { carried: { fields, basic: false }, labels };
}

/** One label of each field: the last. */
function latest(labels: readonly Labelled[]): readonly Labelled[] {
  return [...new Map(labels.map((label) => [label.field, label])).values()];
}

function fieldsFrom(survey: SheetSurvey, labels: readonly Labelled[]): DraftFields {
  return Object.fromEntries(
    labels.flatMap((label): readonly (readonly [string, RawField])[] => {
      const value = labelledField(survey.upright, label);
      return value === undefined ? [] : [[label.field, value]];
    }),
  );
}

/** Enters labels whose values hold for a table. */
export function useLabels(
  survey: SheetSurvey,
  labels: readonly Labelled[],
  marks: Map<number, RowMark>,
  read: Set<string>,
): void {
  for (const address of addressesOf(survey, labels)) read.add(address);
  for (const row of labels.flatMap((label) => labelledRows(survey.upright, label)))
    if (!marks.has(row)) marks.set(row, 'used');
}

/** Labels around tables, whether or not their values were used. */
export function tableLabels({ labels }: SheetSurvey): readonly Labelled[] {
  return labels.filter(({ field }) => OF_SHEET.has(field) || CONTEXT.has(field) || field === 'status');
}

/** A labelled 実施状況 below a table speaks for the programme labelled above it. */
export function statusesBelow(survey: SheetSurvey, marks: Map<number, RowMark>, read: Set<string>): readonly Draft[] {
  if (survey.sheet.turned) return [];
  const sheet = survey.upright;
  return survey.labels.flatMap((label): readonly Draft[] => {
    const status = label.field === 'status' ? labelledField(sheet, label) : undefined;
    if (status === undefined) return [];
    const above = latest(
      survey.labels.filter((other) => CONTEXT.has(other.field) && other.label.row <= label.label.row),
    );
    const fields = { ...fieldsFrom(survey, above), status };
    const rows = labelledRows(sheet, label);
    if (fields.number === undefined && fields.programme === undefined) {
      for (const row of rows) if (!marks.has(row)) marks.set(row, 'reported');
      return [];
    }
    useLabels(survey, above, marks, read);
    for (const address of addressesOf(survey, [label])) read.add(address);
    return [{ fields, written: new Set<FieldName>(['status']), rows, source: status.source, basic: false }];
  });
}
