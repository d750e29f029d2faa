/** From a clause's pieces to its value (値の確定): quantity, range, relative target, or a period alone. */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimalOf,
  HUNDRED,
  multiply,
  negate,
  sign,
  subtract,
  trim,
} from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Comparator, Measure, PeriodMeasure, Quantity, ReadingContext, Written } from '../model/measure.ts';
import { scalePower } from '../model/scale.ts';
import { asUnit, rateUnit, sameDimension, splitRate, type Unit } from '../model/unit.ts';
import type { Clause } from './clause-state.ts';
import type { Draft } from './draft.ts';
import type { AmountPiece } from './piece.ts';

/** What a clause says, or why it says nothing. */
export type Concluded =
  | { readonly measure: Measure; readonly findings: readonly Finding[] }
  | { readonly failed: Finding };

type Common = Pick<Measure, 'qualifiers' | 'period' | 'note'>;

function common(clause: Clause): Common {
  const counted = clause.amount?.unit ?? clause.second?.unit;
  const notes = clause.notes.filter((text) => text !== '');
  if (clause.perWritten !== undefined && counted === undefined) notes.push(clause.perWritten);
  const rest: Draft<Common> = { qualifiers: clause.qualifiers.size === 0 ? [] : [...clause.qualifiers].sort() };
  if (clause.period !== undefined) rest.period = clause.period;
  if (notes.length > 0) rest.note = notes.join('、');
  return rest;
}

function unitOf(clause: Clause, amount: AmountPiece): Unit | undefined {
  const { per } = clause;
  if (per === undefined || amount.unit === undefined) return amount.unit;
  return splitRate(amount.unit).per === undefined ? rateUnit(amount.unit, per) : amount.unit;
}

/** How the office wrote a number. */
export function writtenOf(amount: AmountPiece): Written {
  const written: Draft<Written> = { lastDigit: amount.lastDigit };
  if (amount.scale !== undefined) written.scale = amount.scale;
  if (amount.unitWritten !== undefined) written.unit = amount.unitWritten;
  return written;
}

function quantity(clause: Clause, amount: AmountPiece, more: readonly Finding[] = []): Concluded {
  const unit = unitOf(clause, amount);
  const { qualifiers, period, note } = common(clause);
  const comparator = clause.comparator ?? '=';
  const measure: Draft<Quantity> = {
    kind: 'quantity',
    value: amount.value,
    comparator,
    qualifiers,
    written: writtenOf(amount),
  };
  if (unit !== undefined) measure.unit = unit;
  if (period !== undefined) measure.period = period;
  if (note !== undefined) measure.note = note;
  return { measure, findings: more.length === 0 ? clause.findings : [...clause.findings, ...more] };
}

/** A range's low end without a unit or scale takes the high end's: 40～50件, 3～5千人. */
function lowEnd(low: AmountPiece, high: AmountPiece): Decimal | undefined {
  if (low.unit !== undefined)
    return sameDimension(low.unit, high.unit) && low.unit === high.unit ? low.value : undefined;
  const factor = high.unitWritten === '割' ? decimalOf(10) : decimalOf(1);
  if (low.scale === undefined && high.scale === 'mixed' && maybeScaled(low.value, high.value)) return undefined;
  if (low.scale !== undefined || high.scale === undefined || high.scale === 'mixed') return multiply(low.value, factor);
  return multiply(low.value, scaleFactor(high.scale));
}

/** 3～5億2千万円: the 3 may well be 3億. */
function maybeScaled(low: Decimal, high: Decimal): boolean {
  const power = ['兆', '億', '万', '千'].map(scaleFactor).find((each) => compare(each, high) <= 0);
  return power !== undefined && compare(multiply(low, power), high) <= 0;
}

/** 百万 is 1,000,000. */
function scaleFactor(word: string): Decimal {
  return { coefficient: 10n ** BigInt(scalePower(word) ?? 0), scale: 0 };
}

function range(
  clause: Clause,
  low: AmountPiece,
  high: AmountPiece,
  ends: { readonly lowOpen: boolean; readonly highOpen: boolean },
): Concluded {
  const from = lowEnd(low, high);
  if (from === undefined || compare(from, high.value) > 0) return { failed: { code: 'N314', params: {} } };
  const unit = unitOf(clause, high);
  const measure: Measure = {
    kind: 'range',
    low: from,
    high: high.value,
    ...ends,
    ...(unit === undefined ? {} : { unit }),
    ...common(clause),
    written: writtenOf(high),
  };
  return { measure, findings: clause.findings };
}

