import { describe, expect, it } from 'vitest';
import { readParticipation } from '../../src/normalize/participation.ts';

describe('words of taking part', () => {
  it.each([
    ...['○', '◎', '●', '参加', '参加済', '参加済み', '参加した', '実施', '実施済', '実施済み', '有', '有り', 'あり'],
    ...['開催', 'はい', 'yes', 'YES', '⚪', '⭕', ' 参　加 ', '参加(3回)', '参加（）', '○3', '○1,200人', '○3 回'],
  ])('%j did', (text) => {
    expect(readParticipation(text)).toEqual({ kind: 'milestone', done: true, word: text.trim(), qualifiers: [] });
  });

  it.each([
    ...['×', '✕', '✖', '☓', 'ｘ', 'Ｘ', 'X', '不参加', '未参加', '参加なし', '参加せず', '実施なし', '開催なし'],
    ...['未実施', '無', '無し', 'なし', 'いいえ', 'no', 'NO', ' 不参加 ', '×（悪天候のため）', '不参加()'],
  ])('%j did not', (text) => {
    expect(readParticipation(text)).toEqual({ kind: 'milestone', done: false, word: text.trim(), qualifiers: [] });
  });

  it.each([
    ['非参加', 'another word'],
    ['参加か', 'a question'],
    ['不参加3', 'a number behind a no'],
    ['参加3回4', 'two numbers'],
    ['参加（3回', 'an open bracket'],
    ['今年は×', 'something before'],
    ['今年は○', 'something before'],
    ['なしか', 'something behind'],
    ['済', 'no word of its own'],
    ['参加予定3', 'a plan'],
    ['ー', 'a dash'],
    ['Ａ×', 'letters before'],
  ])('%j says neither (%s)', (text) => expect(readParticipation(text)).toBeUndefined());
});
