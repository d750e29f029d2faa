import { describe, expect, it } from 'vitest';
import { roundingHalfWidth, writtenInterval } from '../../src/evaluate/interval.ts';
import { commonPeriod, commonUnit, qualifiersOf } from '../../src/evaluate/regional.ts';
import { countsMunicipalities, inUnit, sameBasis, sameUnit, unitOf } from '../../src/evaluate/unit-compare.ts';
import { figureText, foldWord, tookPart, writtenText } from '../../src/evaluate/words.ts';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Measure } from '../../src/model/measure.ts';
import { asUnit, type Unit } from '../../src/model/unit.ts';
import { blank, dec, done, fy, none, notDone, q, range, state, unreadable } from '../support/measures.ts';

const u = (name: string | undefined): Unit | undefined => (name === undefined ? undefined : asUnit(name));

describe('units', () => {
  it.each(['市町村', '市町', '団体', '自治体', '市区町村', '区市町村', '町村', '市'])(
    '%s counts municipalities',
    (unit) => expect(countsMunicipalities(u(unit))).toBe(true),
  );
  it.each(['校', '人', undefined])('%s does not', (unit) => expect(countsMunicipalities(u(unit))).toBe(false));

  it.each<[a: string | undefined, b: string | undefined, same: boolean, why: string]>([
    ['人', '人', true, 'the same'],
    ['人', undefined, true, 'a bare number takes the other'],
    [undefined, '人', true, 'and the other way'],
    ['分', '時間', true, 'of one dimension'],
    ['人', '件', false, 'of two'],
    ['回', '回／年', true, 'in a report on one year'],
    ['回／年度', '回', true, 'the same'],
    ['回／年間', '回', true, 'the same'],
    ['回／か年', '回', true, 'the same'],
    ['回／月', '回', false, 'a month is not the year'],
    ['回／2年', '回', false, 'nor are two years'],
    ['回／半年', '回', false, 'nor half of one'],
    ['人／日', '人', false, 'nor is a day'],
  ])('%s and %s: %s', (a, b, same) => expect(sameUnit(u(a), u(b))).toBe(same));

  it('converts value, last digit and unit, and keeps the scale', () => {
    const found = inUnit(q('90', '分', { scale: '千', lastDigit: '30' }), u('時間'));
    expect(found && [formatDecimal(found.value), found.unit, formatDecimal(found.written.lastDigit)]).toEqual([
      '1.5',
      '時間',
      '0.5',
    ]);
    expect(found?.written.scale).toBe('千');
    expect(Object.keys(inUnit(q('90', '分'), u('時間'))?.written ?? {})).toEqual(['lastDigit']);
  });
  it('hides nothing where no decimal holds the last digit', () => {
    expect(inUnit(q('90', '分'), u('時間'))?.written.lastDigit).toEqual(dec('0'));
  });
  it('converts both ends of a range', () => {
    const found = inUnit(range('30', '90', '分') as Extract<Measure, { kind: 'range' }>, u('時間'));
    expect(found && [formatDecimal(found.low), formatDecimal(found.high), found.unit]).toEqual(['0.5', '1.5', '時間']);
  });
  it.each([
    [q('10', '分'), 'a value that no decimal holds'],
    [range('10', '30', '分'), 'a low end'],
    [range('30', '40', '分'), 'a high end'],
    [range('10', '20', '分'), 'both ends'],
  ])('%# gives up', (measure) => {
    if (measure.kind !== 'quantity' && measure.kind !== 'range') throw new Error('no figure');
    expect(inUnit(measure, u('時間'))).toBeUndefined();
  });
  it('leaves a figure alone where there is nothing to convert', () => {
    for (const [measure, to] of [
      [q('1'), u('人')],
      [q('1', '人'), undefined],
      [q('1', '回／年'), u('回')],
    ] as const)
      expect(inUnit(measure, to)).toBe(measure);
  });

  it.each<[name: string, a: boolean, b: boolean, same: boolean]>([
    ['指標', false, false, true],
    ['指標', true, true, true],
    ['指標', true, false, false],
    ['延べ人数', true, false, true],
    ['のべ人数', false, true, true],
    ['累計件数', true, false, true],
    ['累積件数', true, false, true],
  ])('%s, 累計 %s and %s: %s', (name, a, b, same) => {
    const of = (cumulative: boolean) => q('1', '件', { qualifiers: cumulative ? ['cumulative'] : ['about'] });
    expect(sameBasis(name, of(a), of(b))).toBe(same);
  });

  it('are those of figures only', () => {
    expect([q('1', '件'), range('1', '2', '人'), q('1'), none, undefined].map((each) => unitOf(each))).toEqual([
      '件',
      '人',
      undefined,
      undefined,
      undefined,
    ]);
    expect(commonUnit([none, q('1'), range('1', '2', '人'), q('1', '件')])).toBe('人');
    expect(commonUnit([none, q('1')])).toBeUndefined();
  });
});

