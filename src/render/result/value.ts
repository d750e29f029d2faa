/** Values in the result (結果の値): the same shape as `explain --json`, with the printed text and the cells. */
import type { Measure } from '../../model/measure.ts';
import type { ValueJson } from '../../model/result-value.ts';
import { formatSource, type Source, type Sourced } from '../../model/source.ts';
import { valueJson } from '../explain/json.ts';

/** A value as printed, with its cells. */
export function printedValueJson(sourced: Sourced<Measure>, text: string) {
  return { ...sourcedValueJson(sourced), text, sources: sourcesJson(sourced.sources) };
}

/** A value with its raw text, where it was read and not computed. What was odd about it stands in the result's diagnostics. */
export function sourcedValueJson({ value, raw }: Sourced<Measure>): ValueJson {
  return { ...(raw === undefined ? {} : { input: raw }), ...(valueJson(value) as ValueJson) };
}

/** Cells in one line each. */
export function sourcesJson(sources: readonly Source[]): string[] {
  return sources.map(formatSource);
}
