import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTextWith, joinLines } from '../../../src/render/xlsx/lines.ts';
import { testFonts } from '../../support/fonts.ts';

const breakText = breakTextWith(testFonts());

describe('lines of a cell', () => {
  it.each([
    ['', 100, [''], 'an empty text is one line'],
    ['一二三四五六', 30, ['一二三', '四五六'], 'three full-width signs of 10 pt in 30 pt'],
    ['a b\n\nc', 100, ['a b', '', 'c'], 'line breaks of the text, blank lines too'],
    ['・一二三四五', 30, ['・一二', '三四五'], 'no hanging indent: a spreadsheet has none'],
    ['一二三。四五', 30, ['一二', '三。四', '五'], 'no 。 at the start of a line, none outside the cell'],
  ])('%j in %i pt is %j (%s)', (text, width, lines) => {
    expect(breakText(text, width, 10).map((line) => line.text)).toEqual(lines);
  });

  it('join again to the text, blanks at the breaks included', () => {
    const sign = fc.constantFrom('あ', '・', 'word', ' ', '　', '。', '（', '𠮷', '12', '\n');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 15, max: 120 }), (signs, width) => {
        const text = signs.join('');
        expect(joinLines(breakText(text, width, 10))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
