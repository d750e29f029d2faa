/** A cell's number that differs from what it shows (表示と格納値の相違). Source: evaluation rules, section 3. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { aggregate } from '../aggregate/aggregate.ts';
import { findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { judge } from '../judge.ts';
import type { Checked } from './checked.ts';

/** The shown figure counts; a warning where the stored one would give another mark. Reports: V116. */
export function checkStored({ context, parts, decision, index }: Checked): readonly Diagnostic[] {
  if (context.indicator.aggregation === '算出' || decision.mark.achievement === 'notEvaluable') return [];
  return parts.flatMap((part): readonly Diagnostic[] => {
    const shown = part.value?.value;
    if (part.value === undefined || shown?.kind !== 'quantity' || shown.written.stored === undefined) return [];
    const { stored, ...written } = shown.written;
    const replaced: Part = { ...part, value: { ...part.value, value: { ...shown, value: stored, written } } };
    const others = parts.map((each) => (each === part ? replaced : each));
    const { mark } = judge(aggregate(others, context, index).value, context).value;
    if (mark.mark === decision.mark.mark) return [];
    const params = {
      mark: decision.mark.mark,
      other: mark.mark,
      stored: `${formatDecimal(stored)}${shown.unit ?? ''}`,
    };
    return [findingAt('V116', part.value.sources, context, { field: 'actual', raw: part.value.raw, params })];
  });
}
