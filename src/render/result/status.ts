/** Status texts (実施状況) as they stand in the listing: per indicator, or over all of a programme. */
import type { Listing, ListingBlock, ListingCell } from '../../model/listing.ts';
import { sourcesJson } from './value.ts';

export type StatusJson = { readonly text: string; readonly sources: string[] };

/** Status texts by 指標ID, and and those of a cell over all of several indicators, under each of these. */
export type Statuses = {
  readonly byIndicator: ReadonlyMap<string, StatusJson>;
  readonly overBlock: ReadonlyMap<string, StatusJson>;
};

const STATUS = 'status';

/** The status cells of a listing. A cell over some, not all, indicators of a block belongs to each of these. */
export function statusesOf(listing: Listing): Statuses {
  const byIndicator = new Map<string, StatusJson>();
  const overBlock = new Map<string, StatusJson>();
  for (const { block, cell } of statusCells(listing)) {
    if (cell.text === '') continue;
    const status = { text: cell.text, sources: sourcesJson(cell.sources) };
    const ids = block.rowIds.slice(cell.row, cell.row + cell.rowSpan);
    const target = ids.length > 1 && ids.length === block.rowIds.length ? overBlock : byIndicator;
    for (const id of ids) target.set(id, status);
  }
  return { byIndicator, overBlock };
}

function statusCells(listing: Listing): readonly { readonly block: ListingBlock; readonly cell: ListingCell }[] {
  return listing.groups
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => block.cells.filter(({ column }) => column === STATUS).map((cell) => ({ block, cell })));
}
