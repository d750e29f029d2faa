import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { cy, EVERY, fy, judged, none, q, range, relative, type Scenario, template } from '../support/measures.ts';

type Row = readonly [target: Measure, actual: Measure, mark: string, reason: string, why: string];

function marks(rows: readonly Row[], more: Partial<Scenario> = {}): void {
  const named = rows.map(([target, actual, mark, reason, why]) => ({ target, actual, mark, reason, why }));
  it.each(named)('$why → $mark $reason', ({ target, actual, mark, reason }) => {
    const { indicator } = judged(target, actual, more);
    expect([indicator.mark, indicator.reason, indicator.certain]).toEqual([mark, reason, true]);
  });
}

const more = (value: string) => q(value, '件', { comparator: '>=' });
const over = (value: string) => q(value, '件', { comparator: '>' });
const less = (value: string) => q(value, '件', { comparator: '<=' });
const under = (value: string) => q(value, '件', { comparator: '<' });
const n = (value: string) => q(value, '件');

describe('more is better', () => {
  marks([
    [n('100'), n('100'), '◎', 'ratio', 'equality is met'],
    [n('100'), n('101'), '◎', 'ratio', 'beyond'],
    [n('100'), n('9999'), '◎', 'ratio', 'met is ◎ whatever the ratio'],
    [n('100'), n('99'), '□', 'ratio', 'just below'],
    [n('100'), n('85'), '□', 'ratio', '0.85 exactly'],
    [n('20'), n('17'), '□', 'ratio', '0.85 exactly, which floats miss: 17 ÷ 20'],
    [n('200'), n('170'), '□', 'ratio', '0.85 exactly'],
    [n('7000'), n('5950'), '□', 'ratio', '0.85 exactly'],
    [n('7000'), n('5949'), '×', 'ratio', 'one below 0.85'],
    [n('10000'), n('8496'), '×', 'ratio', '84.96 % shows as 85.0 %'],
    [n('10000'), n('8495'), '×', 'ratio', '84.95 %'],
    [n('10000'), n('8500'), '□', 'ratio', '85.00 %'],
    [n('100'), n('84'), '×', 'ratio', 'below'],
    [n('100'), n('0'), '×', 'ratio', 'nought'],
    [n('0.3'), n('0.255'), '□', 'ratio', '0.85 exactly in decimals that floats cannot hold'],
    [more('2'), n('2'), '◎', 'ratio', '以上 includes the figure'],
    [more('2'), n('1'), '×', 'ratio', '以上 not reached'],
    [over('100'), n('100'), '□', 'ratio', '超 excludes the figure, and 100 % is never ◎ then'],
    [over('100'), n('101'), '◎', 'ratio', '超'],
    [over('100'), n('84'), '×', 'ratio', '超, below 0.85'],
    [q('100', '人'), q('90'), '□', 'ratio', 'a bare number takes the unit of the target'],
    [q('238'), q('245'), '◎', 'ratio', 'two bare numbers'],
    [q('1', '回／年'), q('1', '回'), '◎', 'ratio', 'a missing ／年 is the same'],
    [q('1', '回'), q('1', '回／年'), '◎', 'ratio', 'a missing ／年 is the same, the other way'],
    [q('1', 'ha'), q('9000', '㎡'), '□', 'ratio', 'units of one dimension compare'],
    [q('2', '時間'), q('102', '分'), '□', 'ratio', '102 ÷ 120 is 0.85 exactly'],
  ]);
});

