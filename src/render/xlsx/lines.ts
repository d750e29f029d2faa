/** Lines of a cell's text (折返し), for row heights and for splitting a text over several sheet rows. */
import { printableText } from '../text/clusters.ts';
import { type Fonts, widthEm } from '../text/fonts.ts';
import { breakLines } from '../text/lines.ts';

/** One line as it will stand in the cell. `opens` is true where it begins a paragraph (a line break of the text itself). */
export type TextLine = { readonly text: string; readonly opens: boolean };

/**
 * Breaks a text into lines of a width.
 * Widths and sizes in pt.
 */
export type BreakText = (text: string, widthPt: number, sizePt: number) => readonly TextLine[];

/** Width of the longest paragraph of a text. Widths and sizes in pt. */
export type TextWidth = (text: string, sizePt: number) => number;

/** The measure of the print. */
export function textWidthWith(fonts: Fonts): TextWidth {
  return (text, sizePt) =>
    Math.max(
      ...printableText(text)
        .split('\n')
        .map((paragraph) => widthEm(paragraph, fonts)),
    ) * sizePt;
}

/**
 * The text of a run of lines: soft breaks vanish, the text's own line breaks stay.
 * @example joinLines([{ text: '圏域の', opens: true }, { text: '会議', opens: false }]) // '圏域の会議'
 */
export function joinLines(lines: readonly TextLine[]): string {
  return lines.map((line, index) => (line.opens && index > 0 ? `\n${line.text}` : line.text)).join('');
}

/** A sign by which the print hangs a paragraph. */
const BULLET = /^([ \u3000]*)[・○◇※●◆■▪•]/u;

/**
 * The breaks of the print. A spreadsheet knows no hanging marks and no hanging indent, so a bullet is measured as any other
 * full-width sign; blanks at a break stay with the line before it.
 *
 * Decided: the lines only make the heights; no line break is written that is not in the text. A spreadsheet may then begin a line
 * with 。 where its font is not ours, but a text with breaks that nobody typed could not be edited, searched or copied again.
 */
export function breakTextWith(fonts: Fonts): BreakText {
  return (text, widthPt, sizePt) =>
    text.split('\n').flatMap((paragraph) => {
      const whole = printableText(paragraph);
      const measured = whole.replace(BULLET, '$1〇');
      const lines = breakLines(measured, { widthPt, sizePt, fonts, hang: false });
      let from = 0;
      const starts = lines.map((line, index) => {
        const start = index === 0 ? 0 : measured.indexOf(line.text, from);
        from = start + line.text.length;
        return start;
      });
      return starts.map((start, index) => ({ text: whole.slice(start, starts[index + 1]), opens: index === 0 }));
    });
}
