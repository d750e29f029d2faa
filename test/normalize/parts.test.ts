/** Small parsers by themselves (部品ごとの読み取り): where they begin, where they end, and what they leave alone. */
import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/model/period.ts';
import { everyAt } from '../../src/normalize/every.ts';
import { monthsOfYear, monthsRange } from '../../src/normalize/months.ts';
import { readOwner } from '../../src/normalize/owner.ts';
import { yearOfMonth } from '../../src/normalize/said-year.ts';
import { fold } from '../../src/normalize/text.ts';
import { perAt, readUnit } from '../../src/normalize/unit.ts';

describe('a period that comes back', () => {
  it.each<[text: string, at: number, read: string]>([
    ['隔年', 0, '2 to 2'],
    ['隔年度', 0, '2 to 3'],
    ['隔週', 0, '-'],
    ['毎年度末', 0, '1 to 4'],
    ['毎年度', 0, '1 to 3'],
    ['毎年', 0, '1 to 2'],
    ['毎月', 0, '-'],
    ['各年度', 0, '1 to 3'],
    ['各年', 0, '1 to 2'],
    ['各校', 0, '-'],
    ['年度ごと', 0, '1 to 4'],
    ['年度毎', 0, '1 to 3'],
    ['年ごと', 0, '1 to 3'],
    ['年間', 0, '-'],
    ['令毎年', 0, '-'],
    ['令毎年', 1, '1 to 3'],
    ['3年ごと', 0, '3 to 4'],
    ['12年ごとに', 0, '12 to 6'],
    ['2年度毎の', 0, '2 to 5'],
    ['五年ごと', 0, '5 to 4'],
    ['3か年ごと', 0, '3 to 5'],
    ['3ヶ年ごと', 0, '3 to 5'],
    ['3回年ごと', 0, '-'],
    ['1年ごと', 0, '-'],
    ['一年ごと', 0, '-'],
    ['3年', 0, '-'],
    ['123年ごと', 0, '-'],
    ['3人、毎年', 0, '-'],
  ])('%j from %i: %s', (text, at, read) => {
    const found = everyAt(text, at);
    expect(found === undefined ? '-' : `${found.period.interval ?? 1} to ${found.end}`).toBe(read);
    expect(found?.period.every ?? true).toBe(true);
  });
});

const told = (read: ReturnType<typeof monthsRange>) => {
  if (read === undefined) return '-';
  if ('bad' in read) return `${read.bad.code} ${read.bad.params?.['text']} to ${read.end}`;
  const { from, to, inferred } = read.period;
  return `${from}/${to}${inferred ? ' inferred' : ''} to ${read.end}`;
};

describe('months of which the first stands without its word', () => {
  it.each<[text: string, read: string]>([
    ['4～6月', '2023-04-01/2023-06-30 inferred to 4'],
    ['10-3月', '2023-10-01/2024-03-31 inferred to 5'],
    ['4～6月間', '-'],
    ['4～6件', '-'],
    ['4、6月', '-'],
    ['004～6月', '-'],
    ['13～2月', '-'],
    ['4～13月', '-'],
    ['4～月', '-'],
    ['～6月', '-'],
  ])('%j: %s', (text, read) => {
    expect(told(monthsRange(fold(text), 0, { year: 2023, dateOnly: true }))).toBe(read);
  });

  it('needs a year', () => {
    expect(told(monthsRange(fold('４～６月'), 0, { dateOnly: true }))).toBe('N204 ４～６月 to 4');
  });

  it.each<[text: string, fiscal: boolean, read: string]>([
    ['R5年4～6月', false, '2023-04-01/2023-06-30 to 7'],
    ['R5年1～3月', false, '2023-01-01/2023-03-31 to 7'],
    ['R5年1～3月', true, '2024-01-01/2024-03-31 to 7'],
    ['R5年9～3月', true, '2023-09-01/2024-03-31 to 7'],
    ['R5年4～4月', true, '2023-04-01/2023-04-30 to 7'],
    ['R5年9～3月', false, 'N207 R5年9～3月 to 7'],
    ['R5年の4～6月', true, '-'],
    ['R5年度末', true, '-'],
  ])('%j, fiscal %s: %s', (text, fiscal, read) => {
    expect(told(monthsOfYear(fold(text), 0, { year: 2023, fiscal, end: 3 }))).toBe(read);
  });
});

describe('the year of a month without one', () => {
  const day = (from: string | undefined, to: string | undefined, precision: Period['precision']): Period => ({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(precision === undefined ? {} : { precision }),
  });
  it.each<[said: Period | undefined, month: number, year: number | undefined, why: string]>([
    [day('2021-12-01', '2021-12-31', 'month'), 1, 2022, 'after December comes January'],
    [day('2021-12-01', '2021-12-31', 'month'), 12, 2021, 'the same month'],
    [day('2021-12-05', '2021-12-05', 'day'), 1, 2022, 'after a day'],
    [day('2021-12-05', '2021-12-05', 'day'), 12, 2021, 'the month of the day'],
    [day('2021-04-01', '2022-03-31', 'fiscal-year'), 10, 2021, 'within the fiscal year'],
    [day('2021-04-01', '2022-03-31', 'fiscal-year'), 3, 2022, 'at its end'],
    [day('2021-01-01', '2021-12-31', 'year'), 3, 2021, 'within the calendar year'],
    [day('2021-01-01', '2021-12-31', 'year'), 10, 2021, 'late in the calendar year'],
    [day(undefined, '2022-03-31', 'open'), 10, 2021, 'only an end is said'],
    [undefined, 4, 2023, 'the report’s year'],
    [undefined, 3, 2024, 'the report’s year, its end'],
  ])('%j and %i: %i, %s', (said, month, year) => {
    const context = { dateOnly: true, year: 2023, ...(said === undefined ? {} : { said }) };
    expect(yearOfMonth(context, month)).toEqual({ year, inferred: said === undefined });
  });

  it('is not known where nothing says it', () => {
    expect(yearOfMonth({ dateOnly: true }, 4)).toBeUndefined();
    expect(yearOfMonth({ dateOnly: true, said: {} }, 4)).toBeUndefined();
  });
});

