/** The reader of running text over the labelled corpus at large: precision, recall, and the same texts in other signs. */
import { describe, expect, it } from 'vitest';
import { factJson } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import { CORPUS } from './corpus/corpus.ts';
import { HELD_OUT } from './corpus/held-out.ts';
import { LEAST_RECALL, measured } from './labelled-reading.ts';

const PATTERNS = Array.from({ length: 23 }, (_, number) => number);

describe('precision and recall', () => {
  it.each([
    ['the labelled corpus', CORPUS, 300],
    ['the texts labelled after it', HELD_OUT, 100],
  ] as const)('%s is read with precision 100 % and recall of 98 % or more', (_, items, least) => {
    const { read, labelled, right } = measured(items);
    expect(labelled).toBeGreaterThan(least);
    expect(right / read, `${right} of ${read} read`).toBe(1);
    expect(right / labelled, `${right} of ${labelled} labelled`).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it.each(PATTERNS)('expression %i: nothing is read that is not labelled', (number) => {
    const { read, right } = measured(CORPUS.filter(({ patterns }) => patterns.includes(number)));
    expect(read).toBeGreaterThan(0);
    expect(right).toBe(read);
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
