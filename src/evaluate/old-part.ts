/** Parts of another time (過年度の値): a value that ends before the year under review does not enter a total. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Measure } from '../model/measure.ts';
import { type Context, findingAt, type Hindrance } from './context.ts';
import { isStale } from './due.ts';
import type { Part } from './gather.ts';

/** A part's value with the year of its heading where the cell names none. */
export function datedValue(part: Part): Measure | undefined {
  const measure = part.value?.value;
  const heading = part.entries.find(({ year }) => year !== undefined)?.year;
  if (measure === undefined || measure.period !== undefined || heading === undefined) return measure;
  return { ...measure, period: heading } as Measure;
}

/** Whether a part is too old for the target. Source: evaluation rules, section 1 (stale-actual). */
export function isOldPart(part: Part, context: Context): boolean {
  const measure = datedValue(part);
  return measure !== undefined && isStale(measure, context.due, context.fiscalYear);
}

/** The reason and the finding of a part that is too old: a warning where it was to enter a total. Reports: V112. */
export function oldPartFound(
  part: Part,
  context: Context,
  inTotal: boolean,
): { readonly hindrance: Hindrance; readonly finding: Diagnostic } {
  const params = {
    until: datedValue(part)?.period?.to ?? '',
    due: Math.min(context.due ?? context.fiscalYear, context.fiscalYear),
  };
  const more = { field: 'actual', raw: part.value?.raw, params, ...(inTotal ? { severity: 'warning' as const } : {}) };
  return {
    hindrance: { reason: 'stale-actual', params },
    finding: findingAt('V112', part.value?.sources, context, more),
  };
}
