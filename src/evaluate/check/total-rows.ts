/** Total rows that disagree with their parts (合計の行の相違). Source: evaluation rules, section 7. */
import {
  absolute,
  add,
  compare,
  type Decimal,
  formatDecimal,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '../../model/decimal.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Total } from '../../model/total-row.ts';
import type { Unit } from '../../model/unit.ts';
import { commonUnit } from '../regional.ts';
import { inUnit, sameUnit, unitField } from '../unit-compare.ts';

/**
 * Totals of figures that can be added and do not come to what the row says. Rows of different units, shares, means and
 * running totals are left alone, and so is a total with a part that is no figure. Reports: V209.
 */
export function checkTotalRows(totals: readonly Total[]): readonly Diagnostic[] {
  return totals.flatMap(({ name, total, parts, above }): readonly Diagnostic[] => {
    if (/平均|累計/u.test(name) || total.value.kind !== 'quantity' || total.value.comparator !== '=') return [];
    const told = total.value;
    const sums = [parts, above].flatMap((each) => sumOf(each, told) ?? []);
    const [first] = sums;
    if (first === undefined || sums.some((sum) => agrees(told, sum))) return [];
    const params = {
      name,
      count: first.count,
      sum: `${formatDecimal(first.value)}${told.unit ?? first.unit ?? ''}`,
    };
    return [
      diagnose('V209', total.sources[0] ?? {}, {
        field: 'actual',
        ...(total.raw === undefined ? {} : { raw: total.raw }),
        params,
        related: parts.flatMap(({ sources }) => sources),
      }),
    ];
  });
}

type Sum = { readonly value: Decimal; readonly unit?: Unit; readonly count: number; readonly slack: Decimal };

const RATES: ReadonlySet<string> = new Set(['％', '‰', '位']);
const HALF: Decimal = { coefficient: 5n, scale: 1 };

/** The sum of at least two figures of one unit; undefined where they cannot be added. */
function sumOf(parts: readonly Sourced<Measure>[], total: Quantity): Sum | undefined {
  const spoken = parts.map(({ value }) => value).filter(({ kind }) => kind !== 'none');
  const figures = spoken.flatMap((value) => (value.kind === 'quantity' && value.comparator === '=' ? [value] : []));
  if (figures.length < 2 || figures.length < spoken.length) return undefined;
  const unit = total.unit ?? commonUnit(figures);
  if (unit !== undefined && RATES.has(unit)) return undefined;
  const converted = figures.flatMap((each) => (sameUnit(each.unit, unit) ? (inUnit(each, unit) ?? []) : []));
  if (converted.length < figures.length) return undefined;
  return {
    value: converted.map(({ value }) => value).reduce(add, ZERO),
    count: figures.length,
    slack: converted.map(hidden).reduce(add, hidden(total)),
    ...unitField(unit),
  };
}

/** What the digits left out may hide: nothing in a plain count, half of the last digit in 12.3 and 千円. */
function hidden({ written: { lastDigit } }: Quantity): Decimal {
  return compare(lastDigit, ONE) === 0 ? ZERO : multiply(lastDigit, HALF);
}

function agrees(total: Quantity, { value, slack }: Sum): boolean {
  return compare(absolute(subtract(total.value, value)), slack) <= 0;
}
