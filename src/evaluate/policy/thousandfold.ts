/** Figures of one thing that differ by so much that a unit or digit is more likely wrong (桁の違う数値): 千円 for 百万円. */
import { absolute, compare, HUNDRED, multiply, sign } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import type { PolicyFinding } from '../../model/policy.ts';
import { about, type Line } from './line.ts';
import { byTime } from './time.ts';

/** From this factor on a figure is asked about: half of the slip 千円 for 百万円, in orders of magnitude. Source: ours. */
const FACTOR = HUNDRED;

const YEN = '円';

function differ(a: Fact, b: Fact): boolean {
  if (a.value === undefined || b.value === undefined) return false;
  const [one, other] = [absolute(a.value), absolute(b.value)];
  if (sign(one) === 0 || sign(other) === 0) return false;
  return compare(one, multiply(other, FACTOR)) >= 0 || compare(other, multiply(one, FACTOR)) >= 0;
}

/** Neighbours in time within each series, and every two amounts of one subject. */
function pairsOf({ facts: { facts, series } }: Line): readonly (readonly [Fact, Fact])[] {
  const neighbours = series.flatMap(({ points }) => {
    const ordered = byTime(points);
    return ordered.slice(1).flatMap((to, at): readonly (readonly [Fact, Fact])[] => {
      const from = ordered[at];
      return from === undefined ? [] : [[from, to]];
    });
  });
  const money = facts.filter(({ unit }) => unit === YEN);
  const amounts = money.flatMap((one, at) =>
    money
      .slice(at + 1)
      .flatMap((other): readonly (readonly [Fact, Fact])[] =>
        one.subject === other.subject && one.subject !== undefined && one.series === undefined ? [[one, other]] : [],
      ),
  );
  return [...neighbours, ...amounts];
}

/** The first two figures of one thing in a text that differ by a factor of 100 or more; nought is no figure here. */
export function thousandfold(line: Line): readonly PolicyFinding[] {
  const pair = pairsOf(line).find(([one, other]) => differ(one, other));
  if (pair === undefined) return [];
  const [one, other] = pair;
  return [about(line, 'thousandfold-change', other.quote, { one: one.quote, other: other.quote })];
}
