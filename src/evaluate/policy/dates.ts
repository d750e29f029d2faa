/** Dates that a reader may take wrongly (時期): months and their fiscal year, plans, parts of a year, order, the far future. */
import type { Fact } from '../../model/fact.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { PolicyFinding, PolicyFindingType, PolicyRow, ReadItem } from '../../model/policy.ts';
import { about, type Line, linesOf, listed } from './line.ts';
import { fiscalYearOf, orderDay, timeKind } from './time.ts';

/** 年度 begins in April: the months before it belong to the fiscal year that bears the year before. */
const FIRST_MONTH = 4;

/** Years after the report's in which a figure or date can lie that is not called 予定. Source: ours. */
const YEARS_AHEAD = 1;

/** Years after the report's beyond which a plan is more likely a slip. Source: ours. */
const PLAN_YEARS_AHEAD = 5;

function isEarlyMonth({ period }: Fact): boolean {
  const from = period?.from;
  if (from === undefined || period?.precision === 'fiscal-year' || period?.precision === 'year') return false;
  return Number(from.slice(5, 7)) < FIRST_MONTH;
}

/** The months of a date as they are read aloud: 2024年3月. */
function monthText({ period }: Fact): string {
  const [from, to] = [monthOfDay(period?.from), monthOfDay(period?.to)];
  return from === to || to === '' ? from : `${from}～${to}`;
}

function monthOfDay(day: string | undefined): string {
  const [year, month] = day?.split('-') ?? [];
  return year === undefined ? '' : `${year}年${Number(month)}月`;
}

function isPart(fact: Fact): boolean {
  if (fact.value === undefined || fact.period === undefined) return false;
  const kind = timeKind(fact, fact.period);
  return kind === 'open' || kind.startsWith('part-');
}

function isFar(fact: Fact, fiscalYear: FiscalYear): boolean {
  const year = fiscalYearOf(fact.period);
  return year !== undefined && year > fiscalYear + (fact.status === 'planned' ? PLAN_YEARS_AHEAD : YEARS_AHEAD);
}

/** In the years after the report's, near enough to be right, but not called 予定. */
function isUnplanned(fact: Fact, fiscalYear: FiscalYear): boolean {
  const year = fiscalYearOf(fact.period);
  return year !== undefined && year > fiscalYear && fact.status !== 'planned' && !isFar(fact, fiscalYear);
}

function told(
  line: Line,
  type: PolicyFindingType,
  facts: readonly Fact[],
  params: PolicyFinding['params'] = {},
): readonly PolicyFinding[] {
  const [first] = facts;
  return first === undefined ? [] : [about(line, type, first.quote, { figures: listed(facts), ...params })];
}

/**
 * What the dates of one text say between the lines.
 * Source: rules of the listing, sections 3 and 4: R6.1 to R6.3 lie in fiscal year R5; planned and part-year values.
 */
export function datesOf(line: Line, fiscalYear: FiscalYear): readonly PolicyFinding[] {
  const { facts } = line.facts;
  const early = facts.filter(isEarlyMonth);
  const years = new Set(early.flatMap(({ period }) => fiscalYearOf(period) ?? []));
  return [
    ...[...years].flatMap((year) => {
      const same = early.filter(({ period }) => fiscalYearOf(period) === year);
      return told(line, 'fiscal-year-of-month', same, { year, months: [...new Set(same.map(monthText))].join('、') });
    }),
    ...told(
      line,
      'planned-value',
      facts.filter(({ status }) => status === 'planned'),
    ),
    ...told(line, 'part-year-value', facts.filter(isPart)),
    ...told(
      line,
      'after-report',
      facts.filter((fact) => isUnplanned(fact, fiscalYear)),
    ),
    ...told(
      line,
      'far-future',
      facts.filter((fact) => isFar(fact, fiscalYear)),
    ),
    ...outOfOrder(line),
  ];
}

/** True where the fact stands as a comparison in brackets behind another: 46施設（R4：39施設）. */
function isAside(text: string, fact: Fact): boolean {
  return /[（(]$/.test(text.slice(0, fact.start)) || /^[（(]/.test(fact.quote);
}

/** A row of dates, or the points of a series, of which a later one is earlier than the one before. */
function outOfOrder(line: Line): readonly PolicyFinding[] {
  const { facts } = line.facts;
  const rows = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (isAside(line.text, fact) || orderDay(fact.period) === undefined) continue;
    const row =
      fact.series ?? (fact.dateSource === 'self' && fact.inBracket ? `dates ${bracketOf(line.text, fact)}` : '');
    if (row !== '') rows.set(row, [...(rows.get(row) ?? []), fact]);
  }
  for (const row of rows.values()) {
    const wrong = row.find((fact, at) => isBefore(fact, row[at - 1]));
    const before = wrong === undefined ? undefined : row[row.indexOf(wrong) - 1];
    if (wrong !== undefined && before !== undefined)
      return [about(line, 'date-order', wrong.quote, { before: before.quote })];
  }
  return [];
}

function bracketOf(text: string, fact: Fact): number {
  return text.lastIndexOf('【', fact.start);
}

function isBefore(fact: Fact, other: Fact | undefined): boolean {
  return other !== undefined && startOf(fact) < startOf(other);
}

function startOf({ period }: Fact): string {
  return period?.from ?? period?.to ?? '';
}

/** The only month or day that an item gives, where it gives just one. */
function monthOf(item: ReadItem, code: string): { readonly line: Line; readonly fact: Fact } | undefined {
  const [line] = linesOf(code, item);
  const facts = line?.facts.facts.filter(({ period }) => period !== undefined) ?? [];
  const [fact] = facts;
  const same = new Set(facts.map(startOf)).size === 1;
  if (line === undefined || fact === undefined || !same) return undefined;
  return fact.period?.precision === 'month' || fact.period?.precision === 'day' ? { line, fact } : undefined;
}

/** Neighbouring items of one office under one code whose months run backwards (日付の順). */
export function itemsOutOfOrder({ code, items }: PolicyRow<ReadItem>): readonly PolicyFinding[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    if (before === undefined || before.office !== item.office || before.marker !== item.marker) return [];
    const [one, other] = [monthOf(before, code), monthOf(item, code)];
    if (one === undefined || other === undefined || !isBefore(other.fact, one.fact)) return [];
    return [about(other.line, 'date-order', other.fact.quote, { before: one.fact.quote })];
  });
}
