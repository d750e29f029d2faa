import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { ReadingContext } from '../../src/model/measure.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { brief } from '../support/brief.ts';

const VOCABULARY = {
  states: [['常時', '24時間対応']],
  opposites: ['中断'],
  done: ['お披露目'],
  notDone: ['足踏み'],
  zero: ['案件なし'],
  pending: ['後日報告'],
  none: ['当てはまらない'],
};

/** Text, context, what it is read as, why it is here. */
const ROWS: readonly (readonly [string, ReadingContext, string, string])[] = [
  ['6286', { unit: '千円' }, '6286000円', 'thousands of yen'],
  ['6,286', { unit: '（単位：千円）' }, '6286000円', 'the line above the table as it is'],
  ['31', { unit: '千人' }, '31000人', 'thousands of people'],
  ['2,000', { unit: '万円' }, '20000000円', 'ten thousands'],
  ['1.5', { unit: '百万円' }, '1500000円', 'millions'],
  ['12', { unit: '(人)' }, '12人', 'brackets'],
  ['12', { unit: '' }, '12', 'an empty heading unit'],
  ['12', { unit: 'プロジェクト' }, '12プロジェクト', 'a counter'],
  ['62.9', { unit: '％' }, '62.9％', 'percent'],
  ['62.9%', { unit: '％' }, '62.9％', 'percent twice'],
  ['7', { unit: '割' }, '70％', 'tenths'],
  ['7割', { unit: '％' }, '70％', 'tenths under percent'],
  ['3', { unit: '人／日' }, '3人／日', 'a rate'],
  ['3回', { unit: '回／年' }, '3回', 'the rate left out'],
  ['3千人', { unit: '人' }, '3000人', 'a scale of its own'],
  ['3千人', { unit: '千人' }, '3000人', 'not scaled twice'],
  ['6,670人', { unit: '千人' }, '6670人 !N311', 'its own unit without the scale'],
  ['10件', { unit: '人' }, '10件 !N311', 'another unit'],
  ['5', { unit: 'なんとなく' }, '5 !N310', 'a heading unit that nobody knows'],
  ['5', { unit: '件（人）' }, '5 !N310', 'two units'],
  ['40～50', { unit: '千人' }, '[40000..50000]人', 'a range'],
  ['札幌市17、小樽市2', { unit: '件' }, 'several(札幌市17件 | 小樽市2件)', 'every part'],
  ['実施なし', { unit: '回' }, '0回 +zero-word', 'a zero word'],
  ['－', { unit: '件' }, 'none', 'nothing to count'],
  ['常時', { unit: '件' }, 'state 常時', 'no number'],
  ['2023', { unit: '人' }, '2023人', 'no year, since people are counted'],
  ['62.9%', { cell: { number: '0.6293706', format: '0.0%' } }, '62.9％', 'what Excel shows'],
  ['△ 5', { cell: { number: '-5', format: '0;"△ "0' } }, '-5', 'a sign of the format'],
  ['1,234人', { cell: { number: '1234', format: '#,##0"人"' } }, '1234人', 'a unit of the format'],
  ['1,235', { unit: '千円', cell: { number: '1234567', format: '#,##0,' } }, '1235000円', 'hidden thousands, said'],
  ['1,235', { unit: '円', cell: { number: '1234567', format: '#,##0,' } }, '1235000円 !N312', 'hidden, not said'],
  ['1,235', { cell: { number: '1234567', format: '#,##0,' } }, '1235000 !N312', 'hidden, no unit at all'],
  ['1', { unit: '百万円', cell: { number: '1234567', format: '#,##0,,' } }, '1000000円', 'hidden millions, said'],
  ['1,235千円', { cell: { number: '1234567', format: '#,##0,"千円"' } }, '1235000円', 'said by the format'],
  ['100', { period: '令和4年度' }, '100 @2022-04-01/2023-03-31', "the heading's year"],
  ['100（2023年）', { period: '令和4年度' }, '100 @2023-01-01/2023-12-31', 'its own year wins'],
  ['－', { period: '令和4年度' }, 'none', 'nothing happened then'],
  [
    '12件（10月末現在）',
    { year: 2023, period: '令和4年度' },
    '12件 +as-of @/2022-10-31',
    "a month of the heading's year",
  ],
  ['12件（10月末現在）', { year: 2023 }, '12件 +as-of @/2023-10-31 inferred', "a month of the report's year"],
  ['来年度', { role: 'date' }, 'unreadable !N204', 'no report year'],
  ['5', { unit: '件数' }, '5件', 'a noun that counts, as a heading'],
  ['6/1', { role: 'date', year: 2023, cell: { date: '2022-06-01' } }, 'period @2022-06-01', 'the cell knows the year'],
  ['30', { role: 'date', era: '平成' }, 'period @2018-04-01/2019-03-31 !N209', 'the era of the rows above'],
  ['30年', { role: 'date', era: '平成' }, 'period @2018-01-01/2018-12-31 !N209', 'the era of the rows above'],
  ['10月', { role: 'actual' }, 'unreadable !N204', 'no report year'],
  ['第1四半期', { role: 'date' }, 'unreadable !N204', 'no report year'],
  ['4～6月', { role: 'date' }, 'unreadable !N204', 'no report year'],
  ['なし', { role: 'baseline' }, 'none', 'no baseline'],
  ['未策定', { role: 'baseline' }, 'milestone open', 'where it started'],
  ['開設（2017年度）', { role: 'baseline' }, 'state 開設 @2017-04-01/2018-03-31', 'a state'],
  ['24時間対応', { words: VOCABULARY }, 'state 24時間対応', "the template's state, though it begins with a number"],
  ['中断', { words: VOCABULARY }, 'state 中断', "the template's opposite"],
  ['お披露目', { words: VOCABULARY }, 'milestone done', "the template's done word"],
  ['足踏み', { words: VOCABULARY }, 'milestone open', "the template's not-done word"],
  ['案件なし', { words: VOCABULARY }, '0 +zero-word', "the template's zero word"],
  ['後日報告', { words: VOCABULARY }, 'pending', "the template's pending word"],
  ['当てはまらない', { words: VOCABULARY }, 'none', "the template's none word"],
  ['お披露目', {}, 'unreadable !N101', 'unknown without the template'],
];

