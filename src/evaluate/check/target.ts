/** A target that a submission writes otherwise than the plan (目標値の相違). Source: evaluation rules, section 3. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { findingAt } from '../context.ts';
import { sameMeasure } from '../same-measure.ts';
import { writtenText } from '../words.ts';
import type { Checked } from './checked.ts';

/** The plan's target counts. Reports: V121. */
export function checkTarget({ context, parts }: Checked): readonly Diagnostic[] {
  const planned = context.indicator.target;
  return parts.flatMap(({ municipality, entries }) =>
    entries.flatMap(({ target }): readonly Diagnostic[] => {
      if (target === undefined || target.value.kind === 'unreadable') return [];
      if (target.value.kind === 'none' && target.value.blank === true) return [];
      if (sameMeasure(target.value, planned.value)) return [];
      const params = { municipality, target: writtenText(planned) };
      const more = { field: 'target', raw: target.raw, params, related: planned.sources };
      return [findingAt('V121', target.sources, context, more)];
    }),
  );
}
