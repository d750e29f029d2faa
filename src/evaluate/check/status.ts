/** Status texts (実施状況) against last year's, the year and the actual. Source: evaluation rules, section 7. */
import { formatDecimal } from '../../model/decimal.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Measure } from '../../model/measure.ts';
import { type FiscalYear, fiscalYearOfDay } from '../../model/period.ts';
import type { Sourced } from '../../model/source.ts';
import { findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { foldWord } from '../words.ts';
import type { Checked } from './checked.ts';

/** Shorter texts (１回開催) may well be the same each year. */
const TELLING_LENGTH = 20;

/** Reports: V206 V207 V208. */
export function checkStatus(row: Checked): readonly Diagnostic[] {
  return row.parts.flatMap((part) => {
    const status = part.entries.find((entry) => entry.status !== undefined)?.status;
    if (status === undefined) return [];
    return [...unchanged(part, status, row), ...otherDates(part, status, row), ...otherFigure(part, status, row)];
  });
}

function unchanged({ municipality }: Part, status: Sourced<string>, row: Checked): readonly Diagnostic[] {
  const last = row.previousStatuses?.get(municipality);
  if (last === undefined || status.value.length < TELLING_LENGTH) return [];
  if (foldWord(last) !== foldWord(status.value)) return [];
  return [findingAt('V206', status.sources, row.context, { field: 'status', params: { municipality } })];
}

/** A month with its year: 令和5年10月, R5.10, 2023年10月, 2023/10. */
const DATED = /(?:(令和|R|平成|H)(\d{1,2}|元)|((?:19|20)\d{2}))(?:年|[./])(\d{1,2})(?:月|[./]|(?!\d))/gu;
/** First year of the era less one. Source: 元号法 and the changes of 1989 and 2019. */
const ERA_OFFSET: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
/** Words around a date that say that it lies outside the year on purpose. */
const ON_PURPOSE = /予定|見込|向け|以降|から|より|以来|開始し|締結|設立|制定|施行|策定|前回|昨年|前年|翌年|次年|まで/u;
const AROUND = 20;

/** A dated month outside the fiscal year; plans and looks back are left alone. */
function otherDates({ municipality }: Part, status: Sourced<string>, { context }: Checked): readonly Diagnostic[] {
  const text = status.value.normalize('NFKC');
  for (const match of text.matchAll(DATED)) {
    const year = fiscalYearOf(match);
    if (year === undefined || year === context.fiscalYear) continue;
    const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND);
    if (ON_PURPOSE.test(around)) continue;
    const params = { municipality, date: match[0] };
    return [findingAt('V207', status.sources, context, { field: 'status', params })];
  }
  return [];
}

function fiscalYearOf(match: RegExpExecArray): FiscalYear | undefined {
  const [, era, inEra, plain, month = ''] = match;
  const year =
    plain === undefined ? (ERA_OFFSET[era ?? ''] ?? 0) + (inEra === '元' ? 1 : Number(inEra)) : Number(plain);
  const inYear = Number(month);
  if (inYear < 1 || inYear > 12) return undefined;
  return fiscalYearOfDay(`${year}-${month.padStart(2, '0')}-01`);
}

/** A figure that stands for the result: 参加者数は3,676名, 計21件, 実績：30社. */
const RESULT =
  /(?:[者件回人社校団体戸台額率]数?は|合計で?|全部で|実績(?:は|値は|[:：])|計)[、:：\s]*([\d,]+(?:\.\d+)?)\s*([^\d\s、。,()（）]{1,3})/gu;

/** Exactly one figure in the status stands for the result, in the actual's counter, and it is another. */
function otherFigure(part: Part, status: Sourced<string>, { context, regional }: Checked): readonly Diagnostic[] {
  const own = part.value?.value;
  const measures: readonly (Measure | undefined)[] = [own, regional.actual.value];
  const main = measures.find((measure) => measure?.kind === 'quantity');
  if (own?.kind !== 'quantity' || main?.kind !== 'quantity' || own.written.unit === undefined) return [];
  const counter = own.written.unit;
  const found = [...status.value.normalize('NFKC').matchAll(RESULT)].filter(([, , unit = '']) =>
    unit.startsWith(counter.normalize('NFKC')),
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined) return [];
  const figure = (only[1] ?? '').replaceAll(',', '');
  const known = measures.flatMap((measure) => (measure?.kind === 'quantity' ? [formatDecimal(measure.value)] : []));
  if (known.includes(figure)) return [];
  const params = {
    municipality: part.municipality,
    figure: `${only[1] ?? ''}${counter}`,
    actual: part.value?.raw ?? formatDecimal(own.value),
  };
  return [findingAt('V208', status.sources, context, { field: 'status', params })];
}
