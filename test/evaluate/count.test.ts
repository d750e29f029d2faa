import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { all, blank, none, notDone, run, type Said, state, unreadable } from '../support/measures.ts';
import { by, figure, n, no, rows, yes } from './totals.ts';

describe('市町村数', () => {
  rows(all('市町村'), '市町村数', [
    {
      why: 'all',
      said: by(yes, yes, yes, yes),
      figure: '4市町村',
      mark: '◎',
      reason: 'all-members',
    },
    {
      why: '× of one',
      said: by(yes, yes, yes, no),
      figure: '3市町村',
      mark: '×',
      reason: 'all-members',
    },
    {
      why: 'one has not submitted: ◎ or ×',
      said: by(yes, yes, yes),
      figure: '3市町村（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
    },
    {
      why: 'two have not submitted, one says no: × either way',
      said: by(yes, no),
      figure: '1市町村（把握可能分）',
      mark: '×',
      reason: 'all-members',
    },
    {
      why: 'a total in the lead’s cell',
      said: by(n('3', '市町村'), undefined, undefined, undefined),
      figure: '3市町村',
      mark: '×',
      reason: 'all-members',
    },
    {
      why: 'a total that the others contradict',
      said: by(n('4', '市町村'), yes, yes, no),
      figure: '3市町村',
      mark: '－',
      reason: 'conflict',
      codes: ['V106'],
    },
    {
      why: '全市町村 in the lead’s cell',
      said: by(all('市町村'), undefined, undefined, undefined),
      figure: 'all',
      mark: '◎',
      reason: 'all-members',
    },
    {
      why: 'an answer that says neither',
      said: by(yes, state('検討'), yes, yes),
      figure: '3市町村',
      mark: '－',
      reason: 'unreadable',
      codes: ['V103'],
    },
  ]);

  it.each([
    ['○', true],
    ['◯', true],
    ['〇', true],
    ['参加', true],
    ['参加（28人）', true],
    ['参加28人', true],
    ['実施', true],
    ['有', true],
    ['あり', true],
    ['不参加', false],
    ['参加なし', false],
    ['×', false],
    ['✕', false],
    ['無', false],
    ['－', false],
  ])('%s counts as %s', (raw, took) => {
    const value: Measure = raw === '－' ? none : unreadable;
    const said: Said = { participation: { value, raw, sources: [] } };
    const { indicator } = run({
      target: n('2', '市町村'),
      aggregation: '市町村数',
      said: by(yes, said, no, no),
    });
    expect(figure(indicator)).toBe(took ? '2市町村' : '1市町村');
  });

  it.each([
    [n('28', '人'), '2市町村', '1 or more'],
    [n('1', '回'), '2市町村', '1'],
    [n('0', '人'), '1市町村', 'nought'],
    [notDone('未実施'), '1市町村', '未実施'],
  ] satisfies readonly [Measure, string, string][])(
    'an actual of %# stands for taking part',
    (actual, expected, _why) => {
      const { indicator } = run({
        target: n('2', '市町村'),
        aggregation: '市町村数',
        said: by(n('3', '人'), actual, none, none),
      });
      expect(figure(indicator)).toBe(expected);
    },
  );

  it('prefers the column 参加 to the actual, unless it is blank', () => {
    const said = by(
      yes,
      { actual: n('5', '人'), participation: { value: state('×'), raw: '×', sources: [] } },
      { actual: n('5', '人'), participation: { value: blank, raw: '', sources: [] } },
      none,
    );
    expect(figure(run({ target: n('2', '市町村'), aggregation: '市町村数', said }).indicator)).toBe('2市町村');
  });
});
