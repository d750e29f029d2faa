import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/model/listing.ts';
import { planDocument } from '../../../src/render/pdf/document.ts';
import type { Box, PagePlan, PlacedText } from '../../../src/render/pdf/plan.ts';
import { testFonts } from '../../support/fonts.ts';
import { sampleListing } from '../../support/listing.ts';
import { tortureListing } from '../../support/torture.ts';

const fonts = testFonts();
const marginsMm = { top: 10, right: 10, bottom: 10, left: 10 };
const PAPERS: readonly Paper[] = [
  { size: 'A3', orientation: 'landscape', marginsMm, bodyPt: 8 },
  { size: 'A3', orientation: 'portrait', marginsMm, bodyPt: 9 },
  { size: 'A4', orientation: 'landscape', marginsMm, bodyPt: 7 },
  { size: 'A4', orientation: 'portrait', marginsMm, bodyPt: 6 },
];
const DUST = 0.05;
/** Share of its width that the ink of a hanging mark takes. */
const INK_OF_MARK = 0.42;

/** Where the ink of a text can be: the em box of its letters, a hanging mark by its ink. */
function inkOf({ text, x, baseline, widthPt, sizePt }: PlacedText): Box {
  const hang = /[、。，．]$/.test(text) ? (1 - INK_OF_MARK) * sizePt : 0;
  return { x, y: baseline - 0.88 * sizePt, width: widthPt - hang, height: sizePt };
}

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - DUST &&
  inner.y >= outer.y - DUST &&
  inner.x + inner.width <= outer.x + outer.width + DUST &&
  inner.y + inner.height <= outer.y + outer.height + DUST;

const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + DUST &&
  b.x + b.width > a.x + DUST &&
  a.y + a.height > b.y + DUST &&
  b.y + b.height > a.y + DUST;

/** Pairs that overlap, found by a sweep from top to bottom. */
function overlaps(boxes: readonly Box[]): number {
  const sorted = boxes.filter(({ width }) => width > 0).toSorted((a, b) => a.y - b.y);
  let count = 0;
  for (const [index, box] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.y > box.y + box.height) break;
      if (overlap(box, other)) count += 1;
    }
  }
  return count;
}

function expectSound(page: PagePlan, paper: Box): void {
  const boxes = new Map(page.boxes.map((box) => [box.key, box]));
  for (const text of page.texts) {
    expect(inside(inkOf(text), paper), `${text.text} is on the paper`).toBe(true);
    const key = text.cell ?? text.repeated?.replace('role/', 'group-') ?? '';
    const box = boxes.get(key);
    if (box !== undefined) expect(inside(inkOf(text), box), `${text.text} is in its cell ${key}`).toBe(true);
  }
  expect(overlaps(page.boxes), 'cells overlap').toBe(0);
  expect(overlaps(page.texts.map(inkOf)), 'texts overlap').toBe(0);
  for (const { x1, y1, x2, y2 } of page.rules) {
    expect(
      inside(
        { x: x1, y: y1, width: x2 - x1, height: Math.abs(y2 - y1) },
        { ...paper, y: paper.y - paper.height, height: 3 * paper.height },
      ),
    ).toBe(true);
  }
}

describe.each(PAPERS)('on $size $orientation', (paper) => {
  it.each([
    ['the sample', sampleListing({ paper })],
    ['whatever an office may write', tortureListing(paper)],
  ])('%s: no text leaves its cell, nothing overlaps, nothing leaves the paper', (_name, listing) => {
    const plan = planDocument(listing, fonts);
    const sheet = { x: 0, y: 0, width: plan.width, height: plan.height };
    for (const page of plan.pages) expectSound(page, sheet);
  });

  it('the cells of a page fill the table: no gap, every column closed by rules', () => {
    for (const page of planDocument(sampleListing({ paper }), fonts).pages.slice(1)) {
      const left = Math.min(...page.boxes.map(({ x }) => x));
      const right = Math.max(...page.boxes.map(({ x, width }) => x + width));
      const top = Math.min(...page.boxes.map(({ y }) => y));
      const bottom = Math.max(...page.boxes.map(({ y, height }) => y + height));
      const area = page.boxes.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBeCloseTo((right - left) * (bottom - top), 0);
    }
  });
});
