import { describe, expect, it } from 'vitest';
import type { Listing, Paper } from '../../../src/model/listing.ts';
import { planDocument } from '../../../src/render/pdf/document.ts';
import { renderPdf } from '../../../src/render/pdf/pdf.ts';
import { printableText } from '../../../src/render/text/clusters.ts';
import { testFonts } from '../../support/fonts.ts';
import { sampleListing } from '../../support/listing.ts';
import { asGlyphs, readPdf } from '../../support/pdf-reading.ts';
import { tortureListing } from '../../support/torture.ts';

const fonts = testFonts();
const marginsMm = { top: 10, right: 10, bottom: 10, left: 10 };

const PAPERS: readonly (readonly [string, Paper])[] = [
  ['A3 landscape', { size: 'A3', orientation: 'landscape', marginsMm, bodyPt: 8 }],
  ['A4 landscape', { size: 'A4', orientation: 'landscape', marginsMm, bodyPt: 7 }],
  ['A4 portrait', { size: 'A4', orientation: 'portrait', marginsMm, bodyPt: 6 }],
];

async function printed(listing: Listing) {
  const { value, diagnostics } = await renderPdf(listing, fonts);
  return { ...value, diagnostics, read: await readPdf(value.bytes) };
}

describe('the sample as PDF', () => {
  it('is a document of at most six pages with nothing to report', async () => {
    const { pages, diagnostics, read } = await printed(sampleListing());
    expect(diagnostics).toEqual([]);
    expect(pages).toBeLessThanOrEqual(6);
    expect(read.pages).toHaveLength(pages);
    expect(read.info).toMatchObject({
      Title: 'みなと連携中枢都市圏　2023年度　連携事業実施状況等一覧【確定版】',
      Author: 'みなと市企画課',
      Language: 'ja',
    });
  });

  it('has title, legend and page number on each page', async () => {
    const { read, pages } = await printed(sampleListing());
    for (const [index, text] of read.pages.entries()) {
      expect(text).toContain('【確定版】');
      expect(text).toContain('＜評価凡例＞');
      expect(text).toContain(`${index + 1} / ${pages}`);
      expect(text).not.toContain('要確認');
    }
  });

  it('has an outline of roles and programmes, and page labels', async () => {
    const { read } = await printed(sampleListing());
    expect(read.outline.map(({ title }) => title)).toEqual([
      '概要',
      '圏域全体の経済成長のけん引',
      '高次の都市機能の集積・強化',
      '圏域全体の生活関連機能サービスの向上',
    ]);
    expect(read.outline.map(({ items }) => items.length)).toEqual([0, 11, 7, 39]);
    expect(read.labels).toEqual(['概要', '2', '3', '4', '5', '6']);
  });

  it('says where each row is printed, and only once', async () => {
    const listing = sampleListing();
    const { printed: at, read, pages } = await printed(listing);
    const ids = listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ rowIds }) => rowIds));
    expect([...at.keys()]).toEqual(ids);
    expect(at.get('K1')).toEqual({ page: 2, row: 1 });
    for (const block of listing.groups.flatMap(({ blocks }) => blocks)) {
      const pagesOfBlock = new Set(block.rowIds.map((id) => at.get(id)?.page));
      expect(pagesOfBlock.size, `${block.name} stays together`).toBe(1);
      const [page = 0] = pagesOfBlock;
      expect(page).toBeLessThanOrEqual(pages);
      expect(read.pages[page - 1]?.replaceAll(/\s/g, '')).toContain(block.name.replaceAll(/\s/g, ''));
    }
  });

  it('prints every cell whole', async () => {
    const listing = sampleListing();
    const { printed: at, read } = await printed(listing);
    const texts = read.pages.map((text) => asGlyphs(text, fonts));
    for (const block of listing.groups.flatMap(({ blocks }) => blocks)) {
      for (const cell of block.cells) {
        const page = at.get(block.rowIds[cell.row] ?? '')?.page ?? 0;
        expect(texts[page - 1], cell.text).toContain(asGlyphs(cell.text, fonts));
      }
    }
  });

  it('prints 要確認 on each page while errors are open', async () => {
    const { read } = await printed(sampleListing({ draft: true, edition: '速報版' }));
    expect(read.pages.every((text) => text.includes('要確認') && text.includes('【速報版】'))).toBe(true);
  });

  it('is the same, byte for byte, in another run and another time zone', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'UTC';
      const first = await renderPdf(sampleListing(), fonts);
      process.env['TZ'] = 'Asia/Tokyo';
      const second = await renderPdf(sampleListing(), fonts);
      expect(Buffer.from(first.value.bytes).equals(second.value.bytes)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('needs no front page and no rows', async () => {
    const { front: _front, ...rest } = sampleListing({ groups: [] });
    const { pages, diagnostics } = await renderPdf(rest, fonts).then(({ value, diagnostics }) => ({
      ...value,
      diagnostics,
    }));
    expect([pages, diagnostics]).toEqual([1, []]);
  });
});

describe.each(PAPERS)('whatever an office may write, on %s', (_name, paper) => {
  const listing = tortureListing(paper);

  it('every page is drawn as planned, letter by letter', async () => {
    const plan = planDocument(listing, fonts);
    const { read } = await printed(listing);
    expect(read.pages).toHaveLength(plan.pages.length);
    for (const [index, page] of plan.pages.entries()) {
      const planned = page.texts.map(({ text }) => text).join('');
      expect(asGlyphs(printableText(read.pages[index] ?? ''), fonts), `page ${index + 1}`).toBe(
        asGlyphs(planned, fonts),
      );
    }
  });

  it('reports what no font has, at its cell, and nothing is lost', async () => {
    const { diagnostics } = await renderPdf(listing, fonts);
    const codes = diagnostics
      .filter(({ code }) => code !== 'P105' && code !== 'P109')
      .map(({ code, indicator }) => `${code} ${indicator}`);
    expect(codes).toEqual(['P101 504-2', 'P101 504-2']);
    expect(diagnostics.find(({ code }) => code === 'P101')?.params['characters']).toBe(
      '☑（U+2611）、😀（U+1F600）、👨‍👩‍👧（U+1F468 U+200D U+1F469 U+200D U+1F467）',
    );
  });
});
