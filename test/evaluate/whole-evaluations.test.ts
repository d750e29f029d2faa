import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf, outcomeOf, type Wording } from './whole.ts';

/** What plan and offices wrote, why it is here, and all that becomes of it. */
type Row = Wording & { readonly why: string; readonly lines: readonly string[] };

const GROUPS = JSON.parse(readFileSync(new URL('whole-evaluations.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Row[]>
>;

describe.each(Object.entries(GROUPS))('whole evaluations: %s', (_group, rows) => {
  it.each(rows)('$why', ({ why: _, lines, ...wording }) => {
    expect(linesOf(outcomeOf(wording))).toEqual(lines);
  });
});
