/** Listings of 80, 800, 8,000 rows, as dense as the sample. */
import type { Listing, ListingBlock } from '../../src/model/listing.ts';
import { sampleBlock, sampleListing } from '../support/listing.ts';

/** The sample's programmes with so many copies of each, every copy with texts of its own. */
export function listingTimes(factor: number): Listing {
  const sample = sampleListing();
  const copies = (block: ListingBlock): readonly ListingBlock[] =>
    Array.from({ length: factor }, (_, copy) => {
      if (copy === 0) return block;
      const number = 1_000 * copy + (Number(block.id) || 7);
      return { ...sampleBlock(number, block.rowIds.length), id: `${block.id}-${copy}` };
    });
  return { ...sample, groups: sample.groups.map((group) => ({ ...group, blocks: group.blocks.flatMap(copies) })) };
}

/** Rows of a listing. */
export function rowsOf(listing: Listing): number {
  return listing.groups.flatMap(({ blocks }) => blocks).reduce((sum, { rowIds }) => sum + rowIds.length, 0);
}
