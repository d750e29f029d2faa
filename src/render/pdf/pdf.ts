/** The listing as PDF: page plan, drawing, and the check that nothing is missing. */
import type { Diagnostic, Reported } from '../../model/diagnostic.ts';
import type { Listing, PrintedAt } from '../../model/listing.ts';
import type { Fonts } from '../text/fonts.ts';
import { planDocument } from './document.ts';
import { drawPlan } from './draw.ts';

export type RenderedPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Page and row of each 指標ID. */
  readonly printed: ReadonlyMap<string, PrintedAt>;
  /** 指標ID with which each page of the listing opens. */
  readonly pageStarts: readonly string[];
};

/** Draws the listing. */
export async function renderPdf(listing: Listing, fonts: Fonts): Promise<Reported<RenderedPdf>> {
  const plan = planDocument(listing, fonts);
  const info = {
    title: `${listing.title}【${listing.edition}】`,
    author: listing.author,
    frontLabel: listing.front?.heading ?? '',
  };
  const { bytes } = await drawPlan(plan, info, fonts);
  const diagnostics: Diagnostic[] = [];
  return {
    value: { bytes, pages: plan.pages.length, printed: plan.printed, pageStarts: plan.pageStarts },
    diagnostics,
  };
}
