/** The labels hold together: what a reader of running text is later measured by must itself be without slips. */
import { describe, expect, it } from 'vitest';
import { CORPUS } from './corpus.ts';
import { labelled } from './label.ts';
import { NEGATIVES } from './negatives.ts';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/億/, 100_000_000],
  [/百万/, 1_000_000],
  [/千万/, 10_000_000],
  [/万/, 10_000],
  [/千/, 1000],
  [/割/, 10],
];

/** The value of a quote worked out the plain way: the last number, times its scales, part by part. */
function lastNumber(quote: string): number {
  const withoutDate = quote
    .normalize('NFKC')
    .replace(/\([^()]*\)$/, '')
    .replaceAll(',', '');
  const number = /(?:\d+(?:\.\d+)?(?:億|百万|千万|万|千|割)?)+(?=[^\d]*$)/.exec(withoutDate)?.[0] ?? '';
  const parts = number.match(/\d+(?:\.\d+)?\D*/g) ?? [];
  return parts.reduce((sum, part) => {
    const factor = SCALES.find(([sign]) => sign.test(part))?.[1] ?? 1;
    return sum + Number(part.replace(/[^\d.]/g, '')) * factor;
  }, 0);
}

describe('the labelled corpus', () => {
  it('has at least 130 items, each with its own id and text', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(130);
    expect(new Set(CORPUS.map(({ id }) => id)).size).toBe(CORPUS.length);
    expect(new Set(CORPUS.map(({ text }) => text)).size).toBe(CORPUS.length);
  });

  it.each(Array.from({ length: 23 }, (_, number) => number))('shows expression %i at least five times', (number) => {
    expect(CORPUS.filter(({ patterns }) => patterns.includes(number)).length).toBeGreaterThanOrEqual(5);
  });

  it.each(CORPUS.map((item) => [item.id, item] as const))('%s: quotes in order, in their place, apart', (_, item) => {
    expect(item.facts.length).toBeGreaterThan(0);
    expect(item.text).toMatch(/^[○◇]/);
    let last = 0;
    for (const { quote, start, end } of item.facts) {
      expect(item.text.slice(start, end)).toBe(quote);
      expect(quote).toMatch(/^\S(?:.*\S)?$/);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  });

  it.each(CORPUS.map((item) => [item.id, item] as const))('%s: values, dates and states agree', (_, { facts }) => {
    for (const fact of facts) {
      const dated = fact.kind === 'date' || fact.kind === 'period';
      expect(fact.value === null, fact.quote).toBe(dated);
      expect(fact.period === null, fact.quote).toBe(fact.dateSource === null);
      if (dated) expect(['self', 'inherited']).toContain(fact.dateSource);
      else expect(fact.dateSource).not.toBe('self');
      if (dated) expect(fact.kind).toBe(['open', 'range'].includes(fact.period?.precision ?? '') ? 'period' : 'date');
      else expect(lastNumber(fact.quote), fact.quote).toBe(Number(fact.value));
      expect(fact.status).toBe(fact.qualifiers.includes('planned') ? 'planned' : dated ? null : 'reported');
      if (fact.unit === '円') expect(['amount', 'series-point']).toContain(fact.kind);
    }
  });

  it.each(CORPUS.filter(({ series }) => series.length > 0).map((item) => [item.id, item] as const))(
    '%s: each series has points of one subject and unit at different times',
    (_, { facts, series }) => {
      expect(series.map(({ id }) => id)).toEqual(series.map((__, index) => `S${index + 1}`));
      for (const { id, subject, unit, points } of series) {
        const of = facts.filter((fact) => fact.series === id);
        expect(points.length).toBeGreaterThanOrEqual(2);
        expect(new Set(of.map((fact) => `${fact.subject} ${fact.unit}`))).toEqual(new Set([`${subject} ${unit}`]));
        expect(new Set(points.map(({ period }) => JSON.stringify(period))).size).toBe(points.length);
        expect(of.every(({ kind }) => kind === 'series-point')).toBe(true);
      }
    },
  );

  it('has no two values of one subject, unit and basis outside a series, unless undated or of one time', () => {
    const missed = CORPUS.flatMap(({ id, facts }) => {
      const keys = facts
        .filter(({ series, value, period }) => series === null && value !== null && period !== null)
        .map(({ subject, unit, period, qualifiers }) => ({
          key: `${id} ${subject} ${unit} ${qualifiers.filter((word) => ['about', 'cumulative'].includes(word))}`,
          at: JSON.stringify(period),
        }));
      return keys.filter(({ key, at }) => keys.some((other) => other.key === key && other.at !== at));
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['a quote that is not in the text', 'x 1\n○開催【R5】\nR6 | 開催 | date | FY2024 | S'],
    ['a date without a known source', 'x 1\n○開催【R5】\nR5 | 開催 | date | FY2023 | Q'],
    ['a period that is none', 'x 1\n○開催【R5】\nR5 | 開催 | date | 2023 | S'],
    ['a value without a unit', 'x 1\n○開催【3回】\n3回 | 開催 | 3 | - | -'],
    ['a word that says nothing', 'x 1\n○開催【3回】\n3回 | 開催 | 3 回 | - | - | perhaps'],
  ])('refuses %s', (_, table) => {
    expect(() => labelled(table)).toThrow();
  });

  it('counts positions in UTF-16 units and the second of equal quotes by its number', () => {
    const [item] = labelled(
      'x 9\n○𠮷野町の催し【3回、3回】\n3回 | 催し | 3 回 | - | -\n3回 | 催し | 3 回 | - | - | #2',
    );
    expect(item?.facts.map(({ start, end }) => [start, end])).toEqual([
      [9, 11],
      [12, 14],
    ]);
  });
});

describe('the negatives', () => {
  it('are at least 60 different texts that the corpus does not have', () => {
    const texts = NEGATIVES.map(([text]) => text);
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(new Set(texts).size).toBe(texts.length);
    expect(CORPUS.map(({ text }) => text).filter((text) => texts.includes(text))).toEqual([]);
  });
});
