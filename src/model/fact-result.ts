/** A fact in JSON (事実のJSON): what `explain --facts --json` prints and `result-torikumi.json` carries. */
import { z } from 'zod';
import { formatDecimal, formatFixed, trim } from './decimal.ts';
import { DATE_SOURCES, FACT_KINDS, type Fact } from './fact.ts';
import type { Period } from './period.ts';
import { periodSchema } from './result-value.ts';

/** One figure or date of running text; positions count UTF-16 units of the text. */
export const factSchema = z.strictObject({
  quote: z.string().describe('原文の該当箇所。'),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  kind: z.enum(FACT_KINDS),
  subject: z.string().nullable().describe('何の数か。原文の表記による。'),
  value: z.string().nullable().describe('基本単位での値（円など）。書かれた小数のけたを保つ。'),
  unit: z.string().nullable(),
  comparator: z.enum(['>=', '>', '<=', '<']).optional().describe('以上、未満などのときだけある。'),
  period: periodSchema.nullable(),
  dateSource: z.enum(DATE_SOURCES).nullable(),
  qualifiers: z.array(
    z.enum(['about', 'cumulative', 'partial', 'planned', 'as-of', 'each', 'average', 'zero-word', 'provisional']),
  ),
  status: z.enum(['reported', 'planned']).nullable(),
  inBracket: z.boolean(),
  series: z.string().nullable(),
});

export type FactJson = z.output<typeof factSchema>;

function periodJson(period: Period): NonNullable<FactJson['period']> {
  const { from, to, precision } = period;
  return {
    ...(from === undefined && to === undefined ? {} : { from: from ?? null, to: to ?? null }),
    ...(precision === undefined ? {} : { precision }),
    ...(period.until === true ? { until: true } : {}),
    ...(period.every === true ? { every: true } : {}),
    ...(period.interval === undefined ? {} : { interval: period.interval }),
    ...(period.inferred === true ? { inferred: true } : {}),
  };
}

/** The value in plain digits with the decimals that were written: 65.0％ is 65.0. */
function valueText({ value, written }: Fact): string | null {
  if (value === undefined) return null;
  const places = written === undefined ? 0 : trim(written.lastDigit).scale;
  return places === 0 ? formatDecimal(value) : formatFixed(value, places);
}

/**
 * A fact as JSON (事実のJSON), absent parts as null; `comparator` only where the number is a bound.
 * @example factJson(readFacts('○窓口の運営【R5：31件】').facts[0]).value // '31'
 */
export function factJson(fact: Fact): FactJson {
  return {
    quote: fact.quote,
    start: fact.start,
    end: fact.end,
    kind: fact.kind,
    subject: fact.subject ?? null,
    value: valueText(fact),
    unit: fact.unit ?? null,
    ...(fact.comparator === undefined ? {} : { comparator: fact.comparator }),
    period: fact.period === undefined ? null : periodJson(fact.period),
    dateSource: fact.dateSource ?? null,
    qualifiers: [...fact.qualifiers],
    status: fact.status ?? null,
    inBracket: fact.inBracket,
    series: fact.series ?? null,
  };
}
