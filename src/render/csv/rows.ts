/** The long form (縦持ち): one row per indicator and value, the region's and each municipality's. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Contribution, ContributionState, Evaluation, IndicatorEvaluation } from '../../model/evaluation.ts';
import type { Measure } from '../../model/measure.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { Plan, PlanIndicator } from '../../model/plan.ts';
import { formatSource, type Source, type Sourced } from '../../model/source.ts';
import type { Template } from '../../model/template.ts';

/** What the open data is made from; texts are the values as printed, by 指標ID. */
export type CsvInput = {
  readonly template: Template;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly fiscalYear: FiscalYear;
  readonly edition: string;
  readonly texts: ReadonlyMap<
    string,
    { readonly baseline: string; readonly target: string; readonly actual: string; readonly previous?: string }
  >;
};

/** One row: field name to text; `sources` for messages. */
export type CsvRow = { readonly fields: Readonly<Record<string, string>>; readonly sources: readonly Source[] };

/** In the column of municipalities, for the region's own values. */
const WHOLE_REGION = '圏域';

const STATES: Readonly<Record<ContributionState, string>> = {
  reported: '報告あり',
  none: '該当なし',
  blank: '空欄',
  pending: '未集計',
  unreadable: '読取不可',
  notSubmitted: '未提出',
};

/** All rows in the order of the plan. */
export function csvRows(input: CsvInput): readonly CsvRow[] {
  const evaluations = new Map(input.evaluation.indicators.map((evaluation) => [evaluation.id, evaluation]));
  return input.plan.indicators.flatMap((indicator) => {
    const evaluation = evaluations.get(indicator.id);
    return evaluation === undefined ? [] : indicatorRows(indicator, evaluation, input);
  });
}

function indicatorRows(indicator: PlanIndicator, evaluation: IndicatorEvaluation, input: CsvInput): readonly CsvRow[] {
  const { template, plan } = input;
  const common = {
    年度: String(input.fiscalYear),
    版: input.edition,
    指標ID: indicator.id,
    役割: indicator.role,
    役割名: template.roles.find(({ id }) => id === indicator.role)?.name ?? '',
    連携事業番号: indicator.programme === undefined ? '' : String(indicator.programme),
    連携事業名: plan.programmes.find(({ no }) => no === indicator.programme)?.name.value ?? '',
    評価指標: indicator.name,
  };
  const texts = input.texts.get(indicator.id);
  const row = (item: string, value: Sourced<Measure>, text: string | undefined, more: Record<string, string> = {}) => ({
    fields: {
      ...common,
      区分: item,
      市町村: WHOLE_REGION,
      ...valueFields(value.value),
      表記: text ?? value.raw ?? '',
      出所: formatSources(value.sources),
      ...more,
    },
    sources: value.sources,
  });
  const mark = template.legend.marks.find((entry) => entry.mark === evaluation.mark);
  const { baseline, target, actual, previous } = evaluation;
  return [
    row('基準値', baseline, texts?.baseline),
    row('目標値', target, texts?.target),
    ...(previous === undefined ? [] : [row('前年度実績値', previous, texts?.previous)]),
    row('実績値', actual, texts?.actual, { 評価: evaluation.mark, 評価の意味: mark?.label ?? '' }),
    ...evaluation.contributions.map((contribution) => contributionRow(common, contribution)),
  ];
}

function contributionRow(common: Readonly<Record<string, string>>, contribution: Contribution): CsvRow {
  const { municipality, state, value } = contribution;
  const fields = {
    ...common,
    区分: '市町村の実績値',
    市町村: municipality,
    状態: STATES[state],
    ...(value === undefined
      ? {}
      : { ...valueFields(value.value), 表記: value.raw ?? '', 出所: formatSources(value.sources) }),
  };
  return { fields, sources: value?.sources ?? [] };
}

/** The number of a value, where it is one; a range has two. */
function valueFields(measure: Measure): Readonly<Record<string, string>> {
  const period = { 期間開始: measure.period?.from ?? '', 期間終了: measure.period?.to ?? '' };
  switch (measure.kind) {
    case 'quantity': {
      const { value, unit, comparator } = measure;
      return { 値: formatDecimal(value), 単位: unit ?? '', 比較: comparator === '=' ? '' : comparator, ...period };
    }
    case 'range':
      return {
        下限: formatDecimal(measure.low),
        上限: formatDecimal(measure.high),
        単位: measure.unit ?? '',
        ...period,
      };
    default:
      return period;
  }
}

function formatSources(sources: readonly Source[]): string {
  return sources.map(formatSource).join(' ');
}
