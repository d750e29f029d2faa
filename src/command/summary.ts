/** The last lines of a run: what was read, what came out, what needs a person, where the files are. */
import { relative } from 'node:path';
import { rateText } from '../compose/front-page.ts';
import { evaluated, numberOf } from '../compose/report.ts';
import { changeSummary } from '../history/change-lines.ts';
import { ledgerTotals } from '../model/ledger.ts';
import type { Run } from '../pipeline.ts';
import { formatPlace } from '../render/diagnostics/lines.ts';
import type { Outputs } from './outputs.ts';
import type { WrittenRun } from './write-run.ts';

export type SummaryInput = {
  readonly run: Run;
  readonly outputs: Outputs;
  /** Absolute folder of the year's outputs. */
  readonly folder: string;
  readonly workingFolder: string;
  readonly written: WrittenRun;
};

/** The summary of a run (実行結果). */
export function summaryLines({ run, outputs, folder, workingFolder, written }: SummaryInput): string {
  const { ingested, evaluation, template, submissions, listing } = run;
  const { summary } = evaluation;
  const count = (state: string) => ingested.files.filter((file) => file.state === state).length;
  const files = [
    `読み取り ${count('read')}`,
    ...(['superseded', 'set-aside', 'ignored', 'unreadable'] as const).flatMap((state) =>
      count(state) === 0 ? [] : [`${FILE_STATES[state]} ${count(state)}`],
    ),
  ].join('、');
  const ledger = ledgerTotals(ingested.ledgerRows);
  const aside = Object.values(ledger.setAside).reduce((sum, rows) => sum + rows, 0);
  const marks = template.legend.marks.map(
    ({ mark }) => `${mark} ${evaluation.indicators.filter((i) => i.mark === mark && !isBasic(run, i.id)).length}`,
  );
  const errors = outputs.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = outputs.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const open =
    errors + warnings === 0
      ? 'なし'
      : `エラー ${errors}件、警告 ${warnings}件（上に表示。result-${template.name}.json にも記録）`;
  const missing = template.municipalities.filter(
    ({ name }) => !submissions.some(({ municipality }) => municipality.name === name),
  );
  return [
    `${listing.title}【${listing.edition}】`,
    `  ファイル　${files}`,
    `  提出　　　${template.municipalities.length}市町村中${submissions.length}市町村${missing.length === 0 ? '' : `（未提出：${missing.map(({ name }) => name).join('、')}）`}`,
    `  行の台帳　${ledger.rows}行 ＝ 使用 ${ledger.used} ＋ 除外 ${aside} ＋ 要確認 ${ledger.reported}`,
    `  評価　　　${marks.join('　')}　　達成割合 ${rateText(run.report)}（${summary.achieved}／${summary.evaluable}）`,
    `  要確認　　${open}`,
    ...(run.accepted.length === 0
      ? []
      : [
          `  確認済み　${run.accepted.length}件`,
          ...run.accepted.map(
            ({ diagnostic, by, on, reason, until }) =>
              `    ${formatPlace(diagnostic.place)}　${diagnostic.code}　${on}　${by}　${reason}（期限 ${until}）`,
          ),
        ]),
    ...(written.changes === undefined ? [] : [`  前回から　${changeSummary(written.changes)}`]),
    ...(written.published === undefined ? [] : [`  公表　　　${PUBLISHED[written.published.state]}`]),
    ...(written.paths.length === 0
      ? []
      : [
          `  出力先　　${relative(workingFolder, folder) || '.'}/`,
          ...written.paths.map((path) => `    ${path}${noteOf(outputs, path)}`),
        ]),
    '',
  ].join('\n');
}

/** 評価の根拠 of every indicator, for --verbose. */
export function gradeLines(run: Run): string {
  return evaluated(run.report)
    .map(
      ({ indicator, evaluation }) =>
        `${evaluation.mark}  ${numberOf(indicator, run.template)}　${indicator.name}\n      ${run.report.sentences.get(indicator.id) ?? ''}\n`,
    )
    .join('');
}

const PUBLISHED = {
  published: 'この版を editions/ に保存しました',
  'published-already': '同じ内容ですでに保存されています',
  refused: '中止しました',
} as const;

function noteOf({ files }: Outputs, path: string): string {
  const note = files.find((file) => file.path === path)?.note;
  return note === undefined ? '' : `（${note}）`;
}

const FILE_STATES = {
  superseded: '差し替え済み',
  'set-aside': '対象外',
  ignored: '無視',
  unreadable: '読み取り不可',
} as const;

function isBasic(run: Run, id: string): boolean {
  return run.plan.indicators.some((indicator) => indicator.id === id && indicator.programme === undefined);
}
