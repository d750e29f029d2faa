/** A result reduced to what is compared (比較の対象): what the listing prints, who reported what, and the totals. */
import type { RunView, ViewFile, ViewRow } from '../model/history.ts';
import type { IndicatorResult, RenkeiResult } from '../model/result.ts';

const STATES: Readonly<Record<IndicatorResult['contributions'][number]['state'], string>> = {
  reported: '報告あり',
  none: '該当なし',
  blank: '空欄',
  pending: '未集計',
  unreadable: '読み取れない',
  notSubmitted: '未提出',
};

type Programme = RenkeiResult['programmes'][number];
type Counts = RenkeiResult['summary']['basicKpis'];

/** The view of a result of the template renkei. */
export function viewOfRenkei(result: RenkeiResult): RunView {
  const indicators = new Map(result.programmes.map(({ no }) => [no, [] as IndicatorResult[]]));
  for (const indicator of result.indicators) {
    if (indicator.programme !== null) indicators.get(indicator.programme)?.push(indicator);
  }
  const basic = result.indicators.filter(({ programme }) => programme === null);
  return {
    schema: 'jisseki/view@1',
    template: result.template,
    title: result.title,
    edition: result.edition,
    fiscalYear: result.fiscalYear,
    figures: figuresOf(result),
    rows: [
      ...basic.map((indicator) => indicatorRow(indicator, '【基本KPI】')),
      ...result.programmes.flatMap((programme) => {
        const own = indicators.get(programme.no) ?? [];
        return [programmeRow(programme, own), ...own.map((indicator) => indicatorRow(indicator, headingOf(programme)))];
      }),
    ],
    files: result.submissions.flatMap(({ municipality, files }) =>
      files.map(({ path, sha256, taken, why }): ViewFile => ({ path, sha256, owner: municipality, taken, why })),
    ),
  };
}

function headingOf({ no, name }: Programme): string {
  return `${no}　${name}`;
}

function programmeRow(programme: Programme, own: readonly IndicatorResult[]): ViewRow {
  const reports = own.flatMap(({ contributions }) => contributions).filter(({ status }) => status !== null);
  return {
    id: `事業${programme.no}`,
    heading: headingOf(programme),
    name: '',
    fields: [
      { id: 'programme', label: '連携事業名', text: headingOf(programme) },
      { id: 'overview', label: '事業概要', text: programme.overview },
      { id: 'status', label: '実施状況', text: programme.status?.text ?? '' },
    ],
    contributions: [...new Set(reports.map(({ municipality }) => municipality))].map((owner) => {
      const statuses = reports.filter(({ municipality }) => municipality === owner).map(({ status }) => status);
      return { owner, state: '', text: '', status: [...new Set(statuses)].join('\n') };
    }),
    printed: own[0]?.printed ?? null,
  };
}

function indicatorRow(indicator: IndicatorResult, heading: string): ViewRow {
  return {
    id: indicator.id,
    heading,
    name: indicator.name,
    fields: [
      { id: 'indicator', label: '評価指標', text: indicator.name },
      { id: 'baseline', label: '基準値', text: indicator.baseline.text },
      { id: 'target', label: '目標値', text: indicator.target.text },
      { id: 'actual', label: '実績値', text: indicator.actual.text },
      { id: 'mark', label: '評価', text: indicator.mark },
      { id: 'calculation', label: '判定の計算', text: indicator.calculation.sentence },
      { id: 'status', label: '実施状況', text: indicator.status?.text ?? '' },
    ],
    contributions: indicator.contributions.map(({ municipality, state, value, status }) => ({
      owner: municipality,
      state,
      text: state === 'reported' ? reportedText(value) : STATES[state],
      status: status ?? '',
    })),
    printed: indicator.printed,
  };
}

/** What a heading can say of a value that does not say it itself: a value that becomes a forecast has changed. */
const STAGES = [
  ['planned', '（見込み）', /見込|予定|計画|予測/u],
  ['provisional', '（速報値）', /速報|暫定|未確定/u],
] as const;

/** @example 7件 under 実績値（見込） is 7件（見込み） */
function reportedText(value: IndicatorResult['contributions'][number]['value']): string {
  if (value === null) return STATES.reported;
  const text = value.input ?? `${value.value ?? value.word ?? ''}${value.unit ?? ''}`;
  const stage = STAGES.find(([qualifier, , said]) => value.qualifiers?.includes(qualifier) && !said.test(text));
  return stage === undefined ? text : `${text}${stage[1]}`;
}

function figuresOf({ summary, legend, roles, submissions }: RenkeiResult): RunView['figures'] {
  const marks = [...new Map(legend.map(({ achievement, mark }) => [achievement, mark])).entries()];
  const marksOf = (counts: Counts) => marks.map(([achievement, mark]) => `${mark}${counts[achievement]}`).join('　');
  const rate = summary.rate === null ? '－' : `${summary.rate}％`;
  const submitted = submissions.filter(({ state }) => state !== 'missing').length;
  return [
    { id: 'rate', label: '達成割合', text: `${summary.achieved}／${summary.evaluable}（${rate}）` },
    { id: 'marks', label: '評価ごとの指標の数', text: marksOf(summary) },
    ...summary.byRole.map((counts) => ({
      id: `role-${counts.role}`,
      label: `役割${counts.role}　${roles.find(({ id }) => id === counts.role)?.name ?? ''}`,
      text: marksOf(counts),
    })),
    { id: 'basic', label: '基本KPI', text: marksOf(summary.basicKpis) },
    { id: 'open', label: '確認が必要な評価', text: `${summary.open}件` },
    { id: 'submissions', label: '提出した市町村', text: `${submissions.length}市町村中${submitted}` },
  ];
}
