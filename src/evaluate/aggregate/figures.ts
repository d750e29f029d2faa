/** The figures that can be put together (合わせられる値): one unit, one value for each municipality. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure, Quantity, QuantityRange } from '../../model/measure.ts';
import { type Context, findingAt, type Hindrance } from '../context.ts';
import type { Part } from '../gather.ts';
import { isOldPart } from '../old-part.ts';
import { commonUnit } from '../regional.ts';
import { inUnit, sameBasis, sameUnit } from '../unit-compare.ts';
import { conflictsOf } from './lead.ts';
import { missingParts } from './missing.ts';

export type Figures = {
  /** In the unit of the comparison. */
  readonly figures: readonly { readonly part: Part; readonly measure: Quantity | QuantityRange }[];
  /** All that was reported, to be held against the target. */
  readonly reported: readonly Part[];
  /** Municipalities whose part is not among the figures although it belongs there. */
  readonly missing: readonly Part[];
  readonly hindrances: readonly Hindrance[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Figures of the parts. Those in another unit, those of an earlier year beside this year's, 延べ beside others where the target
 * is not, and those of a municipality that contradicts itself stay out, and what is put together without them is partial. Reports: V101 V106.
 */
export function figuresOf(parts: readonly Part[], context: Context): Figures {
  const conflicts = conflictsOf(parts, context);
  const reported = parts.filter(({ state }) => state === 'reported');
  const told = reported.flatMap((part) => (part.value === undefined ? [] : [{ part, value: part.value }]));
  const unit = context.unit ?? commonUnit(told.map(({ value }) => value.value));
  const { name, target } = context.indicator;
  const asked = target.value.kind === 'quantity' || target.value.kind === 'range' ? target.value : undefined;
  const isOtherBasis = (measure: Measure) => asked !== undefined && !sameBasis(name, measure, asked);
  const someSame = told.some(({ value }) => !isOtherBasis(value.value));
  const someNew = reported.some((part) => !isOldPart(part, context));
  const figures = told.flatMap(({ part, value: { value: measure } }) => {
    if (part.rival !== undefined || (measure.kind !== 'quantity' && measure.kind !== 'range')) return [];
    if (isOtherBasis(measure) && someSame) return [];
    if (!sameUnit(measure.unit, unit) || (someNew && isOldPart(part, context))) return [];
    const converted = inUnit(measure, unit);
    return converted === undefined ? [] : [{ part, measure: converted }];
  });
  const left = told.filter(({ part }) => !figures.some((figure) => figure.part === part));
  // Against a target with a unit the questions find the same; here is the case without one.
  const strangers =
    context.unit === undefined
      ? left.filter(({ part, value }) => part.rival === undefined && !sameUnit(commonUnit([value.value]), unit))
      : [];
  return {
    figures,
    reported,
    missing: [...missingParts(parts, context), ...left.map(({ part }) => part)],
    hindrances: [
      ...conflicts.value,
      ...strangers.map(({ value }) => ({ reason: 'unit-mismatch' as const, params: unitsOf(value.value, unit) })),
    ],
    diagnostics: [
      ...conflicts.diagnostics,
      ...strangers.map(({ value }) =>
        findingAt('V101', value.sources, context, {
          field: 'actual',
          raw: value.raw,
          params: unitsOf(value.value, unit),
        }),
      ),
    ],
  };
}

function unitsOf(measure: Measure, unit: string | undefined) {
  return { actual: commonUnit([measure]) ?? '', target: unit ?? '' };
}
