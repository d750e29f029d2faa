/** Labelled texts beside what the reader makes of them, in one shape. */
import { type FactJson, factJson } from '../../src/model/fact-result.ts';
import { readFacts } from '../../src/normalize/facts/facts.ts';
import type { LabelledItem } from './corpus/label.ts';

/** All of a text: facts with their places, series with their points, digits that were not read. */
type Whole = {
  readonly facts: readonly string[];
  readonly series: readonly object[];
  readonly unread: readonly string[];
};

type Comparable = Readonly<Record<string, unknown>> & { readonly qualifiers: readonly string[] };

/** Qualifiers are a set. */
function key(fact: Comparable): string {
  const { qualifiers, ...rest } = fact;
  return JSON.stringify([Object.entries(rest).toSorted(), [...qualifiers].toSorted()]);
}

/** What the reader finds in a text. */
export function wholeReading(text: string): Whole {
  const { facts, series, unread } = readFacts(text);
  return {
    facts: facts.map((fact) => key(factJson(fact))),
    series: series.map(({ id, subject, unit, points }) => ({
      id,
      subject: subject ?? null,
      unit: unit ?? null,
      points: points.map(factJson).map(point),
    })),
    unread: unread.map(({ quote }) => quote),
  };
}

function point({ period, value, status }: FactJson): object {
  return { period, value, planned: status === 'planned' };
}

/** What a labelled text asks for; `unread` are the digits that it leaves open. */
export function wholeLabel({ facts, series }: LabelledItem, unread: readonly string[] = []): Whole {
  return { facts: facts.map(key), series, unread };
}

/** Least share of labelled facts that must be found; every fact found must be labelled. */
export const LEAST_RECALL = 0.98;

/** How many facts are read in some items, labelled, and read as labelled. */
export function measured(items: readonly LabelledItem[]): {
  readonly read: number;
  readonly labelled: number;
  readonly right: number;
} {
  let read = 0;
  let labelled = 0;
  let right = 0;
  for (const item of items) {
    const got = wholeReading(item.text).facts;
    const wanted = new Set(item.facts.map(key));
    read += got.length;
    labelled += wanted.size;
    right += got.filter((fact) => wanted.has(fact)).length;
  }
  return { read, labelled, right };
}
