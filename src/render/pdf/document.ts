/** The whole document as a page plan: pure, sizes in, placed lines and rules out. */
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { placeAppendix } from './appendix.ts';
import { type Frame, frameOf } from './frame.ts';
import { placeFront } from './front.ts';
import { placeFurniture } from './furniture.ts';
import { placeLead } from './lead.ts';
import { measureBlock } from './measure.ts';
import { paginate } from './paginate.ts';
import type { DocumentPlan, PagePlan } from './plan.ts';
import { leastRoleHeight } from './role-fit.ts';
import type { Sketch } from './sketch.ts';
import { placeTablePage } from './table-page.ts';

/** The least height of the table's rows on a page, in lines: on absurd margins the page overflows rather than loses text. */
const LEAST_ROOM_LINES = 6;

/** A page of free matter with title and foot. */
function dressed(
  page: Sketch,
  number: { readonly page: number; readonly total: number },
  listing: Listing,
  frame: Frame,
  fonts: Fonts,
): PagePlan {
  const furniture = placeFurniture(number, listing, frame, fonts);
  return { ...page, texts: [...furniture.texts, ...page.texts], rules: [...furniture.rules, ...page.rules] };
}

/** Plans every page of the listing, those before and behind it included. */
export function planDocument(listing: Listing, fonts: Fonts): DocumentPlan {
  const frame = frameOf(listing, fonts);
  const blocks = listing.groups.flatMap((group, groupIndex) =>
    group.blocks.map((block, index) => measureBlock(block, { group: groupIndex, block: index }, frame, fonts)),
  );
  const room = Math.max(frame.table.height - frame.headerHeight, LEAST_ROOM_LINES * frame.linePt);
  const label = frame.columns.find(({ vertical }) => vertical);
  const lead = placeLead(listing.lead ?? [], frame, fonts);
  const tables = paginate(blocks, room, frame, {
    leastOf: (group) => {
      const { label: name = '', shortLabel } = listing.groups[group] ?? {};
      return label === undefined ? 0 : leastRoleHeight(name, shortLabel, label.width, frame.bodyPt);
    },
    first: Math.max(room - lead.height, LEAST_ROOM_LINES * frame.linePt),
  });
  const front = listing.front === undefined ? [] : placeFront(listing.front, frame, fonts);
  const behind = listing.appendix === undefined ? [] : placeAppendix(listing.appendix, frame, fonts);
  const before = front.length + Math.max(1, tables.length);
  const total = before + behind.length;
  const below = { ...frame, table: { ...frame.table, y: frame.table.y + lead.height } };
  const placed = (tables.length === 0 ? [{ fragments: [], height: 0 }] : tables).map((page, index) => {
    const number = { page: front.length + index + 1, total };
    const one = placeTablePage(page, number, listing, index === 0 ? below : frame, fonts);
    return index === 0 ? { ...one, plan: { ...one.plan, texts: [...lead.texts, ...one.plan.texts] } } : one;
  });
  return {
    width: frame.width,
    height: frame.height,
    pages: [
      ...front.map((page, index) => dressed(page, { page: index + 1, total }, listing, frame, fonts)),
      ...placed.map(({ plan }) => plan),
      ...behind.map((page, index) => dressed(page, { page: before + index + 1, total }, listing, frame, fonts)),
    ],
    frontPages: front.length,
    printed: new Map<string, PrintedAt>(placed.flatMap(({ printed }) => printed)),
    pageStarts: placed.flatMap(({ printed }) => printed[0]?.[0] ?? []),
    fitted: frame.fitted,
    shortened: placed.flatMap(({ shortened }) => shortened),
  };
}
