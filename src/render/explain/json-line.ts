/** A reading as one line of JSON (1行のJSON), written by hand: `explain --json` prints fifty thousand of them a second. */
import { CODES, type Code } from '../../model/codes.ts';
import { type Decimal, formatDecimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Measure, Reading } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Explain } from './json.ts';

/** Signs that JSON may write otherwise: quotes, backslashes, control signs, and halves of pairs that stand alone. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function orNull(text: string | undefined): string {
  return text === undefined ? 'null' : quoted(text);
}

function list(texts: readonly string[]): string {
  if (texts.length === 0) return '[]';
  let line = '';
  for (const text of texts) line += line === '' ? quoted(text) : `,${quoted(text)}`;
  return `[${line}]`;
}

function amount(value: Decimal, unit: string | undefined): string {
  return `"value":"${formatDecimal(value)}","unit":${orNull(unit)}`;
}

function word(text: string | undefined): string {
  return text === undefined ? '' : `,"word":${quoted(text)}`;
}

/** The fields of a kind, each with a comma before it. */
function ofKind(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity':
      return `,${amount(measure.value, measure.unit)},"comparator":"${measure.comparator}"`;
    case 'range':
      return `,"low":"${formatDecimal(measure.low)}","high":"${formatDecimal(measure.high)}","lowOpen":${measure.lowOpen},"highOpen":${measure.highOpen},"unit":${orNull(measure.unit)}`;
    case 'state':
      return word(measure.word);
    case 'milestone':
      return `,"done":${measure.done ?? null}${word(measure.word)}`;
    case 'relative': {
      const comparator = measure.comparator === undefined ? '' : `,"comparator":"${measure.comparator}"`;
      const by = measure.by === undefined ? 'null' : `{${amount(measure.by.value, measure.by.unit)}}`;
      return `,"direction":"${measure.direction}"${comparator},"reference":"${measure.reference}","by":${by}`;
    }
    case 'all':
      return `,"of":${quoted(measure.of)}`;
    case 'several': {
      const parts = measure.parts.map((part) => `{${fields(part, [])}}`).join(',');
      return `,"parts":[${parts}]${measure.owners === undefined ? '' : `,"owners":${list(measure.owners)}`}`;
    }
    case 'none':
      return measure.blank === true ? ',"blank":true' : '';
    case 'pending':
      return word(measure.word);
    case 'each-year':
    case 'period':
    case 'unreadable':
      return '';
  }
}

function period(of: Period): string {
  const { from, to, precision, interval } = of;
  let line = from === undefined && to === undefined ? '' : `,"from":${orNull(from)},"to":${orNull(to)}`;
  if (precision !== undefined) line += `,"precision":"${precision}"`;
  if (of.until === true) line += ',"until":true';
  if (of.every === true) line += ',"every":true';
  if (interval !== undefined) line += `,"interval":${interval}`;
  if (of.inferred === true) line += ',"inferred":true';
  return `{${line.slice(1)}}`;
}

function periodOf(measure: Measure): string {
  if (measure.period !== undefined) return period(measure.period);
  return measure.kind === 'each-year' ? '{"every":true}' : 'null';
}

/** `{"code":…,"name":…,"severity":` of each code that occurred, and its own severity. */
const heads = new Map<Code, string>();

function head(code: Code): string {
  const known = heads.get(code);
  if (known !== undefined) return known;
  const made = `{"code":"${code}","name":${quoted(CODES[code].name)},"severity":"`;
  heads.set(code, made);
  return made;
}

function params(of: Finding['params']): string {
  let line = '';
  for (const name in of) {
    const value = of[name];
    if (value === undefined) continue;
    line += `${line === '' ? '' : ','}"${name}":${typeof value === 'string' ? quoted(value) : JSON.stringify(value)}`;
  }
  return `{${line}}`;
}

function diagnostics(findings: readonly Finding[], explain: Explain | undefined): string {
  let line = '';
  for (const finding of findings) {
    const severity = finding.severity ?? CODES[finding.code].severity;
    const said = explain?.(finding);
    const words = said === undefined ? '' : `,"message":${quoted(said.message)},"hint":${quoted(said.hint)}`;
    line += `${line === '' ? '' : ','}${head(finding.code)}${severity}","params":${params(finding.params)}${words}}`;
  }
  return `[${line}]`;
}

function fields(measure: Measure, findings: readonly Finding[], explain?: Explain): string {
  return `"kind":"${measure.kind}"${ofKind(measure)},"qualifiers":${list(measure.qualifiers)},"period":${periodOf(measure)},"note":${orNull(measure.note)},"diagnostics":${diagnostics(findings, explain)}`;
}

/**
 * A reading with its input as one line of JSON: the text that `JSON.stringify` gives for the input and
 * {@link ./json.ts valueJson}, made in a fraction of the time.
 * @param explain sentence and hint of a finding
 * @returns the line without its end
 */
export function readingLine(input: string, reading: Reading, explain: Explain): string {
  return `{"input":${quoted(input)},${fields(reading.measure, reading.findings, explain)}}`;
}
