import { describe, expect, it } from 'vitest';
import { explainDiagnostic } from '../../src/compose/message.ts';
import type { Measure } from '../../src/model/measure.ts';
import { judged, pending, q, type Said } from '../support/measures.ts';

const marked = (actual: Measure): Said => ({ actual, mark: { value: '◎', raw: '◎', sources: [] } });

describe('a submitted mark that differs', () => {
  it.each([
    [q('17', '件'), '（実績17件、目標など20件、85％）', 'the sum of a mark that has one'],
    [pending, '（未集計・調査中）', 'the reason where there is no sum'],
  ])('is shown with %#', (actual, ground) => {
    const { diagnostics } = judged(q('20', '件'), marked(actual));
    const found = diagnostics.find(({ code }) => code === 'V119');
    expect(found === undefined ? '' : explainDiagnostic(found).message).toContain(ground);
  });
});

describe('a total that a missing part may change', () => {
  it.each([
    [
      { 中央市: q('9', '件'), 東市: pending },
      { reporters: ['中央市', '東市'] },
      '残りの値（東市の分）を集めてください。',
    ],
    [
      { 中央市: q('9', '件', { comparator: '>=' }) },
      { reporters: ['中央市'] },
      '「以上」「以下」「把握可能分」や幅のない、確かな値に書き直してください。',
    ],
  ])('says whose part to collect %#', (said, plan, hint) => {
    const { diagnostics } = judged(q('20', '件'), undefined, { aggregation: '合計', said, ...plan });
    const found = diagnostics.find(({ code }) => code === 'V125');
    expect(found === undefined ? '' : explainDiagnostic(found).hint).toBe(hint);
  });
});
