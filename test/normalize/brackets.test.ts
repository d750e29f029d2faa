import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../src/model/measure.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { brief } from '../support/brief.ts';

/** Text, what it is read as, why. */
const REMARKS: readonly (readonly [string, string, string])[] = [
  ['12件（月平均）', '12件／月 +average', 'a mean by the month, as 月平均12件'],
  ['12件（年平均）', '12件／年 +average', 'a mean by the year'],
  ['12件（R5月平均）', '12件／月 +average @2023-04-01/2024-03-31', 'a mean and its year'],
  ['12（月平均）', '12 +average 「月」', 'no unit that could be by the month'],
  ['12件（四半期平均）', '12件 +average 「四半期平均」', 'what is said last holds'],
  ['12件（事業開始からの累計）', '12件 +cumulative 「事業開始からの累計」', 'what is said last holds'],
  ['12件（平均を除く分）', '12件 「平均を除く分」', 'not said last'],
  ['12件（公表予定）', '12件 「公表予定」 !N124', 'what is planned is another thing'],
  ['12件（未集計）', '12件 「未集計」 !N124', 'a figure, and none'],
  ['12件（不明）', '12件 「不明」 !N124', 'a figure, and none'],
  ['12件（集計中）', '12件 +provisional 「集計中」', 'a figure so far'],
  ['12件（未公表）', '12件 +provisional 「未公表」', 'a figure so far'],
  ['12件（中止）', '12件 「中止」 !N124', 'what did not take place has no figure'],
  ['12件（未実施）', '12件 「未実施」 !N124', 'what did not take place has no figure'],
  ['12件（実施なし）', '12件 「実施なし」 !N124', 'twelve, or none'],
  ['12件（該当なし）', '12件 「該当なし」 !N124', 'twelve, or none'],
  ['0件（中止）', '0件 「中止」', 'the reason of the nought'],
  ['0件（未実施）', '0件 「未実施」', 'the reason of the nought'],
  ['12件（誤）', '12件 「誤」 !N124', 'taken back'],
  ['12件（旧）', '12件 「旧」 !N124', 'taken back'],
  ['12件（要差替え）', '12件 「要差替え」 !N124', 'to be taken back'],
  ['12件（予算）', '12件 !N113', 'planned money'],
  ['12千円（見込額）', '12000円 +planned', 'a forecast'],
  ['12千円（R5決算見込額）', '12000円 +planned @2023-04-01/2024-03-31', 'a forecast'],
  ['見込額12千円', '12000円 +planned', 'a forecast'],
  ['12人（参加予定者数）', '12人 「参加予定者数」 !N124', 'who are to come'],
  ['12件（試算）', '12件 +about', 'a rough figure'],
  ['12件（目安）', '12件 +about', 'a rough figure'],
  ['12件（一部地域）', '12件 「一部地域」 !N124', 'part of what nobody knows'],
  ['12件（3市除く）', '12件 「3市除く」 !N124', 'something is left out'],
  ['12件（うち3件を除く）', '12件 「うち3件を除く」 !N124', 'still to be taken off, or not'],
  ['12人（3人を含む）', '12人 「3人を含む」', 'within it'],
  ['約1.5倍（対R1）', '1.5倍 +about 「対R1」 !N124', 'measured against the year, not taken in it'],
  ['105％（R1比）', '105％ 「R1比」 !N124', 'measured against the year'],
  ['20％減（2013年度比）', 'decrease 20％ baseline 「2013年度比」 !N120 !N115', 'a change against a year'],
  ['20％削減（R1から）', 'decrease 20％ baseline 「R1から」 !N120 !N115', 'a change since a year'],
  ['12件（R1から）', '12件 @2019-04-01/', 'a count since a year'],
  ['70.1％（H22住民意識調査）', '70.1％ @2010-04-01/2011-03-31 「H22住民意識調査」', 'the survey is of the year'],
  ['123人（R2国調）', '123人 @2020-04-01/2021-03-31 「R2国調」', 'the census by its short name'],
  ['12件（R6から廃止）', '12件 「R6から廃止」 !N124', 'a year that is not its own'],
  ['12件 R5（H22意識調査）', '12件 @2023-04-01/2024-03-31 「H22意識調査」 !N124', 'two years'],
  ['12件（R5末）', '12件 @/2024-03-31', 'the end of the fiscal year'],
  ['令和5年(度)', 'period @2023-01-01/2023-12-31 「度」 !N124', 'the year or the fiscal year'],
  ['5回／120人', 'unreadable !N101', 'two values, and no rate'],
  ['12.3人／10万人', '12.3人／10万人', 'a rate'],
  ['各校5回', '5回 +each 「各校」', 'each of a kind'],
  ['各校平均5回', '5回 +average +each 「各校」', 'each of a kind on the average'],
  ['各累計5回', '5回 +cumulative +each', '累計 is no kind of thing'],
  ['各種5件', 'unreadable !N101', 'of all kinds together, perhaps'],
  [
    '4、9月',
    'several(period @2023-04-01/2023-04-30 inferred | period @2023-09-01/2023-09-30 inferred)',
    'one 月 for both',
  ],
  ['4、9月に2回', 'unreadable !N101', 'two times of one value'],
  ['2回（6、12月）', '2回 「6、12月」', 'when it took place, all in the report’s year'],
  ['3回（6月、9月、12月）', '3回 「6月、9月、12月」', 'when it took place, all in the report’s year'],
  ['2回（R4.6、R5.6）', '2回 「R4.6、R5.6」 !N212', 'not all in the report’s year'],
  ['2回（R4、R5）', '2回 「R4、R5」 !N212', 'whole years'],
  ['1回（R5.10.1開催）', '1回 @2023-10-01 「R5.10.1開催」', 'when it took place'],
  ['2台（R4導入）', '2台 「R4導入」 !N124', 'bought then, and still there'],
  ['5校（小学校3校、中学校2校）', '5校 「小学校3校、中学校2校」', '中 of 中学校 divides nothing'],
  ['5校（5校中3校）', '5校 「5校中3校」 !N118', 'a share that says another figure'],
  ['過去5年平均以上', 'unreadable !N101', 'a mean that is in no plan'],
  ['5年累計以上', 'unreadable !N101', 'a sum that is in no plan'],
  ['5年平均12件', '12件 +average 「5年」', 'the mean of five years'],
  ['1期工事完了', 'unreadable !N101', 'the first of several'],
  ['3号線', 'unreadable !N101', 'the third of several'],
  ['1月～12月', 'unreadable !N204', 'this January or the last'],
  ['1～12月', 'unreadable !N204', 'this January or the last'],
  ['1月～3月', 'period @2024-01-01/2024-03-31 inferred', 'within the year'],
  ['12月～4月', 'period @2023-12-01/2024-04-30 inferred !N213', 'begins in the year'],
  ['12件（1～12月）', '12件 「1～12月」 !N204', 'this January or the last'],
  ['2桁', 'unreadable !N101', 'ten or more'],
  ['ゼロ', '0 +zero-word', 'a number'],
  ['r12,345', 'unreadable !N202', 'a revised figure, not one of the year 12'],
  ['R5,6', 'unreadable !N205', 'two years, or six in one of them'],
  ['R5、6', 'unreadable !N205', 'two years, or six in one of them'],
  ['R5・6', 'unreadable !N205', 'two years, or six in one of them'],
  ['R5年度、6', '6 @2023-04-01/2024-03-31', 'six in the year'],
  ['R5、 6', '6 @2023-04-01/2024-03-31', 'six in the year'],
  ['R5、6件', '6件 @2023-04-01/2024-03-31', 'six in the year'],
  ['45％（R5は未調査）', '45％ 「R5は未調査」 !N124', 'nothing of that time'],
  ['45％（R2前回調査）', '45％ @2020-04-01/2021-03-31 「R2前回調査」', 'the survey is of the year'],
  ['12人（R6.3.31住民基本台帳）', '12人 @2024-03-31 「R6.3.31住民基本台帳」', 'the register is of the day'],
  ['12千円（R5当初予算）', '12000円 @2023-04-01/2024-03-31 !N113', '当初 of the budget'],
  ['1年6か月', '18か月', 'a duration, and no rate'],
  ['1年6ヶ月間', '18か月', 'a duration, and no rate'],
  ['1年12回', '12回／年', 'a rate'],
  ['4、13月', 'unreadable !N202', 'no such month'],
  ['4、9月間', 'unreadable !N101', 'a span of months'],
];

