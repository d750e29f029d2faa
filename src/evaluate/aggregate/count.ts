/** 市町村数: how many of the region's municipalities took part. Source: evaluation rules, section 4. */
import { compare, decimalOf } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Unit } from '../../model/unit.ts';
import { type Context, type Found, findingAt, type Hindrance } from '../context.ts';
import { exactly } from '../fraction.ts';
import type { Part } from '../gather.ts';
import { isOldPart, oldPartFound } from '../old-part.ts';
import { askPlanned } from '../planned-part.ts';
import { asWritten, nothing, type Regional, sourcesOf } from '../regional.ts';
import { countsMunicipalities } from '../unit-compare.ts';
import { tookPart, writtenText } from '../words.ts';
import { conflictsOf } from './lead.ts';
import { missingParts, whyNothing } from './missing.ts';

/** The number of those that took part; each missing one could make it one more. Reports: V101 V103 V106 V112 V113. */
export function counted(parts: readonly Part[], context: Context): Found<Regional> {
  const stated = statedTotal(parts, context);
  const conflicts = conflictsOf(parts, context);
  const answers = parts.filter(({ state, value }) => state === 'reported' && value !== undefined);
  if (answers.length === 0) {
    return { value: nothing([...conflicts.value, ...whyNothing(parts, context)]), diagnostics: conflicts.diagnostics };
  }
  if (stated?.value !== undefined && answers.length === 1) {
    return {
      value: { ...asWritten(stated.value), used: [stated], hindrances: conflicts.value, missing: [] },
      diagnostics: conflicts.diagnostics,
    };
  }
  const set = answers.filter((part) => isPlannedPart(part) || isOldPart(part, context));
  const asked = set.map((part) => setAside(part, context));
  const settled = answers.filter((part) => !set.includes(part));
  const unclear = settled.filter(({ value }) => value !== undefined && tookPart(value) === undefined);
  const hindrances: Hindrance[] = [
    ...asked.flatMap(({ value }) => value),
    ...unclear.map(({ municipality, value }) => ({
      reason: 'unreadable' as const,
      params: { municipality, actual: writtenText(value) },
    })),
  ];
  const other = otherUnit(context);
  if (other !== undefined) hindrances.push({ reason: 'unit-mismatch', params: other });
  const diagnostics: Diagnostic[] = [
    ...conflicts.diagnostics,
    ...asked.flatMap(({ diagnostics }) => diagnostics),
    ...(other === undefined ? [] : [targetFinding(other, context)]),
    ...unclear.map(({ municipality, value: cell }) =>
      findingAt('V103', cell?.sources, context, {
        field: 'actual',
        raw: cell?.raw,
        params: { municipality, expected: '参加の有無' },
      }),
    ),
  ];
  const takers = settled.filter(({ value }) => value !== undefined && tookPart(value) === true);
  const missing = [...missingParts(parts, context), ...set];
  const absent = parts
    .filter((part) => part.expected && !takers.includes(part) && !missing.includes(part) && !unclear.includes(part))
    .map(({ municipality }) => municipality)
    .join('、');
  const value = decimalOf(takers.length);
  const unit = '市町村' as Unit;
  const partial = missing.length > 0;
  const told = stated?.value?.value;
  if (told?.kind === 'quantity' && compare(told.value, value) !== 0) {
    const params = { municipality: context.lead, one: writtenText(stated?.value), other: `${takers.length}市町村` };
    hindrances.push({ reason: 'conflict', params });
    diagnostics.push(findingAt('V106', stated?.value?.sources, context, { field: 'actual', params }));
  }
  return {
    value: {
      actual: {
        value: {
          kind: 'quantity',
          value,
          unit,
          comparator: '=',
          qualifiers: partial ? ['partial'] : [],
          written: { lastDigit: decimalOf(1), unit },
        },
        sources: sourcesOf(answers),
      },
      written: { low: exactly(value), high: exactly(decimalOf(takers.length + missing.length)) },
      rounded: { low: exactly(value), high: exactly(decimalOf(takers.length + missing.length)) },
      used: [],
      hindrances: [...conflicts.value, ...hindrances],
      missing,
      ...(absent === '' ? {} : { params: { absent } }),
    },
    diagnostics,
  };
}

function isPlannedPart({ value }: Part): boolean {
  return value?.value.qualifiers.includes('planned') === true;
}

/** 参加予定 is no participation yet, and that of another year is not this year's. Reports: V112 V113. */
function setAside(part: Part, context: Context): Found<readonly Hindrance[]> {
  if (isOldPart(part, context)) {
    const { hindrance, finding } = oldPartFound(part, context, true);
    return { value: [hindrance], diagnostics: [finding] };
  }
  return askPlanned(part, context);
}

type Units = { readonly actual: string; readonly target: string };

/** A target in another unit, 50％ perhaps: a number of municipalities says nothing about it. */
function otherUnit({ indicator }: Context): Units | undefined {
  const { value } = indicator.target;
  const unit = value.kind === 'quantity' || value.kind === 'range' ? value.unit : undefined;
  return unit === undefined || countsMunicipalities(unit) ? undefined : { actual: '市町村', target: unit };
}

function targetFinding(params: Units, context: Context): Diagnostic {
  const { sources, raw } = context.indicator.target;
  return findingAt('V101', sources, context, { field: 'target', raw, params });
}

/** The lead's cell may give the total itself: 11市町村. It counts where nobody else answers. */
function statedTotal(parts: readonly Part[], context: Context): Part | undefined {
  const lead = parts.find(({ municipality }) => municipality === context.lead);
  const measure = lead?.value?.value;
  if (measure?.kind === 'all') return lead;
  return measure?.kind === 'quantity' && countsMunicipalities(measure.unit) ? lead : undefined;
}
