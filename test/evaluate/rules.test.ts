/** The rules as an office meets them: texts as they are written, read and judged, one row for each sentence of the rules. */
import { describe, expect, it } from 'vitest';
import type { Measure, MeasureRole } from '../../src/model/measure.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { MEMBERS, run, type Said, type Scenario, template } from '../support/measures.ts';

type Texts = {
  readonly baseline?: string;
  readonly previous?: string;
  readonly due?: string;
  /** What each member writes, in their order; `undefined` has not submitted. */
  readonly all?: readonly (string | undefined)[];
  readonly more?: Partial<Scenario>;
};
type Row = [rule: string, target: string, actual: string, outcome: string, texts?: Texts];

const TEMPLATE = template({ vocabulary: { done: ['策定', '検討完了', '構築'], notDone: ['未構築', '策定中'] } });

function read(text: string, role: MeasureRole): Measure {
  return readMeasure(text, { role, year: 2023, words: TEMPLATE.vocabulary }).measure;
}

/** Mark, reason and the findings' codes, in one line. */
function outcome(target: string, actual: string, { baseline, previous, due, all, more }: Texts = {}): string {
  const cell = (text: string): Said => ({ actual: read(text, 'actual'), raw: text });
  const said = Object.fromEntries(
    (all ?? [actual]).flatMap((text, at) => (text === undefined ? [] : [[MEMBERS[at] ?? '', cell(text)]])),
  );
  const { indicator, codes } = run({
    target: read(target, 'target'),
    targetRaw: target,
    said,
    template: TEMPLATE,
    ...(baseline === undefined ? {} : { baseline: read(baseline, 'baseline'), baselineRaw: baseline }),
    ...(previous === undefined ? {} : { previousActual: read(previous, 'actual') }),
    ...(due === undefined ? {} : { dueColumn: read(due, 'target') }),
    ...more,
  });
  return [indicator.mark, indicator.reason, ...codes, ...(indicator.certain ? [] : ['?'])].join(' ');
}

function rows(list: Row[]): void {
  it.each(list)('%s: %s ← %s → %s', (_rule, target, actual, expected, texts) => {
    expect(outcome(target, actual, texts)).toBe(expected);
  });
}

const sum = (...all: readonly (string | undefined)[]): Texts => ({ all, more: { aggregation: '合計' } });

describe('1 the order of questions', () => {
  rows([
    ['検討中 as target', '検討中', '3件', '－ no-target'],
    ['設定なし as target', '設定なし', '3件', '－ no-target'],
    ['調査中', '10件', '調査中', '－ pending'],
    ['算出不可', '10件', '算出不可', '－ pending'],
    ['集計中', '10件', '集計中', '－ pending'],
    ['該当なし', '10件', '該当なし', '－ no-actual'],
    ['a calendar year stands for the fiscal year of its nine months', '10件（2023年）', '9件（2023年）', '□ ratio'],
    ['last calendar year', '10件（2023年度）', '9件（2022年）', '－ stale-actual V112'],
    [
      'neither × nor a false ◎',
      '▲1,400人（2023年）',
      '▲1,000人（2022年）',
      '－ stale-actual V112',
      { baseline: '▲2,805人' },
    ],
    ['an older target year is the earlier one', '10件（2021年度）', '9件（2021年度）', '□ ratio V205'],
    ['１回 and １回／年', '１回／年', '１回', '◎ ratio'],
    ['人 against 人／日', '100人／日', '100人', '－ unit-mismatch V101'],
    ['延べ on one side', '100人', '延べ100人', '－ basis-mismatch V102'],
    ['累計 on both', '累計100人', '累計90人', '□ ratio'],
    ['見込 in the final edition', '10件', '10件（見込）', '－ planned V113'],
    ['予定 in the final edition', '10件', '10件予定', '－ planned V113'],
    ['見込 in an interim one', '10件', '10件（見込）', '◎ ratio', { more: { edition: '達成見込み' } }],
    ['a due milestone of a lead that is silent', '2023年度まで', '', '－ not-submitted', { all: [undefined, '10件'] }],
  ]);
});

