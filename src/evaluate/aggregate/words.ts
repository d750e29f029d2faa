/** Words of several municipalities (言葉の実績): they stand for the region where all say the same. */

import { type Context, type Found, findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { nothing, type Regional, sourcesOf } from '../regional.ts';
import { sameMeasure } from '../same-measure.ts';
import { writtenText } from '../words.ts';
import { conflictsOf } from './lead.ts';
import { missingParts, whyNothing } from './missing.ts';

/** Whether the target asks for words and the municipalities give them: nothing can be added up then. */
export function speakInWords(parts: readonly Part[], context: Context): boolean {
  const { kind } = context.indicator.target.value;
  if (kind === 'quantity' || kind === 'range' || kind === 'relative') return false;
  const kinds = parts.filter(({ state }) => state === 'reported').map(({ value }) => value?.value.kind);
  return kinds.length > 0 && kinds.every((each) => each !== 'quantity' && each !== 'range' && each !== 'several');
}

/** The word that all reporters give. Assumption: where they differ, only a person can say what holds for the region. Reports: V106 V114. */
export function spoken(parts: readonly Part[], context: Context): Found<Regional> {
  const conflicts = conflictsOf(parts, context);
  const reported = parts.filter(({ state }) => state === 'reported');
  const first = reported[0]?.value;
  if (first === undefined) return { value: nothing([]), diagnostics: conflicts.diagnostics };
  const other = reported.find(({ value }) => value !== undefined && !sameMeasure(value.value, first.value));
  const params = {
    actual: `${writtenText(first)}／${writtenText(other?.value)}`,
    target: writtenText(context.indicator.target),
  };
  const differs =
    other === undefined
      ? []
      : [
          findingAt('V114', other.value?.sources, context, {
            field: 'actual',
            raw: other.value?.raw,
            params,
            related: first.sources,
          }),
        ];
  return {
    value: {
      actual: { ...first, sources: sourcesOf(reported) },
      used: reported,
      hindrances: [
        ...conflicts.value,
        ...whyNothing(parts, context),
        ...(other === undefined ? [] : [{ reason: 'state-differs' as const, params }]),
      ],
      missing: missingParts(parts, context),
    },
    diagnostics: [...conflicts.diagnostics, ...differs],
  };
}
