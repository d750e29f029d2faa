import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasureRole } from '../../src/model/measure.ts';
import { whole } from '../support/whole.ts';

/** Text and field; value; last digit, scale and unit as written; stretches; findings with what they name. */
type Row = readonly [text: string, role: MeasureRole, value: string, written: string, pieces: string, findings: string];

const GROUPS = JSON.parse(readFileSync(new URL('whole-readings.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Row[]>
>;

describe.each(Object.entries(GROUPS))('whole readings: %s', (_group, rows) => {
  it.each(rows)('%j as %s', (text, role, value, written, pieces, findings) => {
    expect(whole(text, { role, year: 2023 })).toEqual([value, written, pieces, findings]);
  });
});
