/** 提出状況 in the terminal: who has submitted, when, what is open, which file was taken and why, who is missing. */
import { decisionText } from '../compose/sheets.ts';
import { unusedFiles, unusedLabel } from '../compose/unused-files.ts';
import type { ListingRun } from './listing-run.ts';
import { type Asked, countsInWords } from './returns.ts';
import { cellWidth, fitted, padded } from './terminal-text.ts';

/** Up to so many submitters all are shown; of more, those of which there is something to tell. */
const MOST_SHOWN = 20;
/** Room for the name of a file; the sheet has it whole. */
const FILE_WIDTH = 40;
const NO_DATE = '記載なし';
const NOTHING_OPEN = 'なし';

type Row = {
  readonly name: string;
  readonly on: string;
  readonly open: string;
  readonly files: string;
  /** One file, nothing open: of many such submitters only the number is told. */
  readonly plain: boolean;
};

/**
 * The lines, a heading first; names, dates and counts stand in columns.
 * @param how.all show every submitter, however many there are
 */
export function coverageLines(run: ListingRun, asked: Asked, how: { readonly all: boolean }): readonly string[] {
  const rows = run.submitters.expected.map((name) => rowOf(name, run, asked));
  const shown = how.all || rows.length <= MOST_SHOWN ? rows : rows.filter(({ plain }) => !plain);
  const { noun } = run.submitters;
  const left = rows.length - shown.length;
  const table = [{ name: noun, on: '提出日', open: '要確認・未集計', files: '採用したファイル（理由）' }, ...shown];
  const widths = (['name', 'on', 'open'] as const).map((key) => Math.max(...table.map((row) => cellWidth(row[key]))));
  const [name = 0, on = 0, open = 0] = widths;
  return [
    ...(shown.length === 0 ? [] : table).map((row) =>
      [padded(row.name, name), padded(row.on, on), padded(row.open, open), row.files].join('  ').trimEnd(),
    ),
    ...(left === 0
      ? []
      : [`ほかの${left}${noun}は、提出が1ファイルあり、確認する点はありません（--verbose で全件を表示）`]),
  ];
}

function rowOf(name: string, run: ListingRun, asked: Asked): Row {
  const submission = run.submitters.submitted.find((one) => one.name === name);
  const pending = run.submitters.pending.get(name) ?? 0;
  const counts = [countsInWords(asked.get(name) ?? []), pending === 0 ? '' : `未集計 ${pending}`].filter(
    (text) => text !== '',
  );
  const open = counts.join('、') || NOTHING_OPEN;
  if (submission === undefined) {
    const unused = unusedFiles(run.files, name);
    const files = unused.map(({ path, why = '' }) => `${fitted(path, FILE_WIDTH)}（${decisionText(why)}）`);
    return { name, on: '－', open: unusedLabel(unused) ?? '未提出', files: files.join('、'), plain: false };
  }
  const taken = submission.files.filter((file) => file.taken);
  const others = submission.files.length - taken.length;
  return {
    name,
    on: submission.submittedOn ?? NO_DATE,
    open,
    files: `${takenText(taken)}${others === 0 ? '' : `。不採用 ${others}`}`,
    plain: open === NOTHING_OPEN && submission.files.length === 1,
  };
}

/** The files with the reason, which is told where there was a choice. */
function takenText(taken: ListingRun['submitters']['submitted'][number]['files']): string {
  const [first] = taken;
  if (first === undefined) return '';
  const names = taken.length === 1 ? fitted(first.path, FILE_WIDTH) : `${taken.length}ファイル`;
  const reasons = [...new Set(taken.map(({ why }) => why))].filter((why) => why !== 'only-file').map(decisionText);
  return reasons.length === 0 ? names : `${names}（${reasons.join('、')}）`;
}
