/** Facts under construction (組み立て中の事実), still at offsets of the folded text. */
import type { DateSource } from '../../model/fact.ts';
import type { Qualifier } from '../../model/measure.ts';
import { asWritten, type Folded } from '../text.ts';
import type { DateToken, Span, Token, ValueToken } from './token.ts';

/** A value or a date that will be a fact. */
export type Found = {
  start: number;
  end: number;
  readonly value?: ValueToken;
  /** The date that a value has, or that is the fact itself. */
  date?: DateToken | undefined;
  dateSource?: DateSource | undefined;
  subject?: string | undefined;
  planned: boolean;
  /** Qualifiers that stand apart from it: 累計：…. */
  basis?: readonly Qualifier[];
  readonly inBracket: boolean;
};

/** Gives a value its date; a planned date makes a planned value. */
export function dated(found: Found, date: DateToken, dateSource: DateSource): void {
  found.date = date;
  found.dateSource = dateSource;
  if (date.planned) found.planned = true;
}

/** How a figure or date is meant: its own words, those of its date, those in front of both. */
export function qualifiersOf({ value, date, planned, basis = [] }: Found): readonly Qualifier[] {
  const ofDate = (date?.qualifiers ?? []).filter((qualifier) => value !== undefined || qualifier === 'as-of');
  return [...new Set([...(value?.qualifiers ?? []), ...(planned ? (['planned'] as const) : []), ...ofDate, ...basis])];
}

/** The end of a quote that opens a bracket it does not close: R5.9(300名) with its ). */
export function closedQuote({ text, closers }: Folded, { start, end }: Found, value: ValueToken): number {
  if (text.charAt(end) !== ')' || start === value.start) return end;
  for (let at = value.start - 1; at >= start; at -= 1) {
    if (text.charAt(at) === '(' && closers.get(at) === end) return end + 1;
  }
  return end;
}

/** A stretch as written, as subjects are. */
export function spanText(folded: Folded, span: Span | undefined): string | undefined {
  return span === undefined ? undefined : asWritten(folded, span.start, span.end);
}

/** Words beside a date in brackets that leave it a date alone: （R5実績）, （R6.3末時点）. */
const BESIDE_DATE = /^(?:の?(?:実績値?|決算額?|分|末|時点|予定|見込み?|現在|集計|速報値?|開催|実施|度))*$/;

const PLAN_ALONE = /^(?:予定|見込み?)?$/;

/**
 * The one date of a gloss that says nothing else.
 * @param behind the gloss stands behind a value: words such as 実績 may stand beside the date
 */
export function dateOfGloss(folded: Folded, tokens: readonly Token[], behind: boolean): DateToken | undefined {
  const [date, ...more] = tokens.filter((token) => token.is === 'date');
  if (date?.is !== 'date' || more.length > 0) return undefined;
  const rest = tokens.filter((token) => token.is !== 'date' && !(token.is === 'sign' && token.sign.trim() === ''));
  if (!rest.every((token) => token.is === 'text')) return undefined;
  const words = rest.map(({ start, end }) => folded.text.slice(start, end)).join('');
  if (!(behind ? BESIDE_DATE : PLAN_ALONE).test(words)) return undefined;
  return /予定|見込/.test(words) ? { ...date, planned: true } : date;
}

/** Words of a plan behind a value or a date, up to the next sign: 4回開催予定. */
const PLANNED = /(?:予定|見込み?|見込む|見通し)(?:である|です|だ|と|。)?$/;

export function isPlanned(text: string): boolean {
  return PLANNED.test(text);
}