describe('less is better', () => {
  marks([
    [less('5'), n('5'), '◎', 'ratio', '以下 includes the figure'],
    [less('5'), n('0'), '◎', 'ratio', 'nought is met'],
    [less('5'), n('6'), '×', 'ratio', '5 ÷ 6 is 83.3 %'],
    [less('85'), n('100'), '□', 'ratio', '85 ÷ 100 is 0.85 exactly'],
    [less('85'), n('101'), '×', 'ratio', 'just below'],
    [under('5'), n('5'), '□', 'ratio', '未満 excludes the figure'],
    [under('5'), n('4'), '◎', 'ratio', '未満'],
    [q('3', '位', { comparator: '<=' }), q('2', '位'), '◎', 'ratio', 'a rank: 3位以内'],
    [q('3', '位', { comparator: '<=' }), q('4', '位'), '×', 'ratio', 'a rank: 75 %'],
    [q('3', '位'), q('2', '位'), '◎', 'ratio', 'a rank is better the smaller it is, said or not'],
    [q('3', '位'), q('4', '位'), '×', 'ratio', 'a rank below'],
    [q('3', '位'), q('3'), '◎', 'ratio', 'a rank as a bare number'],
    [n('0'), n('0'), '◎', 'ratio', 'a zero target means less'],
    [n('0'), n('1'), '×', 'ratio', 'a zero target without a baseline: met or not met only'],
  ]);

  it('is unsure of a rank of which the plan wants more', () => {
    const { indicator, codes } = judged(q('3', '位'), q('2', '位'), { direction: 'more' });
    expect([indicator.reason, codes]).toEqual(['direction-unknown', ['V107']]);
  });

  describe('by the column 方向', () => {
    marks(
      [
        [n('20'), n('20'), '◎', 'ratio', 'equality'],
        [n('20'), n('19'), '◎', 'ratio', 'below is better'],
        [n('17'), n('20'), '□', 'ratio', '17 ÷ 20 is 0.85 exactly'],
        [n('17'), n('21'), '×', 'ratio', 'below 0.85'],
      ],
      { direction: 'less', baseline: n('30') },
    );
  });
});

describe('progress where target or baseline is nought or negative', () => {
  marks(
    [
      [q('-1400', '人'), q('-1400', '人'), '◎', 'progress', 'reached'],
      [q('-1400', '人'), q('-1000', '人'), '◎', 'progress', 'better than reached'],
      [q('-1400', '人'), q('-2588', '人'), '×', 'progress', '217 ÷ 1,405'],
      [q('-1400', '人'), q('-1610', '人'), '□', 'progress', '1,195 ÷ 1,405 is 85.05 %'],
      [q('-1400', '人'), q('-1611', '人'), '×', 'progress', '1,194 ÷ 1,405 is 84.98 %'],
      [q('-1400', '人'), q('-3000', '人'), '×', 'progress', 'worse than the baseline'],
    ],
    { baseline: q('-2805', '人', { period: cy(2017) }) },
  );
  marks(
    [
      [n('0'), n('0'), '◎', 'progress', 'zero accidents'],
      [n('0'), n('3'), '□', 'progress', '(3 − 20) ÷ (0 − 20) is 0.85 exactly'],
      [n('0'), n('4'), '×', 'progress', '0.80'],
    ],
    { baseline: n('20') },
  );
  marks([[n('20'), n('17'), '□', 'progress', 'a zero baseline: (17 − 0) ÷ (20 − 0)']], { baseline: n('0') });
  marks(
    [
      [q('-10', '人'), q('-12', '人'), '×', 'ratio', 'negative without a baseline, 方向 given: not met is ×'],
      [q('-10', '人'), q('-10', '人'), '◎', 'ratio', 'and met is ◎'],
    ],
    { direction: 'more' },
  );
  marks([[n('0'), n('2'), '×', 'ratio', 'target and baseline nought: no way to measure']], { baseline: n('0') });
});

