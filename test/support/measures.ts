/** Literal measures and one-indicator scenarios for the tests of adding up and judging. */
import { type EvaluationInput, evaluate } from '../../src/evaluate/evaluate.ts';
import { type Decimal, parseDecimal } from '../../src/model/decimal.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { IndicatorEvaluation, Summary } from '../../src/model/evaluation.ts';
import type { Comparator, Measure, Qualifier, Quantity, Written } from '../../src/model/measure.ts';
import type { MunicipalityCode } from '../../src/model/municipality.ts';
import { fiscalYearPeriod, type Period } from '../../src/model/period.ts';
import type { Plan, PlanIndicator } from '../../src/model/plan.ts';
import type { Sourced } from '../../src/model/source.ts';
import type { Entry, Submission } from '../../src/model/submission.ts';
import { type Template, templateSchema } from '../../src/model/template.ts';
import type { Unit } from '../../src/model/unit.ts';

/** A decimal that is known to be well written. */
export function dec(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`no decimal: ${text}`);
  return value;
}

type More = {
  readonly comparator?: Comparator;
  readonly qualifiers?: readonly Qualifier[];
  readonly period?: Period;
  readonly scale?: string;
  readonly lastDigit?: string;
};

/** A quantity: q('62.9', '％'). */
export function q(value: string, unit?: string, more: More = {}): Quantity {
  const places = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const lastDigit = more.lastDigit === undefined ? { coefficient: 1n, scale: places } : dec(more.lastDigit);
  const written: Written = {
    lastDigit,
    ...(more.scale === undefined ? {} : { scale: more.scale }),
    ...(unit === undefined ? {} : { unit }),
  };
  return {
    kind: 'quantity',
    value: dec(value),
    comparator: more.comparator ?? '=',
    qualifiers: more.qualifiers ?? [],
    written,
    ...(unit === undefined ? {} : { unit: unit as Unit }),
    ...(more.period === undefined ? {} : { period: more.period }),
  };
}

/** A range: range('40', '50', '件'). */
export function range(
  low: string,
  high: string,
  unit?: string,
  more: { readonly lowOpen?: boolean; readonly highOpen?: boolean; readonly period?: Period } = {},
): Measure {
  return {
    kind: 'range',
    low: dec(low),
    high: dec(high),
    lowOpen: more.lowOpen ?? false,
    highOpen: more.highOpen ?? false,
    qualifiers: [],
    written: { lastDigit: dec('1') },
    ...(unit === undefined ? {} : { unit: unit as Unit }),
    ...(more.period === undefined ? {} : { period: more.period }),
  };
}

export const none: Measure = { kind: 'none', qualifiers: [] };
export const blank: Measure = { kind: 'none', blank: true, qualifiers: [] };
export const pending: Measure = { kind: 'pending', qualifiers: [], word: '未集計' };
export const unreadable: Measure = { kind: 'unreadable', qualifiers: [] };
export const eachYear: Measure = { kind: 'each-year', qualifiers: [], period: { every: true } };
export const EVERY: Period = { every: true };

/** A state: state('常時'). */
export function state(word: string, period?: Period): Measure {
  return { kind: 'state', word, qualifiers: [], ...(period === undefined ? {} : { period }) };
}

/** A milestone: due(2023) as target, done('策定'), notDone('未構築') as actual. */
export function due(year: number, word?: string): Measure {
  return {
    kind: 'milestone',
    qualifiers: [],
    period: { ...fiscalYearPeriod(year), until: true },
    ...(word === undefined ? {} : { word }),
  };
}
export function done(word: string): Measure {
  return { kind: 'milestone', done: true, word, qualifiers: [] };
}
export function notDone(word: string): Measure {
  return { kind: 'milestone', done: false, word, qualifiers: [] };
}

