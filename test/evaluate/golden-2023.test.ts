import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Measure, MeasureRole } from '../../src/model/measure.ts';
import type { MunicipalityCode } from '../../src/model/municipality.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Sourced } from '../../src/model/source.ts';
import type { Entry, Submission } from '../../src/model/submission.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { template } from '../support/measures.ts';
import { GOLDEN, type GoldenRow, MUNICIPALITIES, STAYED_AWAY } from './golden-2023.ts';

const LEAD = '札幌市';
const FISCAL_YEAR = 2023;
const region = template({
  members: MUNICIPALITIES,
  lead: LEAD,
  vocabulary: { done: ['策定', '検討完了', '構築', '開始'], notDone: ['未構築', '未策定'] },
});

function read(text: string, role: MeasureRole, address: string): Sourced<Measure> {
  const { measure } = readMeasure(text, { role, year: FISCAL_YEAR, words: region.vocabulary });
  return { value: measure, raw: text, sources: [{ file: 'x.xlsx', sheet: '実績', cell: address }] };
}

/** What a municipality writes into the cell of the row; undefined where it has no row. */
function written(row: GoldenRow, municipality: string): string | undefined {
  if (row.aggregation === '算出') return undefined;
  if (row.aggregation === '市町村数') return municipality === STAYED_AWAY ? '×' : '○';
  if (row.split !== undefined) return row.split[municipality];
  return municipality === LEAD ? row.actual : undefined;
}

function submissionsOf(rows: readonly GoldenRow[]): readonly Submission[] {
  return MUNICIPALITIES.map((name, index) => ({
    municipality: { name, code: String(index).padStart(6, '0') as MunicipalityCode },
    files: [],
    entries: rows.flatMap((row, at): readonly Entry[] => {
      const text = written(row, name);
      if (text === undefined) return [];
      const source = { file: `${name}.xlsx`, sheet: '実績', cell: `A${at + 5}` };
      return [{ indicatorId: row.id, source, actual: read(text, 'actual', `G${at + 5}`) }];
    }),
  }));
}

const PLAN: Plan = {
  programmes: [],
  indicators: GOLDEN.map((row, at) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    aggregation: row.aggregation,
    baseline: read(row.baseline, 'baseline', `F${at + 2}`),
    target: read(row.target, 'target', `G${at + 2}`),
    ...(row.programme === undefined ? {} : { programme: row.programme }),
  })),
};

function evaluateRows(rows: readonly GoldenRow[]) {
  return evaluate({
    plan: PLAN,
    submissions: submissionsOf(rows),
    template: region,
    fiscalYear: FISCAL_YEAR,
    edition: '確定版',
  });
}

describe('さっぽろ連携中枢都市圏 2023年度 連携事業実施状況等一覧【確定版】', () => {
  const { value, diagnostics } = evaluateRows(GOLDEN);
  const byId = new Map(value.indicators.map((indicator) => [indicator.id, indicator]));

  it('holds 80 rows, 76 of them of programmes', () => {
    expect(GOLDEN).toHaveLength(80);
    expect(GOLDEN.filter(({ programme }) => programme !== undefined)).toHaveLength(76);
  });

  it.each(GOLDEN)('$id $name: $target に対し $actual → $mark', (row) => {
    expect(byId.get(row.id)?.mark).toBe(row.mark === '―' ? '－' : row.mark);
  });

  it('sums up as published', () => {
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
    const computed = byId.get('1');
    expect(computed?.reason).toBe('computed');
    expect(computed?.calculation.params).toMatchObject({ achieved: 52, evaluable: 71 });
    expect(computed?.actual.value).toMatchObject({ kind: 'quantity', unit: '％' });
  });

  it('adds up the published splits', () => {
    const totals = ['4', '5-1', '6', '8', '28'].map((id) => {
      const actual = byId.get(id)?.actual.value;
      return actual?.kind === 'quantity' ? `${formatDecimal(actual.value)}${actual.unit ?? ''}` : '';
    });
    expect(totals).toEqual(['21件', '6件', '9件', '17件', '11市町村']);
  });

  it('finds nothing to warn about', () => {
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
