/** The listing as PDF: page plan, drawing, and the check that nothing is missing. */
import { type Diagnostic, diagnose, type Reported } from '../../model/diagnostic.ts';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { checkCharacters, checkComplete, checkDrawing, checkWidths } from './complete.ts';
import { planDocument } from './document.ts';
import { drawPlan } from './draw.ts';
import { expectedTexts } from './expected.ts';
import { checkBreaks } from './forced-breaks.ts';

/** The file, and where its rows stand. */
export type RenderedPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Page and row of each 指標ID. */
  readonly printed: ReadonlyMap<string, PrintedAt>;
  /** 指標ID with which each page of the listing opens. */
  readonly pageStarts: readonly string[];
};

/**
 * Draws the listing (PDF), checks what was drawn against it, and tells where each row stands.
 * Reports: P101 character-missing, P102 variant-missing, P103 font-unreadable, P104 text-not-printed, P105 label-shortened,
 * P106 column-too-narrow, P107 page-differs-from-plan, P108 page-too-small,
 * P109 break-forced.
 */
export async function renderPdf(listing: Listing, fonts: Fonts): Promise<Reported<RenderedPdf>> {
  const plan = planDocument(listing, fonts);
  const info = {
    title: `${listing.title}【${listing.edition}】`,
    author: listing.author,
    frontLabel: listing.front?.heading ?? '',
  };
  const { bytes, wrongPages } = await drawPlan(plan, info, fonts);
  const expected = expectedTexts(listing);
  const diagnostics: readonly Diagnostic[] = [
    ...(plan.fitted ? [diagnose('P108', {})] : []),
    ...fonts.unreadable.map((name) => diagnose('P103', { file: name }, { params: { name } })),
    ...checkCharacters(expected, fonts),
    ...checkComplete(expected, plan),
    ...[...new Set(plan.shortened)].map((label) => diagnose('P105', {}, { params: { label } })),
    ...checkWidths(expected, plan),
    ...checkDrawing(wrongPages),
    ...checkBreaks(expected, plan),
  ];
  return {
    value: { bytes, pages: plan.pages.length, printed: plan.printed, pageStarts: plan.pageStarts },
    diagnostics,
  };
}
