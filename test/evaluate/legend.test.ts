import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { scaleOf } from '../../src/evaluate/legend.ts';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Measure } from '../../src/model/measure.ts';
import {
  dec,
  due,
  entriesOf,
  judged,
  none,
  planned,
  q,
  range,
  run,
  type Scenario,
  state,
  submission,
  template,
} from '../support/measures.ts';

const n = (value: string) => q(value, '件');

const LETTERS = template({
  marks: [
    { mark: 'S', achievement: 'achieved', label: '目標を大きく上回る', from: '1.2' },
    { mark: 'A', achievement: 'achieved', label: '達成' },
    { mark: 'B', achievement: 'nearlyAchieved', label: 'おおむね達成', from: '0.8' },
    { mark: 'C', achievement: 'notAchieved', label: '未達成', from: '0.5' },
    { mark: 'D', achievement: 'notAchieved', label: '大きく未達成' },
    { mark: '–', achievement: 'notEvaluable', label: '評価対象外' },
  ],
});

describe('a scale with more steps', () => {
  it.each([
    [n('100'), n('120'), 'S', 'achieved', '1.2 exactly'],
    [n('100'), n('119'), 'A', 'achieved', 'below 1.2'],
    [n('100'), n('100'), 'A', 'achieved', 'met'],
    [n('100'), n('99'), 'B', 'nearlyAchieved', 'not met'],
    [n('100'), n('80'), 'B', 'nearlyAchieved', '0.8 exactly'],
    [n('100'), n('79'), 'C', 'notAchieved', 'below 0.8'],
    [n('100'), n('50'), 'C', 'notAchieved', '0.5 exactly'],
    [n('100'), n('49'), 'D', 'notAchieved', 'below 0.5'],
    [q('100', '件', { comparator: '<=' }), n('80'), 'S', 'achieved', '100 ÷ 80 is 1.25'],
    [q('100', '件', { comparator: '<=' }), n('0'), 'S', 'achieved', 'nothing left'],
    [q('100', '件', { comparator: '<=' }), n('125'), 'B', 'nearlyAchieved', '0.8 exactly'],
    [state('常時'), state('常時'), 'A', 'achieved', 'a state is neither more nor less than met'],
    [due(2023), none, 'D', 'notAchieved', 'missed has no share'],
    [range('40', '50', '件'), n('45'), 'A', 'achieved', 'inside a range'],
    [n('100'), none, '–', 'notEvaluable', 'the legend’s own dash'],
    [n('100'), q('110', '件', { comparator: '>=' }), '–', 'notEvaluable', 'S or A: not the same mark all the way'],
  ] satisfies readonly [Measure, Measure, string, string, string][])(
    '%#',
    (target, actual, mark, achievement, _why) => {
      const { indicator } = judged(target, actual, { template: LETTERS });
      expect([indicator.mark, indicator.achievement]).toEqual([mark, achievement]);
    },
  );
});

describe('other legends', () => {
  it.each([
    ['a threshold of 0.8', { evaluation: { nearlyAchieved: '0.8' } }, n('80'), '□'],
    ['a threshold of 0.8, below', { evaluation: { nearlyAchieved: '0.8' } }, n('79'), '×'],
    [
      'words for marks',
      {
        marks: [
          { mark: '順調', achievement: 'achieved', label: '順調' },
          { mark: '遅れ', achievement: 'notAchieved', label: '遅れ' },
        ],
      },
      n('99'),
      '遅れ',
    ],
    ['no mark for not evaluable', { marks: [{ mark: '○', achievement: 'achieved', label: '達成' }] }, none, '－'],
    ['no mark for not achieved', { marks: [{ mark: '○', achievement: 'achieved', label: '達成' }] }, n('1'), '×'],
    [
      'two steps only: nearly is not achieved',
      {
        marks: [
          { mark: '○', achievement: 'achieved', label: '達成' },
          { mark: '●', achievement: 'notAchieved', label: '未達成' },
        ],
      },
      n('99'),
      '●',
    ],
  ] satisfies readonly [string, Parameters<typeof template>[0], Measure, string][])(
    '%s',
    (_why, settings, actual, mark) => {
      expect(judged(n('100'), actual, { template: template(settings) }).indicator.mark).toBe(mark);
    },
  );
});

