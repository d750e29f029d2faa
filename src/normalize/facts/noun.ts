/** Nouns beside a value (名詞句), by the kinds of signs alone: before it, behind its の, and labels without their particles. */
import { type Folded, hasGap } from '../text.ts';
import { kanaRole, particleLength } from './kana.ts';
import type { Span } from './token.ts';

const KANA = /[ぁ-ゖ]/;
const NOUN_SIGN = /[\p{Script=Han}\p{Script=Katakana}ー々ヶA-Za-z0-9.&+'%＆\u{20000}-\u{3ffff}\ud800-\udfff①-⑳…×!?]/u;
/** Longest noun that is looked for. */
const LONGEST = 60;
const CONTEXT = 3;

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
]);
const CLOSERS: ReadonlyMap<string, string> = new Map([...OPENERS].map(([close, open]) => [open, close]));

/** Words before a value that are no nouns of it: 新たに4地域, 合計12人, 全35市町村. */
const ADVERB =
  /(?:新たに|新規に|合わせて|併せて|あわせて|さらに|更に|主に|特に|既に|順次|合計で?|総計で?|計|全部で|過去最[大多高](?:の|となる)?|約|延べ|全|各|同)$/;
const LONGEST_ADVERB = 8;
const NOT_TOTAL =
  /(?:水位|潮位|雨量|流量|線量|水量|温度|湿度|濃度|濁度|速度|風速|震度|地震|積雪|体温|血圧|気圧|歩数)計$|[統設会家時余集累通小合総生推]計$|[安健保完万]全$|[契予公要制節条]約$|[一協共合会]同$/;

