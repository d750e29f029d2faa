/** The text of a finished PDF, by a reader that is not ours. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { clustersOf } from '../../src/render/text/clusters.ts';
import { type Fonts, shapeOf } from '../../src/render/text/fonts.ts';

export type PdfText = {
  /** Texts of each page in the order of drawing. */
  readonly pages: readonly string[];
  readonly labels: readonly string[] | null;
  readonly outline: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[];
  readonly info: Readonly<Record<string, unknown>>;
};

/** Reads a PDF with pdfjs-dist. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const labels = await pdf.getPageLabels();
  const outline = (await pdf.getOutline()) ?? [];
  const { info } = await pdf.getMetadata();
  await task.destroy();
  return { pages, labels, outline, info: info as Readonly<Record<string, unknown>> };
}

/**
 * A text as the glyphs that draw it, blanks left out: code points that share a glyph (～ and 〜, 長 and ⻑) compare equal,
 * and what no font has compares as 〓.
 */
export function asGlyphs(text: string, fonts: Fonts): string {
  return clustersOf(text.replaceAll(/\s/gu, ''))
    .map((cluster) => {
      const { face, drawn } = shapeOf(cluster, fonts);
      return [...drawn]
        .map((letter) => `${face.key}.${face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id}`)
        .join('+');
    })
    .join(' ');
}
