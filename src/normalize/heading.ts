/** Units of headings (見出しの単位): 千人, （単位：千円）, ％. */
import { type Decimal, multiply } from '../model/decimal.ts';
import type { Unit } from '../model/unit.ts';
import { startsWord } from './lexicon.ts';
import { readScale } from './number.ts';
import type { AmountPiece } from './piece.ts';
import { fold } from './text.ts';
import { readUnit } from './unit.ts';

/** Longest unit with its scale and 単位： */
const LONGEST = 24;

/** A heading's unit: values below it count so many of it. */
export type HeadingUnit = {
  readonly factor: Decimal;
  readonly scaled: boolean;
  readonly scale: string;
  readonly unit: Unit;
  readonly written: string;
};

/**
 * A text that is only a unit, with or without a scale (単位).
 * @param text folded or as written; 単位： and brackets around it may stay
 * @returns undefined where anything else stands there; unknown counters are no units by themselves
 * @example headingUnit('（単位：千円）') // 1000, 円
 */
export function headingUnit(text: string): HeadingUnit | undefined {
  if (text.length > LONGEST || /^[0-9０-９]/.test(text)) return undefined;
  const plain = fold(text);
  const bare = plain.text.replace(/^\(?(?:単位[:は]?)?/, '').replace(/\)$/, '');
  const folded = bare === plain.text ? plain : fold(bare);
  const scale = readScale(folded.text, 0);
  const unit = readUnit(folded, scale.end, startsWord, false);
  if (unit === undefined || !unit.known || unit.end !== folded.text.length) return undefined;
  return { factor: scale.factor, scaled: scale.word !== '', scale: scale.word, unit: unit.unit, written: unit.written };
}

/**
 * A number with the unit that stands in brackets beside it: 1,234（千円）.
 * @returns undefined where the number has another unit, or a scale of its own as well
 */
export function withUnit(amount: AmountPiece, unit: HeadingUnit): AmountPiece | undefined {
  if (amount.unit !== undefined) return amount.unit === unit.unit && !unit.scaled ? amount : undefined;
  if (amount.scale !== undefined && unit.scaled) return undefined;
  const { plain: _, ...rest } = amount;
  return {
    ...rest,
    value: multiply(amount.value, unit.factor),
    lastDigit: multiply(amount.lastDigit, unit.factor),
    ...(unit.scaled ? { scale: unit.scale } : {}),
    unit: unit.unit,
    unitWritten: unit.written,
  };
}
