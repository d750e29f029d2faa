import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { IndicatorEvaluation } from '../../src/model/evaluation.ts';
import type { Measure } from '../../src/model/measure.ts';
import {
  all,
  blank,
  fy,
  none,
  notDone,
  pending,
  q,
  run,
  type Said,
  type Scenario,
  several,
  state,
  unreadable,
} from '../support/measures.ts';

function figure({ actual }: IndicatorEvaluation): string {
  const { value } = actual;
  if (value.kind === 'range') return `${formatDecimal(value.low)}〜${formatDecimal(value.high)}${value.unit ?? ''}`;
  if (value.kind !== 'quantity') return value.kind;
  const partial = value.qualifiers.includes('partial') ? '（把握可能分）' : '';
  return `${formatDecimal(value.value)}${value.unit ?? ''}${partial}`;
}

type Row = {
  readonly why: string;
  readonly said: Readonly<Record<string, Said | undefined>>;
  readonly figure: string;
  readonly mark: string;
  readonly reason: string;
  readonly codes?: readonly string[];
  readonly more?: Partial<Scenario>;
};

function rows(target: Measure, aggregation: NonNullable<Scenario['aggregation']>, list: readonly Row[]): void {
  it.each(list)('$why → $figure $mark $reason', (row) => {
    const { indicator, codes } = run({ target, aggregation, said: row.said, ...row.more });
    expect([figure(indicator), indicator.mark, indicator.reason]).toEqual([row.figure, row.mark, row.reason]);
    expect(codes).toEqual(row.codes ?? []);
  });
}

const n = (value: string, unit = '件') => q(value, unit);
const yes: Said = { participation: { value: state('○'), raw: '○', sources: [] } };
const no: Said = { participation: { value: state('×'), raw: '×', sources: [] } };

