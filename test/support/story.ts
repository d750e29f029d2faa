/** What a run left in the year's folder, as lines that can be compared with the run before (出力の比較). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Lines of every output by its path. */
export type Picture = ReadonlyMap<string, readonly string[]>;

/** Folders whose files are told by name only: the records hold times, editions are copies of outputs. */
const BY_NAME = /^(history|editions)\//;
/** Hashes of workbooks differ each time that a test writes them. */
const HASH = /\b[0-9a-f]{64}\b/g;
/** When the run ran whose change is shown again, in the JSON and in words. */
const TIME = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z| \d{2}:\d{2})/g;

/** Reads all outputs; the program's own folder left out. */
export async function pictureOf(year: string): Promise<Picture> {
  const files = readdirSync(year, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(year.length + 1))
    .filter((path) => !path.startsWith('.jisseki'))
    .toSorted();
  const picture = new Map<string, readonly string[]>();
  for (const path of files) {
    const lines = BY_NAME.test(path) ? [] : await linesOf(path, readFileSync(join(year, path)));
    picture.set(
      path,
      lines.map((line) => line.replaceAll(TIME, '<time>')),
    );
  }
  return picture;
}

async function linesOf(path: string, bytes: Buffer): Promise<readonly string[]> {
  const end = path.slice(path.lastIndexOf('.'));
  if (end === '.pdf') return pdfLines(bytes);
  if (end === '.xlsx') return xlsxLines(bytes);
  const text = bytes.toString('utf8').replaceAll(HASH, '<hash>');
  if (end === '.json') return flat('', JSON.parse(text));
  if (end === '.csv') return csvLines(text);
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Rows; the edition, which stands in each of them, once. */
function csvLines(text: string): readonly string[] {
  const rows: string[][] = parse(text, { bom: true });
  const edition = rows[0]?.indexOf('版') ?? -1;
  const editions = new Set(rows.slice(1).map((row) => row[edition] ?? ''));
  return [`版 ${[...editions].join('、')}`, ...rows.map((row) => row.filter((_, at) => at !== edition).join(','))];
}

/** One line for each text that was drawn. */
async function pdfLines(bytes: Buffer): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    lines.push(...items.map((item) => ('str' in item ? item.str : '')).filter((text) => text.trim() !== ''));
  }
  await document.destroy();
  return lines;
}

async function xlsxLines(bytes: Buffer): Promise<readonly string[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const lines: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master.address !== cell.address) return;
        const text = plain(cell.value);
        if (text !== '') lines.push(`${sheet.name}!${cell.address} ${text}`);
        if (cell.note !== undefined) lines.push(`${sheet.name}!${cell.address} 注記 ${plain(cell.note)}`);
      });
    });
  }
  return lines;
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '').replaceAll('\n', '⏎');
  const parts = 'richText' in value ? value.richText : 'texts' in value ? value.texts : undefined;
  if (Array.isArray(parts)) return parts.map((part: { readonly text: string }) => plain(part.text)).join('');
  return plain('text' in value ? value.text : JSON.stringify(value));
}

/** A JSON value with one line for each leaf, entries of lists by their own key where they have one: their place is not told. */
function flat(path: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
    return value.map((entry) => `${path}[] = ${JSON.stringify(entry)}`);
  if (Array.isArray(value)) return value.flatMap((entry) => flat(`${path}[${keyOf(entry)}]`, entry));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, entry]) => flat(path === '' ? key : `${path}.${key}`, entry));
  return [`${path} = ${JSON.stringify(value)}`];
}

function keyOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  return String(
    ['id', 'municipality', 'path'].map((name) => Reflect.get(entry, name)).find((one) => one !== undefined) ?? '',
  );
}

/** Everything that is otherwise than before: files that came, went or changed, each with its lines gone (-) and come (+). */
export function changesOf(before: Picture, after: Picture): string {
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const parts = paths.flatMap((path): readonly string[] => {
    const [old, now] = [before.get(path), after.get(path)];
    const gone = without(old ?? [], now ?? []);
    const come = without(now ?? [], old ?? []);
    if (old !== undefined && now !== undefined && gone.length + come.length === 0) return [];
    const state = old === undefined ? '（新）' : now === undefined ? '（削除）' : '';
    const shown =
      now === undefined
        ? []
        : old !== undefined && gone.length === come.length
          ? paired(gone, come)
          : listed(gone, come);
    return [`■ ${path}${state}`, ...shown.map((line) => `  ${line}`)];
  });
  return `${parts.join('\n') || '変更なし'}\n`;
}

function listed(gone: readonly string[], come: readonly string[]): readonly string[] {
  return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
}

/** Signs that are shown before and behind what differs in a long line. */
const CONTEXT = 24;

/** As many lines gone as come: each beside its successor, long unchanged ends left out. */
function paired(gone: readonly string[], come: readonly string[]): readonly string[] {
  return gone.flatMap((old, at) => {
    const now = come[at] ?? '';
    let head = 0;
    while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
    const cut = (line: string) => {
      const from = head > 2 * CONTEXT ? head - CONTEXT : 0;
      const to = tail > 2 * CONTEXT ? line.length - tail + CONTEXT : line.length;
      const name = from === 0 ? '' : `${line.slice(0, CONTEXT)}…`;
      return `${name}${line.slice(from, to)}${to === line.length ? '' : '…'}`;
    };
    return [`- ${cut(old)}`, `+ ${cut(now)}`];
  });
}

/** Lines of the first list that the second does not have as often. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
