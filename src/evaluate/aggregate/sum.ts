/** 合計: the sum in the base unit. Source: evaluation rules, section 4. */

import { add, compare, type Decimal, ZERO } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure, Quantity, QuantityRange } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import { type Context, type Found, findingAt, type Hindrance } from '../context.ts';
import { exactly } from '../fraction.ts';
import type { Part } from '../gather.ts';
import {
  addIntervals,
  EVERYTHING,
  type Interval,
  pointAt,
  roundingHalfWidth,
  widen,
  writtenInterval,
} from '../interval.ts';
import { commonPeriod, commonUnit, nothing, qualifiersOf, type Regional, sourcesOf } from '../regional.ts';
import { sameMeasure } from '../same-measure.ts';
import { unitField } from '../unit-compare.ts';
import { figuresOf } from './figures.ts';
import { mayBeNegative, openUpwards, whyNothing } from './missing.ts';

/** The sum of what was reported; a lower bound where a part is missing. Reports: V101 V106 V111 V126. */
export function summed(gathered: readonly Part[], context: Context): Found<Regional> {
  const { value: parts, diagnostics: owners } = splitByOwner(gathered, context);
  const found = figuresOf(parts, context);
  const { reported, missing } = found;
  const diagnostics: Diagnostic[] = [...owners, ...found.diagnostics];
  const numbers = found.figures.map(({ measure }) => measure);
  if (numbers.length === 0) {
    return { value: nothing([...found.hindrances, ...whyNothing(parts, context)], reported), diagnostics };
  }
  const rate = numbers.some(({ unit }) => unit === '％' || unit === '‰');
  if (numbers.length > 1 && rate) {
    const refused: Hindrance = { reason: 'no-weights', params: { cause: 'percent-summed' } };
    diagnostics.push(findingAt('V111', context.indicator.nameSources, context, { field: 'aggregation' }));
    return { value: nothing([...found.hindrances, refused], reported), diagnostics };
  }
  const partial = missing.length > 0 || numbers.some(({ qualifiers }) => qualifiers.includes('partial'));
  const unbounded = rate || mayBeNegative(parts, context);
  const bound = (interval: Interval) => (partial ? (unbounded ? EVERYTHING : openUpwards(interval)) : interval);
  const zero = pointAt(exactly(ZERO));
  return {
    value: {
      actual: { value: totalOf(numbers, partial), sources: sourcesOf(reported) },
      written: bound(numbers.map(writtenInterval).reduce(addIntervals, zero)),
      rounded: bound(
        numbers.map((each) => widen(writtenInterval(each), roundingHalfWidth(each))).reduce(addIntervals, zero),
      ),
      used: reported,
      hindrances: found.hindrances,
      missing,
    },
    diagnostics,
  };
}

function totalOf(numbers: readonly (Quantity | QuantityRange)[], partial: boolean): Measure {
  const unit = commonUnit(numbers);
  const period = commonPeriod(numbers);
  const written = numbers[0]?.written;
  const coarsest = numbers.map((each) => each.written.lastDigit).reduce((a, b) => (compare(a, b) < 0 ? b : a));
  const common = {
    qualifiers: [
      ...qualifiersOf(numbers).filter((each) => each !== 'partial' && each !== 'zero-word'),
      ...(partial ? (['partial'] as const) : []),
    ],
    ...unitField(unit),
    ...(period === undefined ? {} : { period }),
    written: { lastDigit: coarsest, ...(written?.unit === undefined ? {} : { unit: written.unit }) },
  };
  const low = numbers.map((each) => (each.kind === 'range' ? each.low : each.value)).reduce(add);
  if (numbers.every((each) => each.kind === 'quantity')) {
    return { kind: 'quantity', value: low, comparator: comparatorOf(numbers), ...common };
  }
  const high: Decimal = numbers.map((each) => (each.kind === 'range' ? each.high : each.value)).reduce(add);
  return { kind: 'range', low, high, lowOpen: false, highOpen: false, ...common };
}

/** 以上 of one part makes the sum a lower bound, 以下 an upper one. */
function comparatorOf(numbers: readonly Quantity[]): Quantity['comparator'] {
  const found = numbers.map(({ comparator }) => comparator).filter((each) => each !== '=');
  return found[0] ?? '=';
}

/**
 * A cell that names municipalities (札幌市17件、小樽市2件) as one part for each of them.
 * Reports: V126 for a name that is no member.
 */
function splitByOwner(parts: readonly Part[], context: Context): Found<readonly Part[]> {
  const diagnostics: Diagnostic[] = [];
  const told = new Map<string, Sourced<Measure>>();
  const tellers = new Set<Part>();
  for (const part of parts) {
    const measure = part.value?.value;
    if (part.value === undefined || measure?.kind !== 'several' || measure.owners === undefined) continue;
    tellers.add(part);
    for (const [index, owner] of measure.owners.entries()) {
      const value = measure.parts[index];
      const name = memberName(owner, context);
      if (name === undefined || value === undefined) {
        diagnostics.push(
          findingAt('V126', part.value.sources, context, {
            field: 'actual',
            raw: part.value.raw,
            params: { owner, municipality: part.municipality },
          }),
        );
        continue;
      }
      told.set(name, { ...part.value, value });
    }
  }
  if (tellers.size === 0) return { value: parts, diagnostics };
  const split = parts.map((part): Part => {
    const { value: _own, ...rest } = part;
    const other = told.get(part.municipality);
    const own = tellers.has(part) ? undefined : part.value;
    const spoken = own !== undefined && part.state === 'reported' ? own : undefined;
    if (other === undefined) return tellers.has(part) ? { ...rest, state: 'none' } : part;
    if (spoken === undefined) return { ...rest, state: 'reported', value: other };
    return sameMeasure(spoken.value, other.value) ? part : { ...part, rival: other };
  });
  const unknown = diagnostics.length > 0 ? split.map((part) => unreadableTeller(part, tellers)) : split;
  return { value: unknown, diagnostics };
}

/** A cell with a part that belongs to nobody is not understood as a whole. */
function unreadableTeller(part: Part, tellers: ReadonlySet<Part>): Part {
  const teller = [...tellers].some(({ municipality }) => municipality === part.municipality);
  return teller ? { ...part, state: 'unreadable' } : part;
}

function memberName(owner: string, context: Context): string | undefined {
  return context.template.municipalities.find(({ name, accepts }) => name === owner || accepts.includes(owner))?.name;
}
