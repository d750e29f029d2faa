/** The pieces of a value text (構成要素): numbers with units, periods, words, glosses, and what nobody understands. */
import type { Decimal } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import type { Lexeme } from './lexicon.ts';

type At = { readonly start: number; readonly end: number };

/** A number with its sign, scale and unit. */
export type AmountPiece = At & {
  readonly is: 'amount';
  readonly value: Decimal;
  readonly lastDigit: Decimal;
  readonly scale?: string;
  readonly unit?: Unit;
  /** The counter as written. */
  readonly unitWritten?: string;
  /** ▲, △, − or + stood before it. */
  readonly signed?: '-' | '+';
  readonly kanji: boolean;
  /** 余 stood between number and unit: 1,200余人. */
  readonly about?: true;
  /** Digits as written, where it is a whole number without commas. */
  readonly plain?: string;
  /** Where the unit begins, for explaining. */
  readonly unitStart: number;
  readonly findings: readonly Finding[];
};

export type PeriodPiece = At & {
  readonly is: 'period';
  readonly period: Period;
  /** The words behind compare with it: 2017年度より増加. */
  readonly reference: boolean;
  readonly findings: readonly Finding[];
};

export type WordPiece = At & { readonly is: 'word'; readonly word: string; readonly lexeme: Lexeme };
/** （…）: the pieces inside. */
export type GlossPiece = At & { readonly is: 'gloss'; readonly pieces: readonly Piece[]; readonly inner: At };
/** Signs between values: 、 , / ・ : ~ - → line break. */
export type SignPiece = At & { readonly is: 'sign'; readonly sign: string };
export type OwnerPiece = At & { readonly is: 'owner'; readonly name: string };
/** 第12回, 5年目, ※1: numbers that count nothing. */
export type OrdinalPiece = At & { readonly is: 'ordinal' };
/** A share in words: 40局中0局. */
export type BadPiece = At & { readonly is: 'bad'; readonly finding: Finding };
export type UnknownPiece = At & { readonly is: 'unknown' };

export type Piece =
  | AmountPiece
  | PeriodPiece
  | WordPiece
  | GlossPiece
  | SignPiece
  | OwnerPiece
  | OrdinalPiece
  | BadPiece
  | UnknownPiece;
