/** 算出: the share achieved, computed from this very table, the indicator itself included. Source: evaluation rules, section 5. */
import { decimalOf, divideRounded, HUNDRED, multiply } from '../model/decimal.ts';
import type { Source } from '../model/source.ts';
import type { Achievement } from '../model/template.ts';
import type { Unit } from '../model/unit.ts';
import { compareExactly, exactly } from './fraction.ts';
import { pointAt } from './interval.ts';
import type { Decision } from './mark.ts';
import type { Regional } from './regional.ts';

/** Digits after the point of the printed rate. Source: evaluation rules, section 5 (one decimal, half up). */
export const RATE_PLACES = 1;

/** ◎ and marks in all, among which the computed indicators may count. */
export type Tally = { readonly achieved: number; readonly evaluable: number };

/** Numbers of marks of the programmes' indicators that are not computed. */
export function tallyOf(achievements: readonly Achievement[]): Tally {
  return {
    achieved: achievements.filter((each) => each === 'achieved').length,
    evaluable: achievements.filter((each) => each !== 'notEvaluable').length,
  };
}

/** The share achieved as a region's value; undefined where nothing can be evaluated. */
export function rateOf(tally: Tally, sources: readonly Source[]): Regional | undefined {
  const top = multiply(decimalOf(tally.achieved), HUNDRED);
  const bottom = decimalOf(tally.evaluable);
  const rounded = divideRounded(top, bottom, RATE_PLACES);
  if (rounded === undefined) return undefined;
  const exact = { numerator: top, denominator: bottom };
  const printed = exactly(rounded);
  const up = compareExactly(printed, exact) > 0;
  const half = { coefficient: 1n, scale: RATE_PLACES };
  return {
    actual: {
      value: {
        kind: 'quantity',
        value: rounded,
        unit: '％' as Unit,
        comparator: '=',
        qualifiers: [],
        written: { lastDigit: half, unit: '％' },
      },
      sources,
    },
    exact,
    written: pointAt(exact),
    rounded: { low: up ? exact : printed, high: up ? printed : exact },
    used: [],
    hindrances: [],
    missing: [],
    params: { achieved: tally.achieved, evaluable: tally.evaluable },
  };
}

/**
 * The best marks that are consistent with the total they produce: the greatest number of computed indicators that are
 * ◎ when so many of them are counted as ◎, and among those the greatest number that can be evaluated at all.
 * @param count number of computed indicators
 * @param judge marks of all computed indicators, for a total with so many of them achieved and evaluable
 */
export function settle(count: number, judge: (own: Tally) => readonly Decision[]): readonly Decision[] {
  for (let achieved = count; achieved >= 0; achieved -= 1) {
    for (let evaluable = count; evaluable >= achieved; evaluable -= 1) {
      const decisions = judge({ achieved, evaluable });
      const found = tallyOf(decisions.map(({ mark }) => mark.achievement));
      if (found.achieved === achieved && found.evaluable === evaluable) return decisions;
    }
  }
  return judge({ achieved: 0, evaluable: 0 });
}
