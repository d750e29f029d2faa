/** The yardstick: the same page plan put down by plain pdfkit calls, as one would write them by hand. */
import pdfmakeDocument from 'pdfmake/js/PDFDocument.js';
import type { DocumentPlan } from '../../src/render/pdf/plan.ts';
import { type Fonts, runsOf } from '../../src/render/text/fonts.ts';
import type { PdfKit, PdfKitConstructor } from './pdfkit.ts';

/** pdfmake's document is pdfkit's with fonts added: what it extends is pdfkit itself. */
const PdfKitDocument: PdfKitConstructor = Object.getPrototypeOf(
  'default' in pdfmakeDocument ? pdfmakeDocument.default : pdfmakeDocument,
);

function put(document: PdfKit, plan: DocumentPlan, fonts: Fonts): void {
  const registered = new Set<string>();
  for (const page of plan.pages) {
    document.addPage({ size: [plan.width, plan.height], margin: 0 });
    for (const { x, y, width, height, colour } of page.fills) document.rect(x, y, width, height).fill(colour);
    for (const { x1, y1, x2, y2, widthPt } of page.rules)
      document.lineWidth(widthPt).lineCap('square').moveTo(x1, y1).lineTo(x2, y2).stroke('black');
    document.fillColor('black');
    for (const { text, bold, vertical = false, sizePt, x, baseline } of page.texts) {
      let at = x;
      for (const run of runsOf(text, fonts, bold)) {
        const key = vertical ? `${run.face.key}-vertical` : run.face.key;
        if (!registered.has(key)) {
          registered.add(key);
          document.registerFont(key, vertical ? run.face.bytes.vertical : run.face.bytes.plain);
        }
        document.font(key).fontSize(sizePt);
        document.text(run.text, at, baseline - run.face.ascent * sizePt, {
          lineBreak: false,
          ...(vertical ? { features: ['vert'] } : {}),
        });
        at += run.widthEm * sizePt;
      }
    }
  }
}

/** Draws a plan without pdfmake. */
export function drawByHand(plan: DocumentPlan, fonts: Fonts): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const document = new PdfKitDocument({ autoFirstPage: false, pdfVersion: '1.7' });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    put(document, plan, fonts);
    document.end();
  });
}
