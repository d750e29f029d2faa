/** What stands on every page: title with edition, 要確認, legend, page number. */
import type { Listing } from '../../model/listing.ts';
import { type Fonts, widthEm } from '../text/fonts.ts';
import type { Frame } from './frame.ts';
import { FRAME_PT, LINE_PITCH } from './look.ts';
import { baselineOf, placeLines, placeOne } from './place-text.ts';
import type { PlacedText, Rule } from './plan.ts';

/** Printed on every page while errors are open. */
export const DRAFT_MARK = '要確認';

function draftMark(
  frame: Frame,
  fonts: Fonts,
): { readonly texts: readonly PlacedText[]; readonly rules: readonly Rule[] } {
  const sizePt = frame.bodyPt * 1.3;
  const width = widthEm(DRAFT_MARK, fonts, true) * sizePt + sizePt;
  const x2 = frame.content.x + frame.content.width;
  const x1 = x2 - width;
  const y1 = frame.content.y;
  const y2 = y1 + sizePt * LINE_PITCH;
  const at = { x: (x1 + x2) / 2, baseline: baselineOf(y1, sizePt) };
  const widthPt = FRAME_PT * 1.5;
  return {
    texts: [placeOne(DRAFT_MARK, at, fonts, { sizePt, bold: true, align: 'center' })],
    rules: [
      { x1, y1, x2, y2: y1, widthPt },
      { x1, y1: y2, x2, y2, widthPt },
      { x1, y1, x2: x1, y2, widthPt },
      { x1: x2, y1, x2, y2, widthPt },
    ],
  };
}

/** Title and foot of a page. */
export function placeFurniture(
  number: { readonly page: number; readonly total: number },
  listing: Listing,
  frame: Frame,
  fonts: Fonts,
): { readonly texts: readonly PlacedText[]; readonly rules: readonly Rule[] } {
  const { content, title, footer } = frame;
  const bottom = content.y + content.height;
  const footTop = bottom - footer.lines.length * footer.sizePt * LINE_PITCH;
  const right = content.x + content.width;
  const pageBaseline = baselineOf(bottom - footer.sizePt * LINE_PITCH, footer.sizePt);
  const draft = listing.draft ? draftMark(frame, fonts) : { texts: [], rules: [] };
  return {
    texts: [
      ...placeLines(title.lines, content, { sizePt: title.sizePt, bold: true, repeated: 'title' }),
      ...draft.texts,
      ...placeLines(
        footer.lines,
        { ...content, y: footTop, height: footer.height },
        { sizePt: footer.sizePt, repeated: 'footer' },
      ),
      placeOne(`${number.page} / ${number.total}`, { x: right, baseline: pageBaseline }, fonts, {
        sizePt: footer.sizePt,
        align: 'right',
      }),
    ],
    rules: draft.rules,
  };
}
