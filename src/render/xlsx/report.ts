/** What the workbook had to do differently from the listing (Excelの制約による変更). */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Listing } from '../../model/listing.ts';
import { withoutInvalid } from './cell-text.ts';
import type { SheetLayout } from './layout.ts';
import { MAX_CELL_CHARACTERS } from './metrics.ts';

/** Beginning of a text that a message may quote. */
const QUOTED = 40;

/**
 * Texts over the limit of a cell.
 * Reports: P201.
 */
export function overLimit(layout: SheetLayout): readonly Diagnostic[] {
  return layout.spread
    .filter(({ text }) => text.length > MAX_CELL_CHARACTERS)
    .map(({ text, sources, rows }) =>
      diagnose('P201', sources[0] ?? {}, {
        raw: text.slice(0, QUOTED),
        params: { length: text.length, limit: MAX_CELL_CHARACTERS, rows },
      }),
    );
}

/**
 * Signs that the file format cannot hold.
 * Reports: P202.
 */
export function notStorable(listing: Listing): readonly Diagnostic[] {
  const cells = listing.groups.flatMap(({ blocks }) => blocks).flatMap((block) => block.cells);
  return cells.flatMap(({ text, sources }) => {
    const kept = withoutInvalid(text);
    const count = [...text.replaceAll(/\r\n?/g, '\n')].length - [...kept].length;
    return count === 0 ? [] : [diagnose('P202', sources[0] ?? {}, { raw: text.slice(0, QUOTED), params: { count } })];
  });
}
