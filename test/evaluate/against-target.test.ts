import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { dec, MEMBERS, q, run } from '../support/measures.ts';

/** A number without any unit. */
const bare = (value: string) => ({ ...q(value), written: { lastDigit: dec('1') } });

describe('figures beside their target', () => {
  it.each<[why: string, target: Measure, actual: Measure, codes: readonly string[]]>([
    ['a date serial for a count', q('7', '校'), bare('45383'), ['V210']],
    ['円 for 万円', q('20000000', '円'), q('2000', '円'), ['V210']],
    ['just within three orders', q('10', '件'), q('11000', '件'), ['V201']],
    ['just beyond', q('10', '件'), q('11001', '件'), ['V210']],
    ['zero is a result', q('5000', '人'), q('0', '人'), []],
    ['a share for a bare target', bare('238'), q('245', '％'), ['V211']],
    ['a count for a bare target', bare('238'), q('245', '件'), []],
    ['a share for a share', q('70', '％'), q('62.9', '％'), []],
  ])('%s', (_why, target, actual, codes) => {
    const found = run({ target, said: { [MEMBERS[0]]: actual } }).codes;
    expect(found.filter((code) => /V2(01|10|11)/.test(code))).toEqual(codes);
  });
});
