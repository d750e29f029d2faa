import { describe, expect, it } from 'vitest';
import { asWritten, fold, hasGap, originOf } from '../../src/normalize/text.ts';

describe('signs of one meaning', () => {
  it.each([
    ['‐‑‒–—―−─━﹣－⁃', '-', 'dashes and minus signs'],
    ['〜～∼˜〰', '~', 'tildes'],
    ['〔［[（⦅', '(', 'opening brackets'],
    ['〕］]）⦆', ')', 'closing brackets'],
    ['⇒➡⇨⟶➔', '→', 'arrows'],
    ['≥⩾', '≧', 'at least'],
    ['≤⩽', '≦', 'at most'],
    ['〈＜', '<', 'less than'],
    ['〉＞', '>', 'more than'],
    ['￥', '¥', 'yen'],
    ['･·•‧∙', '・', 'middle dots'],
    ['﹪٪％', '%', 'percent'],
    ['µ', 'μ', 'micro'],
    ['⻑', '長', 'a radical for the sign'],
    ['◯⭕', '○', 'circles'],
    ['’‘', "'", 'quotes'],
    ['⋯', '…', 'dots'],
  ])('%s are %s', (signs, folded) => {
    for (const sign of signs) expect(fold(`あ${sign}い`).text).toBe(`あ${folded}い`);
  });
});

describe('folded texts', () => {
  it.each([
    ['', '', 'nothing'],
    ['1234人', '1234人', 'nothing to fold'],
    ['１，２３４　人', '1,234人', 'widths, and a blank that goes'],
    ['ｶﾞｲﾄﾞ', 'ガイド', 'half kana with their sound marks'],
    ['ﾊﾟｽ', 'パス', 'the other sound mark'],
    ['か\u3099い', 'がい', 'a sound mark of its own'],
    ['は\u309aす', 'ぱす', 'the other one'],
    ['ハ\u309aス', 'パス', 'with katakana'],
    ['人\u3099', '人\u3099', 'no sound mark goes with a kanji'],
    ['a\u3099', 'a\u3099', 'nor with a letter'],
    ['〇', '〇', 'the zero stays'],
    ['㎡', 'm2', 'a square'],
    ['5m²', '5m2', 'a power behind m'],
    ['5m³', '5m3', 'a power behind m'],
    ['注²', '注²', 'a note mark'],
    ['①½Ⅲ', '①½Ⅲ', 'signs of their own'],
    ['㍻30', '平成30', 'an era in one sign'],
    ['ﾊｰﾌ', 'ハーフ', 'a long vowel'],
    ['1\u200b2', '12', 'a mark without width'],
    ['1\u00ad2', '12', 'a soft hyphen'],
    ['葛\u{e0100}城', '葛城', 'a variation selector'],
    ['𠮷野5人', '𠮷野5人', 'a sign of two units'],
    ['1\u00012', '12', 'a control sign goes as a blank'],
    ['1\u007f2', '12', 'and so does delete'],
    ['1\t2', '12', 'a tab'],
    ['神\ufa19', '神神', 'a compatibility kanji'],
  ])('%j is %j', (raw, text) => {
    expect(fold(raw).text).toBe(text);
    expect(fold(fold(raw).text).text).toBe(text);
  });

  it.each([
    ['壱万弐千参百円', '一万二千三百円', 'as on receipts'],
    ['壹貳參拾萬圓', '一二三十万円', 'as in older papers'],
    ['弐拾', '二十', 'two of them'],
    ['参加5人', '参加5人', 'one alone is a word'],
    ['壱岐市3件', '壱岐市3件', 'or a name'],
    ['１拾', '1拾', 'a digit makes no run of them'],
  ])('formal numerals: %j is %j', (raw, text) => expect(fold(raw).text).toBe(text));
});

describe('blanks that were left out', () => {
  it.each([
    ['1 2', [[1, 1]], 'a blank'],
    ['1　2', [[1, 1]], 'a wide blank'],
    ['1\u00a02', [[1, 1]], 'a blank that does not break'],
    ['1\n2', [[1, 2]], 'a line break'],
    ['1\r2', [[1, 2]], 'an old line break'],
    ['1\v2', [[1, 2]], 'a line break of Excel'],
    ['1\f2', [[1, 2]], 'a page break'],
    ['1 \n 2', [[1, 2]], 'a line break among blanks'],
    ['1\u00012', [[1, 1]], 'a control sign'],
    [' 1', [], 'before the text'],
    ['1 ', [], 'behind the text'],
    ['\u3000１ 2 ', [[1, 1]], 'only those between'],
    [
      '１ ㎡ 3',
      [
        [1, 1],
        [3, 1],
      ],
      'one sign that folds to two',
    ],
  ])('%j', (raw, gaps) => {
    const folded = fold(raw);
    expect([...folded.gaps]).toEqual(gaps);
    for (const [at] of gaps) expect(hasGap(folded, at ?? 0)).toBe(true);
    expect(hasGap(folded, 0)).toBe(false);
  });
});

describe('brackets', () => {
  it.each([
    ['a(b)', [[1, 3]], 'one pair'],
    ['（あ）', [[0, 2]], 'of any width'],
    [
      '(a(b)c)',
      [
        [2, 4],
        [0, 6],
      ],
      'one in another',
    ],
    ['(a', [], 'left open'],
    ['a)', [], 'never opened'],
    ['a)(b)', [[2, 4]], 'a stray one before a pair'],
    [
      '(a)(b)',
      [
        [0, 2],
        [3, 5],
      ],
      'side by side',
    ],
    ['', [], 'nothing'],
  ])('%j', (raw, pairs) => expect([...fold(raw).closers]).toEqual(pairs));
});

describe('the way back to the text as written', () => {
  it.each([
    ['1,234人', 0, 5, '1,234', 'nothing folded'],
    ['１，２３４　人', 0, 5, '１，２３４', 'of another width'],
    ['１，２３４　人', 5, 6, '人', 'behind a blank'],
    ['１，２３４　人　', 0, 6, '１，２３４　人', 'without the blanks behind'],
    ['  12人', 0, 2, '12', 'without the blanks before'],
    ['５㎡まで', 1, 3, '㎡', 'a sign that folds to two'],
    ['５㎡まで', 3, 5, 'まで', 'what stands behind it'],
    ['ｶﾞｲﾄﾞ', 0, 1, 'ｶﾞ', 'two signs that fold to one'],
    ['か\u3099い', 1, 2, 'い', 'behind a sound mark'],
    ['1\u200b2', 1, 2, '2', 'behind a mark without width'],
    ['𠮷１人', 2, 3, '１', 'behind a sign of two units'],
    ['１人', 0, 99, '１人', 'beyond the end'],
    ['1人', 0, 99, '1人', 'beyond the end, nothing folded'],
  ])('%j from %i to %i', (raw, start, end, written) => expect(asWritten(fold(raw), start, end)).toBe(written));

  it.each([
    ['１　人', 2, 3],
    ['１　人　', 2, 3],
    ['1人', 2, 2],
    ['1人', 9, 2],
    ['1人 ', 2, 2],
    ['　', 0, 0],
  ])('the end of %j', (raw, at, origin) => expect(originOf(fold(raw), at)).toBe(origin));
});
