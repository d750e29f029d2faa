/** Digits that are no figures (数値でない数字): ordinals, names, numbers of roads, forms and telephones, addresses. */
import { ordinalEnd } from '../scan.ts';
import { type Folded, hasGap, isDigit } from '../text.ts';
import { knownEnd } from '../unit.ts';

/** Longest stretch that one pattern looks at. */
const WINDOW = 40;
const LATIN = /[A-Za-z]/;

/** 第1・2回, 第1回～第3回 */
const MORE_ORDINALS = /^(?:[・、,~-]第?[0-9]{1,3}(?:回目?|期|次|弾|号|位|編|部|章|条|年度?目?)(?![0-9]))+/;
/** 第2高校, 第3四半期: whatever is numbered. */
const NUMBERED = /^第[0-9一二三四五六七八九十]{1,4}(?:四半期|セクター)?/;

/** Behind up to four digits: what they number instead of counting. */
const NUMBERS_IT =
  /^(?!1日(?:当たり|あたり)(?:約|平均)?[0-9])[0-9]{1,4}(?:号(?!店|棟)|丁目|番地?(?!組)|次(?!世代)|[かヶカケヵ箇]?条(?!件)|項(?!目)|周年|年生|年(?:ぶり|連続|後|前|以内|[代]|振り)|年目|歳児|[歳才](?:以上|以下|未満|から|~|代|の|を|に|と)|世代(?:同居|近居|交流)|(?:拠点|地域)居住|代(?![表理行替])|時(?![間点期代])(?:半|[0-9]{1,2}分)?|月号|級(?=[一-龠])|大(?=[一-龠])|選(?![手挙])|密|割引|[型類系版判]|人(?:1台|制|乗り|組|ひとり|一人|1人)|階建て?|泊[0-9]{1,2}日|か年計画|年計画|日(?:目|付)|時間(?:体制|対応|営業|以内|365日)|つ星|人(?:1日)?(?:当たり|あたり|平均)|万人当たり|(?:件|社|団体|世帯|戸|校|回|日|月|年)(?:当たり|あたり|につき)|[回件社校か所例期人本台]+目(?![標的指録]))/;
/** １人10万円: what the money is for. */
const ONE_OF = /^1(?:人|口|世帯|件|社|団体|戸|校|回|日|台)(?=[0-9,.]+[百千万億]*円)/;
/** Years that belong to a name: 2024年問題, 令和6年能登半島地震. */
const NAMED_YEAR =
  /^(?:(?:令和|平成|昭和|[RHrh])(?:[0-9]{1,2}|元)|[12][0-9]{3})年度?(?:[0-9]{1,2}月)?[^ぁ-ゖ、。・【】()「」:0-9]{0,10}?(?:地震|豪雨|大雨|台風|震災|噴火|問題|万博|博覧会|ビジョン|カーボンニュートラル|プラン|戦略|構想)/;
/** 8050問題, 青嶺2050計画: four digits that are part of a name. */
const NAMED_DIGITS = /^(?:[5-9]0[3-6]0問題|(?:19|20)[0-9]{2}(?:問題|計画|プラン|ビジョン|戦略|構想|大会))/;
const PLAIN_YEAR = /^(?:18|19|20|21)[0-9]{2}(?![0-9,.])/;
const TELEPHONE = /^0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{3,4}(?![0-9])/;
const POSTAL = /^[0-9]{3}-[0-9]{4}(?![0-9])/;
const HYPHENATED = /^[0-9]{1,4}(?:-[0-9]{1,4}){2,}(?![0-9])/;
const LIST_MARK = /^\([0-9]{1,2}\)(?=[^0-9])/;
const ADDRESS = /^(?:https?:\/\/|www\.)[\x21-\x7e]*/;
/** 30by30: letters between digits. */
const AROUND_LETTERS = /^[0-9]+[A-Za-z]+[0-9]+/;
const LATIN_TAIL = /^[0-9]+(?:\.[0-9]+)*/;
/** 300mm, 5G: letters behind digits; units are tried before. */
const LETTER_BEHIND = /^[0-9]+(?:\.[0-9]+)?[A-Za-z](?![A-Za-z])/;
const NUMBER_WORD =
  /(?:コード|番号|ID|No\.?|Ver\.?|ver\.?|施策|様式|別紙|別表|資料|国道|県道|市道|道道|震度|レベル|ステージ|フェーズ|ランク|バージョン|タイプ|カテゴリー|マグニチュード|道央道|路線番号|号線)$/;
/** 震度6弱, マグニチュード7.3, レベル3.5: a grade, whatever follows. */
const GRADED = /(?:震度|マグニチュード|レベル)$/;
const GRADE = /^[0-9]{1,2}(?:\.[0-9])?(?![0-9,.]|[回件人社校名])(?:強|弱)?/;
const CODE = /^[0-9]{1,6}(?![0-9,.]|[回件人社校名])/;

