/** What heading and cell add to a value (文脈): unit, year, scale of the number format, the stored number. */
import { compare, type Decimal, decimalOf, multiply, ONE, parseDecimal, shift } from '../model/decimal.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Measure, Quantity, QuantityRange, ReadingContext } from '../model/measure.ts';
import { dimensionOf, splitRate } from '../model/unit.ts';
import { FLIPPED } from './clause-state.ts';
import { type HeadingUnit, headingUnit } from './heading.ts';
import { readScale } from './number.ts';
import { periodAt } from './period.ts';
import type { Piece } from './piece.ts';
import { fold } from './text.ts';

type Outcome = { readonly measure: Measure; readonly findings: readonly Finding[]; readonly pieces: readonly Piece[] };

/** How often a number format divides by a thousand before it shows: `#,##0,` once. Text in quotes aside. */
function thousandsHidden(format: string | undefined): number {
  if (format === undefined) return 0;
  const [positive = ''] = format.replaceAll(/"[^"]*"|\\./g, '').split(';');
  return /[0#?](,+)(?![0#?,])/.exec(positive)?.[1]?.length ?? 0;
}

function scaled(measure: Quantity | QuantityRange, factor: Decimal): Quantity | QuantityRange {
  const written = { ...measure.written, lastDigit: multiply(measure.written.lastDigit, factor) };
  if (measure.kind === 'range')
    return { ...measure, low: multiply(measure.low, factor), high: multiply(measure.high, factor), written };
  return { ...measure, value: multiply(measure.value, factor), written };
}

type Scaled = { readonly measure: Quantity | QuantityRange; readonly findings: readonly Finding[] };

/** A bare number under a heading with a unit; a unit in the cell beats the heading's. Reports: N310, N311, N312 */
function withUnit(
  measure: Quantity | QuantityRange,
  heading: HeadingUnit | undefined,
  context: ReadingContext,
): Scaled {
  if (heading === undefined && context.cell?.format === undefined) return { measure, findings: [] };
  const findings: Finding[] = [];
  const hidden = thousandsHidden(context.cell?.format);
  const factor = shift(ONE, 3 * hidden);
  const agrees = heading !== undefined && compare(heading.factor, factor) === 0;
  let result = measure;
  if (hidden > 0 && !agrees && measure.written.scale === undefined) {
    result = scaled(result, factor);
    findings.push({ code: 'N312', params: { format: context.cell?.format ?? '' } });
  }
  if (heading === undefined) return { measure: result, findings };
  if (measure.unit === undefined && !measure.qualifiers.includes('zero-word')) {
    const own = heading.scaled && measure.written.scale !== undefined;
    if (own)
      findings.push({ code: 'N311', params: { unit: measure.written.scale ?? '', heading: context.unit ?? '' } });
    else if (findings.length === 0) result = scaled(result, heading.factor);
    const percent = heading.written === '割' ? scaled(result, decimalOf(10)) : result;
    const written = {
      ...percent.written,
      ...(heading.scaled && !own ? { scale: heading.scale } : {}),
      unit: heading.written,
    };
    return { measure: { ...percent, unit: heading.unit, written }, findings };
  }
  if (measure.unit === undefined) return { measure: { ...result, unit: heading.unit }, findings };
  const sameScale = !heading.scaled || measure.written.scale !== undefined;
  const sameCounter = dimensionOf(splitRate(measure.unit).counter) === dimensionOf(splitRate(heading.unit).counter);
  if (!sameCounter || !sameScale) {
    findings.push({ code: 'N311', params: { unit: measure.unit, heading: context.unit ?? '' } });
  }
  return { measure: result, findings };
}

/** The cell's stored number in the base unit, where it says more than the cell shows. */
function storedNumber(shown: Quantity, context: ReadingContext): Decimal | undefined {
  const number = context.cell?.number === undefined ? undefined : parseDecimal(context.cell.number);
  if (number === undefined) return undefined;
  const percent = (context.cell?.format ?? '').replaceAll(/"[^"]*"/g, '').includes('%');
  const hidden = thousandsHidden(context.cell?.format);
  const factor = percent ? decimalOf(100) : hidden > 0 ? ONE : writtenFactor(shown);
  const value = multiply(number, factor);
  return compare(value, shown.value) === 0 ? undefined : value;
}

/** What scale and 割 of the heading, or of the number format (#,##0"千円"), make of a number. */
function writtenFactor({ written: { scale, unit } }: Quantity): Decimal {
  const { factor } = readScale(scale ?? '', 0);
  return unit === '割' ? multiply(factor, decimalOf(10)) : factor;
}

function inUnit(
  measure: Measure,
  heading: HeadingUnit | undefined,
  context: ReadingContext,
): { readonly measure: Measure; readonly findings: readonly Finding[] } {
  if (measure.kind === 'quantity') {
    const read = withUnit(measure, heading, context);
    if (read.measure.kind !== 'quantity') return read;
    const stored = storedNumber(read.measure, context);
    return stored === undefined
      ? read
      : { ...read, measure: { ...read.measure, written: { ...read.measure.written, stored } } };
  }
  if (measure.kind === 'range') return withUnit(measure, heading, context);
  if (measure.kind === 'several') {
    const parts = measure.parts.map((part) => inUnit(part, heading, context));
    return {
      measure: { ...measure, parts: parts.map((part) => part.measure) },
      findings: parts.flatMap((part) => part.findings),
    };
  }
  return { measure, findings: [] };
}

/** 3以上 under 位 is 3位以上, numerically 3 or less; 3以内 is about the number itself. */
function asRank(measure: Measure, heading: HeadingUnit | undefined, pieces: readonly Piece[]): Measure {
  if (heading?.unit !== '位' || measure.kind !== 'quantity' || measure.unit !== undefined) return measure;
  const bound = pieces.find((piece) => piece.is === 'word' && piece.lexeme.does === 'compare');
  if (bound?.is !== 'word' || bound.lexeme.does !== 'compare' || bound.lexeme.numeric === true) return measure;
  return { ...measure, comparator: FLIPPED[measure.comparator] };
}

/** 4-digit numbers without comma and unit may be years. Reports: N211 */
function yearOrNumber(measure: Measure, pieces: readonly Piece[]): readonly Finding[] {
  if (measure.kind !== 'quantity' || measure.unit !== undefined) return [];
  const piece = pieces.find((one) => one.is === 'amount');
  const year = piece?.is === 'amount' && piece.plain?.length === 4 ? Number(piece.plain) : 0;
  return year >= 1950 && year <= 2079 ? [{ code: 'N211', params: { text: String(year) } }] : [];
}

/** 5年 alone may be a number of years or a year without era. Reports: N203 */
function yearsOrYear(measure: Measure, pieces: readonly Piece[]): readonly Finding[] {
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (measure.kind !== 'quantity' || only?.is !== 'amount' || only.unitWritten !== '年' || only.plain === undefined)
    return [];
  return only.plain.length <= 2 ? [{ code: 'N203', params: { text: `${only.plain}年` }, severity: 'warning' }] : [];
}

/** The year of the heading, where the value names none. */
function withPeriod(measure: Measure, context: ReadingContext): Measure {
  if (context.period === undefined || measure.period !== undefined || context.role === 'date') return measure;
  const { kind } = measure;
  if (
    kind === 'none' ||
    kind === 'pending' ||
    kind === 'unreadable' ||
    kind === 'each-year' ||
    kind === 'period' ||
    kind === 'several'
  )
    return measure;
  const folded = fold(context.period);
  const { era: _, ...rest } = context;
  const read = periodAt(folded, 0, { ...rest, dateOnly: true });
  return read === undefined || 'bad' in read ? measure : { ...measure, period: read.period };
}

/** A date cell knows the year that its text leaves out. */
function withCellDate(measure: Measure, context: ReadingContext): Measure {
  const day = context.cell?.date?.slice(0, 10);
  const { period } = measure;
  const known = period?.from ?? period?.to;
  if (day === undefined || period?.inferred !== true || known === undefined || known.slice(0, 4) === day.slice(0, 4))
    return measure;
  const change = (date: string | undefined) => (date === undefined ? undefined : `${day.slice(0, 4)}${date.slice(4)}`);
  const { inferred: _, from, to, ...rest } = period;
  const [newFrom, newTo] = [change(from), change(to)];
  const moved = {
    ...rest,
    ...(newFrom === undefined ? {} : { from: newFrom }),
    ...(newTo === undefined ? {} : { to: newTo }),
  };
  return measure.kind === 'period' ? { ...measure, period: moved } : { ...measure, period: moved };
}

/**
 * A value with what its heading and cell say (文脈の反映).
 * Reports: N203, N211, N310, N311, N312
 */
export function withContext(outcome: Outcome, context: ReadingContext): Outcome {
  if (outcome.measure.kind === 'unreadable') return outcome;
  const heading = context.unit === undefined ? undefined : headingUnit(context.unit);
  const valued =
    outcome.measure.kind === 'quantity' || outcome.measure.kind === 'range' || outcome.measure.kind === 'several';
  const unknown: Finding[] =
    context.unit !== undefined && context.unit.trim() !== '' && heading === undefined && valued
      ? [{ code: 'N310', params: { unit: context.unit } }]
      : [];
  const united = inUnit(asRank(outcome.measure, heading, outcome.pieces), heading, context);
  const doubts = [...yearOrNumber(united.measure, outcome.pieces), ...yearsOrYear(united.measure, outcome.pieces)];
  const measure = withCellDate(withPeriod(united.measure, context), context);
  const more = [...unknown, ...united.findings, ...doubts];
  const findings = more.length === 0 ? outcome.findings : [...outcome.findings, ...more];
  return { measure, findings, pieces: outcome.pieces };
}
