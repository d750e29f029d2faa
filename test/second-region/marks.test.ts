/** Another region than the first, three years long: every mark as worked out by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED, expectedRows, INTERIM, SUMMARIES } from '../fixtures/second-region/expected.ts';
import { planLines } from '../fixtures/second-region/plan.ts';
import { runYears, YEARS, type YearOutcome } from '../fixtures/second-region/years.ts';

let main: ReadonlyMap<number, YearOutcome>;
let interim: ReadonlyMap<number, YearOutcome>;

beforeAll(async () => {
  main = await runYears('template');
  interim = await runYears('interim');
});

const found = (years: ReadonlyMap<number, YearOutcome>, year: number, id: string) => {
  const indicator = years.get(year)?.result.indicators.find((one) => one.id === id);
  return `${indicator?.mark} ${indicator?.reason}`;
};

describe.each(YEARS)('%i in S, A, B, C, D', (year) => {
  it.each(expectedRows(EXPECTED[year]))('%s: %s %s (%s)', (id, mark, reason) => {
    expect(found(main, year, id)).toBe(`${mark} ${reason}`);
  });

  it('is listed in full', () => {
    const ids = main.get(year)?.result.indicators.map(({ id }) => id);
    expect(ids).toEqual(planLines().map((line) => line.指標ID));
    expect(expectedRows(EXPECTED[year])).toHaveLength(planLines().length);
  });

  it('sums up', () => {
    const summary = main.get(year)?.result.summary;
    const { achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, rate } = summary ?? {};
    expect([achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, rate].join(' ')).toBe(SUMMARIES[year]);
    expect(summary?.open).toBe(0);
  });
});

describe.each(YEARS)('%i half way, by progress in ◎○△×', (year) => {
  it.each(expectedRows(INTERIM[year]))('%s: %s %s (%s)', (id, mark, reason) => {
    expect(found(interim, year, id)).toBe(`${mark} ${reason}`);
  });
});

describe('findings', () => {
  it.each([
    [2022, ['10-1 V115', '11-4 V125'], 'a threshold hit exactly in 千円, a pending part'],
    [2023, ['11-4 V125'], 'a pending part'],
    [2024, ['1-1 V115', '2-3 V202', '3-2 V206', '6-1 V119'], 'ten times, an unchanged text, a mark of its own'],
  ] as const)('of %i', (year, expected, _why) => {
    const codes = (main.get(year)?.diagnostics ?? [])
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, indicator }) => `${indicator} ${code}`);
    expect(codes.toSorted()).toEqual(expected);
  });
});