describe('a municipality before a value', () => {
  it.each<[text: string, at: number, read: string]>([
    ['札幌市17件', 0, '札幌市 to 3'],
    ['札幌市:17件', 0, '札幌市 to 4'],
    ['【小樽市】2件', 0, '小樽市 to 5'],
    ['【小樽市】なし', 0, '小樽市 to 5'],
    ['【小樽市2件', 0, '-'],
    ['【小樽市、2件', 0, '-'],
    ['札幌市約17件', 0, '札幌市 to 3'],
    ['札幌市延べ17人', 0, '札幌市 to 3'],
    ['札幌市▲2人', 0, '札幌市 to 3'],
    ['札幌市-2人', 0, '札幌市 to 3'],
    ['札幌市民17人', 0, '-'],
    ['札幌市内', 0, '-'],
    ['せたな町3件', 0, 'せたな町 to 4'],
    ['ニセコ町3件', 0, 'ニセコ町 to 4'],
    ['いちき串木野市3件', 0, 'いちき串木野市 to 7'],
    ['あいうえおかき市3件', 0, 'あいうえおかき市 to 8'],
    ['あいうえおかきく市3件', 0, '-'],
    ['ABC市3件', 0, '-'],
    ['A市3件', 0, '-'],
    ['津市3件', 0, '津市 to 2'],
    ['市3件', 0, '-'],
    ['全市3件', 0, '-'],
    ['関係市3件', 0, '-'],
    ['十二市3件', 0, '-'],
    ['二十市町3件', 0, '二十市町 to 4'],
    ['17件札幌市3件', 3, '札幌市 to 6'],
  ])('%j from %i: %s', (text, at, read) => {
    const found = readOwner(fold(text), at);
    expect(found === undefined ? '-' : `${found.name} to ${found.end}`).toBe(read);
  });
});

describe('what a rate is counted by', () => {
  it.each<[text: string, read: string]>([
    ['／年度', '年 to 3'],
    ['／年間', '年 to 3'],
    ['／年', '年 to 2'],
    ['／半期', '半期 to 3'],
    ['／四半期', '四半期 to 4'],
    ['／月', '月 to 2'],
    ['／か月', '月 to 3'],
    ['／ヶ月', '月 to 3'],
    ['／カ月', '月 to 3'],
    ['／週', '週 to 2'],
    ['／週間', '週 to 3'],
    ['／日', '日 to 2'],
    ['／1日', '日 to 3'],
    ['／時間', '時間 to 3'],
    ['／時', '時間 to 2'],
    ['／h', '時間 to 2'],
    ['／秒', '秒 to 2'],
    ['／人・日', '人・日 to 4'],
    ['／人日', '人・日 to 3'],
    ['／人・年', '人・年 to 4'],
    ['／人年', '人・年 to 3'],
    ['毎年', '年 to 2'],
    ['毎日', '日 to 2'],
    ['毎校', '-'],
    ['／校', '校 to 2'],
    ['／10万人', '10万人 to 5'],
    ['／1,000人', '1,000人 to 7'],
    ['／120人', '-'],
    ['／20人', '-'],
    ['／m3', 'm3 to 3'],
    ['／㎡', '㎡ to 3'],
    ['／世帯・年', '世帯・年 to 5'],
    ['／世帯・校', '世帯 to 3'],
    ['／1', '-'],
    ['／', '-'],
    ['／何', '-'],
    ['年', '-'],
  ])('%j: %s', (text, read) => {
    const found = perAt(fold(text), 0);
    expect(found === undefined ? '-' : `${found.per} to ${found.end}`).toBe(read);
  });
});

describe('a unit that the table does not know', () => {
  it.each<[text: string, read: string]>([
    ['棟', '棟 to 1'],
    ['蕪', '蕪 to 1'],
    ['蕪畑', '蕪畑 to 2'],
    ['蕪 畑', '蕪 to 1'],
    ['一二三四五六七八九十', '-'],
    ['山川草木花鳥風月空海', '山川草木花鳥風月空海 to 10'],
    ['山川草木花鳥風月空海星', '-'],
    ['キャンペーン', 'キャンペーン to 6'],
    ['ケース', 'ケース to 3'],
    ['セミナーを', 'セミナー to 4'],
    ['蕪を', '蕪 to 1'],
    ['蕪A', '-'],
    ['x', '-'],
    ['xyz', 'xyz to 3'],
    ['mg', 'mg to 2'],
    ['期工事', '-'],
    ['次計画', '-'],
    ['割引', '割引 to 2'],
    ['割', '％ to 1'],
    ['割増', '％ to 1'],
    ['人以上', '人 to 1'],
    ['蕪以上', '蕪 to 1'],
    ['以上', '-'],
    ['ひと', '-'],
  ])('%j: %s', (text, read) => {
    const isWord = (all: string, at: number) => all.startsWith('以上', at);
    const found = readUnit(fold(text), 0, isWord, false);
    expect(found === undefined ? '-' : `${found.unit} to ${found.end}`).toBe(read);
  });
});
