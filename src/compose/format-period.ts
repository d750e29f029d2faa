/** Periods as official text (時期の表記): 2023年度, 令和6年12月, 2023年度までの毎年度. */
import { fiscalYearOfDay, type Period } from '../model/period.ts';

/** Years by the Gregorian calendar or by era. */
export type YearStyle = 'western' | 'era';

/** Source: 元号を改める政令 of 1912, 1926, 1989 and 2019. Newest first, with the Gregorian year before the first. */
const ERAS: readonly (readonly [name: string, from: string, before: number])[] = [
  ['令和', '2019-05-01', 2018],
  ['平成', '1989-01-08', 1988],
  ['昭和', '1926-12-25', 1925],
  ['大正', '1912-07-30', 1911],
  ['明治', '1873-01-01', 1867],
];

const LAST_MONTH = 12;
const FIRST_OF_FISCAL = 4;

type Day = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** The year of a day; a year or fiscal year goes by the era of its last day. */
function yearText(year: number, reference: string, style: YearStyle): string {
  const era = style === 'western' ? undefined : ERAS.find(([, from]) => reference >= from);
  if (era === undefined) return `${year}年`;
  const number = year - era[2];
  return number < 1 ? `${year}年` : `${era[0]}${number === 1 ? '元' : number}年`;
}

function calendarYear(year: number, style: YearStyle): string {
  return yearText(year, `${year}-12-31`, style);
}

function fiscalYear(year: number, style: YearStyle): string {
  return `${yearText(year, `${year + 1}-03-31`, style)}度`;
}

function dayText(iso: string, style: YearStyle): string {
  const { year, month, day } = partsOf(iso);
  return `${yearText(year, iso, style)}${month}月${day}日`;
}

/** A month goes by the era of its last day, as offices write 令和元年5月. */
function monthText(iso: string, style: YearStyle): string {
  const { year, month } = partsOf(iso);
  return `${yearText(year, iso, style)}${month}月`;
}

function isMonthEnd(iso: string): boolean {
  const { year, month, day } = partsOf(iso);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day === days;
}

/** まで: the fiscal year where it ends one, else the month or the day. */
function untilText(to: string, style: YearStyle): string {
  if (to.endsWith('-03-31')) return fiscalYear(fiscalYearOfDay(to), style);
  return isMonthEnd(to) ? monthText(to, style) : dayText(to, style);
}

function spanText(from: string, to: string, style: YearStyle): string {
  if (from.endsWith('-04-01') && to.endsWith('-03-31')) {
    return `${fiscalYear(fiscalYearOfDay(from), style)}～${fiscalYear(fiscalYearOfDay(to), style)}`;
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    return `${calendarYear(partsOf(from).year, style)}～${calendarYear(partsOf(to).year, style)}`;
  }
  if (from.endsWith('-01') && isMonthEnd(to)) return `${monthText(from, style)}～${monthText(to, style)}`;
  return `${dayText(from, style)}～${dayText(to, style)}`;
}

function closedText(period: Period, from: string, to: string, style: YearStyle): string {
  const { year, month } = partsOf(from);
  switch (period.precision) {
    case 'day':
      return dayText(from, style);
    case 'month':
      return monthText(to, style);
    case 'year':
      return calendarYear(year, style);
    case 'fiscal-year':
      return fiscalYear(fiscalYearOfDay(from), style);
    case 'half':
      return `${fiscalYear(fiscalYearOfDay(from), style)}${month === FIRST_OF_FISCAL ? '上半期' : '下半期'}`;
    case 'quarter':
      return `${fiscalYear(fiscalYearOfDay(from), style)}第${((month + LAST_MONTH - FIRST_OF_FISCAL) % LAST_MONTH) / 3 + 1}四半期`;
    default:
      return spanText(from, to, style);
  }
}

/**
 * A period as official text (時期の表記).
 * @example formatPeriod({ from: '2024-12-01', to: '2024-12-31', precision: 'month' }, 'era') // '令和6年12月'
 */
export function formatPeriod(period: Period, style: YearStyle = 'western'): string {
  const { from, to } = period;
  if (period.every === true) {
    const each = period.interval === 2 ? '隔年' : '毎年度';
    if (to === undefined) return each;
    return from === undefined ? `${untilText(to, style)}までの${each}` : `${spanText(from, to, style)}の${each}`;
  }
  if (from === undefined && to === undefined) return '';
  if (from === undefined && to !== undefined) {
    return period.until === true ? `${untilText(to, style)}まで` : `${dayText(to, style)}以前`;
  }
  if (from !== undefined && to === undefined) return `${dayText(from, style)}以降`;
  return from === undefined || to === undefined ? '' : closedText(period, from, to, style);
}
