import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasureRole } from '../../src/model/measure.ts';
import { readInPieces } from '../../src/normalize/measure.ts';
import { brief } from '../support/brief.ts';

/** Text and field; what it is read as, with period, qualifiers, note and codes; what each stretch was understood as. */
type Row = readonly [text: string, role: MeasureRole, reading: string, pieces: string];

/** Thought up from what clerks write, rule by rule, and not from the program. */
const GROUPS = JSON.parse(readFileSync(new URL('sentences.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Row[]>
>;

describe.each(Object.entries(GROUPS))('what clerks write: %s', (_group, rows) => {
  it.each(rows)('%j as %s', (text, role, reading, pieces) => {
    const read = readInPieces(text, { role, year: 2023 });
    const stretches = (read.pieces ?? []).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
    expect([brief(read), stretches.join(' | ')]).toEqual([reading, pieces]);
  });
});
