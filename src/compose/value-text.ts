/** Printed texts of values (値の表記): as the office wrote them, or composed where the value was computed. */
import type { Measure } from '../model/measure.ts';
import type { Sourced } from '../model/source.ts';
import type { Template } from '../model/template.ts';

/** The texts of one indicator as printed, in one line each. */
export type ValueTexts = {
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
  readonly previous?: string;
  /** 増減 against last year, where both are quantities of one unit. */
  readonly change?: string;
};

type Digits = Template['format']['digits'];

/** A gloss in brackets at the end: its period, or （把握可能分）. */
const TRAILING_GLOSS = /^(.+?)([（(][^（()）]*[）)])$/su;

/** Dashes that offices type for "none". */
const DASHES = /^[\s　\-‐‑‒–—―ーｰ－−─]*$/u;

/**
 * A value as the office wrote it (原表記): digits by the template's style, thousands separated, the heading's unit appended.
 * @returns undefined for a computed value, which has no written form
 * @example writtenText({ value, sources, raw: '３，６７６名' }, 'half') // '3,676名'
 */
export function writtenText(value: Sourced<Measure>, digits: Digits): string | undefined {
  if (value.raw === undefined) return undefined;
  const raw = value.raw.trim();
  if (DASHES.test(raw)) return '－';
  const [main, gloss] = splitGloss(raw);
  const withUnit =
    value.headerUnit === undefined || !/\d$/u.test(main.normalize('NFKC')) ? main : `${main}${value.headerUnit}`;
  const text = value.value.kind === 'quantity' ? separateThousands(withUnit) : withUnit;
  const before = value.headerStage === 'cumulative' && !/累|通算|延べ/u.test(raw) ? '累計' : '';
  return styleDigits(`${before}${text}${gloss}${stageGloss(value, raw)}`, digits);
}

/** 見込 or 速報 of the heading behind a value, where the cell does not say it itself. */
function stageGloss({ headerStage }: Sourced<Measure>, raw: string): string {
  if (headerStage === 'planned') return /見込|予定|見通し/u.test(raw) ? '' : '（見込み）';
  return headerStage !== 'provisional' || /速報|暫定/u.test(raw) ? '' : '（速報値）';
}

/** A value in one line and its trailing gloss in （） on a second one. Source: the official listing's look. */
export function printedLines(text: string): string {
  const [main, gloss] = splitGloss(text);
  return gloss === '' ? main : `${main}\n${gloss}`;
}

/**
 * Digits in the template's style (数字の表記).
 * @example styleDigits('１回（毎年度）', 'half') // '1回（毎年度）'
 */
export function styleDigits(text: string, digits: Digits): string {
  switch (digits) {
    case 'half':
      return text
        .replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
        .replaceAll(/(?<=\d)，(?=\d)/gu, ',')
        .replaceAll(/(?<=\d)．(?=\d)/gu, '.');
    case 'full':
      return wideDigits(text);
    case 'as-written':
      return text;
  }
}

/**
 * Digits with their separators in full width; those of a unit (t-CO2, m2) stay as they are.
 * @example wideDigits('2,000t-CO2') // '２，０００t-CO2'
 */
export function wideDigits(text: string): string {
  const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  return text.replaceAll(/(?<![A-Za-z])\d|(?<=\d)[,.](?=\d)/gu, wide);
}

function splitGloss(text: string): readonly [string, string] {
  const match = TRAILING_GLOSS.exec(text);
  return match === null ? [text, ''] : [(match[1] ?? '').trimEnd(), match[2] ?? ''];
}

/** A bare run of four or more digits that is no year gets its separators. */
function separateThousands(text: string): string {
  return text.replaceAll(/(?<![\d０-９.．,，])(\d{4,})(?![\d,，年０-９])/gu, (digits) =>
    digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ','),
  );
}
