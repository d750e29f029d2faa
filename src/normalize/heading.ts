/** Units of headings (見出しの単位): 千人, （単位：千円）, ％. */
import type { Decimal } from '../model/decimal.ts';
import type { Unit } from '../model/unit.ts';
import { startsWord } from './lexicon.ts';
import { readScale } from './number.ts';
import { fold } from './text.ts';
import { readUnit } from './unit.ts';

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
  if (text.length > 24) return undefined;
  const folded = fold(
    fold(text)
      .text.replace(/^\(?(?:単位[:は]?)?/, '')
      .replace(/\)$/, ''),
  );
  const scale = readScale(folded.text, 0);
  const unit = readUnit(folded, scale.end, startsWord, false);
  if (unit === undefined || !unit.known || unit.end !== folded.text.length) return undefined;
  return { factor: scale.factor, scaled: scale.word !== '', scale: scale.word, unit: unit.unit, written: unit.written };
}
