/** The result of a run of 主な取組一覧 (結果): `result-torikumi.json`, checked by zod. Other programs rely on it: add, never change a meaning. */
import { z } from 'zod';
import { factSchema } from './fact-result.ts';
import { INCOMPARABLE, POLICY_FINDINGS, type PolicyFindingType } from './policy.ts';
import { commonResult, count, fiscalYear, source, submissionShape } from './result.ts';
import { periodSchema } from './result-value.ts';

const decimal = z.string().describe('基本単位での値。金額は円。');
const itemId = z.string().describe('施策コードと順番。0203-2 は施策 0203 の2番目の取組、0203-2-1 はその1番目の細目。');

const line = {
  id: itemId,
  text: z.string(),
  source: source.describe('出所。file!sheet!cell。'),
  sources: z.array(source).describe('文を組み立てたすべてのセル。'),
  facts: z.array(factSchema),
};

const item = z.strictObject({
  ...line,
  marker: z.string().nullable(),
  children: z.array(z.strictObject(line)),
  office: z.string(),
  alsoFrom: z.array(z.strictObject({ office: z.string(), source })).describe('同じ取組を提出したほかの部局。'),
});

const change = z.strictObject({
  difference: decimal,
  percent: z.string().nullable(),
  planned: z.boolean().describe('後の値が予定。'),
});

const series = z.strictObject({
  code: z.string(),
  item: itemId,
  office: z.string(),
  subject: z.string().nullable(),
  unit: z.string().nullable(),
  points: z.array(
    z.strictObject({
      period: periodSchema.nullable(),
      value: decimal.nullable(),
      planned: z.boolean(),
      quote: z.string(),
    }),
  ),
  change: change.nullable().describe('直近の二つの実績の差。'),
  overall: change.nullable().describe('最初から最後までの差。値が三つ以上のとき。'),
  comparable: z.boolean(),
  why: z.enum(INCOMPARABLE).nullable(),
  latest: fiscalYear.nullable(),
  stale: z.boolean(),
  source,
});

const finding = z.strictObject({
  type: z.enum(Object.keys(POLICY_FINDINGS) as [PolicyFindingType, ...PolicyFindingType[]]),
  code: z.string(),
  item: z.string().nullable(),
  office: z.string().nullable(),
  quote: z.string(),
  message: z.string(),
  sources: z.array(source),
});

/** `result-torikumi.json`. */
export const torikumiResultSchema = z.strictObject({
  schema: z.literal('jisseki/torikumi@1'),
  template: z.string(),
  title: z.string(),
  fiscalYear,
  edition: z.string(),
  direction: z.strictObject({ heading: z.string(), text: z.string() }),
  markers: z.array(z.strictObject({ mark: z.string(), source: z.string() })),
  rows: z.array(
    z.strictObject({
      code: z.string(),
      category: z.string(),
      items: z.array(item),
      printed: z.strictObject({ page: z.int().positive(), row: z.int().positive() }).nullable(),
    }),
  ),
  series: z.array(series),
  findings: z.array(finding),
  summary: z.strictObject({
    policies: count,
    policiesWithoutItems: count,
    items: count,
    children: count,
    facts: count,
    series: count,
    comparable: count,
    findings: z.partialRecord(
      z.enum(Object.keys(POLICY_FINDINGS) as [PolicyFindingType, ...PolicyFindingType[]]),
      count,
    ),
  }),
  submissions: z.array(z.strictObject({ submitter: z.string(), codes: count, items: count, ...submissionShape })),
  ...commonResult,
});

export type TorikumiResult = z.output<typeof torikumiResultSchema>;
