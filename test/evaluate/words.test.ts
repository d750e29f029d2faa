import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/model/measure.ts';
import {
  all,
  blank,
  done,
  due,
  EVERY,
  eachYear,
  fy,
  judged,
  none,
  notDone,
  q,
  range,
  relative,
  type Scenario,
  state,
} from '../support/measures.ts';

type Row = readonly [why: string, target: Measure, actual: Measure, mark: string, reason: string, code?: string];

function marks(rows: readonly Row[], more: Partial<Scenario> = {}): void {
  const named = rows.map(([why, target, actual, mark, reason, code]) => ({ why, target, actual, mark, reason, code }));
  it.each(named)('$why → $mark $reason', ({ target, actual, mark, reason, code }) => {
    const { indicator, codes } = judged(target, actual, more);
    expect([indicator.mark, indicator.reason]).toEqual([mark, reason]);
    expect(codes).toEqual(code === undefined ? [] : [code]);
  });
}

describe('states', () => {
  marks([
    ['the same word', state('常時'), state('常時'), '◎', 'state'],
    ['the same word with a year', state('開設', EVERY), state('開設', fy(2023)), '◎', 'state'],
    ['a synonym of the template', state('常時'), state('継続'), '◎', 'state'],
    ['a synonym, the other way', state('実施中'), state('常時'), '◎', 'state'],
    ['full width against half width', state('ＩＣＴ運用'), state('ICT運用'), '◎', 'state'],
    ['a listed opposite', state('維持'), state('廃止'), '×', 'state'],
    ['an opposite for any state', state('常時'), notDone('未実施'), '×', 'state'],
    ['another word', state('維持'), state('拡充'), '－', 'state-differs', 'V114'],
    ['a part of the target', state('維持・改善'), state('維持'), '－', 'state-differs', 'V114'],
    ['現状維持 of a service', relative('keep'), state('維持'), '◎', 'state'],
    ['維持 against 現状維持', state('維持'), state('現状維持'), '◎', 'state'],
    ['現状維持 without an actual', relative('keep'), none, '－', 'no-actual'],
    ['策定済み against 策定', state('策定'), done('策定済み'), '◎', 'state'],
    ['検討 against 検討完了', state('検討完了'), state('検討'), '－', 'state-differs', 'V114'],
    ['not yet due', state('供用', fy(2025)), state('休止'), '－', 'not-yet-due'],
    ['reached before it is due', state('供用', fy(2025)), state('供用'), '◎', 'state'],
    ['both parts of the target', state('維持・改善'), state('維持・改善'), '◎', 'state'],
    ['a figure against a state', state('常時'), q('3', '回'), '－', 'state-differs', 'V114'],
    ['a done word against a state of the same word', state('開設'), done('開設'), '◎', 'state'],
  ]);
});

describe('維持 of a figure is relative to the baseline', () => {
  marks(
    [
      ['level', state('維持'), q('100', '人'), '◎', 'relative'],
      ['better', state('現状維持'), q('101', '人'), '◎', 'relative'],
      ['worse is ×, never □', state('維持'), q('99', '人'), '×', 'relative'],
    ],
    { baseline: q('100', '人') },
  );
  marks([['less is better', state('維持'), q('99', '人'), '◎', 'relative']], {
    baseline: q('100', '人'),
    direction: 'less',
  });
  marks(
    [
      ['a rank that rises', state('維持'), q('9', '位'), '◎', 'relative'],
      ['a rank that falls', state('維持'), q('11', '位'), '×', 'relative'],
    ],
    { baseline: q('10', '位') },
  );
  marks([['a figure without a baseline', state('維持'), q('99', '人'), '－', 'no-baseline', 'V108']]);
});

