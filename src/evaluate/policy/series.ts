/** Series of figures (実績の推移): points by time, change between them, and which are stale beside the others. */
import { divideRounded, HUNDRED, multiply, sign, subtract } from '../../model/decimal.ts';
import type { Fact, FactSeries } from '../../model/fact.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { Change, Incomparable, PolicySeries } from '../../model/policy.ts';
import { type Line, sourceAt } from './line.ts';
import { byTime, fiscalYearOf, timeKind } from './time.ts';

/** Digits after the point of a change in percent. Source: ours, as the rate of the first listing. */
const PERCENT_PLACES = 1;

const PERCENT = '％';

/** Why two points are not set against each other; undefined where they may be. */
export function incomparable(from: Fact, to: Fact): Incomparable | undefined {
  if (from.comparator !== undefined || to.comparator !== undefined) return 'bound';
  if (from.period === undefined || to.period === undefined) return 'undated';
  const kinds = [timeKind(from, from.period), timeKind(to, to.period)];
  if (kinds[0] === kinds[1] && kinds[0] !== 'open') return undefined;
  return kinds.includes('state') ? 'state-and-period' : 'part-year';
}

/**
 * From one point to a later one (増減).
 * @returns undefined where either has no value
 * @example changeOf(8,120件, 8,455件) // difference 335, percent 4.1
 */
export function changeOf(from: Fact, to: Fact): Change | undefined {
  if (from.value === undefined || to.value === undefined) return undefined;
  const difference = subtract(to.value, from.value);
  const relative = to.unit !== PERCENT && sign(from.value) > 0;
  const percent = relative ? divideRounded(multiply(difference, HUNDRED), from.value, PERCENT_PLACES) : undefined;
  return { from, to, difference, planned: to.status === 'planned', ...(percent === undefined ? {} : { percent }) };
}

/** The two points that the change is told of: the last two reported ones, else the reported one and the next plan. */
export function comparedPoints(points: readonly Fact[]): readonly [Fact, Fact] | undefined {
  const reported = points.filter(({ status }) => status !== 'planned');
  const [from, to] = reported.length > 1 ? reported.slice(-2) : points;
  return from === undefined || to === undefined ? undefined : [from, to];
}

function read(line: Line, { subject, unit, points: written }: FactSeries): Omit<PolicySeries, 'stale'> {
  const points = byTime(written);
  const reported = points.filter(({ status }) => status !== 'planned');
  const pair = comparedPoints(points);
  const why = pair === undefined ? 'undated' : incomparable(...pair);
  const change = pair === undefined || why !== undefined ? undefined : changeOf(...pair);
  const [first] = reported;
  const last = reported.at(-1);
  const whole = first !== undefined && last !== undefined && reported.length > 2;
  const overall = whole && incomparable(first, last) === undefined ? changeOf(first, last) : undefined;
  const latest = fiscalYearOf(last?.period);
  return {
    code: line.code,
    item: line.item,
    office: line.office,
    points,
    source: sourceAt(line, written[0]?.start ?? 0),
    ...(subject === undefined ? {} : { subject }),
    ...(unit === undefined ? {} : { unit }),
    ...(change === undefined ? {} : { change }),
    ...(overall === undefined ? {} : { overall }),
    ...(why === undefined ? {} : { why }),
    ...(latest === undefined ? {} : { latest }),
  };
}

/**
 * All series of a listing.
 * A series is stale (更新の遅れ) where its latest reported year lies before the latest that any series reports, the
 * report's own year at most. Source: rules of the listing, section 4; the bound by the report's year is ours.
 */
export function seriesOf(lines: readonly Line[], fiscalYear: FiscalYear): readonly PolicySeries[] {
  const all = lines.flatMap((line) => line.facts.series.map((series) => read(line, series)));
  const years = all.flatMap(({ latest }) => (latest === undefined ? [] : [Math.min(latest, fiscalYear)]));
  const newest = Math.max(...years);
  return all.map((series) => ({ ...series, stale: series.latest !== undefined && series.latest < newest }));
}
