/** The sample of six offices, run once from workbooks to listing and result. */
import { readFileSync } from 'node:fs';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { findingSentence } from '../../src/compose/policy/finding.ts';
import { sha256 } from '../../src/files.ts';
import { readWorkbook } from '../../src/ingest/format/read.ts';
import { readPolicyTemplate } from '../../src/ingest/policy/template.ts';
import type { PolicyTemplate } from '../../src/model/policy-template.ts';
import type { ReadFile } from '../../src/model/reading.ts';
import { runPolicies } from '../../src/policy-pipeline.ts';
import { torikumiJson } from '../../src/render/result/torikumi.ts';
import { buildTorikumiSample } from '../support/torikumi-sample/build.ts';

const yaml = readFileSync(new URL('../../templates/torikumi/template.yaml', import.meta.url), 'utf8');

/** The template of the package. */
export const POLICY_TEMPLATE: PolicyTemplate = templateOf(yaml);

function templateOf(text: string): PolicyTemplate {
  const { value, diagnostics } = readPolicyTemplate('torikumi', 'torikumi/template.yaml', text);
  if (value === undefined) throw new Error(`the template does not read: ${JSON.stringify(diagnostics)}`);
  return value;
}

/** The files of the sample, opened. */
export async function sampleFiles(): Promise<readonly ReadFile[]> {
  const files = [...(await buildTorikumiSample())];
  return Promise.all(
    files.map(async ([path, bytes]) => ({ path, sha256: sha256(bytes), outcome: await readWorkbook(path, bytes) })),
  );
}

/** A run over files, with its result. */
export function runOf(files: readonly ReadFile[], more: Partial<Parameters<typeof runPolicies>[0]> = {}) {
  const { value, diagnostics } = runPolicies({ files, template: POLICY_TEMPLATE, ...more });
  const result = torikumiJson({
    ...value,
    diagnostics,
    explain: (diagnostic) => explainDiagnostic(diagnostic),
    sentence: (finding) => findingSentence(finding),
  });
  return { files, run: value, diagnostics, result };
}

export const SAMPLE = runOf(await sampleFiles());
