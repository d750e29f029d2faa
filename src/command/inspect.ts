/** inspect: how a workbook is read. */
import { relative, resolve } from 'node:path';
import { explainDiagnostic } from '../compose/message.ts';
import { exists } from '../files.ts';
import { inspectFiles } from '../ingest/inspection.ts';
import { inspectPolicyFiles } from '../ingest/policy/inspection.ts';
import type { Diagnostic, Reported } from '../model/diagnostic.ts';
import type { Inspection } from '../model/inspection.ts';
import type { ReadFile } from '../model/reading.ts';
import { templateNames } from '../package-files.ts';
import { readFiles } from '../reader.ts';
import { diagnosticJson } from '../render/diagnostics/json.ts';
import { diagnosticLines } from '../render/diagnostics/lines.ts';
import { renderGridJson, renderRefusedJson } from '../render/inspect/grid-json.ts';
import { findingsOf, inspectionJson } from '../render/inspect/json.ts';
import { renderInspection } from '../render/inspect/text.ts';
import { type CommandContext, CommandError, EXIT, type Options } from './context.ts';
import { shareOut } from './shared.ts';
import { type Loaded, loadCountry, loadInstalled, loadNamed } from './template.ts';

/**
 * Runs inspect.
 * @param paths files as given, relative to the working folder or absolute
 * @returns the exit code: 1 where a file cannot be read or has errors
 * @throws CommandError where a file does not exist
 */
export async function runInspect(paths: readonly string[], options: Options, context: CommandContext): Promise<number> {
  if (paths.length === 0) throw new CommandError('ファイルを指定してください。例：jisseki inspect input/○○市.xlsx');
  const entries = paths.map((path) => {
    const diskPath = resolve(context.workingFolder, path);
    if (!exists(diskPath)) throw new CommandError(`ファイル ${path} がありません。`);
    const inside = relative(context.workingFolder, diskPath);
    return { path: (inside.startsWith('..') ? path : inside).replaceAll('\\', '/').normalize('NFC'), diskPath };
  });
  const files = await readFiles(entries, { jobs: 1 });
  if (options.grid === true) return printGrids(files, options, context);
  return printReadings(files, options, context);
}

/** Every cell as one JSON object per line; a refused file as one object. */
function printGrids(files: readonly ReadFile[], options: Options, context: CommandContext): number {
  let code: number = EXIT.done;
  for (const { path, outcome } of files) {
    if (outcome.state === 'read') {
      context.out(renderGridJson(outcome.workbook));
      continue;
    }
    code = EXIT.errorsInData;
    const { state, why } = outcome;
    context.out(renderRefusedJson({ file: path, state, why, message: messagesOf(outcome.diagnostics, options) }));
  }
  return code;
}

async function printReadings(files: readonly ReadFile[], options: Options, context: CommandContext): Promise<number> {
  const { value: inspections, diagnostics } = inspectAll(files, await templatesFor(options, context));
  const explain = (diagnostic: Diagnostic) => explainDiagnostic(diagnostic, options.language);
  let code: number = EXIT.done;
  for (const { path, outcome } of files) {
    const inspection = inspections.find(({ file }) => file === path);
    const found = [...outcome.diagnostics, ...findingsOf(diagnostics, path)];
    if (outcome.state !== 'read' || found.some(({ severity }) => severity === 'error')) code = EXIT.errorsInData;
    if (options.json === true) {
      const findings = found.map((diagnostic) => diagnosticJson(diagnostic, explain));
      if (inspection !== undefined) context.out(`${inspectionJson(inspection, findings)}\n`);
      else if (outcome.state !== 'read') {
        context.out(
          renderRefusedJson({
            file: path,
            state: outcome.state,
            why: outcome.why,
            message: messagesOf(outcome.diagnostics, options),
          }),
        );
      }
      continue;
    }
    if (inspection !== undefined) context.out(renderInspection(inspection, options.language));
    const color = context.terminal && options.color;
    for (const line of diagnosticLines(found, explain, { color, language: options.language, verbose: true }))
      context.err(`${line}\n`);
  }
  return code;
}

/** The named template, else all that there are: each file is read by the one it belongs to. */
async function templatesFor(options: Options, context: CommandContext): Promise<readonly Loaded[]> {
  const [named] = options.template ?? [];
  const installed = named === undefined ? await loadInstalled(context) : [];
  if (installed.length > 0) return installed;
  return [(await loadNamed(named ?? templateNames(context.workingFolder)[0] ?? '', options, context)).loaded];
}

function inspectAll(files: readonly ReadFile[], templates: readonly Loaded[]): Reported<readonly Inspection[]> {
  const country = loadCountry();
  const read = new Set<string>();
  const parts = shareOut(files, templates, templates, country).map(({ loaded, own }) => {
    const fresh = own.filter(({ path }) => !read.has(path));
    for (const { path } of fresh) read.add(path);
    return loaded.listing === 'torikumi'
      ? inspectPolicyFiles({ ...loaded.prepared, files: fresh })
      : inspectFiles({ ...loaded.prepared, files: fresh, country });
  });
  return { value: parts.flatMap(({ value }) => value), diagnostics: parts.flatMap((part) => part.diagnostics) };
}

function messagesOf(diagnostics: readonly Diagnostic[], options: Options): string {
  return diagnostics
    .map((diagnostic) => {
      const { message, hint } = explainDiagnostic(diagnostic, options.language);
      return `${message}${hint}`;
    })
    .join('\n');
}
