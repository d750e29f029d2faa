/** The stage's door: what the municipalities submitted becomes the region's values, marks and summary (評価). */
import type { Diagnostic, Reported } from '../model/diagnostic.ts';
import type { Evaluation, IndicatorEvaluation } from '../model/evaluation.ts';
import type { Measure } from '../model/measure.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Source, type Sourced, uniqueSources } from '../model/source.ts';
import type { Submission } from '../model/submission.ts';
import type { Template } from '../model/template.ts';
import type { Total } from '../model/total-row.ts';
import { directionOf } from './achievement/direction.ts';
import { aggregate } from './aggregate/aggregate.ts';
import { check } from './check/check.ts';
import { oneForEachMark } from './check/mark.ts';
import { checkTotalRows } from './check/total-rows.ts';
import { rateOf, settle, type Tally, tallyOf } from './computed.ts';
import { type Context, contextOf } from './context.ts';
import { contributionsOf, coverageOf, gather, indexEntries, type Part } from './gather.ts';
import { judge } from './judge.ts';
import { judgeComputed } from './judge-computed.ts';
import type { Decision } from './mark.ts';
import type { Regional } from './regional.ts';
import { summarize } from './summary.ts';

export type EvaluationInput = {
  readonly plan: Plan;
  /** Only municipalities that submitted. */
  readonly submissions: readonly Submission[];
  readonly template: Template;
  readonly fiscalYear: FiscalYear;
  /** 確定版, 速報版 … */
  readonly edition: string;
  /** Last year's actuals by 指標ID; the plan's 前年度実績 goes first. */
  readonly previous?: ReadonlyMap<string, Sourced<Measure>> | undefined;
  /** Last year's status texts by 指標ID and municipality. */
  readonly previousStatuses?: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  /** Total rows of the submitted tables, only to be checked. */
  readonly totals?: readonly Total[] | undefined;
};

/** An indicator on its way to a mark. */
type Row = {
  readonly context: Context;
  readonly parts: readonly Part[];
  readonly regional: Regional;
  readonly decision: Decision;
};

/**
 * Adds up, judges and checks (評価). The order of the submissions does not matter.
 * Reports: every V code.
 */
export function evaluate(input: EvaluationInput): Reported<Evaluation> {
  const { plan, submissions, template } = input;
  const diagnostics: Diagnostic[] = [];
  const members = template.municipalities.map(({ name }) => name);
  const index = indexEntries(submissions, members);
  const rows = plan.indicators.map((indicator): Row => {
    const context = contextOf(indicator, input, input.previous?.get(indicator.id));
    const parts = gather(index, context);
    const regional = aggregate(parts.value, context, index);
    const judged = judge(regional.value, context);
    diagnostics.push(...parts.diagnostics, ...regional.diagnostics);
    if (indicator.aggregation !== '算出') diagnostics.push(...judged.diagnostics);
    return { context, parts: parts.value, regional: regional.value, decision: judged.value };
  });
  const complete = withComputed(rows, diagnostics);
  for (const row of complete) {
    diagnostics.push(
      ...check({ ...row, index, previousStatuses: input.previousStatuses?.get(row.context.indicator.id) }),
    );
  }
  diagnostics.push(...checkTotalRows(input.totals ?? []));
  const indicators = complete.map(finish);
  const parts = new Map(complete.map(({ context, parts }) => [context.indicator.id, parts]));
  const summary = summarize(plan, indicators, parts, template);
  return { value: { indicators, summary }, diagnostics: oneForEachMark(diagnostics) };
}

/** Judges the indicators that are computed from the marks of all others. */
function withComputed(rows: readonly Row[], diagnostics: Diagnostic[]): readonly Row[] {
  const isComputed = ({ context }: Row) => context.indicator.aggregation === '算出';
  if (!rows.some(isComputed)) return rows;
  const inProgramme = ({ context }: Row) => context.indicator.programme !== undefined;
  const own = rows.filter((row) => isComputed(row) && inProgramme(row));
  const others = rows.filter((row) => !isComputed(row) && inProgramme(row));
  const base = tallyOf(others.map(({ decision }) => decision.mark.achievement));
  const sources = sourcesOf(others);
  const total = (counted: Tally): Tally => ({
    achieved: base.achieved + counted.achieved,
    evaluable: base.evaluable + counted.evaluable,
  });
  const regionalFor = (counted: Tally) => rateOf(total(counted), sources);
  const settled = settle(own.length, (counted) =>
    own.map(({ context }) => judgeComputed(regionalFor(counted), context).value),
  );
  const regional = regionalFor(tallyOf(settled.map(({ mark }) => mark.achievement)));
  return rows.map((row) => {
    if (!isComputed(row)) return row;
    const judged = judgeComputed(regional, row.context);
    diagnostics.push(...judged.diagnostics);
    return { ...row, decision: judged.value, ...(regional === undefined ? {} : { regional }) };
  });
}

function sourcesOf(rows: readonly Row[]): readonly Source[] {
  return uniqueSources(rows.flatMap(({ regional }) => regional.actual.sources));
}

function finish({ context, parts, regional, decision }: Row): IndicatorEvaluation {
  const { indicator, previous, lead } = context;
  const { value, inferred } = directionOf(context);
  const mark = parts
    .find(({ municipality }) => municipality === lead)
    ?.entries.find((entry) => entry.mark !== undefined)?.mark;
  return {
    id: indicator.id,
    aggregation: indicator.aggregation,
    baseline: indicator.baseline,
    target: indicator.target,
    actual: regional.actual,
    ...(previous === undefined ? {} : { previous }),
    direction: { value, inferred },
    ...(indicator.due === undefined ? {} : { due: indicator.due }),
    calculation: decision.calculation,
    achievement: decision.mark.achievement,
    mark: decision.mark.mark,
    reason: decision.reason,
    certain: decision.certain,
    ...(mark === undefined ? {} : { submittedMark: mark }),
    coverage: coverageOf(parts),
    contributions: contributionsOf(parts),
  };
}
