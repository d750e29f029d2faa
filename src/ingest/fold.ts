/** Folding of headings and names before comparison (表記の揺れの吸収). Texts that are printed are never folded. */
import { distance } from 'fastest-levenshtein';

/** Small and large kana of counters and place names, and characters that have a twin. Source: 住民基本台帳の文字の揺れ as met in submissions. */
const TWINS: Readonly<Record<string, string>> = {
  ヶ: 'ケ',
  ヵ: 'カ',
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斉',
  廣: '広',
  德: '徳',
  栁: '柳',
  '\ufa10': '塚',
  澤: '沢',
  瀨: '瀬',
  巿: '市',
  '⻑': '長',
};
const TWIN = new RegExp(
  `[${Object.keys(TWINS)
    .filter((key) => [...key].length === 1)
    .join('')}]`,
  'gu',
);

/** Longest text that is remembered, and how many. */
const LONGEST = 100;
const MOST = 20_000;

/** A fold that remembers: headings and names of the plan stand in every file, and each is asked for many times. */
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return fold(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}

/** Width folded (NFKC) and every blank and line break removed; nothing else. */
export const foldWidth = remembering((text) =>
  text.normalize('NFKC').replaceAll(/\s+|[\u200b\u200c\u2060\ufeff]|\u200d|[\ufe00-\ufe0f]/gu, ''),
);

/**
 * A heading as a key: width, blanks, brackets and punctuation do not matter.
 * @example foldKey('Ｎｏ．') // 'no'
 */
export const foldKey = remembering((text) =>
  foldWidth(text)
    .replaceAll(/[()[\]{}<>《》〈〉【】「」『』〔〕・･.,、。:;／/*※＊_'"‐‑‒–—―−ー\-~〜|]/gu, '')
    .toLowerCase(),
);

/**
 * A name of a programme, indicator or municipality as a key.
 * @example foldName('「札幌市ＩＣＴ活用 プラットフォーム」') // '札幌市ict活用プラットフォーム' without dashes and brackets
 */
export const foldName = remembering((text) => withoutTwins(foldKey(withoutTwins(text))));

function withoutTwins(text: string): string {
  return text.replaceAll(TWIN, (character) => TWINS[character] ?? character);
}

/** Texts of which one is less than a fifth as long as the other are not compared; a cell may hold 32,767 characters. */
const LEAST_LENGTHS = 0.2;

/**
 * Likeness of two folded texts, 0 to 1: one minus the edit distance over the longer length.
 * Source: Levenshtein distance; thresholds stand where they are used.
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  return Math.min(a.length, b.length) / longer < LEAST_LENGTHS ? 0 : 1 - distance(a, b) / longer;
}
