import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/model/decimal.ts';
import { GOLDEN, type GoldenRow } from './golden-2023.ts';
import { evaluateRows } from './golden-evaluation.ts';

describe('さっぽろ連携中枢都市圏 2023年度 連携事業実施状況等一覧【確定版】', () => {
  // Evaluated in each test, not once for all, so that a mutant is seen by the tests that it breaks.
  const evaluated = () => {
    const { value, diagnostics } = evaluateRows(GOLDEN);
    return { value, diagnostics, byId: new Map(value.indicators.map((indicator) => [indicator.id, indicator])) };
  };

  it('holds 80 rows, 76 of them of programmes', () => {
    expect(GOLDEN).toHaveLength(80);
    expect(GOLDEN.filter(({ programme }) => programme !== undefined)).toHaveLength(76);
  });

  it('gives each of the 80 rows its published mark', () => {
    const { byId } = evaluated();
    const line = ({ id, name, target, actual }: GoldenRow, mark: string | undefined) =>
      `${id} ${name}: ${target} に対し ${actual} → ${mark}`;
    expect(GOLDEN.map((row) => line(row, byId.get(row.id)?.mark))).toEqual(
      GOLDEN.map((row) => line(row, row.mark === '―' ? '－' : row.mark)),
    );
  });

  it('sums up as published', () => {
    const { value } = evaluated();
    const { achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, open, rate } = value.summary;
    expect({ achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, open }).toEqual({
      achieved: 52,
      nearlyAchieved: 7,
      notAchieved: 12,
      notEvaluable: 5,
      evaluable: 71,
      open: 0,
    });
    expect(rate === undefined ? '' : formatDecimal(rate)).toBe('73.2');
    expect(value.summary.basicKpis).toEqual({ achieved: 0, nearlyAchieved: 0, notAchieved: 0, notEvaluable: 4 });
  });

  it('computes indicator 1 from the table itself', () => {
    const computed = evaluated().byId.get('1');
    expect(computed?.reason).toBe('computed');
    expect(computed?.calculation.params).toMatchObject({ achieved: 52, evaluable: 71 });
    expect(computed?.actual.value).toMatchObject({ kind: 'quantity', unit: '％' });
  });

  it('adds up the published splits', () => {
    const { byId } = evaluated();
    const totals = ['4', '5-1', '6', '8', '28'].map((id) => {
      const actual = byId.get(id)?.actual.value;
      return actual?.kind === 'quantity' ? `${formatDecimal(actual.value)}${actual.unit ?? ''}` : '';
    });
    expect(totals).toEqual(['21件', '6件', '9件', '17件', '11市町村']);
  });

  it('finds nothing to warn about', () => {
    const { diagnostics } = evaluated();
    expect(
      diagnostics.filter(({ severity }) => severity !== 'note').map(({ code, indicator }) => `${indicator} ${code}`),
    ).toEqual([]);
  });

  it('turns 5-2 to ◎ and the rate to 74.6 where seven schools are reported', () => {
    const changed = evaluateRows(GOLDEN.map((row) => (row.id === '5-2' ? { ...row, actual: '７校' } : row))).value;
    expect(changed.indicators.find(({ id }) => id === '5-2')?.mark).toBe('◎');
    expect(changed.summary.rate === undefined ? '' : formatDecimal(changed.summary.rate)).toBe('74.6');
  });
});
