/** Why a line had to be broken at a bad place (やむを得ない改行): for who mends the text or the width. */
import { isInseparable, NO_END, NO_START } from './kinsoku.ts';

/** What such a break parts or breaks. */
export type ForcedBreak =
  /** An address of the web or of mail, but behind one of its joints. */
  | 'url'
  /** Signs that may not begin a line (行頭禁則), so many that no line ends before them. */
  | 'line-start'
  /** Signs that may not end a line (行末禁則). */
  | 'line-end'
  /** …… and ――, and what a no-break space ties. */
  | 'tied'
  /** A figure; legal, but it may be misread. */
  | 'figure'
  /** A word, longer than the line. */
  | 'word';

/** All kinds, in the order in which they are told. */
export const FORCED_BREAKS: readonly ForcedBreak[] = ['figure', 'word', 'url', 'line-start', 'line-end', 'tied'];

/** Letters of an address: ASCII without blanks. */
const ADDRESS_LETTER = /^[\u0021-\u007e]$/;
const ADDRESS = /:\/\/|^www\.|^[^@]+@[^@]+\.[^@]+$/;
const NO_BREAK_SPACE = '\u00a0';
const DIGIT = /^[0-9０-９]$/;

const at = (clusters: readonly string[], index: number): string => clusters[index] ?? '';

/** The run of ASCII letters around a break. */
function runAround(clusters: readonly string[], index: number): string {
  let from = index;
  while (ADDRESS_LETTER.test(at(clusters, from - 1))) from--;
  let to = index;
  while (ADDRESS_LETTER.test(at(clusters, to))) to++;
  return clusters.slice(from, to).join('');
}

/** The last cluster of the line: blanks at its end are not printed. */
function lastPrinted(clusters: readonly string[], index: number): string {
  let last = index - 1;
  while (last > 0 && /^\s$/.test(at(clusters, last))) last--;
  return at(clusters, last);
}

/**
 * Why there is a break before a cluster although nothing allows it there.
 * @param clusters clusters of the paragraph
 * @example whyForced([...'https://a.jp'], 10) // 'url'
 */
export function whyForced(clusters: readonly string[], index: number): ForcedBreak {
  const before = at(clusters, index - 1);
  const after = at(clusters, index);
  if (ADDRESS_LETTER.test(before) && ADDRESS_LETTER.test(after) && ADDRESS.test(runAround(clusters, index)))
    return 'url';
  if (NO_START.has(after)) return 'line-start';
  if (NO_END.has(lastPrinted(clusters, index))) return 'line-end';
  if (isInseparable(before, after) || before === NO_BREAK_SPACE || after === NO_BREAK_SPACE) return 'tied';
  return DIGIT.test(before) && DIGIT.test(after) ? 'figure' : 'word';
}
