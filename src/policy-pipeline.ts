/**
 * The spine of the second listing (主な取組一覧の処理の流れ), pure: bytes have been read, nothing is written.
 *
 *     template.yaml ──────────────────────────┐
 *     workbooks ─ ingest ─ facts of each text ─ evaluate ─ compose ─> listing
 *
 * Every middle value is returned, so that each can be looked at.
 */
import { composePolicyListing } from './compose/policy/listing.ts';
import type { PolicyReport } from './compose/policy/report.ts';
import { evaluatePolicies } from './evaluate/policy/evaluate.ts';
import { applyWaivers } from './history/waivers.ts';
import { ingestPolicies } from './ingest/policy/ingest.ts';
import type { Diagnostic, Reported } from './model/diagnostic.ts';
import type { Listing } from './model/listing.ts';
import type { FiscalYear } from './model/period.ts';
import type { PolicyEvaluation, PolicyItem, PolicyRow, ReadItem } from './model/policy.ts';
import type { PolicyIngested } from './model/policy-submission.ts';
import type { PolicyTemplate } from './model/policy-template.ts';
import type { ReadFile } from './model/reading.ts';
import type { Accepted } from './model/return.ts';
import { type FileState, filesInOrder } from './model/submission.ts';
import type { Waiver } from './model/waiver.ts';
import { readFacts } from './normalize/facts/facts.ts';

export type PolicyRunInput = {
  readonly template: PolicyTemplate;
  readonly files: readonly ReadFile[];
  /** Files that are another listing's: their state, and nothing more. */
  readonly others?: readonly FileState[];
  /** Absent: the year that most files say. */
  readonly year?: FiscalYear;
  /** Absent: the template's edition. */
  readonly edition?: string;
  /** Made public whatever the edition's name: without 参考. */
  readonly publish?: boolean;
  /** `input/確認済み.yaml`. */
  readonly waivers?: readonly Waiver[];
  /** ISO date, for the ends of waivers. */
  readonly today?: string;
};

/** Every value on the way from workbooks to the listing. */
export type PolicyRun = {
  readonly template: PolicyTemplate;
  readonly ingested: PolicyIngested;
  readonly rows: readonly PolicyRow<ReadItem>[];
  readonly evaluation: PolicyEvaluation;
  readonly report: PolicyReport;
  readonly listing: Listing;
  readonly accepted: readonly Accepted[];
};

/** From workbooks to the listing. */
export function runPolicies(input: PolicyRunInput): Reported<PolicyRun> {
  const { template, files } = input;
  const edition = input.edition ?? template.edition;

  // 1. Which cell is which item; whose file; which counts.
  const ingested = ingestPolicies({ files, template, ...(input.year === undefined ? {} : { year: input.year }) });
  const { fiscalYear } = ingested.value;

  // 2. Texts to figures and dates.
  const rows = ingested.value.rows.map((row) => readRow(row, fiscalYear));

  // 3. What the figures show.
  const evaluation = evaluatePolicies({ rows: rows.filter(({ items }) => items.length > 0), fiscalYear });

  // 4. The listing.
  const found: readonly Diagnostic[] = [
    ...files.flatMap(({ outcome }) => outcome.diagnostics),
    ...ingested.diagnostics,
    ...evaluation.diagnostics,
  ];
  const { diagnostics, accepted } = applyWaivers(found, input.waivers ?? [], input.today ?? '');
  const report: PolicyReport = {
    template,
    fiscalYear,
    edition,
    isPublic: input.publish === true || template.publicEditions.includes(edition),
    rows,
    evaluation: evaluation.value,
    submissions: ingested.value.submissions,
    files: ingested.value.files,
    diagnostics,
    openErrors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
  return {
    value: {
      template,
      ingested: { ...ingested.value, files: filesInOrder(ingested.value.files, input.others ?? []) },
      rows,
      evaluation: evaluation.value,
      report,
      listing: composePolicyListing(report),
      accepted,
    },
    diagnostics,
  };
}

function readRow(row: PolicyRow<PolicyItem>, year: FiscalYear): PolicyRow<ReadItem> {
  return {
    ...row,
    items: row.items.map((item, at): ReadItem => {
      const id = `${row.code}-${at + 1}`;
      return {
        ...item,
        id,
        facts: readFacts(item.text, { year }),
        children: item.children.map((child, index) => ({
          ...child,
          id: `${id}-${index + 1}`,
          facts: readFacts(child.text, { year }),
        })),
      };
    }),
  };
}
