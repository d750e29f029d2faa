import { describe, expect, it } from 'vitest';
import { cellText, sheetName, withoutInvalid } from '../../../src/render/xlsx/cell-text.ts';

describe('a text of a cell', () => {
  it.each([
    ['令和５年度\n（2023年度）', '令和５年度\n（2023年度）', 'line breaks stay'],
    ['a\r\nb\rc', 'a\nb\nc', 'other line ends become one'],
    ['a\u0000b\u0008c\u001bd\u007f', 'abcd', 'controls cannot be written in XML'],
    ['a\ufffeb\uffff', 'ab', 'nor can these two'],
    ['\ud842葛\udfb7', '葛', 'half a surrogate pair is no character'],
    ['𠮷野家 葛\u{e0100}城', '𠮷野家 葛\u{e0100}城', 'whole pairs and variation selectors stay'],
    ['\tx', '\tx', 'a tab stays'],
  ])('%j is stored as %j (%s)', (text, stored) => expect(withoutInvalid(text)).toBe(stored));

  it.each([
    ['_x0041_', '_x005F_x0041_', 'Excel would read A'],
    ['a_x000D_b', 'a_x005F_x000D_b', 'Excel would read a line end'],
    ['file_x1.xlsx', 'file_x1.xlsx', 'not four digits: nothing to escape'],
    ['=1+1', '=1+1', 'a string stays a string'],
  ])('%j is written as %j (%s)', (text, written) => expect(cellText(text)).toBe(written));
});

describe('a name of a sheet', () => {
  it.each([
    ['評価根拠', [], '評価根拠', 'as wanted'],
    ['a/b:c*[d]?', [], 'a_b_c__d__', 'signs that Excel forbids'],
    ['一覧', ['一覧'], '一覧(2)', 'no name twice'],
    ['List', ['LIST', 'list(2)'], 'List(3)', 'upper and lower case count as one'],
    ["'名前'", [], '名前', 'no quote at the ends'],
    ['', [], 'シート', 'never empty'],
    ['あ'.repeat(40), [], 'あ'.repeat(31), 'at most 31'],
    ['あ'.repeat(40), ['あ'.repeat(31)], `${'あ'.repeat(28)}(2)`, 'the number within the 31'],
    [`${'あ'.repeat(30)}𠮷`, [], 'あ'.repeat(30), 'no half of a pair'],
  ])('%j beside %j is %j (%s)', (wanted, taken, name) => expect(sheetName(wanted, taken)).toBe(name));
});
