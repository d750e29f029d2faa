/** 参考: the pages behind the listing, with tables and small bars. */
import type { Appendix } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { breakLines } from '../text/lines.ts';
import type { Frame } from './frame.ts';
import { HEADING_SIZE, LINE_PITCH } from './look.ts';
import { placeLines } from './place-text.ts';
import { placeTable } from './simple-table.ts';
import { currentPage, keepRoom, type Sketch, startFlow } from './sketch.ts';

/** The pages without title and foot. */
export function placeAppendix(appendix: Appendix, frame: Frame, fonts: Fonts): readonly Sketch[] {
  const flow = startFlow(frame);
  const { x, width } = frame.content;
  const headingPt = frame.bodyPt * HEADING_SIZE * 1.1;
  const heading = breakLines(appendix.heading, { widthPt: width, sizePt: headingPt, fonts, bold: true, hang: false });
  const outline = { id: 'appendix', text: appendix.heading };
  currentPage(flow).texts.push(
    ...placeLines(
      heading,
      { ...frame.content, y: flow.y },
      { sizePt: headingPt, bold: true, cell: 'appendix/heading', outline },
    ),
  );
  flow.y += heading.length * headingPt * LINE_PITCH + frame.bodyPt * 0.4;
  for (const [index, text] of appendix.paragraphs.entries()) {
    for (const line of breakLines(text, { widthPt: width, sizePt: frame.bodyPt, fonts, hang: false })) {
      keepRoom(flow, frame.linePt, frame);
      const at = { x, y: flow.y, width, height: frame.linePt };
      const style = { sizePt: frame.bodyPt, cell: `appendix/paragraph/${index}` };
      currentPage(flow).texts.push(...placeLines([line], at, style));
      flow.y += frame.linePt;
    }
  }
  flow.y += frame.bodyPt * 0.6;
  for (const [index, table] of appendix.tables.entries()) {
    placeTable({ key: `appendix/table/${index}`, table, alike: [table] }, flow, frame, fonts);
  }
  return flow.pages;
}
