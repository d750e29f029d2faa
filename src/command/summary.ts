/** The last lines of a run: what was read, what came out, what needs a person, where the files are. */
import { relative } from 'node:path';
import { unusedFiles, unusedLabel } from '../compose/unused-files.ts';
import { changeSummary } from '../history/change-lines.ts';
import { submitterOf } from '../history/waivers.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Changes } from '../model/history.ts';
import { ledgerTotals } from '../model/ledger.ts';
import type { FileState } from '../model/submission.ts';
import { formatPlace } from '../render/diagnostics/lines.ts';
import { latestTime } from './corrections.ts';
import { coverageLines } from './coverage-lines.ts';
import type { ListingRun } from './listing-run.ts';
import type { Outputs } from './outputs.ts';
import type { WrittenRun } from './write-run.ts';

export type SummaryInput = {
  readonly run: ListingRun;
  readonly outputs: Outputs;
  /** Absolute folder of the year's outputs. */
  readonly folder: string;
  readonly workingFolder: string;
  readonly written: WrittenRun;
  /** Every line of 提出状況, however many there are. */
  readonly verbose: boolean;
};

/** The summary of a run (実行結果). */
export function summaryLines({ run, outputs, folder, workingFolder, written, verbose }: SummaryInput): string {
  const { template, listing, submitters } = run;
  const count = (state: string) => run.files.filter((file) => file.state === state && !isOthers(file, run)).length;
  const files = [
    `読み取り ${count('read')}`,
    ...(['superseded', 'set-aside', 'ignored', 'unreadable'] as const).flatMap((state) =>
      count(state) === 0 ? [] : [`${FILE_STATES[state]} ${count(state)}`],
    ),
  ].join('、');
  const ledger = ledgerTotals(run.ledgerRows);
  const aside = Object.values(ledger.setAside).reduce((sum, rows) => sum + rows, 0);
  const errors = outputs.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = outputs.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const notes = outputs.diagnostics.length - errors - warnings;
  const open =
    errors + warnings === 0
      ? 'なし'
      : `エラー ${errors}件、警告 ${warnings}件（上に表示。result-${template.name}.json にも記録）`;
  const missing = submitters.expected.filter((name) => !submitters.submitted.some((one) => one.name === name));
  const { noun } = submitters;
  return [
    `${listing.title}【${listing.edition}】`,
    `  ファイル　${files}`,
    `  提出　　　${submitters.expected.length}${noun}中${submitters.submitted.length}${noun}${missing.length === 0 ? '' : `（${missingText(missing, run)}）`}`,
    ...coverageLines(run, written.asked, { all: verbose }).map((line) => `    ${line}`),
    `  行の台帳　${ledger.rows}行 ＝ 使用 ${ledger.used} ＋ 除外 ${aside} ＋ 指摘あり ${ledger.reported}`,
    `  ${run.summaryLine}`,
    `  要確認　　${open}`,
    ...(notes === 0 ? [] : [`  参考　　　${notes}件（result-${template.name}.json に記録。--verbose を付けると表示）`]),
    ...acceptedLines(run, outputs),
    ...(written.changes === undefined
      ? []
      : [`  前回から　${changeSummary(written.changes)}${latestText(written.changes)}`]),
    ...(written.published === undefined ? [] : [`  公表　　　${PUBLISHED[written.published]}`]),
    ...(written.paths.length === 0
      ? []
      : [
          `  出力先　　${relative(workingFolder, folder) || '.'}/`,
          ...written.paths.map((path) => `    ${path}${noteOf(outputs, path)}`),
        ]),
    '',
  ].join('\n');
}

/** Where the run has changed nothing: which run did last, and when. */
function latestText(changes: Changes): string {
  const at = latestTime(changes);
  return at === undefined ? '' : `（直近の変更：${changes.latest?.to.label}、${at}。変更一覧に再掲）`;
}

/** 確認済み: what was accepted, by whom and why, and the entries that no finding of this run matches. */
function acceptedLines({ accepted }: ListingRun, { diagnostics }: Outputs): readonly string[] {
  const idle = diagnostics.filter(({ code }) => code === 'H306');
  if (accepted.length + idle.length === 0) return [];
  return [
    `  確認済み　${accepted.length}件${idle.length === 0 ? '' : `、当たる指摘のない記録 ${idle.length}件`}`,
    ...accepted.map(
      ({ diagnostic, by, on, reason, until }) =>
        `    ${placeOf(diagnostic)}　${diagnostic.code}　${on}　${by}　${reason}（期限 ${until}）`,
    ),
    ...idle.map(
      ({ place, params }) =>
        `    ${formatPlace(place)}　${params['code']}　当たる指摘がありません。解消していれば削除し、そうでなければ場所と指標の書き方を確かめてください`,
    ),
  ];
}

/** Where an accepted finding stands, or whose submission did not come. */
function placeOf(diagnostic: Diagnostic): string {
  return formatPlace(diagnostic.place) || (submitterOf(diagnostic) ?? '全体');
}

/** Who is missing, those apart whose file is there but was not used. */
function missingText(missing: readonly string[], { files }: ListingRun): string {
  const groups = new Map<string, string[]>();
  for (const name of missing) {
    const label = unusedLabel(unusedFiles(files, name)) ?? '未提出';
    groups.set(label, [...(groups.get(label) ?? []), name]);
  }
  return [...groups].map(([label, names]) => `${label}：${names.join('、')}`).join('。');
}

/** A file that another listing reads is counted there. */
function isOthers({ template }: FileState, run: ListingRun): boolean {
  return template !== undefined && template !== run.template.name;
}

const PUBLISHED = {
  published: 'この版を editions/ に保存しました',
  'published-already': '同じ内容ですでに保存されています',
  refused: '中止しました（一覧は前のままです）',
  'held-back': 'ほかの一覧を公表できないため、中止しました（一覧は前のままです）',
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
