/** A table of the front page: title, header row repeated on each page, rows split only where taller than a page. */
import type { ListingTable } from '../../model/listing.ts';
import { printableText } from '../text/clusters.ts';
import { fitColumns } from '../text/column-fit.ts';
import { type Fonts, widthEm } from '../text/fonts.ts';
import { glossApart, withGloss } from '../text/gloss.ts';
import { breakLines, type Line } from '../text/lines.ts';
import { type Fragment, type Progress, START, takeFragment } from './fragment.ts';
import type { Frame } from './frame.ts';
import { HEADER_COLOUR, HEADING_SIZE, LINE_PITCH } from './look.ts';
import type { MeasuredBlock } from './measure.ts';
import { placeLines } from './place-text.ts';
import type { Box, PlacedBox } from './plan.ts';
import { rulesAround } from './rules.ts';
import { currentPage, type Flow, keepRoom, roomOf, turnPage } from './sketch.ts';
import { barsEm, placeSmallBars } from './small-bars.ts';

/** A table under its key. `alike`: it and the tables whose columns are to have the same widths. */
export type KeyedTable = {
  readonly key: string;
  readonly table: ListingTable;
  readonly alike: readonly ListingTable[];
};

type Column = {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly heading: readonly Line[];
};

/** Room beside the widest text, in ems, so that a column that just holds it does not look crammed. */
const EASE = 0.5;

/** Width of the longest paragraph, in ems. */
function paragraphEm(text: string, fonts: Fonts, bold: boolean): number {
  return Math.max(
    ...printableText(text)
      .split('\n')
      .map((paragraph) => widthEm(paragraph, fonts, bold)),
  );
}

/** What stands behind the point of a figure, with it: .600 of 38.600. */
function tailOf(text: string): string {
  return /\.\d+$/u.exec(text)?.[0] ?? '';
}

/** Width, in ems, of a column of figures whose points stand below each other. */
function figuresEm(rows: ListingTable['rows'], index: number, fonts: Fonts): number {
  const tails = rows.map((row) => widthEm(tailOf(row[index] ?? ''), fonts));
  const heads = rows.map((row, at) => widthEm(row[index] ?? '', fonts) - (tails[at] ?? 0));
  return Math.max(0, ...heads) + Math.max(0, ...tails);
}

/** Width in pt at which no text of a column is broken, in any of the tables. */
function wantedWidth(tables: readonly ListingTable[], index: number, frame: Frame, fonts: Fonts): number {
  let widest = 0;
  for (const { columns, rows, bars } of tables) {
    if (bars?.column === index) widest = Math.max(widest, ...bars.rows.map(({ length }) => barsEm(length)));
    widest = Math.max(widest, paragraphEm(columns[index]?.heading ?? '', fonts, true));
    for (const row of rows) widest = Math.max(widest, paragraphEm(withGloss(row[index] ?? ''), fonts, false));
    if (columns[index]?.figures === true) widest = Math.max(widest, figuresEm(rows, index, fonts));
  }
  return (widest + EASE) * frame.bodyPt + 2 * frame.padX;
}

/** By how much each row's figure of a column keeps off the right, so that the points stand below each other. */
function insetsOf({ columns, rows }: ListingTable, frame: Frame, fonts: Fonts): readonly (readonly number[])[] {
  const tails = columns.map(({ figures }, index) =>
    rows.map((row) => (figures === true ? widthEm(tailOf(row[index] ?? ''), fonts) * frame.bodyPt : 0)),
  );
  const widest = tails.map((column) => Math.max(0, ...column));
  return rows.map((_, row) => tails.map((column, index) => (widest[index] ?? 0) - (column[row] ?? 0)));
}

/** The lines of a cell: a value and its gloss in one where the column holds them. */
function cellLines(text: string, column: Column, frame: Frame, fonts: Fonts): readonly Line[] {
  if (text === '') return [];
  const widthPt = column.width - 2 * frame.padX;
  const options = { widthPt, sizePt: frame.bodyPt, fonts, hang: column.align === 'left' };
  const joined = withGloss(text);
  const fits = paragraphEm(joined, fonts, false) * frame.bodyPt <= widthPt;
  if (fits) return breakLines(joined, options);
  return breakLines(column.align === 'center' ? glossApart(text, options) : text, options);
}

function columnsOf({ table, alike }: KeyedTable, frame: Frame, fonts: Fonts): readonly Column[] {
  const sum = table.columns.reduce((total, { widthMm }) => total + widthMm, 0);
  const widths = fitColumns(
    table.columns.map(({ widthMm }, index) => ({
      given: (widthMm / sum) * frame.content.width,
      wanted: wantedWidth(alike, index, frame, fonts),
    })),
  );
  let x = frame.content.x;
  return table.columns.map(({ heading, align }, index) => {
    const width = widths[index] ?? 0;
    const options = { widthPt: width - 2 * frame.padX, sizePt: frame.bodyPt, fonts, bold: true, hang: false };
    const column: Column = { x, width, align, heading: breakLines(heading, options) };
    x += width;
    return column;
  });
}

/** A row as a block of one row, so that it is split as the listing's rows are. */
function rowBlock(
  key: string,
  cells: readonly string[],
  columns: readonly Column[],
  frame: Frame,
  fonts: Fonts,
): MeasuredBlock {
  return {
    block: { id: key, name: '', rowIds: [key], cells: [] },
    group: 0,
    rows: 1,
    again: [],
    cells: columns.map((column, index) => ({
      key: `${key}/${index}`,
      x: column.x,
      width: column.width,
      align: column.align,
      bold: false,
      from: 0,
      to: 1,
      lines: cellLines(cells[index] ?? '', column, frame, fonts),
      name: false,
    })),
  };
}

