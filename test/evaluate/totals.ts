/** Rows for the tests of adding up municipalities. */
import { expect, it } from 'vitest';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { IndicatorEvaluation } from '../../src/model/evaluation.ts';
import type { Measure, Quantity } from '../../src/model/measure.ts';
import { MEMBERS, q, run, type Said, type Scenario, state } from '../support/measures.ts';

/** The region's value in short. */
export function figure({ actual }: IndicatorEvaluation): string {
  const { value } = actual;
  if (value.kind === 'range') return `${formatDecimal(value.low)}〜${formatDecimal(value.high)}${value.unit ?? ''}`;
  if (value.kind !== 'quantity') return value.kind;
  const partial = value.qualifiers.includes('partial') ? '（把握可能分）' : '';
  return `${formatDecimal(value.value)}${value.unit ?? ''}${partial}`;
}

/** What the members say, in their order; undefined is a file without the row, a member that is left out has none. */
export function by(...said: readonly (Said | undefined)[]): Readonly<Record<string, Said | undefined>> {
  return Object.fromEntries(said.map((each, at) => [MEMBERS[at] ?? '', each]));
}

export type Row = {
  readonly why: string;
  readonly said: Readonly<Record<string, Said | undefined>>;
  readonly figure: string;
  readonly mark: string;
  readonly reason: string;
  readonly codes?: readonly string[];
  readonly more?: Partial<Scenario>;
};

/** One test for each row. */
export function rows(target: Measure, aggregation: NonNullable<Scenario['aggregation']>, list: readonly Row[]): void {
  it.each(list)('$why → $figure $mark $reason', (row) => {
    const { indicator, codes } = run({ target, aggregation, said: row.said, ...row.more });
    expect([figure(indicator), indicator.mark, indicator.reason]).toEqual([row.figure, row.mark, row.reason]);
    expect(codes).toEqual(row.codes ?? []);
  });
}

/** A count of things. */
export const n = (value: string, unit = '件'): Quantity => q(value, unit);
export const yes: Said = { participation: { value: state('○'), raw: '○', sources: [] } };
export const no: Said = { participation: { value: state('×'), raw: '×', sources: [] } };
