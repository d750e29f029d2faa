/** Paragraphs between the title and the table, on the first page (リード文・政策展開の方向性). */
import type { LeadParagraph } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { breakLines } from '../text/lines.ts';
import type { Frame } from './frame.ts';
import { LINE_PITCH } from './look.ts';
import { placeLines } from './place-text.ts';
import type { PlacedText } from './plan.ts';

/** The paragraphs at their places, and the height that they take from the table. */
export type PlacedLead = { readonly texts: readonly PlacedText[]; readonly height: number };

/** Size of the paragraphs, space between them and behind the last, in ems of the body. */
const SIZE = 1.1;
const BETWEEN = 0.5;
const BEHIND = 0.8;

/** Places the paragraphs from the top of the table's room downward; a heading stands bold above its text. */
export function placeLead(lead: readonly LeadParagraph[], frame: Frame, fonts: Fonts): PlacedLead {
  const sizePt = frame.bodyPt * SIZE;
  const texts: PlacedText[] = [];
  let y = frame.table.y;
  const put = (text: string, key: string, bold: boolean, indent: number) => {
    const width = frame.content.width - indent;
    const lines = breakLines(text, { widthPt: width, sizePt, fonts, bold });
    const at = { x: frame.content.x + indent, y, width, height: lines.length * sizePt * LINE_PITCH };
    texts.push(...placeLines(lines, at, { sizePt, bold, cell: key }));
    y += at.height;
  };
  for (const [index, { heading, text }] of lead.entries()) {
    if (heading !== undefined) put(heading, `lead/${index}/heading`, true, 0);
    put(text, `lead/${index}/text`, false, heading === undefined ? 0 : sizePt);
    y += frame.bodyPt * (index === lead.length - 1 ? BEHIND : BETWEEN);
  }
  return { texts, height: y - frame.table.y };
}
