/** Folding of one cell text (文字の統一): width, dashes, tildes, brackets and blanks, with the way back to the text as written. */

/** A text folded for reading. Offsets are UTF-16 units of `text`. */
export type Folded = {
  /** The text as written. */
  readonly raw: string;
  /** Folded and without any blank. */
  readonly text: string;
  /** Offsets in `text` before which blanks were left out: 1 for blanks, 2 where a line break was among them. */
  readonly gaps: ReadonlyMap<number, 1 | 2>;
  /** For each offset of `text`, and its end, the offset in `raw`; absent where they are the same. */
  readonly origin?: readonly number[];
  /** For each opening bracket of `text` the offset of the one that closes it; absent where it stays open. */
  readonly closers: ReadonlyMap<number, number>;
};

const NO_PAIRS: ReadonlyMap<number, number> = new Map();

function bracketPairs(text: string): ReadonlyMap<number, number> {
  if (!text.includes('(')) return NO_PAIRS;
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '(') open.push(at);
    if (text.charAt(at) !== ')') continue;
    const start = open.pop();
    if (start !== undefined) pairs.set(start, at);
  }
  return pairs;
}

const BLANK = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** Marks without width: zero-width signs, soft hyphen, direction marks, variation selectors. */
const INVISIBLE = /[\p{Variation_Selector}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
/** Signs whose NFKC form is the same sign in another width or a plain spelling; others (①, ½, Ⅲ) stay as they are. */
const COMPATIBLE = /[\uff01-\uffee\u3300-\u3357\u3371-\u33df\u33ff\u32ff\uf900-\ufaff\u2f00-\u2fdf\u2113\u2103]/u;
const HALF_KANA = /[\uff66-\uff9d]/u;

/** Signs that mean the same in values. Dashes before digits are minus signs, alone they are 該当なし. */
const SAME: readonly (readonly [string, string])[] = [
  ['-', '‐‑‒–—―−─━﹣－⁃﹘➖⸺⸻˗'],
  ['~', '〜～∼˜〰⁓∽'],
  ['(', '〔［[（⦅'],
  [')', '〕］]）⦆'],
  ['→', '⇒➡⇨⟶➔'],
  ['≧', '≥⩾'],
  ['≦', '≤⩽'],
  ['<', '〈＜'],
  ['>', '〉＞'],
  ['¥', '￥'],
  ['・', '･·•‧∙'],
  ['%', '﹪٪％'],
  ['μ', 'µ'],
  ['長', '⻑'],
  ['○', '◯〇⭕'],
  ["'", '’‘'],
  ['…', '⋯'],
];

const SAME_AS: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([to, from]) => [...from].map((sign) => [sign, to] as const)).filter(([sign]) => sign !== '〇'),
);

/** Folded signs by UTF-16 unit, filled as they occur. */
const cache: (string | undefined)[] = [];

function foldSign(sign: string): string {
  if (sign.length > 1) return foldAfresh(sign);
  const code = sign.charCodeAt(0);
  const known = cache[code];
  if (known !== undefined) return known;
  const folded = foldAfresh(sign);
  cache[code] = folded;
  return folded;
}

function foldAfresh(sign: string): string {
  const same = SAME_AS.get(sign);
  if (same !== undefined) return same;
  if (INVISIBLE.test(sign)) return '';
  if (BLANK.test(sign)) return sign === '\n' || sign === '\r' || sign === '\v' || sign === '\f' ? '\n' : ' ';
  if (!COMPATIBLE.test(sign)) return sign < ' ' || sign === '\u007f' ? ' ' : sign;
  const plain = sign.normalize('NFKC');
  const parts = [...plain].filter((part) => part !== ' ');
  return parts.map((part) => SAME_AS.get(part) ?? part).join('');
}

/** Half-width kana and a sound mark behind it are one sign: ｶﾞ. */
function joinsBefore(sign: string | undefined): boolean {
  return sign === '\uff9e' || sign === '\uff9f' || sign === '\u3099' || sign === '\u309a';
}

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const FIRST_KANA = 0x3000;

/** The sign at an offset, with the sound mark or second half that belongs to it. */
function signAt(raw: string, at: number): { readonly sign: string; readonly size: number } {
  const code = raw.charCodeAt(at);
  const first = raw.charAt(at);
  if (code < FIRST_KANA) return { sign: first, size: 1 };
  if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) {
    const sign = String.fromCodePoint(raw.codePointAt(at) ?? 0);
    return { sign, size: sign.length };
  }
  const mark = raw[at + 1];
  if (!joinsBefore(mark)) return { sign: first, size: 1 };
  if (HALF_KANA.test(first)) return { sign: (first + mark).normalize('NFKC'), size: 2 };
  return (code & 0xff00) === FIRST_KANA ? { sign: (first + mark).normalize('NFC'), size: 2 } : { sign: first, size: 1 };
}

