/** What changed within a text (文字の違い): the parts that differ stand in 《 》, long unchanged stretches are left out. */

/** A stretch of a text that both sides have, or only one. */
export type Segment = { readonly kind: 'same' | 'old' | 'new'; readonly text: string };

/** Numbers and words of latin letters count as one sign each, so that 17件 and 18件 differ in the whole number. */
const TOKEN = /[0-9０-９]+(?:[.,，．][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|./gsu;
/** Largest table of the comparison; longer middles count as replaced whole. */
const MOST_CELLS = 4_000_000;
/** Unchanged stretches shorter than this between two changes are shown as changed: single common signs only confuse. */
const SHORTEST_SAME = 2;

/**
 * The segments of two texts in order; at each difference the old part comes before the new one.
 * @example textSegments('計17件', '計18件') // 計 same, 17 old, 18 new, 件 same
 */
export function textSegments(before: string, after: string): readonly Segment[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = compareTokens(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}

/** By the longest common subsequence. */
function compareTokens(a: readonly string[], b: readonly string[]): readonly Segment[] {
  if (a.length * b.length > MOST_CELLS) {
    return [
      { kind: 'old', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  }
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const diagonal = (lengths[(i + 1) * width + j + 1] ?? 0) + 1;
      const other = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] = a[i] === b[j] ? diagonal : other;
    }
  }
  const segments: Segment[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      segments.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      segments.push({ kind: 'old', text: a[i] ?? '' });
      i += 1;
    } else {
      segments.push({ kind: 'new', text: b[j] ?? '' });
      j += 1;
    }
  }
  return segments;
}

/** Neighbours of a kind joined, old before new, short common stretches between two changes taken into both. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  let [before, after] = ['', ''];
  const flush = () => {
    if (before !== '') result.push({ kind: 'old', text: before });
    if (after !== '') result.push({ kind: 'new', text: after });
    [before, after] = ['', ''];
  };
  const runs = runsOf(segments);
  for (const [index, run] of runs.entries()) {
    const inside = index > 0 && index < runs.length - 1 && (before !== '' || after !== '');
    if (run.kind === 'same' && !(inside && [...run.text].length < SHORTEST_SAME)) {
      flush();
      if (run.text !== '') result.push(run);
      continue;
    }
    if (run.kind !== 'new') before += run.text;
    if (run.kind !== 'old') after += run.text;
  }
  flush();
  return result;
}

function runsOf(segments: readonly Segment[]): readonly Segment[] {
  const runs: { kind: Segment['kind']; text: string }[] = [];
  for (const { kind, text } of segments) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') runs.push({ kind, text });
  }
  return runs;
}

/** Texts up to this length are shown whole and without marks: the eye sees the difference. */
const SHORT = 24;
/** How much of an unchanged stretch is shown on each side of a change. */
const CONTEXT = 14;

/**
 * Both texts for a table of changes (旧・新).
 * @example markedChange('10件', '12件') // ['10件', '12件']
 */
export function markedChange(before: string, after: string): readonly [before: string, after: string] {
  if ([...before].length <= SHORT && [...after].length <= SHORT) return [before, after];
  if (before === '' || after === '') return [before, after];
  const segments = textSegments(before, after);
  const side = (kind: 'old' | 'new') =>
    segments
      .map((segment, index) => {
        if (segment.kind === 'same')
          return shortened(segment.text, { opens: index === 0, ends: index === segments.length - 1 });
        return segment.kind === kind ? `《${segment.text}》` : '';
      })
      .join('');
  return [side('old'), side('new')];
}

function shortened(text: string, at: { readonly opens: boolean; readonly ends: boolean }): string {
  const signs = [...text];
  const first = at.opens ? 0 : wordEnd(signs);
  const last = at.ends ? 0 : wordEnd(signs.toReversed());
  if (signs.length <= first + last + LEAST_LEFT_OUT) return text;
  return `${signs.slice(0, first).join('')}…${signs.slice(signs.length - last).join('')}`;
}

/** Leaving out fewer signs than this saves nothing. */
const LEAST_LEFT_OUT = 4;
/** Signs between names and figures: a text is cut there if one is near. */
const BETWEEN: ReadonlySet<string> = new Set([...'、。＋＝÷→・：（）【】「」 　\n']);
const NEAR = 14;

const OF_FIGURE = /[0-9０-９.,，．]/u;

/** How many signs to show so that no name is cut: up to the next sign between words; and never half a figure. */
function wordEnd(signs: readonly string[]): number {
  const more = signs.slice(CONTEXT, CONTEXT + NEAR).findIndex((sign) => BETWEEN.has(sign));
  let end = more < 0 ? CONTEXT : CONTEXT + more;
  while (end < signs.length && OF_FIGURE.test(signs[end - 1] ?? '') && OF_FIGURE.test(signs[end] ?? '')) end += 1;
  return end;
}
