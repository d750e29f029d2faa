/** A cell's number that differs from what it shows (表示と格納値の相違). Source: evaluation rules, section 3. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { aggregate } from '../aggregate/aggregate.ts';
import { findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { judge } from '../judge.ts';
import type { Checked } from './check.ts';

/** The shown figure counts; a warning where the stored one would give another mark. Reports: V116. */
export function checkStored({ context, parts, decision }: Checked): readonly Diagnostic[] {
  const aggregation = context.indicator.aggregation;
  if (aggregation === '算出' || aggregation === '平均' || decision.mark.achievement === 'notEvaluable') return [];
  return parts.flatMap((part): readonly Diagnostic[] => {
    const stored = part.entries.find((entry) => entry.stored !== undefined)?.stored;
    if (stored?.kind !== 'quantity' || part.value === undefined) return [];
    const replaced: Part = { ...part, value: { ...part.value, value: stored } };
    const others = parts.map((each) => (each === part ? replaced : each));
    const { value: regional } = aggregate(others, context, NO_ENTRIES);
    const { mark } = judge(regional, context).value;
    if (mark.mark === decision.mark.mark) return [];
    const params = {
      mark: decision.mark.mark,
      other: mark.mark,
      stored: `${formatDecimal(stored.value)}${stored.unit ?? ''}`,
    };
    return [findingAt('V116', part.value.sources, context, { field: 'actual', raw: part.value.raw, params })];
  });
}

/** Only 平均 looks at entries of other indicators. */
const NO_ENTRIES = { submitted: new Set<string>(), entries: new Map() };
