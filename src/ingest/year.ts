/** Which year a sheet reports on (対象年度), and which year the report is about. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type FiscalYearText, findFiscalYears } from '../model/fiscal-year-text.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Place } from '../model/source.ts';
import { foldWidth } from './fold.ts';

/** Where a year is named, the strongest first. */
export const YEAR_LEVELS = ['label', 'title', 'heading', 'sheet-name', 'cover', 'file-name', 'folder'] as const;
export type YearLevel = (typeof YEAR_LEVELS)[number];

export type YearSign = {
  readonly level: YearLevel;
  readonly year: FiscalYear;
  readonly text: string;
  /** Where it stands, for a sign in a sheet. */
  readonly place?: Place;
};

/** Words behind a year that make it another thing's year: 令和６年度提出, 2019年度策定. */
const NOT_REPORTED = /^(?:\(.*?\))?(?:に?提出|照会|策定|改定|改訂|から|以降|開始|作成|版|予算|目標|計画|予定|見込)/u;
/** Words that make it the reported year. */
const REPORTED = /^.{0,14}(?:実績|実施|連携事業|取組|評価|報告|調査票)/u;

/**
 * The year that a title, sheet name or file name says.
 * @returns undefined where it names none, or several without saying which is reported
 * @example yearOfTitle('令和５年度　連携事業実施状況報告書（令和６年度提出）')?.year // 2023
 */
export function yearOfTitle(text: string): FiscalYearText | undefined {
  const folded = foldWidth(text);
  const years = findFiscalYears(folded).filter((year) => !year.range && !NOT_REPORTED.test(folded.slice(year.end)));
  const strong = years.filter((year) => year.precision === 'fiscal-year');
  const candidates = strong.length > 0 ? strong : years;
  const single = only(candidates);
  return single ?? only(candidates.filter((year) => REPORTED.test(folded.slice(year.end))));
}

function only(years: readonly FiscalYearText[]): FiscalYearText | undefined {
  return new Set(years.map((year) => year.year)).size === 1 ? years[0] : undefined;
}

/** 前年度, 昨年度 in a sheet's name: not the report's year, whichever that is. */
export function isLastYearsSheet(name: string): boolean {
  return /前年度|昨年度|前回|旧年度|過年度/u.test(foldWidth(name));
}

/** The strongest year among signs. */
export function strongestYear(signs: readonly YearSign[]): YearSign | undefined {
  for (const level of YEAR_LEVELS) {
    const years = signs.filter((sign) => sign.level === level);
    const first = years[0];
    if (first !== undefined && years.every((sign) => sign.year === first.year)) return first;
  }
  return undefined;
}

/**
 * The year that most files say (報告の年度).
 * @param votes one year per file; files that say none are left out
 * Reports: X211 where two years are named equally often, X212 where none is.
 */
export function reportYear(
  votes: readonly FiscalYear[],
  chosen: FiscalYear | undefined,
): { readonly year: FiscalYear; readonly diagnostics: readonly Diagnostic[] } {
  if (chosen !== undefined) return { year: chosen, diagnostics: [] };
  const counts = new Map<FiscalYear, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const years = [...counts]
    .filter(([, count]) => count === most)
    .map(([year]) => year)
    .sort((a, b) => b - a);
  const [year] = years;
  if (year === undefined) return { year: 0, diagnostics: [diagnose('X212', {})] };
  if (years.length === 1) return { year, diagnostics: [] };
  return {
    year,
    diagnostics: [
      diagnose('X211', {}, { params: { years: years.map((one) => `${one}年度`).join('、'), count: most } }),
    ],
  };
}

const MONTH = '(?:1[0-2]|[1-9])月';
const PERIOD = '第?[1-4一二三四]四半期|[上下]半?期|[前後]半期|[1-4]Q|Q[1-4]';
const NAME = new RegExp(
  `^(?:[^月]{0,8}年度?)?[(（]?(?:${MONTH}(?:分|期|実績)?|(?:${PERIOD})(?:分|実績)?)[)）]?$`,
  'iu',
);
const TITLE = new RegExp(`(?<!\\d)${MONTH}分|(?:${PERIOD})`, 'iu');

/** 上半期及び下半期 are the year. */
const SEVERAL = /及び|・|と|から|[~〜～]/u;

/**
 * Whether a sheet's name or titles say that it holds a part of the year.
 * @example isPartOfYear('4月', []) // true
 */
export function isPartOfYear(name: string, titles: readonly string[]): boolean {
  return NAME.test(foldWidth(name)) || titles.some((title) => TITLE.test(foldWidth(title)) && !SEVERAL.test(title));
}
