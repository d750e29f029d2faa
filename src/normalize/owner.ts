/** Names of municipalities before a value (市町村名): 札幌市17件, 【小樽市】2件. */
import { type Folded, isDigit } from './text.ts';

const LONGEST_NAME = 8;
/** Names are written in kana and kanji. */
const FIRST_KANA = 0x3040;
const AFTER_NAME = new Set(':】(、,');
const NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーヶケ々]{1,7}[市町村区]$/u;
/** Words that end in 市町村区 and name no single municipality. */
const NO_NAME =
  /^(?:[全各本当他同]|及び|および|並びに|ならびに|関係|構成|連携|参加|圏域|対象|近隣|周辺|その他|すべて|政令|指定|市[町区]|町|村|区|累計|延べ|約|合計|県内|道内|都市|地|[〇一二三四五六七八九十百千]{1,3}[市町村区]$)/u;

/**
 * The name of a municipality at an offset, where a number follows.
 * @returns the name as written, and the offset where the value begins
 */
export function readOwner(folded: Folded, at: number): { readonly name: string; readonly end: number } | undefined {
  const { text } = folded;
  const bracketed = text.charAt(at) === '【';
  if (!bracketed && text.charCodeAt(at) < FIRST_KANA) return undefined;
  const from = bracketed ? at + 1 : at;
  let end = from;
  const limit = Math.min(text.length, from + LONGEST_NAME + 1);
  while (end < limit && !isDigit(text, end) && !AFTER_NAME.has(text.charAt(end))) end += 1;
  end = trimmed(text, from, end);
  if (end - from < 2) return undefined;
  const name = text.slice(from, end);
  if (!NAME.test(name) || NO_NAME.test(name)) return undefined;
  let behind = from + name.length;
  if (bracketed) {
    if (text.charAt(behind) !== '】') return undefined;
    behind += 1;
  }
  if (text.charAt(behind) === ':') behind += 1;
  return /^(?:約|延べ|累計|▲|△|-)?[0-9-]/.test(text.slice(behind, behind + 4)) || bracketed
    ? { name, end: behind }
    : undefined;
}

/** A name ends at its 市町村区, before 約, 延べ and signs. */
function trimmed(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && !'市町村区'.includes(text.charAt(last - 1))) last -= 1;
  return last;
}
