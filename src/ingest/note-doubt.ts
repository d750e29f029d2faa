/** 備考 that doubts its row's value (備考の断り書き): 見込み値, 速報値のため変更の可能性あり, 前年度の値を記載. */
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { findFiscalYears } from '../model/fiscal-year-text.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Candidate } from './candidate.ts';
import { hasContent } from './draft.ts';
import { foldWidth } from './fold.ts';
import { LONGEST_LINE } from './row-kind.ts';

const VALUE = '(?:実績値?|数値|数字|値|件数|人数|回数|金額|データ)';

/** Words that say of the row's own value that it is not settled, or not right. A note on plans or causes says nothing of it. */
const DOUBT = new RegExp(
  [
    `見込み?(?:の)?${VALUE}|${VALUE}は?、?(?:見込|予定|未確定|仮|暫定|推計)|^[(※]*(?:見込み?|予定|未確定|暫定|仮|概数|要?確認中?)[)]?$`,
    '速報値?(?:$|[、。)のでは])|暫定(?:値|$|的な値)|未確定|確定値では|確定前|仮集計|集計(?:中|途中)|精査中|精算中|概算値?(?:$|[、。)のでは])',
    `要(?:再|ご)?(?:確認|修正|訂正|精査)|(?:再|未)確認|確認(?:中|待ち)|正しくは|${VALUE}(?:の|に|は)?誤り|誤記|実際は|本当は|疑義|変更の(?:可能性|おそれ)|変わる可能性|[?？]$`,
    `(?:前年度?|昨年度?|過年度)の?${VALUE}(?:$|[。)]|を|です|であ)`,
    `^[(※]*[^、。]{0,8}(?:[4-9]|1[0-2]|[12])月(?:\\d{1,2}日|末日?)?(?:時点|現在|分?まで)の?${VALUE}?[)。]?$|(?:上|下)半期(?:のみ|だけ|分のみ)|年度途中`,
  ].join('|'),
  'u',
);

/** R4の値, 令和４年度実績: the whole note is another year's. */
const OF_YEAR = new RegExp(`^[(※]*(?<year>[^の]{1,10}?)の?${VALUE}(?:を(?:記載|計上|記入).*|です|である)?[)。]?$`, 'u');

/**
 * Whether a note says that the value beside it may not be the settled one of the year.
 * @example isNoteDoubt('速報値のため変更の可能性あり', 2023) // true
 */
export function isNoteDoubt(text: string, year: FiscalYear): boolean {
  const folded = foldWidth(text);
  if (folded.length > LONGEST_LINE) return false;
  if (DOUBT.test(folded)) return true;
  const named = OF_YEAR.exec(folded)?.groups?.['year'] ?? '';
  return findFiscalYears(named).some((one) => !one.range && one.year !== year);
}

/** Notes on used rows that doubt their values; the values are read all the same. Reports: X120. */
export function noteFindings(used: readonly Candidate[], year: FiscalYear): readonly Diagnostic[] {
  const told = new Set<string>();
  return used.flatMap(({ draft: { fields, written }, indicatorId }) => {
    const { note } = fields;
    const value = fields.actual ?? fields.participation;
    if (note === undefined || value === undefined || !hasContent(value) || !written.has('note')) return [];
    const place = JSON.stringify(note.source);
    if (told.has(place) || !isNoteDoubt(note.text, year)) return [];
    told.add(place);
    const params = { value: value.text.trim().slice(0, 40) };
    return [
      diagnose('X120', note.source, {
        raw: note.text.trim(),
        field: 'note',
        indicator: indicatorId,
        params,
        related: [value.source],
      }),
    ];
  });
}
