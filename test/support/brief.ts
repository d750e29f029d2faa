/** A reading in one short line, for tables: `25.1万人（2017年度）` is `251000人 @2017-04-01/2018-03-31`. */
import { type Decimal, formatDecimal } from '../../src/model/decimal.ts';
import type { Measure, Reading } from '../../src/model/measure.ts';
import type { Period } from '../../src/model/period.ts';

function amount(value: Decimal, unit: string | undefined): string {
  return `${formatDecimal(value)}${unit ?? ''}`;
}

export function briefPeriod(period: Period): string {
  const span = period.from === period.to ? (period.from ?? '') : `${period.from ?? ''}/${period.to ?? ''}`;
  const words = [
    ...(period.until === true ? ['until'] : []),
    ...(period.every === true ? [`every${period.interval ?? ''}`] : []),
    ...(period.inferred === true ? ['inferred'] : []),
  ];
  return `@${[span, ...words].filter((word) => word !== '').join(' ')}`;
}

function body(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity':
      return `${measure.comparator === '=' ? '' : measure.comparator}${amount(measure.value, measure.unit)}`;
    case 'range':
      return `${measure.lowOpen ? '(' : '['}${formatDecimal(measure.low)}..${formatDecimal(measure.high)}${measure.highOpen ? ')' : ']'}${measure.unit ?? ''}`;
    case 'state':
      return `state ${measure.word}`;
    case 'milestone':
      return `milestone${measure.done === undefined ? '' : measure.done ? ' done' : ' open'}`;
    case 'relative':
      return [
        measure.direction,
        ...(measure.comparator === undefined ? [] : [measure.comparator]),
        ...(measure.by === undefined ? [] : [amount(measure.by.value, measure.by.unit)]),
        measure.reference,
      ].join(' ');
    case 'all':
      return `all ${measure.of}`;
    case 'several':
      return `several(${measure.parts.map((part, i) => (measure.owners?.[i] ?? '') + briefMeasure(part)).join(' | ')})`;
    case 'none':
      return measure.blank === true ? 'blank' : 'none';
    case 'pending':
    case 'each-year':
    case 'period':
    case 'unreadable':
      return measure.kind;
  }
}

export function briefMeasure(measure: Measure): string {
  return [
    body(measure),
    ...measure.qualifiers.map((name) => `+${name}`),
    ...(measure.period === undefined ? [] : [briefPeriod(measure.period)]),
    ...(measure.note === undefined ? [] : [`「${measure.note}」`]),
  ].join(' ');
}

/** The measure and the codes of its findings: `none !N114`. */
export function brief(reading: Reading): string {
  const codes = [...new Set(reading.findings.map((finding) => finding.code))];
  return [briefMeasure(reading.measure), ...codes.map((code) => `!${code}`)].join(' ');
}
