/** Parts that are forecasts (見込・予定の値): the final edition does not judge them. */
import { type Context, type Found, findingAt, type Hindrance } from './context.ts';
import type { Part } from './gather.ts';

/** Source: evaluation rules, section 1 (planned). Reports: V113. */
export function askPlanned({ value }: Part, context: Context): Found<readonly Hindrance[]> {
  if (!context.final || value?.value.qualifiers.includes('planned') !== true) return { value: [], diagnostics: [] };
  // What a heading says of a whole column is told once, where it is read.
  if (value.headerStage === 'planned') return { value: [{ reason: 'planned' }], diagnostics: [] };
  return {
    value: [{ reason: 'planned' }],
    diagnostics: [findingAt('V113', value.sources, context, { field: 'actual', raw: value.raw })],
  };
}
