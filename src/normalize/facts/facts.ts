/** Facts of running text (文章中の数値と時期): figures and dates with subject, date and place in the text. */
import type { Fact, FactSeries, Quote, TextFacts } from '../../model/fact.ts';
import type { ReadingContext } from '../../model/measure.ts';
import type { FiscalYear, Period } from '../../model/period.ts';
import type { Vocabulary } from '../../model/template.ts';
import type { Draft } from '../draft.ts';
import { type Folded, fold, originOf } from '../text.ts';
import { type Found, qualifiersOf } from './found.ts';
import { lex } from './lex.ts';
import { readSentences } from './sentence.ts';
import { seriesOf } from './series.ts';
import type { Span, Token } from './token.ts';

/** What the surroundings of a text say: the report's year for months without one, the template's words. */
export type FactContext = { readonly year?: FiscalYear; readonly words?: Vocabulary };

/** Units of money. */
const MONEY: ReadonlySet<string> = new Set(['円', 'ドル', 'ユーロ', 'ウォン', 'バーツ']);

function quoteOf(folded: Folded, { start, end }: Span): Quote {
  const from = originOf(folded, start);
  const written = folded.raw.slice(from, originOf(folded, end)).trimEnd();
  return { quote: written, start: from, end: from + written.length };
}

function isOpen(period: Period): boolean {
  const { precision } = period;
  return precision === 'range' || precision === 'open' || period.until === true;
}

function kindOf({ value, date }: Found, series: string | undefined): Fact['kind'] {
  if (value === undefined) return date !== undefined && isOpen(date.period) ? 'period' : 'date';
  if (series !== undefined) return 'series-point';
  return MONEY.has(value.unit) ? 'amount' : 'quantity';
}

function factOf(folded: Folded, found: Found, series: string | undefined): Fact {
  const { value, date } = found;
  const fact: Draft<Fact> = {
    ...quoteOf(folded, found),
    kind: kindOf(found, series),
    qualifiers: qualifiersOf(found),
    inBracket: found.inBracket,
  };
  if (found.subject !== undefined && found.subject !== '') fact.subject = found.subject;
  if (value !== undefined) {
    fact.value = value.value;
    fact.unit = value.unit;
    fact.written = value.written;
    if (value.comparator !== undefined) fact.comparator = value.comparator;
  }
  if (date !== undefined) fact.period = date.period;
  if (date !== undefined && found.dateSource !== undefined) fact.dateSource = found.dateSource;
  if (found.planned) fact.status = 'planned';
  else if (value !== undefined) fact.status = 'reported';
  if (series !== undefined) fact.series = series;
  return fact;
}

function unreadOf(folded: Folded, tokens: readonly Token[]): readonly Quote[] {
  return tokens.flatMap((token) => {
    if (token.is === 'unread') return [quoteOf(folded, token)];
    return token.is === 'gloss' ? unreadOf(folded, token.tokens) : [];
  });
}

/**
 * Reads running text (主な取組の文): every figure and date in it, series of them, and digits that nobody understands.
 * Pure; never throws; takes time in proportion to the text. Source: rules of the listing of measures.
 * @param text one item as written, with or without its marker, children on lines of their own
 * @returns facts in the order of the text
 * @example readFacts('○相談窓口の運営【R5：31件】').facts[0]?.subject // '相談窓口の運営'
 */
export function readFacts(text: string, context: FactContext = {}): TextFacts {
  const folded = fold(text);
  const reading: ReadingContext = {
    ...(context.year === undefined ? {} : { year: context.year }),
    ...(context.words === undefined ? {} : { words: context.words }),
  };
  const tokens = lex(folded, 0, { end: folded.text.length, inBracket: false, depth: 0 }, reading);
  const found = readSentences(folded, tokens);
  const groups = seriesOf(found);
  const seriesById = new Map(groups.flatMap(({ id, points }) => points.map((point) => [point, id] as const)));
  const facts = new Map(found.map((fact) => [fact, factOf(folded, fact, seriesById.get(fact))] as const));
  const series = groups.map(
    (group): FactSeries => ({ ...group, points: group.points.flatMap((point) => facts.get(point) ?? []) }),
  );
  return { facts: [...facts.values()], series, unread: unreadOf(folded, tokens) };
}
