import { describe, expect, it } from 'vitest';
import { calculationSentence } from '../../src/compose/calculation.ts';
import { composeCalculations } from '../../src/compose/calculations.ts';
import { REASONS } from '../../src/model/evaluation.ts';
import type { Measure } from '../../src/model/measure.ts';
import { GOLDEN } from '../evaluate/golden-2023.ts';
import { evaluateRows, goldenPlan, region } from '../evaluate/golden-evaluation.ts';
import {
  all,
  done,
  due,
  eachYear,
  fy,
  none,
  notDone,
  pending,
  q,
  range,
  relative,
  run,
  type Said,
  type Scenario,
  several,
  state,
  template,
  unreadable,
} from '../support/measures.ts';

type Row = readonly [sentence: string, target: Measure, actual: Said, more?: Partial<Scenario>];

const n = (value: string) => q(value, '件');
const cell = (actual: Measure, raw: string): Said => ({ actual, raw });
const LETTERS = template({
  marks: [
    { mark: 'S', achievement: 'achieved', label: '上回る', from: '1.2' },
    { mark: 'A', achievement: 'achieved', label: '達成' },
    { mark: 'B', achievement: 'nearlyAchieved', label: 'おおむね', from: '0.8' },
    { mark: 'C', achievement: 'notAchieved', label: '未達成' },
  ],
});
const SUM = { 東市: n('2'), 西市: none, 南町: none };

