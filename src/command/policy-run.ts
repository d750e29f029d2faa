/** The second listing's run as the commands use it. */
import { composePolicyCoverage } from '../compose/policy/coverage.ts';
import { findingSentence, findingsTable } from '../compose/policy/finding.ts';
import { viewOfTorikumi } from '../history/view-torikumi.ts';
import { torikumiResultSchema } from '../model/policy-result.ts';
import type { PolicyRun } from '../policy-pipeline.ts';
import { renderPolicyCsv } from '../render/csv/policy.ts';
import { torikumiJson } from '../render/result/torikumi.ts';
import { explainIn, type ListingRun } from './listing-run.ts';

/** What the commands make of a run. */
export function policyRun(run: PolicyRun): ListingRun {
  const { template, ingested, rows, evaluation, listing, report, accepted } = run;
  return {
    template,
    fiscalYear: ingested.fiscalYear,
    listing,
    accepted,
    openQuestions: 0,
    submitters: {
      noun: '部局',
      expected: template.offices.map(({ name }) => name),
      submitted: ingested.submissions.map(({ office, files, submittedOn }) => ({
        name: office,
        files,
        ...(submittedOn === undefined ? {} : { submittedOn }),
      })),
      pending: new Map(),
    },
    files: ingested.files,
    ledgerRows: ingested.ledgerRows,
    coverage: { path: `提出状況_${template.name}.xlsx`, table: (asked) => composePolicyCoverage(report, asked) },
    returns: { names: new Map(), subjectHeading: '取組', addressee: '主な取組ご担当者' },
    openData: () => renderPolicyCsv({ template, rows, fiscalYear: ingested.fiscalYear, edition: listing.edition }),
    packageName: `data/datapackage-${template.name}.json`,
    result: ({ diagnostics, printed, language }) => {
      const result = torikumiJson({
        template,
        ingested,
        rows,
        evaluation,
        listing,
        ...(printed === undefined ? {} : { printed }),
        diagnostics,
        explain: explainIn(language),
        sentence: (finding) => findingSentence(finding, language),
      });
      return `${JSON.stringify(result, undefined, 2)}\n`;
    },
    view: (json) => viewOfTorikumi(torikumiResultSchema.parse(JSON.parse(json))),
    summaryLine: summaryLine(run),
    details: findingsTable(evaluation)
      .rows.map(([kind, item, office, sentence]) => `${kind}　${item}　${office}\n      ${sentence}\n`)
      .join(''),
  };
}

function summaryLine({ rows, evaluation }: PolicyRun): string {
  const items = rows.reduce((sum, row) => sum + row.items.length, 0);
  const reported = rows.filter((row) => row.items.length > 0).length;
  return `取組　　　${rows.length}施策中${reported}施策、${items}項目　　推移 ${evaluation.series.length}件、確認事項 ${evaluation.findings.length}件`;
}
