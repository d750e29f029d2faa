/** What a bracket says (【 】の読み取り): dates and values in order, each with its date, subject and scope. */
import type { Folded } from '../text.ts';
import { dateFact, takeDate, takeText } from './bracket-date.ts';
import { type BracketReader, type BracketState, emptyState } from './bracket-state.ts';
import { takeValue } from './bracket-value.ts';
import { type Element, elementsOf } from './element.ts';
import type { Found } from './found.ts';
import type { Token } from './token.ts';

/** A bracket as read: its facts, and its one date where it holds no value, which dates the clause before it. */
export type BracketRead = { readonly found: readonly Found[]; readonly single?: Found };

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
  const reader: BracketReader = {
    folded,
    elements,
    clause,
    inBracket,
    end,
    datings: [],
    found: [],
    state: emptyState(),
  };
  const outer: BracketState[] = [];
  for (const [at, element] of elements.entries()) take(reader, element, at, outer);
  const dates = reader.datings.filter(({ used }) => !used).map((dating) => dateFact(reader, dating));
  const figures = reader.found.length > 0 || elements.some((element) => element.is === 'unread');
  const [single, ...more] = dates;
  const found = [...reader.found, ...dates].toSorted((a, b) => a.start - b.start);
  if (single === undefined || more.length > 0 || figures || reader.datings.length > 1) return { found };
  return { found, single };
}

/** What was known before a gloss holds behind it; a date that gave a value inside its period is not said anew. */
function closeGloss(reader: BracketReader, outer: BracketState[]): void {
  const before = outer.pop();
  if (before !== undefined) reader.state = { ...before, fresh: before.fresh && reader.state.fresh };
}

/** @param outer what was known outside the glosses that are open */
function take(reader: BracketReader, element: Element, at: number, outer: BracketState[]): void {
  if (element.is === 'date') takeDate(reader, element, at);
  else if (element.is === 'value') takeValue(reader, element, at);
  else if (element.is === 'text') takeText(reader, element, at);
  else if (element.is === 'unread') {
    reader.state.fresh = false;
    if (element.time) reader.state.current = undefined;
  } else if (element.sign === '(') outer.push({ ...reader.state });
  else if (element.sign === ')') closeGloss(reader, outer);
  else if (element.sign === '→' && !reader.state.fresh) reader.state.current = undefined;
}
