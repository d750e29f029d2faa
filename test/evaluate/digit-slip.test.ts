/** A digit too many or too few, held against target, baseline and last year's actual. */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import type { Measure } from '../../src/model/measure.ts';
import { fy, judged, none, q, relative, run, type Said, type Scenario, template } from '../support/measures.ts';
import { by, n } from './totals.ts';

type Row = [why: string, target: Measure, actual: Measure, codes: readonly string[], more?: Partial<Scenario>];

const OF_SIZE = /V2(01|02|10|12)/;

describe('a single figure', () => {
  it.each<Row>([
    ['ten times the target', n('20'), n('200'), ['V212']],
    ['eight times', n('100'), n('800'), ['V212']],
    ['just below eight times', n('100'), n('799'), []],
    ['six times, as does occur', n('450'), n('2750'), []],
    ['a hundred times', n('20'), n('2100'), ['V212']],
    ['a thousand times is a slip of units', n('20'), n('20000'), ['V201']],
    ['beyond that it is out of all scale', n('20'), n('22001'), ['V210']],
    ['a tenth of the target', n('200'), n('20'), ['V212']],
    ['an eighth', n('200'), n('25'), ['V212']],
    ['more than an eighth', n('200'), n('26'), []],
    ['a twelfth and a half', n('200'), n('16'), ['V212']],
    ['less than that', n('200'), n('15'), []],
    ['one of 200, as does occur', n('200'), n('1'), []],
    ['nought', n('200'), n('0'), []],
    ['ten times the target, but near the baseline', n('20'), n('200'), [], { baseline: n('150') }],
    ['ten times both', n('20'), n('200'), ['V212'], { baseline: n('15') }],
    ['near last year’s', n('20'), n('200'), [], { previousActual: n('190') }],
    ['ten times last year’s is said once', n('20'), n('200'), ['V202'], { previousActual: n('20') }],
    ['fourteen times all three', n('20'), n('280'), ['V212'], { previousActual: n('20') }],
    ['a tenth of the target, but near the baseline', n('200'), n('20'), [], { baseline: n('18') }],
    ['a baseline of nought says nothing', n('20'), n('200'), ['V212'], { baseline: n('0') }],
    ['a baseline in another unit says nothing', n('20'), n('200'), ['V212'], { baseline: n('190', '円') }],
    ['a target of nought and a baseline', n('0'), n('200'), ['V212'], { baseline: n('20') }],
    ['a relative target and its baseline', relative('increase'), n('200'), ['V212'], { baseline: n('20') }],
    ['nothing to hold it against', none, n('200'), []],
    ['a tenth of a target that is due this year', q('200', '件', { period: fy(2023) }), n('20'), ['V212']],
    ['a tenth on the way to a later target', q('200', '件', { period: fy(2027) }), n('20'), []],
    ['ten times a later target', q('20', '件', { period: fy(2027) }), n('200'), ['V212']],
    ['a tenth that is known in part', n('200'), q('20', '件', { qualifiers: ['partial'] }), []],
    ['a rank is no amount', q('3', '位'), q('30', '位'), []],
    ['10,000㎡ is 1ha', q('1', 'ha'), q('10000', '㎡'), []],
    ['1,000㎡ is a tenth of 1ha, not a thousand times', q('1', 'ha'), q('1000', '㎡'), ['V212']],
    ['a bare number takes the unit of the target', q('1', 'ha'), q('10'), ['V212']],
    ['a percentage', q('70', '％'), q('7.0', '％'), ['V212']],
    ['a value of another year is not looked at', n('200'), q('20', '件', { period: fy(2022) }), []],
  ])('%s', (_why, target, actual, codes, more) => {
    expect(judged(target, actual, more ?? {}).codes.filter((code) => OF_SIZE.test(code))).toEqual(codes);
  });

  it('is told with what it is held against', () => {
    const { diagnostics } = judged(
      n('20'),
      { actual: n('210'), raw: '210' },
      { targetRaw: '20件', baselineRaw: '18件', baseline: n('18') },
    );
    const [first] = diagnostics;
    expect(first === undefined ? '' : explainDiagnostic(first).message).toBe(
      '「指標」の値（210）が、目標値（20件）のおよそ11倍です。',
    );
  });
});

