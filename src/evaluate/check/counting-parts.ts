/** Parts whose figures stand in the region's value (圏域の値に入る分), for checks of single cells. */
import type { Part } from '../gather.ts';
import type { Checked } from './checked.ts';

/** The lead's part under 代表, every reported part of other methods; none where no figure of a cell enters. */
export function countingParts({ context, parts }: Checked): readonly Part[] {
  const { aggregation } = context.indicator;
  if (aggregation === '算出' || aggregation === '市町村数') return [];
  return parts.filter(
    ({ municipality, state }) => state === 'reported' && (aggregation !== '代表' || municipality === context.lead),
  );
}
