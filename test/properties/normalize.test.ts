import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMeasure } from '../../src/compose/format.ts';
import { explainDiagnostic } from '../../src/compose/message.ts';
import { compare, type Decimal, multiply } from '../../src/model/decimal.ts';
import { type Finding, placed } from '../../src/model/diagnostic.ts';
import type { Measure, Qualifier, ReadingContext } from '../../src/model/measure.ts';
import { fiscalYearPeriod, type Period } from '../../src/model/period.ts';
import { asUnit, compareAmounts, convert, UNIT_SPELLINGS } from '../../src/model/unit.ts';
import { daysIn, isoDay } from '../../src/normalize/calendar.ts';
import { readInPieces, readMeasure } from '../../src/normalize/measure.ts';
import { fold } from '../../src/normalize/text.ts';
import { valueJson } from '../../src/render/explain/json.ts';
import { readingLine } from '../../src/render/explain/json-line.ts';
import { brief, briefMeasure } from '../support/brief.ts';

const RUNS = { numRuns: 300 };
const explain = (finding: Finding) => explainDiagnostic(placed(finding, {}), 'ja');

/** Signs and words that values are made of, so that random texts come close to real ones. */
const PARTS = [
  ...'0123456789,.()（）／/・:：、。～-▲△％%千万億兆年月日人件回名約各全第一二三十百○◎×…　\n※',
  ...[
    '令和',
    'R5',
    'H30',
    '平成',
    '年度',
    '以上',
    '未満',
    '毎年度',
    'まで',
    '前年度',
    '増加',
    '札幌市',
    '時点',
    '把握可能分',
    '実施',
    'なし',
    '四半期',
    'か所',
    'うち',
    '未策定',
  ],
];
const looksReal = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));
const context = fc.constantFrom<ReadingContext>(
  {},
  { role: 'target', year: 2023 },
  { role: 'actual', unit: '千人' },
  { role: 'date', year: 2023, era: '平成' },
);

