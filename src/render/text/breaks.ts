/** Where a paragraph may be broken (改行位置): UAX #14 under the strict Japanese rules. */
import LineBreaker from 'linebreak';
import { type Breakability, mayPart, valueOfBreak } from './kinsoku.ts';

const FIRST_WIDE = 0x2e80;
const OPENING = /^[\p{Ps}\p{Pi}〝]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}〟、。，．]$/u;

const isBlank = (cluster: string): boolean => /^\s$/.test(cluster);

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

const ARROW = '→';
/** So many clusters at the end are no line of their own behind an arrow: `→ ×`. */
const LAST_SIGN = 2;
const EVERY = '毎';
const SPAN_OF_TIME = /^[年月週日]$/;

/** True behind an arrow, before one that has only a sign behind it (a sum ends in its mark), and inside 毎年度. */
function partsPair(before: string, after: string, left: number): boolean {
  if (before === EVERY) return SPAN_OF_TIME.test(after);
  return before === ARROW || (after === ARROW && left <= LAST_SIGN + 1);
}

/** How bad a break is before the cluster of this index. */
export type BreakAt = (index: number) => Breakability;

function lastPrinted(clusters: readonly string[], index: number): string {
  let at = index - 1;
  while (at > 0 && isBlank(clusters[at] ?? '')) at--;
  return clusters[at] ?? '';
}

/**
 * How bad a break is before each cluster of a paragraph; before the first, `never`. Told on demand, since a line asks only for
 * those near its end.
 * @param clusters clusters of one paragraph, without `\n`
 */
export function breaksOf(clusters: readonly string[]): BreakAt {
  const text = clusters.join('');
  const single = text.length === clusters.length;
  const starts: number[] = [];
  for (let index = 0, start = 0; !single && index < clusters.length; index++) {
    starts.push(start);
    start += clusters[index]?.length ?? 0;
  }
  let legal: ReadonlySet<number> | undefined;
  return (index) => {
    const before = clusters[index - 1];
    const after = clusters[index];
    if (before === undefined || after === undefined) return 'never';
    /** Blanks at a break are not printed. */
    const printed = lastPrinted(clusters, index);
    if (!mayPart(printed, after)) return 'never';
    if (isBlank(after) && after !== '\u3000') return 'never';
    legal ??= legalOffsets(text);
    if (!legal.has(single ? index : (starts[index] ?? 0)) && !partsAtBracket(before, after))
      return before === '\u00a0' || isBlank(after) ? 'never' : 'word';
    if (partsPair(printed, after, clusters.length - index)) return 'tight';
    return valueOfBreak(clusters, index);
  };
}
