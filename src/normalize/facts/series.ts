/** Series (推移): values of one subject, unit and basis at different times in one item. */
import type { FactSeries } from '../../model/fact.ts';
import { type Found, qualifiersOf } from './found.ts';

/** What makes figures differ in kind: 約 or 延べ on one side only is no series. */
const BASIS = new Set(['about', 'cumulative', 'each', 'average', 'partial']);

/** Points of each series, in the order of the text. */
export type Points = Pick<FactSeries, 'id'> & { readonly points: readonly Found[] };

function keyOf(found: Found, numbers: Map<string, number>): string | undefined {
  const { value, subject, date } = found;
  if (value === undefined || subject === undefined || date === undefined || value.part) return undefined;
  const known = numbers.get(subject) ?? numbers.size;
  numbers.set(subject, known);
  const basis = qualifiersOf(found)
    .filter((qualifier) => BASIS.has(qualifier))
    .toSorted();
  return `${known} ${value.unit} ${basis.join()} ${value.comparator ?? ''} ${date.period.until ?? ''}`;
}

function timeOf({ date }: Found): string {
  return `${date?.period.from ?? ''}/${date?.period.to ?? ''}`;
}

/**
 * The series of one text (推移). Values of one time are none, nor are two figures of one time beside those of others.
 * Source: rules of the listing: other places, venues, themes or funds differ in their subject.
 */
export function seriesOf(found: readonly Found[]): readonly Points[] {
  const numbers = new Map<string, number>();
  const groups = new Map<string, Found[]>();
  for (const fact of found) {
    const key = keyOf(fact, numbers);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && new Set(group.map(timeOf)).size === group.length)
    .map((points, index) => ({ id: `S${index + 1}`, points }));
}