/** What stands behind a word. */
const WORDS: readonly (readonly [string, string, string])[] = [
  ['策定（一部）', 'milestone +partial !N125', 'part of it'],
  ['策定（素案）', 'milestone 「素案」 !N125', 'a draft'],
  ['策定（おおむね）', 'milestone +about !N125', 'not all of it'],
  ['計画策定（骨子のみ）', 'milestone 「骨子のみ」 !N125', 'an outline'],
  ['整備済（一部未整備）', 'milestone 「一部未整備」 !N125', 'part of it'],
  ['整備済（3/5校）', 'milestone 「3/5校」 !N121 !N125', 'three of five'],
  ['実施（延期）', 'milestone 「延期」 !N125', 'not done'],
  ['開設（準備中）', 'milestone 「準備中」 !N125', 'not done yet'],
  ['策定（予定）', 'milestone open +planned', 'as 策定予定'],
  ['策定（R6.3予定）', 'milestone open +planned @2024-03-01/2024-03-31', 'as 策定予定'],
  ['策定済（改定中）', 'milestone done 「改定中」', 'what is revised is there'],
  ['実施（オンライン）', 'milestone done 「オンライン」', 'how it was done'],
  ['策定（R5.3）', 'milestone done @2023-03-01/2023-03-31', 'when it was done'],
  ['未策定（検討中）', 'milestone open 「検討中」', 'not done either way'],
  ['継続（R5で終了）', 'state 継続 「R5で終了」 !N124', 'goes on no longer'],
  ['継続（縮小）', 'state 継続 「縮小」 !N121', 'asked about once'],
  ['常時（土日を除く）', 'state 常時 「土日を除く」', 'when'],
  ['実施済。', 'milestone done', 'a full stop behind it'],
  ['R5.10から実施', 'milestone done @2023-10-01/', 'since when'],
  ['R5.10から実施予定', 'milestone open +planned @2023-10-01/', 'from when'],
];

