/** Words that say what a number is counted by (〜当たり): 1日当たり, 1世帯当たり, 人口10万人当たり. */
import { asUnit } from '../model/unit.ts';
import { type Lexeme, lexemeAt } from './lexicon.ts';
import type { Folded } from './text.ts';
import { knownEnd } from './unit.ts';

/** 人口10万人当たり, 人口千対: the head counts by which vital and police statistics give rates. */
const PER_HEADS =
  /^(?:人口)?(10{0,2}(?:,?000){1,2}|10{0,2}[千万]|[一十百]?[千万])(?:人(?:当たり|当り|あたり|につき|対)|対)/;
/** 1世帯当たり, 一校あたり */
const PER_ONE = /^(?:当たり|当り|あたり|につき)/;
const LONGEST_PER = 16;

/** A rate's word with a counter or with heads in it: 1世帯当たり, 人口10万人当たり. */
export function perHead(folded: Folded, at: number): { readonly word: string; readonly lexeme: Lexeme } | undefined {
  const { text } = folded;
  const sign = text.charAt(at);
  const heads = PER_HEADS.exec(text.slice(at, at + LONGEST_PER));
  if (heads !== null) return { word: heads[0], lexeme: { does: 'per', per: `${heads[1] ?? ''}人` } };
  if (sign !== '1' && sign !== '一') return undefined;
  const end = knownEnd(text, at + 1);
  const behind = end === at + 1 ? null : PER_ONE.exec(text.slice(end, end + 4));
  if (behind === null) return undefined;
  const word = text.slice(at, end + behind[0].length);
  return { word, lexeme: lexemeAt(text, at)?.lexeme ?? { does: 'per', per: asUnit(text.slice(at + 1, end)) } };
}

/** 各校, 各地区, before a number; 各種, 各地 and their like are no one thing of which each has so many. */
const EACH_OF =
  /^各(?!種|地(?![区域])|所|方|界|般|自|年|月|日|週)[\p{Script=Han}ァ-ヶー]{1,8}?(?=[0-9約延]|のべ|累計|平均|最低|最大)/u;
const LONGEST_EACH = 12;

/** 各校5回: how many each of a kind has (それぞれの数). */
export function eachOf(text: string, at: number): { readonly word: string; readonly lexeme: Lexeme } | undefined {
  const next = lexemeAt(text, at + 1)?.lexeme.does;
  if (next === 'qualify' || next === 'compare') return undefined;
  const match = EACH_OF.exec(text.slice(at, at + LONGEST_EACH));
  return match === null
    ? undefined
    : { word: match[0], lexeme: { does: 'qualify', qualifier: 'each', side: 'before' } };
}

/** 6か月 of 1年6か月, which is eighteen months and no rate. */
const MONTHS_MORE = /^[0-9]{1,2}[かヶカヵ箇]?月/;

/** 1日当たり, 1か年: a rate's word that begins with a digit, only where a number follows. */
export function perWord(text: string, at: number): ReturnType<typeof lexemeAt> {
  if (text.charAt(at) !== '1') return undefined;
  const word = lexemeAt(text, at);
  if (word === undefined) return undefined;
  const end = at + word.word.length;
  if (word.word.startsWith('1年') && MONTHS_MORE.test(text.slice(end, end + 4))) return undefined;
  const next = text.charAt(end);
  return /[0-9約延平]/.test(next) || /(?:当たり|あたり)$/.test(word.word) ? word : undefined;
}
