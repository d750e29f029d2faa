/** Whose date is whose, rule by rule, on texts of their own. */
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import { type Row, told } from './told.ts';

describe('the date of a value', () => {
  const rows: readonly Row[] = [
    [
      '○漁港の清掃【R5：4回、延べ80名参加】',
      ['R5：4回 | 漁港の清掃 | 4 回 | FY2023 | L', '延べ80名 | 漁港の清掃 | 80 人 | FY2023 | I | cumulative'],
      'a year given once holds for the values behind it',
    ],
    [
      '○漁港の清掃【4回→6回】',
      ['4回 | 漁港の清掃 | 4 回 | - | -', '6回 | 漁港の清掃 | 6 回 | - | -'],
      'no date is made up',
    ],
    [
      '○漁港の清掃【R4：4回→6回】',
      ['R4：4回 | 漁港の清掃 | 4 回 | FY2022 | L', '6回 | 漁港の清掃 | 6 回 | - | -'],
      'behind an arrow the earlier date no longer holds',
    ],
    [
      '○朝市の開設【R5.7、R5.9の計2回、延べ150名】',
      [
        'R5.7 | 朝市の開設 | date | 2023-07 | S',
        'R5.9 | 朝市の開設 | date | 2023-09 | S',
        '2回 | 朝市の開設 | 2 回 | - | -',
        '延べ150名 | 朝市の開設 | 150 人 | - | - | cumulative',
      ],
      'a sum over several dates has none of them',
    ],
    [
      '○就農者の確保【R5：31人（前年度28人）】',
      ['R5：31人 | 就農者の確保 | 31 人 | FY2023 | L', '28人 | 就農者の確保 | 28 人 | - | -'],
      'the figure of an unnamed year does not take the year beside it',
    ],
    [
      '○支援員を2名から4名に増員【R5】',
      ['2名 | 支援員 | 2 人 | - | -', '4名 | 支援員 | 4 人 | FY2023 | B'],
      'the bracket dates where the change ended, not where it began',
    ],
    [
      '○応募は35件あり、12件を採択【R5】',
      ['35件 | 応募 | 35 件 | - | -', '12件 | - | 12 件 | FY2023 | B'],
      'the clause ends at a 、 behind a predicate',
    ],
    [
      '○令和5年度は、実演会を4会場で開催し、312名が来場',
      ['令和5年度は、実演会を4会場 | 実演会 | 4 会場 | FY2023 | L', '312名 | - | 312 人 | - | -'],
      'a date dates its clause, and no other',
    ],
    [
      '○R4に開設した窓口で相談310件、助言25件に対応',
      ['R4 | - | date | FY2022 | S', '310件 | 相談 | 310 件 | - | -', '25件 | 助言 | 25 件 | - | -'],
      'a verb between them: the date is of the verb',
    ],
    [
      '○講座を3回開催（R5.10）',
      ['3回開催（R5.10） | 講座 | 3 回 | 2023-10 | L'],
      'a date in brackets behind the clause',
    ],
    ['○講座に5団体が参加【新規】【R5】', ['5団体 | 講座 | 5 団体 | FY2023 | B'], 'a bracket of words stands between'],
    [
      '○【R5】講座に30名が参加',
      ['R5 | - | date | FY2023 | S', '30名 | 講座 | 30 人 | - | -'],
      'a bracket in front dates nothing',
    ],
    [
      '○巡回相談【R5：6月 3回、1月 1回】',
      ['6月 3回 | 巡回相談 | 3 回 | 2023-06 | L | S1', '1月 1回 | 巡回相談 | 1 回 | 2024-01 | L | S1'],
      'months of a fiscal year: January is of the next calendar year',
    ],
    [
      '○巡回相談【R5（4～9月）：120件】',
      ['R5（4～9月）：120件 | 巡回相談 | 120 件 | 2023-04-01..2023-09-30 | L'],
      'months in brackets behind a year say more closely when',
    ],
    ['○雪捨て場の開放は～R6.3', ['～R6.3 | - | period | ..2024-03-31 | S'], 'a ～ in front leads up to a date'],
    [
      '○巡回相談【R5（6月・9月）】',
      [
        'R5 | 巡回相談 | date | FY2023 | S',
        '6月 | 巡回相談 | date | 2023-06 | I',
        '9月 | 巡回相談 | date | 2023-09 | I',
      ],
      'two of them stand for themselves',
    ],
    [
      '○巡回相談はR5（4～9月）に120件',
      ['R5（4～9月）に120件 | 巡回相談 | 120 件 | 2023-04-01..2023-09-30 | L'],
      'outside brackets as well',
    ],
    [
      '○巡回相談【R5.6・9・11】',
      [
        'R5.6 | 巡回相談 | date | 2023-06 | S',
        '9 | 巡回相談 | date | 2023-09 | I',
        '11 | 巡回相談 | date | 2023-11 | I',
      ],
      'a row of months under one year',
    ],
    ['○巡回相談【R5.10・3】', ['R5.10 | 巡回相談 | date | 2023-10 | S', '{3}'], 'which year 3月 is of cannot be told'],
    [
      '○合宿の誘致【R5.7～　9団体】',
      ['R5.7～　9団体 | 合宿の誘致 | 9 団体 | 2023-07-01.. | L'],
      'behind a blank a number with a counter is no month',
    ],
    [
      '○合宿の誘致【R5.7～9：9団体】',
      ['R5.7～9：9団体 | 合宿の誘致 | 9 団体 | 2023-07-01..2023-09-30 | L'],
      'without one it is',
    ],
    ['○R5年4月から12市町村で運用', ['R5年4月から12市町村 | - | 12 市町村 | 2023-04-01.. | L'], 'から and a number'],
    [
      '○登録者【R5.3末時点：98人】',
      ['R5.3末時点：98人 | 登録者 | 98 人 | ..2023-03-31 | L | as-of'],
      '末 sets the end alone',
    ],
    [
      '○加盟店は145店舗【R6.3時点】',
      ['145店舗 | 加盟店 | 145 店舗 | 2024-03 | B | as-of'],
      '時点 in the bracket behind',
    ],
    [
      '○鳥獣被害額【R4：98千円、R5（速報値）：84千円】',
      [
        'R4：98千円 | 鳥獣被害額 | 98000 円 | FY2022 | L | S1',
        'R5（速報値）：84千円 | 鳥獣被害額 | 84000 円 | FY2023 | L | provisional S1',
      ],
      '速報値 behind a date is no theme',
    ],
    [
      '○令和5年度当初予算額　12,000千円',
      ['令和5年度当初予算額　12,000千円 | 当初予算額 | 12000000 円 | FY2023 | L'],
      '当初予算 is of the whole year',
    ],
    [
      '○R5中小企業支援数：31件',
      ['R5中小企業支援数：31件 | 中小企業支援数 | 31 件 | FY2023 | L'],
      '中 of 中小企業 is no end of a date',
    ],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });

  it('takes the year of a month without one from the report, and says so', () => {
    expect(told('○10月に講座を開催')).toEqual(['{10月}']);
    expect(readFacts('○10月に講座を開催', { year: 2023 }).facts[0]?.period).toEqual({
      from: '2023-10-01',
      to: '2023-10-31',
      precision: 'month',
      inferred: true,
    });
  });
});
