/** A part of the year given for the whole (年度途中の値): 12月末 or 4月～12月 where the year's figure is wanted. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FiscalYear, Period } from '../../model/period.ts';
import { findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import type { Checked } from './checked.ts';
import { countingParts } from './counting-parts.ts';

/**
 * Figures of a total or of the lead that end before the year's last month, by their cell or their heading.
 * Assumption: a single day or month is when something took place or was counted, and a share has no part of a year; so is
 * 時点 of a figure that is not added up. In a total 1月31日現在 says that two months are missing.
 * Reports: V213.
 */
export function checkPartYear(row: Checked): readonly Diagnostic[] {
  const { context } = row;
  const { aggregation } = context.indicator;
  if (aggregation !== '合計' && aggregation !== '代表') return [];
  return countingParts(row).flatMap((part): readonly Diagnostic[] => {
    const period = unfinished(part, context.fiscalYear, aggregation === '合計');
    if (period === undefined) return [];
    const params = { municipality: part.municipality, until: period.to ?? '' };
    return [findingAt('V213', part.value?.sources, context, { field: 'actual', raw: part.value?.raw, params })];
  });
}

function unfinished(part: Part, year: FiscalYear, added: boolean): Period | undefined {
  const measure = part.value?.value;
  if ((measure?.kind !== 'quantity' && measure?.kind !== 'range') || measure.unit === '％') return undefined;
  const heading = part.entries.find((entry) => entry.year !== undefined)?.year;
  const own = measure.period;
  const period = own ?? heading;
  const isAsOf = own !== undefined && measure.qualifiers.includes('as-of');
  if (period === undefined || (isAsOf && !added)) return undefined;
  return isPartOf(period, year, isAsOf) ? period : undefined;
}

/** From April on, or from nowhere, to a month before the last; a half or a quarter of the year; a day up to which is counted. */
function isPartOf({ from, to, precision, every }: Period, year: FiscalYear, isAsOf: boolean): boolean {
  if (to === undefined || every === true || to < `${year}-04-01` || to > `${year + 1}-03-31`) return false;
  if (precision === 'half' || precision === 'quarter') return true;
  if (to >= `${year + 1}-03-01`) return false;
  return isAsOf || from === undefined || (from.startsWith(`${year}-04`) && !to.startsWith(`${year}-04`));
}
