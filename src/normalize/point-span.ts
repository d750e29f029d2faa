/** The days of a point of time (時点の日): a day, a month and its thirds, halves and quarters of a year, checked against their era. */
import type { Finding } from '../model/diagnostic.ts';
import type { PeriodPrecision } from '../model/period.ts';
import { daysIn, isoDay, monthSpan } from './calendar.ts';
import type { Draft as Mutable } from './draft.ts';
import { type Era, overruns } from './era.ts';
import { asWritten, type Folded } from './text.ts';
import { impossible, KANJI, type YearRead } from './year.ts';

/** A span with what a range needs to complete its other end. */
export type Point = {
  readonly from?: string;
  readonly to?: string;
  readonly precision: PeriodPrecision;
  /** Year as written: the fiscal year where `fiscal`. */
  readonly year: number;
  readonly fiscal: boolean;
  /** Only a year number was written (R5, 2023): its partner in a range may say 年 or 年度. */
  readonly bare: boolean;
  readonly month?: number;
  readonly day?: number;
  readonly era?: Era;
  readonly inferred?: true;
  readonly findings: readonly Finding[];
  readonly end: number;
};

export type PointResult = Point | { readonly bad: Finding; readonly end: number };

const SECOND_HALF = 10;
const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [number, number] | undefined])[] = [
  [/^(?:上半期|上期|前期|前半期)/, () => [4, 6]],
  [/^(?:下半期|下期|後期|後半期)/, () => [SECOND_HALF, 6]],
  [/^第?([1-4一二三四])(?:四半期|\/4半期|\/4期|Q)/i, (match) => quarter(match[1] ?? '')],
  [/^Q([1-4])/, (match) => quarter(match[1] ?? '')],
];

function quarter(sign: string): readonly [number, number] | undefined {
  const number = KANJI.includes(sign) ? KANJI.indexOf(sign) : Number(sign);
  return [1 + 3 * number, 3];
}

/** 上半期, 第2四半期: months from April on, by the fiscal year. */
export function partOfYear(
  text: string,
  at: number,
): { readonly month: number; readonly count: number; readonly end: number } | undefined {
  if (!/[上下前後第1-4一二三四Q]/.test(text.charAt(at))) return undefined;
  const head = text.slice(at, at + 6);
  for (const [pattern, months] of PARTS) {
    const match = pattern.exec(head);
    const span = match === null ? undefined : months(match);
    if (match !== null && span !== undefined) return { month: span[0], count: span[1], end: at + match[0].length };
  }
  return undefined;
}

/** Plans made under 平成 name years of it decades ahead; other eras and later years are slips rather. */
function isUsual(era: Era, year: number): boolean {
  return era.name === '令和' || (era.name === '平成' && year <= LAST_PLANNED);
}

/** Assumption: plans written before 2019 look at most thirty years ahead. */
const LAST_PLANNED = 2050;

/** A point under construction. */
export type PointDraft = Omit<Point, 'end' | 'findings' | 'precision'> & { readonly precision: PeriodPrecision };

function finished(draft: PointDraft, findings: readonly Finding[], end: number): Point {
  const { precision, year, fiscal, bare } = draft;
  const point: Mutable<Point> = { precision, year, fiscal, bare, findings, end };
  if (draft.from !== undefined) point.from = draft.from;
  if (draft.to !== undefined) point.to = draft.to;
  if (draft.month !== undefined) point.month = draft.month;
  if (draft.day !== undefined) point.day = draft.day;
  if (draft.era !== undefined) point.era = draft.era;
  if (draft.inferred !== undefined) point.inferred = draft.inferred;
  return point;
}

/** A point with what is odd about its era. Reports: N201, N209 */
export function close(
  folded: Folded,
  at: number,
  end: number,
  draft: PointDraft,
  year: YearRead | undefined,
): PointResult {
  const era = year?.era;
  const findings: Finding[] = [];
  if (era === undefined) return finished(draft, findings, end);
  const from = draft.from ?? draft.to ?? '';
  const to = draft.to ?? draft.from ?? '';
  if (overruns(era, from, to)) {
    const params = { text: asWritten(folded, at, end), year: draft.year };
    findings.push({
      code: 'N201',
      params,
      ...(isUsual(era, draft.year) ? {} : { severity: 'warning' as const }),
    });
  }
  if (year?.carried === true) {
    findings.push({ code: 'N209', params: { text: asWritten(folded, at, end), era: era.name } });
  }
  return finished(draft, findings, end);
}

const EDGE_SIGNS = new Set('末当初は頭上中下');

/** The end, beginning or third of a month or year behind it: 末, 当初, 上旬. */
export function edge(
  text: string,
  at: number,
): { readonly side: 'from' | 'to' | 'early' | 'mid' | 'late'; readonly end: number } | undefined {
  if (!EDGE_SIGNS.has(text.charAt(at))) return undefined;
  const match = /^(?:末日|末|当初(?![予計値額])|初頭|初め|はじめ|頭|初日|上旬|初旬|中旬|下旬)/.exec(
    text.slice(at, at + 4),
  );
  if (match === null) return undefined;
  const word = match[0];
  const end = at + word.length;
  if (word.startsWith('末')) return { side: 'to', end };
  if (word === '上旬' || word === '初旬') return { side: 'early', end };
  if (word === '中旬') return { side: 'mid', end };
  return { side: word === '下旬' ? 'late' : 'from', end };
}

/** A month, its beginning, end or third. Reports: N201, N202, N209 */
export function monthPoint(
  folded: Folded,
  at: number,
  year: YearRead | undefined,
  monthYear: number,
  month: number,
  end: number,
  base: Pick<PointDraft, 'inferred'>,
): PointResult {
  const days = daysIn(monthYear, month);
  if (days === 0) return { bad: impossible(folded, at, end), end };
  const common = {
    year: monthYear,
    fiscal: false,
    bare: false,
    month,
    ...base,
    ...(year?.era === undefined ? {} : { era: year.era }),
  };
  const span = monthSpan(monthYear, month, 1);
  const cut = edge(folded.text, end);
  if (cut === undefined) return close(folded, at, end, { ...common, ...span, precision: 'month' }, year);
  const day = (number: number) => isoDay(monthYear, month, number);
  if (cut.side === 'to') return close(folded, at, cut.end, { ...common, to: span.to, precision: 'open' }, year);
  if (cut.side === 'from') return close(folded, at, cut.end, { ...common, from: span.from, precision: 'open' }, year);
  const [first, last] = cut.side === 'early' ? [1, 10] : cut.side === 'mid' ? [11, 20] : [21, days];
  return close(folded, at, cut.end, { ...common, from: day(first), to: day(last), precision: 'range' }, year);
}

/** A day that exists. Reports: N201, N202, N209 */
export function dayPoint(
  folded: Folded,
  at: number,
  year: YearRead | undefined,
  [y, month, day]: readonly [number, number, number],
  end: number,
  base: Pick<PointDraft, 'inferred'>,
): PointResult {
  if (day < 1 || day > daysIn(y, month)) return { bad: impossible(folded, at, end), end };
  const iso = isoDay(y, month, day);
  const era = year?.era === undefined ? {} : { era: year.era };
  return close(
    folded,
    at,
    end,
    { from: iso, to: iso, precision: 'day', year: y, fiscal: false, bare: false, month, day, ...base, ...era },
    year,
  );
}
