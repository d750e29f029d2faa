import { describe, expect, it } from 'vitest';
import { readParticipation } from '../../src/normalize/participation.ts';

describe('taking part', () => {
  it.each<[text: string, expected: boolean | undefined, why: string]>([
    ['○', true, 'a circle'],
    ['〇', true, 'U+3007 used as a circle'],
    ['◯', true, 'a large circle'],
    ['参加', true, 'the word'],
    ['参加（28人）', true, 'with the people behind it'],
    ['参加28人', true, 'without brackets'],
    ['有', true, ''],
    ['実施', true, ''],
    ['×', false, 'a cross'],
    ['x', false, 'a letter for a cross'],
    ['不参加', false, 'not taken for 参加'],
    ['未実施', false, 'not taken for 実施'],
    ['無', false, ''],
    ['28人', undefined, 'a number is read as a value'],
    ['－', undefined, 'a dash is none'],
    ['', undefined, 'a blank is blank'],
    ['参加予定', undefined, 'a plan is no participation'],
    ['参加者多数', undefined, 'prose'],
  ])('%j', (text, expected) => {
    const measure = readParticipation(text);
    expect(measure?.kind === 'milestone' ? measure.done : undefined).toBe(expected);
  });

  it.each<[text: string, qualifiers: readonly string[], to: string | undefined, why: string]>([
    ['参加（予定）', ['planned'], undefined, 'a plan'],
    ['○（見込み）', ['planned'], undefined, 'a forecast'],
    ['参加（予定どおり）', [], undefined, 'done as planned'],
    ['参加（R4）', [], '2023-03-31', 'of the year before'],
    ['参加（28人）', [], undefined, 'people are neither'],
  ])('%j keeps what its brackets say', (text, qualifiers, to) => {
    const measure = readParticipation(text, { role: 'actual', year: 2023 });
    expect([measure?.qualifiers, measure?.period?.to]).toEqual([qualifiers, to]);
  });
});
