/** Figures of facts as printed text (事実の表記): 令和５年度 is R5, values in the scale in which they were written. */
import { type Decimal, decimalOf, sign } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import { fiscalYearOfDay, type Period } from '../../model/period.ts';
import type { Change } from '../../model/policy.ts';
import { asUnit } from '../../model/unit.ts';
import { formatMeasure } from '../format.ts';

/** First calendar year of 令和 less one. Source: 元号を改める政令 (2019). */
const REIWA_BEFORE_FIRST = 2018;

/** First calendar year of 平成 less one. Source: 元号を改める政令 (1989). */
const HEISEI_BEFORE_FIRST = 1988;

/** 2023 is R5, 2018 is H30. */
function shortYear(year: number): string {
  return year > REIWA_BEFORE_FIRST ? `R${year - REIWA_BEFORE_FIRST}` : `H${year - HEISEI_BEFORE_FIRST}`;
}

function shortMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return `${shortYear(year)}.${month}`;
}

/**
 * A period in few letters (時期の略記), as the offices write it.
 * @example shortPeriod({ from: '2024-01-01', to: '2024-03-31', precision: 'range' }) // 'R6.1～R6.3'
 */
export function shortPeriod({ from, to, precision }: Period): string {
  if (from === undefined) return to === undefined ? '' : `～${shortMonth(to)}`;
  if (to === undefined) return `${shortMonth(from)}～`;
  if (precision === 'fiscal-year') return shortYear(fiscalYearOfDay(from));
  if (precision === 'year') return `${shortYear(Number(from.slice(0, 4)))}年`;
  if (precision === 'month') return shortMonth(from);
  if (precision === 'day') return `${shortMonth(from)}.${Number(from.slice(8))}`;
  return shortMonth(from) === shortMonth(to) ? shortMonth(from) : `${shortMonth(from)}～${shortMonth(to)}`;
}

/** A number of a fact's unit in the fact's scale and digits: 4.6千t. */
function numberLike(value: Decimal, { unit, written }: Fact): string {
  const quantity = {
    kind: 'quantity' as const,
    value,
    comparator: '=' as const,
    qualifiers: [],
    written: written ?? { lastDigit: decimalOf(1) },
    ...(unit === undefined ? {} : { unit }),
  };
  return formatMeasure(quantity, { digits: 'half' });
}

/**
 * When a figure was (時点): R4, R6.3時点, R6予定; empty where the text does not say.
 * @example timeText(fact) // 'R5'
 */
export function timeText({ period, qualifiers, status }: Fact): string {
  const time = period === undefined ? '' : `${shortPeriod(period)}${qualifiers.includes('as-of') ? '時点' : ''}`;
  return `${time}${status === 'planned' ? '予定' : ''}`;
}

/**
 * One figure without its time (値): 延べ38団体, 約500人, 40件以上.
 * @example valueText(fact) // '104人'
 */
export function valueText(fact: Fact): string {
  const { value, qualifiers, comparator } = fact;
  if (value === undefined) return '';
  const before = `${qualifiers.includes('about') ? '約' : ''}${qualifiers.includes('cumulative') ? '延べ' : ''}`;
  return `${before}${numberLike(value, fact)}${comparator === undefined ? '' : BOUNDS[comparator]}`;
}

const PERCENT = asUnit('％');
const TENTH: Decimal = { coefficient: 1n, scale: 1 };

const BOUNDS = { '>=': '以上', '>': '超', '<=': '以下', '<': '未満' } as const;

/**
 * A change with its sign (増減): ＋335件（＋4.1％）, ▲14人（▲11.9％）, 増減なし.
 * @example changeText(change) // '＋1.5ポイント'
 */
export function changeText({ from, difference, percent, planned }: Change): string {
  const plan = planned ? '（予定）' : '';
  const direction = sign(difference);
  if (direction === 0) return `増減なし${plan}`;
  const plus = direction > 0 ? '＋' : '';
  const number = numberLike(difference, from);
  const text = from.unit === '％' ? number.replace(/％$/, 'ポイント') : number;
  if (percent === undefined) return `${plus}${text}${plan}`;
  const share = formatMeasure(
    {
      kind: 'quantity',
      value: percent,
      unit: PERCENT,
      comparator: '=',
      qualifiers: [],
      written: { lastDigit: TENTH },
    },
    { digits: 'half' },
  );
  return `${plus}${text}（${plus}${share}）${plan}`;
}