function openingBefore(text: string, at: number, limit: number): number {
  const close = text.charAt(at);
  const open = OPENERS.get(close) ?? '';
  let depth = 0;
  for (let i = at; i >= limit; i -= 1) {
    if (text.charAt(i) === close) depth += 1;
    if (text.charAt(i) === open) depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** The end of a phrase without the particles and adverbs behind its noun. */
function nounEnd(text: string, start: number, end: number): number {
  let last = end;
  if (/[:=]/.test(text.charAt(last - 1))) last -= 1;
  for (let round = 0; round < 4; round += 1) {
    const tail = text.slice(Math.max(start, last - LONGEST_ADVERB), last);
    const adverb = NOT_TOTAL.test(tail) ? null : ADVERB.exec(tail);
    const leaving = NOT_LEAVING.test(tail) ? undefined : LEAVINGS.exec(tail)?.[0].length;
    const drop = adverb?.[0].length ?? leaving ?? particleLength(tail);
    if (drop === 0 || last - drop <= start) return last;
    last -= drop;
  }
  return last;
}

const LEAVINGS = /(?:など|等|ほか|他)$/;
const NOT_LEAVING = /[平高均対同]等$|その他$/;

/** Words that do not say what is counted. */
const NO_LABEL =
  /^(?:実績値?|確定値?|計|合計|総計|うち|内訳|約|(?:年度?|度)?比|累計|累積|のべ|延べ|平均|[こそ][れの]?|ここ|[0-9]+年(?:連続|ぶり)|推計|速報値?|暫定値?|仮集計|決算|全|など|等|ほか|他|及び|前年度?(?:実績)?|昨年度?(?:実績)?|来年度|次年度|今年度|本年度|前回|予定|見込み?|見通し|[①-⑳]|[…‥―─]+)$/;

/**
 * The noun right before an offset, nouns joined by の or ・ (直前の名詞), particles and adverbs between left out.
 * @param lowest where the text before begins
 * @returns undefined where no noun stands there
 */
export function nounBefore(folded: Folded, lowest: number, end: number): Span | undefined {
  const { text } = folded;
  const floor = Math.max(lowest, end - LONGEST);
  let last = nounEnd(text, floor, end);
  let at = last;
  while (at > floor) {
    if (at < last && hasGap(folded, at)) break;
    const sign = text.charAt(at - 1);
    if (OPENERS.has(sign)) {
      const open = openingBefore(text, at - 1, floor);
      if (open < 0) break;
      const figures = sign === ')' && /[0-9]/.test(text.slice(open, at));
      if (figures && at < last) break;
      if (figures) last = open;
      at = open;
    } else if (NOUN_SIGN.test(sign)) at -= 1;
    else if (sign === '・' && at < last && at - 1 > floor && !hasGap(folded, at - 1)) at -= 1;
    else if (sign === '-' && at < last && /[A-Za-z]/.test(text.charAt(at - 2))) at -= 1;
    else if (KANA.test(sign)) {
      let from = at - 1;
      while (from > floor && KANA.test(text.charAt(from - 1)) && !hasGap(folded, from)) from -= 1;
      const role = kanaRole(text.slice(from, at), text.slice(Math.max(floor, from - CONTEXT), from));
      if (role === 'break' || (role === 'no' && (from === floor || at === last))) break;
      at = from;
    } else break;
  }
  const start = nounStart(text, at, last);
  return start < last && !NO_LABEL.test(text.slice(start, last)) ? { start, end: last } : undefined;
}

/** A noun does not begin with の or ・. */
function nounStart(text: string, at: number, end: number): number {
  let start = at;
  while (start < end && /[の・.]/.test(text.charAt(start)) && !text.startsWith('のり', start)) start += 1;
  return start;
}

/** The noun from an offset on (の behind a value): 学生 of 41名の学生が参加. */
export function nounFrom(folded: Folded, start: number, highest: number): Span | undefined {
  const { text } = folded;
  const limit = Math.min(highest, start + LONGEST);
  let at = start;
  while (at < limit) {
    if (at > start && hasGap(folded, at)) break;
    const sign = text.charAt(at);
    if (CLOSERS.has(sign)) {
      const close = text.slice(at, limit).indexOf(CLOSERS.get(sign) ?? '');
      if (close < 0 || (sign === '(' && at > start)) break;
      at += close + 1;
    } else if (NOUN_SIGN.test(sign)) at += 1;
    else if (sign === '・' && at > start && NOUN_SIGN.test(text.charAt(at + 1))) at += 1;
    else if (KANA.test(sign)) {
      let end = at + 1;
      while (end < limit && KANA.test(text.charAt(end)) && !hasGap(folded, end)) end += 1;
      const run = text.slice(at, end);
      const before = text.slice(Math.max(start, at - CONTEXT), at);
      const role = kanaRole(run, before);
      const goesOn = end < limit && !hasGap(folded, end) && NOUN_SIGN.test(text.charAt(end));
      if (role === 'break' || !goesOn) {
        at += nounPart(run, before);
        break;
      }
      at = end;
    } else break;
  }
  const end = nounEnd(text, start, at);
  return end > start && !NO_LABEL.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** How much of a run of hiragana belongs to the noun before it: 子ども of 子どもが. */
function nounPart(run: string, before: string): number {
  const stem = run.length - particleLength(run);
  if (stem === 0) return 0;
  return kanaRole(run.slice(0, stem), before) === 'noun' ? stem : 0;
}

/**
 * A label as a subject: particles, うち, など at its ends left out (見出しの整形).
 * @returns undefined where nothing is left that says what is counted (実績, 計)
 */
export function label(folded: Folded, span: Span): Span | undefined {
  const { text } = folded;
  let { start, end } = span;
  if (text.startsWith('うち', start)) start += 2;
  for (let round = 0; round < 4 && end > start; round += 1) {
    const tail = text.slice(Math.max(start, end - LONGEST_ADVERB), end);
    const leaving = NOT_LEAVING.test(tail) ? 0 : (LEAVINGS.exec(tail)?.[0].length ?? 0);
    const total = tail.endsWith('計') && !NOT_TOTAL.test(tail) ? 1 : 0;
    const drop = leaving || total || particleLength(tail);
    if (drop === 0 || drop > end - start) break;
    end -= drop;
  }
  while (start < end && /[・、:]/.test(text.charAt(start))) start += 1;
  while (end > start && /[・、:~-]/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end || NO_LABEL.test(text.slice(start, Math.min(end, start + 6)))) return undefined;
  return { start, end };
}
