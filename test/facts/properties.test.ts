/** Any text whatever: positions quote the text, facts stand apart and in order, nothing throws, time stays in proportion. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factJson, factSchema } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';

/** What items are made of, and what trips readers up. */
const FRAGMENTS = [
  ...['R5', 'R4.10', '令和5年度', 'R5.7~9', 'R6.9～', '(R5)', '（R5.7）', 'R5：', '9月', '・9', '時点', '以降', 'H31'],
  ...[
    '【',
    '】',
    '（',
    '）',
    '(',
    ')',
    '「',
    '」',
    '、',
    '。',
    '・',
    '　',
    ' ',
    '\n',
    '\n・',
    '：',
    '→',
    '/',
    '~',
    '-',
  ],
  ...[
    'の',
    'は',
    'に',
    'を',
    'が',
    'から',
    'した',
    '予定',
    '（予定）',
    '約',
    '延べ',
    '計',
    'うち',
    '各',
    '平均',
    '前年度',
  ],
  ...[
    '第3回',
    '12回',
    '5件',
    '1,234人',
    '3市',
    '41戸',
    '6,318千円',
    '1億2千万円',
    '約7割',
    '10',
    '2,000',
    '12.5％',
    '社・人',
  ],
  ...[
    '参加',
    '開催',
    '学生',
    '相談件数',
    '白沢市',
    '同市',
    '同町',
    '（星空）',
    '(正社員)',
    'UPDATE47',
    '目標',
    '増加',
    'A',
    't',
  ],
  ...[
    '○',
    '◇',
    '1人当たり',
    'https://a.example/5',
    '\u200b',
    '𠮷',
    '①',
    '１',
    '，',
    '．',
    'ｶﾞ',
    '三十名',
    '令和6年能登半島地震',
  ],
];
const item = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.oneof(item, fc.string({ unit: 'binary', maxLength: 80 }));
const RUNS = { numRuns: 600 };

describe('any text', () => {
  it('never throws, and gives facts by the schema', () => {
    fc.assert(
      fc.property(anything, fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: undefined }), (text, year) => {
        const { facts } = readFacts(text, year === undefined ? {} : { year });
        for (const fact of facts) factSchema.parse(factJson(fact));
      }),
      RUNS,
    );
  });

  it('is quoted where its facts and unread digits stand; facts are in order and apart', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { facts, unread } = readFacts(text);
        for (const { quote, start, end } of [...facts, ...unread]) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).not.toBe('');
        }
        let last = 0;
        for (const { start, end } of facts) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      RUNS,
    );
  });

  it('has values with a date and its source, or with neither; series of two points or more, each at its own time', () => {
    fc.assert(
      fc.property(item, (text) => {
        const { facts, series } = readFacts(text);
        for (const { value, unit, period, dateSource, status } of facts) {
          expect(period === undefined).toBe(dateSource === undefined);
          expect(value === undefined).toBe(unit === undefined);
          if (value === undefined) expect(period).toBeDefined();
          else expect(status).toBeDefined();
        }
        for (const { points, subject, unit } of series) {
          expect(points.length).toBeGreaterThan(1);
          expect(new Set(points.map(({ period }) => JSON.stringify(period))).size).toBe(points.length);
          expect(points.every((point) => point.subject === subject && point.unit === unit)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('says the same behind another item on a line of its own', () => {
    fc.assert(
      fc.property(
        item.filter((text) => !/[【「（(]/.test(text)),
        (text) => {
          const alone = readFacts(text).facts;
          const behind = readFacts(`先の項目。\n${text}`).facts;
          const offset = '先の項目。\n'.length;
          expect(behind.map(({ start, end }) => [start - offset, end - offset])).toEqual(
            alone.map(({ start, end }) => [start, end]),
          );
        },
      ),
      RUNS,
    );
  });

  it('accounts for each digit of a plain count: a fact or a note that it was not read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom('件', '名', '', '蔵', 'ぬ'), (count, counter) => {
        const text = `講座を${count}${counter}に`;
        const { facts, unread } = readFacts(text);
        const seen = [...facts, ...unread].filter(({ quote }) => quote.includes(String(count)));
        expect(seen).toHaveLength(1);
      }),
    );
  });
});

/** Repeated, each of them made an earlier reader look over the text again and again. */
const HEAVY = ['【', '（', '（3回）', '、R5', 'は、', '→3回', '同町：3回、', '教育R5 ', '3回の', '1、', '「', 'R5・'];
const LONG = 24_000;
/** Time of the processor; looking over the text again for each piece of it would take minutes. */
const MOST_SECONDS = 6;

describe('a long text', () => {
  it.each(HEAVY)('of %j is read in time', (piece) => {
    const text = `○R5に${piece.repeat(LONG / piece.length)}`;
    const before = process.cpuUsage();
    readFacts(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  });
});
