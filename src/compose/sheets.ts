/** Further sheets of the workbook (付属シート): 評価根拠, one row per indicator, and 提出状況, one per municipality. */
import type { IndicatorEvaluation } from '../model/evaluation.ts';
import type { ListingTable } from '../model/listing.ts';
import { formatSource, type Source } from '../model/source.ts';
import { REASON_LABELS } from './reason.ts';
import { evaluated, numberOf, type Report } from './report.ts';
import { unusedFiles, unusedLabel } from './unused-files.ts';
import { printedLines } from './value-text.ts';

/** 評価根拠: target, actual, sum, rule and cells of each mark. */
export function composeGrounds(report: Report): ListingTable {
  return {
    title: '評価根拠',
    columns: [
      { heading: '番号', widthMm: 16, align: 'center' },
      { heading: '評価指標', widthMm: 80, align: 'left' },
      { heading: '集計方法', widthMm: 18, align: 'center' },
      { heading: '望ましい方向', widthMm: 22, align: 'center' },
      { heading: '目標値', widthMm: 36, align: 'center' },
      { heading: '実績値', widthMm: 36, align: 'center' },
      { heading: '評価', widthMm: 12, align: 'center' },
      { heading: '判定の計算', widthMm: 90, align: 'left' },
      { heading: '適用した規則', widthMm: 40, align: 'left' },
      { heading: '出所（ファイル!シート!セル）', widthMm: 90, align: 'left' },
    ],
    rows: evaluated(report).map(({ indicator, evaluation }) => {
      const texts = report.texts.get(indicator.id);
      return [
        numberOf(indicator, report.template),
        indicator.name,
        indicator.aggregation,
        directionText(evaluation),
        printedLines(texts?.target ?? ''),
        printedLines(texts?.actual ?? ''),
        evaluation.mark,
        report.sentences.get(indicator.id) ?? '',
        REASON_LABELS[evaluation.reason],
        cellList(evaluation.actual.sources),
      ];
    }),
    empty: '評価指標はありません。',
  };
}

/** Which side is better, and whether the plan says so; of words and states there is none. */
function directionText({ calculation, direction }: IndicatorEvaluation): string {
  if (calculation.params?.['direction'] === undefined) return '';
  return `${direction.value === 'more' ? '増' : '減'}（${direction.inferred ? '推定' : '計画'}）`;
}

/** Most cells that one row lists; an indicator that is computed from the whole table rests on all of them. */
const LISTED_CELLS = 12;

function cellList(sources: readonly Source[]): string {
  if (sources.length <= LISTED_CELLS) return sources.map(formatSource).join('\n');
  const listed = sources.slice(0, 3).map(formatSource).join('\n');
  return `${listed}\nほか${sources.length - 3}セル（結果のJSONに全件）`;
}

/** The rules by which a file was taken or not (採用の理由), by reason code. */
const DECISION_LABELS: Readonly<Record<string, string>> = {
  'only-file': '唯一の提出',
  later: 'より新しい提出',
  'covers-other-rows': '別の事業を載せた分割提出',
  'covers-other-codes': '別の施策を載せた分割提出',
  'submission-date': '提出日が新しい',
  'revision-mark-in-sheet': 'シートに再提出・修正の表示がある',
  'revision-mark-in-name': 'ファイル名に再提出・修正の表示がある',
  'document-date': '文書の更新日時が新しい',
  'partly-superseded': '一部の行は新しい提出に差し替え',
  'revision-tied': '新旧が決まらない',
  'older-revision': '新しい提出に差し替え',
  'duplicate-copy': '同じ内容の複写',
  'other-year': '対象年度ではない',
  'no-content': '記入がない',
  'municipality-unknown': '市町村が分からない',
  'no-table': '表も調査票も見つからない',
  damaged: '壊れている',
  protected: 'パスワードがかかっている',
  'empty-file': '中身が空',
  'not-a-workbook': 'Excelのファイルではない',
  'not-readable': '開けない',
  'too-large': '大きすぎる',
  'unsupported-format': '読めない形式',
  'web-page': 'ウェブページ',
  archive: '圧縮されたまま',
  'unknown-encoding': '文字コードが分からない',
};

/** A reason in words; `older-revision:submission-date` names the rule behind the order too. */
export function decisionText(why: string): string {
  return why
    .split(':')
    .filter((code) => code !== '')
    .map((code) => DECISION_LABELS[code] ?? code)
    .join('。');
}

/** 状況 to 要確認 of a municipality whose files, if any came, were not used. */
export function withoutSubmission(unused: ReturnType<typeof unusedFiles>): readonly string[] {
  const reasons = unused.map(({ path, why = '' }) => `不採用：${path}（${decisionText(why)}）`);
  return [unusedLabel(unused) ?? '未提出', '', '', reasons.join('\n'), unused.length === 0 ? '' : '要確認'];
}

/**
 * 提出状況: who has submitted, when, which file was taken and why, what is open, who is missing.
 * @param asked what is asked of each municipality by its 確認票, in words; empty in the listing itself
 */
export function composeCoverage(report: Report, asked: ReadonlyMap<string, string> = new Map()): ListingTable {
  const rows = report.template.municipalities.map(({ name, code }) => {
    const submission = report.submissions.find(({ municipality }) => municipality.name === name);
    const byState = report.evaluation.summary.byMunicipality.find(({ municipality }) => municipality === name);
    const open = (byState?.pending ?? 0) + (byState?.unreadable ?? 0);
    if (submission === undefined) return [code, name, ...withoutSubmission(unusedFiles(report.files, name))];
    const files = submission.files;
    return [
      code,
      name,
      '提出済み',
      submission.submittedOn ?? '',
      files
        .filter(({ taken }) => taken)
        .map(({ path }) => path)
        .join('\n'),
      files.map(({ path, taken, why }) => `${taken ? '採用' : '不採用'}：${path}（${decisionText(why)}）`).join('\n'),
      [asked.get(name) ?? '', open === 0 ? '' : `未集計・読取不可 ${open}`].filter((text) => text !== '').join('\n'),
    ];
  });
  return {
    title: '提出状況',
    columns: [
      { heading: '団体コード', widthMm: 22, align: 'center' },
      { heading: '市町村', widthMm: 26, align: 'left' },
      { heading: '状況', widthMm: 20, align: 'center' },
      { heading: '提出日', widthMm: 24, align: 'center' },
      { heading: '採用したファイル', widthMm: 80, align: 'left' },
      { heading: '採用・不採用の理由', widthMm: 110, align: 'left' },
      { heading: '要確認', widthMm: 34, align: 'left' },
    ],
    rows,
    empty: '提出はありません。',
  };
}
