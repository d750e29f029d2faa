/** The elements of a bracket (括弧内の要素): dates with their themes, values, texts and separators; glosses resolved. */
import type { Qualifier } from '../../model/measure.ts';
import type { Folded } from '../text.ts';
import { dateOfGloss } from './found.ts';
import type { DateToken, GlossToken, Span, Token, ValueToken } from './token.ts';

export type Element =
  | (Span & { readonly is: 'date'; readonly date: DateToken; readonly theme?: Span })
  | (Span & { readonly is: 'value'; readonly value: ValueToken })
  | (Span & { readonly is: 'text'; readonly ordinal: boolean })
  | (Span & { readonly is: 'unread'; readonly time: boolean })
  | (Span & { readonly is: 'sep'; readonly sign: string });

const LEAVINGS = /^(?:など|等|ほか|他|、)$/;

function textElement(folded: Folded, token: Span, ordinal: boolean, elements: Element[]): void {
  const { start, end } = token;
  const last = elements.at(-1);
  const text = folded.text.slice(start, end);
  if (last?.is === 'text' && last.end === start) {
    elements[elements.length - 1] = { is: 'text', start: last.start, end, ordinal: false };
  } else if (text === '・') {
    elements.push({ is: 'sep', start, end, sign: '・' });
  } else if (LEAVINGS.test(text)) {
    elements.push({ is: 'sep', start, end: start, sign: ' ' });
  } else elements.push({ is: 'text', start, end, ordinal });
}

/** Words behind a date that say how its values are meant, and name no theme. */
const BASES: readonly (readonly [RegExp, Qualifier | undefined])[] = [
  [/^(?:速報値?|暫定値?|仮集計)$/, 'provisional'],
  [/^(?:累計|累積|延べ|のべ)$/, 'cumulative'],
  [/^(?:推計値?|概算|約)$/, 'about'],
  [/^平均$/, 'average'],
  [/^(?:実績値?|確定値?|決算|予算|年度|当初|最終)$/, undefined],
];

/** The qualifier that a word alone gives to the values behind it; null where it is no such word. */
export function basisOf(text: string): Qualifier | undefined | null {
  const found = BASES.find(([pattern]) => pattern.test(text));
  return found === undefined ? null : found[1];
}

/** R5.11.3(金・祝) */
const WEEKDAY = /^(?:[日月火水木金土](?:曜日?)?(?:[・、]?祝日?)?|祝日?)$/;

function withGloss(folded: Folded, element: Extract<Element, { is: 'date' }>, inner: Span): Element {
  const text = folded.text.slice(inner.start, inner.end);
  const { precision } = element.date.period;
  const weekday = (precision === 'day' || precision === 'range') && WEEKDAY.test(text);
  const basis = weekday ? undefined : basisOf(text);
  if (basis === null) return { ...element, theme: inner };
  if (basis === undefined) return element;
  const { date } = element;
  return { ...element, date: { ...date, qualifiers: [...date.qualifiers, basis] } };
}

/** A value, digits that nobody understands, or a gloss with anything to read in it. */
function holdsFigure(token: Token): boolean {
  if (token.is === 'gloss') return token.tokens.some((inner) => inner.is === 'date' || holdsFigure(inner));
  return token.is === 'value' || token.is === 'unread';
}

function glossElement(folded: Folded, gloss: GlossToken, elements: Element[]): void {
  const { start, end, tokens } = gloss;
  const last = elements.at(-1);
  const touches = last?.end === start;
  const behind = touches && last?.is === 'value' && last.value.behind === undefined;
  const only = dateOfGloss(folded, tokens, behind);
  const dates = tokens.filter((token) => token.is === 'date');
  const figures = tokens.some(holdsFigure);
  if (only?.carried && touches && last?.is === 'date') {
    // R5（4～9月）: the gloss says more closely when.
    const date = { ...last.date, period: only.period, end };
    elements[elements.length - 1] = { ...last, end, date };
    return;
  }
  if (only !== undefined) {
    const date: DateToken = { ...only, start, end };
    if (behind) {
      elements[elements.length - 1] = { ...last, value: { ...last.value, behind: date } };
    } else elements.push({ is: 'date', start, end, date });
    return;
  }
  if (dates.length === 0 && !figures) {
    const inner = { start: start + 1, end: end - 1 };
    if (touches && last?.is === 'date') elements[elements.length - 1] = withGloss(folded, last, inner);
    else if (touches && last?.is === 'value') return;
    else textElement(folded, gloss, tokens.length === 1 && tokens[0]?.is === 'ordinal', elements);
    return;
  }
  const [first] = tokens;
  if (first?.is === 'date' && dates.length === 1 && !figures) {
    elements.push({ is: 'date', start, end: first.end, date: { ...first, start } });
    for (const inner of elementsOf(folded, tokens.slice(1))) elements.push(inner);
    return;
  }
  elements.push({ is: 'sep', start, end: start + 1, sign: '(' });
  for (const inner of elementsOf(folded, tokens)) elements.push(inner);
  elements.push({ is: 'sep', start: end - 1, end, sign: ')' });
}

/** The elements of a bracket's or gloss's tokens. */
export function elementsOf(folded: Folded, tokens: readonly Token[]): readonly Element[] {
  const elements: Element[] = [];
  for (const token of tokens) {
    const { start, end } = token;
    if (token.is === 'date') elements.push({ is: 'date', start, end, date: token });
    else if (token.is === 'value') elements.push({ is: 'value', start, end, value: token });
    else if (token.is === 'unread') elements.push({ is: 'unread', start, end, time: token.time === true });
    else if (token.is === 'sign') elements.push({ is: 'sep', start, end, sign: token.sign });
    else if (token.is === 'gloss') glossElement(folded, token, elements);
    else textElement(folded, token, token.is === 'ordinal', elements);
  }
  return elements;
}

/** The nearest element in a direction, blanks and colons left out. */
export function beside(elements: readonly Element[], from: number, step: 1 | -1): number {
  let at = from + step;
  for (;;) {
    const element = elements[at];
    if (element?.is !== 'sep' || (element.sign !== ' ' && element.sign !== ':')) return at;
    at += step;
  }
}

/** A text that goes on from a value without any sign between: 参加 of 48名参加. */
export function isTail(elements: readonly Element[], at: number): boolean {
  const before = elements[at - 1];
  return before?.is === 'value' || before?.is === 'unread';
}

/** True where a colon or nothing at all links two neighbouring elements. */
export function isLinked(elements: readonly Element[], left: number, right: number): boolean {
  const between = elements.slice(left + 1, right);
  return between.length === 0 || between.some((element) => element.is === 'sep' && element.sign === ':');
}
