import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { PlanIndicator } from '../../src/model/plan.ts';
import {
  blank,
  entriesOf,
  MEMBERS,
  none,
  pending,
  planned,
  q,
  submission,
  template,
  unreadable,
} from '../support/measures.ts';

const n = (value: string) => q(value, '件');
const goal = n('100');

/** Indicators by id with their role, and what each member says of them; a member that is left out has not submitted. */
function summaryOf(
  indicators: readonly PlanIndicator[],
  said: Readonly<Record<string, Readonly<Record<string, Measure>>>>,
) {
  const submissions = Object.entries(said).map(([name, by]) =>
    submission(
      name,
      Object.entries(by).flatMap(([id, measure]) => entriesOf(id, name, measure)),
    ),
  );
  const { value } = evaluate({
    plan: { programmes: [], indicators },
    submissions,
    template: template(),
    fiscalYear: 2023,
    edition: '確定版',
  });
  return value.summary;
}

describe('the summary of a region', () => {
  const { programme: _none, ...kpi } = planned('K1', { target: goal });
  const indicators = [
    planned('1', { target: goal }),
    planned('2', { target: goal, role: 'イ' }),
    planned('3', { target: goal, role: 'イ', aggregation: '合計' }),
    planned('4', { target: goal, role: 'イ' }),
    planned('5', { target: goal, aggregation: '合計' }),
    kpi,
  ];
  const summary = summaryOf(indicators, {
    中央市: { 1: n('100'), 2: n('90'), 3: n('10'), 4: pending, 5: unreadable, K1: n('99') },
    東市: { 3: blank, 5: n('3') },
    西市: { 3: none, 5: pending },
  });

  it('counts marks, the rate, and what is open', () => {
    const { rate, byRole: _roles, byMunicipality: _members, ...counts } = summary;
    expect(rate && formatDecimal(rate)).toBe('50');
    expect(counts).toEqual({
      achieved: 1,
      nearlyAchieved: 1,
      notAchieved: 0,
      notEvaluable: 3,
      evaluable: 2,
      open: 1,
      basicKpis: { achieved: 0, nearlyAchieved: 1, notAchieved: 0, notEvaluable: 0 },
    });
  });

  it('counts by role, without 基本KPI', () => {
    expect(summary.byRole).toEqual([
      { role: 'ア', achieved: 1, nearlyAchieved: 0, notAchieved: 0, notEvaluable: 1 },
      { role: 'イ', achieved: 0, nearlyAchieved: 1, notAchieved: 0, notEvaluable: 2 },
      { role: 'ウ', achieved: 0, nearlyAchieved: 0, notAchieved: 0, notEvaluable: 0 },
    ]);
  });

  it('counts what each member owed', () => {
    const nothing = { reported: 0, none: 0, blank: 0, pending: 0, unreadable: 0, notSubmitted: 0 };
    expect(summary.byMunicipality).toEqual([
      { municipality: '中央市', ...nothing, reported: 4, pending: 1, unreadable: 1 },
      { municipality: '東市', ...nothing, reported: 1, blank: 1 },
      { municipality: '西市', ...nothing, none: 1, pending: 1 },
      { municipality: '南町', ...nothing, notSubmitted: 2 },
    ]);
  });

  it('has no rate where there is no indicator', () => {
    const empty = summaryOf([], {});
    expect(Object.keys(empty)).not.toContain('rate');
    expect([empty.evaluable, empty.open, empty.byMunicipality.length]).toEqual([0, 0, MEMBERS.length]);
  });
});

describe('an indicator that is computed from all others', () => {
  const computed = (actuals: readonly Measure[], target: Measure, own?: Measure) => {
    const indicators = [
      planned('9', { target, aggregation: '算出' }),
      ...actuals.map((_each, at) => planned(String(at + 1), { target: goal })),
    ];
    const { value, diagnostics } = evaluate({
      plan: { programmes: [], indicators },
      submissions: [
        submission('中央市', [
          ...actuals.flatMap((each, at) => entriesOf(String(at + 1), '中央市', each)),
          ...(own === undefined ? [] : entriesOf('9', '中央市', { actual: own, raw: '書いた値' })),
        ]),
      ],
      template: template(),
      fiscalYear: 2023,
      edition: '確定版',
    });
    return { found: value.indicators[0], diagnostics: diagnostics.filter(({ indicator }) => indicator === '9') };
  };

  it('has the share as its value, and every cell of the others', () => {
    const { found, diagnostics } = computed([goal, goal, n('1')], q('80', '％'));
    expect(diagnostics).toEqual([]);
    expect(found?.actual).toEqual({
      value: {
        kind: 'quantity',
        value: { coefficient: 500n, scale: 1 },
        unit: '％',
        comparator: '=',
        qualifiers: [],
        written: { lastDigit: { coefficient: 1n, scale: 1 }, unit: '％' },
      },
      sources: [{ file: '中央市.xlsx', sheet: '実績', cell: 'F12' }],
    });
    expect([found?.mark, found?.reason, found?.calculation.rule]).toEqual(['×', 'computed', 'computed']);
    expect(found?.calculation.params).toMatchObject({ achieved: 2, evaluable: 4 });
  });

  it('shows what the office wrote instead', () => {
    const { diagnostics } = computed([goal, n('1')], q('50', '％'), q('90', '％'));
    expect(diagnostics).toMatchObject([
      {
        code: 'V122',
        severity: 'note',
        field: 'actual',
        raw: '書いた値',
        params: { municipality: '中央市', lead: '一覧から計算した値' },
      },
    ]);
  });

  it('says which units differ where the target is no share', () => {
    const { found, diagnostics } = computed([goal], n('50'));
    expect([found?.reason, found?.calculation.params]).toEqual(['unit-mismatch', { actual: '％', target: '件' }]);
    expect(diagnostics).toMatchObject([
      { code: 'V101', field: 'target', raw: '目標', params: { actual: '％', target: '件' }, place: { cell: 'G2' } },
    ]);
  });

  it('asks none of the checks that look at offices', () => {
    const { diagnostics } = computed([goal, n('1')], q('0.05', '％'));
    expect(diagnostics).toEqual([]);
  });
});
