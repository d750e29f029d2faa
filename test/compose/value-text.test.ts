import { describe, expect, it } from 'vitest';
import { printedLines, styleDigits, writtenText } from '../../src/compose/value-text.ts';
import { ONE, parseDecimal } from '../../src/model/decimal.ts';
import type { Measure } from '../../src/model/measure.ts';

const quantity: Measure = {
  kind: 'quantity',
  value: parseDecimal('3676') ?? ONE,
  comparator: '=',
  qualifiers: [],
  written: { lastDigit: ONE },
};
const none: Measure = { kind: 'none', qualifiers: [] };
const pending: Measure = { kind: 'pending', qualifiers: [] };

describe('values as the office wrote them', () => {
  it.each<[raw: string, value: Measure, headerUnit: string | undefined, expected: string, why: string]>([
    ['3,676名', quantity, undefined, '3,676名', 'as it is'],
    ['３，６７６名', quantity, undefined, '3,676名', 'half width, the separator too'],
    ['3676名', quantity, undefined, '3,676名', 'thousands separated'],
    ['25.1万人（2017年度）', quantity, undefined, '25.1万人（2017年度）', 'a year gets no separator'],
    ['27兆９千億円（2015年）', quantity, undefined, '27兆9千億円（2015年）', 'mixed scale'],
    ['31', quantity, '千人', '31千人', "the heading's unit is appended"],
    ['31（把握可能分）', quantity, '千人', '31千人（把握可能分）', 'before the gloss'],
    ['62.9%', quantity, '％', '62.9%', 'a unit of its own wins'],
    ['12345.6', quantity, undefined, '12,345.6', 'decimals'],
    ['0.12345', quantity, undefined, '0.12345', 'no separators behind the point'],
    ['-', none, undefined, '－', 'any dash is printed as the official one'],
    ['　', none, undefined, '－', 'a blank likewise'],
    ['（未集計）', pending, undefined, '（未集計）', 'words stay'],
  ])('%j', (raw, value, headerUnit, expected) => {
    const sourced = { value, sources: [], raw, ...(headerUnit === undefined ? {} : { headerUnit }) };
    expect(writtenText(sourced, 'half')).toBe(expected);
  });

  it.each([
    ['8,315人', 'planned', '8,315人（見込み）', 'the heading’s word stands behind it'],
    ['8,315人（見込）', 'planned', '8,315人（見込）', 'where the cell does not say it'],
    ['8,315人', 'provisional', '8,315人（速報値）', 'the same of 速報'],
    ['8,315人（速報）', 'provisional', '8,315人（速報）', 'and of its cell'],
    ['8,315人', 'cumulative', '累計8,315人', '累計 stands before it'],
    ['延べ8,315人', 'cumulative', '延べ8,315人', 'or what the cell says'],
  ] as const)('%s under a heading of %s values: %s', (raw, headerStage, expected, _why) =>
    expect(writtenText({ value: quantity, sources: [], raw, headerStage }, 'half')).toBe(expected),
  );

  it('has none for a computed value', () =>
    expect(writtenText({ value: quantity, sources: [] }, 'half')).toBeUndefined());
});

describe('lines of a value cell', () => {
  it.each([
    ['25.1万人（2017年度）', '25.1万人\n（2017年度）', 'the period on a line of its own'],
    ['常時(2017年度)', '常時\n(2017年度)', 'half-width brackets too'],
    ['（未集計）', '（未集計）', 'nothing before the bracket'],
    ['４校', '４校', 'no bracket'],
    ['95%(79局中75局)(2021年度)', '95%(79局中75局)\n(2021年度)', 'only the last bracket'],
  ])('%s', (text, expected) => expect(printedLines(text)).toBe(expected));
});

describe('digit styles', () => {
  it.each([
    ['１，２３４．５人', 'half', '1,234.5人'],
    ['ア，イ', 'half', 'ア，イ'],
    ['12件', 'full', '１２件'],
    ['1,234.5t-CO2', 'full', '１，２３４．５t-CO2'],
    ['１回', 'as-written', '１回'],
  ] as const)('%s in %s', (text, style, expected) => expect(styleDigits(text, style)).toBe(expected));
});
