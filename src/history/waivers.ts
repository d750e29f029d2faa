/** `input/確認済み.yaml` (確認済みの記録): which findings somebody has accepted, by whom, why, and until when. */
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { CODES, type Code } from '../model/codes.ts';
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import { isOpenQuestion, type Reason } from '../model/evaluation.ts';
import type { Accepted } from '../model/return.ts';
import type { Place } from '../model/source.ts';
import { WAIVER_FILE, type Waiver } from '../model/waiver.ts';

const KEYS = ['コード', '場所', '指標', '氏名', '日付', '理由', '期限'] as const;
type Key = (typeof KEYS)[number];
const NEEDED: readonly Key[] = ['コード', '氏名', '日付', '理由', '期限'];

/** One entry of the file as written. */
type Entry = { readonly number: number; readonly line: number; readonly texts: Readonly<Partial<Record<Key, string>>> };

/**
 * The waivers of the file. An entry with a mistake counts for nothing and is reported.
 * Reports: H301 waivers-not-yaml, H302 waiver-incomplete, H303 waiver-unknown-code, H304 waiver-bad-date, H307 waiver-unknown-key
 */
export function readWaivers(yaml: string): Reported<readonly Waiver[]> {
  const counter = new LineCounter();
  const document = parseDocument(yaml.replaceAll(QUOTED_PLACE, quotePlace), { lineCounter: counter });
  const [error] = document.errors;
  const contents = document.contents;
  if (error !== undefined) return notYaml(error.linePos?.[0].line);
  if (contents === null || (isScalar(contents) && contents.value === null)) return { value: [], diagnostics: [] };
  if (!isSeq(contents)) return notYaml(1);
  const waivers: Waiver[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, item] of contents.items.entries()) {
    const line = lineOf(item, counter);
    if (!isMap(item)) return notYaml(line);
    const { texts, findings } = entryOf(item, { number: index + 1, line });
    const { waiver, findings: more } = waiverOf({ number: index + 1, line, texts });
    diagnostics.push(...findings, ...more);
    if (waiver !== undefined && findings.length === 0) waivers.push(waiver);
  }
  return { value: waivers, diagnostics };
}