describe('any text whatever', () => {
  it.each([
    ['of any signs', fc.string({ unit: 'binary', maxLength: 40 })],
    ['of parts of values', looksReal],
  ])('%s gives a value or says why not', (_name, texts) => {
    fc.assert(
      fc.property(texts, context, (text, surroundings) => {
        const { measure, findings } = readMeasure(text, surroundings);
        if (measure.kind === 'unreadable') expect(findings).not.toEqual([]);
        const line = readingLine(text, { measure, findings }, explain);
        expect(line).toBe(JSON.stringify({ input: text, ...valueJson(measure, findings, explain) }));
      }),
      { numRuns: 1500 },
    );
  });

  it('has pieces that lie in the text, in order', () => {
    fc.assert(
      fc.property(looksReal, (text) => {
        let last = 0;
        for (const { start, end } of readInPieces(text, {}).pieces ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      RUNS,
    );
  });

  it.each(['1', '1,', '三', '(', '((1)', '1件、', '毎年度', 'R5.', '1 ', '計画', '〜', '全', 'あ', '札幌市1件、', '●'])(
    'of %j up to the longest cell takes linear time',
    (part) => {
      const seconds = (length: number) => {
        const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
        const start = performance.now();
        readMeasure(text, { role: 'actual', year: 2023 });
        return performance.now() - start;
      };
      seconds(2000);
      expect(seconds(32767)).toBeLessThan(2000);
    },
  );
});

const amounts = fc.tuple(
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('人', '件', '円', '％', '箇所', 'kg／年', 'か月', '社・人', 'ha', undefined),
);

function quantity(
  [coefficient, places, unit]: readonly [bigint, number, string | undefined],
  more: Partial<Measure> = {},
): Measure {
  const scale = unit === '％' || unit === 'ha' || unit === undefined ? places : 0;
  return {
    kind: 'quantity',
    value: { coefficient, scale },
    comparator: '=',
    qualifiers: [],
    ...(unit === undefined ? {} : { unit: asUnit(unit) }),
    written: { lastDigit: { coefficient: 1n, scale } },
    ...more,
  } as Measure;
}

describe('width, blanks and commas', () => {
  const wide = (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const written = fc.tuple(
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.constantFrom('人', '件', '%', '千円', 'か所', 'kg'),
    fc.constantFrom('', '以上', '（R5.3）', '（2017年度）', '程度'),
  );

  it('do not change a reading', () => {
    fc.assert(
      fc.property(written, ([value, unit, behind]) => {
        const grouped = value.toLocaleString('en-US');
        const expected = brief(readMeasure(`${grouped}${unit}${behind}`, {}));
        expect(brief(readMeasure(`${value}${unit}${behind}`, {}))).toBe(expected);
        expect(brief(readMeasure(wide(`${grouped}${unit}${behind}`), {}))).toBe(expected);
        expect(brief(readMeasure(`　${grouped} ${unit}　${behind} `, {}))).toBe(expected);
      }),
      RUNS,
    );
  });

  it('are folded once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      RUNS,
    );
  });
});

const months = fc.tuple(fc.integer({ min: 2019, max: 2060 }), fc.integer({ min: 1, max: 12 }));
const years = fc.integer({ min: 1990, max: 2060 });
const periods: fc.Arbitrary<Period> = fc.oneof(
  years.map(fiscalYearPeriod),
  years.map((year): Period => ({ from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' })),
  months.map(([y, m]): Period => ({ from: isoDay(y, m, 1), to: isoDay(y, m, daysIn(y, m)), precision: 'month' })),
  months.map(([y, m]): Period => ({ from: isoDay(y, m, 15), to: isoDay(y, m, 15), precision: 'day' })),
  years.map((year): Period => ({ to: `${year}-03-31`, until: true })),
  months.map(([y, m]): Period => ({ to: isoDay(y, m, daysIn(y, m)), until: true })),
  years.map((year): Period => ({ every: true, to: `${year}-03-31` })),
  fc.constant<Period>({ every: true }),
  years.map((year): Period => ({ from: `${year}-04-01`, to: `${year + 4}-03-31`, precision: 'range' })),
  months.map(([y, m]): Period => ({ from: isoDay(y, m, 3), to: isoDay(y + 1, m, 7), precision: 'range' })),
  years.map((year): Period => ({ from: `${year}-04-01`, to: `${year}-09-30`, precision: 'half' })),
  years.map((year): Period => ({ from: `${year}-07-01`, to: `${year}-09-30`, precision: 'quarter' })),
  months.map(([y, m]): Period => ({ from: isoDay(y, m, 9), precision: 'open' })),
  months.map(([y, m]): Period => ({ to: isoDay(y, m, 9), precision: 'open' })),
);
const qualifiers = fc.subarray<Qualifier>([
  'about',
  'average',
  'cumulative',
  'each',
  'partial',
  'planned',
  'provisional',
]);
const styles = fc.record({
  digits: fc.constantFrom('half' as const, 'full' as const, 'single-full' as const),
  scale: fc.constantFrom('plain', 'mixed', '千', '万', '百万', '億'),
  years: fc.constantFrom('western' as const, 'era' as const),
});

describe('what is written reads back the same', () => {
  const back = (measure: Measure, style: Parameters<typeof formatMeasure>[1], role: 'actual' | 'target' = 'actual') => {
    const text = formatMeasure(measure, style);
    expect(`${text} = ${briefMeasure(readMeasure(text, { role, year: 2023 }).measure)}`).toBe(
      `${text} = ${briefMeasure(measure)}`,
    );
  };

  it('for quantities in every scale', () => {
    fc.assert(
      fc.property(
        amounts,
        qualifiers,
        fc.option(periods, { nil: undefined }),
        styles,
        (amount, words, period, style) => {
          back(quantity(amount, { qualifiers: [...words].sort(), ...(period === undefined ? {} : { period }) }), style);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('for bounds, ranks included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom('人', '位', '％'),
        fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const),
        styles,
        (value, unit, comparator, style) => {
          back({ ...quantity([BigInt(value), 0, unit]), comparator } as Measure, style, 'target');
        },
      ),
      RUNS,
    );
  });

  it('for ranges', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        fc.boolean(),
        styles,
        (low, span, lowOpen, highOpen, style) => {
          const written = { lastDigit: { coefficient: 1n, scale: 0 } };
          const decimal = (value: number): Decimal => ({ coefficient: BigInt(value), scale: 0 });
          back(
            {
              kind: 'range',
              low: decimal(low),
              high: decimal(low + span),
              lowOpen,
              highOpen,
              unit: asUnit('件'),
              qualifiers: [],
              written,
            },
            style,
            'target',
          );
        },
      ),
      RUNS,
    );
  });

  it('for quantities written like a target', () => {
    const likes = fc.constantFrom(
      '50百万円',
      '1,000千円',
      '3億円',
      '1億408万円',
      '12.5万人',
      '120名',
      '5件／年',
      '62.9％',
    );
    fc.assert(
      fc.property(
        amounts,
        likes,
        fc.constantFrom('half' as const, 'full' as const, 'single-full' as const),
        (amount, text, digits) => {
          const like = readMeasure(text, { role: 'target' }).measure;
          if (like.kind === 'quantity') back(quantity(amount), { digits, like });
        },
      ),
      RUNS,
    );
  });

  it.each<readonly [string, 'actual' | 'target']>([
    ['常時', 'target'],
    ['通年', 'actual'],
    ['2025年度までに策定', 'target'],
    ['2025年度まで', 'target'],
    ['策定済', 'actual'],
    ['未策定', 'actual'],
    ['全市町村', 'target'],
    ['毎年度', 'target'],
    ['2025年度までの毎年度', 'target'],
    ['－', 'actual'],
    ['未集計', 'actual'],
    ['現状値以上', 'target'],
    ['前年度並み', 'target'],
    ['札幌市17件、小樽市2件', 'actual'],
    ['10件（2022年度）、12件（2023年度）', 'actual'],
  ])('%j', (text, role) => {
    for (const digits of ['half', 'full', 'single-full'] as const) {
      for (const years of ['western', 'era'] as const) {
        back(readMeasure(text, { role, year: 2023 }).measure, { digits, years }, role);
      }
    }
  });

  it('for targets against a reference', () => {
    const by = fc.option(
      fc.record({
        value: fc.integer({ min: 1, max: 90 }).map((n) => ({ coefficient: BigInt(n), scale: 0 })),
        unit: fc.constantFrom(asUnit('％'), asUnit('件')),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('increase' as const, 'decrease' as const, 'keep' as const),
        fc.constantFrom('baseline' as const, 'previous-year' as const),
        by,
        (direction, reference, change) => {
          const change_ = direction === 'keep' || change === undefined ? {} : { by: change };
          back({ kind: 'relative', direction, reference, qualifiers: [], ...change_ }, { digits: 'half' }, 'target');
        },
      ),
      RUNS,
    );
  });
});

describe('units', () => {
  const spellings = [...UNIT_SPELLINGS.entries()];

  it('read as their one spelling behind a number', () => {
    const misread = spellings.filter(([spelling, entry]) => {
      const { measure } = readMeasure(`12${spelling}`, {});
      return measure.kind !== 'quantity' || measure.unit !== entry.unit;
    });
    expect(misread.map(([spelling]) => spelling)).toEqual([]);
  });

  it('compare the same in any unit of a dimension', () => {
    const area = fc.constantFrom(asUnit('㎡'), asUnit('a'), asUnit('ha'), asUnit('㎢'));
    const value = fc.integer({ min: 0, max: 10_000 }).map((n): Decimal => ({ coefficient: BigInt(n), scale: 1 }));
    fc.assert(
      fc.property(value, area, value, area, area, (x, from, y, other, to) => {
        const order = compareAmounts({ value: x, unit: from }, { value: y, unit: other });
        const moved = convert(x, from, to);
        expect(moved).toBeDefined();
        if (moved !== undefined)
          expect(compareAmounts({ value: moved, unit: to }, { value: y, unit: other })).toBe(order);
      }),
      RUNS,
    );
  });

  it('multiply by their scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(['千', 3] as const, ['万', 4] as const, ['百万', 6] as const, ['億', 8] as const),
        (value, [word, power]) => {
          const { measure } = readMeasure(`${value}${word}円`, {});
          const expected = multiply(
            { coefficient: BigInt(value), scale: 0 },
            { coefficient: 10n ** BigInt(power), scale: 0 },
          );
          expect(measure.kind === 'quantity' && compare(measure.value, expected)).toBe(0);
        },
      ),
      RUNS,
    );
  });
});

describe('eras', () => {
  const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    timeZone: 'UTC',
    era: 'long',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const misread = (day: Date): readonly string[] => {
    const text = calendar.formatToParts(day).filter(({ type }) => type !== 'literal');
    const part = (name: string) => text.find(({ type }) => type === name)?.value ?? '';
    const year = part('year') === '元' ? '元' : part('year');
    const written = `${part('era')}${year}年${part('month')}月${part('day')}日`;
    const { measure, findings } = readMeasure(written, { role: 'date' });
    const right = measure.kind === 'period' && measure.period.from === day.toISOString().slice(0, 10);
    return right && findings.length === 0 ? [] : [written];
  };

  it.each([
    '1873-01-01',
    '1912-07-29',
    '1912-07-30',
    '1926-12-24',
    '1926-12-25',
    '1989-01-07',
    '1989-01-08',
    '2019-04-30',
    '2019-05-01',
    '2024-02-29',
  ])('agree with the calendar of the platform on %s', (day) => {
    expect(misread(new Date(`${day}T00:00:00Z`))).toEqual([]);
  });

  it('agree with it from 1873 on, day by day', () => {
    const wrong: string[] = [];
    const last = Date.UTC(2040, 0, 1);
    for (let day = Date.UTC(1873, 0, 1); day < last; day += 86_400_000) wrong.push(...misread(new Date(day)));
    expect(wrong).toEqual([]);
  }, 30_000);
});
