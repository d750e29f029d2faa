/** The first listing's run as the commands use it. */
import { rateText } from '../compose/front-page.ts';
import { evaluated, numberOf } from '../compose/report.ts';
import { composeCoverage } from '../compose/sheets.ts';
import { viewOfRenkei } from '../history/view.ts';
import { stillOpen } from '../history/waivers.ts';
import { renkeiResultSchema } from '../model/result.ts';
import type { Run } from '../pipeline.ts';
import { renderCsv } from '../render/csv/csv.ts';
import { resultJson, resultText } from '../render/result/renkei.ts';
import { explainIn, type ListingRun } from './listing-run.ts';

/** What the commands make of a run. */
export function renkeiRun(run: Run): ListingRun {
  const { template, ingested, plan, submissions, evaluation, listing, report, accepted } = run;
  return {
    template,
    fiscalYear: ingested.fiscalYear,
    listing,
    accepted,
    openQuestions: stillOpen(evaluation.indicators, accepted),
    submitters: {
      noun: '市町村',
      expected: template.municipalities.map(({ name }) => name),
      submitted: submissions.map(({ municipality, files, submittedOn }) => ({
        name: municipality.name,
        files,
        ...(submittedOn === undefined ? {} : { submittedOn }),
      })),
      pending: new Map(evaluation.summary.byMunicipality.map(({ municipality, pending }) => [municipality, pending])),
    },
    files: ingested.files,
    ledgerRows: ingested.ledgerRows,
    coverage: { path: '提出状況.xlsx', table: (asked) => composeCoverage(report, asked) },
    returns: { names: new Map(plan.indicators.map(({ id, name }) => [id, name])) },
    openData: () => renderCsv(report),
    packageName: 'data/datapackage.json',
    result: ({ diagnostics, printed, language }) =>
      resultText(
        resultJson({
          template,
          fiscalYear: ingested.fiscalYear,
          plan,
          submissions,
          ingested,
          evaluation,
          listing,
          texts: report.texts,
          sentences: report.sentences,
          ...(printed === undefined ? {} : { printed }),
          diagnostics,
          explain: explainIn(language),
        }),
      ),
    view: (json) => viewOfRenkei(renkeiResultSchema.parse(JSON.parse(json))),
    summaryLine: summaryLine(run),
    details: grades(run),
  };
}

function summaryLine({ template, evaluation, plan, report }: Run): string {
  const basic = new Set(plan.indicators.filter(({ programme }) => programme === undefined).map(({ id }) => id));
  const marks = template.legend.marks.map(
    ({ mark }) => `${mark} ${evaluation.indicators.filter((one) => one.mark === mark && !basic.has(one.id)).length}`,
  );
  const { achieved, evaluable } = evaluation.summary;
  return `評価　　　${marks.join('　')}　　達成割合 ${rateText(report)}（${achieved}／${evaluable}）`;
}

/** 評価の根拠 of every indicator. */
function grades({ report, template }: Run): string {
  return evaluated(report)
    .map(
      ({ indicator, evaluation }) =>
        `${evaluation.mark}  ${numberOf(indicator, template)}　${indicator.name}\n      ${report.sentences.get(indicator.id) ?? ''}\n`,
    )
    .join('');
}