describe('a total', () => {
  const sum = (said: Scenario['said']) =>
    run({ target: n('20'), targetRaw: '20件', aggregation: '合計', said }).diagnostics;
  it('is looked at as a whole, at the part that weighs most', () => {
    const [first, ...rest] = sum(by(n('17'), n('200'), n('1'), none));
    expect(rest).toEqual([]);
    expect([first?.code, first?.place.file]).toEqual(['V212', '東市.xlsx']);
    expect(first === undefined ? '' : explainDiagnostic(first).message).toBe(
      '「指標」の値（218件）が、目標値（20件）のおよそ11倍です。',
    );
  });

  it('of 市町村 is counted, not written', () => {
    expect(
      run({ target: n('40', '市町村'), aggregation: '市町村数', said: by(n('1'), n('1'), n('1'), n('1')) }).codes,
    ).toEqual([]);
  });
});

type TotalRow = [
  why: string,
  said: readonly Said[],
  codes: readonly string[],
  asked: string | undefined,
  more?: Partial<Scenario>,
];

describe('a total of several offices', () => {
  const people = (value: string, more: Parameters<typeof q>[2] = {}) => q(value, '人', more);
  const year = { period: fy(2027) };
  it.each<TotalRow>([
    ['in order', [people('582'), people('125'), people('97'), people('84')], [], undefined],
    [
      'every office tenfold',
      [people('5820'), people('1250'), people('970'), people('840')],
      ['V212'],
      '中央市、東市、西市、南町',
    ],
    [
      'every office tenfold, of 60 percent',
      [people('3820'), people('1000'), people('700'), people('480')],
      ['V212'],
      '中央市、東市、西市、南町',
    ],
    [
      'five times, just',
      [people('2000'), people('1000'), people('1000'), people('1000')],
      ['V212'],
      '中央市、東市、西市、南町',
    ],
    ['below five times', [people('2000'), people('1000'), people('1000'), people('999')], [], undefined],
    ['one office alone', [people('5820'), people('125'), people('97'), people('84')], ['V212'], undefined],
    [
      'two of four',
      [people('5820'), people('1250'), people('2000'), people('1800')],
      ['V212'],
      '中央市、東市、西市、南町',
    ],
    [
      'those that add something are asked',
      [people('5000'), people('4000'), people('0'), none],
      ['V212'],
      '中央市、東市',
    ],
    [
      'a tenth of every office',
      [people('58'), people('12'), people('9'), people('8')],
      ['V212'],
      '中央市、東市、西市、南町',
    ],
    [
      'a seventh, just',
      [people('70'), people('30'), people('20'), people('20')],
      ['V212'],
      '中央市、東市、西市、南町',
      { target: people('980') },
    ],
    [
      'more than a seventh',
      [people('70'), people('30'), people('20'), people('21')],
      [],
      undefined,
      { target: people('980') },
    ],
    [
      '千人 for 人',
      [people('6'), people('1'), people('1'), none],
      ['V212'],
      '中央市、東市、西市',
      { target: people('5000') },
    ],
    [
      'small, but near the baseline',
      [people('58'), people('12'), people('9'), people('8')],
      [],
      undefined,
      { baseline: people('90') },
    ],
    [
      'small and known in part',
      [people('58', { qualifiers: ['partial'] }), people('12'), people('9'), people('8')],
      [],
      undefined,
    ],
    [
      'small on the way to a later target',
      [people('58'), people('12'), people('9'), people('8')],
      [],
      undefined,
      { target: people('1000', year) },
    ],
    ['small of one office', [people('87'), none, none, people('0')], [], undefined],
    ['all of nought', [people('0'), people('0'), people('0'), people('0')], [], undefined],
    [
      'tenfold in another unit',
      [q('1', 'ha'), q('0.8', 'ha'), q('0.9', 'ha'), q('0.7', 'ha')],
      ['V212'],
      '中央市、東市、西市、南町',
      { target: q('3000', '㎡') },
    ],
  ])('%s', (_why, said, codes, asked, more) => {
    const { diagnostics } = run({ target: people('1000'), aggregation: '合計', said: by(...said), ...more });
    const found = diagnostics.filter(({ code }) => OF_SIZE.test(code));
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found[0]?.params['municipalities']).toBe(asked);
  });

  it('is told as the sum that it is, with every cell beside the first', () => {
    const said = by(people('5820'), people('1250'), people('970'), people('840'));
    const [found] = run({ target: people('1000'), targetRaw: '1,000人', aggregation: '合計', said }).diagnostics;
    expect(found === undefined ? undefined : explainDiagnostic(found)).toEqual({
      message:
        '「指標」の4市町村（中央市、東市、西市、南町）の値の合計（8880人）が、目標値（1,000人）のおよそ9倍です。',
      hint: 'どの市町村の値も、単位や桁の誤りがないか確かめてください。正しければ、そのままで構いません。',
    });
    expect(found?.place.file).toBe('中央市.xlsx');
    expect(found?.related.map(({ file }) => file)).toEqual(['東市.xlsx', '西市.xlsx', '南町.xlsx', 'plan.xlsx']);
  });
});

