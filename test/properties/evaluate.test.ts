import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { add, compare, type Decimal, formatDecimal, ZERO } from '../../src/model/decimal.ts';
import type { Comparator, Measure } from '../../src/model/measure.ts';
import type { Submission } from '../../src/model/submission.ts';
import {
  entriesOf,
  judged,
  MEMBERS,
  none,
  pending,
  planned,
  q,
  range,
  relative,
  run,
  type Scenario,
  submission,
  template,
} from '../support/measures.ts';

const RUNS = { numRuns: 150 };
const count = fc.integer({ min: 0, max: 400 });
const goal = fc.integer({ min: 1, max: 400 });
const RANK = { achieved: 3, nearlyAchieved: 2, notAchieved: 1, notEvaluable: 0 } as const;

function rank(target: Measure, actual: number, more: Partial<Scenario> = {}): number {
  return RANK[judged(target, q(String(actual), '件'), more).indicator.achievement];
}

describe('a better actual never gives a worse mark', () => {
  const signed = fc.integer({ min: -60, max: 60 });
  it.each(['more', 'less'] as const)('where %s is better, with any baseline and either basis', (direction) => {
    fc.assert(
      fc.property(
        signed,
        fc.option(signed, { nil: undefined }),
        signed,
        fc.nat(20),
        fc.constantFrom('ratio', 'progress'),
        (target, baseline, actual, better, basis) => {
          const more = {
            direction,
            template: template({ evaluation: { basis } }),
            ...(baseline === undefined ? {} : { baseline: q(String(baseline), '件') }),
          };
          const wanted = q(String(target), '件');
          const improved = direction === 'more' ? actual + better : actual - better;
          expect(rank(wanted, improved, more)).toBeGreaterThanOrEqual(rank(wanted, actual, more));
        },
      ),
      RUNS,
    );
  });

  it.each(['>=', '>', '<=', '<'] satisfies Comparator[])('with the comparator %s', (comparator) => {
    fc.assert(
      fc.property(goal, count, fc.nat(50), (target, actual, better) => {
        const wanted = q(String(target), '件', { comparator });
        const improved = comparator.startsWith('>') ? actual + better : Math.max(0, actual - better);
        expect(rank(wanted, improved)).toBeGreaterThanOrEqual(rank(wanted, actual));
      }),
      RUNS,
    );
  });

  it('towards a range', () => {
    fc.assert(
      fc.property(goal, fc.nat(50), fc.nat(400), fc.nat(50), (low, width, actual, step) => {
        const wanted = range(String(low), String(low + width), '件');
        const nearer =
          actual < low ? Math.min(actual + step, low) : Math.max(actual - step, Math.min(actual, low + width));
        expect(rank(wanted, nearer)).toBeGreaterThanOrEqual(rank(wanted, actual));
      }),
      RUNS,
    );
  });
});

describe('units and scale do not change marks', () => {
  it('in ha and ㎡', () => {
    fc.assert(
      fc.property(goal, count, (target, actual) => {
        const inHectares = judged(q(String(target), 'ha'), q(String(actual), 'ha')).indicator;
        const mixed = judged(q(String(target), 'ha'), q(`${actual}0000`, '㎡')).indicator;
        const other = judged(q(`${target}0000`, '㎡'), q(String(actual), 'ha')).indicator;
        expect([mixed.mark, other.mark]).toEqual([inHectares.mark, inHectares.mark]);
      }),
      RUNS,
    );
  });

  it('times any number', () => {
    fc.assert(
      fc.property(goal, count, fc.integer({ min: 1, max: 10_000 }), (target, actual, scale) => {
        const small = judged(q(String(target), '円'), q(String(actual), '円')).indicator;
        const large = judged(q(String(target * scale), '円'), q(String(actual * scale), '円')).indicator;
        expect(large.mark).toBe(small.mark);
      }),
      RUNS,
    );
  });

  it('agrees with whole numbers on the threshold of 85 %', () => {
    fc.assert(
      fc.property(goal, count, (target, actual) => {
        const expected = actual >= target ? '◎' : actual * 100 >= target * 85 ? '□' : '×';
        expect(judged(q(String(target), '件'), q(String(actual), '件')).indicator.mark).toBe(expected);
      }),
      RUNS,
    );
  });
});

const part: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(60).map((value) => q(String(value), '件')) },
  fc.constant(none),
  fc.constant(pending),
);
const parts = fc.array(part, { minLength: MEMBERS.length, maxLength: MEMBERS.length });

function saidBy(values: readonly Measure[], names: readonly string[] = MEMBERS): Record<string, Measure> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? none]));
}

