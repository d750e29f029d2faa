import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeFacts } from './whole-facts.ts';

/** A text, the report's year where it matters, and all that is read. */
type Row = readonly [text: string, year: number | null, reading: readonly string[]];

const GROUPS = JSON.parse(readFileSync(new URL('whole-facts.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Row[]>
>;

describe.each(Object.entries(GROUPS))('whole readings: %s', (_group, rows) => {
  it.each(rows)('%j of %j', (text, year, reading) => {
    expect(wholeFacts(text, year ?? undefined)).toEqual(reading);
  });
});
