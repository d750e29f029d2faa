/** A figure that an office gives for an indicator that the table computes (算出との相違). Source: evaluation rules, section 4. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { findingAt } from '../context.ts';
import { sameMeasure } from '../same-measure.ts';
import type { Checked } from './checked.ts';

/** The computed figure is printed; a different one is a note. Reports: V122. */
export function checkComputed({ context, parts, regional }: Checked): readonly Diagnostic[] {
  if (context.indicator.aggregation !== '算出') return [];
  return parts.flatMap(({ municipality, value, state }): readonly Diagnostic[] => {
    if (state !== 'reported' || value === undefined || sameMeasure(value.value, regional.actual.value)) return [];
    const params = { municipality, lead: '一覧から計算した値' };
    return [findingAt('V122', value.sources, context, { field: 'actual', raw: value.raw, params })];
  });
}
