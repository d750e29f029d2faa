import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/model/evaluation.ts';
import type { Measure } from '../../src/model/measure.ts';
import {
  blank,
  cy,
  due,
  EVERY,
  fy,
  judged,
  none,
  notDone,
  pending,
  q,
  relative,
  run,
  type Said,
  type Scenario,
  several,
  state,
  template,
  unreadable,
} from '../support/measures.ts';

type Row = {
  readonly why: string;
  readonly target: Measure;
  readonly actual: Said | undefined;
  readonly reason: string;
  readonly code?: string;
  readonly more?: Partial<Scenario>;
};

const goal = q('100', '件');
const old = q('90', '件', { period: fy(2022) });
const cumulative = q('90', '件', { qualifiers: ['cumulative'] });
const forecast = q('90', '件', { qualifiers: ['planned'] });

const ROWS: readonly Row[] = [
  { why: 'an unreadable actual', target: goal, actual: unreadable, reason: 'unreadable' },
  { why: 'an unreadable target', target: unreadable, actual: q('9', '件'), reason: 'unreadable' },
  { why: 'two values in the actual', target: goal, actual: several([goal, goal]), reason: 'several', code: 'V105' },
  {
    why: 'a split by owner without 合計',
    target: goal,
    actual: several([goal], ['東市']),
    reason: 'several',
    code: 'V105',
  },
  { why: 'two values in the target', target: several([goal, goal]), actual: q('9', '件'), reason: 'several' },
  { why: 'unreadable goes before several', target: several([goal, goal]), actual: unreadable, reason: 'unreadable' },
  { why: '未集計', target: goal, actual: pending, reason: 'pending' },
  { why: 'pending goes before no target', target: none, actual: pending, reason: 'pending' },
  { why: '－ as target', target: none, actual: q('9', '件'), reason: 'no-target' },
  { why: 'a blank target', target: blank, actual: q('9', '件'), reason: 'no-target' },
  { why: '調査中 as target', target: pending, actual: q('9', '件'), reason: 'no-target' },
  { why: '検討中 as target', target: notDone('検討中'), actual: q('9', '件'), reason: 'no-target' },
  { why: 'no target goes before no actual', target: none, actual: none, reason: 'no-target' },
  { why: '－ as actual', target: goal, actual: none, reason: 'no-actual' },
  { why: 'a blank actual', target: goal, actual: blank, reason: 'no-actual', code: 'V123' },
  { why: 'no row at all in a submitted file', target: goal, actual: undefined, reason: 'no-actual', code: 'V123' },
  {
    why: 'a blank on the way to a later target',
    target: q('9', '件', { period: fy(2025) }),
    actual: blank,
    reason: 'no-actual',
  },
  { why: '－ against a state', target: state('維持'), actual: none, reason: 'no-actual' },
  { why: 'a year too old', target: goal, actual: old, reason: 'stale-actual', code: 'V112' },
  { why: 'a calendar year too old', target: goal, actual: q('9', '件', { period: cy(2022) }), reason: 'stale-actual' },
  { why: 'this calendar year', target: goal, actual: q('90', '件', { period: cy(2023) }), reason: 'ratio' },
  { why: 'this fiscal year', target: goal, actual: q('90', '件', { period: fy(2023) }), reason: 'ratio' },
  {
    why: 'a last day just before the year',
    target: goal,
    actual: q('9', '件', { period: { from: '2023-03-31', to: '2023-03-31', precision: 'day' } }),
    reason: 'stale-actual',
  },
  {
    why: 'the first day of the year',
    target: goal,
    actual: q('90', '件', { period: { from: '2023-04-01', to: '2023-04-01', precision: 'day' } }),
    reason: 'ratio',
  },
  {
    why: 'an old target asks for its own year only',
    target: q('100', '件', { period: fy(2021) }),
    actual: old,
    reason: 'ratio',
    code: 'V205',
  },
  {
    why: 'a later target asks for the report’s year',
    target: q('100', '件', { period: fy(2025) }),
    actual: old,
    reason: 'stale-actual',
  },
  {
    why: 'an old negative figure is no false ◎',
    target: q('-1400', '人', { period: cy(2023) }),
    actual: q('-1000', '人', { period: cy(2022) }),
    reason: 'stale-actual',
  },
  {
    why: 'stale goes before the unit',
    target: goal,
    actual: q('9', '円', { period: fy(2022) }),
    reason: 'stale-actual',
  },
  {
    why: 'the heading names an old year',
    target: goal,
    actual: { actual: q('90', '件'), year: fy(2022) },
    reason: 'stale-actual',
  },
  { why: '毎年度 with an old actual', target: q('100', '件', { period: EVERY }), actual: old, reason: 'stale-actual' },
  { why: '人 against 円', target: q('100', '人'), actual: q('90', '円'), reason: 'unit-mismatch', code: 'V101' },
  {
    why: '／日 against none',
    target: q('100', '人／日'),
    actual: q('90', '人'),
    reason: 'unit-mismatch',
    code: 'V101',
  },
  { why: 'words against a number', target: goal, actual: state('実施'), reason: 'unit-mismatch', code: 'V103' },
  {
    why: 'a fraction against a percentage',
    target: q('70', '％'),
    actual: q('0.629'),
    reason: 'unit-mismatch',
    code: 'V130',
  },
  { why: 'a bare percentage', target: q('70', '％'), actual: q('62.9'), reason: 'ratio' },
  { why: 'a bare nought', target: q('70', '％'), actual: q('0'), reason: 'ratio' },
  {
    why: 'units go before 累計',
    target: goal,
    actual: q('9', '円', { qualifiers: ['cumulative'] }),
    reason: 'unit-mismatch',
    code: 'V101',
  },
  { why: '累計 in the actual only', target: goal, actual: cumulative, reason: 'basis-mismatch', code: 'V102' },
  {
    why: '累計 in the target only',
    target: q('100', '件', { qualifiers: ['cumulative'] }),
    actual: q('90', '件'),
    reason: 'basis-mismatch',
    code: 'V102',
  },
  {
    why: '累計 on both sides',
    target: q('100', '件', { qualifiers: ['cumulative'] }),
    actual: cumulative,
    reason: 'ratio',
  },
  {
    why: '累計 in the actual but not in the baseline that it is held against',
    target: relative('increase'),
    actual: cumulative,
    reason: 'basis-mismatch',
    code: 'V102',
    more: { baseline: q('80', '件') },
  },
  {
    why: '累計 in both actual and last year’s',
    target: relative('keep', { reference: 'previous-year' }),
    actual: cumulative,
    reason: 'relative',
    more: { previousActual: q('80', '件', { qualifiers: ['cumulative'] }) },
  },
  {
    why: '累計 and no last year at all',
    target: relative('keep', { reference: 'previous-year' }),
    actual: cumulative,
    reason: 'no-previous',
    code: 'V109',
  },
  {
    why: '累計 and a dash as baseline',
    target: relative('increase'),
    actual: cumulative,
    reason: 'no-baseline',
    code: 'V108',
  },
  { why: '延べ in the name', target: goal, actual: cumulative, reason: 'ratio', more: { name: '延べ参加者数' } },
  { why: '見込 in the final edition', target: goal, actual: forecast, reason: 'planned', code: 'V113' },
  { why: '見込 in an interim edition', target: goal, actual: forecast, reason: 'ratio', more: { edition: '速報版' } },
  {
    why: '速報値 is no forecast',
    target: goal,
    actual: q('90', '件', { qualifiers: ['provisional'] }),
    reason: 'ratio',
  },
  {
    why: 'two rows that differ',
    target: goal,
    actual: [{ actual: q('90', '件') }, { actual: q('91', '件') }],
    reason: 'conflict',
    code: 'V106',
  },
  {
    why: 'two rows that agree',
    target: goal,
    actual: [{ actual: q('90', '件') }, { actual: q('90', '件') }],
    reason: 'ratio',
  },
  {
    why: 'two rows, one of them －',
    target: goal,
    actual: [{ actual: none }, { actual: q('90', '件') }],
    reason: 'ratio',
  },
  {
    why: 'negative without a baseline',
    target: q('-5', '件'),
    actual: q('-4', '件'),
    reason: 'direction-unknown',
    code: 'V107',
  },
  {
    why: '現状値からの増加 without a baseline',
    target: relative('increase'),
    actual: q('9', '件'),
    reason: 'no-baseline',
    code: 'V108',
  },
  {
    why: '前年度以上 without last year',
    target: relative('keep', { reference: 'previous-year', comparator: '>=' }),
    actual: q('9', '件'),
    reason: 'no-previous',
    code: 'V109',
  },
  {
    why: 'a bare date as actual',
    target: due(2023),
    actual: { kind: 'period', qualifiers: [], period: fy(2023) },
    reason: 'unreadable',
    code: 'V104',
  },
  {
    why: '各 on one side only is a warning',
    target: q('1', '回', { qualifiers: ['each'] }),
    actual: q('1', '回'),
    reason: 'ratio',
    code: 'V118',
  },
  {
    why: '各 on both sides',
    target: q('1', '回', { qualifiers: ['each'] }),
    actual: q('1', '回', { qualifiers: ['each'] }),
    reason: 'ratio',
  },
  { why: '0 by a zero word', target: goal, actual: q('0', undefined, { qualifiers: ['zero-word'] }), reason: 'ratio' },
];

