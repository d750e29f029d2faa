/** The order of questions (評価の順序): everything that keeps a mark from being given, and which of it comes first. */

import { absolute, compare, ONE, sign } from '../model/decimal.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Reason } from '../model/evaluation.ts';
import type { Measure, Quantity, QuantityRange, Relative } from '../model/measure.ts';
import type { Sourced } from '../model/source.ts';
import { type Context, type Found, findingAt, type Hindrance } from './context.ts';
import type { Part } from './gather.ts';
import { isOldPart, oldPartFound } from './old-part.ts';
import { askPlanned } from './planned-part.ts';
import type { Regional } from './regional.ts';
import { inUnit, sameBasis, sameUnit } from './unit-compare.ts';
import { writtenText } from './words.ts';

/** The first that applies decides. Source: evaluation rules, section 1. */
const ORDER: readonly Reason[] = [
  'unreadable',
  'several',
  'not-submitted',
  'pending',
  'no-target',
  'no-actual',
  'stale-actual',
  'unit-mismatch',
  'basis-mismatch',
  'planned',
  'conflict',
  'direction-unknown',
  'no-baseline',
  'no-previous',
  'no-weights',
];

/** The hindrance whose question comes first. */
export function firstOf(hindrances: readonly Hindrance[]): Hindrance | undefined {
  const rank = ({ reason }: Hindrance) => {
    const place = ORDER.indexOf(reason);
    return place < 0 ? ORDER.length : place;
  };
  return hindrances.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Asks every question that does not need the target's rule. Reports: V101 V102 V103 V112 V113 V118 V130. */
export function ask(target: Measure, regional: Regional, context: Context): Found<readonly Hindrance[]> {
  const answers = regional.used.map((part) => askPart(part, target, context, regional.used.length > 1));
  return {
    value: [
      ...askTarget(target),
      ...regional.hindrances,
      // A value that was refused is not one that is missing.
      ...(regional.hindrances.length > 0 || isRefused(regional) ? [] : askActual(regional.actual.value, target)),
      ...answers.flatMap(({ value }) => value),
    ],
    diagnostics: answers.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Something was reported, but nothing of it could be put together. */
function isRefused({ actual, used }: Regional): boolean {
  return actual.value.kind === 'none' && used.some(({ value }) => value !== undefined && value.value.kind !== 'none');
}

function askTarget(target: Measure): readonly Hindrance[] {
  switch (target.kind) {
    case 'unreadable':
      return [{ reason: 'unreadable', params: { side: 'target' } }];
    case 'several':
      return [{ reason: 'several', params: { side: 'target' } }];
    case 'none':
    case 'pending':
      return [{ reason: 'no-target' }];
    case 'milestone':
      return target.done === false && target.period === undefined ? [{ reason: 'no-target' }] : [];
    default:
      return [];
  }
}

function askActual(actual: Measure, target: Measure): readonly Hindrance[] {
  switch (actual.kind) {
    case 'unreadable':
    case 'period':
      return [{ reason: 'unreadable', params: { side: 'actual' } }];
    case 'several':
      return [{ reason: 'several', params: { side: 'actual' } }];
    case 'pending':
      return [{ reason: 'pending' }];
    case 'none':
      return target.kind === 'milestone' ? [] : [{ reason: 'no-actual' }];
    default:
      return [];
  }
}

function askPart(part: Part, target: Measure, context: Context, inTotal: boolean): Found<readonly Hindrance[]> {
  const { value } = part;
  if (value === undefined || value.value.kind === 'none' || value.value.kind === 'unreadable') return NOTHING_FOUND;
  if (isOldPart(part, context)) {
    // A value of another time is not held against the target at all.
    const { hindrance, finding } = oldPartFound(part, context, inTotal);
    return { value: [hindrance], diagnostics: [finding] };
  }
  return join([askUnit(value, target, context), askPlanned(part, context)]);
}

const NOTHING_FOUND: Found<readonly Hindrance[]> = { value: [], diagnostics: [] };

function join(found: readonly Found<readonly Hindrance[]>[]): Found<readonly Hindrance[]> {
  return {
    value: found.flatMap(({ value }) => value),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

type Numeric = Quantity | QuantityRange | Relative;

function askUnit(value: Sourced<Measure>, target: Measure, context: Context): Found<readonly Hindrance[]> {
  if (target.kind !== 'quantity' && target.kind !== 'range' && target.kind !== 'relative') return NOTHING_FOUND;
  const { value: measure } = value;
  if (measure.kind === 'pending' || measure.kind === 'several' || measure.kind === 'period') return NOTHING_FOUND;
  const at = (code: 'V101' | 'V102' | 'V103' | 'V118' | 'V130', params: Readonly<Record<string, string>>): Diagnostic =>
    findingAt(code, value.sources, context, {
      field: 'actual',
      raw: value.raw,
      params,
      related: context.indicator.target.sources,
    });
  if (measure.kind !== 'quantity' && measure.kind !== 'range') {
    const params = { expected: '数値', actual: writtenText(value), target: writtenText(context.indicator.target) };
    return { value: [{ reason: 'unit-mismatch', params }], diagnostics: [at('V103', params)] };
  }
  const params = { actual: measure.unit ?? '', target: context.unit ?? '' };
  if (!sameUnit(measure.unit, context.unit) || inUnit(measure, context.unit) === undefined) {
    return { value: [{ reason: 'unit-mismatch', params }], diagnostics: [at('V101', params)] };
  }
  if (measure.kind === 'quantity' && isBareFraction(measure, target)) {
    return { value: [{ reason: 'unit-mismatch', params }], diagnostics: [at('V130', params)] };
  }
  if (basisDiffers(measure, target, context)) {
    return { value: [{ reason: 'basis-mismatch', params }], diagnostics: [at('V102', params)] };
  }
  const each = measure.qualifiers.includes('each') !== target.qualifiers.includes('each');
  return { value: [], diagnostics: each && target.kind !== 'relative' ? [at('V118', params)] : [] };
}

/** 0.629 without a unit against 70％: a fraction or a percentage, nobody can tell. */
function isBareFraction(measure: Quantity, target: Numeric): boolean {
  if (target.kind === 'relative' || target.unit !== '％' || measure.unit !== undefined) return false;
  return sign(measure.value) !== 0 && compare(absolute(measure.value), ONE) <= 0;
}

/** 累計 or 延べ on one side only; a relative target stands on what it refers to. */
function basisDiffers(measure: Measure, target: Numeric, { indicator, baseline, previous }: Context): boolean {
  const reference =
    target.kind !== 'relative' ? target : (target.reference === 'baseline' ? baseline : previous)?.value;
  return reference !== undefined && reference.kind !== 'none' && !sameBasis(indicator.name, measure, reference);
}
