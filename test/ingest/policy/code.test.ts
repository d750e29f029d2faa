/** 施策コード however a cell holds it. */
import { expect, it } from 'vitest';
import { policyCode } from '../../../src/ingest/policy/code.ts';

it.each([
  // text as shown, stored number, code, why
  ['0203', undefined, '0203', 'text'],
  ['203', '203', '0203', 'a number without its zero'],
  ['0203', '203', '0203', 'a number shown as 0203'],
  ['２０３', undefined, '0203', 'full width'],
  ['０２０３', undefined, '0203', 'full width with its zero'],
  ['203', undefined, '0203', 'a text without its zero'],
  ['施策コード：0203', undefined, '0203', 'with its label'],
  ['（0203）', undefined, '0203', 'in brackets'],
  [' 02 03 ', undefined, '0203', 'blanks'],
  ['12345', '12345', 'unreadable', 'too long'],
  ['203.5', '203.5', 'unreadable', 'no whole number'],
  ['0203・0204', undefined, 'unreadable', 'two codes'],
  ['あ', undefined, 'unreadable', 'words'],
  ['', undefined, 'blank', 'nothing'],
  ['－', undefined, 'blank', 'a dash'],
])('%j (%s)', (text, number, expected, _why) => {
  const read = policyCode(text, number);
  expect(typeof read === 'string' ? read : read.code).toBe(expected);
});
