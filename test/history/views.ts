/** Small results written out for the comparison: two municipalities, one programme with two indicators, one basic KPI. */
import type { Side } from '../../src/history/differences.ts';
import { viewOfRenkei } from '../../src/history/view.ts';
import type { IndicatorResult, RenkeiResult } from '../../src/model/result.ts';
import { resultJson } from '../../src/render/result/renkei.ts';
import { run } from '../render/result/literal-run.ts';

/** The literal run's result. */
export const result: RenkeiResult = resultJson(run);

/** The result with some indicators changed. */
export function withIndicators(
  changes: Readonly<Record<string, (indicator: IndicatorResult) => Partial<IndicatorResult>>>,
  more: Partial<RenkeiResult> = {},
): RenkeiResult {
  const indicators = result.indicators.map((one) => ({ ...one, ...changes[one.id]?.(one) }));
  return { ...result, indicators, ...more };
}

/** The first contribution of an indicator with another written value. */
export function reporting(text: string, mark: string) {
  return (indicator: IndicatorResult): Partial<IndicatorResult> => ({
    mark,
    actual: { ...indicator.actual, text },
    contributions: indicator.contributions.map((one, at) =>
      at === 0 ? { ...one, value: { ...(one.value ?? { kind: 'quantity' }), input: text } } : one,
    ),
  });
}

/** A file of 江別市. */
export function submission(path: string, sha256: string, taken = true) {
  return { path, sha256, taken, why: taken ? 'only-file' : 'older-revision' };
}

/** The submissions with other files of 江別市. */
export function filesOfEbetsu(files: RenkeiResult['submissions'][number]['files']): RenkeiResult['submissions'] {
  return result.submissions.map((one) => (one.municipality === '江別市' ? { ...one, files } : one));
}

/** A result as a side of a comparison. */
export function side(label: string, of: RenkeiResult, origin: Partial<Side['origin']> = {}): Side {
  return { label, origin: { tool: '1.0.0', templateSha256: 'tt', inputs: [], ...origin }, view: viewOfRenkei(of) };
}
