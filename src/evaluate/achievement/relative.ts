/** A target relative to the baseline or last year (現状値からの増加, 前年度以上). Source: evaluation rules, section 2 (Relative). */
import { type Decimal, divideRounded, type Fraction, formatDecimal, HUNDRED, sign } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure, Quantity, Relative } from '../../model/measure.ts';
import type { Direction } from '../../model/plan.ts';
import type { Sourced } from '../../model/source.ts';
import { type Context, findingAt } from '../context.ts';
import { compareExactly, exactly, magnitude, minus, over, plus, times } from '../fraction.ts';
import { roundingHalfWidth } from '../interval.ts';
import { measureIn, sameUnit, unitField } from '../unit-compare.ts';
import { directionOf } from './direction.ts';
import type { NoRule, NumericRule, Rule } from './rule.ts';

/** The rule of a relative target. Not reached is 達成不可, never 概ね. Reports: V101 V108 V109 V128. */
export function relativeRule(target: Relative, actual: Sourced<Measure>, context: Context): Rule {
  const reference = target.reference === 'baseline' ? context.baseline : context.previous;
  const measure = reference?.value;
  const baseline = target.reference === 'baseline';
  if (reference === undefined || measure?.kind !== 'quantity') {
    return {
      kind: 'none',
      hindrance: { reason: baseline ? 'no-baseline' : 'no-previous' },
      diagnostics: [
        findingAt(baseline ? 'V108' : 'V109', context.indicator.target.sources, context, {
          field: 'target',
          raw: context.indicator.target.raw,
        }),
      ],
    };
  }
  const stranger = strangeAmount(target, measure, context);
  if (stranger !== undefined) return stranger;
  const direction = directionOf(context).value;
  const half = roundingHalfWidth(measure);
  const rules = (value: Fraction): readonly NumericRule[] =>
    goals(target, value, measure).map((goal) => ruleFor(target, goal, value, direction, measure));
  const [main, points] = rules(exactly(measure.value));
  const moved =
    sign(half) === 0
      ? []
      : [
          ...rules(minus(exactly(measure.value), exactly(half))).slice(0, 1),
          ...rules(plus(exactly(measure.value), exactly(half))).slice(0, 1),
        ];
  if (main === undefined) return { kind: 'none', hindrance: { reason: 'unreadable' }, diagnostics: [] };
  return { ...main, variants: moved, doubt: doubtOf(main, points, actual, context) };
}

/** Units of which something can be more by so many points. */
const IN_POINTS: ReadonlySet<string> = new Set(['％', '‰', '点', 'ポイント']);

/** 5人増 or 5ポイント増 of a baseline in 件. */
function strangeAmount(target: Relative, reference: Quantity, context: Context): NoRule | undefined {
  const unit = target.by?.unit;
  if (unit === undefined || unit === '％' || unit === '倍') return undefined;
  const fits = unit === 'ポイント' ? IN_POINTS.has(reference.unit ?? '％') : sameUnit(unit, reference.unit);
  if (fits) return undefined;
  const params = { actual: reference.unit ?? '', target: unit };
  const { sources, raw } = context.indicator.target;
  return {
    kind: 'none',
    hindrance: { reason: 'unit-mismatch', params },
    diagnostics: [findingAt('V101', sources, context, { field: 'target', raw, params })],
  };
}

/** Where the two readings of 10％増 of a rate give different marks. */
function doubtOf(
  main: NumericRule,
  points: NumericRule | undefined,
  actual: Sourced<Measure>,
  context: Context,
): readonly Diagnostic[] {
  const figure = measureIn(actual.value, context.unit);
  if (points === undefined || figure.kind !== 'quantity') return [];
  const value = exactly(figure.value);
  if (main.judge(value).met === points.judge(value).met) return [];
  const { target } = context.indicator;
  return [findingAt('V128', target.sources, context, { field: 'target', raw: target.raw })];
}

/**
 * What must be reached, by each reading of the words. 10％増 of a rate may mean a tenth more or ten points more: the
 * first reading decides.
 */
function goals(target: Relative, reference: Fraction, measure: Quantity): readonly Fraction[] {
  const { by } = target;
  if (by === undefined) return [reference];
  const amount = exactly(by.value);
  const towards = (change: Fraction) =>
    target.direction === 'decrease' ? minus(reference, change) : plus(reference, change);
  if (by.unit === '倍') return [times(reference, amount)];
  if (by.unit !== '％') return [towards(amount)];
  const tenth = over(times(magnitude(reference), amount), exactly(HUNDRED)) ?? amount;
  return measure.unit === '％' ? [towards(tenth), towards(amount)] : [towards(tenth)];
}

function ruleFor(
  target: Relative,
  goal: Fraction,
  reference: Fraction,
  direction: Direction,
  measure: Quantity,
): NumericRule {
  const strict = target.by === undefined && target.direction !== 'keep';
  const open = strict || target.comparator === '>' || target.comparator === '<';
  const judge = (actual: Fraction) => {
    const order = compareExactly(actual, goal);
    const met = direction === 'more' ? (open ? order > 0 : order >= 0) : open ? order < 0 : order <= 0;
    return { met };
  };
  const unit = unitField(measure.unit);
  return {
    kind: 'numeric',
    reason: 'relative',
    judge,
    steps: [goal],
    goals: target.by === undefined ? [{ value: measure.value, lastDigit: measure.written.lastDigit }] : [],
    calculation: (value: Decimal, exact: Fraction) => ({
      left: { value, ...unit },
      right: { value: measure.value, ...unit },
      met: judge(exact).met,
      params: {
        direction,
        relation: target.direction,
        reference: target.reference,
        strict: open ? 1 : 0,
        ...(target.by === undefined ? {} : { by: `${formatDecimal(target.by.value)}${target.by.unit ?? ''}` }),
        ...(compareExactly(goal, reference) === 0 ? {} : { goal: goalText(goal) }),
      },
    }),
  };
}

/** Goals are sums and products of decimals over 100 at most, so so many places hold them exactly. */
const GOAL_PLACES = 12;

function goalText(goal: Fraction): string {
  return formatDecimal(divideRounded(goal.numerator, goal.denominator, GOAL_PLACES) ?? goal.numerator);
}