describe('what several values share', () => {
  it.each<[readonly Measure[], string | undefined, string]>([
    [[q('1', '件', { period: fy(2023) }), q('2', '件', { period: fy(2023) })], '2023-04-01', 'one year'],
    [[q('1', '件', { period: fy(2023) }), q('2', '件', { period: fy(2022) })], undefined, 'two years'],
    [[q('1', '件', { period: fy(2023) }), q('2', '件')], undefined, 'one without'],
    [[q('1', '件'), q('2', '件', { period: fy(2023) })], undefined, 'the first without'],
    [
      [q('1', '件', { period: fy(2023) }), q('2', '件', { period: { ...fy(2023), to: '2023-09-30' } })],
      undefined,
      'of one beginning',
    ],
    [
      [q('1', '件', { period: fy(2023) }), q('2', '件', { period: { ...fy(2023), from: '2023-10-01' } })],
      undefined,
      'of one end',
    ],
    [
      [q('1', '件', { period: fy(2023) }), q('2', '件', { period: fy(2023) }), q('3', '件', { period: fy(2022) })],
      undefined,
      'one of three',
    ],
    [[], undefined, 'nothing'],
  ])('%# the period', (measures, from) => expect(commonPeriod(measures)?.from).toBe(from));

  it('qualifiers once each, as they come', () => {
    const of = (...qualifiers: ('about' | 'partial')[]) => q('1', '件', { qualifiers });
    expect(qualifiersOf([of('partial'), of('about', 'partial'), of()])).toEqual(['partial', 'about']);
    expect(qualifiersOf([])).toEqual([]);
  });
});

describe('what rounding hides', () => {
  it.each<[Measure, string, string]>([
    [q('1200', '人'), '0', 'a plain count hides nothing'],
    [q('1200', '人', { qualifiers: ['about'] }), '50', '約1,200'],
    [q('1000', '人', { qualifiers: ['about'] }), '500', '約1,000'],
    [q('1.25', '人', { qualifiers: ['about'] }), '0.005', '約1.25'],
    [q('0', '人', { qualifiers: ['about'] }), '0.5', '約0'],
    [q('62.9', '％'), '0.05', 'a percentage'],
    [q('62', '％'), '0.5', 'a whole one'],
    [q('6.2', '‰'), '0.05', 'per mille'],
    [q('12000', '人', { scale: '千', lastDigit: '1000' }), '500', '12千人'],
    [{ ...range('1000', '1200', '人'), qualifiers: ['about'] } as Measure, '500', 'the coarser end of a range'],
    [{ ...range('1200', '2000', '人'), qualifiers: ['about'] } as Measure, '500', 'whichever it is'],
  ])('%#', (measure, half) => {
    if (measure.kind !== 'quantity' && measure.kind !== 'range') throw new Error('no figure');
    expect(formatDecimal(roundingHalfWidth(measure))).toBe(half);
  });

  it.each<[Measure, object]>([
    [q('5', '件'), { low: '5', high: '5' }],
    [q('5', '件', { comparator: '>=' }), { low: '5' }],
    [q('5', '件', { comparator: '>' }), { low: '5', lowOpen: true }],
    [q('5', '件', { comparator: '<=' }), { high: '5' }],
    [q('5', '件', { comparator: '<' }), { high: '5', highOpen: true }],
    [range('5', '7', '件', { highOpen: true }), { low: '5', high: '7', lowOpen: false, highOpen: true }],
    [range('5', '7', '件', { lowOpen: true }), { low: '5', high: '7', lowOpen: true, highOpen: false }],
  ])('%# the true value', (measure, expected) => {
    if (measure.kind !== 'quantity' && measure.kind !== 'range') throw new Error('no figure');
    const { low, high, ...open } = writtenInterval(measure);
    const shown = {
      ...open,
      ...(low === undefined ? {} : { low: formatDecimal(low.numerator) }),
      ...(high === undefined ? {} : { high: formatDecimal(high.numerator) }),
    };
    expect(shown).toEqual(expected);
  });
});

