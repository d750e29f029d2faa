/** A value in JSON (値のJSON): the shape that `explain --json` prints and that results carry. */
import { z } from 'zod';

/** When a value is of. */
export const periodSchema = z.strictObject({
  from: z.string().nullable().optional(),
  to: z.string().nullable().optional(),
  precision: z.enum(['day', 'month', 'year', 'fiscal-year', 'quarter', 'half', 'range', 'open']).optional(),
  until: z.literal(true).optional(),
  every: z.literal(true).optional(),
  interval: z.int().optional(),
  inferred: z.literal(true).optional(),
});

const amount = z.strictObject({ value: z.string(), unit: z.string().nullable() });

const finding = z.looseObject({ code: z.string(), name: z.string().optional() });

const VALUE_KINDS = [
  'quantity',
  'range',
  'state',
  'milestone',
  'relative',
  'all',
  'each-year',
  'none',
  'pending',
  'several',
  'period',
  'unreadable',
] as const;

/** Words around a number that say how it is meant. */
const QUALIFIER_NAMES = [
  'about',
  'cumulative',
  'partial',
  'planned',
  'as-of',
  'each',
  'average',
  'zero-word',
  'provisional',
] as const;

/** One value; numbers are exact decimal strings in the base unit. Fields that a kind does not have are left out. */
export const valueSchema = z.strictObject({
  input: z.string().optional().describe('原文。算出した値にはない。'),
  kind: z.enum(VALUE_KINDS),
  blank: z.literal(true).optional(),
  value: z.string().nullable().optional().describe('基本単位での値（円、％など）。'),
  low: z.string().optional(),
  high: z.string().optional(),
  lowOpen: z.boolean().optional(),
  highOpen: z.boolean().optional(),
  unit: z.string().nullable().optional(),
  comparator: z.enum(['=', '>=', '>', '<=', '<']).nullable().optional(),
  word: z.string().nullable().optional(),
  done: z.boolean().nullable().optional(),
  direction: z.enum(['increase', 'decrease', 'keep']).optional(),
  reference: z.enum(['baseline', 'previous-year']).optional(),
  by: amount.nullable().optional(),
  of: z.string().optional(),
  owners: z.array(z.string()).optional(),
  qualifiers: z.array(z.enum(QUALIFIER_NAMES)).optional(),
  period: periodSchema.nullable().optional(),
  note: z.string().nullable().optional(),
  get parts() {
    return z.array(valueSchema).optional();
  },
  diagnostics: z.array(finding).optional(),
});

export type ValueJson = z.output<typeof valueSchema>;