/** 場所: 'a b.xlsx'!実績!E12 as a finding prints it: YAML would end the text at the second quote. */
const QUOTED_PLACE = /^(\s*(?:-\s+)?場所:\s*)('.*![A-Z]+\d*)\s*$/gmu;

function quotePlace(_line: string, key: string, place: string): string {
  return `${key}${JSON.stringify(place)}`;
}

const AT: Place = { file: WAIVER_FILE };

function notYaml(line: number | undefined): Reported<readonly Waiver[]> {
  const params = line === undefined ? {} : { line };
  return { value: [], diagnostics: [diagnose('H301', AT, { params })] };
}

function lineOf(node: unknown, counter: LineCounter): number {
  const start = isMap(node) || isScalar(node) || isSeq(node) ? node.range?.[0] : undefined;
  return start === undefined ? 1 : counter.linePos(start).line;
}

function entryOf(map: YAMLMap, where: { readonly number: number; readonly line: number }) {
  const texts: Partial<Record<Key, string>> = {};
  const findings: Diagnostic[] = [];
  for (const pair of map.items) {
    const key = textOf(pair.key).normalize('NFKC').trim();
    const known = KEYS.find((one) => one === key);
    if (known === undefined) {
      const near = KEYS.toSorted((a, b) => distance(a, key) - distance(b, key))[0] ?? '';
      findings.push(diagnose('H307', AT, { params: { ...where, key, near } }));
    } else texts[known] = textOf(pair.value).trim();
  }
  return { texts, findings };
}

function textOf(node: unknown): string {
  const value: unknown = isScalar(node) ? node.value : node;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function waiverOf({ number, line, texts }: Entry): {
  readonly waiver?: Waiver;
  readonly findings: readonly Diagnostic[];
} {
  const missing = NEEDED.filter((key) => (texts[key] ?? '') === '');
  const nowhere = (texts['場所'] ?? '') === '' && (texts['指標'] ?? '') === '';
  if (missing.length > 0 || nowhere) {
    const key = [...missing, ...(nowhere ? ['場所または指標'] : [])].join('、');
    return { findings: [diagnose('H302', AT, { params: { number, line, key } })] };
  }
  const written = (texts['コード'] ?? '').normalize('NFKC').toUpperCase();
  const code = Object.keys(CODES).find((one): one is Code => one === written);
  if (code === undefined) {
    const near = Object.keys(CODES).toSorted((a, b) => distance(a, written) - distance(b, written))[0] ?? '';
    return { findings: [diagnose('H303', AT, { params: { number, line, value: texts['コード'] ?? '', near } })] };
  }
  const bad = (['日付', '期限'] as const).find((key) => !isDate(texts[key] ?? ''));
  if (bad !== undefined)
    return { findings: [diagnose('H304', AT, { params: { number, line, key: bad, value: texts[bad] ?? '' } })] };
  const place = parsePlace(texts['場所'] ?? '');
  const indicator = texts['指標'] ?? '';
  return {
    findings: [],
    waiver: {
      number,
      code,
      ...(place === undefined ? {} : { place }),
      ...(indicator === '' ? {} : { indicator }),
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

export type Waived = {
  /** All findings; accepted ones have become notes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
};

/**
 * Turns accepted findings into notes.
 * Reports: H305 waiver-expired, H306 waiver-without-finding
 * @param today ISO date
 */
export function applyWaivers(diagnostics: readonly Diagnostic[], waivers: readonly Waiver[], today: string): Waived {
  const valid = waivers.filter(({ until }) => until >= today);
  const used = new Set<Waiver>();
  const accepted: Accepted[] = [];
  const result = diagnostics.map((diagnostic): Diagnostic => {
    const waiver = diagnostic.severity === 'note' ? undefined : valid.find((one) => matches(one, diagnostic));
    if (waiver === undefined) return diagnostic;
    used.add(waiver);
    const note: Diagnostic = { ...diagnostic, severity: 'note' };
    const { name: by, on, reason, until } = waiver;
    accepted.push({ diagnostic: note, by, on, reason, until });
    return note;
  });
  const about = ({ number, code, name, until }: Waiver) => ({ params: { number, code, name, until } });
  return {
    diagnostics: [
      ...result,
      ...waivers.filter(({ until }) => until < today).map((waiver) => diagnose('H305', AT, about(waiver))),
      ...valid.filter((waiver) => !used.has(waiver)).map((waiver) => diagnose('H306', AT, about(waiver))),
    ],
    accepted,
  };
}

/** Indicators with an open question that nobody has accepted. */
export function stillOpen(
  indicators: readonly (Parameters<typeof isOpenQuestion>[0] & { readonly id: string })[],
  accepted: readonly Accepted[],
): number {
  const settled = new Set(accepted.map(({ diagnostic }) => diagnostic.indicator));
  return indicators.filter((each) => isOpenQuestion(each) && !settled.has(each.id)).length;
}

/** Reasons for no mark that a submission still to come may remove. */
const AWAITED: ReadonlySet<Reason> = new Set<Reason>(['partial', 'not-submitted']);

/** Indicators without a mark because what is missing could change it, those accepted (V125) left out. */
export function stillUndecided(
  indicators: readonly { readonly id: string; readonly reason: Reason }[],
  accepted: readonly Accepted[],
): number {
  const settled = new Set(accepted.map(({ diagnostic }) => diagnostic.indicator));
  return indicators.filter(({ id, reason }) => AWAITED.has(reason) && !settled.has(id)).length;
}

function matches({ code, place, indicator }: Waiver, diagnostic: Diagnostic): boolean {
  if (code !== diagnostic.code) return false;
  if (indicator !== undefined && indicator !== diagnostic.indicator) return false;
  if (place === undefined) return true;
  const { file, sheet, cell } = diagnostic.place;
  return (
    place.file === file?.normalize('NFC') &&
    (place.sheet === undefined || place.sheet === sheet) &&
    (place.cell === undefined || place.cell === cell)
  );
}
