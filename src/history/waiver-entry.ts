/** One accepted finding as the staff write it down (確認済みの一件), whatever file it stands in: checked, and made a waiver. */
import { distance } from 'fastest-levenshtein';
import { CODES, type Code } from '../model/codes.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Place } from '../model/source.ts';
import type { Waiver } from '../model/waiver.ts';

/** Keys of an entry, the headings of the sheet among them. */
export const KEYS = ['コード', '場所', '指標', '市町村', '氏名', '日付', '理由', '期限'] as const;
export type Key = (typeof KEYS)[number];
const NEEDED: readonly Key[] = ['コード', '氏名', '日付', '理由', '期限'];

/** One entry as written, with where it stands: its file and sheet, its line or row, and the cell of each key in a sheet. */
export type Entry = {
  readonly number: number;
  readonly line: number;
  readonly at: Place;
  readonly texts: Readonly<Partial<Record<Key, string>>>;
  readonly cells?: Readonly<Partial<Record<Key, string>>>;
  /** The place that the entry is about, already in parts. */
  readonly place?: Place | undefined;
};

/**
 * The waiver of an entry; none where it has a mistake.
 * Reports: H302 waiver-incomplete, H303 waiver-unknown-code, H304 waiver-bad-date
 */
export function waiverOf(entry: Entry): { readonly waiver?: Waiver; readonly findings: readonly Diagnostic[] } {
  const { number, line, at, texts, place, cells = {} } = entry;
  const wrong = (code: 'H302' | 'H303' | 'H304', key: Key, params: Readonly<Record<string, string>>) => {
    const cell = cells[key];
    const where = cell === undefined ? at : { ...at, cell };
    return { findings: [diagnose(code, where, { params: { number, line, ...params } })] };
  };
  const missing = NEEDED.filter((key) => (texts[key] ?? '') === '');
  const indicator = texts['指標'] ?? '';
  // Only what has no place of its own, such as a submission that never came, is known by who was to submit.
  const submitter = place === undefined && indicator === '' ? (texts['市町村'] ?? '') : '';
  const nowhere = place === undefined && indicator === '' && submitter === '';
  if (missing.length > 0 || nowhere)
    return wrong('H302', missing[0] ?? '場所', {
      key: [...missing, ...(nowhere ? ['場所または指標'] : [])].join('、'),
    });
  const written = (texts['コード'] ?? '').normalize('NFKC').toUpperCase();
  const code = Object.keys(CODES).find((one): one is Code => one === written);
  if (code === undefined) {
    const near = Object.keys(CODES).toSorted((a, b) => distance(a, written) - distance(b, written))[0] ?? '';
    return wrong('H303', 'コード', { value: texts['コード'] ?? '', near });
  }
  const bad = (['日付', '期限'] as const).find((key) => !isDate(texts[key] ?? ''));
  if (bad !== undefined) return wrong('H304', bad, { key: bad, value: texts[bad] ?? '' });
  return {
    findings: [],
    waiver: {
      number,
      at: cells['コード'] === undefined ? at : { ...at, cell: cells['コード'] },
      code,
      ...(place === undefined ? {} : { place }),
      ...(indicator === '' ? {} : { indicator }),
      ...(submitter === '' ? {} : { submitter }),
      name: texts['氏名'] ?? '',
      on: texts['日付'] ?? '',
      until: texts['期限'] ?? '',
      reason: texts['理由'] ?? '',
    },
  };
}

/** A day that there is, written as 2024-05-31. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A place as the program prints it: file, file!sheet, or file!sheet!cell.
 * @returns undefined for an empty text
 * @example parsePlace('江別市.xlsx!実績!F12') // { file: '江別市.xlsx', sheet: '実績', cell: 'F12' }
 */
export function parsePlace(text: string): Place | undefined {
  const parts = text.normalize('NFC').match(/'(?:[^']|'')*'|[^!]+/g) ?? [];
  const [file, sheet, cell] = parts.map((part) =>
    part.startsWith("'") && part.endsWith("'") && part.length > 1 ? part.slice(1, -1).replaceAll("''", "'") : part,
  );
  if (file === undefined) return undefined;
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) };
}
