/** `input/確認済み.yaml` (確認済みの記録): entries with the line at which each begins. */
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import type { Place } from '../model/source.ts';
import { WAIVER_FILE, type Waiver } from '../model/waiver.ts';
import { KEYS, type Key, parsePlace, waiverOf } from './waiver-entry.ts';

/**
 * The waivers of the file. An entry with a mistake counts for nothing and is reported.
 * Reports: H301 waivers-not-yaml, H307 waiver-unknown-key, and what `waiverOf` reports
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
    const place = parsePlace(texts['場所'] ?? '');
    const { waiver, findings: more } = waiverOf({ number: index + 1, line, at: AT, texts, place });
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