/** Lead figures of any number of indicators, the last one computed from the others. */
function table(actuals: readonly Measure[], computed: Partial<Scenario> & { readonly target: Measure }) {
  const indicators = [
    ...actuals.map((_, at) => planned(`${at + 1}`, { target: n('100'), programme: at + 1 })),
    planned('C', { aggregation: '算出', programme: 99, ...computed }),
  ];
  const entries = actuals.flatMap((actual, at) => entriesOf(`${at + 1}`, '中央市', actual));
  const { value, diagnostics } = evaluate({
    plan: { programmes: [], indicators },
    submissions: [submission('中央市', entries)],
    template: template(),
    fiscalYear: 2023,
    edition: '確定版',
  });
  const last = value.indicators.at(-1);
  const actual = last?.actual.value;
  return {
    mark: last?.mark,
    reason: last?.reason,
    certain: last?.certain,
    rate: actual?.kind === 'quantity' ? formatDecimal(actual.value) : undefined,
    summary: value.summary,
    codes: diagnostics.map(({ code }) => code),
  };
}

const met = n('100');
const missed = n('1');

describe('the share achieved, computed from the table', () => {
  it.each([
    ['all met, itself included', [met, met], q('100', '％'), '◎', '100'],
    ['its own ◎ lifts the total to the target', [met, missed], q('66.6', '％'), '◎', '66.7'],
    ['its own ◎ would not be enough', [met, missed], q('70', '％'), '×', '33.3'],
    ['□ by the total without its own ◎', [met, met, met, missed], q('70', '％'), '◎', '80'],
    ['□', [met, met, met, met, met, met, missed, missed], q('80', '％'), '×', '66.7'],
    ['□ where the total comes near', [met, met, met, met, met, met, met, missed], q('90', '％'), '□', '77.8'],
    ['one indicator alone', [met], q('100', '％'), '◎', '100'],
  ] satisfies readonly [string, readonly Measure[], Measure, string, string][])(
    '%s',
    (_why, actuals, target, mark, rate) => {
      const found = table(actuals, { target });
      expect([found.mark, found.rate, found.reason]).toEqual([mark, rate, 'computed']);
      const { achieved, evaluable } = found.summary;
      expect(found.summary.rate === undefined ? undefined : formatDecimal(found.summary.rate)).toBe(found.rate);
      expect(evaluable).toBe(actuals.length + 1);
      expect(achieved).toBe(actuals.filter((each) => each === met).length + (mark === '◎' ? 1 : 0));
    },
  );

  it('does not count itself where it cannot be evaluated', () => {
    const found = table([met, missed], { target: none });
    expect([found.mark, found.reason, found.summary.evaluable]).toEqual(['－', 'no-target', 2]);
  });

  it('stands apart as 基本KPI', () => {
    const { programme: _none, ...kpi } = planned('K1', { aggregation: '算出', target: q('50', '％') });
    const { value } = evaluate({
      plan: { programmes: [], indicators: [kpi, planned('1', { target: n('100') })] },
      submissions: [submission('中央市', entriesOf('1', '中央市', met))],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    expect([value.indicators[0]?.mark, value.summary.evaluable, value.summary.basicKpis.achieved]).toEqual(['◎', 1, 1]);
  });

  it('has nothing to say as 基本KPI where nothing can be evaluated', () => {
    const { programme: _none, ...kpi } = planned('K1', { aggregation: '算出', target: q('50', '％') });
    const { value } = evaluate({
      plan: { programmes: [], indicators: [kpi, planned('1', { target: n('100') })] },
      submissions: [submission('中央市', entriesOf('1', '中央市', none))],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    expect([value.indicators[0]?.mark, value.indicators[0]?.reason]).toEqual(['－', 'no-actual']);
  });

  it('notes a figure of the office that differs from the computed one', () => {
    const of = (value: string) =>
      judged(q('50', '％'), q(value, '％'), { aggregation: '算出' }).diagnostics.map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    expect([of('100'), of('90')]).toEqual([[], ['V122 note']]);
  });

  it('refuses a target that is no share', () => {
    expect(table([met], { target: n('50') })).toMatchObject({ mark: '－', reason: 'unit-mismatch', codes: ['V101'] });
  });

  it('warns where the printed rate would give another mark than the exact one', () => {
    expect(table([met, missed], { target: q('66.7', '％') })).toMatchObject({ mark: '×' });
    expect(table([met, met, missed, missed, missed], { target: q('50', '％') })).toMatchObject({
      mark: '◎',
      certain: true,
    });
  });
});

describe('the summary', () => {
  it('has no rate where nothing can be evaluated', () => {
    const { summary } = judged(none, none);
    expect([summary.evaluable, summary.rate, summary.notEvaluable]).toEqual([0, undefined, 1]);
  });

  it('counts a total as open where an unreadable part keeps the mark back', () => {
    const said = { 中央市: n('19'), 東市: { kind: 'unreadable', qualifiers: [] } as Measure, 西市: none, 南町: none };
    expect(run({ target: n('20'), aggregation: '合計', said }).summary.open).toBe(1);
    expect(run({ target: n('19'), aggregation: '合計', said }).summary.open).toBe(0);
  });

  it('rounds half up', () => {
    const rates = [
      [1, 8, '12.5'],
      [1, 16, '6.3'],
      [2, 3, '66.7'],
    ] as const;
    for (const [achieved, all, rate] of rates) {
      const actuals = Array.from({ length: all }, (_, at) => (at < achieved ? met : missed));
      const found = table(actuals, { target: none }).summary.rate;
      expect(found === undefined ? '' : formatDecimal(found)).toBe(rate);
    }
  });
});

describe('a scale by itself', () => {
  const scale = (marks: readonly Record<string, unknown>[]) => scaleOf(template({ marks }));
  const one = (mark: string, achievement: string, from?: string) => ({
    mark,
    achievement,
    label: mark,
    ...(from === undefined ? {} : { from }),
  });

  it('has symbols of its own where the legend has none', () => {
    const unmet = scale([one('遅れ', 'notAchieved')]);
    expect(unmet.symbolOf({ met: true })).toEqual({
      mark: '◎',
      achievement: 'achieved',
      label: '達成済み',
      accepts: [],
    });
    expect(unmet.notEvaluable).toEqual({ mark: '－', achievement: 'notEvaluable', label: '評価不可', accepts: [] });
    const met = scale([one('順調', 'achieved')]);
    expect(met.symbolOf({ met: false })).toEqual({
      mark: '×',
      achievement: 'notAchieved',
      label: '達成不可',
      accepts: [],
    });
  });

  it('never takes the symbol for 評価不可 for an outcome', () => {
    const { symbolOf, notEvaluable } = scale([one('―', 'notEvaluable'), one('○', 'achieved'), one('×', 'notAchieved')]);
    expect([symbolOf({ met: false }).mark, symbolOf({ met: true }).mark, notEvaluable.mark]).toEqual(['×', '○', '―']);
  });

  it('puts its steps in order, whatever the order of the legend', () => {
    const { symbolOf, thresholds } = scale([
      one('D', 'notAchieved'),
      one('C', 'notAchieved', '0.5'),
      one('B', 'nearlyAchieved', '0.8'),
      one('A', 'achieved'),
      one('S', 'achieved', '1.2'),
    ]);
    expect(thresholds.map(formatDecimal)).toEqual(['1.2', '0.8', '0.5']);
    const share = (numerator: string) => ({ numerator: dec(numerator), denominator: dec('1') });
    expect(['0.4', '0.5', '0.79', '0.8'].map((each) => symbolOf({ met: false, share: share(each) }).mark)).toEqual([
      'D',
      'C',
      'C',
      'B',
    ]);
    expect(['1', '1.19', '1.2'].map((each) => symbolOf({ met: true, share: share(each) }).mark)).toEqual([
      'A',
      'A',
      'S',
    ]);
    expect([symbolOf({ met: true, share: 'whole' }).mark, symbolOf({ met: true }).mark]).toEqual(['S', 'A']);
    expect([symbolOf({ met: false, share: 'whole' }).mark, symbolOf({ met: false }).mark]).toEqual(['B', 'D']);
  });

  it('takes the last step where none is reached', () => {
    const { symbolOf } = scale([
      one('S', 'achieved', '1.2'),
      one('A', 'achieved', '1.1'),
      one('D', 'notAchieved', '0.1'),
    ]);
    expect([symbolOf({ met: true }).mark, symbolOf({ met: false }).mark]).toEqual(['A', 'D']);
  });

  it('knows its symbols, words and other spellings', () => {
    const { read } = scaleOf(template());
    expect(['◎', '達成', ' 達成済み ', '概ね達成(85%以上)', '☆', ''].map((text) => read(text)?.achievement)).toEqual([
      'achieved',
      'achieved',
      'achieved',
      'nearlyAchieved',
      undefined,
      undefined,
    ]);
  });
});
