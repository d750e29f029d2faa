/** What a bracket says (【 】の読み取り): dates and values in order, each with its date, subject and scope. */
import type { Qualifier } from '../../model/measure.ts';
import type { Folded } from '../text.ts';
import { basisOf, beside, type Element, elementsOf, isLinked, isTail } from './element.ts';
import { dated, type Found, isPlanned, spanText } from './found.ts';
import { hasBreak } from './kana-scan.ts';
import { nounFrom } from './noun.ts';
import { isPlace, isTarget, referredPlace, type Scope, subjectOf } from './scope.ts';
import { bareNoun, ownLabel } from './theme.ts';
import type { Span, Token, ValueToken } from './token.ts';

/** A bracket as read: its facts, and its one date where it holds no value, which dates the clause before it. */
export type BracketRead = { readonly found: readonly Found[]; readonly single?: Found };

type DateElement = Extract<Element, { is: 'date' }>;
type ValueElement = Extract<Element, { is: 'value' }>;

/** A date of the bracket with what is known of its subject. */
type Dating = {
  readonly element: DateElement;
  readonly at: number;
  readonly index: number;
  used: boolean;
  head?: Span;
  theme?: Span;
};

type State = {
  current: Dating | undefined;
  /** The current date has given no value its period yet. */
  fresh: boolean;
  /** Two dates in a row: no value behind them has either. */
  row: boolean;
  /** Label and place in front of the date. */
  head: Span | undefined;
  scope: Scope;
  /** Subject of the labelled value before. */
  carried: string | undefined;
  /** 累計： in front: how the values behind it are meant. */
  basis: Qualifier | undefined;
  /** The value that the current date was given to from behind. */
  behindOf: ValueToken | undefined;
};

type Reader = {
  readonly folded: Folded;
  readonly elements: readonly Element[];
  readonly clause: string | undefined;
  readonly inBracket: boolean;
  readonly end: number;
  readonly datings: Dating[];
  readonly found: Found[];
  state: State;
};

/**
 * Reads the tokens of a bracket, or of a gloss outside brackets.
 * @param clause what the bracket stands behind, as its subject where it has no label of its own
 * @param end offset where the bracket closes
 */
export function readBracket(
  folded: Folded,
  tokens: readonly Token[],
  clause: string | undefined,
  end: number,
  inBracket: boolean,
): BracketRead {
  const elements = elementsOf(folded, tokens);
  const state: State = {
    current: undefined,
    fresh: false,
    row: false,
    head: undefined,
    scope: {},
    carried: undefined,
    basis: undefined,
    behindOf: undefined,
  };
  const reader: Reader = { folded, elements, clause, inBracket, end, datings: [], found: [], state };
  const outer: State[] = [];
  for (const [at, element] of elements.entries()) {
    if (element.is === 'date') takeDate(reader, element, at);
    else if (element.is === 'value') takeValue(reader, element, at);
    else if (element.is === 'unread') {
      reader.state.fresh = false;
      if (element.time) reader.state.current = undefined;
    } else if (element.is === 'text') takeText(reader, element, at);
    else if (element.sign === '(') outer.push({ ...reader.state });
    else if (element.sign === ')') reader.state = outer.pop() ?? reader.state;
    else if (element.sign === '→' && !reader.state.fresh) reader.state.current = undefined;
  }
  const dates = reader.datings.filter(({ used }) => !used).map((dating) => dateFact(reader, dating));
  const values = reader.found.length > 0 || elements.some((element) => element.is === 'unread');
  const [single, ...more] = dates;
  const found = [...reader.found, ...dates].toSorted((a, b) => a.start - b.start);
  if (single === undefined || more.length > 0 || values || reader.datings.length > 1) return { found };
  return { found, single };
}

