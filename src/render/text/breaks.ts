/** Where a paragraph may be broken (改行位置): UAX #14 under the strict Japanese rules. */
import LineBreaker from 'linebreak';
import { type Breakability, mayPart, valueOfBreak } from './kinsoku.ts';

const FIRST_WIDE = 0x2e80;
const OPENING = /^[\p{Ps}\p{Pi}〝]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}〟、。，．]$/u;

const isWide = (cluster: string): boolean => (cluster.codePointAt(0) ?? 0) >= FIRST_WIDE;

function legalOffsets(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) offsets.add(found.position);
  return offsets;
}

/** UAX #14 (as of the package) ties brackets to Latin letters on either side; beside a full-width bracket they part. */
function partsAtBracket(before: string, after: string): boolean {
  if (isWide(after) && OPENING.test(after)) return !/^\s$/.test(before);
  if (isWide(before) && CLOSING.test(before)) return true;
  return (isWide(before) && OPENING.test(after)) || (CLOSING.test(before) && isWide(after));
}

/**
 * How bad a break is before each cluster of a paragraph; of the first, `never`.
 * @param clusters clusters of one paragraph, without `\n`
 */
export function breakabilities(clusters: readonly string[]): readonly Breakability[] {
  const legal = legalOffsets(clusters.join(''));
  let offset = 0;
  /** The last letter before the break that is no blank: blanks at a break are not printed. */
  let printed = '';
  return clusters.map((after, index): Breakability => {
    const before = clusters[index - 1];
    const here = offset;
    offset += after.length;
    if (before !== undefined && !/^\s$/.test(before)) printed = before;
    if (before === undefined || !mayPart(printed, after)) return 'never';
    if (/^\s$/.test(after) && after !== '\u3000') return 'never';
    if (!legal.has(here) && !partsAtBracket(before, after))
      return before === '\u00a0' || after === '\u00a0' ? 'never' : 'word';
    return valueOfBreak(clusters, index);
  });
}
