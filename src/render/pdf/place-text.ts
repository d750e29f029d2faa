/** Lines of a cell at their places on the page. */
import { type Fonts, widthEm } from '../text/fonts.ts';
import type { Line } from '../text/lines.ts';
import { EM_ASCENT, LINE_PITCH } from './look.ts';
import type { Box, OutlineEntry, PlacedText } from './plan.ts';

/** How a text is set, and by which key it is known. */
export type TextStyle = {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly cell?: string;
  /** Key of a text that stands on each page: headings, title, legend. */
  readonly repeated?: string;
  readonly outline?: OutlineEntry;
  readonly white?: boolean;
};

/** Baseline of a line of letters of this size whose line box begins at `top`. */
export function baselineOf(top: number, sizePt: number): number {
  return top + ((LINE_PITCH - 1) / 2 + EM_ASCENT) * sizePt;
}

/**
 * Lines from the top of a box downward; what hangs stands outside at the right.
 * @param box without its inner margin
 */
export function placeLines(lines: readonly Line[], box: Box, style: TextStyle): readonly PlacedText[] {
  const { sizePt, bold = false, align = 'left', cell, repeated, outline, white } = style;
  return lines
    .map((line, index): PlacedText => {
      const free = box.width - line.indentPt - (line.widthPt - line.hangPt);
      const share = { left: 0, center: 0.5, right: 1 }[align];
      return {
        text: line.text,
        x: box.x + line.indentPt + Math.max(0, free) * share,
        baseline: baselineOf(box.y + index * sizePt * LINE_PITCH, sizePt),
        widthPt: line.widthPt,
        sizePt,
        bold,
        ...(cell === undefined ? {} : { cell }),
        ...(repeated === undefined ? {} : { repeated }),
        ...(white === true ? { white } : {}),
        ...(line.forced === undefined ? {} : { forced: line.forced }),
        ...(outline !== undefined && index === 0 ? { outline } : {}),
      };
    })
    .filter(({ text, outline: entry }) => text !== '' || entry !== undefined);
}

/** One line at a place, aligned to it: left edge, middle or right edge at `x`. */
export function placeOne(
  text: string,
  at: { readonly x: number; readonly baseline: number },
  fonts: Fonts,
  style: TextStyle,
): PlacedText {
  const { sizePt, bold = false, align = 'left', outline, white } = style;
  const widthPt = widthEm(text, fonts, bold) * sizePt;
  return {
    text,
    x: at.x - widthPt * { left: 0, center: 0.5, right: 1 }[align],
    baseline: at.baseline,
    widthPt,
    sizePt,
    bold,
    ...(white === true ? { white } : {}),
    ...(outline === undefined ? {} : { outline }),
  };
}
