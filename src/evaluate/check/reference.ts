/** What a figure is held against (比べる相手): target, baseline and last year's actual, and amounts in one unit. */

import type { Code } from '../../model/codes.ts';
import { absolute, type Decimal } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import { type Sourced, uniqueSources } from '../../model/source.ts';
import { inBase } from '../../model/unit.ts';
import { type Context, findingAt } from '../context.ts';
import { compareExactly, exactly } from '../fraction.ts';
import type { Part } from '../gather.ts';
import { sameUnit } from '../unit-compare.ts';
import { figureText } from '../words.ts';

/** A figure of the plan or of last year, with what it is called. */
export type Reference = { readonly name: string; readonly figure: Sourced<Measure> };

export const PREVIOUS = '前年度実績';

/** Target, baseline and last year's actual, those that there are. */
export function references({ indicator, baseline, previous }: Context): readonly Reference[] {
  return [
    { name: '目標値', figure: indicator.target },
    { name: '基準値', figure: baseline },
    ...(previous === undefined ? [] : [{ name: PREVIOUS, figure: previous }]),
  ];
}

/** Sizes of two figures in one unit, a bare number in the other's. */
export type Amounts = { readonly one: Decimal; readonly other: Decimal };

/** The sizes of both, without their signs; undefined where either is no figure or their dimensions differ. */
export function amountsOf(one: Measure, other: Measure): Amounts | undefined {
  if (one.kind !== 'quantity' || other.kind !== 'quantity' || !sameUnit(one.unit, other.unit)) return undefined;
  const size = ({ value, unit }: Quantity, instead: Quantity) =>
    absolute(inBase({ value, unit: unit ?? instead.unit }));
  return { one: size(one, other), other: size(other, one) };
}

/** The part of a total that weighs most: where too great a figure is to be looked for first. */
export function heaviest(parts: readonly Part[]): Sourced<Measure> | undefined {
  const values = parts.flatMap(({ state, value }) =>
    state === 'reported' && value?.value.kind === 'quantity' ? [value] : [],
  );
  return values.reduce<Sourced<Measure> | undefined>(
    (most, each) => (most === undefined || outweighs(each.value, most.value) ? each : most),
    undefined,
  );
}

function outweighs(one: Measure, other: Measure): boolean {
  const amounts = amountsOf(one, other);
  return amounts !== undefined && compareExactly(exactly(amounts.one), exactly(amounts.other)) > 0;
}

/**
 * A finding that names the figure and what it is held against; at the cell that gives the figure or most of it.
 * @param suspects parts of a total that no single one explains: all of them are asked
 */
export function magnitudeFinding(
  code: Code,
  figure: Sourced<Measure>,
  parts: readonly Part[],
  against: Reference & { readonly factor: string },
  context: Context,
  suspects: readonly Part[] = [],
): Diagnostic {
  const at = figure.raw === undefined ? (heaviest(parts) ?? figure) : figure;
  const names = suspects.map(({ municipality }) => municipality);
  const cells = uniqueSources(suspects.flatMap(({ value }) => value?.sources ?? [])).filter(
    (cell) => cell !== at.sources[0],
  );
  return findingAt(code, at.sources, context, {
    field: 'actual',
    raw: at.raw,
    params: {
      reference: against.name,
      reading: figureText(against.figure),
      factor: against.factor,
      figure: figureText(figure),
      ...(names.length > 1 ? { municipalities: names.join('、'), count: names.length } : {}),
    },
    related: [...cells, ...against.figure.sources],
  });
}
