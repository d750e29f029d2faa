/** One page of the listing: title, header row, roles, cells, legend, page number. */
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import type { Fragment } from './fragment.ts';
import type { Frame } from './frame.ts';
import { placeFurniture } from './furniture.ts';
import { HEADER_COLOUR } from './look.ts';
import type { TablePage } from './paginate.ts';
import { placeLines } from './place-text.ts';
import type { Box, OutlineEntry, PagePlan, PlacedBox, PlacedText } from './plan.ts';
import { placeRoleLabel } from './role-label.ts';
import { rulesAround } from './rules.ts';

/** A page of the listing with the places of its rows. */
export type PlacedPage = {
  readonly plan: PagePlan;
  readonly printed: readonly (readonly [string, PrintedAt])[];
  /** Labels that had no room. */
  readonly shortened: readonly string[];
};

const inner = (box: Box, frame: Frame): Box => ({
  x: box.x + frame.padX,
  y: box.y + frame.padY,
  width: box.width - 2 * frame.padX,
  height: box.height - 2 * frame.padY,
});

function headerCells(frame: Frame): { readonly boxes: readonly PlacedBox[]; readonly texts: readonly PlacedText[] } {
  const boxes = frame.columns.map((column) => ({
    key: `heading/${column.id}`,
    x: column.x,
    y: frame.table.y,
    width: column.width,
    height: frame.headerHeight,
  }));
  const texts = frame.columns.flatMap((column) => {
    const high = column.heading.length * frame.linePt;
    const box = { x: column.x, y: frame.table.y + (frame.headerHeight - high) / 2, width: column.width, height: high };
    const style = { sizePt: frame.bodyPt, bold: true, align: 'center', repeated: `heading/${column.id}` } as const;
    return placeLines(column.heading, box, style);
  });
  return { boxes, texts };
}

function placeFragment(
  fragment: Fragment,
  top: number,
  frame: Frame,
  outline: OutlineEntry | undefined,
): { readonly boxes: readonly PlacedBox[]; readonly texts: readonly PlacedText[] } {
  const tops = [top];
  for (const { height } of fragment.rows) tops.push((tops.at(-1) ?? top) + height);
  const boxes: PlacedBox[] = [];
  const texts: PlacedText[] = [];
  let entry = outline;
  for (const { cell, from, to, lines, own } of fragment.cells) {
    const y = tops[from] ?? top;
    const box = { key: cell.key, x: cell.x, y, width: cell.width, height: (tops[to] ?? y) - y };
    boxes.push(box);
    const placed = placeLines(lines, inner(box, frame), {
      sizePt: frame.bodyPt,
      bold: cell.bold,
      align: cell.align,
      ...(own ? { cell: cell.key } : {}),
      ...(entry === undefined ? {} : { outline: entry }),
    });
    if (placed.length > 0) entry = undefined;
    texts.push(...placed);
  }
  return { boxes, texts };
}

/** Fragments of one role that follow each other on a page. */
function runsOfRoles(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const runs: Fragment[][] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last?.[0]?.block.group === fragment.block.group) last.push(fragment);
    else runs.push([fragment]);
  }
  return runs;
}

/**
 * Places one page of the listing.
 * @param number page of the document, from 1, of `total`
 */
export function placeTablePage(
  page: TablePage,
  number: { readonly page: number; readonly total: number },
  listing: Listing,
  frame: Frame,
  fonts: Fonts,
): PlacedPage {
  const header = headerCells(frame);
  const boxes: PlacedBox[] = [...header.boxes];
  const texts: PlacedText[] = [];
  const printed: (readonly [string, PrintedAt])[] = [];
  const shortened: string[] = [];
  const roleColumn = frame.columns.find(({ vertical }) => vertical);
  let y = frame.table.y + frame.headerHeight;
  let row = 0;
  for (const run of runsOfRoles(page.fragments)) {
    const group = listing.groups[run[0]?.block.group ?? 0];
    const height = run.reduce((sum, fragment) => sum + fragment.height, 0);
    const groupId = `group-${run[0]?.block.group ?? 0}`;
    const opensGroup =
      run[0]?.block.block === group?.blocks[0] && run[0]?.rows[0]?.opens === true && run[0].rows[0].row === 0;
    if (roleColumn !== undefined && group !== undefined) {
      const box = { key: groupId, x: roleColumn.x, y, width: roleColumn.width, height };
      boxes.push(box);
      const outline = opensGroup ? { outline: { id: groupId, text: group.label } } : {};
      const placed = placeRoleLabel(
        { key: `role/${run[0]?.block.group ?? 0}`, label: group.label, shortLabel: group.shortLabel, ...outline },
        box,
        frame.bodyPt,
        fonts,
      );
      texts.push(...placed.texts);
      if (!placed.whole) shortened.push(group.label);
    }
    for (const fragment of run) {
      const { block } = fragment.block;
      const starts = fragment.rows[0]?.row === 0 && fragment.rows[0].opens;
      const entry = starts ? { id: `${groupId}/${block.id}`, parent: groupId, text: block.name } : undefined;
      const placed = placeFragment(fragment, y, frame, entry);
      boxes.push(...placed.boxes);
      texts.push(...placed.texts);
      for (const one of fragment.rows) {
        row += 1;
        const id = block.rowIds[one.row];
        if (one.opens && id !== undefined) printed.push([id, { page: number.page, row }]);
      }
      y += fragment.height;
    }
  }
  const table: Box = { ...frame.table, height: y - frame.table.y };
  const furniture = placeFurniture(number, listing, frame, fonts);
  return {
    plan: {
      texts: [...furniture.texts, ...header.texts, ...texts],
      rules: [...furniture.rules, ...rulesAround(boxes, table)],
      fills: [{ x: table.x, y: table.y, width: table.width, height: frame.headerHeight, colour: HEADER_COLOUR }],
      boxes,
    },
    printed,
    shortened,
  };
}
