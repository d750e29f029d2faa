/** What stands beside figures and dates in further texts: signs, days of the week, numbers of lists, brackets in a row. */
import { describe, expect, it } from 'vitest';
import { type Row, told } from './told.ts';

describe('dates beside other signs', () => {
  const rows: readonly Row[] = [
    [
      '○催し【R5.11.4(土)～5(日)：120人】',
      ['R5.11.4(土)～5(日)：120人 | 催し | 120 人 | 2023-11-04..2023-11-05 | L'],
      'a day of the week is no theme',
    ],
    ['○催し【R5.11.3(金・祝)】', ['R5.11.3 | 催し | date | 2023-11-03 | S'], 'nor is a holiday'],
    ['○催し【R5.11（土）】', ['R5.11 | 土 | date | 2023-11 | S'], 'a month has no day of the week'],
    [
      '○利用【～R6.3：120台】',
      ['～R6.3：120台 | 利用 | 120 台 | ..2024-03-31 | L'],
      'a date behind ～ ends an open period',
    ],
    [
      '○催し【4月～R5.6：12回】',
      ['12回 | 催し | 12 回 | - | -', '{4月}', '{～R5.6}'],
      'the end of a period whose start is not known dates nothing',
    ],
    ['○R4号車の公開', [], 'a number is no year'],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('brackets in a row', () => {
  const rows: readonly Row[] = [
    [
      '○食堂の支援【R3】18か所　【R4】22か所',
      [
        'R3 | 食堂の支援 | date | FY2021 | S',
        '18か所 | - | 18 箇所 | - | -',
        'R4 | 18か所 | date | FY2022 | S',
        '22か所 | - | 22 箇所 | - | -',
      ],
      'a figure right between two dates is not given the year of the next',
    ],
    ['○空調の更新【新規】3校で実施【R5】', ['3校 | - | 3 校 | FY2023 | B'], 'a bracket of words gives no date'],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('labels beside other words', () => {
  const rows: readonly Row[] = [
    [
      '○農業体験【①R5.7：12名、②R5.10：18名】',
      ['R5.7：12名 | 農業体験 | 12 人 | 2023-07 | L | S1', 'R5.10：18名 | 農業体験 | 18 人 | 2023-10 | L | S1'],
      'the number of a list is no subject',
    ],
    [
      '○留学生の受入【R4…7名、R5…9名】',
      ['R4…7名 | 留学生の受入 | 7 人 | FY2022 | L | S1', 'R5…9名 | 留学生の受入 | 9 人 | FY2023 | L | S1'],
      'nor is a row of dots',
    ],
    ['○献血【R5：献血者計214名】', ['R5：献血者計214名 | 献血者 | 214 人 | FY2023 | L'], '計 is left out of a label'],
    ['○水位計25基を設置【R5】', ['25基 | 水位計 | 25 基 | FY2023 | B'], 'the 計 of an instrument is not'],
    [
      '○就航便数【R4 週3便→R5 週5便】',
      ['R4 週3便 | 就航便数 | 3 便／週 | FY2022 | L | S1', 'R5 週5便 | 就航便数 | 5 便／週 | FY2023 | L | S1'],
      'a word behind a blank is a word of its own',
    ],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('digits of names, and changes', () => {
  const rows: readonly Row[] = [
    ['○マグニチュード7.3、マグニチュード9クラスの地震', [], 'a grade with a point, or with a counter behind it'],
    ['○10か条の周知', [], 'articles'],
    ['○レベル3.5飛行の実証', [], 'a step'],
    [
      '○ごみ排出量【R4：120t、R5：12t削減】',
      ['R4：120t | ごみ排出量 | 120 t | FY2022 | L', 'R5 | ごみ排出量 | date | FY2023 | S', '{12t}'],
      'a cut is no second point of the amount',
    ],
  ];
  it.each(rows)('%s → %j (%s)', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});
