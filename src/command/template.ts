/** Templates and the country's table, loaded for a command. */
import { explainDiagnostic } from '../compose/message.ts';
import { readCountry } from '../ingest/country.ts';
import { readWorkbook } from '../ingest/format/read.ts';
import { readAnyTemplate } from '../ingest/template.ts';
import type { Diagnostic, Reported } from '../model/diagnostic.ts';
import type { CountryMunicipality } from '../model/municipality.ts';
import type { PolicyTemplate } from '../model/policy-template.ts';
import { readCountryTable, readTemplateFiles, type TemplateFiles, templateNames } from '../package-files.ts';
import { type Prepared, prepare } from '../pipeline.ts';
import { diagnosticLines } from '../render/diagnostics/lines.ts';
import { type CommandContext, CommandError, type Options } from './context.ts';

/** A template of any listing, ready to be used. */
export type Loaded =
  | { readonly listing: 'renkei'; readonly files: TemplateFiles; readonly prepared: Prepared }
  | {
      readonly listing: 'torikumi';
      readonly files: TemplateFiles;
      readonly prepared: { readonly template: PolicyTemplate };
    };

async function load(files: TemplateFiles): Promise<Reported<Loaded | undefined>> {
  const { value, diagnostics } = readAnyTemplate(files.name, `${files.name}/template.yaml`, files.yaml);
  if (value?.listing === 'torikumi') {
    return { value: { listing: 'torikumi', files, prepared: { template: value } }, diagnostics };
  }
  if (value === undefined) return { value, diagnostics };
  const plan = files.plan === undefined ? undefined : await readWorkbook(`${files.name}/plan.xlsx`, files.plan);
  const prepared = prepare({ name: files.name, yaml: files.yaml, plan });
  return {
    value: prepared.value === undefined ? undefined : { listing: 'renkei', files, prepared: prepared.value },
    diagnostics: prepared.diagnostics,
  };
}

/**
 * A template by name or folder.
 * @throws CommandError where there is none, or it has errors; they are printed first, all at once
 */
export async function loadNamed(
  name: string,
  options: Options,
  context: CommandContext,
): Promise<{ readonly loaded: Loaded; readonly diagnostics: readonly Diagnostic[] }> {
  const files = readTemplateFiles(name, context.workingFolder);
  if (files === undefined)
    throw new CommandError(
      `様式「${name}」がありません。使える様式：${templateNames(context.workingFolder).join('、')}`,
    );
  const { value, diagnostics } = await load(files);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (value !== undefined && errors === 0) return { loaded: value, diagnostics };
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

/** The installed templates that can be used, for telling whose a workbook is; one with errors is passed over here. */
export async function loadInstalled(context: CommandContext): Promise<readonly Loaded[]> {
  const all = await Promise.all(
    templateNames(context.workingFolder).map(async (name) => {
      const files = readTemplateFiles(name, context.workingFolder);
      const read = files === undefined ? undefined : await load(files);
      return read?.value === undefined || read.diagnostics.some(({ severity }) => severity === 'error')
        ? []
        : [read.value];
    }),
  );
  return all.flat();
}

/**
 * A template of the first listing with its plan.
 * @throws CommandError where it is of another listing, or has errors; they are printed first, all at once
 */
export async function loadTemplate(
  files: TemplateFiles,
  options: Options,
  context: CommandContext,
): Promise<{ readonly prepared: Prepared; readonly diagnostics: readonly Diagnostic[] }> {
  const { loaded, diagnostics } = await loadNamed(files.folder, options, context);
  if (loaded.listing === 'renkei') return { prepared: loaded.prepared, diagnostics };
  throw new CommandError(`様式「${files.name}」には計画（plan.xlsx）がありません。`);
}

/** The 1,741 municipalities of the country. */
export function loadCountry(): readonly CountryMunicipality[] {
  return readCountry(readCountryTable());
}