/** Text, context, reading, why. */
const HEADINGS: readonly (readonly [string, ReadingContext, string, string])[] = [
  ['1億2千万', { unit: '千円' }, '120000000円 !N311', 'a scale of its own is not scaled again'],
  ['5千', { unit: '千人' }, '5000人 !N311', 'five thousand, or thousands of them'],
  ['5千', { unit: '人' }, '5000人', 'one scale'],
  ['3以上', { unit: '位' }, '<=3位', 'a rank: the third or better'],
  ['3以下', { unit: '位' }, '>=3位', 'a rank: the third or worse'],
  ['3以内', { unit: '位' }, '<=3位', 'about the number itself'],
  ['3位以上', { unit: '位' }, '<=3位', 'with its own unit'],
  ['3以上', { unit: '件' }, '>=3件', 'no rank'],
];

describe('what stands in brackets, and lists', () => {
  it.each(REMARKS)('%j', (text, expected) => {
    expect(brief(readMeasure(text, { role: 'actual', year: 2023 }))).toBe(expected);
  });
});

describe('words with something behind them', () => {
  it.each(WORDS)('%j', (text, expected) => {
    expect(brief(readMeasure(text, { role: 'actual', year: 2023 }))).toBe(expected);
  });
});

describe('scales and ranks under a heading', () => {
  it.each(HEADINGS)('%j under %j', (text, context, expected) => {
    expect(brief(readMeasure(text, { role: 'actual', ...context }))).toBe(expected);
  });
});
