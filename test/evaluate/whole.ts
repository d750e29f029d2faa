/** Scenarios in words as offices write them, and everything that becomes of them, in short lines. */
import { formatDecimal } from '../../src/model/decimal.ts';
import type { Calculation, IndicatorEvaluation, MeanTerm } from '../../src/model/evaluation.ts';
import type { Measure, MeasureRole } from '../../src/model/measure.ts';
import { fiscalYearPeriod } from '../../src/model/period.ts';
import type { Aggregation, Direction } from '../../src/model/plan.ts';
import type { Place, Sourced } from '../../src/model/source.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { readParticipation } from '../../src/normalize/participation.ts';
import { briefMeasure } from '../support/brief.ts';
import { type Outcome, run, type Said } from '../support/measures.ts';

type Texts = {
  readonly actual?: string;
  readonly target?: string;
  readonly mark?: string;
  readonly status?: string;
  readonly participation?: string;
  /** Fiscal year of the heading. */
  readonly year?: number;
  /** The number that the cell stores, in the shown unit. */
  readonly stored?: string;
};

/** One indicator in words: what the plan says of it and what the municipalities wrote. */
export type Wording = {
  readonly name?: string;
  readonly aggregation?: Aggregation;
  readonly target: string;
  readonly baseline?: string;
  readonly previous?: string;
  readonly due?: string;
  readonly direction?: Direction;
  readonly lead?: string;
  readonly reporters?: readonly string[];
  readonly numerator?: string;
  readonly denominator?: string;
  readonly weight?: string;
  readonly said: Readonly<Record<string, string | Texts>>;
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly edition?: string;
  /** Status texts of last year by municipality. */
  readonly before?: Readonly<Record<string, string>>;
};

const YEAR = 2023;
const value = (text: string, role: MeasureRole): Measure => readMeasure(text, { role, year: YEAR }).measure;

function cell<T>(name: string, column: string, raw: string, read: T): Sourced<T> {
  return { value: read, raw, sources: [{ file: `${name}.xlsx`, sheet: '実績', cell: `${column}12` }] };
}

function saidOf(name: string, texts: string | Texts, counts: boolean): Said {
  const { actual, target, mark, status, participation, year, stored } =
    typeof texts === 'string' ? ({ actual: texts } satisfies Texts as Texts) : texts;
  const shown =
    actual === undefined ? undefined : ((counts ? readParticipation(actual) : undefined) ?? value(actual, 'actual'));
  const measure =
    shown?.kind === 'quantity' && stored !== undefined
      ? { ...shown, written: { ...shown.written, stored: storedNumber(stored) } }
      : shown;
  return {
    ...(measure === undefined ? {} : { actual: measure, raw: actual ?? '' }),
    ...(target === undefined ? {} : { target: cell(name, 'G', target, value(target, 'target')) }),
    ...(mark === undefined ? {} : { mark: cell(name, 'I', mark, mark) }),
    ...(status === undefined ? {} : { status: cell(name, 'H', status, status) }),
    ...(participation === undefined
      ? {}
      : {
          participation: cell(
            name,
            'J',
            participation,
            readParticipation(participation) ?? value(participation, 'actual'),
          ),
        }),
    ...(year === undefined ? {} : { year: fiscalYearPeriod(year) }),
  };
}

function storedNumber(text: string) {
  const measure = value(text, 'actual');
  if (measure.kind !== 'quantity') throw new Error(`no number: ${text}`);
  return measure.value;
}

/** Evaluates what is written. */
export function outcomeOf(wording: Wording): Outcome {
  const { target, baseline, previous, due, said, others, before, edition, ...plan } = wording;
  const counts = wording.aggregation === '市町村数';
  return run({
    ...plan,
    target: value(target, 'target'),
    targetRaw: target,
    ...(baseline === undefined ? {} : { baseline: value(baseline, 'baseline'), baselineRaw: baseline }),
    ...(previous === undefined ? {} : { previousActual: value(previous, 'actual') }),
    ...(due === undefined ? {} : { dueColumn: value(due, 'date') }),
    ...(edition === undefined ? {} : { edition }),
    ...(before === undefined ? {} : { previousStatuses: new Map([['1', new Map(Object.entries(before))]]) }),
    said: Object.fromEntries(Object.entries(said).map(([name, texts]) => [name, saidOf(name, texts, counts)])),
    ...(others === undefined
      ? {}
      : {
          others: Object.fromEntries(
            Object.entries(others).map(([id, by]) => [
              id,
              Object.fromEntries(Object.entries(by).map(([name, text]) => [name, value(text, 'actual')])),
            ]),
          ),
        }),
  });
}

const at = ({ file = '', cell: address = '' }: Place) => `${file.replace('.xlsx', '')}!${address}`;

function side(one: Calculation['left']): string {
  if (one === undefined) return '';
  return 'text' in one ? `「${one.text}」` : `${formatDecimal(one.value)}${one.unit ?? ''}`;
}

function named(params: Readonly<Record<string, string | number>> | undefined): readonly string[] {
  return Object.entries(params ?? {}).map(([name, each]) => `${name}=${each}`);
}

const term = ({ municipality, value: each, weight }: MeanTerm) =>
  `${municipality} ${formatDecimal(each)}${weight === undefined ? '' : `×${formatDecimal(weight)}`}`;

function sum({ rule, left, right, met, fraction, threshold, terms, params }: Calculation): string {
  return [
    rule,
    ...(left === undefined ? [] : [`left ${side(left)}`]),
    ...(right === undefined ? [] : [`right ${side(right)}`]),
    ...(met === undefined ? [] : [met ? 'met' : 'not met']),
    ...(fraction === undefined
      ? []
      : [`share ${formatDecimal(fraction.numerator)}/${formatDecimal(fraction.denominator)}`]),
    ...(threshold === undefined ? [] : [`from ${formatDecimal(threshold)}`]),
    ...(terms === undefined ? [] : [`terms ${terms.map(term).join(', ')}`]),
    ...named(params),
  ].join('; ');
}

function parts({ contributions, coverage }: IndicatorEvaluation): string {
  const each = contributions.map(({ municipality, state, value: own, status }) =>
    [
      municipality,
      state,
      ...(own === undefined ? [] : [briefMeasure(own.value)]),
      ...(status === undefined ? [] : ['+status']),
    ].join(' '),
  );
  const counts = Object.entries(coverage).filter(([, count]) => count !== 0);
  return `${each.join(', ')} (${counts.map(([name, count]) => `${name} ${count}`).join(', ')})`;
}

/** Mark and figure; the sum; contributions; then a line for each finding. */
export function linesOf({ indicator, diagnostics }: Outcome): readonly string[] {
  const { mark, achievement, reason, certain, actual, direction, submittedMark } = indicator;
  return [
    [
      `${mark} ${achievement} ${reason}${certain ? '' : ' uncertain'}`,
      `${briefMeasure(actual.value)}${actual.raw === undefined ? '' : ` “${actual.raw}”`} ${actual.sources.map(at).join(' ')}`,
      `${direction.value}${direction.inferred ? ' inferred' : ''}`,
      ...(submittedMark === undefined ? [] : [`submitted ${submittedMark.value}`]),
    ].join(' | '),
    sum(indicator.calculation),
    parts(indicator),
    ...diagnostics.map(({ code, severity, place, field, raw, params, related }) =>
      [
        `${code} ${severity} ${at(place)} ${field ?? '-'}${raw === undefined ? '' : ` “${raw}”`}`,
        ...named(params),
        ...(related.length === 0 ? [] : [`related ${related.map(at).join(' ')}`]),
      ].join('; '),
    ),
  ];
}
