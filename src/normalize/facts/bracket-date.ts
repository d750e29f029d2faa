/** Dates in brackets (括弧内の時期): the label or place in front, the theme behind, and what becomes of unused ones. */
import type { BracketReader, DateElement, Dating } from './bracket-state.ts';
import { basisOf, beside, type Element, isLinked, isTail } from './element.ts';
import { type Found, isPlanned, spanText } from './found.ts';
import { hasBreak } from './kana-scan.ts';
import { isDateLabel, referredPlace } from './scope.ts';
import { bareNoun } from './theme.ts';
import type { Span } from './token.ts';

/** The text in front of a date that is its label, place, theme or ordinal; not the theme of the date before. */
function headOf({ folded, elements, datings }: BracketReader, at: number): Span | undefined {
  const index = beside(elements, at, -1);
  const text = elements[index];
  if (text?.is !== 'text' || isTail(elements, index)) return undefined;
  const written = folded.text.slice(text.start, text.end);
  if (isDateLabel(written) || basisOf(written) !== null) return undefined;
  const before = beside(elements, index, -1);
  if (elements[before]?.is !== 'date') return text;
  const left = isLinked(elements, before, index);
  const right = isLinked(elements, index, at);
  if (left !== right) return right ? text : undefined;
  return datings[0]?.head === undefined ? undefined : text;
}

/** Takes a date of a bracket: from here on it holds, with the label and place in front of it. */
export function takeDate(reader: BracketReader, element: DateElement, at: number): void {
  const { state, elements, folded, datings } = reader;
  const head = headOf(reader, at);
  const before = state.current;
  const next: Dating = { element, at, index: datings.length, used: false, ...(head === undefined ? {} : { head }) };
  // R5：7月 3回: the month says more closely when, and the year is no date of its own.
  const closer = element.date.carried && before !== undefined && beside(elements, at, -1) === before.at;
  const within = closer && isLinked(elements, before.at, at);
  if (within) before.used = true;
  const follows = before !== undefined && !before.used && neighbour(elements, at) === before.at;
  state.row = follows && head === undefined && !within;
  state.current = next;
  state.fresh = true;
  state.behindOf = undefined;
  state.head = head;
  if (head !== undefined) {
    const shown = spanText(folded, referredPlace(folded, head, elements, at));
    state.scope = shown === undefined ? {} : { place: shown };
    state.carried = undefined;
  }
  const theme = element.theme === undefined ? undefined : bareNoun(folded, element.theme);
  if (theme !== undefined) setTheme(reader, next, theme);
  datings.push(next);
}

/** A theme holds for the values behind it until the next one. */
function setTheme({ folded, state }: BracketReader, dating: Dating, theme: Span): void {
  dating.theme = theme;
  const shown = spanText(folded, theme);
  if (shown !== undefined) state.scope = { ...state.scope, theme: shown };
}

/** The element before a date, separators between the dates of a row left out. */
function neighbour(elements: readonly Element[], at: number): number {
  let index = at - 1;
  for (let element = elements[index]; element?.is === 'sep' && '、・/ '.includes(element.sign); ) {
    index -= 1;
    element = elements[index];
  }
  return index;
}

/** A text right behind a date, up to the next sign, is the date's theme: R5.8 教育. 累計： says how values are meant. */
export function takeText(reader: BracketReader, text: Span, at: number): void {
  const { elements, state, folded } = reader;
  const basis = basisOf(folded.text.slice(text.start, text.end));
  if (basis !== null) {
    state.basis = basis;
    return;
  }
  const dating = state.current;
  if (dating === undefined || beside(elements, at, -1) !== dating.at) return;
  const index = beside(elements, at, 1);
  const next = elements[index];
  if (next?.is === 'value' || next?.is === 'unread') return;
  if (next?.is === 'date' && headOf(reader, index) !== undefined) return;
  if (isPlanned(folded.text.slice(text.start, text.end))) return;
  const theme = bareNoun(folded, text);
  if (theme !== undefined) dating.theme = theme;
}

/** A date that gives no value its period is a fact of its own. */
export function dateFact(reader: BracketReader, dating: Dating): Found {
  const { folded, elements, clause, inBracket } = reader;
  const { date } = dating.element;
  const tail = elements[beside(elements, dating.at, 1)];
  const planned = tail?.is === 'text' && isPlanned(folded.text.slice(tail.start, tail.end));
  const theme = dating.theme ?? bareHead(reader, dating) ?? sharedTheme(reader, dating);
  return {
    start: date.start,
    end: date.end,
    date,
    dateSource: date.carried ? 'inherited' : 'self',
    subject: spanText(folded, theme) ?? clause,
    planned: date.planned || planned,
    inBracket,
  };
}

function bareHead({ folded }: BracketReader, { head }: Dating): Span | undefined {
  return head === undefined || hasBreak(folded, head) ? undefined : bareNoun(folded, head);
}

/** More dates than this share no theme. */
const LONGEST_ROW = 12;

/** Dates joined by ・ share the theme behind them, dates in a row the label before the first: 防災：R5.9、R6.2. */
function sharedTheme(reader: BracketReader, { index }: Dating): Span | undefined {
  const { elements, datings } = reader;
  for (let i = index; i < index + LONGEST_ROW; i += 1) {
    const at = datings[i]?.at ?? 0;
    const next = datings[i + 1];
    const sign = elements[at + 1];
    if (next === undefined || next.at !== at + 2 || sign?.is !== 'sep' || !'・/'.includes(sign.sign)) break;
    if (next.theme !== undefined) return next.theme;
  }
  for (let i = index; i > Math.max(0, index - LONGEST_ROW); i -= 1) {
    const before = datings[i - 1];
    if (before === undefined || neighbour(elements, datings[i]?.at ?? 0) !== before.at) return undefined;
    if (before.head !== undefined) return bareHead(reader, before);
  }
  return undefined;
}
