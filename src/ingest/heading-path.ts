/** What the headings over a column mean together (見出しの重なり): its field, and the municipality that it belongs to. */
import type { FieldName } from '../model/template.ts';
import type { Heading, HeadingReader } from './heading.ts';
import { textOf } from './sheet.ts';
import { KEY_FIELDS, type TableColumn } from './table.ts';

/** The lowest heading that names a field decides; years, units and 名称 below it leave it as it is; unknown words do not. */
export function fieldOfPath(headings: readonly Heading[], reader: HeadingReader): FieldName | undefined {
  for (let at = headings.length - 1; at >= 0; at--) {
    const heading = headings[at];
    const above = headings.slice(0, at);
    if (heading === undefined) return undefined;
    if (heading.kind === 'field') {
      const lastYears = heading.field === 'actual' && above.some((upper) => upper.field === 'previous');
      return lastYears ? 'previous' : heading.field;
    }
    if (heading.kind === 'unknown' && isWholeYear(heading) && above.some((upper) => upper.field === 'actual'))
      return 'actual';
    if (heading.kind === 'unknown') return reader.fieldOf(above.map((upper) => upper.words).join('') + heading.words);
  }
  return undefined;
}

/** 速報値, 確定値 and 年度末見込 are results where no column is headed so. */
export function withBareResults(columns: readonly TableColumn[], reader: HeadingReader): readonly TableColumn[] {
  if (columns.some(({ field }) => field === 'actual' || field === 'participation')) return columns;
  return columns.map((column) => {
    const last = reader.read(textOf(column.headingCells.at(-1)));
    return column.field === undefined && last.bareResult ? { ...column, field: 'actual' } : column;
  });
}

/**
 * 令和５年度（確定） beside 実績値: results too, where nothing but years, units and stages is said and a stage is. Which of
 * them counts is settled with the others (列の採否).
 */
export function withStagedYears(columns: readonly TableColumn[], reader: HeadingReader): readonly TableColumn[] {
  if (!columns.some(({ field, member }) => field === 'actual' && member === undefined)) return columns;
  return columns.map((column) => {
    const { field, stage, year, headingCells } = column;
    if (field !== undefined || stage === undefined || stage === 'cumulative' || year === undefined) return column;
    const headings = headingCells.map((cell) => reader.read(textOf(cell)));
    const isPlain = headings.every(({ kind }) => kind === 'year' || kind === 'unit' || kind === 'generic');
    return isPlain ? { ...column, field: 'actual', byYear: true } : column;
  });
}

/** 合計 beside 上半期 and 下半期 under 実績値: the year's. */
function isWholeYear({ words }: Heading): boolean {
  return /^(?:合計|計|年計|年間|年間計|年度計|通年|通期|累計)$/u.test(words);
}

/**
 * One column per municipality: read as its actual, or as what the heading above or below its name says. Only where the
 * names of several stand there, and no column of actuals besides that could be theirs or the region's.
 */
export function withMembers(columns: readonly TableColumn[], reader: HeadingReader): readonly TableColumn[] {
  const found = columns.map((column) => {
    const headings = column.headingCells.map((cell) => reader.read(textOf(cell)));
    const { member } = headings.find((heading) => heading.kind === 'member') ?? {};
    if (member === undefined) return column;
    const others = headings.filter((heading) => heading.kind !== 'member');
    const field =
      fieldOfPath(others, reader) ?? (others.every((heading) => heading.kind !== 'unknown') ? 'actual' : undefined);
    return field === undefined || KEY_FIELDS.has(field) ? column : { ...column, field, member };
  });
  const named = new Set(found.flatMap(({ member }) => member ?? []));
  const isTotal = ({ headingCells }: TableColumn) =>
    headingCells.length > 1 && isWholeYear(reader.read(textOf(headingCells.at(-1))));
  const besides = found.some((column) => column.field === 'actual' && column.member === undefined && !isTotal(column));
  if (named.size < 2 || besides) return columns;
  return found.map((column) => {
    if (column.member !== undefined || column.field !== 'actual') return column;
    const { field: _, ...ofRegion } = column;
    return ofRegion;
  });
}
