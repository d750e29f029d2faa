/** Series (推移): values of one subject, unit and basis at different times in one item. */
import type { FactSeries } from '../../model/fact.ts';
import { type Found, qualifiersOf } from './found.ts';

/** What makes figures differ in kind: 約 or 延べ on one side only is no series. */
const BASIS = new Set(['about', 'cumulative', 'each', 'average', 'partial']);

/** Points of each series, in the order of the text. */
export type Points = Required<Omit<FactSeries, 'points'>> & { readonly points: readonly Found[] };

type Group = Omit<Points, 'id' | 'points'> & { readonly points: Found[] };

/** Adds a point to the figures of its kind. */
function add(groups: Map<string, Group>, numbers: Map<string, number>, found: Found): void {
  const { value, subject, date } = found;
  if (value === undefined || subject === undefined || date === undefined || value.part) return;
  const known = numbers.get(subject) ?? numbers.size;
  numbers.set(subject, known);
  const basis = qualifiersOf(found)
    .filter((qualifier) => BASIS.has(qualifier))
    .toSorted();
  const key = `${known} ${value.unit} ${basis.join()} ${value.comparator} ${date.period.until}`;
  const group = groups.get(key) ?? { subject, unit: value.unit, points: [] };
  group.points.push(found);
  groups.set(key, group);
}

function timeOf({ date }: Found): string {
  return `${date?.period.from}/${date?.period.to}`;
}

/**
 * The series of one text (推移). Values of one time are none, nor are two figures of one time beside those of others.
 * Source: rules of the listing: other places, venues, themes or funds differ in their subject.
 */
export function seriesOf(found: readonly Found[]): readonly Points[] {
  const numbers = new Map<string, number>();
  const groups = new Map<string, Group>();
  for (const fact of found) add(groups, numbers, fact);
  return [...groups.values()]
    .filter(({ points }) => points.length > 1 && new Set(points.map(timeOf)).size === points.length)
    .map((group, index) => ({ id: `S${index + 1}`, ...group }));
}