describe('one office beside the others', () => {
  const five = ['中央市', '東市', '西市', '南町', '北町'] as const;
  const region = template({ members: five });
  type Among = [why: string, values: readonly string[], found: readonly string[]];
  it.each<Among>([
    ['of like size', ['5000', '900', '800', '700', '600'], []],
    ['ten times the middle and more than the lead', ['5000', '8000', '800', '700', '600'], ['東市 西市の値 10倍']],
    ['the middle one of the others is the upper of two', ['5000', '7999', '800', '700', '600'], []],
    ['ten times the middle, but not more than the lead', ['9000', '8000', '800', '700', '600'], []],
    ['as much as the lead', ['8000', '8000', '800', '700', '600'], []],
    ['the lead is the greatest', ['80000', '900', '800', '700', '600'], []],
    ['the lead says nothing', ['－', '8000', '800', '700', '600'], ['東市 南町の値 11倍']],
    ['three others are enough', ['－', '7000', '800', '700', '600'], ['東市 南町の値 10倍']],
    ['two are not', ['－', '7000', '－', '700', '600'], []],
    ['a count too small to tell', ['9', '99', '8', '7', '6'], []],
    ['a count that tells', ['9', '100', '8', '7', '6'], ['東市 西市の値 13倍']],
    ['a hundredth of the smallest', ['5000', '900', '800', '700', '7'], ['北町 南町の値 100分の1']],
    ['less than a hundredth', ['5000', '900', '800', '700', '8'], []],
    ['the lead’s too', ['6', '900', '800', '700', '600'], ['中央市 北町の値 100分の1']],
    ['nought is no slip', ['5000', '900', '800', '700', '0'], []],
  ])('%s', (_why, values, expected) => {
    const said = Object.fromEntries(
      five.map((name, at) => [name, values[at] === '－' ? none : q(values[at] ?? '', '人')]),
    );
    const { diagnostics } = run({ target: none, aggregation: '合計', said, template: region });
    const found = diagnostics.filter(({ code }) => code === 'V212');
    expect(
      found.map(({ place, params }) => `${place.file?.slice(0, -5)} ${params['reference']} ${params['factor']}`),
    ).toEqual(expected);
  });

  it('is not asked of values that cannot be added, or are old', () => {
    const said = Object.fromEntries(five.map((name, at) => [name, q(at === 1 ? '80000' : '700', '人')]));
    for (const more of [{ aggregation: '最大' as const }, { aggregation: '最小' as const }]) {
      expect(run({ target: none, said, template: region, ...more }).codes).toEqual([]);
    }
    const old = Object.fromEntries(
      five.map((name, at) => [name, q(at === 1 ? '80000' : '700', '人', { period: fy(2021) })]),
    );
    const { codes } = run({ target: q('4000', '人'), aggregation: '合計', said: old, template: region });
    expect(codes).not.toContain('V212');
  });

  it('is left alone where its unit is another', () => {
    const said = Object.fromEntries(
      five.map((name, at) => [name, q(at === 1 ? '80000' : '700', at === 1 ? '円' : '人')]),
    );
    expect(run({ target: none, aggregation: '合計', said, template: region }).codes).not.toContain('V212');
  });
});

describe('a mean', () => {
  it.each<[why: string, rates: readonly string[], found: readonly string[]]>([
    ['in order', ['70', '65', '80', '75'], []],
    ['one office with a digit less', ['70', '6.5', '80', '75'], ['東市']],
    ['two offices', ['70', '6.5', '8.0', '75'], ['東市', '西市']],
    ['one office with a digit more', ['70', '650', '80', '75'], ['東市']],
  ])('%s', (_why, rates, files) => {
    const weights = Object.fromEntries(['中央市', '東市', '西市', '南町'].map((name) => [name, n('100', '人')]));
    const { diagnostics } = run({
      name: '達成率',
      target: q('70', '％'),
      aggregation: '平均',
      weight: '人数',
      said: by(...rates.map((rate) => q(rate, '％'))),
      others: { 人数: weights },
    });
    const found = diagnostics.filter(({ code }) => code === 'V212');
    expect(found.map(({ place }) => place.file?.slice(0, -5))).toEqual(files);
  });
});
