import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import {
  blank,
  entriesOf,
  none,
  pending,
  planned,
  q,
  relative,
  run,
  submission,
  template,
} from '../support/measures.ts';
import { by, figure, n, rows } from './totals.ts';

describe('平均', () => {
  const rates = { 中央市: q('60', '％'), 東市: q('80', '％'), 西市: none, 南町: none };
  rows(q('70', '％'), '平均', [
    {
      why: 'a plain mean of rates is refused',
      said: rates,
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V110'],
    },
    {
      why: 'weighted by 重み',
      said: rates,
      figure: '75％',
      mark: '◎',
      reason: 'ratio',
      more: { weight: 'W', others: { W: { 中央市: n('1', '人'), 東市: n('3', '人') } } },
    },
    {
      why: 'a weight is missing',
      said: rates,
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V110'],
      more: { weight: 'W', others: { W: { 中央市: n('1', '人') } } },
    },
    {
      why: 'Σ分子 ÷ Σ分母',
      said: by(none, none, none, none),
      figure: '62.9％',
      mark: '□',
      reason: 'ratio',
      more: {
        numerator: 'N',
        denominator: 'D',
        others: {
          N: { 中央市: n('60', '人'), 東市: n('30', '人') },
          D: { 中央市: n('100', '人'), 東市: n('43', '人') },
        },
      },
    },
    {
      why: 'a denominator is missing',
      said: by(none, none, none, none),
      figure: '60％（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
      more: {
        numerator: 'N',
        denominator: 'D',
        others: { N: { 中央市: n('60', '人'), 東市: n('30', '人') }, D: { 中央市: n('100', '人') } },
      },
    },
    {
      why: 'no denominator at all',
      said: by(none, none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V110'],
      more: { numerator: 'N', denominator: 'D', others: { N: { 中央市: n('60', '人') }, D: {} } },
    },
  ]);
  it('leaves out a municipality whose rows for the numerator contradict each other', () => {
    const ids = ['N', 'D'];
    const indicators = [
      planned('1', { target: q('50', '％'), aggregation: '平均', numerator: 'N', denominator: 'D' }),
      ...ids.map((id) => planned(id, { target: none, aggregation: '合計', programme: 2 })),
    ];
    const entries = [
      ...entriesOf('N', '中央市', [{ actual: n('60') }, { actual: n('61') }]),
      ...entriesOf('D', '中央市', n('100')),
    ];
    const { value } = evaluate({
      plan: { programmes: [], indicators },
      submissions: [submission('中央市', entries)],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    expect(value.indicators[0]?.mark).toBe('－');
  });

  it('takes the percentage of a relative target from the baseline', () => {
    const { indicator } = run({
      target: relative('increase'),
      baseline: q('60.0', '％'),
      aggregation: '平均',
      numerator: 'N',
      denominator: 'D',
      said: by(none, none, none, none),
      others: { N: { 中央市: n('90') }, D: { 中央市: n('143') } },
    });
    expect([figure(indicator), indicator.mark]).toEqual(['62.9％', '◎']);
  });

  rows(n('20', '日'), '平均', [
    {
      why: 'a plain mean of counts',
      said: by(n('10', '日'), n('25', '日'), none, none),
      figure: '17.5日',
      mark: '□',
      reason: 'ratio',
    },
    {
      why: 'a mean with a part missing',
      said: by(n('30', '日'), pending, none, none),
      figure: '30日（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nobody has a value',
      said: by(none, none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-actual',
    },
  ]);

  it('judges the exact mean, not the printed one', () => {
    const said = by(n('1', '日'), n('1', '日'), n('0', '日'), none);
    const target = q('0.7', '日');
    const { indicator } = run({ target, aggregation: '平均', said });
    expect([figure(indicator), indicator.mark]).toEqual(['0.7日', '□']);
  });
});

describe('最大 and 最小', () => {
  const said = by(n('10'), n('25'), none, none);
  rows(n('20'), '最大', [
    { why: 'the greatest', said, figure: '25件', mark: '◎', reason: 'ratio' },
    {
      why: 'enough already',
      said: { ...said, 西市: pending },
      figure: '25件（把握可能分）',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'not enough yet',
      said: by(n('10'), pending, none, none),
      figure: '10件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nothing',
      said: by(none, none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'no-actual',
    },
  ]);
  rows(n('20'), '最小', [
    { why: 'the least', said, figure: '10件', mark: '×', reason: 'ratio' },
    {
      why: 'a missing one can only be less',
      said: { ...said, 西市: pending },
      figure: '10件（把握可能分）',
      mark: '×',
      reason: 'ratio',
    },
    {
      why: 'a missing one could spoil it',
      said: by(n('30'), pending, none, none),
      figure: '30件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
  ]);
});

describe('代表', () => {
  rows(n('20'), '代表', [
    {
      why: 'other figures never enter',
      said: by(n('20'), n('5')),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
      codes: ['V122'],
    },
    {
      why: 'the same figure is no matter',
      said: by(n('20'), n('20')),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: '－ of others is no matter',
      said: by(n('20'), none),
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
  ]);
});

describe('coverage and contributions', () => {
  it('counts the states of those who must report', () => {
    const { indicator, summary } = run({
      target: n('20'),
      aggregation: '合計',
      said: by(n('17'), pending, blank),
    });
    expect(indicator.coverage).toEqual({
      expected: 4,
      reported: 1,
      none: 0,
      blank: 1,
      pending: 1,
      unreadable: 0,
      notSubmitted: 1,
    });
    expect(indicator.contributions.map(({ municipality, state }) => `${municipality} ${state}`)).toEqual([
      '中央市 reported',
      '東市 pending',
      '西市 blank',
      '南町 notSubmitted',
    ]);
    expect(summary.byMunicipality[3]).toEqual({
      municipality: '南町',
      reported: 0,
      none: 0,
      blank: 0,
      pending: 0,
      unreadable: 0,
      notSubmitted: 1,
    });
  });

  it('expects the lead alone under 代表, and keeps the texts of others', () => {
    const status = { value: '協力した。', sources: [], raw: '協力した。' };
    const { indicator } = run({ target: n('20'), said: { 中央市: n('20'), 西市: { status }, 東市: none } });
    expect(indicator.coverage.expected).toBe(1);
    expect(indicator.contributions.map(({ municipality }) => municipality)).toEqual(['中央市', '西市']);
  });

  it('opens with the lead that the plan names', () => {
    const { indicator } = run({
      target: n('20'),
      aggregation: '合計',
      lead: '西市',
      said: by(n('1'), n('1'), n('1'), n('1')),
    });
    expect(indicator.contributions.map(({ municipality }) => municipality)).toEqual(['西市', '中央市', '東市', '南町']);
  });

  it('leaves out municipalities that the template does not know', () => {
    const { indicator } = run({
      target: n('20'),
      aggregation: '合計',
      reporters: ['中央市'],
      said: { 中央市: n('1'), 北市: n('50') },
    });
    expect(figure(indicator)).toBe('1件');
  });
});
