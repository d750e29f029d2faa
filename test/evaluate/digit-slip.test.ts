/** A digit too many or too few, held against target, baseline and last year's actual. */
import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import type { Measure } from '../../src/model/measure.ts';
import { fy, judged, none, q, relative, run, type Scenario } from '../support/measures.ts';
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

  it('that is small is nobody’s in particular', () => {
    expect(sum(by(n('1'), n('1'), none, none)).map(({ code }) => code)).toEqual([]);
  });

  it('of 市町村 is counted, not written', () => {
    expect(
      run({ target: n('40', '市町村'), aggregation: '市町村数', said: by(n('1'), n('1'), n('1'), n('1')) }).codes,
    ).toEqual([]);
  });
});
