/** Values in the contract's JSON (値のJSON), without the reading's own findings: those stand in `diagnostics`. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Measure, Quantity } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { ValueJson } from '../../model/result-value.ts';
import { formatSource, type Source, type Sourced } from '../../model/source.ts';

/** A value as printed, with its cells. */
export function printedValueJson(sourced: Sourced<Measure>, text: string) {
  return { ...sourcedValueJson(sourced), text, sources: sourcesJson(sourced.sources) };
}

/** A value with its raw text, where it was read and not computed. */
export function sourcedValueJson({ value, raw }: Sourced<Measure>): ValueJson {
  return { ...(raw === undefined ? {} : { input: raw }), ...measureJson(value) };
}

export function sourcesJson(sources: readonly Source[]): string[] {
  return sources.map(formatSource);
}

function measureJson(measure: Measure): ValueJson {
  return {
    kind: measure.kind,
    ...ownFields(measure),
    qualifiers: [...measure.qualifiers],
    period: measure.period === undefined ? null : periodJson(measure.period),
    note: measure.note ?? null,
  };
}

function ownFields(measure: Measure): Omit<ValueJson, 'kind'> {
  switch (measure.kind) {
    case 'quantity':
      return quantityFields(measure);
    case 'range': {
      const { low, high, lowOpen, highOpen, unit } = measure;
      return { low: formatDecimal(low), high: formatDecimal(high), lowOpen, highOpen, unit: unit ?? null };
    }
    case 'state':
      return { word: measure.word };
    case 'milestone':
      return { done: measure.done ?? null, ...(measure.word === undefined ? {} : { word: measure.word }) };
    case 'relative': {
      const { direction, comparator, reference, by } = measure;
      return {
        direction,
        ...(comparator === undefined ? {} : { comparator }),
        reference,
        by: by === undefined ? null : { value: formatDecimal(by.value), unit: by.unit ?? null },
      };
    }
    case 'all':
      return { of: measure.of };
    case 'none':
      return measure.blank ? { blank: true } : {};
    case 'pending':
      return measure.word === undefined ? {} : { word: measure.word };
    case 'several':
      return {
        parts: measure.parts.map(measureJson),
        ...(measure.owners === undefined ? {} : { owners: [...measure.owners] }),
      };
    case 'each-year':
    case 'period':
    case 'unreadable':
      return {};
  }
}

function quantityFields({ value, unit, comparator }: Quantity): Omit<ValueJson, 'kind'> {
  return { value: formatDecimal(value), unit: unit ?? null, comparator };
}

function periodJson(period: Period): NonNullable<ValueJson['period']> {
  const { from, to, precision, until, every, inferred } = period;
  const dated = from !== undefined || to !== undefined;
  return {
    ...(dated ? { from: from ?? null, to: to ?? null } : {}),
    ...(precision === undefined ? {} : { precision }),
    ...(until === undefined ? {} : { until }),
    ...(every === undefined ? {} : { every }),
    ...(inferred === undefined ? {} : { inferred }),
  };
}