const ROWS: readonly Row[] = [
  ['6,670人 ÷ 31,000人 = 21.5％ → 85％未満 → ×', q('31000', '人', { scale: '千' }), q('6670', '人')],
  ['9件 ÷ 10件 = 90.0％ → 85％以上 → □', n('10'), n('9')],
  ['36,760件 ÷ 2,500件 = 1,470.4％ → 目標値以上 → ◎', n('2500'), n('36760')],
  ['30件 ÷ 15件 = 200.0％ → 目標値以上 → ◎', n('15'), n('30')],
  ['8,496件 ÷ 10,000件 = 84.96％ → 85％未満 → ×', n('10000'), n('8496')],
  ['99,999件 ÷ 100,000件 = 99.999％ → 85％以上 → □', n('100000'), n('99999')],
  ['100件 ÷ 100件 = 100.0％、目標値ちょうどは含まない → 85％以上 → □', q('100', '件', { comparator: '>' }), n('100')],
  ['101件 ÷ 100件 = 101.0％ → 目標値を超える → ◎', q('100', '件', { comparator: '>' }), n('101')],
  ['実績3件、目標5件 → 目標値以下 → ◎', q('5', '件', { comparator: '<=' }), n('3')],
  ['目標5件 ÷ 実績8件 = 62.5％ → 85％未満 → ×', q('5', '件', { comparator: '<=' }), n('8')],
  [
    '実績「実施なし」は0件と数え、0件 ÷ 10件 = 0.0％ → 85％未満 → ×',
    n('10'),
    cell(q('0', undefined, { qualifiers: ['zero-word'] }), '実施なし'),
  ],
  [
    '値の計22（中央市7＋東市7＋西市8） ÷ 市町村数3 = 7.333…件（一覧では四捨五入して7.3件）、7.333…件 ÷ 5件 = 146.7％ → 目標値以上 → ◎',
    n('5'),
    n('7'),
    { aggregation: '平均', said: { 東市: n('7'), 西市: n('8'), 南町: none } },
  ],
  [
    '値の計17（中央市7＋東市2＋西市4＋南町4） ÷ 市町村数4 = 4.25件（一覧では四捨五入して4.3件）、4.25件 ÷ 5件 = 85.0％ → 85％以上 → □',
    n('5'),
    n('7'),
    { aggregation: '平均', said: { 東市: n('2'), 西市: n('4'), 南町: n('4') } },
  ],
  [
    '参加2市町村（西市、南町を除く）、2市町村 ÷ 2市町村 = 100.0％ → 目標値以上 → ◎',
    q('2', '市町村'),
    n('1'),
    { aggregation: '市町村数', said: { 東市: n('1'), 西市: n('0'), 南町: none } },
  ],
  ['実績1件、目標0件 → 目標値を満たさない（割合は求められない） → ×', n('0'), n('1')],
  [
    '（実績▲2,588人 − 基準▲2,805人） ÷ （目標▲1,400人 − 基準▲2,805人） = 15.4％ → 85％未満 → ×',
    q('-1400', '人'),
    q('-2588', '人'),
    { baseline: q('-2805', '人') },
  ],
  ['125件 ÷ 100件 = 125.0％ → 目標値以上（120％以上） → S', n('100'), n('125'), { template: LETTERS }],
  ['101件 ÷ 100件 = 101.0％ → 目標値以上 → A', n('100'), n('101'), { template: LETTERS }],
  ['79件 ÷ 100件 = 79.0％ → 80％未満 → C', n('100'), n('79'), { template: LETTERS }],
  ['45件は目標の範囲（40件以上50件以下）の中 → ◎', range('40', '50', '件'), n('45')],
  ['目標の範囲（40件以上50件以下）の外、38件 ÷ 下限40件 = 95.0％ → 85％以上 → □', range('40', '50', '件'), n('38')],
  [
    '目標の範囲（40件超50件未満）の外、上限50件 ÷ 60件 = 83.3％ → 85％未満 → ×',
    range('40', '50', '件', { lowOpen: true, highOpen: true }),
    n('60'),
  ],
  ['▲1件は目標の範囲（0件以上5件以下）の外 → ×', range('0', '5', '件'), n('-1')],
  ['実績101人、基準値100人 → 増加した → ◎', relative('increase'), q('101', '人'), { baseline: q('100', '人') }],
  ['実績100人、基準値100人 → 増加していない → ×', relative('increase'), q('100', '人'), { baseline: q('100', '人') }],
  ['実績99人、基準値100人 → 減少した → ◎', relative('decrease'), q('99', '人'), { baseline: q('100', '人') }],
  [
    '実績49人、前年度実績50人 → 維持できていない → ×',
    relative('keep', { reference: 'previous-year' }),
    q('49', '人'),
    { previousActual: q('50', '人') },
  ],
  [
    '実績109人、基準値100人の10％増は110人 → 達していない → ×',
    relative('increase', { by: ['10', '％'] }),
    q('109', '人'),
    { baseline: q('100', '人') },
  ],
  [
    '実績200人、基準値100人の2倍は200人 → 達した → ◎',
    relative('increase', { by: ['2', '倍'] }),
    q('200', '人'),
    { baseline: q('100', '人') },
  ],
  ['実績「継続」と目標「常時」は同じ状態 → ◎', state('常時'), state('継続')],
  ['実績「廃止」と目標「維持」は反対の状態 → ×', state('維持'), state('廃止')],
  ['実績「拡充」が目標「維持」のとおりか決められない → －', state('維持'), state('拡充'), { targetRaw: '維持' }],
  ['4市町村 ÷ 4市町村 = 100.0％ → 目標どおり → ◎', all('市町村'), q('4', '市町村')],
  ['3市町村 ÷ 4市町村 = 75.0％ → 85％未満 → ×', all('市町村'), q('3', '市町村')],
  ['実績「全企業」と目標「全企業」は同じ → ◎', all('企業'), cell(all('企業'), '全企業'), { targetRaw: '全企業' }],
  ['90社 ÷ 100社 = 90.0％ → 85％以上 → □', all('企業'), q('90', '社'), { denominator: '100' }],
  ['全体の数（計画の分母）がない → －', all('企業'), q('90', '社')],
  ['実績「実施」：毎年度の実施がある → ◎', eachYear, state('実施')],
  ['実績「未実施」：毎年度の実施がない → ×', eachYear, state('未実施')],
  ['実績「策定」：完了している → ◎', due(2023), done('策定')],
  ['実績「未構築」：期限の2023年度までに完了していない → ×', due(2023), notDone('未構築')],
  ['実績が「－」で、期限の2023年度までに完了したという記入がない → ×', due(2023), none],
  ['実績「3回」：毎年度の実施がある → ◎', eachYear, q('3', '回')],
  ['実績「0回」：毎年度の実施がない → ×', eachYear, q('0', '回')],
  [
    '実績5回以下、目標「毎年度」、分かっていない分によって評価が変わる → －',
    eachYear,
    q('5', '回', { comparator: '<=' }),
    { targetRaw: '毎年度' },
  ],
  ['実績「－」、期限の2030年度がまだ来ていない → －', due(2030), none],
  ['実績「策定中」、期限の定めがない → －', done('策定'), notDone('策定中')],
  ['実績90件、目標100件、期限の2025年度がまだ来ていない → －', q('100', '件', { period: fy(2025) }), n('90')],
  ['実績値（多い）を読み取れない → －', n('10'), cell(unreadable, '多い')],
  ['目標値（たくさん）を読み取れない → －', unreadable, n('9'), { targetRaw: 'たくさん' }],
  ['実績値（3件、5件）が二つ以上ある → －', n('10'), cell(several([n('3'), n('5')]), '3件、5件')],
  ['目標値（3件、5件）が二つ以上ある → －', several([n('3'), n('5')]), n('9'), { targetRaw: '3件、5件' }],
  ['実績値が未集計 → －', n('10'), cell(pending, '（未集計）')],
  ['実績値が未集計（調査中） → －', n('10'), cell(pending, '調査中')],
  ['目標値の設定がない → －', none, n('9')],
  ['実績値がない → －', n('10'), none],
  [
    '実績値（9件（2022年度））は2023年3月31日までの値で、2023年度の実績ではない → －',
    n('10'),
    cell(q('9', '件', { period: fy(2022) }), '9件（2022年度）'),
  ],
  ['実績値（円）と目標値（件）の単位が異なる → －', n('10'), q('9', '円')],
  ['実績値「実施」は目標値（10件）と比べられない → －', n('10'), state('実施'), { targetRaw: '10件' }],
  ['実績値（単位なし）と目標値（％）の単位が異なる → －', q('70', '％'), q('0.6')],
  [
    '実績値（延べ9件）と目標値（10件）の一方だけが累計 → －',
    n('10'),
    cell(q('9', '件', { qualifiers: ['cumulative'] }), '延べ9件'),
    { targetRaw: '10件' },
  ],
  [
    '実績値（9件見込）は見込みの値で、確定した値ではない → －',
    n('10'),
    cell(q('9', '件', { qualifiers: ['planned'] }), '9件見込'),
  ],
  [
    '中央市から異なる値（「8件」と「9件」） → －',
    n('10'),
    [
      { actual: n('8'), raw: '8件' },
      { actual: n('9'), raw: '9件' },
    ],
  ],
  [
    '基準値（30件）と目標値（20件）から、増減のどちらが望ましいか決められない → －',
    n('20'),
    n('25'),
    { baseline: n('30'), baselineRaw: '30件', targetRaw: '20件' },
  ],
  [
    '目標値（現状値からの増加）と比べる基準値がない → －',
    relative('increase'),
    n('9'),
    { targetRaw: '現状値からの増加' },
  ],
  [
    '目標値（前年度以上）と比べる前年度実績がない → －',
    relative('keep', { reference: 'previous-year' }),
    n('9'),
    { targetRaw: '前年度以上' },
  ],
  ['実績9件以上、目標10件、分かっていない分によって評価が変わる → －', n('10'), q('9', '件', { comparator: '>=' })],
  ['実績9件～12件、目標10件、分かっていない分によって評価が変わる → －', n('10'), range('9', '12', '件')],
  ['59.5％ ÷ 70％ = 85.0％ → 85％以上 → □（ただし、端数や書き方によっては変わり得る）', q('70', '％'), q('59.5', '％')],
  ['中央市7件＋東市2件 = 9件、9件 ÷ 10件 = 90.0％ → 85％以上 → □', n('10'), n('7'), { aggregation: '合計', said: SUM }],
  [
    '把握可能分だけで、実績9件、目標10件、東市（未集計）の分によって評価が変わる → －',
    n('10'),
    n('9'),
    { aggregation: '合計', said: { ...SUM, 東市: pending } },
  ],
  [
    '東市（未集計）を除く把握可能分だけで、10件 ÷ 10件 = 100.0％ → 目標値以上 → ◎',
    n('10'),
    n('10'),
    { aggregation: '合計', said: { ...SUM, 東市: pending } },
  ],
  [
    '西市・南町（未提出）を除く把握可能分だけで、中央市8件＋東市2件 = 10件、10件 ÷ 10件 = 100.0％ → 目標値以上 → ◎',
    n('10'),
    n('8'),
    { aggregation: '合計', said: { 東市: n('2') } },
  ],
  [
    '把握可能分だけで、参加1市町村、実績1市町村、目標3市町村、東市・西市・南町（未提出）の分によって評価が変わる → －',
    q('3', '市町村'),
    n('1'),
    { aggregation: '市町村数' },
  ],
  [
    '把握可能分だけで、実績9件、目標10件、東市・西市・南町・北町・新町（未提出）の分によって評価が変わる → －',
    n('10'),
    n('9'),
    { aggregation: '合計', template: template({ members: ['中央市', '東市', '西市', '南町', '北町', '新町'] }) },
  ],
  [
    '把握可能分だけで、値の計7（中央市7） ÷ 市町村数1 = 7件、実績7件、目標5件、東市（未集計）の分によって評価が変わる → －',
    n('5'),
    n('7'),
    { aggregation: '平均', said: { ...SUM, 東市: pending } },
  ],
  [
    '東市（未集計）を除く把握可能分だけで、7件 ÷ 5件 = 140.0％ → 目標値以上 → ◎',
    n('5'),
    n('7'),
    { aggregation: '最大', said: { ...SUM, 東市: pending } },
  ],
  ['把握可能分だけで、10件 ÷ 10件 = 100.0％ → 目標値以上 → ◎', n('10'), q('10', '件', { qualifiers: ['partial'] })],
  [
    '割合は合計できない → －',
    q('50', '％'),
    q('40', '％'),
    { aggregation: '合計', said: { ...SUM, 東市: q('60', '％') } },
  ],
  [
    '平均を求める分子と分母、または重みがない → －',
    q('50', '％'),
    q('40', '％'),
    { aggregation: '平均', said: { ...SUM, 東市: q('60', '％') } },
  ],
  [
    '値の計9（中央市7＋東市2） ÷ 市町村数2 = 4.5件、4.5件 ÷ 5件 = 90.0％ → 85％以上 → □',
    n('5'),
    n('7'),
    { aggregation: '平均', said: SUM },
  ],
  [
    '中央市7件、東市2件のうち最大は7件、7件 ÷ 5件 = 140.0％ → 目標値以上 → ◎',
    n('5'),
    n('7'),
    { aggregation: '最大', said: SUM },
  ],
];

