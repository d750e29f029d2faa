/** The template and the country's table, loaded for a command. */
import { explainDiagnostic } from '../compose/message.ts';
import { readCountry } from '../ingest/country.ts';
import { readWorkbook } from '../ingest/format/read.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CountryMunicipality } from '../model/municipality.ts';
import { readCountryTable, type TemplateFiles } from '../package-files.ts';
import { type Prepared, prepare } from '../pipeline.ts';
import { diagnosticLines } from '../render/diagnostics/lines.ts';
import { type CommandContext, CommandError, type Options } from './context.ts';

/**
 * A template with its plan.
 * @throws CommandError where it has errors; they are printed first, all at once
 */
export async function loadTemplate(
  files: TemplateFiles,
  options: Options,
  context: CommandContext,
): Promise<{ readonly prepared: Prepared; readonly diagnostics: readonly Diagnostic[] }> {
  const plan = files.plan === undefined ? undefined : await readWorkbook(`${files.name}/plan.xlsx`, files.plan);
  const { value, diagnostics } = prepare({ name: files.name, yaml: files.yaml, plan });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (value !== undefined && errors === 0) return { prepared: value, diagnostics };
  const explain = (diagnostic: Diagnostic) => explainDiagnostic(diagnostic, options.language);
  for (const line of diagnosticLines(diagnostics, explain, {
    color: context.terminal && options.color,
    language: options.language,
  })) {
    context.err(`${line}\n`);
  }
  throw new CommandError(
    `様式「${files.name}」に${errors}件の誤りがあります。上の指摘を直してから、もう一度実行してください（${files.folder}）。`,
  );
}

/** The 1,741 municipalities of the country. */
export function loadCountry(): readonly CountryMunicipality[] {
  return readCountry(readCountryTable());
}
