/** `result-renkei.json` (結果のJSON): everything of a run, machine-readable, in the shape of model/result.ts. */
import { formatFixed } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContributionState, Evaluation, MarkCounts, Summary } from '../../model/evaluation.ts';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { RenkeiResult } from '../../model/result.ts';
import type { Ingested, Submission } from '../../model/submission.ts';
import type { Template } from '../../model/template.ts';
import { diagnosticJson, type Explain } from '../diagnostics/json.ts';
import { inOrder } from '../diagnostics/order.ts';
import { filesJson, submissionsJson } from './common.ts';
import { indicatorJson, type PrintedTexts } from './indicator.ts';
import { ledgerJson } from './ledger.ts';
import { statusesOf } from './status.ts';

export type ResultInput = {
  readonly template: Template;
  readonly fiscalYear: FiscalYear;
  readonly plan: Plan;
  readonly submissions: readonly Submission[];
  readonly ingested: Pick<Ingested, 'files' | 'ledgerRows' | 'ledgerColumns' | 'ledgerCells'>;
  readonly evaluation: Evaluation;
  /** Title, edition and the status texts are the listing's. */
  readonly listing: Listing;
  /** Texts of the values as printed, by 指標ID. */
  readonly texts: ReadonlyMap<string, PrintedTexts>;
  /** The sum behind each mark as a sentence, by 指標ID. */
  readonly sentences: ReadonlyMap<string, string>;
  /** Page and row of each indicator; absent where nothing was printed. */
  readonly printed?: ReadonlyMap<string, PrintedAt>;
  readonly diagnostics: readonly Diagnostic[];
  readonly explain: Explain;
};

/** The result as a plain object; the same run gives the same order of keys and entries. */
export function resultJson(input: ResultInput): RenkeiResult {
  const { template, listing, evaluation } = input;
  return {
    schema: 'jisseki/renkei@1',
    template: template.name,
    title: listing.title,
    fiscalYear: input.fiscalYear,
    edition: listing.edition,
    roles: template.roles.map(({ id, name }) => ({ id, name })),
    legend: template.legend.marks.map(({ mark, achievement, label }) => ({ mark, achievement, label })),
    ...planJson(input),
    summary: summaryJson(evaluation.summary),
    submissions: submissionsJson(template, input.submissions, {
      files: input.ingested.files,
      diagnostics: input.diagnostics,
    }),
    files: filesJson(input.ingested.files),
    ledger: ledgerJson(input.ingested),
    diagnostics: inOrder(input.diagnostics).map((diagnostic) => diagnosticJson(diagnostic, input.explain)),
  };
}

/** The file's text: two blanks of indent, a line break at the end. */
export function resultText(result: RenkeiResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function planJson({ plan, evaluation, listing, texts, sentences, printed }: ResultInput) {
  const statuses = statusesOf(listing);
  const evaluations = new Map(evaluation.indicators.map((one) => [one.id, one]));
  const programmes = new Map(plan.programmes.map((programme) => [programme.no, programme]));
  return {
    programmes: plan.programmes.map(({ no, role, name, overview, indicatorIds }) => ({
      no,
      role,
      name: name.value,
      overview: overview.value,
      status: statuses.overBlock.get(indicatorIds[0] ?? '') ?? null,
    })),
    indicators: plan.indicators.flatMap((indicator) => {
      const own = evaluations.get(indicator.id);
      if (own === undefined) return [];
      const programme = indicator.programme === undefined ? undefined : programmes.get(indicator.programme);
      return indicatorJson({
        indicator,
        evaluation: own,
        ...present({
          programme,
          texts: texts.get(indicator.id),
          sentence: sentences.get(indicator.id),
          status:
            statuses.byIndicator.get(indicator.id) ?? (programme ? undefined : statuses.overBlock.get(indicator.id)),
          printed: printed?.get(indicator.id),
        }),
      });
    }),
  };
}

/** The entries that are there. */
function present<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function summaryJson(summary: Summary): RenkeiResult['summary'] {
  return {
    ...countsJson(summary),
    evaluable: summary.evaluable,
    rate: summary.rate === undefined ? null : formatFixed(summary.rate, 1),
    open: summary.open,
    byRole: summary.byRole.map((counts) => ({ role: counts.role, ...countsJson(counts) })),
    basicKpis: countsJson(summary.basicKpis),
    byMunicipality: summary.byMunicipality.map((states) => ({
      municipality: states.municipality,
      ...statesJson(states),
    })),
  };
}

function countsJson({ achieved, nearlyAchieved, notAchieved, notEvaluable }: MarkCounts) {
  return { achieved, nearlyAchieved, notAchieved, notEvaluable };
}

function statesJson(states: Readonly<Record<ContributionState, number>>) {
  const { reported, none, blank, pending, unreadable, notSubmitted } = states;
  return { reported, none, blank, pending, unreadable, notSubmitted };
}
