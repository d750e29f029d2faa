/** The template of the second listing (主な取組一覧の様式定義): `templates/<name>/template.yaml` with `listing: torikumi`, checked by zod. */
import { z } from 'zod';

/** Fields of a submitted row or form; the template names the headings under which offices write them. */
export const POLICY_FIELDS = [
  'code',
  'category',
  'items',
  'actual',
  'office',
  'submittedOn',
  'number',
  'note',
] as const;
export type PolicyField = (typeof POLICY_FIELDS)[number];

/** Columns of the printed listing. */
export const POLICY_COLUMNS = ['category', 'items', 'code'] as const;

const words = z.array(z.string().min(1)).default([]);
const sign = z.string().regex(/^\S$/u, '記号は1文字です');

export const policyTemplateSchema = z.strictObject({
  schema: z.literal('jisseki/template@1'),
  listing: z.literal('torikumi'),
  /** Title without edition; `{年度}` is the fiscal year as `2023年度`, `{和暦年度}` as `令和５年度`. */
  title: z.string().min(1),
  region: z.string().min(1),
  edition: z.string().min(1).default('編集用'),
  /** Editions that are made public: 参考 is not printed in them. */
  publicEditions: z.array(z.string().min(1)).default(['確定版', '公表版']),
  author: z.string().default(''),
  /** 政策展開の方向性, printed under the title. */
  direction: z.strictObject({ heading: z.string().min(1), text: z.string().min(1) }),
  /** リード文; years as in the title. */
  lead: z.string().min(1),
  columns: z
    .array(
      z.strictObject({
        field: z.enum(POLICY_COLUMNS),
        heading: z.string().min(1),
        /** Share of the printed width, in mm on the template's paper. */
        widthMm: z.number().positive(),
        align: z.enum(['left', 'center', 'right']).default('left'),
      }),
    )
    .min(1),
  markers: z
    .array(
      z.strictObject({
        mark: sign,
        /** Where items with it are taken from. */
        source: z.string().min(1),
        /** Signs that offices write for it (◯ for ○). */
        accepts: z.array(sign).default([]),
      }),
    )
    .min(1),
  /** Sign of a child of an item. */
  child: sign.default('・'),
  footnote: z.string().min(1),
  policies: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{4}$/, '施策コードは4桁の数字です'),
        category: z.string().min(1),
      }),
    )
    .min(1),
  offices: z.array(z.strictObject({ name: z.string().min(1), accepts: words })).min(1),
  headings: z.partialRecord(z.enum(POLICY_FIELDS), z.array(z.string().min(1)).min(1)),
  print: z.strictObject({
    paper: z.enum(['A3', 'A4']).default('A4'),
    orientation: z.enum(['landscape', 'portrait']).default('portrait'),
    marginsMm: z.strictObject({
      top: z.number().nonnegative(),
      right: z.number().nonnegative(),
      bottom: z.number().nonnegative(),
      left: z.number().nonnegative(),
    }),
    bodyPt: z.number().min(4).max(24).default(9),
  }),
});

export type PolicyTemplate = z.output<typeof policyTemplateSchema> & {
  /** Folder name: torikumi. */
  readonly name: string;
};
