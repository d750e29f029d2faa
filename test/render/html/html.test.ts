import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeHtml, paragraphs } from '../../../src/render/html/escape.ts';
import { renderHtml } from '../../../src/render/html/html.ts';
import { sampleListing } from '../../support/listing.ts';

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly path: string;
};

/** Void elements closed, so that a strict XML parser finds any element left open, any quote left out. */
function elementsOf(html: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const path = [...open.map((element) => element.name), name].join('/');
    const element = { name, attributes: attributes as Record<string, string>, text: '', path };
    open.push(element);
    elements.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const xml = html
    .replace('<!DOCTYPE html>', '')
    .replaceAll(/<style>[\s\S]*<\/style>/g, '')
    .replaceAll(/<(meta|col|br)\b([^>]*)>/g, '<$1$2/>');
  parser.write(xml).close();
  return elements;
}

const listing = sampleListing();
const html = renderHtml(listing);
const elements = elementsOf(html);
const named = (name: string) => elements.filter((element) => element.name === name);

describe('the page', () => {
  it('is Japanese, titled, and asks nothing of the network nor of scripts', () => {
    expect(named('html')[0]?.attributes['lang']).toBe('ja');
    expect(named('title')[0]?.text).toBe(`${listing.title}【確定版】`);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(named('h1')).toHaveLength(1);
  });

  it('is one table with a caption, headings with their scope, one body per group', () => {
    const [table] = elements.filter(({ name, attributes }) => name === 'table' && attributes['class'] === 'listing');
    expect(table).toBeDefined();
    const own = elements.filter(({ path }) => path.includes('section/div/table/'));
    expect(own.filter(({ name }) => name === 'caption').at(-1)?.text).toContain(listing.title);
    for (const heading of named('th')) expect(heading.attributes['scope']).toMatch(/^(col|row|rowgroup)$/);
    expect(elements.filter(({ attributes }) => attributes['scope'] === 'rowgroup').map(({ text }) => text)).toEqual(
      listing.groups.map(({ label }) => label),
    );
  });

  it('has every cell of the listing once, over its rows and columns', () => {
    const rows = elements.filter(({ name, attributes }) => name === 'tr' && attributes['id'] !== undefined);
    expect(rows).toHaveLength(listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ rowIds }) => rowIds)).length);
    const shown = elements
      .filter(({ path, attributes }) => /tbody\/tr\/t[dh]$/.test(path) && attributes['scope'] !== 'rowgroup')
      .slice(-listing.groups.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells)).length)
      .map(({ text }) => text);
    const order = new Map(listing.columns.map(({ id }, index) => [id, index]));
    const expected = listing.groups
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ cells }) =>
        [...cells].sort((a, b) => a.row - b.row || (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0)),
      )
      .map(({ text }) => text.replaceAll('\n', ''));
    expect(shown).toEqual(expected);
  });

  it('fills every row of the table: spans add up to the columns', () => {
    const width = listing.columns.length;
    for (const group of listing.groups) {
      const rows = group.blocks.reduce((sum, { rowIds }) => sum + rowIds.length, 0);
      const covered = group.blocks
        .flatMap(({ cells }) => cells)
        .reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, rows);
      expect(covered).toBe(rows * width);
    }
    const spans = elements
      .filter(({ path, attributes }) => /tr\/t[dh]$/.test(path) && attributes['rowspan'] !== undefined)
      .map(({ attributes }) => Number(attributes['rowspan']));
    expect(Math.max(...spans)).toBe(
      Math.max(...listing.groups.map(({ blocks }) => blocks.reduce((sum, { rowIds }) => sum + rowIds.length, 0))),
    );
  });

  it('links to places that are there, and every id is there once', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of named('a')) expect(ids).toContain(link.attributes['href']?.slice(1));
  });

  it('says what a mark means, and shows the figures of the front page', () => {
    expect(named('abbr').find(({ text }) => text === '◎')?.attributes['title']).toBe('達成済み');
    expect(elements.find(({ attributes }) => attributes['class'] === 'value')?.text).toBe('73.2％');
    expect(html).toContain('達成に至らなかった指標（12）');
  });

  it('prints on the paper of the listing', () => {
    expect(html).toContain('@page { size: A3 landscape; margin: 10mm 10mm 10mm 10mm; }');
  });

  it('carries 要確認 while errors are open', () => {
    expect(html).not.toContain('要確認');
    expect(renderHtml(sampleListing({ draft: true }))).toContain('class="draft"');
  });

  it('has no front page where the listing has none', () => {
    const { front: _, ...bare } = sampleListing();
    expect(renderHtml(bare)).not.toContain('id="front"');
    elementsOf(renderHtml(bare));
  });

  it('keeps a text of the listing from being markup', () => {
    const title = '<script>alert(1)</script>&"\'';
    const page = renderHtml(sampleListing({ title }));
    expect(page).not.toContain('<script');
    expect(elementsOf(page).find(({ name }) => name === 'h1')?.text).toBe(`${title}【確定版】`);
  });
});

describe('texts', () => {
  it.each([
    ['a<b>&"\'', 'a&lt;b&gt;&amp;&quot;&#39;', 'signs of markup'],
    ['a\u0000b\u001b', 'ab', 'controls'],
    ['a\r\nb', 'a\nb', 'line ends'],
    ['\ud842', '\ufffd', 'half a pair'],
    ['𠮷', '𠮷', 'a whole pair'],
  ])('%j is %j (%s)', (text, escaped) => expect(escapeHtml(text)).toBe(escaped));

  it.each([
    ['一行', '一行', 'one paragraph stands alone'],
    ['a\nb', '<p>a</p><p>b</p>', 'several have their elements'],
    ['・項目', '<p class="hang">・項目</p>', 'a bullet hangs'],
    ['a\n\nb', '<p>a</p><p><br></p><p>b</p>', 'a blank line stays'],
  ])('%j is %j (%s)', (text, written) => expect(paragraphs(text)).toBe(written));
});
