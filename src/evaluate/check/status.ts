/** Status texts (実施状況) against last year's, the year and the actual. Source: evaluation rules, section 7. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Sourced } from '../../model/source.ts';
import { findingAt } from '../context.ts';
import type { Part } from '../gather.ts';
import { foldWord } from '../words.ts';
import type { Checked } from './checked.ts';
import { checkStatusFigure } from './status-figure.ts';
import { fiscalYearIn } from './status-surroundings.ts';

/** Shorter texts (１回開催) may well be the same each year. */
const TELLING_LENGTH = 20;

/** Reports: V206 V207 V208. */
export function checkStatus(row: Checked): readonly Diagnostic[] {
  return row.parts.flatMap((part) => {
    const status = part.entries.find((entry) => entry.status !== undefined)?.status;
    if (status === undefined) return [];
    return [...unchanged(part, status, row), ...otherDates(part, status, row), ...checkStatusFigure(part, status, row)];
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
/** Words around a date that say that it lies outside the year on purpose. */
const ON_PURPOSE = /予定|見込|向け|以降|から|より|以来|開始し|締結|設立|制定|施行|策定|前回|昨年|前年|翌年|次年|まで/u;
const AROUND = 20;

/** A dated month outside the fiscal year; plans and looks back are left alone. */
function otherDates({ municipality }: Part, status: Sourced<string>, { context }: Checked): readonly Diagnostic[] {
  const text = status.value.normalize('NFKC');
  for (const match of text.matchAll(DATED)) {
    const [, era, inEra, plain, month] = match;
    const year = fiscalYearIn(era, inEra, plain, month);
    if (year === undefined || year === context.fiscalYear) continue;
    const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND);
    if (ON_PURPOSE.test(around)) continue;
    const params = { municipality, date: match[0] };
    return [findingAt('V207', status.sources, context, { field: 'status', params })];
  }
  return [];
}
