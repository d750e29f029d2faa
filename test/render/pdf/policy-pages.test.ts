/** Pages of a listing with a lead above its table and 参考 behind it. */
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/model/listing.ts';
import { checkComplete, checkWidths } from '../../../src/render/pdf/complete.ts';
import { planDocument } from '../../../src/render/pdf/document.ts';
import { expectedTexts } from '../../../src/render/pdf/expected.ts';
import { widthEm } from '../../../src/render/text/fonts.ts';
import { runOf, SAMPLE } from '../../policy/sample-run.ts';
import { testFonts } from '../../support/fonts.ts';

const FONTS = testFonts();
const { listing } = SAMPLE.run;
const plan = planDocument(listing, FONTS);
const textOf = (page: number) => (plan.pages[page]?.texts ?? []).map(({ text }) => text).join('');

/** The listing with so many times the items under its first code. */
function longer(times: number): Listing {
  const [group] = listing.groups;
  const [first, ...rest] = group?.blocks ?? [];
  if (group === undefined || first === undefined) throw new Error('no block');
  const cells = first.cells.map((cell) =>
    cell.column === 'items' ? { ...cell, text: Array.from({ length: times }, () => cell.text).join('\n') } : cell,
  );
  return { ...listing, groups: [{ ...group, blocks: [{ ...first, cells }, ...rest] }] };
}

describe('the pages of the policy listing', () => {
  it('hold every text, within its column', () => {
    expect(checkComplete(expectedTexts(listing), plan)).toEqual([]);
    expect(checkWidths(expectedTexts(listing), plan)).toEqual([]);
  });

  it('print the lead on the first page only, above the table', () => {
    expect(textOf(0)).toContain('政策展開の方向性');
    for (const page of plan.pages.keys()) if (page > 0) expect(textOf(page)).not.toContain('政策展開の方向性');
    const leads = (plan.pages[0]?.texts ?? []).filter(({ cell }) => cell?.startsWith('lead/'));
    const boxes = plan.pages[0]?.boxes ?? [];
    expect(Math.max(...leads.map(({ baseline }) => baseline))).toBeLessThan(Math.min(...boxes.map(({ y }) => y)));
  });

  it('set the points of 金額 below each other', () => {
    const figures = plan.pages.flatMap(({ texts }) => texts.filter(({ text }) => /^[\d,]+(?:\.\d+)?$/u.test(text)));
    const wanted = ['38.600', '1,286', '184.00', '96.300'];
    const ends = wanted.map((figure) => {
      const placed = figures.find(({ text }) => text === figure);
      if (placed === undefined) throw new Error(`not printed: ${figure}`);
      const whole = widthEm(figure.split('.')[0] ?? '', FONTS) * placed.sizePt;
      return (placed.x + whole).toFixed(2);
    });
    expect(new Set(ends).size).toBe(1);
  });

  it('repeat title, headings and footnote on each page of the table', () => {
    for (const page of [0, 1]) {
      for (const text of ['主な取組一覧', '区分', '（施策コード）', 'ホームページ等から'])
        expect(textOf(page)).toContain(text);
    }
  });

  it.each([2, 6, 20])('keep within the page and lose nothing where a code has %i times the items', (times) => {
    const many = longer(times);
    const drawn = planDocument(many, FONTS);
    expect(checkComplete(expectedTexts(many), drawn)).toEqual([]);
    for (const page of drawn.pages) {
      for (const { y, height } of page.boxes) expect(y + height).toBeLessThanOrEqual(drawn.height);
      for (const { baseline } of page.texts) expect(baseline).toBeLessThanOrEqual(drawn.height);
    }
    const again = drawn.pages.slice(1).some(({ texts }) =>
      texts
        .map(({ text }) => text)
        .join('')
        .includes('（続き）'),
    );
    expect(again).toBe(times >= 20);
    expect(drawn.printed.get('0101')?.page).toBe(1);
  });

  it('draw a bar for each point of a series, a hollow one for a plan', () => {
    const points = SAMPLE.run.evaluation.series.flatMap((series) => series.points);
    const fills = plan.pages.flatMap((page) => page.fills);
    expect(fills.filter(({ colour }) => colour === '#4d4d4d')).toHaveLength(
      points.filter(({ status }) => status !== 'planned').length,
    );
    expect(fills.filter(({ colour }) => colour === '#ffffff')).toHaveLength(
      points.filter(({ status }) => status === 'planned').length,
    );
  });

  it('have neither bars nor 参考 in a public edition', () => {
    const open = planDocument(runOf(SAMPLE.files, { edition: '確定版' }).run.listing, FONTS);
    expect(open.pages.length).toBeLessThan(plan.pages.length);
    expect(open.pages.flatMap(({ texts }) => texts).some(({ text }) => text.includes('参考'))).toBe(false);
  });
});
