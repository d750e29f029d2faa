/** Where lines had to be broken at a bad place (やむを得ない改行), told with the cell and the reason. */
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { FORCED_BREAKS, type ForcedBreak } from '../text/forced.ts';
import { type Expected, placeOf } from './expected.ts';
import type { DocumentPlan, PlacedText } from './plan.ts';

/** So many letters on either side of the first such break are shown. */
const SHOWN = 8;

/** Lines under each key in the order of the pages; what stands on every page once. */
function linesByKey(plan: DocumentPlan): ReadonlyMap<string, readonly PlacedText[]> {
  const lines = new Map<string, PlacedText[]>();
  for (const page of plan.pages) {
    const repeated = new Map<string, PlacedText[]>();
    for (const text of page.texts) {
      const key = text.cell ?? text.repeated;
      if (key === undefined || text.vertical === true) continue;
      const on = text.cell === undefined ? repeated : lines;
      const list = on.get(key);
      if (list === undefined) on.set(key, [text]);
      else list.push(text);
    }
    for (const [key, list] of repeated) if (!lines.has(key)) lines.set(key, list);
  }
  return lines;
}

const lastOf = (text: string): string => [...text].slice(-SHOWN).join('');
const firstOf = (text: string): string => [...text].slice(0, SHOWN).join('');

function report(expected: Expected, lines: readonly PlacedText[]): readonly Diagnostic[] {
  const counts = new Map<ForcedBreak, number>();
  let near = '';
  let first = '';
  for (const [index, { text, forced }] of lines.entries()) {
    if (forced === undefined) continue;
    if (counts.size === 0) first = text;
    if (counts.size === 0) near = `${lastOf(text)}／${firstOf(lines[index + 1]?.text ?? '')}`;
    counts.set(forced, (counts.get(forced) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const { at, more } = placeOf(expected, first);
  const kinds = FORCED_BREAKS.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0]] : []));
  return [diagnose('P109', at, { ...more, raw: expected.text, params: { near, ...Object.fromEntries(kinds) } })];
}

/**
 * Cells in which a line ends in the midst of a word, a figure or an address, or against 禁則, because the line holds no better
 * break. `near` shows the first of these breaks as ／; each kind comes with its count.
 * Reports: P109 break-forced.
 */
export function checkBreaks(expectedTexts: readonly Expected[], plan: DocumentPlan): readonly Diagnostic[] {
  const lines = linesByKey(plan);
  return expectedTexts.flatMap((expected) => report(expected, lines.get(expected.key) ?? []));
}