function sentence(target: Measure, actual: Said, more: Partial<Scenario> = {}) {
  const { said, ...rest } = more;
  const { indicator } = run({ target, said: { ...said, 中央市: actual }, ...rest });
  return { indicator, text: calculationSentence(indicator, rest.template ?? template()) };
}

describe('the sum behind a mark', () => {
  it.each(ROWS.map(([expected, target, actual, more]) => ({ expected, target, actual, more })))(
    '$expected',
    ({ expected, target, actual, more }) => {
      expect(sentence(target, actual, more).text).toBe(expected);
    },
  );

  it('says who has not submitted', () => {
    const { indicator } = run({ target: n('10'), said: { 東市: none } });
    expect(calculationSentence(indicator, template())).toBe('中央市が未提出 → －');
  });

  it('gives the sums behind a mean', () => {
    const base = { target: q('70', '％'), aggregation: '平均' as const };
    const weighted = run({
      ...base,
      weight: 'W',
      said: { 中央市: q('60', '％'), 東市: q('80', '％'), 西市: none, 南町: none },
      others: { W: { 中央市: n('1'), 東市: n('3') } },
    });
    expect(calculationSentence(weighted.indicator, template())).toBe(
      '値×重みの計300（中央市60×1＋東市80×3） ÷ 重みの計4 = 75％、75％ ÷ 70％ = 107.1％ → 目標値以上 → ◎',
    );
    const quotient = run({
      ...base,
      numerator: 'N',
      denominator: 'D',
      said: { 中央市: none, 東市: none, 西市: none, 南町: none },
      others: { N: { 中央市: n('90') }, D: { 中央市: n('143') } },
    });
    expect(calculationSentence(quotient.indicator, template())).toBe(
      '分子の計90（中央市90） ÷ 分母の計143（中央市143） × 100 = 62.937…％（一覧では四捨五入して62.9％）、62.937…％ ÷ 70％ = 89.9％ → 85％以上 → □',
    );
  });

  it('has one for every reason of the closed list', () => {
    const told = new Set(ROWS.map(([, target, actual, more]) => sentence(target, actual, more).indicator.reason));
    const elsewhere = ['not-submitted', 'computed'];
    expect(REASONS.filter((reason) => !told.has(reason) && !elsewhere.includes(reason))).toEqual([]);
  });
});

describe('the sentences of the listing of 2023年度', () => {
  it('can each be recomputed by hand', async () => {
    const { value } = evaluateRows(GOLDEN);
    const sentences = composeCalculations(goldenPlan(), value, region);
    const lines = [...sentences].map(([id, text]) => `${id}\t${text}`);
    expect(lines).toHaveLength(80);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/calculations-2023.txt');
  });
});
