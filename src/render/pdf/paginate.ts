/** Blocks on pages: kept together, split only where taller than a page, the last page not left nearly empty. */
import type { Fragment, Sizes } from './fragment.ts';
import { START, takeFragment } from './fragment.ts';
import type { MeasuredBlock } from './measure.ts';

/** What stands on one page, and how high it is in pt. */
export type TablePage = { readonly fragments: readonly Fragment[]; readonly height: number };

/** A block taller than a page begins on a begun page only if so much of it is left. */
const ROOM_TO_BEGIN = 1 / 3;
/** A last page emptier than this takes blocks from the page before it. */
const NEARLY_EMPTY = 0.5;
const ROUNDING = 1e-6;

const page = (fragments: readonly Fragment[]): TablePage => ({
  fragments,
  height: fragments.reduce((sum, { height }) => sum + height, 0),
});

/** Shares the blocks of the last two pages out evenly, if the last is nearly empty. */
function balance(pages: readonly TablePage[], room: number): readonly TablePage[] {
  const last = pages.at(-1);
  const before = pages.at(-2);
  if (last === undefined || before === undefined || last.height > room * NEARLY_EMPTY) return pages;
  const all = [...before.fragments, ...last.fragments];
  const movable = before.fragments.length - before.fragments.findLastIndex(({ whole }) => !whole) - 1;
  let best = { split: before.fragments.length, height: before.height };
  for (let moved = 1; moved < Math.min(movable + 1, before.fragments.length); moved++) {
    const split = before.fragments.length - moved;
    const higher = Math.max(page(all.slice(0, split)).height, page(all.slice(split)).height);
    if (higher < best.height) best = { split, height: higher };
  }
  return [...pages.slice(0, -2), page(all.slice(0, best.split)), page(all.slice(best.split))];
}

/** A group does not begin with a single block in so little of a page. */
const ROOM_FOR_ONE = 0.25;

/** True where so little of a group fits at the foot of a page that its label has no room, or one block at the very foot. */
function beginsTooLow(
  blocks: readonly (readonly [MeasuredBlock, number])[],
  { left, room, least }: { readonly left: number; readonly room: number; readonly least: number },
): boolean {
  let used = 0;
  for (const [index, [{ group }, height]] of blocks.entries()) {
    if (group !== blocks[0]?.[0].group) return false;
    if (used + height > left + ROUNDING) return used < least || (index === 1 && left < room * ROOM_FOR_ONE);
    used += height;
  }
  return false;
}

/**
 * The pages of the table.
 * @param room height that the rows of a page may have together, in pt
 * @param more.leastOf height that the label of a group needs, by the group
 * @param more.first height on the first page, where something stands above the table
 */
export function paginate(
  blocks: readonly MeasuredBlock[],
  room: number,
  sizes: Sizes,
  more: { readonly leastOf?: (group: number) => number; readonly first?: number } = {},
): readonly TablePage[] {
  const { leastOf = () => 0, first = room } = more;
  const pages: TablePage[] = [];
  let fragments: Fragment[] = [];
  let left = first;
  const turn = () => {
    if (fragments.length > 0) pages.push(page(fragments));
    fragments = [];
    left = room;
  };
  const add = (fragment: Fragment) => {
    fragments.push(fragment);
    left -= fragment.height;
  };
  const wholes = blocks.map((block) => takeFragment(block, START, Number.POSITIVE_INFINITY, room, sizes).fragment);
  const heights = wholes.map(({ block, height }) => [block, height] as const);
  for (const [index, whole] of wholes.entries()) {
    const { block } = whole;
    const opens = block.group !== wholes[index - 1]?.block.group;
    // On a first page with less room there is nowhere to turn to: a block too high for it is split.
    const splits = fragments.length === 0 && whole.height > left + ROUNDING;
    if (whole.height <= room + ROUNDING && !splits) {
      const low =
        opens &&
        fragments.length > 0 &&
        beginsTooLow(heights.slice(index), { left, room, least: leastOf(block.group) });
      if (low || whole.height > left + ROUNDING) turn();
      add(whole);
      continue;
    }
    if (fragments.length > 0 && left < room * ROOM_TO_BEGIN) turn();
    let progress: typeof START | undefined = START;
    while (progress !== undefined) {
      const taken = takeFragment(block, progress, left, room, sizes);
      add(taken.fragment);
      progress = taken.progress;
      if (progress !== undefined) turn();
    }
  }
  turn();
  return balance(pages, room);
}
