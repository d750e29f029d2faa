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
});
