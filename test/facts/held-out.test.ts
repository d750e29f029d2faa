/** The reader of running text against texts labelled after the corpus, which it was not written for. */
import { describe, expect, it } from 'vitest';
import { factJson } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import { CORPUS } from './corpus/corpus.ts';
import { HELD_OUT, HELD_OUT_NEGATIVES } from './corpus/held-out.ts';
import { NEGATIVES } from './corpus/negatives.ts';

/** Least share of labelled facts that must be found; every fact found must be labelled. */
const LEAST_RECALL = 0.98;

type Comparable = Readonly<Record<string, unknown>> & { readonly qualifiers: readonly string[] };

/** Qualifiers are a set. */
function key(fact: Comparable): string {
  const { qualifiers, ...rest } = fact;
  return JSON.stringify([Object.entries(rest).toSorted(), [...qualifiers].toSorted()]);
}

function found(text: string): readonly string[] {
  return readFacts(text).facts.map((fact) => key(factJson(fact)));
}

describe('the texts labelled after the corpus', () => {
  it('are sixty texts over all expressions, and 25 without a fact, that the corpus does not have', () => {
    const texts = [...HELD_OUT.map(({ text }) => text), ...HELD_OUT_NEGATIVES.map(([text]) => text)];
    expect(HELD_OUT).toHaveLength(60);
    expect(HELD_OUT_NEGATIVES).toHaveLength(25);
    expect(new Set(HELD_OUT.flatMap(({ patterns }) => patterns)).size).toBe(23);
    const known = new Set([...CORPUS.map(({ text }) => text), ...NEGATIVES.map(([text]) => text)]);
    expect(texts.filter((text) => known.has(text))).toEqual([]);
  });

  it('are read with precision 100 % and recall of 98 % or more', () => {
    const read = HELD_OUT.flatMap(({ id, text }) => found(text).map((fact) => `${id} ${fact}`));
    const labelled = HELD_OUT.flatMap(({ id, facts }) => facts.map((fact) => `${id} ${key(fact)}`));
    const wanted = new Set(labelled);
    const right = read.filter((fact) => wanted.has(fact)).length;
    expect(labelled.length).toBeGreaterThan(100);
    expect(right / read.length, `${right} of ${read.length} read`).toBe(1);
    expect(right / labelled.length, `${right} of ${labelled.length} labelled`).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it.each(HELD_OUT.map((item) => [item.id, item] as const))('%s', (_, item) => {
    expect(found(item.text)).toEqual(item.facts.map(key));
  });

  it.each(HELD_OUT.map((item) => [item.id, item] as const))('%s: its series and no other', (_, item) => {
    const series = readFacts(item.text).series.map(({ id, subject, unit, points }) => ({
      id,
      subject: subject ?? null,
      unit: unit ?? null,
      points: points.map((point) => {
        const { period, value, status } = factJson(point);
        return { period, value, planned: status === 'planned' };
      }),
    }));
    expect(series).toEqual(item.series);
  });

  it('leave no digits behind, but for a figure that says a change', () => {
    expect(HELD_OUT.flatMap(({ text }) => readFacts(text).unread.map(({ quote }) => quote))).toEqual(['約3割']);
  });

  it.each(HELD_OUT_NEGATIVES)('%s: %s', (text) => {
    const { facts, unread } = readFacts(text);
    expect(facts).toEqual([]);
    expect(unread).toEqual([]);
  });
});
