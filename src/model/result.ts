/** The result of a run (結果): `result-renkei.json`, checked by zod. Other programs rely on it: add, never change a meaning. */
import { z } from 'zod';
import { REASONS } from './evaluation.ts';
import { SET_ASIDE_REASONS } from './ledger.ts';
import { AGGREGATIONS } from './plan.ts';
import { valueSchema } from './result-value.ts';
import { ACHIEVEMENTS } from './template.ts';

export const count = z.int().nonnegative();
export const source = z.string().describe('出所。file!sheet!cell。空白などを含む名前は引用符で囲む。');
const achievement = z.enum(ACHIEVEMENTS);
export const fiscalYear = z.int().describe('年度の最初の年。2023 は令和5年度。');

const status = z.strictObject({ text: z.string(), sources: z.array(source) });

const printedValue = valueSchema.extend({
  text: z.string().describe('一覧に印刷した表記。'),
  sources: z.array(source),
});

const CONTRIBUTION_STATES = ['reported', 'none', 'blank', 'pending', 'unreadable', 'notSubmitted'] as const;
const contributionStates = z.strictObject({
  reported: count,
  none: count,
  blank: count,
  pending: count,
  unreadable: count,
  notSubmitted: count,
});

const markCounts = z.strictObject({
  achieved: count,
  nearlyAchieved: count,
  notAchieved: count,
  notEvaluable: count,
});

const contribution = z.strictObject({
  municipality: z.string(),
  state: z.enum(CONTRIBUTION_STATES),
  value: valueSchema.nullable(),
  status: z.string().nullable(),
  sources: z.array(source),
});

const indicator = z.strictObject({
  id: z.string().describe('指標ID。基本KPIは K1 から。'),
  programme: z.int().nullable(),
  role: z.string(),
  programmeName: z.string().nullable(),
  name: z.string(),
  baseline: printedValue,
  target: printedValue,
  actual: printedValue,
  previous: printedValue.nullable(),
  direction: z.strictObject({ value: z.enum(['more', 'less']), inferred: z.boolean() }),
  due: z.string().nullable(),
  ratio: z.string().nullable().describe('小数第4位までに丸めた達成割合。評価は丸める前の値による。'),
  calculation: z.strictObject({
    rule: z.enum(REASONS),
    left: z.string().nullable(),
    right: z.string().nullable(),
    sentence: z.string(),
  }),
  mark: z.string(),
  achievement,
  reason: z.enum(REASONS),
  certain: z.boolean(),
  submittedMark: z.string().nullable(),
  aggregation: z.enum(AGGREGATIONS),
  coverage: contributionStates.extend({ expected: count }),
  contributions: z.array(contribution),
  status: status.nullable(),
  printed: z.strictObject({ page: z.int().positive(), row: z.int().positive() }).nullable(),
});

const programme = z.strictObject({
  no: z.int(),
  role: z.string(),
  name: z.string(),
  overview: z.string(),
  status: status.nullable().describe('一つの欄が事業の全指標にかかる場合。'),
});

const summary = markCounts.extend({
  evaluable: count,
  rate: z.string().nullable().describe('達成割合（％、小数第1位）。'),
  open: count,
  byRole: z.array(markCounts.extend({ role: z.string() })),
  basicKpis: markCounts,
  byMunicipality: z.array(contributionStates.extend({ municipality: z.string() })),
});

/** What is said of each submission in the result of every template. */
export const submissionShape = {
  state: z
    .enum(['submitted', 'partial', 'missing'])
    .describe('提出の状況。partial は、提出はあるが、読み取れなかったファイルやシートがあるもの。'),
  submittedOn: z.string().nullable(),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string(), taken: z.boolean(), why: z.string() })),
};

/** Files, ledger and diagnostics: the same in the result of every template. */
export const commonResult = {
  files: z.array(
    z.strictObject({
      path: z.string(),
      state: z.enum(['read', 'superseded', 'ignored', 'unreadable', 'set-aside']),
      why: z.string().nullable(),
      template: z.string().nullable(),
    }),
  ),
  ledger: z.strictObject({
    rows: count,
    used: count,
    setAside: z.strictObject(
      Object.fromEntries(SET_ASIDE_REASONS.map((reason) => [reason, count])) as Record<
        (typeof SET_ASIDE_REASONS)[number],
        typeof count
      >,
    ),
    reported: count,
    columns: z.array(
      z.strictObject({
        file: z.string(),
        sheet: z.string(),
        column: z.string(),
        heading: z.string(),
        field: z.string().nullable(),
        why: z.string().nullable(),
      }),
    ),
    cells: z
      .array(
        z.strictObject({
          file: z.string(),
          sheet: z.string(),
          cell: z.string(),
          state: z.enum(['set-aside', 'reported']),
          why: z.enum(SET_ASIDE_REASONS).nullable(),
        }),
      )
      .optional()
      .describe('使った行のうち、読まなかったセルとその理由。行の件数には数えない。'),
  }),
  diagnostics: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      file: z.string().nullable(),
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      field: z.string().nullable(),
      indicator: z.string().nullable(),
      raw: z.string().nullable(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      related: z.array(
        z.strictObject({ file: z.string().nullable(), sheet: z.string().nullable(), cell: z.string().nullable() }),
      ),
      message: z.string(),
      hint: z.string(),
    }),
  ),
};

/** `result-renkei.json`. */
export const renkeiResultSchema = z.strictObject({
  schema: z.literal('jisseki/renkei@1'),
  template: z.string(),
  title: z.string(),
  fiscalYear,
  edition: z.string(),
  roles: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  legend: z.array(z.strictObject({ mark: z.string(), achievement, label: z.string() })),
  programmes: z.array(programme),
  indicators: z.array(indicator),
  summary,
  submissions: z.array(z.strictObject({ municipality: z.string(), code: z.string(), ...submissionShape })),
  ...commonResult,
});

export type RenkeiResult = z.output<typeof renkeiResultSchema>;
export type IndicatorResult = RenkeiResult['indicators'][number];
export type DiagnosticResult = RenkeiResult['diagnostics'][number];
