/** Units behind a number (単位・助数詞): the table's, rates (人／日), and unknown counters as themselves. */
import { type Decimal, decimalOf, ONE } from '../model/decimal.ts';
import { asUnit, rateUnit, UNIT_SPELLINGS, type Unit } from '../model/unit.ts';
import { readNumber, startsNumber } from './number.ts';
import { asWritten, type Folded, hasGap, isDigit } from './text.ts';

/** A unit as read: factor is 10 for 割, which is kept as ％. */
export type UnitRead = {
  readonly unit: Unit;
  readonly written: string;
  readonly factor: Decimal;
  /** False for a counter that the table does not know. */
  readonly known: boolean;
  readonly end: number;
};

/** Finds out whether a word of the grammar (以上, 増, 時点 …) begins at an offset, so that a counter ends there. */
export type WordTest = (text: string, at: number) => boolean;

/** Longest counter that is accepted without knowing it. */
const LONGEST_COUNTER = 10;

type Spelling = { readonly name: string; readonly unit: Unit };

/** Spellings by their first sign, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly Spelling[]> = (() => {
  const map = new Map<string, Spelling[]>();
  for (const [name, { unit }] of UNIT_SPELLINGS) {
    const list = map.get(name.charAt(0));
    if (list === undefined) map.set(name.charAt(0), [{ name, unit }]);
    else list.push({ name, unit });
  }
  for (const list of map.values()) list.sort((a, b) => b.name.length - a.name.length);
  return map;
})();

/** The table's longest unit at an offset. */
function knownAt(text: string, at: number): Spelling | undefined {
  const spellings = BY_FIRST.get(text.charAt(at));
  if (spellings === undefined) return undefined;
  for (const spelling of spellings) {
    const end = at + spelling.name.length;
    if (text.startsWith(spelling.name, at) && !splitsLatin(text, end) && !splitsKatakana(text, at, end))
      return spelling;
  }
  return undefined;
}

/** The end of the table's longest unit at an offset; the offset itself where none stands there. */
export function knownEnd(text: string, at: number): number {
  return at + (knownAt(text, at)?.name.length ?? 0);
}

/** `m` is no metre in `mg`: a latin unit ends where the letters end. */
function splitsLatin(text: string, end: number): boolean {
  return /[A-Za-z]/.test(text.charAt(end - 1)) && /[A-Za-z]/.test(text.charAt(end));
}

/** ケ is no 個 in ケース: a counter of one katakana ends where they end. */
function splitsKatakana(text: string, at: number, end: number): boolean {
  return end - at === 1 && KATAKANA.test(text.charAt(at)) && KATAKANA.test(text.charAt(end));
}

const KATAKANA = /[ァ-ヶー]/u;
const KANJI = /[\p{Script=Han}々]/u;
const LATIN = /[A-Za-z]/;
/** Kanji that open other parts of a value, or numerals: no counter begins with them. */
const NO_COUNTER = /[ー桁〇一二三四五六七八九十百千万億兆数約各全第前後未無不同当本年月日度余強弱減増超計うち目]/u;

/** 1期工事, 2次計画, 3号線, 1級河川: the first, second or third of its kind, and no number of them. */
const ORDINAL_COUNTER = /^[期次号級]\p{Script=Han}/u;

function scriptOf(sign: string): 'katakana' | 'kanji' | 'latin' | undefined {
  if (KATAKANA.test(sign)) return 'katakana';
  if (KANJI.test(sign)) return 'kanji';
  return LATIN.test(sign) ? 'latin' : undefined;
}

/** A counter that the table does not know: a short run of one script that ends before any word of the grammar. */
function counterEnd(folded: Folded, at: number, isWord: WordTest): number {
  const { text } = folded;
  const script = scriptOf(text.charAt(at));
  if (script === undefined || NO_COUNTER.test(text.charAt(at)) || ORDINAL_COUNTER.test(text.slice(at, at + 2)))
    return at;
  let end = at;
  while (end < text.length && end - at <= LONGEST_COUNTER) {
    if (end > at && (hasGap(folded, end) || isWord(text, end))) break;
    if (scriptOf(text.charAt(end)) !== script) break;
    end += 1;
  }
  const length = end - at;
  if (length > LONGEST_COUNTER) return at;
  if (script === 'latin' && length < 2) return at;
  const next = end < text.length && !hasGap(folded, end) ? scriptOf(text.charAt(end)) : undefined;
  return next === undefined || isWord(text, end) ? end : at;
}

