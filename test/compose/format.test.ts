import { describe, expect, it } from 'vitest';
import { formatMeasure, type ValueStyle } from '../../src/compose/format.ts';
import { formatPeriod } from '../../src/compose/format-period.ts';
import { decimalOf, ONE } from '../../src/model/decimal.ts';
import type { Measure, Quantity } from '../../src/model/measure.ts';
import { asUnit } from '../../src/model/unit.ts';
import { readMeasure } from '../../src/normalize/measure.ts';

function read(text: string): Measure {
  return readMeasure(text, { role: 'target', year: 2023 }).measure;
}

function like(text: string): Quantity {
  const measure = read(text);
  if (measure.kind !== 'quantity') throw new Error(`${text} is no quantity`);
  return measure;
}

function sum(value: number | bigint, unit?: string, more: Partial<Quantity> = {}): Quantity {
  return {
    kind: 'quantity',
    value: decimalOf(value),
    ...(unit === undefined ? {} : { unit: asUnit(unit) }),
    comparator: '=',
    qualifiers: [],
    written: { lastDigit: ONE },
    ...more,
  };
}

describe('sums in the unit and scale of their target', () => {
  it.each<[string, string, string, Quantity]>([
    ['2,500名（毎年度）', '3,676名', "the target's spelling of the counter", sum(3676, '人')],
    ['29.8万人（2023年度）', '43,900人', 'exact only in the base unit', sum(43_900, '人')],
    ['29.8万人（2023年度）', '43.9万人', 'exact in the scale', sum(439_000, '人')],
    ['29.8万人（2023年度）', '43.0万人', 'as many decimals as the target', sum(430_000, '人')],
    ['31千人（2023年度）', '6,670人', 'never rounded', sum(6670, '人')],
    ['31千人（2023年度）', '31千人', 'exact in thousands', sum(31_000, '人')],
    ['50百万円', '44.5百万円', 'one place more than a whole target', sum(44_500_000, '円')],
    ['50百万円', '44,550,000円', 'two would be too many', sum(44_550_000, '円')],
    ['2,000万円（毎年度）', '10,408万円', 'exact in 万', sum(104_080_000, '円')],
    ['1億5,000万円', '1億408万円', 'mixed as the target', sum(104_080_000, '円')],
    ['1億5,000万円', '104,085,000円', 'not exact in 万', sum(104_085_000, '円')],
    ['10か所', '12か所', 'か所 as the target', sum(12, '箇所')],
    ['10人', '12件', 'another unit keeps its own', sum(12, '件')],
    ['10', '12', 'no unit', sum(12)],
    ['１回／年', '3回', 'the rate left out', sum(3, '回')],
    ['▲1,400人', '▲2,805人', 'negative', sum(-2805, '人')],
    ['75,000人', '116,346人（把握可能分）', 'partial', sum(116_346, '人', { qualifiers: ['partial'] })],
  ])('a sum against %j is %j', (target, expected, _why, value) => {
    expect(formatMeasure(value, { digits: 'half', like: like(target) })).toBe(expected);
  });
});