describe('words', () => {
  it.each([
    [' 常　時 ', '常時', 'blanks'],
    ['ＩＣＴ', 'ICT', 'width'],
    ['（実施）', '実施', 'brackets around it'],
    ['(実施)中', '(実施)中', 'brackets around a part'],
    ['実施(中)', '実施(中)', 'brackets behind it'],
    ['()', '', 'nothing in brackets'],
    ['サ―ビス', 'サ-ビス', 'dashes'],
    ['サービス', 'サ-ビス', 'the long vowel'],
    ['◯', '○', 'circles'],
    ['〇', '○', 'the zero'],
    ['✕', '×', 'crosses'],
    [undefined, '', 'nothing'],
  ])('%j folds to %j', (text, folded, _why) => expect(foldWord(text)).toBe(folded));

  it.each<[Measure, string | undefined, boolean | undefined, string]>([
    [state('○'), '○', true, 'a circle'],
    [state('●'), '●', true, 'a dot'],
    [state('参加済'), '参加済', true, ''],
    [state('参加した'), '参加した', true, ''],
    [state('有'), '有', true, ''],
    [state('有り'), '有り', true, ''],
    [state('はい'), 'はい', true, ''],
    [state('YES'), 'YES', true, ''],
    [state('x'), '参加（28人）', true, 'the text counts'],
    [state('x'), '参加28人', true, ''],
    [state('x'), '参加1,200人ほど', true, ''],
    [state('x'), '不参加（都合により）', false, ''],
    [state('x'), '無', false, ''],
    [state('x'), '無し', false, ''],
    [state('x'), '参加なし', false, ''],
    [state('x'), '今年は参加', undefined, 'more before the word'],
    [state('x'), '参加予定', undefined, 'more behind it'],
    [state('x'), '参加28人29', undefined, 'two numbers'],
    [state('x'), '不参加か', undefined, ''],
    [state('参加'), undefined, true, 'without a text'],
    [q('3', '人'), '3人', true, 'a count'],
    [q('0', '人'), '0人', false, 'nobody'],
    [q('0.9', '人'), '0.9人', false, 'less than one'],
    [q('1.0', '人'), '1.0人', true, 'one'],
    [q('-3', '人'), '▲3人', false, 'less than nothing'],
    [none, '－', false, 'a dash'],
    [done('すませた'), 'すませた', true, 'something done'],
    [notDone('まだ'), 'まだ', false, 'something not done'],
    [unreadable, 'すごく', undefined, 'nobody knows'],
  ])('%# took part', (value, raw, expected) => {
    expect(tookPart({ value, sources: [], ...(raw === undefined ? {} : { raw }) })).toBe(expected);
  });

  it.each<[raw: string | undefined, headerUnit: string | undefined, text: string, why: string]>([
    ['31', '千人', '31千人', 'a bare number under a unit'],
    [' ３１ ', '千人', '３１千人', 'of any width'],
    ['31人', '千人', '31人', 'a unit of its own'],
    ['約31', '千人', '約31千人', 'a digit at its end'],
    ['31', undefined, '31', 'no unit'],
    ['3件（1）', '千人', '3件（1）', 'a digit within'],
    [undefined, '千人', '', 'a computed value'],
  ])('%j under %s is written %j', (raw, headerUnit, text) => {
    const more = { ...(raw === undefined ? {} : { raw }), ...(headerUnit === undefined ? {} : { headerUnit }) };
    expect(writtenText({ value: q('31', '人'), sources: [], ...more })).toBe(text);
  });

  it('of a computed figure are the figure', () => {
    expect(figureText({ value: q('31', '人'), sources: [] })).toBe('31人');
    expect(figureText({ value: q('31'), sources: [] })).toBe('31');
    expect(figureText({ value: q('31', '人'), sources: [], raw: '三十一人' })).toBe('三十一人');
    expect(figureText({ value: none, sources: [] })).toBe('');
    expect(writtenText(undefined)).toBe('');
    expect(figureText({ value: blank, sources: [], raw: '' })).toBe('');
  });
});