const inner = (box: Box, frame: Frame): Box => ({
  x: box.x + frame.padX,
  y: box.y + frame.padY,
  width: box.width - 2 * frame.padX,
  height: box.height - 2 * frame.padY,
});

/** Boxes of a table on one page, from its header to its last row there. */
type Part = { readonly boxes: PlacedBox[]; readonly top: number };

function beginPart(key: string, columns: readonly Column[], height: number, flow: Flow, frame: Frame): Part {
  const page = currentPage(flow);
  const boxes = columns.map(({ x, width }, index) => ({ key: `${key}/heading/${index}`, x, y: flow.y, width, height }));
  for (const [index, column] of columns.entries()) {
    const box = { x: column.x, y: flow.y + frame.padY, width: column.width, height };
    page.texts.push(
      ...placeLines(column.heading, box, {
        sizePt: frame.bodyPt,
        bold: true,
        align: 'center',
        repeated: `${key}/heading/${index}`,
      }),
    );
  }
  page.fills.push({ x: frame.content.x, y: flow.y, width: frame.content.width, height, colour: HEADER_COLOUR });
  const top = flow.y;
  flow.y += height;
  return { boxes, top };
}

function endPart(part: Part, flow: Flow, frame: Frame): void {
  const page = currentPage(flow);
  const table = { x: frame.content.x, y: part.top, width: frame.content.width, height: flow.y - part.top };
  page.boxes.push(...part.boxes);
  page.rules.push(...rulesAround(part.boxes, table));
}

function placeRow(fragment: Fragment, part: Part, insets: readonly number[], flow: Flow, frame: Frame): void {
  for (const [index, { cell, lines }] of fragment.cells.entries()) {
    const box = { key: cell.key, x: cell.x, y: flow.y, width: cell.width, height: fragment.height };
    part.boxes.push(box);
    const style = { sizePt: frame.bodyPt, align: cell.align, cell: cell.key };
    const room = inner(box, frame);
    const within = { ...room, width: room.width - (insets[index] ?? 0) };
    currentPage(flow).texts.push(...placeLines(lines, within, style));
  }
  flow.y += fragment.height;
}

/** The small bars of a row, in the first part of it. */
function placeBarsOf({ bars }: ListingTable, index: number, fragment: Fragment, flow: Flow, frame: Frame): void {
  const cell = bars === undefined ? undefined : fragment.cells[bars.column]?.cell;
  const own = bars?.rows[index];
  if (cell === undefined || own === undefined) return;
  const box = { x: cell.x, y: flow.y, width: cell.width, height: fragment.height };
  placeSmallBars(own, inner(box, frame), frame.bodyPt, currentPage(flow));
}

/** Puts a table on the flow, over as many pages as it needs. */
export function placeTable(keyed: KeyedTable, flow: Flow, frame: Frame, fonts: Fonts): void {
  const { key, table } = keyed;
  const titlePt = frame.bodyPt * HEADING_SIZE;
  const title = breakLines(table.title, {
    widthPt: frame.content.width,
    sizePt: titlePt,
    fonts,
    bold: true,
    hang: false,
  });
  const titleHeight = title.length * titlePt * LINE_PITCH + frame.padY;
  const columns = columnsOf(keyed, frame, fonts);
  const headerHeight = Math.max(1, ...columns.map(({ heading }) => heading.length)) * frame.linePt + 2 * frame.padY;
  const rowHeight = frame.linePt + 2 * frame.padY;
  keepRoom(flow, titleHeight + headerHeight + 2 * rowHeight, frame);
  const at = { ...frame.content, y: flow.y };
  currentPage(flow).texts.push(...placeLines(title, at, { sizePt: titlePt, bold: true, cell: `${key}/title` }));
  flow.y += titleHeight;
  if (table.rows.length === 0) {
    const lines = breakLines(table.empty, { widthPt: frame.content.width, sizePt: frame.bodyPt, fonts });
    currentPage(flow).texts.push(
      ...placeLines(lines, { ...at, y: flow.y }, { sizePt: frame.bodyPt, cell: `${key}/empty` }),
    );
    flow.y += lines.length * frame.linePt + frame.linePt;
    return;
  }
  const room = roomOf(frame);
  const pageRoom = room.height - headerHeight;
  const insets = insetsOf(table, frame, fonts);
  let part = beginPart(key, columns, headerHeight, flow, frame);
  for (const [index, row] of table.rows.entries()) {
    const block = rowBlock(`${key}/${index}`, row, columns, frame, fonts);
    const whole = takeFragment(block, START, Number.POSITIVE_INFINITY, pageRoom, frame).fragment;
    if (whole.height <= pageRoom && flow.y + whole.height > room.bottom)
      part = continuePart(part, key, columns, headerHeight, flow, frame);
    let progress: Progress | undefined = START;
    while (progress !== undefined) {
      const taken = takeFragment(block, progress, room.bottom - flow.y, pageRoom, frame);
      if (progress === START) placeBarsOf(table, index, taken.fragment, flow, frame);
      placeRow(taken.fragment, part, insets[index] ?? [], flow, frame);
      progress = taken.progress;
      if (progress !== undefined) part = continuePart(part, key, columns, headerHeight, flow, frame);
    }
  }
  endPart(part, flow, frame);
  flow.y += frame.linePt;
}

function continuePart(
  part: Part,
  key: string,
  columns: readonly Column[],
  height: number,
  flow: Flow,
  frame: Frame,
): Part {
  endPart(part, flow, frame);
  turnPage(flow, frame);
  return beginPart(key, columns, height, flow, frame);
}
