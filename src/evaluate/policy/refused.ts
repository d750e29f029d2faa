/** Figures that look alike and must not be set against each other (比べられない数値). */
import type { Fact } from '../../model/fact.ts';
import type { PolicyFinding, PolicySeries } from '../../model/policy.ts';
import { about, type Line } from './line.ts';
import { comparedPoints } from './series.ts';
import { orderDay } from './time.ts';

/** place-or-theme: other places, themes or funds · basis: 約 or 延べ on one side · same-time: two values of one time. */
type Refusal = 'place-or-theme' | 'basis' | 'same-time';

/** A subject with its scope behind it: 参加企業数（台湾）. */
const SCOPED = /^(.*?)[（(](.+)[）)]$/;

/** Names of places that are subjects themselves: 青嶺市, 同湯ノ原町, 東部地区. */
const PLACE = /(?:[都道府県市町村区島]|地区|地域|会場|管内)$/;

const BASES = ['about', 'cumulative', 'average', 'each'] as const;

function basisOf(fact: Fact): string {
  return BASES.filter((basis) => fact.qualifiers.includes(basis)).join(' ');
}

function scopeOf(fact: Fact): { readonly label: string; readonly scope: string } {
  const subject = fact.subject ?? '';
  const [, label, scope] = SCOPED.exec(subject) ?? [];
  if (label !== undefined && scope !== undefined) return { label, scope };
  return PLACE.test(subject) ? { label: '', scope: subject } : { label: subject, scope: '' };
}

/** Why two figures of one unit are not compared, where a reader could want to. */
function refusal(a: Fact, b: Fact): Refusal | undefined {
  const [one, other] = [scopeOf(a), scopeOf(b)];
  if (one.label !== other.label) return undefined;
  if (one.scope !== other.scope) return 'place-or-theme';
  if (a.subject === undefined) return undefined;
  if (basisOf(a) !== basisOf(b)) return 'basis';
  const [when, then] = [orderDay(a.period), orderDay(b.period)];
  return when !== undefined && when === then && a.period?.from === b.period?.from ? 'same-time' : undefined;
}

/**
 * Pairs of figures in one text between which no difference and no percentage is made, the first pair of each reason.
 * Source: rules of the listing, section 3: two places, two venues, 約 beside 延べ, two subsidies of one year.
 */
export function refused(line: Line): readonly PolicyFinding[] {
  const values = line.facts.facts.filter(({ value, unit }) => value !== undefined && unit !== undefined);
  const found = new Map<Refusal, PolicyFinding>();
  values.forEach((one, at) => {
    for (const other of values.slice(at + 1)) {
      if (one.unit !== other.unit || (one.series !== undefined && one.series === other.series)) continue;
      const why = refusal(one, other);
      if (why === undefined || found.has(why)) continue;
      found.set(why, about(line, 'refused-comparison', one.quote, { why, one: one.quote, other: other.quote }));
    }
  });
  return [...found.values()];
}

/** Series whose last points are of another kind of time, so that no change is printed. */
export function incomparableSeries(line: Line, series: readonly PolicySeries[]): readonly PolicyFinding[] {
  return series.flatMap(({ item, why, points }) => {
    const pair = comparedPoints(points);
    if (item !== line.item || why === undefined || pair === undefined) return [];
    const [first, last] = pair;
    return [about(line, 'incomparable-points', first.quote, { why, one: first.quote, other: last.quote })];
  });
}
