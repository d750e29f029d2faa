/** The texts of a listing one by one (項目と細目): what every derivation looks at. */
import type { TextFacts } from '../../model/fact.ts';
import type { PolicyFinding, PolicyFindingType, PolicyRow, ReadItem, TextPart } from '../../model/policy.ts';
import type { Source } from '../../model/source.ts';

/** One item's or one child's own text. */
export type Line = {
  readonly code: string;
  /** Id of the item or child. */
  readonly item: string;
  readonly office: string;
  readonly text: string;
  readonly facts: TextFacts;
  readonly source: Source;
  /** Cells that the text was put together from. */
  readonly parts?: readonly TextPart[];
};

/** An item with its children as lines, itself first. */
export function linesOf(code: string, item: ReadItem): readonly Line[] {
  const { office } = item;
  return [item, ...item.children].map(({ id, text, facts, source, parts }) => {
    const line = { code, item: id, office, text, facts, source };
    return parts === undefined ? line : { ...line, parts };
  });
}

/** All lines of a listing in its order. */
export function allLines(rows: readonly PolicyRow<ReadItem>[]): readonly Line[] {
  return rows.flatMap(({ code, items }) => items.flatMap((item) => linesOf(code, item)));
}

/** The cell in which a place of the line's text stands (出所). */
export function sourceAt({ parts = [], source }: Line, start: number): Source {
  return parts.findLast((part) => part.start <= start)?.source ?? source;
}

/** A finding about one line; `quote` stands in its text. */
export function about(
  line: Line,
  type: PolicyFindingType,
  quote: string,
  params: PolicyFinding['params'] = {},
): PolicyFinding {
  const { code, item, office, text } = line;
  return { type, code, item, office, quote, params, sources: [sourceAt(line, text.indexOf(quote))] };
}

/** Quotes in one text, as a sentence lists them. */
export function listed(quotes: readonly { readonly quote: string }[]): string {
  return quotes.map(({ quote }) => quote).join('、');
}
