/** Draws a page plan: the only door to pdfmake. Every line and rule is put at its place; pdfmake lays out nothing. */
import printer from 'pdfmake/js/Printer.js';
import { type Fonts, runsOf } from '../text/fonts.ts';
import type { DocumentPlan, PagePlan, PlacedText } from './plan.ts';
import type { PdfKitDocument, PrinterConstructor } from './printer.ts';

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
const PLACE_ROUNDING = 0.01;

const Printer: PrinterConstructor = 'default' in printer ? printer.default : printer;

type TextNode = Readonly<Record<string, unknown>> & {
  readonly text: string;
  readonly absolutePosition: { readonly x: number; readonly y: number };
};

/** A face as the drawing uses it; vertical writing has a font of its own, with the upright forms. */
type DrawnFont = { readonly bytes: Uint8Array; readonly postscriptName: string | undefined };

function textNodes(placed: PlacedText, fonts: Fonts, used: Map<string, DrawnFont>): readonly TextNode[] {
  const runs = runsOf(placed.text, fonts, placed.bold);
  const first = fonts.regular[0];
  const shown = runs.length === 0 && first !== undefined ? [{ face: first, text: '', widthEm: 0 }] : runs;
  let x = placed.x;
  return shown.map(({ face, text, widthEm }, index): TextNode => {
    const { outline, sizePt, vertical = false } = placed;
    const font = vertical ? `${face.key}-vertical` : face.key;
    used.set(font, { bytes: vertical ? face.bytes.vertical : face.bytes.plain, postscriptName: face.postscriptName });
    const node: TextNode = {
      text,
      absolutePosition: { x, y: placed.baseline - face.ascent * sizePt },
      font,
      fontSize: sizePt,
      ...(vertical ? { fontFeatures: ['vert'] } : {}),
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      ...(placed.white === true ? { color: 'white' } : {}),
      ...(outline !== undefined && index === 0
        ? {
            outline: true,
            id: outline.id,
            outlineParentId: outline.parent,
            outlineText: outline.text,
            outlineExpanded: outline.parent === undefined,
          }
        : {}),
    };
    x += widthEm * sizePt;
    return node;
  });
}

function vectors(page: PagePlan): readonly unknown[] {
  return [
    ...page.fills.map(({ x, y, width, height, colour }) => ({
      type: 'rect',
      x,
      y,
      w: width,
      h: height,
      color: colour,
    })),
    ...page.rules.map(({ x1, y1, x2, y2, widthPt }) => ({
      type: 'line',
      x1,
      y1,
      x2,
      y2,
      lineWidth: widthPt,
      lineCap: 'square',
    })),
  ];
}

/** True where pdfmake put exactly the given texts at the given places. */
function drawnAsPlanned(document: PdfKitDocument, index: number, nodes: readonly TextNode[]): boolean {
  const lines = document._pdfMakePages[index]?.items.filter(({ type }) => type === 'line') ?? [];
  return (
    lines.length === nodes.length &&
    nodes.every(({ text, absolutePosition }, at) => {
      const line = lines[at]?.item;
      if (line === undefined) return false;
      const drawn = line.inlines.map((inline) => inline.text).join('');
      const off = Math.abs(line.x - absolutePosition.x) + Math.abs(line.y - absolutePosition.y);
      return drawn === text && off < PLACE_ROUNDING;
    })
  );
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

/** The plan as a PDF file. */
export async function drawPlan(plan: DocumentPlan, info: DocumentInfo, fonts: Fonts): Promise<Drawing> {
  const used = new Map<string, DrawnFont>();
  const pages = plan.pages.map((page) => page.texts.flatMap((text) => textNodes(text, fonts, used)));
  const content = plan.pages.flatMap((page, index) => [
    { canvas: vectors(page), absolutePosition: { x: 0, y: 0 }, ...(index === 0 ? {} : { pageBreak: 'before' }) },
    ...(pages[index] ?? []),
  ]);
  const descriptors = [...used].map(
    ([key, { postscriptName }]) =>
      [key, { normal: postscriptName === undefined ? key : [key, postscriptName] }] as const,
  );
  const pdfmake = new Printer(
    Object.fromEntries(descriptors),
    {
      existsSync: (name) => used.has(name),
      readFileSync: (name) => used.get(name)?.bytes ?? new Uint8Array(),
    },
    { resolve: () => undefined, resolved: () => Promise.resolve() },
    () => false,
  );
  const document = await pdfmake.createPdfKitDocument({
    content,
    pageSize: { width: plan.width, height: plan.height },
    pageMargins: 0,
    version: '1.7',
    language: 'ja',
    displayTitle: true,
    defaultStyle: { font: fonts.regular[0]?.key ?? '', fontSize: 8 },
    info: { title: info.title, author: info.author, creator: 'jisseki', creationDate: CREATION_DATE },
  });
  document._root.data['PageLabels'] = pageLabels(plan, info);
  const wrongPages = pages.flatMap((nodes, index) => (drawnAsPlanned(document, index, nodes) ? [] : [index + 1]));
  return { bytes: await finish(document), wrongPages };
}
