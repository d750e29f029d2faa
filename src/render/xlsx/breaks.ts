/** Page breaks of the sheet (改ページ): where the print turns the page, else by height. Pure. */
import type { PrintedAt } from '../../model/listing.ts';
import type { LaidBlock } from './block.ts';

/** A block and its first row in the sheet's body. */
export type BlockAt = { readonly laid: LaidBlock; readonly start: number };

/** `rows`: rows that begin a page, without the first. `extra`: how many of these the print does not have. */
export type Breaks = { readonly rows: readonly number[]; readonly extra: number };

/**
 * Breaks where the print turns the page. What then is higher than a page (a row that the print splits between lines) breaks
 * between its sheet rows, and counts as the print's next page.
 */
export function breaksAsPrinted(
  blocks: readonly BlockAt[],
  printed: ReadonlyMap<string, PrintedAt>,
  pageHeight: number,
): Breaks {
  const rows: number[] = [];
  let extra = 0;
  let page: number | undefined;
  let used = 0;
  for (const { laid, start } of blocks) {
    const pages = new Map(laid.block.rowIds.map((id, row) => [laid.firstOf[row], printed.get(id)?.page]));
    for (const [row, height] of laid.heights.entries()) {
      const wanted = pages.get(row);
      page ??= wanted;
      const turns = wanted !== undefined && page !== undefined && wanted > page;
      const overflows = used > 0 && used + height > pageHeight;
      if (turns || overflows) {
        rows.push(start + row);
        used = 0;
        if (turns) page = wanted;
        else {
          extra += 1;
          page = page === undefined ? undefined : page + 1;
        }
      }
      used += height;
    }
  }
  return { rows, extra };
}

/** Fills pages from the top: a block that does not fit moves on; one taller than a page breaks between its rows. */
export function breaksByHeight(blocks: readonly BlockAt[], pageHeight: number): Breaks {
  const rows: number[] = [];
  let used = 0;
  for (const { laid, start } of blocks) {
    const total = laid.heights.reduce((sum, height) => sum + height, 0);
    const fitsOne = total <= pageHeight;
    for (const [row, height] of laid.heights.entries()) {
      const needed = row === 0 && fitsOne ? total : height;
      if (used > 0 && used + needed > pageHeight) {
        rows.push(start + row);
        used = 0;
      }
      used += height;
    }
  }
  return { rows, extra: 0 };
}
