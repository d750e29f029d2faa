/** A value and its gloss (付記): 44,000千人（2023年度）, in one line or on a line each. */
import { printableText } from './clusters.ts';
import { widthEm } from './fonts.ts';
import type { LineOptions } from './lines.ts';

/**
 * A value and its gloss in one line, as a table with room for it prints them.
 * @example withGloss('44,000千人\n（2023年度）') // '44,000千人（2023年度）'
 */
export function withGloss(text: string): string {
  return text.replaceAll('\n（', '（');
}

/** Behind a value, before its gloss. */
const BEFORE_GLOSS = /(?<=[^\n（])（/u;

/** The gloss on a line of its own where the value and it are wider than the measure. */
export function glossApart(text: string, { widthPt, sizePt, fonts, bold = false }: LineOptions): string {
  return printableText(text)
    .split('\n')
    .map((paragraph) =>
      widthEm(paragraph, fonts, bold) * sizePt <= widthPt ? paragraph : paragraph.replace(BEFORE_GLOSS, '\n（'),
    )
    .join('\n');
}