/** A relative target: relative('increase'), relative('keep', { reference: 'previous-year' }). */
export function relative(
  direction: 'increase' | 'decrease' | 'keep',
  more: {
    readonly reference?: 'baseline' | 'previous-year';
    readonly by?: readonly [string, string?];
    readonly comparator?: Comparator;
    readonly period?: Period;
  } = {},
): Measure {
  const [amount, unit] = more.by ?? [];
  return {
    kind: 'relative',
    direction,
    reference: more.reference ?? 'baseline',
    qualifiers: [],
    ...(amount === undefined
      ? {}
      : { by: { value: dec(amount), ...(unit === undefined ? {} : { unit: unit as Unit }) } }),
    ...(more.comparator === undefined ? {} : { comparator: more.comparator }),
    ...(more.period === undefined ? {} : { period: more.period }),
  };
}

/** A whole set: all('市町村'). */
export function all(of: string): Measure {
  return { kind: 'all', of, qualifiers: [] };
}

/** Several values in one cell, with or without owners. */
export function several(parts: readonly Measure[], owners?: readonly string[]): Measure {
  return { kind: 'several', parts, qualifiers: [], ...(owners === undefined ? {} : { owners }) };
}

/** A fiscal year as period. */
export const fy = fiscalYearPeriod;

/** A calendar year as period. */
export function cy(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
}

export const MEMBERS = ['中央市', '東市', '西市', '南町'] as const;

/** A template of four members; `settings` replace parts of it. */
export function template(
  settings: {
    readonly evaluation?: Record<string, unknown>;
    readonly marks?: readonly Record<string, unknown>[];
    readonly vocabulary?: Record<string, unknown>;
    readonly members?: readonly string[];
    readonly lead?: string;
  } = {},
): Template {
  const members = settings.members ?? MEMBERS;
  const parsed = templateSchema.parse({
    schema: 'jisseki/template@1',
    listing: 'renkei',
    title: '試験',
    region: '試験圏',
    lead: settings.lead ?? members[0],
    municipalities: members.map((name, index) => ({ name, code: String(100000 + index) })),
    roles: [
      { id: 'ア', name: '経済' },
      { id: 'イ', name: '機能' },
      { id: 'ウ', name: '生活' },
    ],
    legend: {
      marks: settings.marks ?? [
        { mark: '◎', achievement: 'achieved', label: '達成済み', accepts: ['○', '達成'] },
        { mark: '□', achievement: 'nearlyAchieved', label: '概ね達成（85％以上）' },
        { mark: '×', achievement: 'notAchieved', label: '達成不可' },
        { mark: '－', achievement: 'notEvaluable', label: '評価不可' },
      ],
    },
    ...(settings.evaluation === undefined ? {} : { evaluation: settings.evaluation }),
    vocabulary: {
      states: [['常時', '継続', '実施中', '随時']],
      opposites: ['廃止', '休止'],
      ...settings.vocabulary,
    },
    columns: [{ field: 'mark', heading: '評価', widthMm: 10 }],
    headings: {},
    print: { marginsMm: { top: 10, right: 10, bottom: 10, left: 10 } },
  });
  return { ...parsed, name: 'test' };
}

type SaidEntry = Partial<Omit<Entry, 'indicatorId' | 'source' | 'actual'>> & {
  readonly raw?: string;
  readonly actual?: Measure;
};

/** What one municipality says about the indicator under test: its actual, or a whole row, or several rows. */
export type Said = Measure | SaidEntry | readonly SaidEntry[];

