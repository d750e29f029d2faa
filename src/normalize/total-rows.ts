/** Total rows (合計の行) with their values read. What is odd about a part is reported where the part is read as data. */
import type { Measure } from '../model/measure.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Sourced } from '../model/source.ts';
import type { RawField } from '../model/submission.ts';
import type { Template } from '../model/template.ts';
import type { RawTotal, Total } from '../model/total-row.ts';
import { readMeasure } from './measure.ts';

/** Reads the figures of total rows (合計の行の読み取り). */
export function normalizeTotals(totals: readonly RawTotal[], year: FiscalYear, template: Template): readonly Total[] {
  const read = (field: RawField): Sourced<Measure> => ({
    value: measureOf(field, year, template),
    sources: [field.source],
    raw: field.text,
  });
  return totals.map(({ name, total, parts, above }) => ({
    name,
    total: read(total),
    parts: parts.map(read),
    above: above.map(read),
  }));
}

function measureOf(field: RawField, year: FiscalYear, template: Template): Measure {
  if (field.kind === 'formula-without-result' || field.kind === 'error') return { kind: 'unreadable', qualifiers: [] };
  const { text, unit, number, format, date } = field;
  return readMeasure(text, {
    role: 'actual',
    year,
    words: template.vocabulary,
    ...(unit === undefined ? {} : { unit }),
    cell: {
      ...(number === undefined ? {} : { number }),
      ...(format === undefined ? {} : { format }),
      ...(date === undefined ? {} : { date }),
    },
  }).measure;
}
