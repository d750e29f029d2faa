/** The labels of the corpus: a text table per item becomes the facts and series that a reader must find. */

/** A period as in the JSON of values. */
type LabelledPeriod = {
  readonly from?: string | null;
  readonly to: string | null;
  readonly precision?: string;
  readonly until?: true;
};

/** One expected fact (事実), in the shape of `explain --facts --json`. */
type LabelledFact = {
  readonly quote: string;
  /** UTF-16 units of the item's text. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'quantity' | 'amount' | 'series-point' | 'date' | 'period';
  readonly subject: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly period: LabelledPeriod | null;
  readonly dateSource: 'label' | 'inherited' | 'following-bracket' | 'self' | null;
  readonly qualifiers: readonly string[];
  readonly status: 'reported' | 'planned' | null;
  readonly inBracket: boolean;
  readonly series: string | null;
};

/** One expected series (推移): its points in the order of the text. */
type LabelledSeries = {
  readonly id: string;
  readonly subject: string | null;
  readonly unit: string | null;
  readonly points: readonly {
    readonly period: LabelledPeriod | null;
    readonly value: string | null;
    readonly planned: boolean;
  }[];
};

/** One text (主な取組の一項目) with all that is to be found in it. */
export type LabelledItem = {
  readonly id: string;
  /** Numbers of the expressions that it shows, in the order of README.md; 0 is a figure outside brackets. */
  readonly patterns: readonly number[];
  readonly text: string;
  readonly facts: readonly LabelledFact[];
  readonly series: readonly LabelledSeries[];
};

const DATE_SOURCES = { L: 'label', I: 'inherited', B: 'following-bracket', S: 'self', '-': null } as const;

const QUALIFIERS: ReadonlySet<string> = new Set(['about', 'cumulative', 'planned', 'as-of', 'each', 'average']);

/**
 * Items of a text table: a line `id patterns`, the text (`⏎` is a line break), one line per fact, a blank line.
 * A fact is `quote | subject | value unit | period | source of the date | more`: see README.md.
 * @throws where a line cannot be expanded, so that a slip in the table cannot pass for a label
 */
export function labelled(table: string): readonly LabelledItem[] {
  return table
    .trim()
    .split(/\n *\n/)
    .map((block) => item(block.split('\n').map((line) => line.replace(/^ +| +$/g, ''))));
}

function item([head = '', written = '', ...lines]: readonly string[]): LabelledItem {
  const [id = '', ...numbers] = head.split(' ');
  const text = written.replaceAll('⏎', '\n');
  const facts = lines.map((line) => fact(`${id}: ${line}`, text, line.split(' | ')));
  return { id, patterns: numbers.map(Number), text, facts, series: seriesOf(facts) };
}

function fact(where: string, text: string, columns: readonly string[]): LabelledFact {
  const [quote = '', subject = '', what = '', when = '', source = '', ...rest] = columns;
  const more = rest.join(' ').split(' ').filter(Boolean);
  const start = nthIndex(text, quote, Number(more.find((word) => word.startsWith('#'))?.slice(1) ?? 1));
  if (start < 0) throw new Error(`the quote is not in the text: ${where}`);
  if (!(source in DATE_SOURCES)) throw new Error(`no such source of a date: ${where}`);
  const series = more.find((word) => /^S\d$/.test(word)) ?? null;
  const qualifiers = more.filter((word) => QUALIFIERS.has(word));
  if (more.length !== qualifiers.length + more.filter((word) => /^(?:S|#)\d$/.test(word)).length) {
    throw new Error(`a word that says nothing: ${where}`);
  }
  const dated = what === 'date' || what === 'period';
  const [value = null, unit = null] = dated ? [] : what.split(' ');
  if (!dated && unit === null) throw new Error(`a value without a unit: ${where}`);
  const planned = qualifiers.includes('planned');
  return {
    quote,
    start,
    end: start + quote.length,
    kind: dated ? what : kindOf(unit, series),
    subject: subject === '-' ? null : subject,
    value,
    unit,
    period: period(when, where),
    dateSource: DATE_SOURCES[source as keyof typeof DATE_SOURCES],
    qualifiers,
    status: planned ? 'planned' : dated ? null : 'reported',
    inBracket: text.lastIndexOf('【', start) > text.lastIndexOf('】', start),
    series,
  };
}

function kindOf(unit: string | null, series: string | null): LabelledFact['kind'] {
  if (series !== null) return 'series-point';
  return unit === '円' ? 'amount' : 'quantity';
}

function nthIndex(text: string, quote: string, nth: number): number {
  let at = text.indexOf(quote);
  for (let seen = 1; seen < nth && at >= 0; seen++) at = text.indexOf(quote, at + 1);
  return at;
}

function period(written: string, where: string): LabelledPeriod | null {
  if (written === '-') return null;
  const [from = '', to] = written.split('..');
  if (to === undefined) return { ...span(from, where) };
  const begin = from === '' ? null : span(from, where).from;
  const end = to === '' ? null : span(to, where).to;
  if (begin === null) return { from: null, to: end, until: true };
  return { from: begin, to: end, precision: end === null ? 'open' : 'range' };
}

/** FY2023 · Y2023 · 2023-10 · 2023-10-14, in years of the Gregorian calendar. */
function span(written: string, where: string): { from: string; to: string; precision: string } {
  const match = /^(FY|Y)?(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written);
  if (match === null) throw new Error(`not a period: ${written} in ${where}`);
  const [, prefix, year = '', month, day] = match;
  if (prefix === 'FY') {
    return { from: `${year}-04-01`, to: `${Number(year) + 1}-03-31`, precision: 'fiscal-year' };
  }
  if (prefix === 'Y') return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  if (month === undefined) throw new Error(`a year must say which kind: ${where}`);
  if (day !== undefined) return { from: written, to: written, precision: 'day' };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${written}-01`, to: `${written}-${last}`, precision: 'month' };
}

function seriesOf(facts: readonly LabelledFact[]): readonly LabelledSeries[] {
  const ids = [...new Set(facts.flatMap(({ series }) => series ?? []))];
  return ids.map((id) => {
    const points = facts.filter(({ series }) => series === id);
    return {
      id,
      subject: points[0]?.subject ?? null,
      unit: points[0]?.unit ?? null,
      points: points.map((point) => ({
        period: point.period,
        value: point.value,
        planned: point.status === 'planned',
      })),
    };
  });
}