/** The text in front of a date that is its label, place, theme or ordinal. */
function headOf(reader: Reader, at: number): Span | undefined {
  const { elements, datings } = reader;
  const index = beside(elements, at, -1);
  const text = elements[index];
  if (text?.is !== 'text' || isTail(elements, index)) return undefined;
  const before = beside(elements, index, -1);
  if (basisOf(reader.folded.text.slice(text.start, text.end)) !== null) return undefined;
  if (elements[before]?.is !== 'date') return text;
  const left = isLinked(elements, before, index);
  const right = isLinked(elements, index, at);
  if (left !== right) return right ? text : undefined;
  return datings[0]?.head === undefined ? undefined : text;
}

function takeDate(reader: Reader, element: DateElement, at: number): void {
  const { state, elements, folded, datings } = reader;
  const head = headOf(reader, at);
  const before = state.current;
  const next: Dating = { element, at, index: datings.length, used: false, ...(head === undefined ? {} : { head }) };
  const adjacent = before !== undefined && beside(elements, at, -1) === before.at;
  const within = adjacent && element.date.carried && isLinked(elements, before.at, at);
  if (within) before.used = true;
  const neighbour = before === undefined ? -1 : rowNeighbour(elements, at);
  state.row = before !== undefined && neighbour === before.at && !before.used && head === undefined && !within;
  state.current = next;
  state.fresh = true;
  state.behindOf = undefined;
  if (head !== undefined) {
    const shown = spanText(folded, referredPlace(folded, head, elements, at));
    state.head = head;
    state.scope = shown === undefined ? {} : { place: shown };
    state.carried = undefined;
  } else state.head = undefined;
  const theme = element.theme === undefined ? undefined : bareNoun(folded, element.theme);
  if (theme !== undefined) {
    next.theme = theme;
    const shown = spanText(folded, theme);
    if (shown !== undefined) state.scope = { ...state.scope, theme: shown };
  }
  reader.datings.push(next);
}

/** The element before a date, separators between dates of a row left out. */
function rowNeighbour(elements: readonly Element[], at: number): number {
  let index = at - 1;
  while (elements[index]?.is === 'sep' && '、・/ '.includes((elements[index] as { sign: string }).sign)) index -= 1;
  return index;
}

/** A text behind a date, up to the next sign, is the date's theme: R5.8 教育. */
function takeText(reader: Reader, text: Span, at: number): void {
  const { elements, state, folded } = reader;
  const basis = basisOf(folded.text.slice(text.start, text.end));
  if (basis !== null) {
    state.basis = basis;
    return;
  }
  const index = beside(elements, at, -1);
  const dating = state.current;
  if (dating === undefined || index !== dating.at) return;
  const next = elements[beside(elements, at, 1)];
  if (next?.is === 'value' || next?.is === 'unread') return;
  if (next?.is === 'date' && headOf(reader, beside(elements, at, 1)) !== undefined) return;
  if (isPlanned(folded.text.slice(text.start, text.end))) return;
  const theme = bareNoun(folded, text);
  if (theme !== undefined) dating.theme = theme;
}

function planBehind(reader: Reader, at: number): boolean {
  const { elements, folded } = reader;
  const tail = elements[at + 1];
  return tail?.is === 'text' && isPlanned(folded.text.slice(tail.start, tail.end));
}

function takeValue(reader: Reader, element: ValueElement, at: number): void {
  const { state, inBracket } = reader;
  const { value } = element;
  const planned = value.qualifiers.includes('planned') || planBehind(reader, at);
  const found: Found = { start: value.start, end: value.end, value, planned, inBracket };
  found.subject = valueSubject(reader, element, at);
  if (isTarget(found.subject)) found.planned = true;
  dateValue(reader, found, value);
  if (state.basis !== undefined) found.basis = [state.basis];
  reader.found.push(found);
}

