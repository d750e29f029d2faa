/** Items with hand-labelled facts (test/facts/corpus/README.md), so that derivations are tested apart from reading. */
import { parseDecimal } from '../../../src/model/decimal.ts';
import type { Fact, FactSeries, TextFacts } from '../../../src/model/fact.ts';
import type { Qualifier } from '../../../src/model/measure.ts';
import type { Period } from '../../../src/model/period.ts';
import type { PolicyRow, ReadItem } from '../../../src/model/policy.ts';
import { asUnit } from '../../../src/model/unit.ts';
import { type LabelledItem, labelled } from '../../facts/corpus/label.ts';

type LabelledFact = LabelledItem['facts'][number];

function periodOf(label: NonNullable<LabelledFact['period']>): Period {
  const { from, to, precision, until } = label;
  return {
    ...(from === null || from === undefined ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(precision === undefined ? {} : { precision: precision as NonNullable<Period['precision']> }),
    ...(until === undefined ? {} : { until }),
  };
}

function factOf(label: LabelledFact): Fact {
  const { quote, start, end, kind, subject, value, unit, period, dateSource, qualifiers, status, inBracket } = label;
  const number = value === null ? undefined : parseDecimal(value);
  return {
    quote,
    start,
    end,
    kind,
    inBracket,
    qualifiers: qualifiers as readonly Qualifier[],
    ...(subject === null ? {} : { subject }),
    ...(number === undefined
      ? {}
      : { value: number, written: { lastDigit: { coefficient: 1n, scale: number.scale } } }),
    ...(unit === null ? {} : { unit: asUnit(unit) }),
    ...(period === null ? {} : { period: periodOf(period) }),
    ...(dateSource === null ? {} : { dateSource }),
    ...(status === null ? {} : { status }),
    ...(label.series === null ? {} : { series: label.series }),
  };
}

/** The facts of a labelled item, as a reader gives them. */
function factsOf(item: LabelledItem): TextFacts {
  const facts = item.facts.map(factOf);
  const ids = [...new Set(facts.flatMap(({ series }) => series ?? []))];
  const series = ids.map((id): FactSeries => {
    const points = facts.filter((fact) => fact.series === id);
    const [{ subject, unit } = {}] = points;
    return { id, points, ...(subject === undefined ? {} : { subject }), ...(unit === undefined ? {} : { unit }) };
  });
  return { facts, series, unread: [] };
}

/**
 * Rows of a listing from labelled texts: the id of a block is `code-n` or, for a child, `code-n-k`, then `@office`.
 * @param table as for `labelled`
 */
export function rowsOf(table: string): readonly PolicyRow<ReadItem>[] {
  const rows = new Map<string, { code: string; category: string; items: ReadItem[] }>();
  labelled(table).forEach((label, at) => {
    const [id = '', office = '総合政策部'] = label.id.split('@');
    const [code = '', , child] = id.split('-');
    const row = rows.get(code) ?? { code, category: `施策${code}`, items: [] };
    rows.set(code, row);
    const source = { file: `${office}.xlsx`, sheet: '取組', cell: `B${at + 1}` };
    const text = { id, text: label.text, facts: factsOf(label), source };
    const last = row.items.at(-1);
    if (child === undefined || last === undefined) row.items.push({ ...text, marker: '○', office, children: [] });
    else row.items.splice(-1, 1, { ...last, children: [...last.children, text] });
  });
  return [...rows.values()];
}
