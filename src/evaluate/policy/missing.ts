/** What an item does not say (記載の不足): no figure, no date, no year, nothing to compare with. */
import type { Fact } from '../../model/fact.ts';
import type { PolicyFinding, PolicyRow, ReadItem } from '../../model/policy.ts';
import { about, type Line, linesOf, listed } from './line.ts';
import { fiscalYearOf } from './time.ts';

function factsOf(lines: readonly Line[]): readonly Fact[] {
  return lines.flatMap(({ facts }) => facts.facts);
}

/** The line on which a fact stands. */
function lineOf(lines: readonly Line[], fact: Fact): Line | undefined {
  return lines.find(({ facts }) => facts.facts.includes(fact));
}

/** One finding on the line of the first of these facts, naming all of them. */
function onFirst(
  lines: readonly Line[],
  type: 'date-without-figure' | 'figure-without-year' | 'single-year',
  facts: readonly Fact[],
): readonly PolicyFinding[] {
  const [first] = facts;
  const line = first === undefined ? undefined : lineOf(lines, first);
  if (first === undefined || line === undefined) return [];
  return [about(line, type, first.quote, { figures: listed(facts) })];
}

/** Whether there are digits that nobody understands: they are asked about, and cannot be said to be missing. */
function hasUnread(lines: readonly Line[]): boolean {
  return lines.some(({ facts }) => facts.unread.length > 0);
}

/** A year or date that was not read: 5年度, R6.2.30. */
const DATE_LIKE = /年|[.．/]/u;

/** Whether a year or date that was not read stands right before the figure: 5年度：12件. */
function isBehindUnread(lines: readonly Line[], fact: Fact): boolean {
  const line = lineOf(lines, fact);
  if (line === undefined) return false;
  return line.facts.unread.some(
    ({ quote, start, end }) =>
      start < fact.start &&
      DATE_LIKE.test(quote) &&
      /^[：:、\s　にはのでが時点現在（(]*$/u.test(line.text.slice(end, fact.start)),
  );
}

/**
 * What one item lacks; its children count with it.
 * Source: rules of the listing, section 4: items with neither figure nor date; dates without figures; figures without
 * a year; one-year values without a comparison.
 */
function missingOf(code: string, item: ReadItem): readonly PolicyFinding[] {
  const lines = linesOf(code, item);
  const [own] = lines;
  const facts = factsOf(lines);
  const values = facts.filter(({ value }) => value !== undefined);
  const digits = hasUnread(lines);
  if (own !== undefined && facts.length === 0) return digits ? [] : [about(own, 'no-figure-no-date', item.text)];
  if (values.length === 0) return digits ? [] : onFirst(lines, 'date-without-figure', facts);
  const undated = values.filter((fact) => fact.period === undefined && !isBehindUnread(lines, fact));
  const dated = values.filter(({ period, status }) => period !== undefined && status !== 'planned');
  const years = new Set(dated.map(({ period }) => fiscalYearOf(period)));
  const alone = years.size === 1 && dated.every(({ series }) => series === undefined);
  return [...onFirst(lines, 'figure-without-year', undated), ...(alone ? onFirst(lines, 'single-year', dated) : [])];
}

/** What the items of a listing lack, and which measures have neither figure nor date in any item. */
export function missing(rows: readonly PolicyRow<ReadItem>[]): readonly PolicyFinding[] {
  return rows.flatMap(({ code, category, items }) => {
    const found = items.flatMap((item) => missingOf(code, item));
    const empty = items.every((item) => {
      const lines = linesOf(code, item);
      return factsOf(lines).length === 0 && !hasUnread(lines);
    });
    if (!empty) return found;
    const sources = items.map(({ source }) => source);
    return [
      { type: 'measure-without-figures', code, quote: category, params: { category, items: items.length }, sources },
      ...found,
    ];
  });
}