describe('reading values in their context', () => {
  it.each(ROWS)('%j %j', (text, context, expected) => expect(brief(readMeasure(text, context))).toBe(expected));
});

describe('how a value was written', () => {
  it.each<[string, ReadingContext, string, string | undefined, string, string]>([
    ['25.1万人', {}, '1000', '万', '人', 'the last written digit counts thousands'],
    ['3,676名', {}, '1', undefined, '名', 'the counter as written'],
    ['62.9％', {}, '0.1', undefined, '％', 'a tenth of a percent'],
    ['1億408万円', {}, '10000', 'mixed', '円', 'two scales'],
    ['3割', {}, '10', undefined, '割', 'tenths are ten percent'],
    ['3割5分', {}, '1', undefined, '割', 'hundredths'],
    ['6286', { unit: '千円' }, '1000', '千', '円', 'the scale of the heading'],
    ['三回', {}, '1', undefined, '回', 'kanji'],
  ])('%j', (text, context, lastDigit, scale, unit) => {
    const { measure } = readMeasure(text, context);
    expect(
      measure.kind === 'quantity' && { ...measure.written, lastDigit: formatDecimal(measure.written.lastDigit) },
    ).toEqual({
      lastDigit,
      unit,
      ...(scale === undefined ? {} : { scale }),
    });
  });

  it.each<[string, ReadingContext, string | undefined, string]>([
    ['62.9%', { cell: { number: '0.6294', format: '0.0%' } }, '62.94', 'percent'],
    ['1,235', { unit: '千円', cell: { number: '1234567', format: '#,##0,' } }, '1234567', 'hidden thousands'],
    ['6.3', { unit: '千円', cell: { number: '6.286', format: '0.0' } }, '6286', 'the scale of the heading'],
    ['12', { cell: { number: '12' } }, undefined, 'the cell shows all of it'],
    ['12', {}, undefined, 'no cell'],
  ])('%j keeps the stored number', (text, context, stored) => {
    const { measure } = readMeasure(text, context);
    const kept = measure.kind === 'quantity' ? measure.written.stored : undefined;
    expect(kept === undefined ? undefined : formatDecimal(kept)).toBe(stored);
  });
});
