/** The reader of running text against the labelled corpus, text by text: facts, series, digits left over, negatives. */
import { describe, expect, it } from 'vitest';
import { CORPUS } from './corpus/corpus.ts';
import { NEGATIVES } from './corpus/negatives.ts';
import { wholeLabel, wholeReading } from './labelled-reading.ts';

describe('the labelled corpus: facts, series and no digits behind', () => {
  it.each(CORPUS.map((item) => [item.id, item] as const))('%s', (_, item) => {
    expect(wholeReading(item.text)).toEqual(wholeLabel(item));
  });
});

describe('the negatives', () => {
  it.each(NEGATIVES)('%s: %s', (text) => {
    expect(wholeReading(text)).toEqual({ facts: [], series: [], unread: [] });
  });
});