function lengthOf(pattern: RegExp, text: string, at: number): number {
  return pattern.exec(text.slice(at, at + WINDOW))?.[0].length ?? 0;
}

/** Whether letters stand right before an offset, so that digits there may be part of a name. */
export function isBehindLetters(folded: Folded, at: number): boolean {
  return at > 0 && !hasGap(folded, at) && LATIN.test(folded.text.charAt(at - 1));
}

/** Digits with a counter may count something even behind a word of letters (PR3回, JR2路線): a person has to look. */
function countsBehindLetters(text: string, at: number): boolean {
  if (!/[A-Za-z]{2}$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  const end = at + lengthOf(/^[0-9,]+[千万億]?/, text, at);
  return knownEnd(text, end) > end;
}

/** Digits right behind letters (UPDATE47, CO2, Ver.2.0), or behind letters and a hyphen (COVID-19). */
function behindLetters(folded: Folded, at: number): number {
  const { text } = folded;
  if (at === 0 || hasGap(folded, at)) return 0;
  const before = text.charAt(at - 1);
  const letters =
    LATIN.test(before) || ((before === '-' || before === '.') && at > 1 && LATIN.test(text.charAt(at - 2)));
  if (!letters || countsBehindLetters(text, at)) return 0;
  return lengthOf(LATIN_TAIL, text, at);
}

/** What stands at an offset and holds digits that are no figure. */
export type Named = { readonly is: 'name' | 'ordinal'; readonly end: number };

function digitsName(folded: Folded, at: number): number {
  const { text } = folded;
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    lengthOf(TELEPHONE, text, at) ||
    lengthOf(HYPHENATED, text, at) ||
    (GRADED.test(text.slice(Math.max(0, at - 7), at)) && !hasGap(folded, at) ? lengthOf(GRADE, text, at) : 0) ||
    (before.endsWith('〒') ? lengthOf(POSTAL, text, at) : 0) ||
    lengthOf(AROUND_LETTERS, text, at) ||
    lengthOf(NAMED_YEAR, text, at) ||
    lengthOf(NAMED_DIGITS, text, at) ||
    lengthOf(NUMBERS_IT, text, at) ||
    lengthOf(ONE_OF, text, at) ||
    (/小学$|中学$|高校$/.test(before) ? lengthOf(/^[0-9]年/, text, at) : 0) ||
    (NUMBER_WORD.test(before) && !hasGap(folded, at) ? lengthOf(CODE, text, at) : 0) ||
    (at > 0 && LATIN.test(text.charAt(at - 1)) && hasGap(folded, at) ? lengthOf(/^[0-9](?=対応|規格)/, text, at) : 0)
  );
}

/** Digits without a unit that are part of a word: 青嶺2050の宣言, 5G. Asked only where no value begins. */
export function wordWithDigits(folded: Folded, at: number): number {
  const { text } = folded;
  return lengthOf(LETTER_BEHIND, text, at) || lengthOf(PLAIN_YEAR, text, at);
}

/**
 * A name or an ordinal at an offset (名称・序数).
 * @returns undefined where none begins; letters before digits are looked at from the digits on
 * @example nameAt(fold('第12回'), 0, 4) // ordinal, to 4
 */
export function nameAt(folded: Folded, at: number, limit: number): Named | undefined {
  const { text } = folded;
  const sign = text.charAt(at);
  if (sign === 'h' || sign === 'w') {
    const length = lengthOf(ADDRESS, text, at);
    if (length > 0) return { is: 'name', end: addressEnd(folded, at, limit) };
  }
  if (sign === '(') {
    const length = lengthOf(LIST_MARK, text, at);
    return length > 0 ? { is: 'name', end: at + length } : undefined;
  }
  if (sign === '令' || sign === '平' || sign === '昭' || sign === 'R' || sign === 'H') {
    const length = lengthOf(NAMED_YEAR, text, at);
    return length > 0 ? { is: 'name', end: at + length } : undefined;
  }
  const ordinal = ordinalEnd(folded, at, limit);
  if (ordinal > at) {
    return { is: 'ordinal', end: ordinal + lengthOf(MORE_ORDINALS, text, ordinal) };
  }
  if (sign === '第') {
    const length = lengthOf(NUMBERED, text, at);
    return length > 0 ? { is: 'ordinal', end: at + length + lengthOf(MORE_ORDINALS, text, at + length) } : undefined;
  }
  if (!isDigit(text, at)) return undefined;
  const length = behindLetters(folded, at) || digitsName(folded, at);
  return length > 0 ? { is: 'name', end: at + length } : undefined;
}

function addressEnd(folded: Folded, at: number, limit: number): number {
  let end = at;
  while (end < limit && /[\x21-\x7e]/.test(folded.text.charAt(end)) && (end === at || !hasGap(folded, end))) end += 1;
  while (/[)\]、。]/.test(folded.text.charAt(end - 1))) end -= 1;
  return end;
}