describe('合計', () => {
  rows(n('20'), '合計', [
    {
      why: 'the published split of indicator 4',
      said: { 中央市: n('17'), 東市: n('2'), 西市: n('1'), 南町: n('1') },
      figure: '21件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a single part',
      said: { 中央市: n('20'), 東市: none, 西市: blank, 南町: undefined },
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: '0 is reported, － and blank are none',
      said: { 中央市: n('17'), 東市: n('0'), 西市: none, 南町: blank },
      figure: '17件',
      mark: '□',
      reason: 'ratio',
    },
    {
      why: '未集計 makes a lower bound',
      said: { 中央市: n('19'), 東市: pending, 西市: none, 南町: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'a lower bound that is enough',
      said: { 中央市: n('20'), 東市: pending, 西市: none, 南町: none },
      figure: '20件（把握可能分）',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'somebody has not submitted',
      said: { 中央市: n('19'), 東市: none, 西市: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'somebody unreadable',
      said: { 中央市: n('19'), 東市: unreadable, 西市: none, 南町: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: '把握可能分 in one part',
      said: { 中央市: q('19', '件', { qualifiers: ['partial'] }), 東市: none, 西市: none, 南町: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nobody has a value',
      said: { 中央市: none, 東市: blank, 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'no-actual',
    },
    {
      why: 'nobody has counted yet',
      said: { 中央市: pending, 東市: blank, 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'pending',
    },
    {
      why: 'nobody can be read',
      said: { 中央市: unreadable, 東市: pending, 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'unreadable',
    },
    { why: 'nobody has submitted', said: {}, figure: 'none', mark: '－', reason: 'not-submitted' },
    {
      why: 'a unit that differs',
      said: { 中央市: n('19'), 東市: n('5', '円'), 西市: none, 南町: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V101'],
    },
    {
      why: 'words in one part',
      said: { 中央市: n('19'), 東市: state('実施'), 西市: none, 南町: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V103'],
    },
    {
      why: 'an old part',
      said: { 中央市: n('19'), 東市: q('5', '件', { period: fy(2022) }), 西市: none, 南町: none },
      figure: '24件',
      mark: '－',
      reason: 'stale-actual',
      codes: ['V112'],
    },
    {
      why: 'the same municipality twice',
      said: { 中央市: [{ actual: n('9') }, { actual: n('10') }], 東市: n('20'), 西市: none, 南町: none },
      figure: '20件（把握可能分）',
      mark: '－',
      reason: 'conflict',
      codes: ['V106'],
    },
    {
      why: 'two values without owners',
      said: { 中央市: several([n('9'), n('10')]), 東市: n('9'), 西市: none, 南町: none },
      figure: '9件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V105', 'V125'],
    },
    {
      why: 'a split in the lead’s cell',
      said: { 中央市: several([n('17'), n('3')], ['中央市', '東市']), 東市: none, 西市: none, 南町: none },
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a split that agrees with the others',
      said: { 中央市: several([n('17'), n('3')], ['中央市', '東市']), 東市: n('3'), 西市: none, 南町: none },
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a split that contradicts another cell',
      said: { 中央市: several([n('17'), n('3')], ['中央市', '東市']), 東市: n('4'), 西市: none, 南町: none },
      figure: '17件（把握可能分）',
      mark: '－',
      reason: 'conflict',
      codes: ['V106'],
    },
    {
      why: 'a split that names a stranger',
      said: { 中央市: several([n('17'), n('3')], ['中央市', '北市']), 東市: none, 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'unreadable',
      codes: ['V126'],
    },
    {
      why: 'a lower bound in a part',
      said: { 中央市: q('15', '件', { comparator: '>=' }), 東市: n('5'), 西市: none, 南町: none },
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: 'a range in a part',
      said: {
        中央市: n('10'),
        東市: {
          kind: 'range',
          low: n('1').value,
          high: n('3').value,
          lowOpen: false,
          highOpen: false,
          qualifiers: [],
          written: n('1').written,
          unit: n('1').unit,
        } as Measure,
        西市: none,
        南町: none,
      },
      figure: '11〜13件',
      mark: '×',
      reason: 'ratio',
    },
  ]);

  describe('with 対象市町村 in the plan', () => {
    const more = { reporters: ['中央市', '東市'] };
    rows(n('20'), '合計', [
      { why: 'those named', said: { 中央市: n('17'), 東市: n('3') }, figure: '20件', mark: '◎', reason: 'ratio', more },
      {
        why: 'a blank of one named',
        said: { 中央市: n('19'), 東市: blank },
        figure: '19件（把握可能分）',
        mark: '－',
        reason: 'partial',
        codes: ['V123', 'V125'],
        more,
      },
      {
        why: 'a － of one named',
        said: { 中央市: n('19'), 東市: none },
        figure: '19件',
        mark: '□',
        reason: 'ratio',
        more,
      },
      {
        why: 'one not named has not submitted',
        said: { 中央市: n('17'), 東市: n('3') },
        figure: '20件',
        mark: '◎',
        reason: 'ratio',
        more,
      },
      {
        why: 'one not named reports',
        said: { 中央市: n('17'), 東市: n('2'), 西市: n('1') },
        figure: '20件',
        mark: '◎',
        reason: 'ratio',
        codes: ['V124'],
        more,
      },
    ]);
  });

  rows(q('50', '％'), '合計', [
    {
      why: 'percentages are never summed',
      said: { 中央市: q('30', '％'), 東市: q('30', '％'), 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V111'],
    },
    {
      why: 'one percentage needs no sum',
      said: { 中央市: q('60', '％'), 東市: none, 西市: none, 南町: none },
      figure: '60％',
      mark: '◎',
      reason: 'ratio',
    },
  ]);

  rows(q('20'), '合計', [
    {
      why: 'units that differ against a bare target',
      said: { 中央市: n('19'), 東市: n('5', '円'), 西市: none, 南町: none },
      figure: '19件（把握可能分）',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V101'],
    },
    {
      why: 'one unit against a bare target',
      said: { 中央市: n('19'), 東市: n('5'), 西市: q('1'), 南町: none },
      figure: '25件',
      mark: '◎',
      reason: 'ratio',
    },
  ]);

  rows(q('2', 'ha'), '合計', [
    {
      why: 'units of one dimension are unified',
      said: { 中央市: q('1', 'ha'), 東市: q('10000', '㎡'), 西市: none, 南町: none },
      figure: '2ha',
      mark: '◎',
      reason: 'ratio',
    },
  ]);

  it('keeps every contributor’s cell, and no raw text', () => {
    const { indicator } = run({ target: n('20'), aggregation: '合計', said: { 東市: n('3'), 中央市: n('17') } });
    expect(indicator.actual.raw).toBeUndefined();
    expect(indicator.actual.sources.map(({ file }) => file)).toEqual(['中央市.xlsx', '東市.xlsx']);
  });

  it('sums what rounding hides as well', () => {
    const rough = (value: string) => q(value, '人', { scale: '万', lastDigit: '1000' });
    const said = { 中央市: rough('50000'), 東市: rough('50000'), 西市: none, 南町: none };
    expect(run({ target: q('99500', '人'), aggregation: '合計', said }).indicator.certain).toBe(false);
    expect(run({ target: q('99000', '人'), aggregation: '合計', said }).indicator.certain).toBe(true);
  });
});

describe('市町村数', () => {
  rows(all('市町村'), '市町村数', [
    {
      why: 'all',
      said: { 中央市: yes, 東市: yes, 西市: yes, 南町: yes },
      figure: '4市町村',
      mark: '◎',
      reason: 'all-members',
    },
    {
      why: '× of one',
      said: { 中央市: yes, 東市: yes, 西市: yes, 南町: no },
      figure: '3市町村',
      mark: '×',
      reason: 'all-members',
    },
    {
      why: 'one has not submitted: ◎ or ×',
      said: { 中央市: yes, 東市: yes, 西市: yes },
      figure: '3市町村（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'two have not submitted, one says no: × either way',
      said: { 中央市: yes, 東市: no },
      figure: '1市町村（把握可能分）',
      mark: '×',
      reason: 'all-members',
    },
    {
      why: 'a total in the lead’s cell',
      said: { 中央市: n('3', '市町村'), 東市: undefined, 西市: undefined, 南町: undefined },
      figure: '3市町村',
      mark: '×',
      reason: 'all-members',
    },
    {
      why: 'a total that the others contradict',
      said: { 中央市: n('4', '市町村'), 東市: yes, 西市: yes, 南町: no },
      figure: '3市町村',
      mark: '－',
      reason: 'conflict',
      codes: ['V106'],
    },
    {
      why: '全市町村 in the lead’s cell',
      said: { 中央市: all('市町村'), 東市: undefined, 西市: undefined, 南町: undefined },
      figure: 'all',
      mark: '◎',
      reason: 'all-members',
    },
    {
      why: 'an answer that says neither',
      said: { 中央市: yes, 東市: state('検討'), 西市: yes, 南町: yes },
      figure: '3市町村',
      mark: '－',
      reason: 'unreadable',
      codes: ['V103'],
    },
  ]);

  it.each([
    ['○', true],
    ['◯', true],
    ['〇', true],
    ['参加', true],
    ['参加（28人）', true],
    ['参加28人', true],
    ['実施', true],
    ['有', true],
    ['あり', true],
    ['不参加', false],
    ['参加なし', false],
    ['×', false],
    ['✕', false],
    ['無', false],
    ['－', false],
  ])('%s counts as %s', (raw, took) => {
    const value: Measure = raw === '－' ? none : unreadable;
    const said: Said = { participation: { value, raw, sources: [] } };
    const { indicator } = run({
      target: n('2', '市町村'),
      aggregation: '市町村数',
      said: { 中央市: yes, 東市: said, 西市: no, 南町: no },
    });
    expect(figure(indicator)).toBe(took ? '2市町村' : '1市町村');
  });

  it.each([
    [n('28', '人'), '2市町村', '1 or more'],
    [n('1', '回'), '2市町村', '1'],
    [n('0', '人'), '1市町村', 'nought'],
    [notDone('未実施'), '1市町村', '未実施'],
  ] satisfies readonly [Measure, string, string][])(
    'an actual of %# stands for taking part',
    (actual, expected, _why) => {
      const { indicator } = run({
        target: n('2', '市町村'),
        aggregation: '市町村数',
        said: { 中央市: n('3', '人'), 東市: actual, 西市: none, 南町: none },
      });
      expect(figure(indicator)).toBe(expected);
    },
  );

  it('prefers the column 参加 to the actual, unless it is blank', () => {
    const said = {
      中央市: yes,
      東市: { actual: n('5', '人'), participation: { value: state('×'), raw: '×', sources: [] } },
      西市: { actual: n('5', '人'), participation: { value: blank, raw: '', sources: [] } },
      南町: none,
    };
    expect(figure(run({ target: n('2', '市町村'), aggregation: '市町村数', said }).indicator)).toBe('2市町村');
  });
});

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
      said: { 中央市: none, 東市: none, 西市: none, 南町: none },
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
      said: { 中央市: none, 東市: none, 西市: none, 南町: none },
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
      said: { 中央市: none, 東市: none, 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'no-weights',
      codes: ['V110'],
      more: { numerator: 'N', denominator: 'D', others: { N: { 中央市: n('60', '人') }, D: {} } },
    },
  ]);
  rows(n('20', '日'), '平均', [
    {
      why: 'a plain mean of counts',
      said: { 中央市: n('10', '日'), 東市: n('25', '日'), 西市: none, 南町: none },
      figure: '17.5日',
      mark: '□',
      reason: 'ratio',
    },
    {
      why: 'a mean with a part missing',
      said: { 中央市: n('30', '日'), 東市: pending, 西市: none, 南町: none },
      figure: '30日（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nobody has a value',
      said: { 中央市: none, 東市: none, 西市: none, 南町: none },
      figure: 'none',
      mark: '－',
      reason: 'no-actual',
    },
  ]);

  it('judges the exact mean, not the printed one', () => {
    const said = { 中央市: n('1', '日'), 東市: n('1', '日'), 西市: n('0', '日'), 南町: none };
    const target = q('0.7', '日');
    const { indicator } = run({ target, aggregation: '平均', said });
    expect([figure(indicator), indicator.mark]).toEqual(['0.7日', '□']);
  });
});

describe('最大 and 最小', () => {
  const said = { 中央市: n('10'), 東市: n('25'), 西市: none, 南町: none };
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
      said: { 中央市: n('10'), 東市: pending, 西市: none, 南町: none },
      figure: '10件（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'nothing',
      said: { 中央市: none, 東市: none, 西市: none, 南町: none },
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
      said: { 中央市: n('30'), 東市: pending, 西市: none, 南町: none },
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
      said: { 中央市: n('20'), 東市: n('5') },
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
      codes: ['V122'],
    },
    {
      why: 'the same figure is no matter',
      said: { 中央市: n('20'), 東市: n('20') },
      figure: '20件',
      mark: '◎',
      reason: 'ratio',
    },
    {
      why: '－ of others is no matter',
      said: { 中央市: n('20'), 東市: none },
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
      said: { 中央市: n('17'), 東市: pending, 西市: blank },
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
      said: { 中央市: n('1'), 東市: n('1'), 西市: n('1'), 南町: n('1') },
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
