/** 概要: the pages before the listing. Figures, bars, what was not achieved, and remarks. */
import type { FrontPage } from '../../model/listing.ts';
import { type Fonts, widthEm } from '../text/fonts.ts';
import { breakLines } from '../text/lines.ts';
import { barsHeight, placeBars } from './bars.ts';
import type { Frame } from './frame.ts';
import { FRAME_PT, HEADING_SIZE, LINE_PITCH } from './look.ts';
import { placeLines } from './place-text.ts';
import type { Box, Rule } from './plan.ts';
import { placeTable } from './simple-table.ts';
import { currentPage, type Flow, keepRoom, type Sketch, startFlow } from './sketch.ts';

/** Size of the large figures and the least width of their boxes, in ems of the body. */
const FIGURE_SIZE = 2.5;
const FIGURE_WIDTH = 16;
/** On a wide page the bars stand beside the remarks. */
const BARS_SHARE = 0.62;

type Figure = FrontPage['figures'][number];

function frameRules({ x, y, width, height }: Box): readonly Rule[] {
  const [x2, y2] = [x + width, y + height];
  return [
    { x1: x, y1: y, x2, y2: y, widthPt: FRAME_PT },
    { x1: x, y1: y2, x2, y2, widthPt: FRAME_PT },
    { x1: x, y1: y, x2: x, y2, widthPt: FRAME_PT },
    { x1: x2, y1: y, x2, y2, widthPt: FRAME_PT },
  ];
}

/** Label, large figure and note one below the other, as lines with their sizes. */
function figureParts(figure: Figure, key: string, width: number, frame: Frame, fonts: Fonts) {
  const em = frame.bodyPt;
  const large = Math.max(em, Math.min(em * FIGURE_SIZE, width / Math.max(1, widthEm(figure.value, fonts, true))));
  const parts = [
    { text: figure.label, sizePt: em, bold: true, cell: `${key}/label` },
    { text: figure.value, sizePt: large, bold: true, cell: `${key}/value` },
    { text: figure.note ?? '', sizePt: em * 0.9, bold: false, cell: `${key}/note` },
  ].filter(({ text }) => text !== '');
  return parts.map((part) => ({
    ...part,
    lines: breakLines(part.text, { widthPt: width, sizePt: part.sizePt, fonts, bold: part.bold, hang: false }),
  }));
}

function placeFigures(figures: readonly Figure[], flow: Flow, frame: Frame, fonts: Fonts): void {
  const gap = frame.bodyPt;
  const most = Math.max(1, Math.floor((frame.content.width + gap) / (FIGURE_WIDTH * frame.bodyPt + gap)));
  for (let first = 0; first < figures.length; first += most) {
    const row = figures.slice(first, first + most);
    const width = (frame.content.width + gap) / Math.min(most, figures.length) - gap;
    const measured = row.map((figure, index) =>
      figureParts(figure, `front/figure/${first + index}`, width - 2 * frame.padX, frame, fonts),
    );
    const heights = measured.map((parts) =>
      parts.reduce((sum, { lines, sizePt }) => sum + lines.length * sizePt * LINE_PITCH, 0),
    );
    const height = Math.max(...heights) + 4 * frame.padY;
    keepRoom(flow, height, frame);
    const page = currentPage(flow);
    for (const [index, parts] of measured.entries()) {
      const box = {
        key: `front/figure/${first + index}`,
        x: frame.content.x + index * (width + gap),
        y: flow.y,
        width,
        height,
      };
      page.boxes.push(box);
      page.rules.push(...frameRules(box));
      let y = flow.y + 2 * frame.padY;
      for (const { lines, sizePt, bold, cell } of parts) {
        const at = { x: box.x + frame.padX, y, width: width - 2 * frame.padX, height };
        page.texts.push(...placeLines(lines, at, { sizePt, bold, cell, align: 'center' }));
        y += lines.length * sizePt * LINE_PITCH;
      }
    }
    flow.y += height + gap;
  }
}

function placeParagraphs(
  front: FrontPage,
  area: { readonly x: number; readonly width: number },
  flow: Flow,
  frame: Frame,
  fonts: Fonts,
): void {
  for (const [index, text] of front.paragraphs.entries()) {
    for (const line of breakLines(text, { widthPt: area.width, sizePt: frame.bodyPt, fonts, hang: false })) {
      keepRoom(flow, frame.linePt, frame);
      const at = { x: area.x, y: flow.y, width: area.width, height: frame.linePt };
      currentPage(flow).texts.push(
        ...placeLines([line], at, { sizePt: frame.bodyPt, cell: `front/paragraph/${index}` }),
      );
      flow.y += frame.linePt;
    }
    flow.y += frame.bodyPt * 0.3;
  }
}

/** The front pages without title and foot. */
export function placeFront(front: FrontPage, frame: Frame, fonts: Fonts): readonly Sketch[] {
  const flow = startFlow(frame);
  const headingPt = frame.bodyPt * HEADING_SIZE * 1.1;
  const heading = breakLines(front.heading, {
    widthPt: frame.content.width,
    sizePt: headingPt,
    fonts,
    bold: true,
    hang: false,
  });
  const outline = { id: 'front', text: front.heading };
  const at = { ...frame.content, y: flow.y };
  currentPage(flow).texts.push(
    ...placeLines(heading, at, { sizePt: headingPt, bold: true, cell: 'front/heading', outline }),
  );
  flow.y += heading.length * headingPt * LINE_PITCH + frame.bodyPt * 0.4;
  placeFigures(front.figures, flow, frame, fonts);

  const wide = frame.width > frame.height;
  const barsWidth = frame.content.width * (wide ? BARS_SHARE : 1);
  keepRoom(flow, barsHeight(front.bars, frame), frame);
  const top = flow.y;
  const page = currentPage(flow);
  const taken = placeBars(
    'front/bars',
    front.bars,
    { x: frame.content.x, y: top, width: barsWidth },
    page,
    frame,
    fonts,
  );
  if (wide) {
    const x = frame.content.x + barsWidth + 3 * frame.bodyPt;
    flow.y = top + frame.bodyPt * HEADING_SIZE * LINE_PITCH;
    placeParagraphs(front, { x, width: frame.content.x + frame.content.width - x }, flow, frame, fonts);
    if (currentPage(flow) === page) flow.y = Math.max(flow.y, top + taken);
  } else {
    flow.y = top + taken + frame.bodyPt;
    placeParagraphs(front, { x: frame.content.x, width: frame.content.width }, flow, frame, fonts);
  }
  flow.y += frame.bodyPt;
  for (const [index, table] of front.tables.entries()) placeTable(`front/table/${index}`, table, flow, frame, fonts);
  return flow.pages;
}
