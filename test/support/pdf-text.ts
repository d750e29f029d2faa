/** Text of a finished PDF, page by page, and the folding under which it equals the listing's. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text runs of each page in the order in which they were drawn. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.destroy();
  return pages;
}

/** Code points that share a glyph in the font, so that an extracted text cannot tell them apart. */
const SHARED: Readonly<Record<string, string>> = { '～': '〜', '⻑': '長', '−': '－', '―': '—', '‐': '-', '･': '・' };

/** White space aside, and with code points mapped that share a glyph. */
export function sameText(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => SHARED[sign] ?? sign)
    .join('')
    .replaceAll(/[\s　\u200b\u2060]/gu, '');
}
