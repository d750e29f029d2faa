/**
 * What the printing costs: the PDF of a listing of 80, 800 and 8,000 rows, as a ratio to the same page plan put down by plain
 * pdfkit calls in the same process. CPU time, so that a busy machine does not count; the median of some runs.
 * Usage: node print.js [largest factor, 100 unless given]
 */
import { planDocument } from '../../src/render/pdf/document.ts';
import { renderPdf } from '../../src/render/pdf/pdf.ts';
import type { Fonts } from '../../src/render/text/fonts.ts';
import { testFonts } from '../support/fonts.ts';
import { drawByHand } from './by-hand.ts';
import { listingTimes, rowsOf } from './listing.ts';

const FACTORS = [1, 10, 100] as const;
/** Runs by factor: the median of them counts. */
const RUNS: Readonly<Record<number, number>> = { 1: 9, 10: 3, 100: 1 };

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const freshCaches = (fonts: Fonts): Fonts => ({ ...fonts, shapes: { regular: new Map(), bold: new Map() } });

async function measure(factor: number): Promise<string> {
  const listing = listingTimes(factor);
  const plan = planDocument(listing, testFonts());
  const times = { whole: [] as number[], planning: [] as number[], byHand: [] as number[] };
  for (let run = 0; run < (RUNS[factor] ?? 1); run++) {
    times.byHand.push(await cpuMs(() => drawByHand(plan, testFonts())));
    times.planning.push(await cpuMs(() => planDocument(listing, freshCaches(testFonts()))));
    times.whole.push(await cpuMs(() => renderPdf(listing, freshCaches(testFonts()))));
  }
  const [whole, planning, byHand] = [median(times.whole), median(times.planning), median(times.byHand)];
  return [
    `${rowsOf(listing)} rows`,
    `${plan.pages.length} pages`,
    `whole ${Math.round(whole)} ms`,
    `by hand ${Math.round(byHand)} ms`,
    `ratio ${(whole / byHand).toFixed(2)}`,
    `planning ${Math.round((planning / whole) * 100)} %`,
    `per page ${(whole / plan.pages.length).toFixed(1)} ms`,
  ].join('\t');
}

const most = Number(process.argv[2] ?? FACTORS.at(-1));
await measure(1);
for (const factor of FACTORS.filter((one) => one <= most)) process.stdout.write(`${await measure(factor)}\n`);
