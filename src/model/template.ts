/** The template of a listing (様式定義): `templates/<name>/template.yaml`, checked by zod. Data that the staff can edit. */
import { z } from 'zod';

/** Fields of a submitted row; the template names the headings under which offices write them. */
export const FIELD_NAMES = [
  'role',
  'number',
  'programme',
  'overview',
  'indicator',
  'baseline',
  'target',
  'actual',
  'mark',
  'status',
  'unit',
  'note',
  'municipality',
  'submittedOn',
  'previous',
  'participation',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Columns of plan.xlsx. Source: evaluation rules, section 4. */
export const PLAN_COLUMNS = [
  '役割',
  '番号',
  '連携事業名',
  '事業概要',
  '評価指標',
  '基準値',
  '目標値',
  '集計方法',
  '指標ID',
  '方向',
  '代表市町村',
  '対象市町村',
  '分子',
  '分母',
  '重み',
  '期限',
  '前年度実績',
  '備考',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Listings that there are (一覧の種類); each has a schema of its own. */
export const LISTINGS = ['renkei', 'torikumi'] as const;

/** What a mark means, whatever its symbol. */
export const ACHIEVEMENTS = ['achieved', 'nearlyAchieved', 'notAchieved', 'notEvaluable'] as const;
export type Achievement = (typeof ACHIEVEMENTS)[number];

const decimalText = z.string().regex(/^\d+(\.\d+)?$/, '小数は "0.85" のように書きます');
const words = z.array(z.string().min(1)).default([]);

const legendMark = z.strictObject({
  mark: z.string().min(1),
  achievement: z.enum(ACHIEVEMENTS),
  label: z.string().min(1),
  /** Least share of the target for this mark, where a scale has more steps than four (S, A, B, C). */
  from: decimalText.optional(),
  /** Other spellings that offices write for it (○ for ◎). */
  accepts: words,
});

const printedColumn = z.strictObject({
  field: z.enum([
    'role',
    'programme',
    'overview',
    'indicator',
    'baseline',
    'target',
    'actual',
    'mark',
    'status',
    'previous',
    'change',
  ]),
  heading: z.string().min(1),
  /** Share of the printed width, in mm on the template's paper. */
  widthMm: z.number().positive(),
  align: z.enum(['left', 'center', 'right']).default('left'),
});

const vocabulary = z.strictObject({
  /** Groups of words that mean the same state: [常時, 随時]. */
  states: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** States that contradict any of the above: 廃止, 休止. */
  opposites: words,
  done: words,
  notDone: words,
  zero: words,
  pending: words,
  none: words,
});

/** Words of a template in addition to the program's own (用語). */
export type Vocabulary = z.output<typeof vocabulary>;

export const templateSchema = z.strictObject({
  schema: z.literal('jisseki/template@1'),
  listing: z.literal('renkei'),
  /** Title without edition; `{年度}` is the fiscal year as `2023年度`, `{和暦年度}` as `令和5年度`. */
  title: z.string().min(1),
  region: z.string().min(1),
  edition: z.string().min(1).default('確定版'),
  author: z.string().default(''),
  lead: z.string().min(1),
  municipalities: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        code: z.string().regex(/^\d{6}$/, '全国地方公共団体コードは6桁の数字です'),
        /** Other names in titles and file names. */
        accepts: words,
      }),
    )
    .min(1),
  roles: z
    .array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), short: z.string().optional() }))
    .min(1),
  legend: z.strictObject({
    heading: z.string().default('＜評価凡例＞'),
    marks: z.array(legendMark).min(1),
  }),
  evaluation: z
    .strictObject({
      /** Least share of the target for 概ね達成. */
      nearlyAchieved: decimalText.default('0.85'),
      /** ratio: actual ÷ target · progress: (actual − baseline) ÷ (target − baseline). */
      basis: z.enum(['ratio', 'progress']).default('ratio'),
      /** Judge indicators that are due later by their interim values. */
      interim: z.boolean().default(false),
    })
    .default({ nearlyAchieved: '0.85', basis: 'ratio', interim: false }),
  columns: z.array(printedColumn).min(1),
  /** Headings under which offices write each field, folded before comparison. */
  headings: z.partialRecord(z.enum(FIELD_NAMES), z.array(z.string().min(1)).min(1)),
  vocabulary: vocabulary.default({ states: [], opposites: [], done: [], notDone: [], zero: [], pending: [], none: [] }),
  print: z.strictObject({
    paper: z.enum(['A3', 'A4']).default('A3'),
    orientation: z.enum(['landscape', 'portrait']).default('landscape'),
    marginsMm: z.strictObject({
      top: z.number().nonnegative(),
      right: z.number().nonnegative(),
      bottom: z.number().nonnegative(),
      left: z.number().nonnegative(),
    }),
    bodyPt: z.number().min(4).max(24).default(8),
    frontPage: z.boolean().default(true),
    basicKpiHeading: z.string().default('【基本KPI】'),
    footnote: z.string().optional(),
  }),
  format: z
    .strictObject({
      /** Digits of printed values: as the office wrote them, half width, or full width. */
      digits: z.enum(['as-written', 'half', 'full']).default('half'),
      /** The breakdown over municipalities behind a sum: （札幌市17件、小樽市2件）. */
      breakdown: z.boolean().default(false),
    })
    .default({ digits: 'half', breakdown: false }),
});

export type Template = z.output<typeof templateSchema> & {
  /** Folder name: renkei. */
  readonly name: string;
};
