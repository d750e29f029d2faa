/** Messages of reading periods (N2). */
import type { NORMALIZE_CODES } from '../../model/codes/normalize.ts';
import type { MessageEntry } from './entry.ts';

export const PERIOD_MESSAGES: Readonly<Record<Extract<keyof typeof NORMALIZE_CODES, `N2${string}`>, MessageEntry>> = {
  N201: {
    ja: '「{text}」は元号の期間の外にあるため、西暦{year}年として読みました。',
    hintJa: '差し支えなければ、西暦または現在の元号で書いてください。',
    en: '“{text}” lies outside its era and was read as {year}.',
    hintEn: 'Write the Gregorian year or the present era.',
  },
  N202: {
    ja: '「{text}」という日付や年はありません。',
    hintJa: '日付を確認してください。',
    en: 'There is no such date as “{text}”.',
    hintEn: 'Check the date.',
  },
  N203: {
    ja: '「{text}」には元号も西暦もなく、どの年か判断できません。',
    hintJa: '令和5年度、2023年度 のように書いてください。',
    en: '“{text}” has no era: the year is unclear.',
    hintEn: 'Write it like 令和5年度 or 2023年度.',
  },
  N204: {
    ja: '「{text}」には年がなく、いつか判断できません。',
    hintJa: '年を付けて書いてください。',
    en: '“{text}” names no year.',
    hintEn: 'Write the year too.',
  },
  N205: {
    ja: '「{raw}」は、日付か数値かを判断できません。',
    hintJa: '日付は R5.4.1、数値の範囲は 40～50件 のように書いてください。',
    en: '“{raw}” may be a date or numbers.',
    hintEn: 'Write dates like R5.4.1 and ranges like 40～50件.',
  },
  N206: {
    ja: '「{text}」の元号の年と西暦の年が合いません。',
    hintJa: 'どちらが正しいか確認してください。',
    en: 'The two years in “{text}” disagree.',
    hintEn: 'Check which one is right.',
  },
  N207: {
    ja: '「{text}」は、終わりが始まりより前になっています。',
    hintJa: '期間を確認してください。',
    en: '“{text}” ends before it begins.',
    hintEn: 'Check the period.',
  },
  N208: {
    ja: '「{text}」をExcelの日付の通し番号とみて、{day}として読みました。',
    hintJa: 'セルの表示形式を日付にしてください。',
    en: '“{text}” was read as an Excel serial date, {day}.',
    hintEn: 'Format the cell as a date.',
  },
  N209: {
    ja: '「{text}」の元号を、上の行から{era}として読みました。',
    hintJa: '元号を付けて書くと確実です。',
    en: '“{text}” took the era {era} from the rows above.',
    hintEn: 'Write the era to be sure.',
  },
  N210: {
    ja: '「{raw}」は{years}年ごとの目標です。今年度が対象の年か判断できません。',
    hintJa: '対象の年度を書いてください。',
    en: '“{raw}” is due every {years} years.',
    hintEn: 'Write the years in which it is due.',
  },
  N211: {
    ja: '「{text}」は年とも数値とも読めます。数値として読みました。',
    hintJa: '数値のときは単位や桁区切りのコンマを、年のときは「年度」を付けてください。',
    en: '“{text}” may be a year; it was read as a number.',
    hintEn: 'Add a unit and commas, or 年度.',
  },
  N212: {
    ja: '「{raw}」の「{text}」に、もう一つの時期があります。',
    hintJa: '値の時期を一つだけ書いてください。',
    en: '“{raw}” names a second period, “{text}”.',
    hintEn: 'Write one period only.',
  },
  N213: {
    ja: '「{text}」は年をまたぐ期間とみて、{to}までとして読みました。',
    hintJa: '終わりの年も書いてください。',
    en: '“{text}” was taken to run into the next year, until {to}.',
    hintEn: 'Write the year of the end too.',
  },
  N214: {
    ja: '「{text}」を年度の期間として読みました。',
    hintJa: '暦年の期間のときは、令和5年1月～6月 のように月で書いてください。',
    en: '“{text}” was read as a part of the fiscal year.',
    hintEn: 'If the calendar year is meant, write the months.',
  },
  N215: {
    ja: '8桁の数字「{text}」を日付とみて、{day}として読みました。',
    hintJa: '令和6年1月1日、2024/1/1 のように区切って書いてください。',
    en: 'The eight digits “{text}” were read as the date {day}.',
    hintEn: 'Write the date with its parts apart, like 2024/1/1.',
  },
};
