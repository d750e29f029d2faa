/** 概要: the page before the listing, in figures that equal the listing's. */
import { formatFixed } from '../model/decimal.ts';
import type { IndicatorEvaluation } from '../model/evaluation.ts';
import type { FrontPage, ListingTable } from '../model/listing.ts';
import { ACHIEVEMENTS, type Achievement, type Template } from '../model/template.ts';
import { lackingNames, missingText } from './calculation/missing.ts';
import { REASON_LABELS } from './reason.ts';
import { basicKpiLabel, evaluated, numberOf, type Report } from './report.ts';
import { unusedFiles, unusedLabel } from './unused-files.ts';
import { printedLines } from './value-text.ts';

/** The summary page (概要). */
export function composeFrontPage(report: Report): FrontPage {
  const { template, evaluation } = report;
  const { summary } = evaluation;
  const marks = printedMarks(template);
  const programmes = evaluated(report).filter(({ indicator }) => indicator.programme !== undefined);
  const basic = evaluated(report).filter(({ indicator }) => indicator.programme === undefined);
  const achieved = marks.filter(({ achievement }) => achievement === 'achieved').map(({ mark }) => mark);
  return {
    heading: '概要',
    figures: [
      {
        label: '達成割合',
        value: rateText(report),
        note: `${achieved.join('・')} ${summary.achieved} ÷ 評価できた指標 ${summary.evaluable}${report.previousRate === undefined ? '' : `（前年度 ${report.previousRate}％）`}`,
      },
      ...marks.map(({ mark, label }, at) => ({
        label: `${mark} ${label}`,
        value: String(countsOf(programmes, marks)[at]),
        note: '指標',
      })),
    ],
    bars: {
      title: '役割別の評価',
      marks: marks.map(({ mark, label }) => ({ mark, label })),
      rows: [
        ...summary.byRole.map(({ role }) => ({
          label: roleLabel(report, role),
          counts: countsOf(
            programmes.filter(({ indicator }) => indicator.role === role),
            marks,
          ),
        })),
        ...(basic.length === 0 ? [] : [{ label: basicKpiLabel(template), counts: countsOf(basic, marks) }]),
      ],
    },
    tables: [
      indicatorTable(report, 'notAchieved', '達成に至らなかった指標'),
      indicatorTable(report, 'notEvaluable', '評価できなかった指標'),
    ],
    paragraphs: [coverageText(report), ...lackingText(report), ...latestDate(report)],
  };
}

/** 達成割合 as printed: 73.2％, with 要確認 while questions are open or a missing part leaves a mark undecided. */
export function rateText(report: Report): string {
  const { rate } = report.evaluation.summary;
  const text = rate === undefined ? '－' : `${formatFixed(rate, 1)}％`;
  return report.openQuestions + report.undecided > 0 ? `${text}（要確認）` : text;
}

type PrintedMark = Template['legend']['marks'][number];

/** The legend's marks from the best to 評価不可, each step of a longer scale (S, A, B, C) by itself. */
function printedMarks({ legend }: Template): readonly PrintedMark[] {
  return ACHIEVEMENTS.flatMap((achievement) => legend.marks.filter((mark) => mark.achievement === achievement));
}

function countsOf(rows: ReturnType<typeof evaluated>, marks: readonly PrintedMark[]): readonly number[] {
  return marks.map(({ mark }) => rows.filter(({ evaluation }) => evaluation.mark === mark).length);
}

function roleLabel(report: Report, id: string): string {
  return `${id}　${report.template.roles.find((role) => role.id === id)?.name ?? ''}`;
}

function indicatorTable(report: Report, achievement: Achievement, title: string): ListingTable {
  const found = evaluated(report).filter(({ evaluation }) => evaluation.achievement === achievement);
  const own = found.filter(({ indicator }) => indicator.programme !== undefined);
  const basic = found.filter(({ indicator }) => indicator.programme === undefined);
  const rows = [...own, ...basic].map(({ indicator, evaluation }) => {
    const texts = report.texts.get(indicator.id);
    return [
      numberOf(indicator, report.template),
      indicator.name,
      printedLines(texts?.target ?? ''),
      printedLines(texts?.actual ?? ''),
      evaluation.mark,
      achievement === 'notEvaluable'
        ? whyNot(evaluation)
        : (report.sentences.get(indicator.id) ?? REASON_LABELS[evaluation.reason]),
    ];
  });
  return {
    title: `${title}（${own.length}${basic.length === 0 ? '' : `、ほか${basicKpiLabel(report.template)} ${basic.length}`}）`,
    columns: [
      { heading: '番号', widthMm: 16, align: 'center' },
      { heading: '評価指標', widthMm: 90, align: 'left' },
      { heading: '目標値', widthMm: 40, align: 'center' },
      { heading: '実績値', widthMm: 40, align: 'center' },
      { heading: '評価', widthMm: 12, align: 'center' },
      { heading: '理由', widthMm: 80, align: 'left' },
    ],
    rows,
    empty: '該当する指標はありません。',
  };
}

/** The reason with the municipalities that it lies with. */
function whyNot(evaluation: IndicatorEvaluation): string {
  const label = REASON_LABELS[evaluation.reason];
  const lacking = missingText(evaluation, lackingNames(evaluation));
  const whose = lacking === '' ? String(evaluation.calculation.params?.['municipality'] ?? '') : lacking;
  return whose === '' || evaluation.aggregation === '代表' ? label : `${label}：${whose}`;
}

/** Indicators that have a mark although a part of the figure is missing, by what is missing. */
function lackingText(report: Report): readonly string[] {
  const byText = new Map<string, string[]>();
  for (const { indicator, evaluation } of evaluated(report)) {
    const text = missingText(evaluation, lackingNames(evaluation));
    if (text === '' || evaluation.achievement === 'notEvaluable') continue;
    byText.set(text, [...(byText.get(text) ?? []), numberOf(indicator, report.template)]);
  }
  if (byText.size === 0) return [];
  const lines = [...byText].map(([text, numbers]) => `${numbers.join('、')}（${text}を除く）`);
  return [`把握可能分で評価した指標：${lines.join('、')}`];
}

function coverageText(report: Report): string {
  const expected = report.template.municipalities;
  const submitted = new Set(report.submissions.map(({ municipality }) => municipality.name));
  const missing = expected.filter(({ name }) => !submitted.has(name)).map(({ name }) => name);
  const count = `提出状況：${expected.length}市町村中${expected.length - missing.length}市町村`;
  if (missing.length === 0) return count;
  const byState = new Map<string, readonly string[]>();
  for (const name of missing) {
    const state = unusedLabel(unusedFiles(report.files, name)) ?? '未提出';
    byState.set(state, [...(byState.get(state) ?? []), name]);
  }
  return `${count}（${[...byState].map(([state, names]) => `${state}：${names.join('、')}`).join('、')}）`;
}

function latestDate(report: Report): readonly string[] {
  const latest = report.submissions
    .flatMap(({ submittedOn }) => submittedOn ?? [])
    .toSorted()
    .at(-1);
  if (latest === undefined) return [`版：${report.edition}`];
  const [year, month, day] = latest.split('-').map(Number);
  return [`版：${report.edition}　提出資料の最終日：${year}年${month}月${day}日`];
}
