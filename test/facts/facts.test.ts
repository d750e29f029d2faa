/** The reader of running text against the labelled corpus: precision, recall, series, negatives, and other widths. */
import { describe, expect, it } from 'vitest';
import { factJson } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import { CORPUS } from './corpus/corpus.ts';
import { NEGATIVES } from './corpus/negatives.ts';

/** Least share of labelled facts that must be found; every fact found must be labelled. */
const LEAST_RECALL = 0.98;
const PATTERNS = Array.from({ length: 23 }, (_, number) => number);

type Comparable = Readonly<Record<string, unknown>> & { readonly qualifiers: readonly string[] };

/** Qualifiers are a set. */
function key(fact: Comparable): string {
  const { qualifiers, ...rest } = fact;
  return JSON.stringify([Object.entries(rest).toSorted(), [...qualifiers].toSorted()]);
}

function found(text: string): readonly string[] {
  return readFacts(text).facts.map((fact) => key(factJson(fact)));
}

function measured(items: typeof CORPUS): { readonly read: number; readonly labelled: number; readonly right: number } {
  let read = 0;
  let labelled = 0;
  let right = 0;
  for (const item of items) {
    const got = found(item.text);
    const wanted = new Set(item.facts.map(key));
    read += got.length;
    labelled += wanted.size;
    right += got.filter((fact) => wanted.has(fact)).length;
  }
  return { read, labelled, right };
}

describe('the labelled corpus', () => {
  it('is read with precision 100 % and recall of 98 % or more', () => {
    const { read, labelled, right } = measured(CORPUS);
    expect(labelled).toBeGreaterThan(300);
    expect(right / read).toBe(1);
    expect(right / labelled).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it.each(PATTERNS)('expression %i: nothing is read that is not labelled', (number) => {
    const { read, right } = measured(CORPUS.filter(({ patterns }) => patterns.includes(number)));
    expect(read).toBeGreaterThan(0);
    expect(right).toBe(read);
  });

  it.each(CORPUS.map((item) => [item.id, item] as const))('%s', (_, item) => {
    expect(found(item.text)).toEqual(item.facts.map(key));
  });

  it.each(CORPUS.map((item) => [item.id, item] as const))('%s: its series and no other', (_, item) => {
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

  it('leaves no digits behind', () => {
    expect(CORPUS.flatMap(({ text }) => readFacts(text).unread)).toEqual([]);
  });
});

describe('the negatives', () => {
  it.each(NEGATIVES)('%s: %s', (text) => {
    const { facts, unread } = readFacts(text);
    expect(facts).toEqual([]);
    expect(unread).toEqual([]);
  });
});

const WIDTHS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['full width', (text) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['half width', (text) => text.replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))],
  ['wave dashes', (text) => text.replaceAll(/[~～]/g, '〜')],
  ['colons', (text) => text.replaceAll(/[:：]/g, (sign) => (sign === ':' ? '：' : ':'))],
  ['brackets', (text) => text.replaceAll('(', '（').replaceAll(')', '）')],
  ['blanks', (text) => text.replaceAll(/[ \u3000]/g, (sign) => (sign === ' ' ? '\u3000' : '\u00a0'))],
];

describe('the same text in other signs', () => {
  const plain = (subject: string | null) => subject?.normalize('NFKC').replaceAll(/[~〜]/g, '~') ?? null;
  it.each(WIDTHS)('says the same in %s', (_, change) => {
    for (const { text } of CORPUS) {
      const facts = (source: string) =>
        readFacts(source).facts.map((fact) => {
          const { quote, subject, ...rest } = factJson(fact);
          return { ...rest, subject: plain(subject), length: quote.length };
        });
      expect(facts(change(text)), text).toEqual(facts(text));
    }
  });

  it('says the same with blanks around colons, at other positions', () => {
    for (const { text } of CORPUS) {
      const facts = (source: string) =>
        readFacts(source).facts.map((fact) => {
          const { quote, start, end, ...rest } = factJson(fact);
          return { ...rest, quote: quote.replaceAll(' ', ''), apart: end - start >= quote.length };
        });
      expect(facts(text.replaceAll(/[:：]/g, ' $& ')), text).toEqual(facts(text));
    }
  });
});
