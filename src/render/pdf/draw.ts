/** Draws a page plan: the only door to pdfmake. Every line and rule is put at its place. */
import printer from 'pdfmake/js/Printer.js';
import type { Face, Fonts } from '../text/fonts.ts';
import { type Ink, inkLine } from './ink.ts';
import type { DocumentPlan, PagePlan } from './plan.ts';
import type { EmbeddedFont, Outline, PdfKitDocument, PrinterConstructor } from './printer.ts';

/** What the file says of itself: title, author, and the label of the pages before the listing. */
export type DocumentInfo = { readonly title: string; readonly author: string; readonly frontLabel: string };

/** A finished file and what the drawing did otherwise than planned. */
export type Drawing = {
  readonly bytes: Uint8Array;
  /** Pages on which something is not drawn as planned, from 1. */
  readonly wrongPages: readonly number[];
};

/** Pinned, so that equal input gives equal bytes. Assumption: any date will do; readers of the file see the edition instead. */
const CREATION_DATE = new Date(Date.UTC(2000, 0, 1));

const Printer: PrinterConstructor = 'default' in printer ? printer.default : printer;

/** A face as the drawing uses it; vertical writing has a font of its own, with the upright forms. */
type DrawnFont = { readonly bytes: Uint8Array; readonly postscriptName: string | undefined };

const fontKey = (face: Face, vertical: boolean): string => (vertical ? `${face.key}-vertical` : face.key);

/** Every font that may be wanted; only those that are come into the file. */
function fontsByKey(fonts: Fonts): ReadonlyMap<string, DrawnFont> {
  const faces = [...new Set([...fonts.regular, ...fonts.bold])];
  return new Map(
    faces.flatMap((face) =>
      [false, true].map((vertical) => {
        const bytes = vertical ? face.bytes.vertical : face.bytes.plain;
        return [fontKey(face, vertical), { bytes, postscriptName: face.postscriptName }] as const;
      }),
    ),
  );
}

const point = (x: number, y: number): string => `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;

/** Fills, then the rules of each width in one stroke. */
function vectors(page: PagePlan): readonly unknown[] {
  const byWidth = new Map<number, string[]>();
  for (const { x1, y1, x2, y2, widthPt } of page.rules) {
    const stroke = `M${point(x1, y1)} L${point(x2, y2)}`;
    const strokes = byWidth.get(widthPt);
    if (strokes === undefined) byWidth.set(widthPt, [stroke]);
    else strokes.push(stroke);
  }
  return [
    ...page.fills.map(({ x, y, width, height, colour }) => ({
      type: 'rect',
      x,
      y,
      w: width,
      h: height,
      color: colour,
    })),
    ...[...byWidth].map(([lineWidth, strokes]) => ({
      type: 'path',
      d: strokes.join(' '),
      lineWidth,
      lineCap: 'square',
    })),
  ];
}

/** Puts the lines of a page on it. False where one is not drawn as planned. */
function drawTexts(document: PdfKitDocument, page: PagePlan, height: number, ink: Ink): boolean {
  const used = new Set<EmbeddedFont>();
  const lines = page.texts.map((text) => inkLine(text, height, ink, used));
  for (const font of used) document.page.fonts[font.id] = font.ref();
  // The page's measures run downward; letters stand upright in those of the file.
  document.addContent(`q 1 0 0 -1 0 ${height} cm BT 0 g`);
  document.addContent(lines.map(({ operators }) => operators).join('\n'));
  document.addContent('ET Q');
  return lines.every(({ asPlanned }) => asPlanned);
}

/** Entries of the outline, each leading to the page of its text. */
function addOutline(document: PdfKitDocument, page: PagePlan, entries: Map<string, Outline>): void {
  for (const { outline } of page.texts) {
    if (outline === undefined) continue;
    const { id, parent, text } = outline;
    const above = (parent === undefined ? undefined : entries.get(parent)) ?? document.outline;
    entries.set(id, above.addItem(text, { expanded: parent === undefined }));
  }
}

function finish(document: PdfKitDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}

/** Page labels: 概要 for the pages before the listing, then the numbers printed. Source: PDF 1.7, 12.4.2. */
function pageLabels(plan: DocumentPlan, info: DocumentInfo): unknown {
  const numbers = { S: 'D', St: plan.frontPages + 1 };
  if (plan.frontPages === 0) return { Nums: [0, numbers] };
  // A String object is written as a text string, a plain one as a name.
  const label = Object(plan.frontPages === 1 ? info.frontLabel : `${info.frontLabel} `);
  const front = plan.frontPages === 1 ? { P: label } : { P: label, S: 'D' };
  return { Nums: [0, front, plan.frontPages, numbers] };
}

/**
 * The plan as a PDF file. pdfmake makes the document with its fonts, pages, fills and rules and lays out nothing; the lines are
 * put on the finished pages as a whole each, because a text node each costs more than everything else together.
 */
export async function drawPlan(plan: DocumentPlan, info: DocumentInfo, fonts: Fonts): Promise<Drawing> {
  const known = fontsByKey(fonts);
  const content = plan.pages.map((page, index) => ({
    canvas: vectors(page),
    absolutePosition: { x: 0, y: 0 },
    ...(index === 0 ? {} : { pageBreak: 'before' }),
  }));
  const descriptors = [...known].map(
    ([key, { postscriptName }]) =>
      [key, { normal: postscriptName === undefined ? key : [key, postscriptName] }] as const,
  );
  const pdfmake = new Printer(
    Object.fromEntries(descriptors),
    {
      existsSync: (name) => known.has(name),
      readFileSync: (name) => known.get(name)?.bytes ?? new Uint8Array(),
    },
    { resolve: () => undefined, resolved: () => Promise.resolve() },
    () => false,
  );
  const document = await pdfmake.createPdfKitDocument(
    {
      content,
      pageSize: { width: plan.width, height: plan.height },
      pageMargins: 0,
      version: '1.7',
      language: 'ja',
      displayTitle: true,
      defaultStyle: { font: fonts.regular[0]?.key ?? '', fontSize: 8 },
      info: { title: info.title, author: info.author, creator: 'jisseki', creationDate: CREATION_DATE },
    },
    { bufferPages: true },
  );
  document._root.data['PageLabels'] = pageLabels(plan, info);
  const fontOf = (face: Face, vertical: boolean) => document.provideFont(fontKey(face, vertical), false, false);
  const ink: Ink = { fonts, fontOf, plain: new Map(), vertical: new Map() };
  const entries = new Map<string, Outline>();
  const wrongPages = plan.pages.flatMap((page, index) => {
    document.switchToPage(index);
    addOutline(document, page, entries);
    return drawTexts(document, page, plan.height, ink) ? [] : [index + 1];
  });
  return { bytes: await finish(document), wrongPages };
}