describe('2 quantities', () => {
  rows([
    ['以上 includes the figure', '10件以上', '10件', '◎ ratio'],
    ['超 does not', '10件超', '10件', '□ ratio'],
    ['以下 includes the figure', '10件以下', '10件', '◎ ratio'],
    ['未満 does not', '10件未満', '10件', '□ ratio'],
    ['a ratio of 99.9 % is never ◎', '1,000件', '999件', '□ ratio'],
    ['0.85 exactly', '20件', '17件', '□ ratio'],
    ['84.95 %', '2,000件', '1,699件', '× ratio'],
    ['less is better: 0.85 exactly', '17件以下', '20件', '□ ratio'],
    ['less is better: just missed', '17件以下', '21件', '× ratio'],
    ['3位以内', '3位以内', '2位', '◎ ratio'],
    ['3位以上 means the same', '3位以上', '4位', '× ratio'],
    ['a zero target', '0件', '0件', '◎ ratio'],
    ['a zero target missed, no baseline', '0件', '1件', '× ratio'],
    ['a zero target by progress', '0件', '3件', '□ progress', { baseline: '20件' }],
    ['a zero baseline by progress', '20件', '16件', '× progress', { baseline: '0件' }],
    ['negative by progress', '▲1,400人', '▲1,610人', '□ progress', { baseline: '▲2,805人' }],
    ['from below nought to above', '100人', '80人', '□ progress', { baseline: '▲100人' }],
    ['negative without baseline and 方向', '▲5件', '▲4件', '－ direction-unknown V107'],
    ['a hoped-for brake', '95,000人', '96,000人', '－ direction-unknown V107', { baseline: '100,000人' }],
    ['the same with 方向', '95,000人', '96,000人', '◎ ratio', { baseline: '100,000人', more: { direction: 'more' } }],
    ['a reduction with 方向', '20件', '22件', '□ ratio', { baseline: '30件', more: { direction: 'less' } }],
    ['inside a range', '40〜50件', '50件', '◎ range'],
    ['outside an open end', '50件以上80件未満', '80件', '□ range'],
    ['below a range', '40〜50件', '34件', '□ range'],
    ['above a range', '40〜50件', '60件', '× range'],
  ]);
});

describe('2 other kinds of target', () => {
  rows([
    ['現状値からの増加', '現状値からの増加', '101人', '◎ relative', { baseline: '100人' }],
    ['level is no increase', '現状値からの増加', '100人', '× relative', { baseline: '100人' }],
    ['not reached is ×, never □', '現状値からの増加', '99人', '× relative', { baseline: '100人' }],
    ['前年度以上', '前年度以上', '50人', '◎ relative', { previous: '50人' }],
    ['前年度以上 without last year', '前年度以上', '50人', '－ no-previous V109'],
    ['10％増', '10％増', '110人', '◎ relative', { baseline: '100人' }],
    ['10％増 missed', '10％増', '109人', '× relative', { baseline: '100人' }],
    ['維持 of a figure', '維持', '100人', '◎ relative', { baseline: '100人' }],
    ['現状維持 missed', '現状維持', '99人', '× relative', { baseline: '100人' }],
    ['維持 as a state', '維持', '維持', '◎ state'],
    ['a synonym of the template', '常時', '随時', '◎ state'],
    ['an opposite', '維持', '廃止', '× state'],
    ['other words', '維持', '継続', '－ state-differs V114'],
    ['period notes are ignored', '開設（毎年度）', '開設', '◎ state'],
    [
      '全市町村',
      '全市町村',
      '',
      '× all-members',
      { all: ['○', '参加（28人）', '不参加', '－'], more: { aggregation: '市町村数' } },
    ],
    [
      '全市町村, all',
      '全市町村',
      '',
      '◎ all-members',
      { all: ['○', '◯', '有', '3人'], more: { aggregation: '市町村数' } },
    ],
    ['全企業 in the same words', '協定を結ぶ全企業', '協定を結ぶ全企業', '◎ all'],
    ['全企業 by a count', '全企業', '40社', '－ no-weights V110'],
    ['全企業 by a count with 分母', '全企業', '40社', '× all', { more: { denominator: '50' } }],
    ['毎年度, done', '毎年度', '実施', '◎ each-year'],
    ['毎年度, a count', '毎年度', '2回', '◎ each-year'],
    ['毎年度, nought', '毎年度', '0回', '× each-year'],
    ['毎年度, 未実施', '毎年度', '未実施', '× each-year'],
    ['a milestone done', '2023年度まで', '策定', '◎ milestone-done'],
    ['a milestone missed', '2023年度まで', '未構築', '× milestone-missed'],
    ['a milestone with a dash', '2023年度', '－', '× milestone-missed'],
    ['a later milestone', '2025年度', '策定中', '－ not-yet-due'],
    ['a bare date as actual', '2023年度まで', '2023年度', '－ unreadable V104'],
    ['due later with a number, not reached', '100件（2025年度）', '99件', '－ not-yet-due'],
    ['due later with a number, reached', '100件（2025年度）', '100件', '◎ ratio'],
    ['期限 of the plan', '100件', '99件', '－ not-yet-due', { due: '2026年度' }],
  ]);
});

