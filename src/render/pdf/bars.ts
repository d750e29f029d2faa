/** Bars of marks per role (役割別の評価), as vectors that read in black and white: dark, grey, hatched, white. */
import type { MarkBars } from '../../model/listing.ts';
import { type Fonts, widthEm } from '../text/fonts.ts';
import { breakLines } from '../text/lines.ts';
import type { Frame } from './frame.ts';
import { BAR_COLOURS, HEADING_SIZE, LINE_PITCH, MORE_BAR_COLOURS, RULE_PT } from './look.ts';
import { baselineOf, placeLines, placeOne } from './place-text.ts';
import type { Box, Rule } from './plan.ts';
import type { Sketch } from './sketch.ts';

/** In ems of the body. */
const LABEL_WIDTH = 21;
const COUNT_WIDTH = 4;
const BAR_HEIGHT = 1.5;
const SWATCH = 1;
const GAP = 0.9;
const HATCH_PT = 3;
/** The patterns that are hatched, for up to four marks and for more. */
const HATCHED: ReadonlySet<number> = new Set([2]);
const MORE_HATCHED: ReadonlySet<number> = new Set([3, 4, 5]);

const outline = ({ x, y, width, height }: Box): readonly Rule[] => [
  { x1: x, y1: y, x2: x + width, y2: y, widthPt: RULE_PT },
  { x1: x, y1: y + height, x2: x + width, y2: y + height, widthPt: RULE_PT },
  { x1: x, y1: y, x2: x, y2: y + height, widthPt: RULE_PT },
  { x1: x + width, y1: y, x2: x + width, y2: y + height, widthPt: RULE_PT },
];

/** Diagonals from lower left to upper right, cut at the edges. */
function hatch({ x, y, width, height }: Box): readonly Rule[] {
  const rules: Rule[] = [];
  for (let at = HATCH_PT; at < width + height; at += HATCH_PT) {
    const left = Math.max(0, at - height);
    const right = Math.min(at, width);
    if (right <= left) continue;
    rules.push({ x1: x + left, y1: y + at - left, x2: x + right, y2: y + at - right, widthPt: RULE_PT });
  }
  return rules;
}

/** Up to four marks: dark, grey, hatched, white; a longer scale has more greys and hatchings, its last mark is white. */
function pattern(box: Box, index: number, marks: number, page: Sketch): void {
  const few = marks <= BAR_COLOURS.length;
  const colours: readonly string[] = few ? BAR_COLOURS : MORE_BAR_COLOURS;
  const kind = index % colours.length;
  const last = !few && index === marks - 1;
  page.fills.push({ ...box, colour: last ? '#ffffff' : (colours[kind] ?? '#ffffff') });
  if (!last && (few ? HATCHED : MORE_HATCHED).has(kind)) page.rules.push(...hatch(box));
  page.rules.push(...outline(box));
}

/**
 * Draws the bars with their counts beside them.
 * @param area where they begin, and how wide they may be
 * @returns the height taken, in pt
 */
export function placeBars(
  key: string,
  bars: MarkBars,
  area: { readonly x: number; readonly y: number; readonly width: number },
  page: Sketch,
  frame: Frame,
  fonts: Fonts,
): number {
  const em = frame.bodyPt;
  const titlePt = em * HEADING_SIZE;
  const titleLines = breakLines(bars.title, { widthPt: area.width, sizePt: titlePt, fonts, bold: true, hang: false });
  page.texts.push(
    ...placeLines(titleLines, { ...area, height: 0 }, { sizePt: titlePt, bold: true, cell: `${key}/title` }),
  );
  let y = area.y + titleLines.length * titlePt * LINE_PITCH + em * 0.3;

  const labelWidth = Math.min(LABEL_WIDTH * em, area.width * 0.36);
  const countWidth = Math.min(COUNT_WIDTH * em, (area.width * 0.34) / Math.max(1, bars.marks.length));
  const barX = area.x + labelWidth;
  const barWidth = area.width - labelWidth - countWidth * bars.marks.length - em;
  const most = Math.max(1, ...bars.rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));

  // Legend of the patterns over the bars, marks over the counts.
  let x = barX;
  for (const [index, { mark, label }] of bars.marks.entries()) {
    const text = `${mark} ${label}`;
    const width = widthEm(text, fonts) * em;
    if (x > barX && x + SWATCH * em * 1.4 + width > barX + barWidth) {
      x = barX;
      y += frame.linePt;
    }
    pattern(
      { x, y: y + frame.linePt / 2 - (SWATCH * em) / 2, width: SWATCH * em, height: SWATCH * em },
      index,
      bars.marks.length,
      page,
    );
    x += SWATCH * em * 1.4;
    page.texts.push({
      ...placeOne(text, { x, baseline: baselineOf(y, em) }, fonts, { sizePt: em }),
      cell: `${key}/legend/${index}`,
    });
    x += width + em * 1.5;
  }
  for (const [index, { mark }] of bars.marks.entries()) {
    const at = { x: barX + barWidth + em + (index + 0.5) * countWidth, baseline: baselineOf(y, em) };
    page.texts.push({
      ...placeOne(mark, at, fonts, { sizePt: em, align: 'center' }),
      cell: `${key}/mark/${index}`,
    });
  }
  y += frame.linePt + em * 0.3;

  for (const [row, { label, counts }] of bars.rows.entries()) {
    const lines = breakLines(label, { widthPt: labelWidth - em, sizePt: em, fonts });
    const high = Math.max(lines.length * frame.linePt, BAR_HEIGHT * em);
    const labelTop = y + (high - lines.length * frame.linePt) / 2;
    page.texts.push(
      ...placeLines(
        lines,
        { x: area.x, y: labelTop, width: labelWidth, height: high },
        { sizePt: em, cell: `${key}/row/${row}` },
      ),
    );
    let left = barX;
    const barTop = y + (high - BAR_HEIGHT * em) / 2;
    for (const [index, count] of counts.entries()) {
      const width = (count / most) * barWidth;
      if (count > 0) pattern({ x: left, y: barTop, width, height: BAR_HEIGHT * em }, index, bars.marks.length, page);
      left += width;
      const at = {
        x: barX + barWidth + em + (index + 0.5) * countWidth,
        baseline: baselineOf(y + (high - frame.linePt) / 2, em),
      };
      page.texts.push({
        ...placeOne(String(count), at, fonts, { sizePt: em, align: 'center' }),
        cell: `${key}/count/${row}/${index}`,
      });
    }
    y += high + GAP * em * 0.6;
  }
  return y - area.y;
}

/** Height that the bars will take at most, to keep them on one page. */
export function barsHeight(bars: MarkBars, frame: Frame): number {
  return (bars.rows.length * 2 + 6) * frame.linePt;
}
