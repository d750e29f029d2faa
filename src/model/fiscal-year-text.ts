/** Years written in titles, headings and file names (年度の表記): 令和５年度, R5, 2023年度. Positions are in the given text. */
import type { FiscalYear } from './period.ts';

/** One year found in a text. */
export type FiscalYearText = {
  readonly year: FiscalYear;
  /** As written, width folded: 令和5年度. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 年度 written, 年 written, or neither (R5, 2023). */
  readonly precision: 'fiscal-year' | 'year' | 'bare';
  /** One end of a span of years (2020～2024年度): says nothing about the year reported. */
  readonly range: boolean;
};

/** Year before each era's first. Source: 元号を改める政令 (2019-05-01, 1989-01-08), 昭和 1926-12-25. */
const BEFORE_ERA: Readonly<Record<string, number>> = {
  令和: 2018,
  令: 2018,
  R: 2018,
  平成: 1988,
  平: 1988,
  H: 1988,
  昭和: 1925,
  昭: 1925,
  S: 1925,
};

/** An era year or a year of four digits; not the year of a date (令和6年4月, R6.4.1, 2024-04-17, 20240417). */
const YEAR =
  /(?<![A-Za-z\d.])(?:(令和|平成|昭和|令|平|昭|[RHSrhs])\.?(元|\d{1,2})|(?:FY)?((?:19|20)\d{2}))(?!\d)(?:(年度)|(年)(?!\d{1,2}月|[初末中])|(?!年|[./-]\d))/gu;

/** What every year has. */
const NUMBERED = /[\d元]/u;

const SPAN = /^(?:[~〜～\-‐‑‒–—―－ー]|から)$/u;

/**
 * All years of a text whose width is folded and whose blanks are removed, in order of appearance.
 * @example findFiscalYears('令和5年度実績') // [{ year: 2023, text: '令和5年度', start: 0, end: 5, … }]
 */
export function findFiscalYears(text: string): readonly FiscalYearText[] {
  if (!NUMBERED.test(text)) return [];
  const found = [...text.matchAll(YEAR)].map((match) => ({
    year: yearOf(match[1], match[2], match[3]),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    precision:
      match[4] !== undefined
        ? ('fiscal-year' as const)
        : match[5] !== undefined
          ? ('year' as const)
          : ('bare' as const),
  }));
  return found.map((year, at) => ({ ...year, range: isSpanEnd(text, found[at - 1], year, found[at + 1]) }));
}

function yearOf(era: string | undefined, inEra: string | undefined, western: string | undefined): FiscalYear {
  if (era === undefined) return Number(western);
  return (BEFORE_ERA[era] ?? BEFORE_ERA[era.toUpperCase()] ?? 0) + (inEra === '元' ? 1 : Number(inEra));
}

type Span = { readonly start: number; readonly end: number };

function isSpanEnd(text: string, before: Span | undefined, year: Span, after: Span | undefined): boolean {
  if (before !== undefined && SPAN.test(text.slice(before.end, year.start))) return true;
  if (after !== undefined && SPAN.test(text.slice(year.end, after.start))) return true;
  return /\d[~〜～\-‐–—]$/u.test(text.slice(0, year.start)) || /^(?:[~〜～]|から)\d/u.test(text.slice(year.end));
}