describe('3 values that are not points', () => {
  rows([
    ['把握可能分 that is enough', '100人', '120人（把握可能分）', '◎ ratio'],
    ['把握可能分 that is not', '100人', '90人（把握可能分）', '－ partial V125'],
    [
      'a partial sum of a less-is-better count already above',
      '5件以下',
      '',
      '× ratio',
      sum('9件', '未集計', '－', '－'),
    ],
    ['and one that may still be □', '5件以下', '', '－ partial V125', sum('5件', '未集計', '－', '－')],
    ['10件以上 as actual', '11件', '10件以上', '－ partial V125'],
    ['10件以上 as actual, enough', '10件', '10件以上', '◎ ratio'],
    ['10件未満 as actual', '20件', '10件未満', '× ratio'],
    ['a range as actual', '10件', '8〜9件', '－ partial V125'],
    ['約 near the target', '100人', '約100人', '◎ ratio V115 ?'],
    ['約 far from it', '100人', '約200人', '◎ ratio'],
    ['a figure in 万 at the threshold', '100万人', '85.0万人', '□ ratio V115 ?'],
    ['a plain count is exact', '100人', '85人', '□ ratio'],
    ['実施なし', '1回', '実施なし', '× ratio'],
    ['実施なし of what should be few', '5件以下', '実施なし', '◎ ratio'],
    ['各 on one side', '各１回', '１回', '◎ ratio V118'],
  ]);
});

describe('4 adding up', () => {
  rows([
    ['代表: others never enter', '20件', '', '× ratio V122', { all: ['10件', '15件'] }],
    ['合計', '20件', '', '◎ ratio', sum('17件', '2件', '1件', '－')],
    ['合計 in 千人 and 人', '31千人', '', '□ ratio', sum('20,000人', '7,000人', '0人', '－')],
    ['a percentage is never summed', '50％', '', '－ no-weights V111', sum('30％', '30％', '－', '－')],
    ['a blank in a submitted workbook is no contribution', '20件', '', '◎ ratio', sum('20件', '', '－', '－')],
    [
      'a blank of a named one',
      '20件',
      '',
      '－ partial V123 V125',
      { all: ['19件', ''], more: { aggregation: '合計', reporters: ['中央市', '東市'] } },
    ],
    [
      'one of a stranger to the plan',
      '20件',
      '',
      '◎ ratio V124',
      { all: ['19件', '', '1件', ''], more: { aggregation: '合計', reporters: ['中央市'] } },
    ],
    ['a split in one cell', '20件', '', '◎ ratio', sum('中央市17件、東市3件', '－', '－', '－')],
    [
      '最大',
      '5日以内',
      '',
      '◎ ratio',
      { all: ['5日', '3日', '1日', '－'], more: { aggregation: '最大', direction: 'less' } },
    ],
    ['最小', '280日', '', '□ ratio', { all: ['290日', '270日', '300日', '－'], more: { aggregation: '最小' } }],
    [
      'a plain mean of rates is refused',
      '50％',
      '',
      '－ no-weights V110',
      { all: ['40％', '60％'], more: { aggregation: '平均' } },
    ],
    [
      'a plain mean of counts',
      '5件',
      '',
      '◎ ratio',
      { all: ['4件', '6件', '－', '－'], more: { aggregation: '平均' } },
    ],
  ]);
});

describe('7 checks that only warn', () => {
  rows([
    ['円 for 千円', '2,000千円', '2,000円', '× ratio V201'],
    ['千円 for 円', '2,000円', '2,000千円', '◎ ratio V201'],
    ['ten times last year', '20件', '200件', '◎ ratio V202', { previous: '20件' }],
    ['a digit too many without last year', '2,500名', '36,760名', '◎ ratio V212'],
    ['a digit too few', '2,500名', '250名', '× ratio V212'],
    ['a share above 100', '70％', '120％', '◎ ratio V203'],
    ['a negative count', '20件', '▲3件', '× ratio V204'],
    ['another year', '20件', '20件（2024年度）', '◎ ratio V205'],
  ]);
});