/** One indicator, and what each municipality says of it; a municipality that is not named has not submitted. */
export type Scenario = Partial<Omit<PlanIndicator, 'target' | 'baseline' | 'previous' | 'due'>> & {
  readonly target: Measure;
  readonly baseline?: Measure;
  readonly previousActual?: Measure;
  readonly dueColumn?: Measure;
  readonly targetRaw?: string;
  readonly baselineRaw?: string;
  readonly said: Readonly<Record<string, Said | undefined>>;
  /** Further indicators that the scenario needs, with what is said of them. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, Measure>>>>;
  readonly template?: Template;
  readonly fiscalYear?: number;
  readonly edition?: string;
  readonly previousStatuses?: EvaluationInput['previousStatuses'];
};

/** The evaluation of the one indicator, with everything that was found. */
export type Outcome = {
  readonly indicator: IndicatorEvaluation;
  readonly summary: Summary;
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A submission of literal entries. */
export function submission(name: string, entries: readonly Entry[], members: readonly string[] = MEMBERS): Submission {
  return {
    municipality: { name, code: String(100000 + members.indexOf(name)) as MunicipalityCode },
    files: [],
    entries,
  };
}

/** The plan's row of a scenario. */
export function planned(id: string, scenario: Omit<Scenario, 'said'>): PlanIndicator {
  const at = (column: string) => [{ file: 'plan.xlsx', sheet: '計画', cell: `${column}2` }];
  const value = (measure: Measure, raw: string, column: string): Sourced<Measure> => ({
    value: measure,
    raw,
    sources: at(column),
  });
  const {
    target,
    baseline = none,
    previousActual,
    dueColumn,
    targetRaw = '目標',
    baselineRaw = '－',
    ...rest
  } = scenario;
  const kept = Object.fromEntries(
    Object.entries(rest).filter(
      ([key]) => !['said', 'others', 'template', 'fiscalYear', 'edition', 'previousStatuses'].includes(key),
    ),
  );
  return {
    id,
    name: '指標',
    role: 'ア',
    programme: 1,
    aggregation: '代表',
    nameSources: at('E'),
    ...kept,
    baseline: value(baseline, baselineRaw, 'F'),
    target: value(target, targetRaw, 'G'),
    ...(previousActual === undefined ? {} : { previous: value(previousActual, '前年度', 'Q') }),
    ...(dueColumn === undefined ? {} : { due: value(dueColumn, '期限', 'P') }),
  };
}

/** The rows of one municipality. */
export function entriesOf(id: string, name: string, said: Said): readonly Entry[] {
  if (isList(said)) return said.flatMap((each) => entriesOf(id, name, each));
  const source = { file: `${name}.xlsx`, sheet: '実績', cell: 'A12' };
  const at = { file: `${name}.xlsx`, sheet: '実績', cell: 'F12' };
  const { actual, raw, ...rest } = 'kind' in said ? { actual: said, raw: undefined } : said;
  return [
    {
      indicatorId: id,
      source,
      ...rest,
      ...(actual === undefined ? {} : { actual: { value: actual, raw: raw ?? rawOf(actual), sources: [at] } }),
    },
  ];
}

function isList(said: Said): said is readonly SaidEntry[] {
  return Array.isArray(said);
}

function rawOf(measure: Measure): string {
  if (measure.kind === 'state') return measure.word;
  if (measure.kind === 'milestone') return measure.word ?? '';
  return measure.kind === 'none' ? '－' : 'x';
}

/** Evaluates a scenario. */
export function run(scenario: Scenario): Outcome {
  const chosen = scenario.template ?? template();
  const members = chosen.municipalities.map(({ name }) => name);
  const others = Object.entries(scenario.others ?? {});
  const plan: Plan = {
    programmes: [],
    indicators: [
      planned('1', scenario),
      ...others.map(([id]) => planned(id, { target: none, name: id, aggregation: '合計', programme: 2 })),
    ],
  };
  const names = [...new Set([...Object.keys(scenario.said), ...others.flatMap(([, by]) => Object.keys(by))])];
  const submissions = names.map((name) => {
    const said = scenario.said[name];
    const further = others.flatMap(([id, by]) => {
      const value = by[name];
      return value === undefined ? [] : entriesOf(id, name, value);
    });
    return submission(name, [...(said === undefined ? [] : entriesOf('1', name, said)), ...further], members);
  });
  const reported = evaluate({
    plan,
    submissions,
    template: chosen,
    fiscalYear: scenario.fiscalYear ?? 2023,
    edition: scenario.edition ?? '確定版',
    previousStatuses: scenario.previousStatuses,
  });
  const indicator = reported.value.indicators[0];
  if (indicator === undefined) throw new Error('no indicator');
  const diagnostics = reported.diagnostics.filter((each) => each.indicator === '1');
  return { indicator, summary: reported.value.summary, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** The scenario of a lead's figure alone. */
export function judged(target: Measure, actual: Said | undefined, more: Partial<Scenario> = {}): Outcome {
  return run({ target, said: { [MEMBERS[0]]: actual }, ...more });
}