describe('進捗 as the basis of the template', () => {
  const progress = template({ evaluation: { basis: 'progress' } });
  marks(
    [
      [n('200'), n('185'), '□', 'progress', '(185 − 100) ÷ (200 − 100) is 0.85 exactly'],
      [n('200'), n('184'), '×', 'progress', '0.84, though 184 ÷ 200 is 0.92'],
      [n('200'), n('200'), '◎', 'progress', 'met'],
      [n('200'), n('90'), '×', 'progress', 'backwards'],
    ],
    { template: progress, baseline: n('100') },
  );
  marks([[n('200'), n('199'), '×', 'ratio', 'no baseline: not met is ×']], { template: progress });
  marks([[n('100'), n('99'), '×', 'ratio', 'target equals baseline: zero denominator']], {
    template: progress,
    baseline: n('100'),
  });
  marks([[n('95'), n('94'), '□', 'ratio', 'a hoped-for brake is judged by its ratio, not by progress past the goal']], {
    template: progress,
    baseline: n('100'),
    direction: 'more',
  });
});

type DirectionRow = [Measure, Measure | undefined, 'more' | 'less' | undefined, string, string];

describe('direction', () => {
  it.each([
    [n('95000'), n('100000'), undefined, 'direction-unknown', '人口 100,000 → 95,000'],
    [n('20'), n('30'), undefined, 'direction-unknown', '事故 30 → 20'],
    [q('-10', '件'), undefined, undefined, 'direction-unknown', 'negative without a baseline'],
    [n('20'), n('30'), 'less', 'ratio', 'the office says so'],
    [n('95000'), n('100000'), 'more', 'ratio', 'the office says so'],
    [more('95000'), n('100000'), undefined, 'ratio', '以上 is the office’s own word'],
    [over('95000'), n('100000'), undefined, 'ratio', '超 is, too'],
    [under('20'), n('30'), undefined, 'ratio', '未満 is, too'],
    [less('20'), n('30'), undefined, 'ratio', '以下 is the office’s own word'],
    [less('20'), n('30'), 'more', 'direction-unknown', 'word and column contradict each other'],
    [n('120'), n('100'), undefined, 'ratio', 'on the right side'],
    [n('100'), n('100'), undefined, 'ratio', 'level with the baseline'],
    [n('20'), q('30', '人'), undefined, 'ratio', 'a baseline in another unit says nothing'],
    [n('20'), q('30', '件', { qualifiers: ['cumulative'] }), undefined, 'ratio', 'a cumulative baseline says nothing'],
  ] satisfies readonly DirectionRow[])('%#', (target, baseline, direction, reason, _why) => {
    const { indicator, codes } = judged(target, n('97'), {
      ...(baseline === undefined ? {} : { baseline }),
      ...(direction === undefined ? {} : { direction }),
    });
    expect(indicator.reason).toBe(reason);
    expect(codes.includes('V107')).toBe(reason === 'direction-unknown');
  });

  it('that is unknown names both figures at the target', () => {
    const more = { baseline: n('30'), baselineRaw: '30件', targetRaw: '20件' };
    const [found] = judged(n('20'), n('25'), more).diagnostics;
    expect([found?.place.cell, found?.field, found?.raw]).toEqual(['G2', 'target', '20件']);
    expect(found?.params).toMatchObject({ baseline: '30件', target: '20件' });
  });

  it.each([
    [n('10'), undefined, { value: 'more', inferred: true }],
    [less('10'), undefined, { value: 'less', inferred: true }],
    [n('0'), undefined, { value: 'less', inferred: true }],
    [n('10'), 'less', { value: 'less', inferred: false }],
    [none, undefined, { value: 'more', inferred: true }],
    [more('10'), undefined, { value: 'more', inferred: true }],
    [over('10'), undefined, { value: 'more', inferred: true }],
    [under('10'), undefined, { value: 'less', inferred: true }],
    [q('3', '位'), undefined, { value: 'less', inferred: true }],
    [q('3', '位', { comparator: '>=' }), undefined, { value: 'more', inferred: true }],
    [relative('increase'), undefined, { value: 'more', inferred: true }],
    [relative('decrease'), undefined, { value: 'less', inferred: true }],
    [relative('keep'), undefined, { value: 'more', inferred: true }],
    [relative('keep'), 'less', { value: 'less', inferred: false }],
    [relative('keep', { comparator: '>=' }), undefined, { value: 'more', inferred: true }],
    [relative('keep', { comparator: '<=' }), undefined, { value: 'less', inferred: true }],
    [relative('keep', { comparator: '<' }), undefined, { value: 'less', inferred: true }],
  ] as const)('%# is told in the result', (target, direction, expected) => {
    const { indicator } = judged(target, n('9'), direction === undefined ? {} : { direction });
    expect(indicator.direction).toEqual(expected);
  });
});

