/** Literal facts and lines, for rules that look at figures one by one. */
import type { Line } from '../../../src/evaluate/policy/line.ts';
import type { Fact, FactSeries } from '../../../src/model/fact.ts';
import { fiscalYearPeriod } from '../../../src/model/period.ts';
import { asUnit } from '../../../src/model/unit.ts';
import { dec } from '../../support/measures.ts';

type Told = Partial<Omit<Fact, 'value' | 'unit'>> & { readonly year?: number };

/** A figure of a fiscal year: figure('120件', { subject: '相談件数', year: 2023 }); without a counter it has no unit. */
export function figure(text: string, { year, ...told }: Told = {}): Fact {
  const [, number = '', unit = ''] = /^(-?[\d.]*)(.*)$/u.exec(text) ?? [];
  return {
    quote: text,
    start: 0,
    end: text.length,
    kind: 'quantity',
    qualifiers: [],
    inBracket: false,
    ...(number === '' ? {} : { value: dec(number) }),
    ...(unit === '' ? {} : { unit: asUnit(unit) }),
    ...(year === undefined ? {} : { period: fiscalYearPeriod(year) }),
    ...told,
  };
}

/** A text that holds these figures. */
export function lineOf(facts: readonly Fact[], series: readonly FactSeries[] = [], text?: string): Line {
  return {
    code: '0101',
    item: '0101-1',
    office: '総合政策部',
    text: text ?? facts.map(({ quote }) => quote).join('、'),
    facts: { facts, series, unread: [] },
    source: { file: '総合政策部.xlsx', sheet: '取組', cell: 'B1' },
  };
}

/** A text alone. */
export function textLine(text: string, at = 1): Line {
  return {
    ...lineOf([], [], text),
    item: `0101-${at}`,
    source: { file: '総合政策部.xlsx', sheet: '取組', cell: `B${at}` },
  };
}
