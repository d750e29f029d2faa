/** What must be printed: every text of the listing under the key by which the page plan knows it. Read from the listing alone. */
import type { Appendix, FrontPage, LeadParagraph, Listing, ListingCell, ListingTable } from '../../model/listing.ts';
import type { Place, Source } from '../../model/source.ts';
import { cellKey } from './measure.ts';

/** A text that must be printed, and what to say of it if it is not. */
export type Expected = {
  readonly key: string;
  readonly text: string;
  readonly bold: boolean;
  /** Printed whole on each page where it is printed; the texts after the first are its short forms. */
  readonly repeated: boolean;
  readonly short?: string;
  /** May be cut at the end, which is reported apart. */
  readonly mayBeCut?: boolean;
  readonly source?: Source;
  /** The text in parts that have cells of their own. */
  readonly parts?: readonly { readonly text: string; readonly source?: Source }[];
  /** 指標ID of the row, for messages. */
  readonly indicator?: string;
};

const squashed = (text: string): string => text.replaceAll(/\s/gu, '');

/**
 * Where a text comes from, and the indicator that it belongs to, as a diagnostic wants them.
 * @param piece what is found: the cell of the part that holds it
 */
export function placeOf(
  { source, parts = [], indicator }: Expected,
  piece = '',
): { readonly at: Place; readonly more: { readonly indicator?: string } } {
  const part = parts.find(({ text }) => squashed(text).includes(squashed(piece)));
  const from = part?.source ?? source;
  return {
    at: from === undefined ? {} : { file: from.file, sheet: from.sheet, cell: from.cell },
    more: indicator === undefined ? {} : { indicator },
  };
}

/** Parts of a cell's text with the first cell of each. */
function partsOf({ parts }: ListingCell): Pick<Expected, 'parts'> {
  if (parts === undefined) return {};
  return {
    parts: parts.map(({ text, sources: [source] }) => (source === undefined ? { text } : { text, source })),
  };
}

const once = (key: string, text: string, bold = false): Expected => ({ key, text, bold, repeated: false });
const each = (key: string, text: string, bold = false): Expected => ({ key, text, bold, repeated: true });

function tableTexts(key: string, table: ListingTable): readonly Expected[] {
  const title = once(`${key}/title`, table.title, true);
  if (table.rows.length === 0) return [title, once(`${key}/empty`, table.empty)];
  return [
    title,
    ...table.columns.map(({ heading }, index) => each(`${key}/heading/${index}`, heading, true)),
    ...table.rows.flatMap((row, at) => row.map((text, index) => once(`${key}/${at}/${index}`, text))),
  ];
}

function frontTexts(front: FrontPage): readonly Expected[] {
  const { bars } = front;
  return [
    once('front/heading', front.heading, true),
    ...front.figures.flatMap(({ label, value, note = '' }, index) => [
      once(`front/figure/${index}/label`, label, true),
      once(`front/figure/${index}/value`, value, true),
      once(`front/figure/${index}/note`, note),
    ]),
    once('front/bars/title', bars.title, true),
    ...bars.marks.flatMap(({ mark, label }, index) => [
      once(`front/bars/legend/${index}`, `${mark} ${label}`),
      once(`front/bars/mark/${index}`, mark),
    ]),
    ...bars.rows.flatMap(({ label, counts }, row) => [
      once(`front/bars/row/${row}`, label),
      ...counts.map((count, index) => once(`front/bars/count/${row}/${index}`, String(count))),
    ]),
    ...front.paragraphs.map((text, index) => once(`front/paragraph/${index}`, text)),
    ...front.tables.flatMap((table, index) => tableTexts(`front/table/${index}`, table)),
  ];
}

function appendixTexts(appendix: Appendix): readonly Expected[] {
  return [
    once('appendix/heading', appendix.heading, true),
    ...appendix.paragraphs.map((text, index) => once(`appendix/paragraph/${index}`, text)),
    ...appendix.tables.flatMap((table, index) => tableTexts(`appendix/table/${index}`, table)),
  ];
}

function leadTexts(lead: readonly LeadParagraph[]): readonly Expected[] {
  return lead.flatMap(({ heading, text }, index) => [
    ...(heading === undefined ? [] : [once(`lead/${index}/heading`, heading, true)]),
    once(`lead/${index}/text`, text),
  ]);
}

/** All texts of a listing that the PDF must hold. */
export function expectedTexts(listing: Listing): readonly Expected[] {
  return [
    each('title', `${listing.title}【${listing.edition}】`, true),
    each('footer', `${listing.footnote ?? ''}${listing.legend}`),
    ...listing.columns.map(({ id, heading }) => each(`heading/${id}`, heading, true)),
    ...(listing.front === undefined ? [] : frontTexts(listing.front)),
    ...leadTexts(listing.lead ?? []),
    ...(listing.appendix === undefined ? [] : appendixTexts(listing.appendix)),
    ...listing.groups.flatMap((group, groupIndex) => [
      ...(listing.columns.some(({ vertical }) => vertical) && group.blocks.length > 0
        ? [
            {
              ...each(`role/${groupIndex}`, group.label),
              mayBeCut: true,
              ...(group.shortLabel === undefined ? {} : { short: group.shortLabel }),
            },
          ]
        : []),
      ...group.blocks.flatMap((block, blockIndex) =>
        block.cells.map((cell, index): Expected => {
          const [source] = cell.sources;
          const indicator = block.rowIds[cell.row];
          return {
            ...once(cellKey(groupIndex, blockIndex, index), cell.text, cell.bold ?? false),
            ...(source === undefined ? {} : { source }),
            ...partsOf(cell),
            ...(indicator === undefined ? {} : { indicator }),
          };
        }),
      ),
    ]),
  ];
}
