/** A whole set as target: 全市町村 and 全企業. Source: evaluation rules, section 2 (All members, Whole set). */
import { type Decimal, decimalOf, type Fraction, HUNDRED, parseDecimal, sign } from '../../model/decimal.ts';
import type { Reason } from '../../model/evaluation.ts';
import type { AllMeasure, Measure } from '../../model/measure.ts';
import type { Sourced } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { type Context, findingAt } from '../context.ts';
import { compareExactly, exactly, over, times } from '../fraction.ts';
import { countsMunicipalities, unitField } from '../unit-compare.ts';
import { figureText, foldWord, writtenText } from '../words.ts';
import type { Rule } from './rule.ts';
import { stateDiffers, textOf } from './state.ts';

/** The rule of a whole set. Reports: V101 V110 V114 V127. */
export function allRule(target: AllMeasure, actual: Sourced<Measure>, context: Context): Rule {
  const members = /(市町村|市町|自治体|団体|構成市)$/u.test(foldWord(target.of));
  const { value } = actual;
  const reason: Reason = members ? 'all-members' : 'all';
  if (value.kind === 'all') {
    const same = foldWord(value.of) === foldWord(target.of) || (members && /市町村$/u.test(foldWord(value.of)));
    if (!same) return stateDiffers(actual, context);
    const calculation = { left: { text: textOf(actual) }, right: { text: writtenText(context.indicator.target) } };
    return { kind: 'settled', reason, met: true, calculation };
  }
  if (value.kind !== 'quantity') return stateDiffers(actual, context);
  return members ? memberRule(actual, value.unit, value.value, context) : countRule(value.unit, context);
}

/** Municipalities that took part ÷ members of the region, the core city included. */
function memberRule(actual: Sourced<Measure>, unit: Unit | undefined, count: Decimal, context: Context): Rule {
  const counted = context.indicator.aggregation === '市町村数';
  if (unit !== undefined && !counted && !countsMunicipalities(unit)) return mismatch(actual, unit, '市町村', context);
  const whole = decimalOf(context.template.municipalities.length);
  const rule = shareRule('all-members', whole, '市町村' as Unit, context);
  if (compareExactly(exactly(count), exactly(whole)) <= 0) return rule;
  const finding = findingAt('V127', actual.sources, context, {
    field: 'actual',
    raw: actual.raw,
    params: { members: context.template.municipalities.length, figure: figureText(actual) },
  });
  return { ...rule, doubt: [finding] };
}

/** A count needs the set's size: 分母 of the plan as a number. A share of the set does not: all of it is 100％. */
function countRule(unit: Unit | undefined, context: Context): Rule {
  if (unit === '％') return shareRule('all', HUNDRED, unit, context);
  const { denominator, target } = context.indicator;
  const size = denominator === undefined ? undefined : parseDecimal(denominator.normalize('NFKC').replaceAll(',', ''));
  if (size !== undefined && sign(size) > 0) return shareRule('all', size, unit, context);
  return {
    kind: 'none',
    hindrance: { reason: 'no-weights', params: { cause: 'set-size' } },
    diagnostics: [findingAt('V110', target.sources, context, { field: 'target', raw: target.raw })],
  };
}

function shareRule(reason: 'all-members' | 'all', whole: Decimal, unit: Unit | undefined, context: Context) {
  const size = exactly(whole);
  const met = (value: Fraction) => compareExactly(value, size) >= 0;
  const withUnit = unitField(unit);
  return {
    kind: 'numeric',
    reason,
    judge: (value: Fraction) => {
      const share = over(value, size);
      return { met: met(value), ...(share === undefined ? {} : { share }) };
    },
    steps: [size, ...context.scale.thresholds.map((threshold) => times(exactly(threshold), size))],
    calculation: (value: Decimal, exact: Fraction) => {
      const fraction = over(exact, size);
      return {
        left: { value, ...withUnit },
        right: { value: whole, ...withUnit },
        met: met(exact),
        ...(fraction === undefined ? {} : { fraction }),
      };
    },
  } as const;
}

function mismatch(actual: Sourced<Measure>, unit: string, expected: string, context: Context): Rule {
  const params = { actual: unit, target: expected };
  return {
    kind: 'none',
    hindrance: { reason: 'unit-mismatch', params },
    diagnostics: [findingAt('V101', actual.sources, context, { field: 'actual', raw: actual.raw, params })],
  };
}