/**
 * Formal numerals (大字) by the common ones. Source: 戸籍法施行規則 第31条第2項 (壱弐参拾), and what older papers use.
 */
const FORMAL: ReadonlyMap<string, string> = new Map(
  ['壱一', '壹一', '弐二', '貳二', '参三', '參三', '拾十', '萬万', '圓円'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);
const FORMAL_SIGN = /[壱壹弐貳参參拾萬圓]/u;
/** A run of numerals with 大字 in it; one 参 or 壱 alone is a word or a name (参加, 壱岐). */
const FORMAL_RUN = /[壱壹弐貳参參拾一二三四五六七八九十百千万億兆萬圓]{2,}/gu;

/** 壱万弐千円 is 一万二千円, sign for sign. */
function withoutFormal(text: string): string {
  if (!FORMAL_SIGN.test(text)) return text;
  return text.replaceAll(FORMAL_RUN, (run) => run.replaceAll(/./gu, (sign) => FORMAL.get(sign) ?? sign));
}

const NO_GAPS: ReadonlyMap<number, 1 | 2> = new Map();

/** What is known of each UTF-16 unit: nothing yet, that it folds to itself whatever stands beside it, or that it may not. */
const UNKNOWN = 0;
const PLAIN = 1;
const ODD = 2;
const states = new Uint8Array(0x10000);

function isPlain(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  const state = states[code];
  if (state !== UNKNOWN) return state === PLAIN;
  const sign = raw.charAt(at);
  const surrogate = code >= FIRST_SURROGATE && code <= LAST_SURROGATE;
  const odd =
    surrogate ||
    joinsBefore(sign) ||
    FORMAL.has(sign) ||
    sign === '²' ||
    sign === '³' ||
    BLANK.test(sign) ||
    foldSign(sign) !== sign;
  states[code] = odd ? ODD : PLAIN;
  return !odd;
}

/** A text whose signs all fold to themselves, perhaps with blanks behind it. */
function foldedPlain(raw: string): Folded | undefined {
  let end = 0;
  while (end < raw.length && isPlain(raw, end)) end += 1;
  if (end < raw.length && raw.slice(end).trimStart() !== '') return undefined;
  const text = raw.slice(0, end);
  return { raw, text, gaps: NO_GAPS, closers: bracketPairs(text) };
}

/**
 * Folds a cell text (全角・半角、記号、空白). Idempotent; blanks go, but where they stood is known.
 * @example fold('１，２３４　人').text // '1,234人'
 */
export function fold(raw: string): Folded {
  return foldedPlain(raw) ?? foldedOdd(raw);
}

function foldedOdd(raw: string): Folded {
  const origin: number[] = [];
  let gaps: Map<number, 1 | 2> | undefined;
  let text = '';
  let gap: 0 | 1 | 2 = 0;
  for (let at = 0; at < raw.length; ) {
    const start = at;
    let folded = raw.charAt(at);
    if (isPlain(raw, at) && !joinsBefore(raw[at + 1])) {
      at += 1;
    } else {
      const { sign, size } = signAt(raw, at);
      at += size;
      const power = (sign === '²' || sign === '³') && text.endsWith('m');
      folded = power ? sign.normalize('NFKC') : foldSign(sign);
      if (folded === '') continue;
      if (folded === ' ' || folded === '\n') {
        if (folded === '\n') gap = 2;
        else if (gap === 0) gap = 1;
        continue;
      }
    }
    if (gap !== 0 && text !== '') {
      gaps ??= new Map();
      gaps.set(text.length, gap);
    }
    gap = 0;
    for (let i = 0; i < folded.length; i += 1) origin.push(start);
    text += folded;
  }
  const last = origin.at(-1);
  origin.push(Math.max(raw.trimEnd().length, last === undefined ? 0 : last + 1));
  return { raw, text: withoutFormal(text), gaps: gaps ?? NO_GAPS, origin, closers: bracketPairs(text) };
}

/** The offset in the text as written of an offset in the folded one. */
export function originOf(folded: Folded, at: number): number {
  const { origin, raw, text } = folded;
  if (origin !== undefined) return origin[at] ?? raw.length;
  return at <= text.length ? at : raw.length;
}

/** The stretch of the text as written behind a stretch of the folded one. */
export function asWritten(folded: Folded, start: number, end: number): string {
  return folded.raw.slice(originOf(folded, start), originOf(folded, end)).trim();
}

/** True where blanks stood before this offset. */
export function hasGap(folded: Folded, at: number): boolean {
  return folded.gaps.has(at);
}

const ZERO = 48;
const NINE = 57;

/** True for an ASCII digit. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}
