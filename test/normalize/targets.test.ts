import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../src/normalize/measure.ts';
import { brief } from '../support/brief.ts';

/** Text, what it is read as, why it is here. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['－', 'none', 'no target'],
  ['設定なし', 'none', 'no target'],
  ['なし', 'none', 'no target'],
  ['検討中', 'none', 'no target'],
  ['未定', 'none', 'no target'],
  ['実施なし', 'none', 'no target'],
  ['毎年度', 'each-year @every', 'each year'],
  ['毎年', 'each-year @every', 'each year'],
  ['隔年', 'each-year @every2 !N210', 'every other year'],
  ['2023年度まで', 'milestone @/2024-03-31 until', 'due'],
  ['2023年度末まで', 'milestone @/2024-03-31 until', 'due'],
  ['2025年度', 'milestone @2025-04-01/2026-03-31', 'due'],
  ['令和6年3月', 'milestone @2024-03-01/2024-03-31', 'due'],
  ['10月', 'milestone @2023-10-01/2023-10-31 inferred', "due in the report's year"],
  ['常時', 'state 常時', 'a state'],
  ['開設（毎年度）', 'state 開設 @every', 'a state'],
  ['策定', 'state 策定', 'a state to reach'],
  ['維持', 'state 維持', 'a state'],
  ['100名（毎年度）', '100人 @every', 'each year'],
  ['120名（2023年度までの毎年度）', '120人 @/2024-03-31 every', 'each year until then'],
  ['各１回以上（毎年度）', '>=1回 +each @every', 'each, at least'],
  ['4,225人（2023年度まで）', '4225人 @/2024-03-31 until', 'due later'],
  ['増加', 'increase baseline', 'against the baseline'],
  ['減少を目指す', 'decrease baseline', 'against the baseline'],
  ['現状値からの増加（2023年度）', 'increase baseline @2023-04-01/2024-03-31', 'against the baseline'],
  ['現状より増加', 'increase baseline', 'against the baseline'],
  ['現状以上', 'keep >= baseline', 'at least'],
  ['現状値以下', 'keep <= baseline', 'at most'],
  ['現状維持', 'keep baseline', 'keep'],
  ['現状値を上回る', 'increase baseline', 'more'],
  ['前年度以上', 'keep >= previous-year', 'last year'],
  ['前年度並み', 'keep previous-year', 'last year'],
  ['前年度を上回る', 'increase previous-year', 'last year'],
  ['前年度比10％増', 'increase 10％ previous-year', 'by so much'],
  ['前年比5％減', 'decrease 5％ previous-year', 'by so much'],
  ['対前年度比3％増', 'increase 3％ previous-year', 'by so much'],
  ['前年度比110％', 'increase 10％ previous-year', 'a ratio above 100'],
  ['前年度比90％以上', 'unreadable !N123', 'allows a decrease and asks for none'],
  ['前年度比100％', 'keep previous-year', 'the same as last year'],
  ['前年度比5％', 'unreadable !N123', 'unclear'],
  ['現状値比20%減', 'decrease 20％ baseline', 'against the baseline'],
  ['10％増', 'increase 10％ baseline', 'against the baseline'],
  ['5ポイント向上', 'increase 5ポイント baseline', 'against the baseline'],
  ['20％削減', 'decrease 20％ baseline', 'against the baseline'],
  ['半減', 'decrease 50％ baseline', 'by half'],
  ['倍増', 'increase 100％ baseline', 'by as much again'],
  ['2倍に増加', 'increase 100％ baseline', 'by as much again'],
  ['2019年度比10％減', 'decrease 10％ baseline 「2019年度」 !N120', 'another reference'],
  ['平成29年度より増加', 'increase baseline 「平成29年度」 !N120', 'another reference'],
  ['90%以上を維持', '>=90％', 'a quantity to keep'],
  ['改善', 'state 改善', 'a word whose direction is unknown'],
  ['延伸 H34', 'increase baseline @2022-04-01/2023-03-31 !N201', 'with its time'],
  ['今後算定 縮小 H34', 'unreadable !N101', 'two things'],
  ['実績：10件', '10件 !N113', 'the label of another field'],
  ['全市町村（毎年度）', 'all 市町村 @every', 'the whole set'],
];

describe('reading targets', () => {
  it.each(ROWS)('%j', (text, expected) => {
    expect(brief(readMeasure(text, { role: 'target', year: 2023 }))).toBe(expected);
  });
});