describe('relative targets', () => {
  marks(
    [
      ['more than the baseline', relative('increase'), q('101', '人'), '◎', 'relative'],
      ['level is no increase', relative('increase'), q('100', '人'), '×', 'relative'],
      ['99 % is × as well, never □', relative('increase'), q('99', '人'), '×', 'relative'],
      ['less than the baseline', relative('decrease'), q('99', '人'), '◎', 'relative'],
      ['level is no decrease', relative('decrease'), q('100', '人'), '×', 'relative'],
      ['現状値以上, level', relative('keep', { comparator: '>=' }), q('100', '人'), '◎', 'relative'],
      ['現状値超, level', relative('keep', { comparator: '>' }), q('100', '人'), '×', 'relative'],
      ['現状値以下, level', relative('keep', { comparator: '<=' }), q('100', '人'), '◎', 'relative'],
      ['現状値以下, above', relative('keep', { comparator: '<=' }), q('101', '人'), '×', 'relative'],
      ['10％増 exactly', relative('increase', { by: ['10', '％'] }), q('110', '人'), '◎', 'relative'],
      ['10％増 missed by one', relative('increase', { by: ['10', '％'] }), q('109', '人'), '×', 'relative'],
      ['10％減 exactly', relative('decrease', { by: ['10', '％'] }), q('90', '人'), '◎', 'relative'],
      ['10％減 missed by one', relative('decrease', { by: ['10', '％'] }), q('91', '人'), '×', 'relative'],
      ['5人増', relative('increase', { by: ['5', '人'] }), q('105', '人'), '◎', 'relative'],
      ['5人増 missed', relative('increase', { by: ['5', '人'] }), q('104', '人'), '×', 'relative'],
      ['5件増 of 人', relative('increase', { by: ['5', '件'] }), q('105', '人'), '－', 'unit-mismatch', 'V101'],
      [
        '5ポイント増 of 人',
        relative('increase', { by: ['5', 'ポイント'] }),
        q('105', '人'),
        '－',
        'unit-mismatch',
        'V101',
      ],
      ['2倍', relative('increase', { by: ['2', '倍'] }), q('200', '人'), '◎', 'relative'],
      ['2倍 missed', relative('increase', { by: ['2', '倍'] }), q('199', '人'), '×', 'relative'],
      ['another unit than the baseline', relative('increase'), q('101', '円'), '－', 'unit-mismatch', 'V101'],
      ['due later, reached', relative('increase', { period: fy(2025) }), q('101', '人'), '◎', 'relative'],
      ['due later, not reached', relative('increase', { period: fy(2025) }), q('100', '人'), '－', 'not-yet-due'],
    ],
    { baseline: q('100', '人') },
  );
  marks(
    [
      ['a negative baseline that rises', relative('increase'), q('-2588', '円'), '◎', 'relative'],
      ['a negative baseline that falls', relative('increase'), q('-2900', '円'), '×', 'relative'],
      [
        '10％増 of a negative baseline',
        relative('increase', { by: ['10', '％'] }),
        q('-2524.5', '円'),
        '◎',
        'relative',
      ],
      [
        '10％増 of a negative baseline, missed',
        relative('increase', { by: ['10', '％'] }),
        q('-2525', '円'),
        '×',
        'relative',
      ],
    ],
    { baseline: q('-2805', '円') },
  );
  const lastYear = relative('keep', { reference: 'previous-year', comparator: '>=' });
  marks(
    [
      ['前年度以上, level', lastYear, q('50', '人'), '◎', 'relative'],
      ['前年度以上, below', lastYear, q('49', '人'), '×', 'relative'],
    ],
    { previousActual: q('50', '人'), baseline: q('1', '人') },
  );

  it('warns where 10％増 of a rate may mean points and the mark depends on it', () => {
    const target = relative('increase', { by: ['10', '％'] });
    const baseline = q('50.00', '％');
    const { indicator, codes } = judged(target, q('55.50', '％'), { baseline });
    expect([indicator.mark, indicator.certain, codes]).toEqual(['◎', false, ['V128']]);
    expect(judged(target, q('60.50', '％'), { baseline }).codes).toEqual([]);
  });
});