describe('ranges', () => {
  const goal = range('40', '50', '件');
  marks([
    [goal, n('40'), '◎', 'range', 'the lower end belongs to it'],
    [goal, n('45'), '◎', 'range', 'inside'],
    [goal, n('50'), '◎', 'range', 'the upper end belongs to it'],
    [goal, n('34'), '□', 'range', '34 ÷ 40 is 0.85 exactly'],
    [goal, n('33'), '×', 'range', 'below'],
    [goal, n('58'), '□', 'range', '50 ÷ 58 is 86.2 %'],
    [goal, n('59'), '×', 'range', '50 ÷ 59 is 84.7 %'],
    [range('50', '80', '件', { highOpen: true }), n('80'), '□', 'range', '80件未満: the open end is outside'],
    [range('50', '80', '件', { lowOpen: true }), n('50'), '□', 'range', '50件超: the open end is outside'],
    [range('0', '5', '件'), n('-1'), '×', 'range', 'below nought there is no share'],
    [range('-5', '0', '件'), n('1'), '×', 'range', 'above a zero end there is no share'],
  ]);

  it('leaves 80 % outside of 50％以上80％未満, with a warning for rounding', () => {
    const { indicator } = judged(range('50', '80', '％', { highOpen: true }), q('80', '％'));
    expect([indicator.mark, indicator.certain]).toEqual(['□', false]);
  });
});

describe('due later with a number', () => {
  const later = q('100', '件', { period: fy(2025) });
  marks([
    [later, n('100'), '◎', 'ratio', 'reached already'],
    [later, n('99'), '－', 'not-yet-due', 'not yet'],
    [later, n('0'), '－', 'not-yet-due', 'not yet'],
    [q('100', '件', { period: fy(2023) }), n('99'), '□', 'ratio', 'due this year'],
    [q('100', '件', { period: fy(2020) }), n('10'), '×', 'ratio', 'due long ago'],
    [
      q('100', '件', { period: { ...fy(2025), every: true } }),
      n('90'),
      '□',
      'ratio',
      '2025年度までの毎年度 is due each year',
    ],
    [q('100', '件', { period: EVERY }), n('90'), '□', 'ratio', '毎年度'],
    [q('100', '件', { period: cy(2023) }), n('90'), '□', 'ratio', 'a calendar year stands for its fiscal year'],
    [q('100', '件', { period: cy(2024) }), n('90'), '－', 'not-yet-due', 'next calendar year'],
    [range('40', '50', '件', { period: fy(2025) }), n('39'), '－', 'not-yet-due', 'a range'],
  ]);
  marks([[later, n('90'), '□', 'ratio', 'interim values are judged where the template says so']], {
    template: template({ evaluation: { interim: true } }),
  });
  marks(
    [
      [n('100'), n('90'), '－', 'not-yet-due', 'the column 期限'],
      [
        q('100', '件', { period: EVERY }),
        n('90'),
        '□',
        'ratio',
        '毎年度 is due each year, whatever the column 期限 says',
      ],
    ],
    { dueColumn: { kind: 'period', qualifiers: [], period: fy(2026) } },
  );
  marks([[q('100', '件', { period: fy(2020) }), n('90'), '－', 'not-yet-due', 'the column goes before the target']], {
    dueColumn: { kind: 'period', qualifiers: [], period: fy(2026) },
  });
});
