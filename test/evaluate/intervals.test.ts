import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { dec, judged, none, q, range, relative, run, type Scenario } from '../support/measures.ts';

type Row = readonly [
  why: string,
  target: Measure,
  actual: Measure,
  mark: string,
  certain: boolean,
  code?: string | undefined,
  more?: Partial<Scenario>,
];

const n = (value: string) => q(value, '件');
const atLeast = (value: string) => q(value, '件', { comparator: '>=' });
const about = (value: string, lastDigit = '1') => q(value, '人', { qualifiers: ['about'], lastDigit });
const man = (value: string, lastDigit: string) => q(value, '人', { scale: '万', lastDigit });
const partial = (value: string) => q(value, '人', { qualifiers: ['partial'] });
const people = (value: string) => q(value, '人');
const fewer = (value: string) => q(value, '人', { comparator: '<=' });

const ROWS: readonly Row[] = [
  ['10件以上 where 10 is enough', n('10'), atLeast('10'), '◎', true],
  ['10件以上 where 11 is asked', n('11'), atLeast('10'), '－', true, 'V125'],
  ['10件超 where 10 is enough', n('10'), q('10', '件', { comparator: '>' }), '◎', true],
  ['10件以下 where 20 is asked', n('20'), q('10', '件', { comparator: '<=' }), '×', true],
  ['17件以下 where 20 is asked: □ or ×', n('20'), q('17', '件', { comparator: '<=' }), '－', true, 'V125'],
  ['17件未満 where 20 is asked: below 0.85 all the way', n('20'), q('17', '件', { comparator: '<' }), '×', true],
  [
    '5件以下 where at most 5 are allowed',
    q('5', '件', { comparator: '<=' }),
    q('5', '件', { comparator: '<=' }),
    '◎',
    true,
  ],
  ['10件以上 where at most 5 are allowed', q('5', '件', { comparator: '<=' }), atLeast('10'), '×', true],
  ['10〜12件 where 10 are asked', n('10'), range('10', '12', '件'), '◎', true],
  ['9〜12件 where 10 are asked', n('10'), range('9', '12', '件'), '－', true, 'V125'],
  ['85〜99件 where 100 are asked: □ all the way', n('100'), range('85', '99', '件'), '□', true],
  ['84〜99件 where 100 are asked', n('100'), range('84', '99', '件'), '－', true, 'V125'],
  ['10件以上 against a range', range('5', '20', '件'), atLeast('10'), '－', true, 'V125'],
  ['30件以上 against a range: □ fades to ×', range('5', '20', '件'), atLeast('23'), '－', true, 'V125'],
  ['30件以上 against a range: × all the way', range('5', '20', '件'), atLeast('30'), '×', true],
  ['把握可能分 that is enough', people('75000'), partial('116346'), '◎', true],
  ['把握可能分 exactly enough', people('75000'), partial('75000'), '◎', true],
  ['把握可能分 that is not enough', people('75000'), partial('74999'), '－', true, 'V125'],
  ['把握可能分 above what is allowed', fewer('5'), partial('6'), '×', true],
  ['把握可能分 within what is allowed', fewer('5'), partial('3'), '－', true, 'V125'],
  ['把握可能分 just above what is allowed: □ or ×', fewer('20'), partial('21'), '－', true, 'V125'],
  ['把握可能分 of a rate says nothing', q('50', '％'), q('90', '％', { qualifiers: ['partial'] }), '－', true, 'V125'],
  ['把握可能分 of a balance says nothing', people('10'), partial('20'), '－', true, 'V125', { baseline: people('-5') }],
  ['約1,200人 where 1,200 are asked', people('1200'), about('1200'), '◎', false, 'V115'],
  ['約1,200人 where 1,150 are asked: the end still counts', people('1150'), about('1200'), '◎', true],
  ['約1,200人 where 1,151 are asked', people('1151'), about('1200'), '◎', false, 'V115'],
  ['約1,200人 where 1,300 are asked: □ all the way', people('1300'), about('1200'), '□', true],
  ['約1,200人 where 1,400 are asked', people('1400'), about('1200'), '□', false, 'V115'],
  ['約0人 counts as one unit', people('0'), about('0'), '◎', false, 'V115'],
  ['約12.5 by its last digit', people('12.5'), q('12.5', '人', { qualifiers: ['about'] }), '◎', false, 'V115'],
  ['43.9万人 far above', people('298000'), man('439000', '1000'), '◎', true],
  ['29.8万人 where 298,000 are asked', people('298000'), man('298000', '1000'), '◎', false, 'V115'],
  ['29.8万人 where 297,500 are asked', people('297500'), man('298000', '1000'), '◎', true],
  ['30万人 is coarser than 30.0万人', people('296000'), man('300000', '10000'), '◎', false, 'V115'],
  ['30.0万人 is finer than 30万人', people('296000'), man('300000', '1000'), '◎', true],
  ['62.9％ where 70％ is asked', q('70', '％'), q('62.9', '％'), '□', true],
  ['59.5％ where 70％ is asked: 0.85 exactly', q('70', '％'), q('59.5', '％'), '□', false, 'V115'],
  ['59.6％ where 70％ is asked', q('70', '％'), q('59.6', '％'), '□', true],
  ['59.4％ where 70％ is asked', q('70', '％'), q('59.4', '％'), '×', true],
  ['59％ where 70％ is asked could be 59.5', q('70', '％'), q('59', '％'), '×', false, 'V115'],
  ['100％ where 100％ is asked is met as written', q('100', '％'), q('100', '％'), '◎', true],
  ['100.0％ where 100％ is asked, too', q('100', '％'), q('100.0', '％'), '◎', true],
  ['100％ where 99.6％ is asked is not its own figure', q('99.6', '％'), q('100', '％'), '◎', false, 'V115'],
  ['100％ where 100.0％ is asked is coarser', q('100.0', '％'), q('100', '％'), '◎', false, 'V115'],
  ['98％ where 100％ is asked', q('100', '％'), q('98', '％'), '□', true],
  ['約100％ where 100％ is asked', q('100', '％'), q('100', '％', { qualifiers: ['about'] }), '◎', false, 'V115'],
  [
    '100％ where more than 100％ is asked: not met, perhaps by rounding',
    q('100', '％', { comparator: '>' }),
    q('100', '％'),
    '□',
    false,
    'V115',
  ],
  ['3％ where 3％以下 is asked', q('3', '％', { comparator: '<=' }), q('3', '％'), '◎', true],
  ['90〜100％ and 100％', range('90', '100', '％'), q('100', '％'), '◎', true],
  ['90〜100％ and 90％', range('90', '100', '％'), q('90', '％'), '◎', true],
  ['30万人 where 30万人 is asked', man('300000', '10000'), man('300000', '10000'), '◎', true],
  ['30万人 where 300,000 are asked is coarser', people('300000'), man('300000', '10000'), '◎', false, 'V115'],
  ['維持 of 98.0％ at 98.0％', relative('keep'), q('98.0', '％'), '◎', true, undefined, { baseline: q('98.0', '％') }],
  [
    'an increase from 98.0％ to 98.0％ may hide behind rounding',
    relative('increase'),
    q('98.0', '％'),
    '×',
    false,
    'V115',
    { baseline: q('98.0', '％') },
  ],
  [
    '10ポイント増 of 88％ is a sum of rounded figures',
    relative('increase', { by: ['10', 'ポイント'] }),
    q('98', '％'),
    '◎',
    false,
    'V115',
    { baseline: q('88', '％') },
  ],
  [
    '約40〜55人: the coarser end counts',
    people('36'),
    { ...range('40', '55', '人'), qualifiers: ['about'] },
    '◎',
    false,
    'V115',
  ],
  ['plain counts are exact at the threshold', n('100'), n('85'), '□', true],
  ['plain counts are exact at the target', n('100'), n('100'), '◎', true],
  [
    'a rounded baseline may hide an increase',
    relative('increase'),
    people('251200'),
    '◎',
    false,
    'V115',
    { baseline: man('251000', '1000') },
  ],
  [
    'a rounded baseline that hides nothing',
    relative('increase'),
    people('252000'),
    '◎',
    true,
    undefined,
    { baseline: man('251000', '1000') },
  ],
];