describe('sums', () => {
  it('equal their parts', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const { actual } = run({ target: q('50', '件'), aggregation: '合計', said: saidBy(values) }).indicator;
        const numbers = values.flatMap((value) => (value.kind === 'quantity' ? [value.value] : []));
        const total: Decimal = numbers.reduce(add, ZERO);
        if (numbers.length === 0) expect(actual.value.kind).toBe('none');
        else expect(actual.value.kind === 'quantity' ? compare(actual.value.value, total) : undefined).toBe(0);
      }),
      RUNS,
    );
  });

  it('never turn from ◎ to × by one more submission', () => {
    fc.assert(
      fc.property(parts, goal, fc.integer({ min: 0, max: MEMBERS.length - 1 }), (values, target, last) => {
        const wanted = q(String(target), '件');
        const without = saidBy(values, MEMBERS.slice(0, last));
        const before = run({ target: wanted, aggregation: '合計', said: without }).indicator;
        const after = run({
          target: wanted,
          aggregation: '合計',
          said: saidBy(values, MEMBERS.slice(0, last + 1)),
        }).indicator;
        if (before.mark === '◎') expect(after.mark).toBe('◎');
        if (before.mark === '×') expect(after.mark).not.toBe('◎');
      }),
      RUNS,
    );
  });

  it('give a mark to a lower bound only if every completion has the same', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), goal, (known, hidden, target) => {
        const wanted = q(String(target), '件');
        const said = { ...saidBy([q(String(known), '件')]), 東市: pending };
        const partial = run({ target: wanted, aggregation: '合計', said }).indicator;
        const whole = run({
          target: wanted,
          aggregation: '合計',
          said: { ...said, 東市: q(String(hidden), '件') },
        }).indicator;
        if (partial.mark !== '－') expect(whole.mark).toBe(partial.mark);
      }),
      RUNS,
    );
  });
});

describe('other totals', () => {
  it('count those that took part, and take the mean of what was reported', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const numbers = values.flatMap((value) =>
          value.kind === 'quantity' ? [Number(formatDecimal(value.value))] : [],
        );
        const said = saidBy(values);
        const counted = run({ target: q('2', '市町村'), aggregation: '市町村数', said }).indicator.actual.value;
        const mean = run({ target: q('50', '件'), aggregation: '平均', said }).indicator;
        if (numbers.length === 0) return;
        expect(counted.kind === 'quantity' ? Number(formatDecimal(counted.value)) : undefined).toBe(
          numbers.filter((value) => value > 0).length,
        );
        const terms = mean.calculation.terms ?? [];
        expect(terms.map(({ value }) => Number(formatDecimal(value)))).toEqual(numbers);
        const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
        const { value } = mean.actual;
        expect(value.kind === 'quantity' ? Number(formatDecimal(value.value)) : undefined).toBeCloseTo(average, 0);
      }),
      RUNS,
    );
  });

  it('never get a worse mark by a better part', () => {
    const kinds = fc.constantFrom('合計', '平均', '最大', '最小');
    fc.assert(
      fc.property(
        kinds,
        fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
        goal,
        fc.nat(3),
        fc.nat(40),
        (...given) => {
          const [aggregation, values, target, at, more] = given;
          const mark = (all: readonly number[]) =>
            RANK[
              run({
                target: q(String(target), '件'),
                aggregation,
                said: saidBy(all.map((value) => q(String(value), '件'))),
              }).indicator.achievement
            ];
          const better = values.map((value, position) => (position === at ? value + more : value));
          expect(mark(better)).toBeGreaterThanOrEqual(mark(values));
        },
      ),
      RUNS,
    );
  });
});

describe('relative targets', () => {
  it('never get a worse mark by a better actual', () => {
    const directions = fc.constantFrom('increase', 'decrease', 'keep');
    fc.assert(
      fc.property(directions, fc.nat(100), fc.nat(200), fc.nat(50), (direction, baseline, actual, better) => {
        const target = relative(direction);
        const improved = direction === 'decrease' ? Math.max(0, actual - better) : actual + better;
        const more = { baseline: q(String(baseline), '件') };
        expect(rank(target, improved, more)).toBeGreaterThanOrEqual(rank(target, actual, more));
      }),
      RUNS,
    );
  });
});

describe('the order of submissions', () => {
  it('changes nothing', () => {
    const kinds = ['代表', '合計', '最大', '最小', '平均'] as const;
    const everything = fc.array(parts, { minLength: kinds.length, maxLength: kinds.length });
    const orders = fc.shuffledSubarray([...MEMBERS.keys()], { minLength: MEMBERS.length, maxLength: MEMBERS.length });
    fc.assert(
      fc.property(everything, orders, (table, order) => {
        const indicators = kinds.map((aggregation, at) =>
          planned(String(at), { aggregation, target: q('50', '件'), programme: at + 1 }),
        );
        const submissions = MEMBERS.map(
          (name, at): Submission =>
            submission(
              name,
              table.flatMap((values, id) => entriesOf(String(id), name, values[at] ?? none)),
            ),
        );
        const shuffled = order.flatMap((at) => submissions[at] ?? []);
        const common = {
          plan: { programmes: [], indicators },
          template: template(),
          fiscalYear: 2023,
          edition: '確定版',
        };
        const one = evaluate({ ...common, submissions });
        const other = evaluate({ ...common, submissions: shuffled });
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the summary', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (values) => {
        const indicators = values.map((_, at) => planned(String(at), { target: q('30', '件'), programme: at + 1 }));
        const entries = values.flatMap((value, at) => entriesOf(String(at), MEMBERS[0], value));
        const { summary } = evaluate({
          plan: { programmes: [], indicators },
          submissions: [submission(MEMBERS[0], entries)],
          template: template(),
          fiscalYear: 2023,
          edition: '確定版',
        }).value;
        const { achieved, nearlyAchieved, notAchieved, notEvaluable, evaluable, rate } = summary;
        expect(achieved + nearlyAchieved + notAchieved).toBe(evaluable);
        expect(evaluable + notEvaluable).toBe(values.length);
        expect(rate === undefined).toBe(evaluable === 0);
        if (rate !== undefined) expect(Number(formatDecimal(rate))).toBeCloseTo((achieved / evaluable) * 100, 1);
        const roles = summary.byRole.reduce((sum, each) => sum + each.achieved, 0);
        expect(roles).toBe(achieved);
      }),
      RUNS,
    );
  });
});