describe('styles', () => {
  it.each<[string, ValueStyle, string, string]>([
    ['104080000円', { digits: 'half', scale: 'mixed' }, '1億408万円', 'mixed'],
    ['27900000000000円', { digits: 'half', scale: 'mixed' }, '27兆9,000億円', 'trillions'],
    ['104085001円', { digits: 'half', scale: 'mixed' }, '1億408万5,001円', 'the rest in digits'],
    ['9999円', { digits: 'half', scale: 'mixed' }, '9,999円', 'below 万'],
    ['0円', { digits: 'half', scale: 'mixed' }, '0円', 'zero'],
    ['251000人', { digits: 'half', scale: '万' }, '25.1万人', 'one scale'],
    ['6286000円', { digits: 'half', scale: '千' }, '6,286千円', 'thousands'],
    ['25.1万人', { digits: 'half' }, '25.1万人', 'as it was written'],
    ['25.1万人', { digits: 'half', scale: 'plain' }, '251,000人', 'the base unit'],
    ['1,234人', { digits: 'full' }, '１，２３４人', 'full width'],
    ['5件（R6.12）', { digits: 'single-full', years: 'era' }, '５件（令和６年12月）', 'single digits full width'],
    ['5.0％', { digits: 'half' }, '5.0％', 'decimals as written'],
    ['約1,300名', { digits: 'half' }, '約1,300名', 'about'],
    ['3位以内', { digits: 'half' }, '3位以上', 'a rank'],
    ['50％以上80％未満', { digits: 'half' }, '50％以上80％未満', 'a half-open range'],
    ['40～50件', { digits: 'half' }, '40件～50件', 'a range'],
    ['1,234人（R5.10.1時点）', { digits: 'half' }, '1,234人（2023年10月1日時点）', 'as of'],
    ['現状値からの増加（2023年度）', { digits: 'half' }, '現状値からの増加（2023年度）', 'against the baseline'],
    ['前年度比10％増', { digits: 'half' }, '前年度比10％増', 'by so much'],
    ['5ポイント向上', { digits: 'half' }, '現状値比5ポイント増', 'the reference said'],
    ['現状維持', { digits: 'half' }, '現状維持', 'keep'],
    ['前年度並み', { digits: 'half' }, '前年度並み', 'keep'],
    ['前年度以上', { digits: 'half' }, '前年度以上', 'keep or better'],
    ['毎年度', { digits: 'half' }, '毎年度', 'each year'],
    ['隔年', { digits: 'half' }, '隔年', 'every other year'],
    ['2023年度末まで', { digits: 'half' }, '2023年度まで', 'due'],
    ['常時（2017年度）', { digits: 'half' }, '常時（2017年度）', 'a state'],
    ['全市町村（毎年度）', { digits: 'half' }, 'すべての市町村（毎年度）', 'a set'],
    ['札幌市17件、小樽市2件', { digits: 'half' }, '札幌市17件、小樽市2件', 'named parts'],
    ['－', { digits: 'half' }, '－', 'none'],
    ['未集計', { digits: 'half' }, '未集計', 'pending'],
    ['未策定', { digits: 'half' }, '未策定', 'a milestone'],
    ['すごく多い', { digits: 'half' }, '', 'nothing for what cannot be read'],
  ])('%j %j', (text, style, expected) => expect(formatMeasure(read(text), style)).toBe(expected));
});

describe('periods', () => {
  it.each([
    ['令和元年度', '2019年度', '令和元年度', 'by the era of its end'],
    ['H30', '2018年度', '平成30年度', 'a fiscal year that ends in 平成'],
    ['2019年4月', '2019年4月', '平成31年4月', 'before the change'],
    ['2019年5月', '2019年5月', '令和元年5月', 'after the change'],
    ['R5.4.1', '2023年4月1日', '令和5年4月1日', 'a day'],
    ['2015年', '2015年', '平成27年', 'a calendar year'],
    ['2023～2027年度', '2023年度～2027年度', '令和5年度～令和9年度', 'fiscal years'],
    ['2015～2019年', '2015年～2019年', '平成27年～令和元年', 'calendar years'],
    ['R7.4~6', '2025年4月～2025年6月', '令和7年4月～令和7年6月', 'months'],
    ['R6.4.1～R6.6.15', '2024年4月1日～2024年6月15日', '令和6年4月1日～令和6年6月15日', 'days'],
    ['令和5年度上半期', '2023年度上半期', '令和5年度上半期', 'a half'],
    ['令和5年度第4四半期', '2023年度第4四半期', '令和5年度第4四半期', 'a quarter'],
    ['R6.8以降', '2024年8月1日以降', '令和6年8月1日以降', 'open'],
    ['～R7.3', '2025年3月31日以前', '令和7年3月31日以前', 'open'],
    ['令和7年2月まで', '2025年2月まで', '令和7年2月まで', 'a due month'],
    ['R7.2.10まで', '2025年2月10日まで', '令和7年2月10日まで', 'a due day'],
    ['2023年度までの毎年度', '2023年度までの毎年度', '令和5年度までの毎年度', 'each year until'],
    ['2019～2023年度の毎年度', '2019年度～2023年度の毎年度', '令和元年度～令和5年度の毎年度', 'each year of a span'],
    ['大正9年', '1920年', '大正9年', 'an old era'],
    ['明治40年', '1907年', '明治40年', 'an older era'],
    ['昭和50年', '1975年', '昭和50年', '昭和'],
  ])('%j', (text, western, era) => {
    const { measure } = readMeasure(text, { role: 'date', year: 2023 });
    const period = measure.period ?? {};
    expect([formatPeriod(period), formatPeriod(period, 'era')]).toEqual([western, era]);
  });

  it('of nothing are nothing', () => expect(formatPeriod({})).toBe(''));
});
