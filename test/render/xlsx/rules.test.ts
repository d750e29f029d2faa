import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../src/render/xlsx/xlsx.ts';
import { testFonts } from '../../support/fonts.ts';
import { sampleListing } from '../../support/listing.ts';
import { tortureListing } from '../../support/torture.ts';

/** The order in which the parts of a sheet must stand. Source: ECMA-376 part 1, 18.3.1.99 worksheet. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks'
).split(' ');

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match.slice(1));
const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Parts of a sheet at its top level, in order. */
function partsOf(xml: string): readonly string[] {
  return ORDER.map((name) => [name, xml.search(new RegExp(`<${name}[ />]`))] as const)
    .filter(([, at]) => at >= 0)
    .toSorted(([, a], [, b]) => a - b)
    .map(([name]) => name);
}

/** Cells of every merged area, as column and row. */
function mergedCells(xml: string): readonly string[] {
  return all(xml, /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g).flatMap(([left = '', top, right = '', bottom]) => {
    const cells: string[] = [];
    for (let column = columnNumber(left); column <= columnNumber(right); column++)
      for (let row = Number(top); row <= Number(bottom); row++) cells.push(`${column},${row}`);
    return cells;
  });
}

const paper = {
  size: 'A3',
  orientation: 'landscape',
  marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
  bodyPt: 8,
} as const;

describe.each([
  ['the sample', sampleListing()],
  ['whatever an office may write', tortureListing(paper)],
])('the rules of the format: %s', (_name, listing) => {
  let parts: Readonly<Record<string, string>> = {};
  let sheets: readonly string[] = [];
  beforeAll(async () => {
    const { value } = await renderXlsx(listing, testFonts());
    parts = Object.fromEntries(Object.entries(unzipSync(value.bytes)).map(([name, data]) => [name, strFromU8(data)]));
    sheets = Object.keys(parts)
      .filter((name) => name.startsWith('xl/worksheets/sheet'))
      .map((name) => parts[name] ?? '');
  });

  it('every part of a sheet stands in its order', () => {
    expect(sheets.length).toBeGreaterThan(1);
    for (const xml of sheets) {
      const found = partsOf(xml);
      expect(found).toEqual(ORDER.filter((name) => found.includes(name)));
    }
  });

  it('no merged areas overlap, none runs over a page break', () => {
    for (const xml of sheets) {
      const cells = mergedCells(xml);
      expect(new Set(cells).size).toBe(cells.length);
      const breaks = all(xml, /<brk id="(\d+)"/g).map(([id]) => Number(id));
      for (const [top, bottom] of all(xml, /<mergeCell ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g))
        expect(breaks.filter((row) => row >= Number(top) && row < Number(bottom))).toEqual([]);
    }
  });

  it('breaks are counted, rows are no higher than 409 pt, cells have styles and texts that are there', () => {
    const styles = Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml'] ?? '')?.[1]);
    const texts = all(parts['xl/sharedStrings.xml'] ?? '', /<si>(.*?)<\/si>/gs);
    for (const xml of sheets) {
      const [count, manual] = all(xml, /<rowBreaks count="(\d+)" manualBreakCount="(\d+)"/g)[0] ?? ['0', '0'];
      expect([Number(count), manual]).toEqual([all(xml, /(<brk )/g).length, count]);
      for (const [height] of all(xml, / ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThanOrEqual(409);
      for (const [style] of all(xml, /<c [^>]*s="(\d+)"/g)) expect(Number(style)).toBeLessThan(styles);
      for (const [text] of all(xml, /<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g))
        expect(Number(text)).toBeLessThan(texts.length);
      expect(xml).not.toContain('<f>');
    }
    for (const [text = ''] of texts) expect(text.length).toBeLessThan(32_767);
  });
});
