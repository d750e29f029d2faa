import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasureRole } from '../../src/model/measure.ts';
import { whole } from '../support/whole.ts';

/** Text and field; value; last digit, scale and unit as written; stretches; findings with what they name. */
type Row = readonly [text: string, role: MeasureRole, value: string, written: string, pieces: string, findings: string];

type Groups = Readonly<Record<string, readonly Row[]>>;

const groupsOf = (name: string): Groups => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** In the second file what is read beside the value, of texts whose values were labelled by hand: `unseen`, `expressions`. */
const GROUPS = { ...groupsOf('whole-readings.json'), ...groupsOf('whole-labelled.json') };

describe.each(Object.entries(GROUPS))('whole readings: %s', (_group, rows) => {
  it.each(rows)('%j as %s', (text, role, value, written, pieces, findings) => {
    expect(whole(text, { role, year: 2023 })).toEqual([value, written, pieces, findings]);
  });
});
