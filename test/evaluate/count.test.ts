import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import { all, blank, fy, none, notDone, run, type Said, state, unreadable } from '../support/measures.ts';
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

  const planned: Measure = { kind: 'milestone', done: true, word: '参加（予定）', qualifiers: ['planned'] };
  const dropped: Measure = { kind: 'milestone', done: false, word: '参加見込', qualifiers: ['planned'] };
  const earlier: Measure = { kind: 'milestone', done: true, word: '参加（R4）', qualifiers: [], period: fy(2022) };
  const later: Measure = { ...earlier, word: '参加（R6）', period: fy(2024) };

  rows(n('2', '市町村'), '市町村数', [
    {
      why: '参加（予定） has not taken part',
      said: by(yes, { actual: planned }, no, no),
      figure: '1市町村（把握可能分）',
      mark: '－',
      reason: 'planned',
      codes: ['V113'],
    },
    {
      why: '参加見込 is no 不参加',
      said: by(yes, { actual: dropped }, no, no),
      figure: '1市町村（把握可能分）',
      mark: '－',
      reason: 'planned',
      codes: ['V113'],
    },
    {
      why: 'a plan before the final edition leaves the count open',
      said: by(yes, { actual: planned }, no, no),
      figure: '1市町村（把握可能分）',
      mark: '－',
      reason: 'partial',
      codes: ['V125'],
      more: { edition: '速報版' },
    },
    {
      why: 'last year’s answer',
      said: by(yes, { actual: earlier }, no, no),
      figure: '1市町村（把握可能分）',
      mark: '－',
      reason: 'stale-actual',
      codes: ['V112'],
    },
    {
      why: 'next year’s answer',
      said: by(yes, { actual: later }, no, no),
      figure: '2市町村',
      mark: '◎',
      reason: 'ratio',
      codes: ['V205'],
    },
  ]);

  it('asks about last year’s answer with a warning, and about the total that lacks it', () => {
    const { diagnostics, summary } = run({
      target: n('2', '市町村'),
      aggregation: '市町村数',
      said: by(yes, { actual: earlier }, no, no),
    });
    expect(diagnostics.map(({ severity, place }) => [severity, place.file])).toEqual([['warning', '東市.xlsx']]);
    expect(summary.open).toBe(1);
  });

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
