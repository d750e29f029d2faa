/** A value as JSON (値のJSON): every V of the result; `explain --json` writes the same by hand, see json-line.ts. */
import { CODES } from '../../model/codes.ts';
import { type Decimal, formatDecimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';

/** Sentence and hint of a finding; the caller knows the language. */
export type Explain = (finding: Finding) => { readonly message: string; readonly hint: string };

type Json = Readonly<Record<string, unknown>>;

/**
 * A period as JSON (期間): both ends, null where open; 毎年度 alone has none.
 * @example periodJson({ every: true }) // { every: true }
 */
export function periodJson(period: Period): Json {
  const { from, to, precision } = period;
  const dated = from !== undefined || to !== undefined;
  return {
    ...(dated ? { from: from ?? null, to: to ?? null } : {}),
    ...(precision === undefined ? {} : { precision }),
    ...(period.until === true ? { until: true } : {}),
    ...(period.every === true ? { every: true } : {}),
    ...(period.interval === undefined ? {} : { interval: period.interval }),
    ...(period.inferred === true ? { inferred: true } : {}),
  };
}

function decimal(value: Decimal): string {
  return formatDecimal(value);
}

function ofKind(measure: Measure): Json {
  switch (measure.kind) {
    case 'quantity':
      return { value: decimal(measure.value), unit: measure.unit ?? null, comparator: measure.comparator };
    case 'range':
      return {
        low: decimal(measure.low),
        high: decimal(measure.high),
        lowOpen: measure.lowOpen,
        highOpen: measure.highOpen,
        unit: measure.unit ?? null,
      };
    case 'state':
      return { word: measure.word };
    case 'milestone':
      return { done: measure.done ?? null, ...(measure.word === undefined ? {} : { word: measure.word }) };
    case 'relative':
      return {
        direction: measure.direction,
        ...(measure.comparator === undefined ? {} : { comparator: measure.comparator }),
        reference: measure.reference,
        by: measure.by === undefined ? null : { value: decimal(measure.by.value), unit: measure.by.unit ?? null },
      };
    case 'all':
      return { of: measure.of };
    case 'several':
      return {
        parts: measure.parts.map((part) => valueJson(part)),
        ...(measure.owners === undefined ? {} : { owners: measure.owners }),
      };
    case 'none':
      return measure.blank === true ? { blank: true } : {};
    case 'pending':
      return measure.word === undefined ? {} : { word: measure.word };
    case 'each-year':
    case 'period':
    case 'unreadable':
      return {};
  }
}

function periodOf(measure: Measure): Json | null {
  if (measure.period !== undefined) return periodJson(measure.period);
  return measure.kind === 'each-year' ? { every: true } : null;
}

function findingJson(finding: Finding, explain: Explain | undefined): Json {
  const { name, severity } = CODES[finding.code];
  return {
    code: finding.code,
    name,
    severity: finding.severity ?? severity,
    params: finding.params ?? {},
    ...(explain === undefined ? {} : explain(finding)),
  };
}

/**
 * A value without its input (V): kind, exact value, unit, qualifiers, period, note.
 * @param findings what was odd about it, with sentences where `explain` is given
 */
export function valueJson(measure: Measure, findings: readonly Finding[] = [], explain?: Explain): Json {
  return {
    kind: measure.kind,
    ...ofKind(measure),
    qualifiers: measure.qualifiers,
    period: periodOf(measure),
    note: measure.note ?? null,
    diagnostics: findings.map((finding) => findingJson(finding, explain)),
  };
}
