/** A simple table as a listing of its own (単独の表), so that it is printed by the same renderers. */
import type { Listing, ListingCell, ListingTable } from '../model/listing.ts';

/** A table alone on A4 landscape: 提出状況. */
export function composeTableListing(
  table: ListingTable,
  { template, title, edition, author }: Pick<Listing, 'template' | 'title' | 'edition' | 'author'>,
): Listing {
  const columns = table.columns.map((column, index) => ({ ...column, id: `c${index}`, vertical: false }));
  const rows = table.rows.length > 0 ? table.rows : [[table.empty, ...columns.slice(1).map(() => '')]];
  return {
    template,
    title: `${title}　${table.title}`,
    edition,
    author,
    draft: false,
    paper: {
      size: 'A4',
      orientation: 'landscape',
      marginsMm: { top: 12, right: 12, bottom: 12, left: 12 },
      bodyPt: 8,
    },
    columns,
    groups: [
      {
        id: 'table',
        label: '',
        blocks: rows.map((row, at) => ({
          id: `row-${at}`,
          name: row[0] ?? '',
          rowIds: [`row-${at}`],
          cells: columns.map(
            ({ id }, index): ListingCell => ({
              column: id,
              row: 0,
              rowSpan: 1,
              columnSpan: 1,
              text: row[index] ?? '',
              sources: [],
            }),
          ),
        })),
      },
    ],
    legend: '',
    sheets: [],
  };
}
