/** Whether two readings say the same (同じ値か): for repeated rows, for targets, for figures of others. */
import { compare, type Decimal } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import { compareAmounts, type Unit } from '../model/unit.ts';
import { sameUnit } from './unit-compare.ts';
import { foldWord, wordOf } from './words.ts';

/** Same value, whatever the spelling; periods and glosses aside. */
export function sameMeasure(a: Measure, b: Measure): boolean {
  switch (a.kind) {
    case 'quantity':
      return b.kind === 'quantity' && a.comparator === b.comparator && sameAmount(a.value, a.unit, b.value, b.unit);
    case 'range':
      return (
        b.kind === 'range' &&
        sameAmount(a.low, a.unit, b.low, b.unit) &&
        sameAmount(a.high, a.unit, b.high, b.unit) &&
        a.lowOpen === b.lowOpen &&
        a.highOpen === b.highOpen
      );
    case 'relative':
      return b.kind === 'relative' && a.direction === b.direction && a.reference === b.reference && sameBy(a.by, b.by);
    case 'all':
      return b.kind === 'all' && foldWord(a.of) === foldWord(b.of);
    case 'state':
      return wordOf(b) === wordOf(a);
    case 'milestone':
    case 'period':
      return (
        (b.kind === 'period' || b.kind === 'milestone') && doneOf(a) === doneOf(b) && a.period?.to === b.period?.to
      );
    case 'several':
      return (
        b.kind === 'several' &&
        a.parts.length === b.parts.length &&
        a.parts.every((part, index) => {
          const other = b.parts[index];
          return other !== undefined && sameMeasure(part, other);
        })
      );
    case 'each-year':
    case 'none':
    case 'pending':
    case 'unreadable':
      return a.kind === b.kind;
  }
}

function sameAmount(a: Decimal, unitOfA: Unit | undefined, b: Decimal, unitOfB: Unit | undefined): boolean {
  if (!sameUnit(unitOfA, unitOfB)) return false;
  const order = compareAmounts({ value: a, unit: unitOfA }, { value: b, unit: unitOfB });
  return (order ?? compare(a, b)) === 0;
}

type By = Extract<Measure, { kind: 'relative' }>['by'];

function sameBy(a: By, b: By): boolean {
  if (a === undefined || b === undefined) return a === b;
  return compare(a.value, b.value) === 0 && a.unit === b.unit;
}

function doneOf(measure: Measure): boolean | undefined {
  return measure.kind === 'milestone' ? measure.done : undefined;
}
