import { describe, expect, it } from 'vitest';
import { readInPieces, readMeasure } from '../../src/normalize/measure.ts';

describe('what each stretch was understood as', () => {
  it.each([
    [
      '約1,200人（R5.4.1時点）',
      'qualifier 約 | number 1,200 | unit 人 | period R5.4.1 | qualifier 時点',
      'in brackets',
    ],
    [
      '札幌市17件、小樽市2件※1',
      'owner 札幌市 | number 17 | unit 件 | joint 、 | owner 小樽市 | number 2 | unit 件 | note ※1',
      'named',
    ],
    [
      '前年度比5％以上増',
      'reference 前年度 | joint 比 | number 5 | unit ％ | comparator 以上 | direction 増',
      'a change',
    ],
    ['令和9年度までに策定', 'period 令和9年度までに | word 策定', 'a milestone'],
    ['▲3.2ポイント', 'number ▲3.2 | unit ポイント', 'the sign belongs to the number'],
    ['1時間30分以内', 'number 1時間30 | unit 分 | comparator 以内', 'two units'],
    ['5件（うち新規3件）', 'number 5 | unit 件 | label うち | unknown 新規 | number 3 | unit 件', 'a part'],
    ['あいう5件', 'unknown あいう | number 5 | unit 件', 'what nobody understands'],
    ['年3回', 'unit 年 | number 3 | unit 回', 'a rate'],
  ])('%s', (text, expected) => {
    const { pieces = [] } = readInPieces(text, { role: 'target', year: 2023 });
    expect(pieces.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`).join(' | ')).toBe(expected);
  });
});

describe('what a finding names', () => {
  it.each([
    ['1.000', 'N309', { meant: '1,000' }],
    ['1.234人', 'N309', { meant: '1,234人' }],
    ['2万5人', 'N317', { number: '2万5', value: '20005' }],
    ['10分の1', 'N316', { text: '10分の1' }],
    ['120(100)', 'N110', { text: '100' }],
    ['1,23', 'N301', { number: '1,23' }],
    ['1O件', 'N303', { text: '1O' }],
    ['007', 'N306', { number: '007' }],
    ['120人（？）', 'N124', { text: '？' }],
    ['令和5年13月', 'N202', { text: '令和5年13月' }],
    ['1月', 'N204', { text: '1月' }],
    ['H34', 'N201', { text: 'H34', year: 2022 }],
    ['参加者数：50名', 'N112', { label: '参加者数' }],
    ['83.3%（9/12校）', 'N118', { text: '9/12校' }],
    ['4校中3校', 'N313', { part: '3', whole: '4', unit: '校' }],
  ])('%s', (text, code, params) => {
    const { findings } = readMeasure(text, { role: 'actual' });
    expect(findings.map((finding) => [finding.code, finding.params])).toEqual([[code, params]]);
  });
});
