/** The sample's region in process: template, plan, and what the offices submitted, read once. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCountry } from '../../src/ingest/country.ts';
import { readWorkbook } from '../../src/ingest/format/read.ts';
import type { Reported } from '../../src/model/diagnostic.ts';
import type { ReadFile } from '../../src/model/reading.ts';
import { type Prepared, prepare, type Run, run } from '../../src/pipeline.ts';
import { briefMeasure } from './brief.ts';
import { buildSample } from './sample/build.ts';

/** A file below input/. */
export type InputFile = { readonly path: string; readonly bytes: Uint8Array };

const templateText = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

/** Opens a file as the program does, without its worker. */
export async function opened({ path, bytes }: InputFile): Promise<ReadFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, outcome: await readWorkbook(path, bytes) };
}

export type Region = {
  readonly prepared: Prepared;
  /** The sample's submissions as bytes, paths below input/. */
  readonly inputs: readonly InputFile[];
  /** The same, opened. */
  readonly offices: readonly ReadFile[];
  readonly run: (files: readonly ReadFile[]) => Reported<Run>;
};

/** The region of the sample. */
export async function sampleRegion(): Promise<Region> {
  const sample = await buildSample();
  const plan = sample.get('templates/renkei/plan.xlsx') ?? new Uint8Array();
  const prepared = prepare({
    name: 'renkei',
    yaml: templateText('renkei/template.yaml'),
    plan: await readWorkbook('renkei/plan.xlsx', plan),
  }).value;
  if (prepared === undefined) throw new Error('the sample cannot be prepared');
  const inputs = [...sample]
    .filter(([path]) => path.startsWith('input/'))
    .map(([path, bytes]) => ({ path: path.replace(/^input\//, ''), bytes }));
  const country = readCountry(templateText('municipalities.csv'));
  return {
    prepared,
    inputs,
    offices: await Promise.all(inputs.map(opened)),
    run: (files) => run({ ...prepared, files, country }),
  };
}

/** Files of the sample that are the lead's own. */
export const isLeads = (path: string): boolean => path.startsWith('札幌市');

/** Values, marks and contributions of every indicator in a line each. */
export function valueLines({ evaluation }: Run): readonly string[] {
  return evaluation.indicators.map(({ id, baseline, target, actual, mark, reason, certain, contributions }) => {
    const values = [baseline, target, actual].map(({ value }) => briefMeasure(value)).join(' | ');
    const shares = contributions.map(
      ({ municipality, state, value }) =>
        `${municipality} ${state}${value === undefined ? '' : ` ${briefMeasure(value.value)}`}`,
    );
    return `${id} | ${values} | ${mark} ${reason} ${certain} | ${shares.join(', ')}`;
  });
}

/** Status texts of every indicator and municipality, widths and blanks aside; 37-2 and 37-3 share that of 37-1. */
export function statusLines({ evaluation }: Run): readonly string[] {
  return evaluation.indicators
    .filter(({ id }) => id !== '37-2' && id !== '37-3')
    .flatMap(({ id, contributions }) =>
      contributions.flatMap(({ municipality, status }) =>
        status === undefined || status.value === '' ? [] : [`${id} ${municipality} ${folded(status.value)}`],
      ),
    );
}

/** A text without the differences of width and blanks. */
export function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** Findings as `place code`, notes and missing municipalities left out on request. */
export function findingLines(
  { diagnostics }: Reported<unknown>,
  how: { readonly notes?: boolean } = {},
): readonly string[] {
  return diagnostics
    .filter(({ severity }) => how.notes === true || severity !== 'note')
    .map(({ place, code }) =>
      [place.file, place.sheet, place.cell, code].filter((part) => part !== undefined).join(' '),
    );
}
