import { describe, expect, it } from 'vitest';
import { asWritten, fold } from '../../src/normalize/text.ts';

describe('folding a text', () => {
  it.each([
    ['１，２３４　人', '1,234人', 'width and blanks'],
    ['ﾚｲﾜ５年', 'レイワ5年', 'half-width kana'],
    ['ｶﾞｽ', 'ガス', 'a sound mark is one sign with its kana'],
    ['か\u3099', 'が', 'a combining sound mark'],
    ['5⁓7', '5~7', 'a tilde'],
    ['5➖7', '5-7', 'a dash'],
    ['壱万弐千参百円', '一万二千三百円', 'formal numerals in a run'],
    ['参加', '参加', 'a word with one of them'],
    ['壱岐市', '壱岐市', 'a name with one of them'],
    ['10m²', '10m2', 'a square metre'],
    ['10²', '10²', 'no square metre'],
    ['5\ufe0f件\u200b', '5件', 'marks without width'],
    ['5\u0000件', '5件', 'control signs are blanks'],
    ['￣', '\u0304', 'a compatible sign with a blank in it leaves no blank'],
  ])('%j is %j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
    expect(fold(folded).text).toBe(folded);
  });

  it.each([
    ['1,234人 ', 0, 6, '1,234人'],
    ['　１ ２人', 1, 3, '２人'],
    ['ｶﾞｽ5件', 0, 2, 'ｶﾞｽ'],
    ['5件  ', 1, 2, '件'],
  ])('%j from %i to %i was written %j', (text, start, end, written) => {
    expect(asWritten(fold(text), start, end)).toBe(written);
  });
});
