/** Small upright bars of a row (推移の図), as vectors that read in black and white: dark, and white ones for what is planned. */
import type { SmallBars } from '../../model/listing.ts';
import { RULE_PT } from './look.ts';
import type { Box } from './plan.ts';
import type { Sketch } from './sketch.ts';

/** Width of a bar and of the gap between two, in ems; narrower where many have to fit. */
const BAR = 0.75;
const GAP = 0.35;
/** The highest bar, in ems. Assumption: as high as three lines, so that a difference of a tenth is seen. */
const HIGHEST = 3.2;
/** Room above and below the bars together, in ems. */
const AIR = 0.4;
const DARK = '#4d4d4d';
const WHITE = '#ffffff';

/** Width of so many bars and of the line below them, in ems. */
export function barsEm(count: number): number {
  return count * BAR + (count + 1) * GAP;
}

/** Draws the bars in the middle of a cell, on a common line. */
export function placeSmallBars(bars: SmallBars, box: Box, em: number, page: Sketch): void {
  if (bars.length === 0) return;
  const scale = Math.min(1, box.width / (barsEm(bars.length) * em));
  const wanted = (bars.length * BAR + (bars.length - 1) * GAP) * em;
  const [width, gap] = [BAR * em * scale, GAP * em * scale];
  const height = Math.min(box.height - em * AIR, HIGHEST * em);
  const foot = box.y + (box.height + height) / 2;
  let x = box.x + (box.width - wanted * scale) / 2;
  page.rules.push({ x1: x - gap, y1: foot, x2: x + wanted * scale + gap, y2: foot, widthPt: RULE_PT });
  for (const { share, planned } of bars) {
    const bar = { x, y: foot - share * height, width, height: share * height };
    if (share > 0) {
      page.fills.push({ ...bar, colour: planned ? WHITE : DARK });
      if (planned) page.rules.push(...outline(bar));
    }
    x += width + gap;
  }
}

function outline({ x, y, width, height }: Box): Sketch['rules'] {
  const [x2, y2] = [x + width, y + height];
  return [
    { x1: x, y1: y, x2, y2: y, widthPt: RULE_PT },
    { x1: x, y1: y, x2: x, y2, widthPt: RULE_PT },
    { x1: x2, y1: y, x2, y2, widthPt: RULE_PT },
  ];
}