/** 3/4校, 4校中3校: the part of a whole, where the unit says what is counted. */
function fraction(clause: Clause, whole: AmountPiece, part: AmountPiece): Concluded {
  const counts =
    trim(part.value).scale === 0 && part.unit !== undefined && (whole.unit === undefined || whole.unit === part.unit);
  if (!counts || compare(part.value, whole.value) > 0) return { failed: { code: 'N205', params: {} } };
  const of = `${whole.value.coefficient}${part.unit}中`;
  const finding: Finding = {
    code: 'N313',
    ...(clause.link === 'fraction' && clause.amount?.unit !== undefined ? { severity: 'warning' as const } : {}),
    params: { part: String(part.value.coefficient), whole: String(whole.value.coefficient), unit: part.unit ?? '' },
  };
  const noted: Clause = { ...clause, notes: [...clause.notes, of] };
  if (clause.secondComparator !== undefined) noted.comparator = clause.secondComparator;
  return quantity(noted, part, [finding]);
}

function two(clause: Clause, first: AmountPiece, second: AmountPiece): Concluded {
  if (clause.link === 'among') return fraction(clause, first, second);
  if (clause.link === 'fraction') {
    const { unit: _, ...whole } = second;
    const part: AmountPiece = {
      ...first,
      ...(second.unit === undefined ? {} : { unit: second.unit }),
      ...(second.unitWritten === undefined ? {} : { unitWritten: second.unitWritten }),
    };
    return fraction(clause, whole, part);
  }
  const upper = clause.secondComparator;
  const bounded = clause.comparator === undefined && (upper === undefined || upper === '<=' || upper === '<');
  if (!bounded) return { failed: { code: 'N314', params: {} } };
  if (clause.link === 'hyphen' && isBareDigits(first) && isBareDigits(second))
    return { failed: { code: 'N205', params: {} } };
  return range(clause, first, second, { lowOpen: false, highOpen: upper === '<' });
}

/** 5-10 may be a date, a number of a place, or a range. */
function isBareDigits(amount: AmountPiece): boolean {
  return amount.unit === undefined && amount.plain !== undefined;
}

const LESS: readonly Comparator[] = ['<=', '<'];
const MORE: readonly Comparator[] = ['>=', '>'];

/** 50％以上80％未満, 40件から50件まで: two bounds of one value, side by side. */
export function between(low: Clause, high: Clause): Concluded | undefined {
  const { amount: from, comparator: above } = low;
  const { amount: to, comparator: below } = high;
  if (from === undefined || to === undefined || low.second !== undefined || high.second !== undefined) return undefined;
  const spanned = low.link === 'from' && high.upTo === true && above === undefined;
  const bounded = above !== undefined && below !== undefined && MORE.includes(above) && LESS.includes(below);
  if (!spanned && !bounded) return undefined;
  const joined: Clause = {
    ...high,
    qualifiers: new Set([...low.qualifiers, ...high.qualifiers]),
    notes: [...low.notes, ...high.notes],
    findings: [...low.findings, ...high.findings],
  };
  const period = low.period ?? high.period;
  if (period !== undefined) joined.period = period;
  const result = range(joined, from, to, { lowOpen: above === '>', highOpen: below === '<' });
  return 'failed' in result ? undefined : result;
}

/** Smallest percentage that is taken for a ratio to last year; below it, it could be the change itself. */
const LEAST_RATIO = decimalOf(50);

/** 前年度比110％（以上） is an increase by 10％, 前年度比90％（以下） a decrease by 10％; 90％以上 allows one and asks for none. */
function byRatio(
  clause: Clause,
  amount: AmountPiece,
): { readonly direction: 'increase' | 'decrease' | 'keep'; readonly by?: Decimal } | undefined {
  if (amount.unit !== '％' || clause.direction !== undefined || compare(amount.value, LEAST_RATIO) < 0)
    return undefined;
  const change = subtract(amount.value, HUNDRED);
  const { comparator = '=' } = clause;
  if (sign(change) === 0) return { direction: 'keep' };
  if (sign(change) > 0)
    return comparator === '=' || MORE.includes(comparator) ? { direction: 'increase', by: change } : undefined;
  return comparator === '=' || LESS.includes(comparator) ? { direction: 'decrease', by: negate(change) } : undefined;
}

