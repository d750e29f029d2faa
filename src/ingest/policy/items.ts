/** Cells of one 施策コード as items (項目の組み立て): children under their items, the 実績 column appended, further lines joined. */
import type { Finding } from '../../model/diagnostic.ts';
import type { PolicyChild, TextPart } from '../../model/policy.ts';
import type { Place, Source } from '../../model/source.ts';
import { withoutMarkup } from './markup.ts';
import { joinLines, type Segment, type Signs, segmentsOf } from './segment.ts';

/** A text with its cell. */
export type SourcedText = { readonly text: string; readonly source: Source };

/** One row of a submission: what stands in its columns 主な取組 and 実績. Several cells where a block is not merged. */
export type ItemCells = { readonly items: readonly SourcedText[]; readonly actual: readonly SourcedText[] };

/** An item before its office and place in the listing are settled. */
export type RawItem = {
  readonly marker?: string;
  readonly text: string;
  readonly children: readonly PolicyChild[];
  readonly source: Source;
  readonly parts?: readonly TextPart[];
};

/** A finding at its cell. */
export type FoundAt = { readonly finding: Finding; readonly place: Place };

/** A text that grows by parts. */
type Growing = { text: string; readonly parts: TextPart[] };
type GrowingItem = { readonly marker?: string; readonly line: Growing; readonly children: Growing[] };

type Work = { readonly signs: Signs; readonly items: GrowingItem[]; readonly found: FoundAt[] };

/**
 * The items of the rows under one 施策コード, in their order.
 * Reports: X509 item-without-marker, X510 child-without-item, X511 actual-not-paired, X512 markup-removed, X516 actual-without-brackets, X524 line-joined.
 */
export function itemsOf(
  rows: readonly ItemCells[],
  signs: Signs,
): { readonly items: readonly RawItem[]; readonly found: readonly FoundAt[] } {
  const work: Work = { signs, items: [], found: [] };
  for (const row of rows) {
    const written = row.items.flatMap((cell) => readCell(cell, work));
    appendActual(row.actual, written, work);
  }
  return { items: work.items.map(itemOf), found: work.found };
}

/** Reads a cell of the column 主な取組. @returns the lines that it wrote, items and children */
function readCell(cell: SourcedText, work: Work): readonly Growing[] {
  const { source } = cell;
  const plain = withoutMarkup(cell.text);
  if (plain.hadMarkup) work.found.push({ finding: { code: 'X512' }, place: source });
  const written: Growing[] = [];
  for (const segment of segmentsOf(plain.text, work.signs)) {
    const last = written.at(-1);
    if (segment.kind === 'line' && !segment.apart && last !== undefined) extend(last, segment.text, source, work);
    else written.push(opened(segment, source, work));
  }
  return written;
}

function opened(segment: Segment, source: Source, work: Work): Growing {
  const line: Growing = { text: segment.text, parts: [{ start: 0, source }] };
  const above = work.items.at(-1);
  if (segment.kind === 'child' && above !== undefined) {
    above.children.push(line);
    return line;
  }
  const code = segment.kind === 'child' ? 'X510' : segment.kind === 'line' ? 'X509' : undefined;
  if (code !== undefined) work.found.push({ finding: { code, raw: segment.text }, place: source });
  work.items.push({ ...(segment.kind === 'item' ? { marker: segment.marker } : {}), line, children: [] });
  return line;
}

/** A line that begins as no rest of a sentence does, behind a bracket that is closed. */
const OWN_LINE = /^[^【】（()）「」『』、。，．,.：:／/～~・\s]/u;

/** Puts a further line behind; behind 】 a blank parts the two, for it may be an item whose marker is missing. */
function extend(line: Growing, text: string, source: Source, work: Work): void {
  const apart = line.text.endsWith('】') && OWN_LINE.test(text);
  if (apart) work.found.push({ finding: { code: 'X524', raw: text }, place: source });
  const joined = apart ? `${line.text}　${text}` : joinLines(line.text, text);
  append(line, joined.slice(line.text.length), source);
}

/** Puts a text behind a line with nothing between. */
function append(line: Growing, text: string, source: Source): void {
  const last = line.parts.at(-1);
  const same = last !== undefined && last.source.cell === source.cell && last.source.sheet === source.sheet;
  if (!same) line.parts.push({ start: line.text.length, source });
  line.text += text;
}

/** The 実績 of a row: to its item, or line by line where both columns have as many; else to the last item, with a finding. */
function appendActual(cells: readonly SourcedText[], written: readonly Growing[], work: Work): void {
  const lines = cells.flatMap(({ text, source }) =>
    actualLines(withoutMarkup(text).text).map((line) => ({ text: line, source })),
  );
  const [first] = lines;
  if (first === undefined) return;
  for (const { text, source } of lines) {
    if (!/^【.*】$/su.test(text)) work.found.push({ finding: { code: 'X516', raw: text }, place: source });
  }
  const above = work.items.at(-1);
  const targets = written.length > 0 ? written : above === undefined ? [] : [above.line];
  const [target] = targets;
  if (target === undefined) {
    work.found.push({ finding: { code: 'X511', raw: first.text }, place: first.source });
    const line: Growing = { text: '', parts: [] };
    for (const { text, source } of lines) append(line, text, source);
    work.items.push({ line, children: [] });
    return;
  }
  if (targets.length === lines.length) {
    for (const [at, { text, source }] of lines.entries()) append(targets[at] ?? target, text, source);
    return;
  }
  if (targets.length > 1) work.found.push({ finding: { code: 'X511', raw: first.text }, place: first.source });
  const last = targets.at(-1) ?? target;
  for (const { text, source } of lines) append(last, text, source);
}

/** Lines of a 実績 cell; a bracket over several lines is one. */
function actualLines(text: string): readonly string[] {
  return text
    .replaceAll(/【[^【】]*】/gu, (bracket) =>
      bracket
        .split('\n')
        .map((line) => line.trim())
        .reduce(joinLines),
    )
    .replaceAll('\u0001', '')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '');
}

function itemOf({ marker, line, children }: GrowingItem): RawItem {
  return { ...(marker === undefined ? {} : { marker }), ...lineOf(line), children: children.map(lineOf) };
}

function lineOf({ text, parts }: Growing): PolicyChild {
  const source = parts[0]?.source ?? { file: '', sheet: '', cell: '' };
  return { text, source, ...(parts.length > 1 ? { parts } : {}) };
}
