/** A whole reading of running text on one line for each fact, for tables that look at every part of it. */
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Fact } from '../../src/model/fact.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import { toldFact } from './told.ts';

/** Where it stands, and in what: `3-7`, `【3-7】`. */
function place({ start, end, inBracket }: Fact): string {
  return inBracket ? `【${start}-${end}】` : `${start}-${end}`;
}

/** Last digit, scale and unit as written; kind and state; what leaves the period open. */
function rest({ kind, status, written, period }: Fact): string {
  const digits =
    written === undefined ? [] : [formatDecimal(written.lastDigit), written.scale ?? '', written.unit ?? ''];
  const { precision = 'none', until, inferred } = period ?? {};
  const when = period === undefined ? [] : [precision, ...(until ? ['until'] : []), ...(inferred ? ['inferred'] : [])];
  return [kind, ...(status === undefined ? [] : [status]), digits.join(' '), when.join(' ')].join(', ');
}

/** Facts with all that they say, series with their points, digits not read with their place. */
export function wholeFacts(text: string, year?: number): readonly string[] {
  const { facts, series, unread } = readFacts(text, year === undefined ? {} : { year });
  return [
    ...facts.map((fact) => `${place(fact)} ${toldFact(fact)} [${rest(fact)}]`),
    ...series.map(({ id, subject, unit, points }) => `${id}: ${subject} ${unit} ${points.map(({ quote }) => quote)}`),
    ...unread.map(({ quote, start, end }) => `{${quote}} ${start}-${end}`),
  ];
}
