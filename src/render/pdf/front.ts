/** 概要: the pages before the listing. Figures, bars, what was not achieved, and remarks. */
import type { FrontPage, ListingTable } from '../../model/listing.ts';
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
const FIGURE_WIDTH = 12;

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
  const room = Math.max(1, Math.floor((frame.content.width + gap) / (FIGURE_WIDTH * frame.bodyPt + gap)));
  const most = Math.ceil(figures.length / Math.ceil(figures.length / room));
  for (let first = 0; first < figures.length; first += most) {
    const row = figures.slice(first, first + most);
    const width = (frame.content.width + gap) / most - gap;
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

/** What the figures rest on: how many have submitted, which edition. */
function placeParagraphs(front: FrontPage, flow: Flow, frame: Frame, fonts: Fonts): void {
  const { x, width } = frame.content;
  for (const [index, text] of front.paragraphs.entries()) {
    for (const line of breakLines(text, { widthPt: width, sizePt: frame.bodyPt, fonts, hang: false })) {
      keepRoom(flow, frame.linePt, frame);
      const at = { x, y: flow.y, width, height: frame.linePt };
      currentPage(flow).texts.push(
        ...placeLines([line], at, { sizePt: frame.bodyPt, cell: `front/paragraph/${index}` }),
      );
      flow.y += frame.linePt;
    }
  }
  flow.y += frame.bodyPt * 0.6;
}

/** True of tables with the same columns: they are given the same widths. */
function sameColumns(one: ListingTable, other: ListingTable): boolean {
  return (
    one.columns.map(({ heading }) => heading).join('\n') === other.columns.map(({ heading }) => heading).join('\n')
  );
}

/** Sizes tried for the whole matter, where it takes fewer pages so; none below the smallest that reads well, in pt. */
const DENSER = [0.94, 0.88, 0.82] as const;
const LEAST_PT = 6;

/** The frame with letters and inner margins of another size; title and foot stay. */
function scaled(frame: Frame, scale: number): Frame {
  const { bodyPt, linePt, padX, padY } = frame;
  return { ...frame, bodyPt: bodyPt * scale, linePt: linePt * scale, padX: padX * scale, padY: padY * scale };
}

/** The front pages without title and foot; a little smaller where a last page of a few rows is spared by it. */
export function placeFront(front: FrontPage, frame: Frame, fonts: Fonts): readonly Sketch[] {
  const full = placeAt(front, frame, fonts);
  if (full.length === 1) return full;
  const denser = DENSER.filter((scale) => frame.bodyPt * scale >= LEAST_PT);
  for (const scale of denser) {
    const pages = placeAt(front, scaled(frame, scale), fonts);
    if (pages.length < full.length) return pages;
  }
  return full;
}

function placeAt(front: FrontPage, frame: Frame, fonts: Fonts): readonly Sketch[] {
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
  placeParagraphs(front, flow, frame, fonts);
  placeFigures(front.figures, flow, frame, fonts);

  keepRoom(flow, barsHeight(front.bars, frame), frame);
  const area = { x: frame.content.x, y: flow.y, width: frame.content.width };
  flow.y += placeBars('front/bars', front.bars, area, currentPage(flow), frame, fonts);
  flow.y += frame.bodyPt;
  for (const [index, table] of front.tables.entries()) {
    const alike = front.tables.filter((other) => sameColumns(other, table));
    placeTable({ key: `front/table/${index}`, table, alike }, flow, frame, fonts);
  }
  return flow.pages;
}
