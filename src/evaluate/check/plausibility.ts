/** Figures that can hardly be (あり得ない値): shares above 100, negative counts, another year. Source: evaluation rules, section 7. */
import { compare, HUNDRED, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { type Context, findingAt } from '../context.ts';
import { isStale, yearOfPeriod } from '../due.ts';
import type { Part } from '../gather.ts';
import type { Checked } from './checked.ts';

/** Reports: V203 V204 V205. */
export function checkPlausibility({ context, parts }: Checked): readonly Diagnostic[] {
  const { aggregation } = context.indicator;
  if (aggregation === '算出') return [];
  if (aggregation === '市町村数') return parts.flatMap((part) => otherYear(part, context));
  return parts
    .filter(({ municipality }) => aggregation !== '代表' || municipality === context.lead)
    .filter(({ state }) => state === 'reported')
    .flatMap((part) => [
      ...(isBeyondWhole(part, context) ? [at('V203', part, context)] : []),
      ...(isNegativeCount(part, context) ? [at('V204', part, context)] : []),
      ...otherYear(part, context),
    ]);
}

function at(
  code: 'V203' | 'V204' | 'V205',
  { value, municipality }: Part,
  context: Context,
  params: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const more = { field: 'actual', raw: value?.raw, params: { municipality, ...params } };
  return findingAt(code, value?.sources, context, more);
}

/** Rates that may well exceed 100 percent. */
const UNBOUNDED_RATE = /達成率|増加率|増減率|伸び?率|成長率|上昇率|前年|対.{1,8}比|倍率|収支比率|経常/u;

function isBeyondWhole({ value }: Part, { indicator }: Context): boolean {
  const measure = value?.value;
  if (measure?.kind !== 'quantity' || measure.unit !== '％' || compare(measure.value, HUNDRED) <= 0) return false;
  const beyond = (other: Measure) => other.kind === 'quantity' && compare(other.value, HUNDRED) > 0;
  return !UNBOUNDED_RATE.test(indicator.name) && !beyond(indicator.target.value) && !beyond(indicator.baseline.value);
}

/** Names of indicators that go below zero. */
const SIGNED = /増減|差|収支|増加|減少|変化|損益|赤字|率/u;

function isNegativeCount({ value }: Part, { indicator }: Context): boolean {
  const negative = (measure: Measure | undefined) => measure?.kind === 'quantity' && sign(measure.value) < 0;
  if (!negative(value?.value) || SIGNED.test(indicator.name)) return false;
  return !negative(indicator.target.value) && !negative(indicator.baseline.value);
}

/** Another fiscal year than the report's, unless it is stale already. */
function otherYear(part: Part, context: Context): readonly Diagnostic[] {
  const measure = part.value?.value;
  const heading = part.entries.find(({ year }) => year !== undefined)?.year;
  const period = measure?.period ?? heading;
  if (measure === undefined || period === undefined || period.every === true) return [];
  if (isStale({ ...measure, period } as Measure, context.due, context.fiscalYear)) return [];
  const year = yearOfPeriod(period);
  if (year === undefined || year === context.fiscalYear || isDayAfter(period, context.fiscalYear)) return [];
  return [at('V205', part, context, { year, report: context.fiscalYear })];
}

/** As of 1 April after the year: the usual day for counting what the year left. */
function isDayAfter(period: Period, fiscalYear: number): boolean {
  return period.to === `${fiscalYear + 1}-04-01`;
}
