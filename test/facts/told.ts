/** Facts of a text on one line each, for tables of rules. */
import type { Fact } from '../../src/model/fact.ts';
import { factJson } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';

const SOURCES = { label: 'L', inherited: 'I', 'following-bracket': 'B', self: 'S' } as const;

/** FY2023, 2023-10, 2023-10-14, from..to: as in the labelled corpus. */
function span(period: ReturnType<typeof factJson>['period']): string {
  if (period === null) return '-';
  const { from, to, precision } = period;
  if (precision === 'fiscal-year') return `FY${from?.slice(0, 4)}`;
  if (precision === 'month') return from?.slice(0, 7) ?? '';
  if (precision === 'day') return from ?? '';
  return `${from ?? ''}..${to ?? ''}`;
}

/** `quote | subject | value unit | period | source | qualifiers, series`. */
export function toldFact(fact: Fact): string {
  const { quote, subject, value, unit, comparator, kind, period, dateSource, qualifiers, series } = factJson(fact);
  const what = value === null ? kind : `${value} ${unit}${comparator ?? ''}`;
  const more = [...qualifiers, ...(series === null ? [] : [series])].join(' ');
  const source = dateSource === null ? '-' : SOURCES[dateSource];
  return [quote, subject ?? '-', what, span(period), source, more].join(' | ').replace(/ \| $/, '');
}

/** Each fact of a text, what was not read in {}. */
export function told(text: string, year?: number): readonly string[] {
  const { facts, unread } = readFacts(text, year === undefined ? {} : { year });
  return [...facts.map(toldFact), ...unread.map(({ quote }) => `{${quote}}`)];
}

/** A text, what is to be found in it, and why. */
export type Row = readonly [text: string, facts: readonly string[], why: string];
