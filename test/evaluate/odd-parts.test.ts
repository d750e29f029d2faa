import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Period } from '../../src/model/period.ts';
import {
  all,
  blank,
  cy,
  done,
  due,
  eachYear,
  fy,
  judged,
  none,
  notDone,
  pending,
  planned,
  q,
  range,
  relative,
  run,
  state,
  template,
} from '../support/measures.ts';
import { by, n, no, rows } from './totals.ts';

const atLeast = (value: string) => q(value, '件', { comparator: '>=' });
const atMost = (value: string) => q(value, '件', { comparator: '<=' });

describe('parts of 最大 and 最小 that are not points', () => {
  const partial = { mark: '－', reason: 'partial', codes: ['V125'] };
  rows(n('20'), '最大', [
    {
      why: 'a range could be more',
      said: by(n('10'), range('5', '30', '件'), none, none),
      figure: '10件（把握可能分）',
      ...partial,
    },
    {
      why: '以上 of a smaller one could be more',
      said: by(n('15'), atLeast('10'), none, none),
      figure: '15件',
      ...partial,
    },
    {
      why: '以下 of a smaller one could not',
      said: by(n('15'), atMost('10'), none, none),
      figure: '15件',
      mark: '×',
      reason: 'ratio',
    },
    {
      why: '以下 of all of them',
      said: by(atMost('10'), atMost('5'), none, none),
      figure: '10件',
      mark: '×',
      reason: 'ratio',
    },
    {
      why: 'enough, whatever the others are',
      said: by(n('20'), atLeast('10'), none, none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'ranges alone',
      said: by(range('5', '30', '件'), none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
  ]);
  rows(n('20'), '最小', [
    {
      why: '以下 of a greater one could be less',
      said: by(n('20'), atMost('30'), none, none),
      figure: '20件',
      ...partial,
    },
    {
      why: '以上 of a greater one could not',
      said: by(n('20'), atLeast('30'), none, none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: '以上 of all of them',
      said: by(atLeast('20'), atLeast('30'), none, none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
  ]);
});

describe('parts of 平均 that are not points', () => {
  const days = (value: string, period?: Period) => q(value, '日', period === undefined ? {} : { period });
  rows(n('20', '日'), '平均', [
    {
      why: 'a range',
      said: by(days('30'), range('10', '20', '日'), none, none),
      figure: '30日（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: '以上',
      said: by(days('30'), q('10', '日', { comparator: '>=' }), none, none),
      figure: '20日',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nought by a zero word counts',
      said: by(days('30'), q('0', undefined, { qualifiers: ['zero-word'] }), none, none),
      figure: '15日',
      mark: '×',
      reason: 'ratio',
    },
  ]);
  rows(q('2', '人'), '平均', [
    {
      why: 'Σ分子 ÷ Σ分母 of a quotient that is no share',
      said: by(none, none, none, none),
      figure: '2.5人',
      mark: '◎',
      reason: 'ratio',
      more: {
        numerator: 'N',
        denominator: 'D',
        others: { N: { 中央市: n('5', '人') }, D: { 中央市: n('2', '世帯') } },
      },
    },
    {
      why: 'a denominator that is a lower bound is none',
      said: by(none, none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V110'],
      more: { numerator: 'N', denominator: 'D', others: { N: { 中央市: n('5') }, D: { 中央市: atLeast('2') } } },
    },
    {
      why: 'a negative numerator is none',
      said: by(none, none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V110'],
      more: { numerator: 'N', denominator: 'D', others: { N: { 中央市: n('-5') }, D: { 中央市: n('2') } } },
    },
    {
      why: 'nobody has submitted',
      said: by(),
      figure: 'none',
      mark: '－',
      reason: 'not-submitted',
      more: { numerator: 'N', denominator: 'D' },
    },
  ]);
  it.each([
    [fy(2023), fy(2023), '2024-03-31', 'one period is the mean’s'],
    [fy(2023), cy(2023), undefined, 'different ones are not'],
    [fy(2023), undefined, undefined, 'nor one of a single part'],
    [undefined, fy(2023), undefined, 'nor that of a later part'],
  ])('%# keeps the period that all parts name', (one, other, to, _why) => {
    for (const aggregation of ['平均', '合計'] as const) {
      const { indicator } = run({
        target: n('20', '日'),
        aggregation,
        said: by(days('30', one), days('10', other), none, none),
      });
      expect(indicator.actual.value.period?.to).toBe(to);
    }
  });
});

describe('sums of figures without a unit', () => {
  rows(q('20'), '合計', [
    { why: 'bare numbers', said: by(q('17'), q('4'), none, none), figure: '21', mark: '◎', reason: 'ratio' },
    {
      why: 'bare ranges',
      said: by(range('17', '18'), q('4'), none, none),
      figure: '21〜22',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a bare word',
      said: by(q('17'), state('実施'), none, none),
      figure: '17（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V103'],
    },
  ]);
  rows(q('3', 'ha'), '合計', [
    {
      why: 'a range in another unit',
      said: by(range('10000', '20000', '㎡'), q('2', 'ha'), none, none),
      figure: '3〜4ha',
      mark: '◎',
      reason: 'ratio',
    },
  ]);
  rows(n('20'), '合計', [
    {
      why: 'two upper bounds',
      said: by(atMost('9'), atMost('5'), none, none),
      figure: '14件',
      mark: '×',
      reason: 'ratio',
    },
    {
      why: 'an upper and a lower bound',
      said: by(atMost('9'), atLeast('5'), none, none),
      figure: '14件',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
  ]);
});

describe('answers of 市町村数', () => {
  rows(n('2', '市町村'), '市町村数', [
    {
      why: 'dashes alone are no answer',
      said: by(none, none, none, blank),
      figure: 'none',
      mark: '－',
      reason: 'no-actual',
    },
    { why: 'nobody took part', said: by(no, no, none, none), figure: '0市町村', mark: '×', reason: 'ratio' },
    { why: 'nobody has counted', said: by(pending, none, none, none), figure: 'none', mark: '－', reason: 'pending' },
    {
      why: 'a word for done',
      said: by(done('策定'), notDone('策定中'), none, none),
      figure: '1市町村',
      mark: '×',
      reason: 'ratio',
    },
  ]);
});

describe('bare figures', () => {
  it.each([
    ['現状値からの増加', relative('increase'), q('11'), q('10'), '◎'],
    ['5増', relative('increase', { by: ['5'] }), q('15'), q('10'), '◎'],
    ['5増 of a baseline without a unit in 人', relative('increase', { by: ['5', '人'] }), q('14', '人'), q('10'), '×'],
    ['a range', range('5', '9'), q('7'), none, '◎'],
    ['全企業', all('企業'), q('99'), none, '□'],
    ['全市町村', all('構成市町'), all('市町村'), none, '◎'],
    ['毎年度', eachYear, q('2'), none, '◎'],
    ['実施なし for a milestone', due(2023), q('0', undefined, { qualifiers: ['zero-word'] }), none, '×'],
    ['a done word that no list has', due(2023), done('供用済'), none, '◎'],
    ['a not-done word that no list has', due(2023), notDone('着手前'), none, '×'],
  ] as const)('%s', (_why, target, actual, baseline, mark) => {
    expect(judged(target, actual, { baseline, denominator: '100' }).indicator.mark).toBe(mark);
  });

  it('of a lead that knows a part only are open upwards, ranges too', () => {
    const known = { ...range('90', '95', '件'), qualifiers: ['partial' as const] };
    expect(judged(n('80'), known).indicator.mark).toBe('◎');
    expect(judged(n('93'), known).indicator.mark).toBe('－');
    expect(judged(q('0', '件', { comparator: '<=' }), known).indicator.mark).toBe('×');
  });
});

describe('the submitted mark beside a mark without a division', () => {
  const marked = (actual: Parameters<typeof judged>[1]) => ({
    actual: actual as never,
    mark: { value: '□', raw: '□', sources: [] },
  });
  it.each([
    [state('維持'), state('休止'), '実績休止、目標など維持'],
    [range('5', '9'), q('7'), '実績7、目標など9'],
    [n('10'), pending, ''],
  ])('%# is shown with what was compared', (target, actual, sum) => {
    const { diagnostics } = judged(target, marked(actual));
    expect(diagnostics.map(({ code, params }) => `${code} ${params['sum']}`)).toEqual([`V119 ${sum}`]);
  });
});

describe('a legend with several marks without a least share', () => {
  it('gives the first of them', () => {
    const marks = [
      { mark: 'A', achievement: 'achieved', label: '達成' },
      { mark: 'B', achievement: 'achieved', label: 'ほぼ' },
      { mark: 'C', achievement: 'notAchieved', label: '未達成' },
    ];
    expect(judged(n('10'), n('10'), { template: template({ marks }) }).indicator.mark).toBe('A');
  });
});

describe('the result', () => {
  it('keeps the span of a status that speaks for several', () => {
    const status = { value: '開催した。', raw: '開催した。', sources: [] };
    const { indicator } = judged(n('10'), { actual: n('10'), status, statusSpan: ['1', '2'] });
    expect(indicator.contributions[0]?.statusSpan).toEqual(['1', '2']);
  });

  it('counts a computed indicator itself, and itself alone where there is no other', () => {
    const { value } = evaluate({
      plan: { programmes: [], indicators: [planned('1', { target: q('50', '％'), aggregation: '算出' })] },
      submissions: [],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    expect(value.indicators.map(({ mark, reason }) => [mark, reason])).toEqual([['◎', 'computed']]);
  });
});
