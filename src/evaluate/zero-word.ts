/** Zero words against a count (実施なし): 0, and judged as 0. */
import { ZERO } from '../model/decimal.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Measure } from '../model/measure.ts';
import type { Sourced } from '../model/source.ts';
import { type Context, type Found, findingAt } from './context.ts';
import { foldWord } from './words.ts';

/** なし by itself says too little to be taken as 0 without a word. */
const BARE = new Set(['なし', '無し', '無', 'ナシ']);

/**
 * A zero word as 0, where the target is a number. A bare なし is 0 as well, with a warning.
 * Source: evaluation rules, section 3. Reports: V117.
 */
export function readZeroWord(value: Sourced<Measure>, context: Context): Found<Sourced<Measure>> {
  const { target, aggregation } = context.indicator;
  const counts = ['quantity', 'range', 'relative', 'each-year'].includes(target.value.kind);
  if (!counts || aggregation === '市町村数' || !BARE.has(foldWord(value.raw ?? ''))) return { value, diagnostics: [] };
  const { value: measure } = value;
  if (measure.kind !== 'none' && !(measure.kind === 'quantity' && measure.qualifiers.includes('zero-word'))) {
    return { value, diagnostics: [] };
  }
  const diagnostics: readonly Diagnostic[] = [
    findingAt('V117', value.sources, context, { field: 'actual', raw: value.raw }),
  ];
  const zero: Measure =
    measure.kind === 'quantity'
      ? measure
      : {
          kind: 'quantity',
          value: ZERO,
          comparator: '=',
          qualifiers: ['zero-word'],
          written: { lastDigit: { coefficient: 1n, scale: 0 } },
        };
  return { value: { ...value, value: zero }, diagnostics };
}
