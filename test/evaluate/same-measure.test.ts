import { describe, expect, it } from 'vitest';
import { sameMeasure } from '../../src/evaluate/same-measure.ts';
import type { Measure } from '../../src/model/measure.ts';
import {
  all,
  done,
  due,
  eachYear,
  fy,
  judged,
  none,
  notDone,
  pending,
  q,
  range,
  relative,
  several,
  state,
  unreadable,
} from '../support/measures.ts';

const ROWS: readonly (readonly [why: string, a: Measure, b: Measure, same: boolean])[] = [
  ['one figure', q('10', '人'), q('10', '人'), true],
  ['trailing zeros', q('10', '人'), q('10.0', '人'), true],
  ['a bare figure', q('10'), q('10', '人'), true],
  ['another unit', q('10', '件'), q('10', '人'), false],
  ['one area', q('1', 'ha'), q('10000', '㎡'), true],
  ['another area', q('1', 'ha'), q('1', '㎡'), false],
  ['回 and 回／年', q('1', '回'), q('1', '回／年'), true],
  ['another comparator', q('10', '人'), q('10', '人', { comparator: '>' }), false],
  ['another period is no matter', q('10', '人', { period: fy(2023) }), q('10', '人'), true],
  ['one range', range('1', '2', '件'), range('1', '2', '件'), true],
  ['another end', range('1', '2', '件'), range('1', '3', '件'), false],
  ['an open end', range('1', '2', '件'), range('1', '2', '件', { highOpen: true }), false],
  ['range and figure', range('1', '2', '件'), q('1', '件'), false],
  ['one increase', relative('increase'), relative('increase'), true],
  [
    'one increase by a tenth',
    relative('increase', { by: ['10', '％'] }),
    relative('increase', { by: ['10', '％'] }),
    true,
  ],
  ['another amount', relative('increase', { by: ['10', '％'] }), relative('increase', { by: ['11', '％'] }), false],
  ['with and without an amount', relative('increase', { by: ['10', '％'] }), relative('increase'), false],
  [
    'another unit of the amount',
    relative('increase', { by: ['10', '％'] }),
    relative('increase', { by: ['10', '人'] }),
    false,
  ],
  ['another reference', relative('keep'), relative('keep', { reference: 'previous-year' }), false],
  ['one set', all('市町村'), all('市町村'), true],
  ['another set', all('市町村'), all('企業'), false],
  ['one state', state('常時'), state('常時'), true],
  ['another state', state('常時'), state('維持'), false],
  ['a state and something done', state('策定'), done('策定'), true],
  ['done by other words', done('策定'), done('構築'), true],
  ['done and not done', done('策定'), notDone('未策定'), false],
  ['one due year', due(2023), due(2023), true],
  ['a due year and a bare period', due(2023), { kind: 'period', qualifiers: [], period: fy(2023) }, true],
  ['another due year', due(2023), due(2024), false],
  ['the same parts', several([q('1'), q('2')]), several([q('1'), q('2')]), true],
  ['other parts', several([q('1'), q('2')]), several([q('1'), q('3')]), false],
  ['fewer parts', several([q('1'), q('2')]), several([q('1')]), false],
  ['毎年度', eachYear, eachYear, true],
  ['nothing', none, none, true],
  ['未集計 and nothing', pending, none, false],
  ['two unreadable texts', unreadable, unreadable, true],
];

describe('whether two readings say the same', () => {
  it.each(ROWS.map(([why, a, b, same]) => ({ why, a, b, same })))('$why: $same', ({ a, b, same }) => {
    expect(sameMeasure(a, b)).toBe(same);
  });
});

describe('ranges across units', () => {
  it('are judged in the unit of the target', () => {
    const target = q('1', 'ha');
    expect(judged(target, range('10000', '12000', '㎡')).indicator.mark).toBe('◎');
    expect(judged(target, range('9000', '12000', '㎡')).indicator.reason).toBe('partial');
    expect(judged(range('1', '2', 'ha'), q('15000', '㎡')).indicator.mark).toBe('◎');
  });

  it('are refused where no finite decimal holds the value', () => {
    expect(judged(q('2', '時間'), q('100', '分')).indicator.reason).toBe('unit-mismatch');
  });
});
