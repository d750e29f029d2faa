/** `result-torikumi.json` (結果のJSON): everything of a run of 主な取組一覧, machine-readable, in the shape of model/policy-result.ts. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { factJson } from '../../model/fact-result.ts';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type {
  Change,
  PolicyChild,
  PolicyEvaluation,
  PolicyFinding,
  PolicyRow,
  PolicySeries,
  ReadItem,
} from '../../model/policy.ts';
import type { TorikumiResult } from '../../model/policy-result.ts';
import type { PolicyIngested, PolicySubmission } from '../../model/policy-submission.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import { formatSource } from '../../model/source.ts';
import { diagnosticJson, type Explain } from '../diagnostics/json.ts';
import { inOrder } from '../diagnostics/order.ts';
import { periodJson } from '../explain/json.ts';
import { filesJson, submissionState } from './common.ts';
import { ledgerJson } from './ledger.ts';

export type TorikumiInput = {
  readonly template: PolicyTemplate;
  readonly ingested: PolicyIngested;
  readonly rows: readonly PolicyRow<ReadItem>[];
  readonly evaluation: PolicyEvaluation;
  readonly listing: Listing;
  /** Page and row of each 施策コード; absent where nothing was printed. */
  readonly printed?: ReadonlyMap<string, PrintedAt>;
  readonly diagnostics: readonly Diagnostic[];
  readonly explain: Explain;
  /** The sentence of a finding. */
  readonly sentence: (finding: PolicyFinding) => string;
};

/** The result as a plain object; the same run gives the same order of keys and entries. */
export function torikumiJson(input: TorikumiInput): TorikumiResult {
  const { template, listing, ingested, rows, evaluation } = input;
  return {
    schema: 'jisseki/torikumi@1',
    template: template.name,
    title: listing.title,
    fiscalYear: ingested.fiscalYear,
    edition: listing.edition,
    direction: { ...template.direction },
    markers: template.markers.map(({ mark, source }) => ({ mark, source })),
    rows: rows.map(({ code, category, items }) => ({
      code,
      category,
      items: items.map(itemJson),
      printed: input.printed?.get(code) ?? null,
    })),
    series: evaluation.series.map(seriesJson),
    findings: evaluation.findings.map((finding) => ({
      type: finding.type,
      code: finding.code,
      item: finding.item ?? null,
      office: finding.office ?? null,
      quote: finding.quote,
      message: input.sentence(finding),
      sources: finding.sources.map(formatSource),
    })),
    summary: summaryOf(input),
    submissions: template.offices.map(({ name }) =>
      submissionJson(
        name,
        ingested.submissions.find(({ office }) => office === name),
        input,
      ),
    ),
    files: filesJson(ingested.files),
    ledger: ledgerJson(ingested),
    diagnostics: inOrder(input.diagnostics).map((diagnostic) => diagnosticJson(diagnostic, input.explain)),
  };
}

function lineJson({ id, text, source, parts, facts }: PolicyChild & Pick<ReadItem, 'id' | 'facts'>) {
  return {
    id,
    text,
    source: formatSource(source),
    sources: parts?.map((part) => formatSource(part.source)) ?? [formatSource(source)],
    facts: facts.facts.map(factJson),
  };
}

function itemJson(item: ReadItem): TorikumiResult['rows'][number]['items'][number] {
  return {
    ...lineJson(item),
    marker: item.marker ?? null,
    children: item.children.map(lineJson),
    office: item.office,
    alsoFrom: (item.alsoFrom ?? []).map(({ office, source }) => ({ office, source: formatSource(source) })),
  };
}

function seriesJson(series: PolicySeries): TorikumiResult['series'][number] {
  return {
    code: series.code,
    item: series.item,
    office: series.office,
    subject: series.subject ?? null,
    unit: series.unit ?? null,
    points: series.points.map(({ period, value, status, quote }) => ({
      period:
        period === undefined
          ? null
          : (periodJson(period) as NonNullable<TorikumiResult['series'][number]['points'][number]['period']>),
      value: value === undefined ? null : formatDecimal(value),
      planned: status === 'planned',
      quote,
    })),
    change: changeJson(series.change),
    overall: changeJson(series.overall),
    comparable: series.change !== undefined,
    why: series.why ?? null,
    latest: series.latest ?? null,
    stale: series.stale,
    source: formatSource(series.source),
  };
}

function changeJson(change: Change | undefined): TorikumiResult['series'][number]['change'] {
  if (change === undefined) return null;
  const { difference, percent, planned } = change;
  return {
    difference: formatDecimal(difference),
    percent: percent === undefined ? null : formatDecimal(percent),
    planned,
  };
}

function submissionJson(
  submitter: string,
  submission: PolicySubmission | undefined,
  { ingested, diagnostics }: TorikumiInput,
): TorikumiResult['submissions'][number] {
  return {
    submitter,
    codes: submission?.codes ?? 0,
    items: submission?.items ?? 0,
    state:
      submission === undefined
        ? 'missing'
        : submissionState(submitter, submission.files, { files: ingested.files, diagnostics }),
    submittedOn: submission?.submittedOn ?? null,
    files: (submission?.files ?? []).map(({ path, sha256, taken, why }) => ({ path, sha256, taken, why })),
  };
}

function summaryOf({ rows, evaluation }: TorikumiInput): TorikumiResult['summary'] {
  const items = rows.flatMap((row) => row.items);
  const lines = items.flatMap((item) => [item, ...item.children]);
  const types = [...new Set(evaluation.findings.map(({ type }) => type))];
  return {
    policies: rows.length,
    policiesWithoutItems: rows.filter((row) => row.items.length === 0).length,
    items: items.length,
    children: lines.length - items.length,
    facts: lines.reduce((sum, { facts }) => sum + facts.facts.length, 0),
    series: evaluation.series.length,
    comparable: evaluation.series.filter(({ change }) => change !== undefined).length,
    findings: Object.fromEntries(
      types.map((type) => [type, evaluation.findings.filter((finding) => finding.type === type).length]),
    ),
  };
}