function relative(clause: Clause, context: ReadingContext): Concluded {
  const { amount, before } = clause;
  const findings = [...clause.findings];
  let direction = clause.direction;
  let by: { readonly value: Decimal; readonly unit?: Unit } | undefined;
  let comparator: Comparator | undefined;
  if (clause.second !== undefined) return { failed: { code: 'N101', params: { part: '' } } };
  if (clause.becomes === true && amount?.unit !== '倍') return { failed: { code: 'N123', params: {} } };
  if (amount?.signed !== undefined && !(amount.signed === '+' && direction === 'increase')) {
    if (direction !== undefined || clause.referenceByRatio !== true || amount.unit === '倍')
      return { failed: { code: 'N123', params: {} } };
    if (clause.comparator !== undefined && (amount.signed === '-' || !MORE.includes(clause.comparator)))
      return { failed: { code: 'N123', params: {} } };
    direction = amount.signed === '-' ? 'decrease' : 'increase';
    by = { value: absolute(amount.value), ...(amount.unit === undefined ? {} : { unit: amount.unit }) };
  } else if (amount !== undefined && direction === undefined) {
    const ratio = clause.referenceByRatio === true ? byRatio(clause, amount) : undefined;
    if (ratio === undefined) return { failed: { code: 'N123', params: {} } };
    direction = ratio.direction;
    if (ratio.by !== undefined) by = { value: ratio.by, unit: asUnit('％') };
    else if (clause.comparator !== undefined) comparator = clause.comparator;
  } else if (amount !== undefined) {
    if (direction === 'keep' || (clause.comparator !== undefined && !MORE.includes(clause.comparator)))
      return { failed: { code: 'N123', params: {} } };
    by = { value: amount.value, ...(amount.unit === undefined ? {} : { unit: amount.unit }) };
    if (amount.unit === '倍') {
      // 2倍に増加 is as much again, 0.5倍に減少 half of it less; 2倍に減少 nobody can tell.
      const more = subtract(amount.value, decimalOf(1));
      const change = direction === 'decrease' ? negate(more) : more;
      if (sign(change) <= 0) return { failed: { code: 'N123', params: {} } };
      by = { value: multiply(change, HUNDRED), unit: asUnit('％') };
    }
  } else if (clause.by !== undefined) {
    by = { value: decimalOf(clause.by), unit: asUnit('％') };
  }
  if (before !== undefined) {
    if (direction === 'increase' || direction === 'decrease' || amount !== undefined)
      return { failed: { code: 'N123', params: {} } };
    if (before === '>') direction = 'increase';
    else if (before === '<') direction = 'decrease';
    else comparator = before;
  }
  if (direction === undefined && comparator === undefined) return { failed: { code: 'N123', params: {} } };
  if (context.role === 'actual' || context.role === 'baseline') findings.push({ code: 'N115', params: {} });
  const measure: Measure = {
    kind: 'relative',
    direction: direction ?? 'keep',
    ...(comparator === undefined ? {} : { comparator }),
    reference: clause.reference ?? 'baseline',
    ...(by === undefined ? {} : { by }),
    ...common(clause),
  };
  return { measure, findings };
}

/** A clause that names only a time: due date, each year, or a period. */
function timeOnly(clause: Clause, context: ReadingContext): Concluded {
  const rest = common(clause);
  const { period = {}, findings } = clause;
  if (context.role !== 'date' && period.every === true) {
    const notes: Finding[] =
      period.interval === undefined ? [] : [{ code: 'N210', params: { years: period.interval } }];
    return { measure: { kind: 'each-year', ...rest }, findings: [...findings, ...notes] };
  }
  if (context.role === 'target') return { measure: { kind: 'milestone', ...rest }, findings };
  const measure: Draft<PeriodMeasure> = { kind: 'period', qualifiers: rest.qualifiers, period };
  if (rest.note !== undefined) measure.note = rest.note;
  return { measure, findings };
}

/** True where a clause names only a time or qualifies its neighbour. */
export function isBare(clause: Clause): boolean {
  return (
    clause.amount === undefined &&
    clause.direction === undefined &&
    clause.reference === undefined &&
    clause.pending === undefined &&
    clause.others.length === 0
  );
}

/**
 * The value of a clause.
 * Reports: N101, N115, N123, N205, N210, N313, N314
 */
export function conclude(clause: Clause, context: ReadingContext): Concluded {
  const { amount, second } = clause;
  if (clause.direction !== undefined || clause.reference !== undefined) return relative(clause, context);
  if (clause.before !== undefined) return { failed: { code: 'N101', params: { part: '' } } };
  if (amount !== undefined && second !== undefined) return two(clause, amount, second);
  if (amount !== undefined) return quantity(clause, amount);
  if (clause.pending !== undefined) {
    const measure: Measure = { kind: 'pending', word: clause.pending, ...common(clause) };
    return { measure, findings: clause.findings };
  }
  if (clause.period !== undefined) return timeOnly(clause, context);
  return { failed: { code: 'N101', params: { part: '' } } };
}

/** The sum of amounts of one unit, for comparing a breakdown with its total. */
export function sumOf(amounts: readonly AmountPiece[]): Decimal | undefined {
  return amounts.length === 0 ? undefined : amounts.map((piece) => piece.value).reduce(add);
}
