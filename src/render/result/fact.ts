/** Facts in JSON (事実のJSON), as the result and `explain --facts` print them. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import type { FactJson } from '../../model/policy-result.ts';
import { periodJson } from '../explain/json.ts';

/** One fact. */
export function factJson(fact: Fact): FactJson {
  return {
    quote: fact.quote,
    start: fact.start,
    end: fact.end,
    kind: fact.kind,
    subject: fact.subject ?? null,
    value: fact.value === undefined ? null : formatDecimal(fact.value),
    unit: fact.unit ?? null,
    ...(fact.comparator === undefined ? {} : { comparator: fact.comparator }),
    period: fact.period === undefined ? null : (periodJson(fact.period) as FactJson['period']),
    dateSource: fact.dateSource ?? null,
    qualifiers: [...fact.qualifiers],
    status: fact.status ?? null,
    inBracket: fact.inBracket,
    series: fact.series ?? null,
  };
}