describe('the order of questions', () => {
  it.each(ROWS)('$why → $reason', ({ target, actual, reason, code, more }) => {
    const { indicator, codes } = judged(target, actual, more ?? {});
    expect(indicator.reason).toBe(reason);
    const expected = code ?? (reason === 'stale-actual' ? 'V112' : undefined);
    expect(codes).toEqual(expected === undefined ? [] : [expected]);
  });

  it('says － for a lead that has not submitted, a due milestone too', () => {
    const others = { 東市: none };
    expect(run({ target: goal, said: others }).indicator.reason).toBe('not-submitted');
    const milestone = run({ target: due(2023), said: others }).indicator;
    expect([milestone.mark, milestone.reason]).toEqual(['－', 'not-submitted']);
  });

  it('takes the lead that the plan names', () => {
    const { indicator } = run({ target: goal, lead: '東市', said: { 中央市: q('1', '件'), 東市: q('100', '件') } });
    expect(indicator.mark).toBe('◎');
  });

  it('counts as open what a person must settle', () => {
    const open = new Set(
      ROWS.filter(({ target, actual, more }) => judged(target, actual, more ?? {}).summary.open === 1).map(
        ({ reason }) => reason,
      ),
    );
    expect([...open].toSorted()).toEqual(
      [
        'basis-mismatch',
        'conflict',
        'direction-unknown',
        'no-baseline',
        'no-previous',
        'several',
        'unit-mismatch',
        'unreadable',
      ].toSorted(),
    );
  });

  it('has no reason outside the closed list', () => {
    expect(ROWS.filter(({ reason }) => !REASONS.some((each) => each === reason))).toEqual([]);
  });

  it('places a finding at the cell that it is about', () => {
    const { diagnostics } = judged(q('100', '人'), q('90', '円'));
    expect(diagnostics.map(({ code, place, related }) => [code, place.file, place.cell, related[0]?.file])).toEqual([
      ['V101', '中央市.xlsx', 'F12', 'plan.xlsx'],
    ]);
  });

  it('tells nothing of a template’s edition but its name', () => {
    const chosen = template();
    expect(judged(goal, forecast, { template: chosen, edition: '達成見込み' }).indicator.mark).toBe('□');
  });
});