describe('milestones', () => {
  marks([
    ['done', due(2023), done('策定'), '◎', 'milestone-done'],
    ['done before it is due', due(2030), done('検討完了'), '◎', 'milestone-done'],
    ['a done word read as a state', due(2023), state('整備済'), '◎', 'milestone-done'],
    ['not done and due', due(2023), notDone('未構築'), '×', 'milestone-missed'],
    ['not done and long due', due(2020), notDone('策定中'), '×', 'milestone-missed'],
    ['a not-done word read as a state', due(2023), state('調整中'), '×', 'milestone-missed'],
    ['－ and due', due(2023), none, '×', 'milestone-missed'],
    ['blank and due', due(2023), blank, '×', 'milestone-missed', 'V123'],
    ['blank and not yet due', due(2024), blank, '－', 'not-yet-due'],
    ['－ and not yet due', due(2024), none, '－', 'not-yet-due'],
    ['not done and not yet due', due(2030), notDone('検討中'), '－', 'not-yet-due'],
    ['words that say neither', due(2023), state('協議を継続'), '－', 'state-differs', 'V114'],
    ['a figure', due(2023), q('50', '％'), '－', 'state-differs', 'V114'],
    ['the word of the target itself', due(2023, '供用'), state('供用'), '◎', 'milestone-done'],
    ['no due year at all', done('策定'), notDone('策定中'), '－', 'not-yet-due', 'V129'],
    ['a bare period as target', { kind: 'period', qualifiers: [], period: fy(2023) }, none, '×', 'milestone-missed'],
    ['a done word with a year as target', state('策定', fy(2023)), none, '×', 'milestone-missed'],
    ['a done word with a year as target, missed', state('策定', fy(2023)), notDone('未策定'), '×', 'milestone-missed'],
  ]);
  marks([['the column 期限', state('策定'), notDone('未策定'), '×', 'milestone-missed']], {
    dueColumn: { kind: 'period', qualifiers: [], period: fy(2023) },
  });
});

describe('毎年度 alone', () => {
  marks([
    ['実施', eachYear, state('実施'), '◎', 'each-year'],
    ['実施 read as done', eachYear, done('実施'), '◎', 'each-year'],
    ['a count', eachYear, q('3', '回'), '◎', 'each-year'],
    ['nought', eachYear, q('0', '回'), '×', 'each-year'],
    ['実施なし', eachYear, q('0', undefined, { qualifiers: ['zero-word'] }), '×', 'each-year'],
    ['未実施', eachYear, state('未実施'), '×', 'each-year'],
    ['中止', eachYear, state('中止'), '×', 'each-year'],
    ['継続', eachYear, state('継続'), '◎', 'each-year'],
    ['5回以下 may be nought', eachYear, q('5', '回', { comparator: '<=' }), '－', 'partial', 'V125'],
    ['1回以上', eachYear, q('1', '回', { comparator: '>=' }), '◎', 'each-year'],
    ['0回 of the part that is known', eachYear, q('0', '回', { qualifiers: ['partial'] }), '－', 'partial', 'V125'],
    ['全校', eachYear, all('校'), '◎', 'each-year'],
    ['a range above nought', eachYear, range('1', '2', '回'), '◎', 'each-year'],
    ['other words', eachYear, state('延期'), '－', 'state-differs', 'V114'],
    ['－', eachYear, none, '－', 'no-actual'],
  ]);
});

describe('whole sets', () => {
  marks([
    ['全市町村 said by the lead', all('市町村'), all('市町村'), '◎', 'all-members'],
    ['all four', all('市町村'), q('4', '市町村'), '◎', 'all-members'],
    ['three of four is 75 %', all('市町村'), q('3', '市町村'), '×', 'all-members'],
    ['団体 count municipalities', all('市町村'), q('4', '団体'), '◎', 'all-members'],
    ['another unit', all('市町村'), q('4', '人'), '－', 'unit-mismatch', 'V101'],
    ['more than there are', all('市町村'), q('5', '市町村'), '◎', 'all-members', 'V127'],
    ['words', all('市町村'), state('多数'), '－', 'state-differs', 'V114'],
    [
      '全企業, the same words',
      all('包括連携協定を締結している企業'),
      all('包括連携協定を締結している企業'),
      '◎',
      'all',
    ],
    ['全企業, other words', all('包括連携協定を締結している企業'), all('参加企業'), '－', 'state-differs', 'V114'],
    ['全企業 by a count without 分母', all('企業'), q('40', '社'), '－', 'no-weights', 'V110'],
  ]);
  marks(
    [
      ['全企業 by a count', all('企業'), q('1000', '社'), '◎', 'all'],
      ['0.85 exactly', all('企業'), q('850', '社'), '□', 'all'],
      ['below', all('企業'), q('849', '社'), '×', 'all'],
    ],
    { denominator: '1,000' },
  );
});
