/** CSV and tab-separated texts (CSV) as grids: UTF-8, CP932 and others by their bytes; every value stays text. */
import { parse } from 'csv-parse/sync';
import type { Finding } from '../../model/diagnostic.ts';
import type { Cell, GridRow, Workbook } from '../../model/grid.ts';
import { RefusedFile } from './refusal.ts';

/** Half-width kana in a row are the mark of a text read in the wrong Japanese encoding. */
const HALF_WIDTH_KANA = /[\uff61-\uff9f]/g;
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/g;

/**
 * Reads a text file as one sheet named after the file.
 * Reports: R207 encoding-guessed
 * @throws RefusedFile where no known encoding fits, or a quote is never closed
 */
export function readCsv(
  file: string,
  bytes: Uint8Array,
): { readonly workbook: Workbook; readonly findings: readonly Finding[] } {
  const { text, encoding, certain } = decodeText(bytes);
  const { body, delimiter } = dialect(text);
  const rows = records(body, delimiter).flatMap((record, index) => rowOf(record, index + 1));
  const sheet = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return {
    workbook: {
      file,
      format: 'csv',
      grids: [{ file, sheet, index: 0, hidden: false, rows, merges: [] }],
    },
    findings: certain ? [] : [{ code: 'R207', params: { encoding } }],
  };
}

type Decoded = { readonly text: string; readonly encoding: string; readonly certain: boolean };

/** The text in the encoding that fits; a guess that looks wrong is not certain. */
function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le', new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be', new TextDecoder('utf-16be').decode(bytes));
  const utf8 = decodeWhole(bytes, 'utf-8');
  if (utf8 !== undefined) {
    const text = utf8.includes('\u001b$') ? (decodeWhole(bytes, 'iso-2022-jp') ?? utf8) : utf8;
    return sure('utf-8', text);
  }
  const cp932 = decodeWhole(bytes, 'shift_jis');
  const eucJp = decodeWhole(bytes, 'euc-jp');
  if (cp932 !== undefined && (eucJp === undefined || looksJapanese(cp932) >= looksJapanese(eucJp))) {
    return { text: cp932, encoding: 'Shift_JIS', certain: looksJapanese(cp932) >= 0 };
  }
  if (eucJp !== undefined) return { text: eucJp, encoding: 'EUC-JP', certain: false };
  throw new RefusedFile({ state: 'unreadable', why: 'unknown-encoding', code: 'R112' });
}

function sure(encoding: string, text: string): Decoded {
  return { text, encoding, certain: true };
}

function decodeWhole(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Japanese signs less half-width kana; below zero the guess is likely wrong. */
function looksJapanese(text: string): number {
  return (text.match(JAPANESE)?.length ?? 0) - (text.match(HALF_WIDTH_KANA)?.length ?? 0);
}

/** The separator: Excel's own `sep=` line, else the sign that the first lines hold most of. */
function dialect(text: string): { readonly body: string; readonly delimiter: string } {
  const plain = text.replace(/^\ufeff/, '');
  const told = /^sep=(.)\r?\n/i.exec(plain);
  if (told !== null) return { body: plain.slice(told[0].length), delimiter: told[1] ?? ',' };
  const head = plain.slice(0, 4096).replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => head.split(sign).length - 1;
  return { body: plain, delimiter: count('\t') > count(',') ? '\t' : count(';') > 0 && count(',') === 0 ? ';' : ',' };
}

function records(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    const line = isCsvError(error) ? error.lines : 0;
    throw new RefusedFile({ state: 'unreadable', why: 'damaged', code: 'R113', params: { line } });
  }
}

function isCsvError(error: unknown): error is { readonly lines: number } {
  return typeof error === 'object' && error !== null && 'lines' in error && typeof error.lines === 'number';
}

function rowOf(record: readonly string[], row: number): readonly GridRow[] {
  const cells = record.flatMap((value, index): readonly Cell[] =>
    value === '' ? [] : [{ row, column: index + 1, kind: 'string', text: value.replaceAll(/\r\n?/g, '\n') }],
  );
  return cells.length === 0 ? [] : [{ row, hidden: false, cells }];
}
