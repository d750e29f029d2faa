/** Everything that a run writes: names, bytes and notes, rendered from one listing. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { safeFileName } from '../model/file-name.ts';
import type { PrintedAt } from '../model/listing.ts';
import { renderHtml } from '../render/html/html.ts';
import { renderPdf } from '../render/pdf/pdf.ts';
import type { Fonts } from '../render/text/fonts.ts';
import { renderXlsx } from '../render/xlsx/xlsx.ts';
import type { ListingRun } from './listing-run.ts';

export type OutputFile = { readonly path: string; readonly bytes: Uint8Array; readonly note?: string };

export type Outputs = {
  readonly files: readonly OutputFile[];
  /** The result JSON as text, also for --json. */
  readonly json: string;
  /** Findings of the whole run, those of rendering included. */
  readonly diagnostics: readonly Diagnostic[];
};

export type OutputOptions = {
  readonly fonts: Fonts;
  /** False for check: only the result is made. */
  readonly render: boolean;
  readonly language: 'ja' | 'en';
  readonly onProgress: (text: string) => void;
};

/** Renders all outputs of a run. */
export async function renderOutputs(
  run: ListingRun,
  found: readonly Diagnostic[],
  options: OutputOptions,
): Promise<Outputs> {
  const rendered = options.render ? await renderListing(run, options) : undefined;
  const diagnostics = [...found, ...(rendered?.diagnostics ?? [])];
  const json = run.result({
    diagnostics,
    ...(rendered === undefined ? {} : { printed: rendered.printed }),
    language: options.language,
  });
  return {
    files: [...(rendered?.files ?? []), { path: `result-${run.template.name}.json`, bytes: encode(json) }],
    json: json.trimEnd(),
    diagnostics,
  };
}

type Rendered = {
  readonly files: readonly OutputFile[];
  readonly printed: ReadonlyMap<string, PrintedAt>;
  readonly diagnostics: readonly Diagnostic[];
};

async function renderListing(run: ListingRun, options: OutputOptions): Promise<Rendered> {
  const { listing } = run;
  const { fonts } = options;
  const name = safeFileName(listing.title);
  options.onProgress('PDFを作成しています');
  const pdf = await renderPdf(listing, fonts);
  options.onProgress('Excelを作成しています');
  const xlsx = await renderXlsx(listing, fonts, pdf.value.printed);
  const csv = run.openData();
  return {
    files: [
      { path: `${name}.pdf`, bytes: pdf.value.bytes, note: `${pdf.value.pages}ページ` },
      { path: `${name}.xlsx`, bytes: xlsx.value.bytes },
      { path: `${name}.html`, bytes: encode(renderHtml(listing)) },
      { path: `data/${listing.template}.csv`, bytes: encode(csv.value.csv) },
      { path: run.packageName, bytes: encode(csv.value.datapackage) },
    ],
    printed: pdf.value.printed,
    diagnostics: [...pdf.diagnostics, ...xlsx.diagnostics, ...csv.diagnostics],
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
