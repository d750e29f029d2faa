/**
 * The spine (処理の流れ), pure: bytes have been read, nothing is written.
 *
 *     template.yaml, plan.xlsx ──────────┐
 *     workbooks ─ ingest ─ normalize ─ evaluate ─ compose ─> listing
 *
 * Every middle value is returned, so that each can be looked at.
 */
import { composeCalculations } from './compose/calculations.ts';
import { composeListing } from './compose/listing.ts';
import type { Report } from './compose/report.ts';
import { composeTexts } from './compose/texts.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { applyWaivers, stillOpen, stillUndecided } from './history/waivers.ts';
import { ingest } from './ingest/ingest.ts';
import { readPlan } from './ingest/plan.ts';
import { readTemplate } from './ingest/template.ts';
import { totalRows } from './ingest/total-rows.ts';
import type { Diagnostic, Reported } from './model/diagnostic.ts';
import { diagnose } from './model/diagnostic.ts';
import type { Evaluation } from './model/evaluation.ts';
import type { Listing } from './model/listing.ts';
import type { CountryMunicipality } from './model/municipality.ts';
import type { FiscalYear } from './model/period.ts';
import type { Plan } from './model/plan.ts';
import type { ReadFile, ReadOutcome } from './model/reading.ts';
import type { Accepted } from './model/return.ts';
import { type FileState, filesInOrder, type Ingested, type Submission } from './model/submission.ts';
import type { Template } from './model/template.ts';
import type { Waiver } from './model/waiver.ts';
import { normalizePlan } from './normalize/plan.ts';
import { type PreviousResult, readPrevious } from './normalize/previous.ts';
import { normalizeSubmissions } from './normalize/submission.ts';
import { normalizeTotals } from './normalize/total-rows.ts';

/** A template with its plan, ready to be used. */
export type Prepared = { readonly template: Template; readonly plan: Plan };

/** 1. template.yaml and plan.xlsx; undefined where either cannot be used. */
export function prepare(files: {
  readonly name: string;
  readonly yaml: string;
  readonly plan: ReadOutcome | undefined;
}): Reported<Prepared | undefined> {
  const template = readTemplate(files.name, `${files.name}/template.yaml`, files.yaml);
  if (template.value === undefined) return { value: undefined, diagnostics: template.diagnostics };
  const planFile = `${files.name}/plan.xlsx`;
  if (files.plan?.state !== 'read') {
    const missing = diagnose('F310', { file: planFile });
    return { value: undefined, diagnostics: [...template.diagnostics, ...(files.plan?.diagnostics ?? [missing])] };
  }
  const rows = readPlan(files.plan.workbook);
  const plan = normalizePlan(rows.value, template.value);
  const diagnostics = [...template.diagnostics, ...files.plan.diagnostics, ...rows.diagnostics, ...plan.diagnostics];
  const broken = plan.value.indicators.length === 0;
  return { value: broken ? undefined : { template: template.value, plan: plan.value }, diagnostics };
}

export type RunInput = Prepared & {
  readonly files: readonly ReadFile[];
  /** Files that are another listing's: their state, and nothing more. */
  readonly others?: readonly FileState[];
  readonly country: readonly CountryMunicipality[];
  /** Absent: the year that most files say. */
  readonly year?: FiscalYear;
  /** Absent: the template's edition. */
  readonly edition?: string;
  /** `input/前年度/result-<template>.json`: its path for messages, and its text. */
  readonly previous?: { readonly file: string; readonly text: string };
  /** `input/確認済み.yaml`. */
  readonly waivers?: readonly Waiver[];
  /** ISO date, for the ends of waivers. */
  readonly today?: string;
};

/** Every value on the way from workbooks to the listing. */
export type Run = Prepared & {
  readonly ingested: Ingested;
  readonly submissions: readonly Submission[];
  readonly evaluation: Evaluation;
  readonly report: Report;
  readonly listing: Listing;
  /** Findings that somebody has accepted; in the diagnostics they are notes. */
  readonly accepted: readonly Accepted[];
};

/** 2. to 5. from workbooks to the listing. */
export function run(input: RunInput): Reported<Run> {
  const { template, plan } = input;
  const edition = input.edition ?? template.edition;

  // 2. Which cell is which field; whose file; which counts.
  const ingested = ingest({
    files: input.files,
    template: { ...template, edition },
    plan,
    country: input.country,
    ...(input.year === undefined ? {} : { year: input.year }),
  });
  const { fiscalYear } = ingested.value;
  const previous = previousOf(input, fiscalYear);

  // 3. Texts to values.
  const submissions = normalizeSubmissions(ingested.value, plan, template);

  // 4. Totals and marks.
  const evaluation = evaluate({
    plan,
    submissions: submissions.value,
    template,
    fiscalYear,
    edition,
    totals: normalizeTotals(totalRows(input.files, ingested.value), fiscalYear, template),
    ...(previous.value === undefined
      ? {}
      : { previous: previous.value.actuals, previousStatuses: previous.value.statuses }),
  });

  // 5. The listing.
  const found: readonly Diagnostic[] = [
    ...input.files.flatMap(({ outcome }) => outcome.diagnostics),
    ...ingested.diagnostics,
    ...previous.diagnostics,
    ...submissions.diagnostics,
    ...evaluation.diagnostics,
  ];
  const { diagnostics, accepted } = applyWaivers(found, input.waivers ?? [], input.today ?? '');
  const report: Report = {
    template,
    plan,
    evaluation: evaluation.value,
    submissions: submissions.value,
    files: ingested.value.files,
    fiscalYear,
    edition,
    texts: composeTexts(plan, evaluation.value, template),
    sentences: composeCalculations(plan, evaluation.value, template),
    openErrors: diagnostics.filter(({ severity }) => severity === 'error').length,
    openQuestions: stillOpen(evaluation.value.indicators, accepted),
    undecided: stillUndecided(evaluation.value.indicators, accepted),
    ...(previous.value?.rate === undefined ? {} : { previousRate: previous.value.rate }),
  };
  return {
    value: {
      template,
      plan,
      ingested: { ...ingested.value, files: filesInOrder(ingested.value.files, input.others ?? []) },
      submissions: submissions.value,
      evaluation: evaluation.value,
      report,
      listing: composeListing(report),
      accepted,
    },
    diagnostics,
  };
}

/** Last year's result, where it is of the year before this one. */
function previousOf(input: RunInput, fiscalYear: FiscalYear): Reported<PreviousResult | undefined> {
  if (input.previous === undefined) return { value: undefined, diagnostics: [] };
  const { file, text } = input.previous;
  const read = readPrevious(file, text, input.plan, input.template);
  if (read.value === undefined || read.value.fiscalYear === fiscalYear - 1) return read;
  const params = { before: read.value.fiscalYear, now: fiscalYear };
  return { value: undefined, diagnostics: [diagnose('F313', { file }, { params })] };
}
