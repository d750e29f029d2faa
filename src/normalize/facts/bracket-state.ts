/** What is known at a place of a bracket (括弧内の読み取り状態): the date that holds, labels and scope carried along. */
import type { Qualifier } from '../../model/measure.ts';
import type { Folded } from '../text.ts';
import type { Element } from './element.ts';
import type { Found } from './found.ts';
import type { Scope } from './scope.ts';
import type { Span, ValueToken } from './token.ts';

export type DateElement = Extract<Element, { is: 'date' }>;
export type ValueElement = Extract<Element, { is: 'value' }>;

/** A date of the bracket with what is known of its subject. */
export type Dating = {
  readonly element: DateElement;
  /** Index of the element, and of the date among the dates. */
  readonly at: number;
  readonly index: number;
  /** It has given a value its period. */
  used: boolean;
  /** The text in front of it: label, place, ordinal. */
  readonly head?: Span;
  /** A noun behind it. */
  theme?: Span;
};

export type BracketState = {
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

export type BracketReader = {
  readonly folded: Folded;
  readonly elements: readonly Element[];
  /** What the bracket stands behind. */
  readonly clause: string | undefined;
  readonly inBracket: boolean;
  /** Offset where the bracket closes. */
  readonly end: number;
  readonly datings: Dating[];
  readonly found: Found[];
  state: BracketState;
};

/** The state at the start of a bracket. */
export function emptyState(): BracketState {
  return {
    current: undefined,
    fresh: false,
    row: false,
    head: undefined,
    scope: {},
    carried: undefined,
    basis: undefined,
    behindOf: undefined,
  };
}
