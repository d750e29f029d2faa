import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../src/model/decimal.ts';
import type { Measure } from '../../../src/model/measure.ts';
import { valueSchema } from '../../../src/model/result-value.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { sourcedValueJson } from '../../../src/render/result/value.ts';

const unit = '件' as Unit;
const written = { lastDigit: decimalOf(1) };
const ten: Measure = { kind: 'quantity', value: decimalOf(10), unit, comparator: '>=', qualifiers: ['about'], written };

describe('a value in the result', () => {
  it.each<[Measure, string]>([
    [ten, 'a quantity'],
    [{ ...ten, period: { from: '2023-04-01', to: '2024-03-31', precision: 'fiscal-year', until: true } }, 'its period'],
    [{ ...ten, period: { every: true, interval: 2 } }, 'every other year'],
    [
      { kind: 'range', low: decimalOf(4), high: decimalOf(5), lowOpen: false, highOpen: true, qualifiers: [], written },
      'a range',
    ],
    [{ kind: 'state', word: '常時', qualifiers: [] }, 'a state'],
    [{ kind: 'milestone', qualifiers: [] }, 'a milestone not said to be done or not'],
    [{ kind: 'milestone', done: false, word: '未策定', qualifiers: [], note: '調整中' }, 'a milestone not done'],
    [{ kind: 'relative', direction: 'increase', reference: 'baseline', qualifiers: [] }, 'an increase'],
    [
      {
        kind: 'relative',
        direction: 'keep',
        comparator: '>=',
        reference: 'previous-year',
        by: { value: decimalOf(1) },
        qualifiers: [],
      },
      'at least last year',
    ],
    [{ kind: 'all', of: '市町村', qualifiers: [] }, 'a whole set'],
    [{ kind: 'each-year', qualifiers: [] }, 'each year'],
    [{ kind: 'none', qualifiers: [] }, 'a dash'],
    [{ kind: 'none', blank: true, qualifiers: [] }, 'a blank'],
    [{ kind: 'pending', word: '未集計', qualifiers: [] }, 'not yet counted'],
    [{ kind: 'several', parts: [ten, ten], owners: ['札幌市', '小樽市'], qualifiers: [] }, 'two values'],
    [{ kind: 'period', period: { to: '2024-03-31', precision: 'day' }, qualifiers: [] }, 'a date'],
    [{ kind: 'unreadable', qualifiers: [] }, 'nothing understood'],
  ])('case %# keeps to the schema', (value) => {
    const json = sourcedValueJson({ value, sources: [], raw: '原文' });
    expect(valueSchema.safeParse(JSON.parse(JSON.stringify(json))).error).toBeUndefined();
    expect(json).toMatchObject({ input: '原文', kind: value.kind });
  });

  it('has no input where it was computed', () => {
    expect(sourcedValueJson({ value: ten, sources: [] })).not.toHaveProperty('input');
  });

  it('is refused by the schema where a field is unknown or of another type', () => {
    expect(valueSchema.safeParse({ kind: 'quantity', value: 10 }).success).toBe(false);
    expect(valueSchema.safeParse({ kind: 'number' }).success).toBe(false);
    expect(valueSchema.safeParse({ kind: 'several', parts: [{ kind: 'x' }] }).success).toBe(false);
  });
});
