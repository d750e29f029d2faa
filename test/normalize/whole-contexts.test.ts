import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../src/model/measure.ts';
import { whole } from '../support/whole.ts';

/** Text; what field, heading and cell say; value; last digit, scale, unit and stored number; findings with what they name. */
type Row = readonly [text: string, context: ReadingContext, value: string, written: string, findings: string];

const ROWS = JSON.parse(
  readFileSync(new URL('whole-contexts.json', import.meta.url), 'utf8'),
) as unknown as readonly Row[];

describe('whole readings under a heading and from a cell', () => {
  it.each(ROWS)('%j of %j', (text, context, value, written, findings) => {
    const [readValue, readWritten, , readFindings] = whole(text, context);
    expect([readValue, readWritten, readFindings]).toEqual([value, written, findings]);
  });
});
