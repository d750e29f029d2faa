/** From the municipalities' values to the region's, by 集計方法. Source: evaluation rules, section 4. */
import type { Context, Found } from '../context.ts';
import type { EntryIndex, Part } from '../gather.ts';
import { nothing, type Regional } from '../regional.ts';
import { counted } from './count.ts';
import { extreme } from './extreme.ts';
import { representative } from './lead.ts';
import { averaged } from './mean.ts';
import { summed } from './sum.ts';
import { speakInWords, spoken } from './words.ts';

/** The region's value; that of 算出 follows when all other marks are known. Reports: V101 V103 V106 V110 V111 V114 V122 V126. */
export function aggregate(parts: readonly Part[], context: Context, index: EntryIndex): Found<Regional> {
  const { aggregation } = context.indicator;
  const added = aggregation !== '代表' && aggregation !== '市町村数' && aggregation !== '算出';
  if (added && speakInWords(parts, context)) return spoken(parts, context);
  switch (aggregation) {
    case '代表':
      return representative(parts, context);
    case '合計':
      return summed(parts, context);
    case '市町村数':
      return counted(parts, context);
    case '平均':
      return averaged(parts, context, index);
    case '最大':
    case '最小':
      return extreme(parts, context);
    case '算出':
      return { value: nothing([]), diagnostics: [] };
  }
}
