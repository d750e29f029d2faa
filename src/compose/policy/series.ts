/** 参考 for the compilers: 実績の推移 and 金額, one line per series and per amount. */
import {
  compare,
  type Decimal,
  decimalOf,
  divideRounded,
  formatFixed,
  shift,
  sign,
  trim,
  ZERO,
} from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import type { ListingTable, SmallBars } from '../../model/listing.ts';
import { fiscalYearOfDay, type Period } from '../../model/period.ts';
import type { Incomparable, PolicyAmount, PolicyEvaluation, PolicySeries } from '../../model/policy.ts';
import { japaneseFiscalYear } from '../title.ts';
import { changeText, shortPeriod, timeText, valueText } from './figure.ts';
import { subjectName } from './subject.ts';

const WHY: Readonly<Record<Incomparable, string>> = {
  'part-year': '期間の長さが異なるため計算しない',
  'state-and-period': '時点の値と期間の値のため計算しない',
  bound: '「以上」などの値のため計算しない',
  undated: '時期の分からない値のため計算しない',
};

/** Places of a bar's height; finer than a printer's dot. */
const SHARE_PLACES = 4;

/** Months of January to March belong to the fiscal year that began the year before. */
const LAST_OF_YEAR = 3;

/** Heights of a series' points against the highest one; nought and less have none. */
function barsOf(points: readonly Fact[]): SmallBars {
  const values = points.map(({ value }) => value ?? ZERO);
  const highest = values.reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO);
  return points.map((point, at) => ({
    share: shareOf(values[at] ?? ZERO, highest),
    planned: point.status === 'planned',
  }));
}

function shareOf(value: Decimal, highest: Decimal): number {
  if (sign(value) <= 0) return 0;
  const share = divideRounded(value, highest, SHARE_PLACES);
  return share === undefined ? 0 : Number(formatFixed(share, SHARE_PLACES));
}

function changesOf({ points, change, overall, why }: PolicySeries): string {
  if (change === undefined) return why === undefined ? '－' : `－（${WHY[why]}）`;
  const [first] = points;
  if (overall === undefined || first?.period === undefined) return changeText(change);
  return `${changeText(change)}\n${shortPeriod(first.period)}から　${changeText(overall)}`;
}

/** What a reader of the figures must know: months of January to March and their fiscal year; stale series. */
function notesOf({ points, latest, stale }: PolicySeries): string {
  const early = points.flatMap(({ period }) => {
    const day = period?.to ?? period?.from;
    if (period === undefined || day === undefined || !isEarly(period)) return [];
    return [`${shortPeriod(period)}は${japaneseFiscalYear(fiscalYearOfDay(day))}`];
  });
  return [...(stale && latest !== undefined ? [`${japaneseFiscalYear(latest)}が最新`] : []), ...early].join('\n');
}

function isEarly({ from, precision }: Period): boolean {
  const month = Number(from?.slice(5, 7) ?? 0);
  return precision !== 'fiscal-year' && precision !== 'year' && month >= 1 && month <= LAST_OF_YEAR;
}

/** 実績の推移: every series with its points, small bars, change and what to mind. */
export function seriesTable({ series }: PolicyEvaluation): ListingTable {
  return {
    title: '実績の推移',
    columns: [
      { heading: '施策コード', widthMm: 20, align: 'center' },
      { heading: '項目', widthMm: 32, align: 'left' },
      { heading: '部局', widthMm: 20, align: 'left' },
      { heading: '時期', widthMm: 20, align: 'left' },
      { heading: '値', widthMm: 23, align: 'right' },
      { heading: '図', widthMm: 15, align: 'center' },
      { heading: '増減', widthMm: 30, align: 'left' },
      { heading: '備考', widthMm: 20, align: 'left' },
    ],
    rows: series.map((one) => [
      one.code,
      subjectName(one.subject),
      one.office,
      one.points.map(timeText).join('\n'),
      one.points.map(valueText).join('\n'),
      '',
      changesOf(one),
      notesOf(one),
    ]),
    empty: '推移の分かる数値はありません。',
    bars: { column: 5, rows: series.map(({ points }) => barsOf(points)) },
  };
}

/** Money in one unit: 百万円. Source: rules of the listing, section 4; the unit is that of the offices' larger sums. */
const MILLION_PLACES = 6;

function millionOf({ fact }: PolicyAmount): string {
  if (fact.value === undefined) return '';
  const last = fact.written?.lastDigit ?? fact.value;
  const places = Math.max(0, trim(shift(last, -MILLION_PLACES)).scale);
  const whole = formatFixed(shift(fact.value, -MILLION_PLACES), places);
  return whole.replace(/^-?\d+/, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
}

/** Where the figure was written in coarser units than the column's, its noughts are no figures. */
function coarse({ fact }: PolicyAmount): string {
  const last = fact.written?.lastDigit;
  const step = last === undefined ? undefined : COARSE.find(([size]) => compare(last, size) >= 0);
  return step === undefined ? '' : `${step[1]}単位の値`;
}

const COARSE: readonly (readonly [size: Decimal, name: string])[] = [
  [decimalOf(100_000_000), '億円'],
  [decimalOf(10_000_000), '千万円'],
];

/** 金額: as written and in 百万円, in no finer digits than were written. */
export function amountsTable({ amounts }: PolicyEvaluation): ListingTable {
  return {
    title: '金額（百万円にそろえたもの）',
    columns: [
      { heading: '施策コード', widthMm: 19, align: 'center' },
      { heading: '項目', widthMm: 42, align: 'left' },
      { heading: '部局', widthMm: 22, align: 'left' },
      { heading: '時期', widthMm: 16, align: 'center' },
      { heading: '原文', widthMm: 40, align: 'left' },
      { heading: '百万円', widthMm: 20, align: 'right', figures: true },
      { heading: '備考', widthMm: 21, align: 'left' },
    ],
    rows: amounts.map((amount) => {
      const { fact } = amount;
      const time = fact.period === undefined ? '－' : shortPeriod(fact.period);
      return [
        amount.code,
        subjectName(fact.subject),
        amount.office,
        time,
        fact.quote,
        millionOf(amount),
        coarse(amount),
      ];
    }),
    empty: '金額はありません。',
  };
}
