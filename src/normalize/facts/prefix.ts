/** Words before a number (数の前の語): 約, 延べ, 平均, 各, 計, うち, 全, 最大, 年間, 前年度. */
import type { Comparator, Qualifier } from '../../model/measure.ts';
import { startsNumber } from '../number.ts';
import { type Folded, hasGap, isDigit } from '../text.ts';

/** What stands before a number. */
export type Prefix = {
  /** Where the number begins. */
  readonly number: number;
  /** Where the quote begins: 計, うち and 全 are left out. */
  readonly quote: number;
  readonly qualifiers: readonly Qualifier[];
  readonly comparator?: Exclude<Comparator, '='>;
  readonly part: boolean;
  /** 計 stood before it: the sum of what was named before. */
  readonly total: boolean;
  /** 年2回: what the figure is counted by. */
  readonly per?: string;
};

type Word = {
  readonly pattern: RegExp;
  /** Signs before it that make it another word: 契約3件, 設計2件. */
  readonly not?: RegExp;
  readonly qualifier?: Qualifier;
  readonly comparator?: Exclude<Comparator, '='>;
  readonly part?: true;
  readonly per?: string;
  readonly total?: true;
  /** Left out of the quote. */
  readonly silent?: true;
};

/** Words that end in 約: 契約, 成約; not 養成 約, 新規 約. */
const NO_ABOUT =
  /[契予公制節条盟誓婚協倹特密違]$|(?<!募|編|採|収)集$|(?<!育|養|作|助|構|編|完|達|結|組|造|合)成$|(?<!新|正)規$|(?<!概|必|需|主)要$|(?<!理)解$/;

/** Words that end in 計: 設計, and instruments (水位計). */
const NO_TOTAL =
  /[統設会家時余集小生]$|(?:水位|潮位|雨量|流量|線量|水量|温度|湿度|濃度|濁度|速度|風速|震度|地震|積雪|体温|血圧|気圧|歩数)$/;

const WORDS: readonly Word[] = [
  {
    pattern: /^(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|推計|推定|概算)/,
    not: NO_ABOUT,
    qualifier: 'about',
  },
  { pattern: /^(?:累計で?|延べで?|のべ|累積|通算|延(?![長期]))/, not: /[遅順蔓圧外]$/, qualifier: 'cumulative' },
  { pattern: /^(?:平均で?)/, qualifier: 'average' },
  { pattern: /^(?:各|それぞれ)/, qualifier: 'each' },
  { pattern: /^(?:合計で?|総計で?|計|全部で|合わせて|併せて)/, not: NO_TOTAL, total: true, silent: true },
  { pattern: /^うち/, part: true, silent: true },
  { pattern: /^全/, not: /[安健保完万]$/, silent: true },
  { pattern: /^(?:最大で?|上限)/, not: /(?:過去|史上|国内|県内|道内|世界|全国|日本)$/, comparator: '<=' },
  { pattern: /^(?:最低で?|少なくとも)/, not: /過去$/, comparator: '>=' },
  { pattern: /^(?:毎年度?|年間?)に?/, not: /[\p{Script=Han}0-9]$/u, per: '年' },
  { pattern: /^(?:毎月|月)に?/, not: /[\p{Script=Han}0-9]$/u, per: '月' },
  { pattern: /^(?:毎週|週)に?/, not: /[\p{Script=Han}0-9]$/u, per: '週' },
  { pattern: /^1日(?:当たり|あたり|(?=平均))/, not: /[0-9月]$/, per: '日' },
  { pattern: /^(?:毎日|1日に?|日に)/, not: /[\p{Script=Han}0-9]$/u, per: '日' },
];
const FIRST_SIGNS = new Set('約およ概ほ推累延の通平各それ合総計全併う最上少毎年月週日1');
const LONGEST = 5;
/** More words than this stand before no number. */
const MOST = 4;

/**
 * The words of the grammar that lead up to a number (数の前の語).
 * @returns undefined where none stands at the offset, or no number behind them
 * @example prefixAt(fold('計延べ310名'), 0)?.quote // 1
 */
export function prefixAt(folded: Folded, at: number): Prefix | undefined {
  const { text } = folded;
  if (!FIRST_SIGNS.has(text.charAt(at))) return undefined;
  const qualifiers: Qualifier[] = [];
  let comparator: Prefix['comparator'];
  let per: string | undefined;
  let part = false;
  let total = false;
  let quote: number | undefined;
  let end = at;
  for (let count = 0; count < MOST; count += 1) {
    if (isDigit(text, end) && !text.startsWith('1日', end)) break;
    const before =
      hasGap(folded, end) && !/[年月日毎]/.test(text.charAt(end)) ? '' : text.slice(Math.max(0, end - 2), end);
    const head = text.slice(end, end + LONGEST);
    const word = WORDS.find(({ pattern, not }) => pattern.test(head) && not?.test(before) !== true);
    if (word === undefined) break;
    if (word.qualifier !== undefined) qualifiers.push(word.qualifier);
    if (word.comparator !== undefined) comparator = word.comparator;
    if (word.per !== undefined) per = word.per;
    if (word.part === true) part = true;
    if (word.total === true) total = true;
    if (word.silent !== true) quote ??= end;
    end += word.pattern.exec(head)?.[0].length ?? 0;
  }
  const number = isDigit(text, end) || text.charAt(end) === '¥' || (end > at && text.charAt(end) === '数');
  if (end === at || !number || !(startsNumber(text, end) || text.charAt(end) === '¥')) return undefined;
  return {
    number: end,
    quote: quote ?? end,
    qualifiers,
    part,
    total,
    ...(comparator === undefined ? {} : { comparator }),
    ...(per === undefined ? {} : { per }),
  };
}

/** 前年度310件, 昨年度の310件, 目標：…: figures of a time that no date nearby names. */
const ELSEWHEN =
  /(?:前年度?|昨年度?|一昨年度?|前々年度|前回|前期|来年度?|次年度|翌年度?|前年同期)(?:実績)?(?:の|は|が|:|\(|に|には)?$/;
const LONGEST_ELSEWHEN = 10;

/** Whether a figure at an offset is said to be of another, unnamed time. */
export function isElsewhen(folded: Folded, at: number): boolean {
  return ELSEWHEN.test(folded.text.slice(Math.max(0, at - LONGEST_ELSEWHEN), at));
}
