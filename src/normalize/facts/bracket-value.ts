/** Values in brackets (括弧内の数値): which date is theirs, and what they count. */
import type { BracketReader, ValueElement } from './bracket-state.ts';
import { beside, type Element } from './element.ts';
import { closedQuote, dated, type Found, isPlanned, spanText } from './found.ts';
import { nounFrom } from './noun.ts';
import { isPlace, isTarget, referredPlace, subjectOf, withoutPlan } from './scope.ts';
import { ownLabel } from './theme.ts';
import type { ValueToken } from './token.ts';

/** A noun behind a value ends after so many elements. */
const LONGEST_NOUN = 12;

/** Takes a value of a bracket with its date and subject. */
export function takeValue(reader: BracketReader, element: ValueElement, at: number): void {
  const { folded, elements, state, inBracket } = reader;
  const { value } = element;
  const tail = elements[at + 1];
  const planned = tail?.is === 'text' && isPlanned(folded.text.slice(tail.start, tail.end));
  const found: Found = { start: value.start, end: value.end, value, planned, inBracket };
  if (value.qualifiers.includes('planned')) found.planned = true;
  found.subject = valueSubject(reader, found, element, at);
  if (isTarget(found.subject)) found.planned = true;
  dateValue(reader, found, value);
  found.end = closedQuote(folded, found, value);
  if (state.basis !== undefined) found.basis = [state.basis];
  reader.found.push(found);
}

/**
 * The date of a value: its own before it, in brackets behind it, or the one that was given before another value.
 * Not the date before where 前年度 stands between, nor one of several in a row, nor one given to the same unit from behind.
 */
function dateValue(reader: BracketReader, found: Found, value: ValueToken): void {
  const { state } = reader;
  const { current, fresh } = state;
  const usable = current !== undefined && !current.element.date.reference && !state.row;
  state.fresh = false;
  if (value.behind !== undefined && !(usable && fresh)) {
    const { behind } = value;
    dated(found, behind, 'label');
    found.end = behind.end;
    const element = { is: 'date' as const, start: behind.start, end: behind.end, date: behind };
    state.current = { element, at: -1, index: -1, used: true };
    state.behindOf = value;
    return;
  }
  if (!usable || value.elsewhen || state.behindOf?.unit === value.unit) return;
  dated(found, current.element.date, fresh ? 'label' : 'inherited');
  if (fresh) found.start = Math.min(found.start, current.element.start);
  current.used = true;
}

/** The subject of a value: label, noun behind it, label of the value before, scope, clause: the first that there is. */
function valueSubject(reader: BracketReader, found: Found, element: ValueElement, at: number): string | undefined {
  const { folded, elements, state } = reader;
  const { value } = element;
  const labelled = ownSubject(reader, found, at) ?? headSubject(reader, at);
  if (labelled !== undefined) return labelled;
  if (folded.text.charAt(value.end) === 'の') {
    const noun = nounFrom(folded, value.end + 1, textEnd(elements, at, reader.end));
    if (noun !== undefined) return subjectOf(spanText(folded, noun) ?? '', state.scope);
  }
  if (value.part) return undefined;
  const carried = value.total ? undefined : state.carried;
  return carried ?? state.scope.place ?? state.scope.theme ?? reader.clause;
}

/** 就職者実績(正社員)12人: the label right before the value, with its scope. */
function ownSubject(reader: BracketReader, found: Found, at: number): string | undefined {
  const { folded, elements, state } = reader;
  const own = ownLabel(folded, elements, at);
  if (own === undefined) return undefined;
  if (own.scope !== undefined) state.scope = { ...state.scope, place: spanText(folded, own.scope) ?? '' };
  const written = spanText(folded, referredPlace(folded, own.label, elements, at)) ?? '';
  const { subject, planned } = withoutPlan(written);
  if (planned) found.planned = true;
  const shown = subjectOf(subject, state.scope);
  state.carried = isTarget(subject) ? undefined : shown;
  return shown;
}

/** 会員数：R4.3時点1,020人: the label before the date, where the value stands right behind it. */
function headSubject(reader: BracketReader, at: number): string | undefined {
  const { state } = reader;
  if (!state.fresh || state.head === undefined || !isRightBehindDate(reader, at)) return undefined;
  const { place, theme } = state.scope;
  const scope = theme === undefined ? {} : { theme };
  const subject = subjectOf(place ?? '', scope);
  if (place !== undefined && !isPlace(place)) {
    state.carried = isTarget(place) ? undefined : subject;
    state.scope = scope;
  }
  return subject === '' ? undefined : subject;
}

function isRightBehindDate({ elements, state }: BracketReader, at: number): boolean {
  let index = beside(elements, at, -1);
  for (let step = 0; step < LONGEST_NOUN && elements[index]?.is === 'text'; step += 1) {
    index = beside(elements, index, -1);
  }
  return index === state.current?.at;
}

/** Where the next figure or date begins. */
function textEnd(elements: readonly Element[], at: number, end: number): number {
  const next = elements.slice(at + 1, at + 1 + LONGEST_NOUN).find(({ is }) => is !== 'text' && is !== 'sep');
  return next?.start ?? end;
}