function dateValue(reader: Reader, found: Found, value: ValueToken): void {
  const { state } = reader;
  const { current } = state;
  const usable = current !== undefined && !current.element.date.reference && !state.row;
  if (value.behind !== undefined && !(usable && state.fresh)) {
    dated(found, value.behind, 'label');
    found.end = value.behind.end;
    const { behind } = value;
    state.current = {
      element: { is: 'date', start: behind.start, end: behind.end, date: behind },
      at: -1,
      index: -1,
      used: true,
    };
    state.fresh = false;
    state.behindOf = value;
    return;
  }
  if (!usable || value.elsewhen) {
    state.fresh = false;
    return;
  }
  const again = state.behindOf !== undefined && state.behindOf.unit === value.unit;
  if (!again) {
    dated(found, current.element.date, state.fresh ? 'label' : 'inherited');
    if (state.fresh) found.start = Math.min(found.start, current.element.start);
    current.used = true;
  }
  state.fresh = false;
}

function valueSubject(reader: Reader, element: ValueElement, at: number): string | undefined {
  const { folded, elements, state } = reader;
  const { value } = element;
  const own = ownLabel(folded, elements, at);
  if (own !== undefined) {
    if (own.scope !== undefined) state.scope = { ...state.scope, place: spanText(folded, own.scope) ?? '' };
    const shown = spanText(folded, referredPlace(folded, own.label, elements, at));
    state.carried = subjectOf(shown ?? '', state.scope);
    const subject = state.carried;
    if (isTarget(shown)) state.carried = undefined;
    return subject;
  }
  if (state.fresh && state.head !== undefined && elements[at] !== undefined && directly(reader, at)) {
    const { place, theme } = state.scope;
    const subject = subjectOf(place ?? '', theme === undefined ? {} : { theme });
    if (place !== undefined && !isPlace(place)) {
      state.carried = subject;
      state.scope = theme === undefined ? {} : { theme };
    }
    return subject;
  }
  if (folded.text.charAt(value.end) === 'の') {
    const noun = nounFrom(folded, value.end + 1, reader.end);
    if (noun !== undefined) return subjectOf(spanText(folded, noun) ?? '', state.scope);
  }
  if (value.part) return undefined;
  return state.carried ?? state.scope.place ?? state.scope.theme ?? reader.clause;
}

/** The value stands right behind its date. */
function directly(reader: Reader, at: number): boolean {
  const { elements, state } = reader;
  let index = beside(elements, at, -1);
  for (let element = elements[index]; element?.is === 'text'; element = elements[index])
    index = beside(elements, index, -1);
  return index === state.current?.at;
}

/** A date that gives no value its period is a fact of its own. */
function dateFact(reader: Reader, dating: Dating): Found {
  const { folded, clause, inBracket } = reader;
  const { date } = dating.element;
  const theme = dating.theme ?? bareNounOf(reader, dating.head) ?? sharedTheme(reader, dating);
  return {
    start: date.start,
    end: date.end,
    date,
    dateSource: date.carried ? 'inherited' : 'self',
    subject: spanText(folded, theme) ?? clause,
    planned: date.planned || planBehind(reader, dating.at),
    inBracket,
  };
}

function bareNounOf(reader: Reader, span: Span | undefined): Span | undefined {
  if (span === undefined || hasBreak(reader.folded, span)) return undefined;
  return bareNoun(reader.folded, span);
}

/** More dates than this share no theme. */
const LONGEST_ROW = 12;

/** Dates joined by ・ share the theme behind them, a label before the first: 防災：R5.9、R6.2. */
function sharedTheme(reader: Reader, dating: Dating): Span | undefined {
  const { elements, datings } = reader;
  const { index } = dating;
  for (let i = index; i < Math.min(datings.length - 1, index + LONGEST_ROW); i += 1) {
    const at = datings[i]?.at ?? 0;
    const next = datings[i + 1];
    const sign = elements[at + 1];
    if (next === undefined || next.at !== at + 2 || sign?.is !== 'sep' || !'・/'.includes(sign.sign)) break;
    if (next.theme !== undefined) return next.theme;
  }
  for (let i = index; i > Math.max(0, index - LONGEST_ROW); i -= 1) {
    const before = datings[i - 1];
    if (before === undefined || rowNeighbour(elements, datings[i]?.at ?? 0) !== before.at) return undefined;
    if (before.head !== undefined) return bareNounOf(reader, before.head);
  }
  return undefined;
}