describe('values that are not points', () => {
  const named = ROWS.map(([why, target, actual, mark, certain, code, more]) => ({
    why,
    target,
    actual,
    mark,
    certain,
    code,
    more,
  }));
  it.each(named)('$why → $mark', ({ target, actual, mark, certain, code, more }) => {
    const { indicator, codes } = judged(target, actual, more ?? {});
    expect([indicator.mark, indicator.certain]).toEqual([mark, certain]);
    expect(indicator.reason === 'partial').toBe(code === 'V125');
    expect(codes).toEqual(code === undefined ? [] : [code]);
  });

  it('does not spare a sum of rounded figures that comes to the target', () => {
    const said = { 中央市: man('50000', '1000'), 東市: man('50000', '1000'), 西市: none, 南町: none };
    const { indicator, codes } = run({ target: man('100000', '1000'), aggregation: '合計', said });
    expect([indicator.mark, indicator.certain, codes]).toEqual(['◎', false, ['V115']]);
  });

  it('warns where a cell shows 100％ and stores less', () => {
    const shown = q('100', '％');
    const { codes } = judged(shown, { ...shown, written: { ...shown.written, stored: dec('99.6') } });
    expect(codes).toEqual(['V116']);
  });

  it('warns of a stored figure in a weighted mean', () => {
    const shown = q('70', '％');
    const { codes } = run({
      target: q('70', '％'),
      aggregation: '平均',
      weight: 'W',
      said: {
        中央市: { ...shown, written: { ...shown.written, stored: dec('69.6') } },
        東市: shown,
        西市: none,
        南町: none,
      },
      others: { W: { 中央市: people('3'), 東市: people('1') } },
    });
    expect(codes).toEqual(['V115', 'V116']);
  });

  it.each([
    ['59.46', '×', ['V116'], 'shown 59.5％ is □, stored 59.46 is ×'],
    ['59.54', '□', [], 'both are □'],
  ])('a cell that stores %s under 59.5％ where 70％ is asked', (stored, storedMark, codes) => {
    const shown = q('59.5', '％');
    const actual = { ...shown, written: { ...shown.written, stored: dec(stored) } };
    const { indicator, diagnostics } = judged(q('70', '％'), actual);
    expect(indicator.mark).toBe('□');
    expect(diagnostics.filter(({ code }) => code !== 'V115').map(({ code }) => code)).toEqual(codes);
    for (const { params } of diagnostics.filter(({ code }) => code === 'V116')) {
      expect([params['mark'], params['other']]).toEqual(['□', storedMark]);
    }
  });
});
