/** The reader of running text against texts labelled after the corpus, which it was not written for. */
import { describe, expect, it } from 'vitest';
import { CORPUS } from './corpus/corpus.ts';
import { HELD_OUT, HELD_OUT_NEGATIVES } from './corpus/held-out.ts';
import { NEGATIVES } from './corpus/negatives.ts';
import { wholeLabel, wholeReading } from './labelled-reading.ts';

/** Digits that a text leaves open: a figure that says a change. */
const OPEN: Readonly<Record<string, readonly string[]>> = { 'h00-7': ['約3割'] };

describe('the texts labelled after the corpus', () => {
  it('are sixty texts over all expressions, and 25 without a fact, that the corpus does not have', () => {
    const texts = [...HELD_OUT.map(({ text }) => text), ...HELD_OUT_NEGATIVES.map(([text]) => text)];
    expect(HELD_OUT).toHaveLength(60);
    expect(HELD_OUT_NEGATIVES).toHaveLength(25);
    expect(new Set(HELD_OUT.flatMap(({ patterns }) => patterns)).size).toBe(23);
    const known = new Set([...CORPUS.map(({ text }) => text), ...NEGATIVES.map(([text]) => text)]);
    expect(texts.filter((text) => known.has(text))).toEqual([]);
    expect(HELD_OUT.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(OPEN)));
  });

  it.each(HELD_OUT.map((item) => [item.id, item] as const))('%s', (id, item) => {
    expect(wholeReading(item.text)).toEqual(wholeLabel(item, OPEN[id]));
  });

  it.each(HELD_OUT_NEGATIVES)('%s: %s', (text) => {
    expect(wholeReading(text)).toEqual({ facts: [], series: [], unread: [] });
  });
});