/** What a rate may be counted by, folded, with its one spelling. */
const PER: ReadonlyMap<string, string> = new Map([
  ['年度', '年'],
  ['年間', '年'],
  ['年', '年'],
  ['半期', '半期'],
  ['四半期', '四半期'],
  ['月', '月'],
  ['か月', '月'],
  ['ヶ月', '月'],
  ['カ月', '月'],
  ['週', '週'],
  ['週間', '週'],
  ['日', '日'],
  ['1日', '日'],
  ['時間', '時間'],
  ['時', '時間'],
  ['h', '時間'],
  ['秒', '秒'],
  ['人・日', '人・日'],
  ['人日', '人・日'],
  ['人・年', '人・年'],
  ['人年', '人・年'],
]);

/** ／日, ／年度, ／10万人 behind a counter; `undefined` where no rate stands there. */
export function perAt(folded: Folded, at: number): { readonly per: string; readonly end: number } | undefined {
  const { text } = folded;
  if (text.charAt(at) !== '/' && text.charAt(at) !== '毎') return undefined;
  const from = at + 1;
  for (let end = Math.min(text.length, from + 4); end > from; end -= 1) {
    const per = PER.get(text.slice(from, end));
    if (per !== undefined && !(isDigit(text, from) && end === from + 1)) return { per, end };
  }
  if (text.charAt(at) === '毎') return undefined;
  const number = startsNumber(text, from) ? readNumber(folded, from) : undefined;
  const unitFrom = number === undefined ? from : 'bad' in number ? text.length : number.end;
  const end = knownEnd(text, unitFrom);
  if (end === unitFrom || !isRound(number)) return undefined;
  const per = text.slice(from, unitFrom) + perSpelling(text.slice(unitFrom, end));
  const time = text.charAt(end) === '・' ? PER.get(text.charAt(end + 1)) : undefined;
  return time === undefined ? { per, end } : { per: `${per}・${time}`, end: end + 2 };
}

/** 12.3人／10万人 is a rate; 5回／120人 are two values. */
function isRound(number: ReturnType<typeof readNumber>): boolean {
  return number === undefined || 'bad' in number || /^10*$/.test(String(number.value.coefficient));
}

function perSpelling(text: string): string {
  const unit = asUnit(text);
  return unit === '㎥' && text === 'm3' ? 'm3' : unit;
}

/** 5校／6校 is a share, 12.3人／10万人 a rate. */
function isWhole(per: string, unit: string): boolean {
  return per.endsWith(unit) && /^[0-9,]+$/.test(per.slice(0, -unit.length));
}

/**
 * The unit at an offset behind a number.
 * @param isWord where a word of the grammar begins, no unknown counter goes on
 * @param kanjiNumber the number is of kanji numerals: only units of the table follow
 * @returns undefined where none stands there
 * @example readUnit(fold('人／日'), 0, () => false, false) // unit 人／日
 */
export function readUnit(folded: Folded, at: number, isWord: WordTest, kanjiNumber: boolean): UnitRead | undefined {
  const { text } = folded;
  if (text.charAt(at) === '割' && text.charAt(at + 1) !== '引') {
    return { unit: asUnit('％'), written: '割', factor: decimalOf(10), known: true, end: at + 1 };
  }
  const spelling = knownAt(text, at);
  const known = spelling !== undefined;
  if (!known && (kanjiNumber || isWord(text, at))) return undefined;
  let end = known ? at + spelling.name.length : counterEnd(folded, at, isWord);
  if (end === at) return undefined;
  let unit = spelling?.unit ?? asUnit(text.slice(at, end));
  if (text.charAt(end) === '・') {
    const second = knownEnd(text, end + 1);
    if (known && second > end + 1) {
      unit = `${unit}・${asUnit(text.slice(end + 1, second))}` as Unit;
      end = second;
    }
  }
  const per = perAt(folded, end);
  if (per !== undefined && !isWhole(per.per, unit)) {
    const second = perAt(folded, per.end);
    unit = rateUnit(unit, second === undefined ? per.per : `${per.per}・${second.per}`);
    end = second?.end ?? per.end;
  }
  return { unit, written: asWritten(folded, at, end), factor: ONE, known, end };
}
