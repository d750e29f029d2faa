/** Everything that a run writes: names, bytes and notes, rendered from one listing. */
import { explainDiagnostic } from '../compose/message.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { safeFileName } from '../model/file-name.ts';
import type { PrintedAt } from '../model/listing.ts';
import type { Run } from '../pipeline.ts';
import { renderCsv } from '../render/csv/csv.ts';
import { renderHtml } from '../render/html/html.ts';
import { renderPdf } from '../render/pdf/pdf.ts';
import { resultJson, resultText } from '../render/result/renkei.ts';
import type { Fonts } from '../render/text/fonts.ts';
import { renderXlsx } from '../render/xlsx/xlsx.ts';

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
export async function renderOutputs(run: Run, found: readonly Diagnostic[], options: OutputOptions): Promise<Outputs> {
  const printed = options.render ? await renderListing(run, options) : undefined;
  const diagnostics = [...found, ...(printed?.diagnostics ?? [])];
  const json = resultOf(run, diagnostics, printed?.printed, options.language);
  const name = run.template.name;
  return {
    files: [...(printed?.files ?? []), { path: `result-${name}.json`, bytes: encode(json) }],
    json: json.trimEnd(),
    diagnostics,
  };
}

type Rendered = {
  readonly files: readonly OutputFile[];
  readonly printed: ReadonlyMap<string, PrintedAt>;
  readonly diagnostics: readonly Diagnostic[];
};

async function renderListing(run: Run, options: OutputOptions): Promise<Rendered> {
  const { listing } = run;
  const { fonts } = options;
  const name = safeFileName(listing.title);
  options.onProgress('PDFを作成しています');
  const pdf = await renderPdf(listing, fonts);
  options.onProgress('Excelを作成しています');
  const xlsx = await renderXlsx(listing, fonts, pdf.value.printed);
  const csv = renderCsv(run.report);
  return {
    files: [
      { path: `${name}.pdf`, bytes: pdf.value.bytes, note: `${pdf.value.pages}ページ` },
      { path: `${name}.xlsx`, bytes: xlsx.value.bytes },
      { path: `${name}.html`, bytes: encode(renderHtml(listing)) },
      { path: `data/${listing.template}.csv`, bytes: encode(csv.value.csv) },
      { path: 'data/datapackage.json', bytes: encode(csv.value.datapackage) },
    ],
    printed: pdf.value.printed,
    diagnostics: [...pdf.diagnostics, ...xlsx.diagnostics, ...csv.diagnostics],
  };
}

function resultOf(
  run: Run,
  diagnostics: readonly Diagnostic[],
  printed: ReadonlyMap<string, PrintedAt> | undefined,
  language: 'ja' | 'en',
): string {
  return resultText(
    resultJson({
      template: run.template,
      fiscalYear: run.ingested.fiscalYear,
      plan: run.plan,
      submissions: run.submissions,
      ingested: run.ingested,
      evaluation: run.evaluation,
      listing: run.listing,
      texts: run.report.texts,
      sentences: run.report.sentences,
      ...(printed === undefined ? {} : { printed }),
      diagnostics,
      explain: (diagnostic) => explainDiagnostic(diagnostic, language),
    }),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
