/** Records (texts untouched) as entries (値を読み取った行), field by field. */
import { type Diagnostic, placed, type Reported } from '../model/diagnostic.ts';
import type { Measure, MeasureRole, ReadingContext } from '../model/measure.ts';
import type { FiscalYear, Period } from '../model/period.ts';
import type { Plan, PlanIndicator } from '../model/plan.ts';
import type { Sourced } from '../model/source.ts';
import type { Entry, IndicatorRecord, Ingested, RawField, RawSubmission, Submission } from '../model/submission.ts';
import type { FieldName, Template } from '../model/template.ts';
import { readMeasure } from './measure.ts';
import { readParticipation } from './participation.ts';
import { takesStage, withStage } from './stage.ts';

/** Texts of a status cell that say that there is nothing to say. */
const NO_STATUS = /^[\s　\-‐‑‒–—―ーｰ－−─…]*$|^(特になし|特に無し|なし|無し|該当なし)$/u;

type Reading = {
  readonly template: Template;
  readonly year: FiscalYear;
  readonly diagnostics: Diagnostic[];
  /** What was read before in this run: baselines, targets and dashes are the same in every municipality's workbook. */
  readonly known: Map<string, ReturnType<typeof readMeasure>>;
};

/**
 * Reads the values of every submitted row (提出された値の読み取り).
 * Reports: N106 N501 N503 and the N codes of readMeasure, each at its cell; weaker where the value cannot enter a figure.
 */
export function normalizeSubmissions(
  ingested: Ingested,
  plan: Plan,
  template: Template,
): Reported<readonly Submission[]> {
  const reading: Reading = { template, year: ingested.fiscalYear, diagnostics: [], known: new Map() };
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const value = ingested.submissions.map((raw) => ({
    municipality: raw.municipality,
    files: raw.files,
    ...(raw.submittedOn === undefined ? {} : { submittedOn: raw.submittedOn }),
    entries: raw.records.map((record) => entryOf(record, raw, indicators.get(record.indicatorId), reading)),
    ...(raw.hiddenRows === undefined ? {} : { hiddenRows: raw.hiddenRows }),
  }));
  return { value, diagnostics: reading.diagnostics };
}

function entryOf(
  record: IndicatorRecord,
  raw: RawSubmission,
  indicator: PlanIndicator | undefined,
  reading: Reading,
): Entry {
  const enters = indicator === undefined || entersFigure(indicator, raw.municipality.name, reading.template);
  const counts = indicator?.aggregation === '市町村数';
  const measure = (field: FieldName, role: MeasureRole, needed: boolean) =>
    measureOf(record.fields[field], { field, role, needed, counts, indicator: record.indicatorId }, reading);
  const actual = measure('actual', 'actual', enters);
  const participation = measure('participation', 'actual', enters && counts);
  const target = measure('target', 'target', false);
  const baseline = measure('baseline', 'baseline', false);
  const previous = measure('previous', 'actual', false);
  const year = periodOfHeading(record.fields.actual, reading);
  const mark = textOf(record.fields.mark);
  const status = textOf(record.fields.status);
  return {
    indicatorId: record.indicatorId,
    source: record.source,
    ...(actual === undefined ? {} : { actual }),
    ...(participation === undefined ? {} : { participation }),
    ...(target === undefined ? {} : { target }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(previous === undefined ? {} : { previous }),
    ...(mark === undefined ? {} : { mark }),
    ...(status === undefined || NO_STATUS.test(status.value) ? {} : { status }),
    ...(year === undefined ? {} : { year }),
    ...(record.statusSpan === undefined ? {} : { statusSpan: record.statusSpan }),
    ...(record.hiddenFields === undefined ? {} : { hiddenFields: record.hiddenFields }),
  };
}

/** The months that the heading of the actual names, where they lie in the report's year or before it. */
function periodOfHeading(field: RawField | undefined, { year }: Reading): Period | undefined {
  if (field?.moment === undefined) return undefined;
  const { period } = readMeasure(field.moment, { role: 'date', year }).measure;
  return period?.to !== undefined && period.to <= `${year + 1}-03-31` ? period : undefined;
}

/** Whether this municipality's figure can enter the region's. Source: 集計方法, evaluation rules section 4. */
function entersFigure(indicator: PlanIndicator, municipality: string, template: Template): boolean {
  switch (indicator.aggregation) {
    case '代表':
      return municipality === (indicator.lead ?? template.lead);
    case '算出':
      return false;
    default:
      return true;
  }
}

type Slot = {
  readonly field: FieldName;
  readonly role: MeasureRole;
  readonly needed: boolean;
  /** The indicator counts the municipalities that took part. */
  readonly counts: boolean;
  readonly indicator: string;
};

function measureOf(field: RawField | undefined, slot: Slot, reading: Reading): Sourced<Measure> | undefined {
  if (field === undefined) return undefined;
  const { measure, findings } = readOnce(field, slot, reading);
  for (const finding of findings) {
    const found = placed({ raw: field.text, ...finding }, field.source, {
      field: slot.field,
      indicator: slot.indicator,
    });
    reading.diagnostics.push(slot.needed || found.severity !== 'error' ? found : { ...found, severity: 'warning' });
  }
  const headerUnit = field.unit !== undefined && 'written' in measure ? { headerUnit: field.unit } : {};
  const headerStage = field.stage !== undefined && takesStage(measure) ? { headerStage: field.stage } : {};
  const value = withStage(measure, field.stage);
  return { value, sources: [field.source], raw: field.text, ...headerUnit, ...headerStage };
}

/** {@link readField}, once for all fields of the same contents in the same role. */
function readOnce(field: RawField, slot: Slot, reading: Reading): ReturnType<typeof readMeasure> {
  const { source: _place, text, kind, ...more } = field;
  const beside = Object.keys(more).length === 0 ? '' : JSON.stringify(more);
  const key = `${slot.role} ${slot.counts} ${kind} ${beside} ${text}`;
  const known = reading.known.get(key) ?? readField(field, slot, reading);
  reading.known.set(key, known);
  return known;
}

function readField(field: RawField, slot: Slot, reading: Reading): ReturnType<typeof readMeasure> {
  const unreadable: Measure = { kind: 'unreadable', qualifiers: [] };
  if (field.kind === 'formula-without-result') return { measure: unreadable, findings: [{ code: 'N501' }] };
  if (field.kind === 'error') return { measure: unreadable, findings: [{ code: 'N106' }] };
  if (field.text.trim() === '' && field.struck !== undefined) {
    return { measure: unreadable, findings: [{ code: 'N503', raw: field.struck }] };
  }
  const context = { role: slot.role, year: reading.year, words: reading.template.vocabulary };
  const participation = slot.counts && slot.role === 'actual' ? readParticipation(field.text, context) : undefined;
  if (participation !== undefined) return { measure: participation, findings: [] };
  return readMeasure(field.text, {
    ...context,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...(field.number === undefined && field.date === undefined ? {} : { cell: cellOf(field) }),
  });
}

/** What the cell holds behind its text: the number with its format, the date. */
function cellOf({ number, format, date }: RawField): NonNullable<ReadingContext['cell']> {
  return {
    ...(number === undefined ? {} : { number }),
    ...(format === undefined ? {} : { format }),
    ...(date === undefined ? {} : { date }),
  };
}

function textOf(field: RawField | undefined): Sourced<string> | undefined {
  if (field === undefined) return undefined;
  const value = field.text.replaceAll(/\r\n?/g, '\n').replace(/^[ \t\n]+|[\s　]+$/gu, '');
  return value === '' ? undefined : { value, sources: [field.source], raw: field.text };
}
