/** A small .xls made record by record: what no writing library makes, such as strike-through inside a text. */
import { CFB } from '@e965/xlsx';

/** One record of BIFF8 from its type and its bytes. */
function record(type: number, ...data: readonly number[]): readonly number[] {
  return [...word(type), ...word(data.length), ...data];
}

function word(value: number): readonly number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function long(value: number): readonly number[] {
  return [...word(value & 0xffff), ...word(value >>> 16)];
}

function double(value: number): readonly number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

function signs(text: string): readonly number[] {
  return [...text].flatMap((sign) => word(sign.charCodeAt(0)));
}

/** A text of the string table; runs are pairs of position and font. */
function sharedText(text: string, runs: readonly (readonly [number, number])[]): readonly number[] {
  const rich = runs.length > 0;
  return [
    ...word(text.length),
    rich ? 9 : 1,
    ...(rich ? word(runs.length) : []),
    ...signs(text),
    ...runs.flatMap(([from, font]) => [...word(from), ...word(font)]),
  ];
}

const font = (struck: boolean) =>
  record(0x31, ...word(220), ...word(struck ? 8 : 0), ...word(0), ...word(400), ...Array(6).fill(0), 1, 1, 0x41, 0);
const xf = (fontNumber: number, format: number, alignment = 0) =>
  record(0xe0, ...word(fontNumber), ...word(format), 0, 0, alignment, ...Array(13).fill(0));

export type BiffXls = {
  /** Texts with their runs; font 5 is struck out, font 0 is not. */
  readonly texts: readonly { readonly text: string; readonly runs: readonly (readonly [number, number])[] }[];
  /** The text whose first signs stand in the first record and the rest in a continuation. */
  readonly splitAfter?: number;
  /** Number in B1 and its built-in format, struck out or not. */
  readonly number: { readonly value: number; readonly format: number; readonly struck: boolean };
  readonly protected?: boolean;
  /** Row (from 0) whose text in A is centred over B and, in one record, C and D. */
  readonly centredRow?: number;
};

/** The stream `Workbook`: texts in A1, A2 …, the number in B1. */
export function biffStream(book: BiffXls): Uint8Array {
  const begin = (kind: number) =>
    record(0x809, ...word(0x600), ...word(kind), ...word(0x0dbb), ...word(1996), ...long(0), ...long(6));
  const table = book.texts.flatMap(({ text, runs }) => sharedText(text, runs));
  const head = [...long(book.texts.length), ...long(book.texts.length)];
  const cut = book.splitAfter;
  const strings =
    cut === undefined
      ? record(0xfc, ...head, ...table)
      : [...record(0xfc, ...head, ...table.slice(0, cut)), ...record(0x3c, 1, ...table.slice(cut))];
  const globals = (sheetAt: number) => [
    ...begin(5),
    ...(book.protected === true ? record(0x2f, ...word(0), ...word(0x1234), ...word(0x5678)) : []),
    ...record(0x42, ...word(1200)),
    ...[false, false, false, false, true].flatMap(font),
    ...xf(0, 0),
    ...xf(book.number.struck ? 5 : 0, book.number.format),
    ...xf(0, 0, 6),
    ...record(0x85, ...long(sheetAt), 0, 0, 2, 1, ...signs('実績')),
    ...strings,
    ...record(0x0a),
  ];
  const centred = book.centredRow;
  const sheet = [
    ...begin(0x10),
    ...record(0x200, ...long(0), ...long(book.texts.length), ...word(0), ...word(2), ...word(0)),
    ...record(0x203, ...word(0), ...word(1), ...word(1), ...double(book.number.value)),
    ...book.texts.flatMap((_, at) =>
      record(0xfd, ...word(at), ...word(0), ...word(at === centred ? 2 : 0), ...long(at)),
    ),
    ...(centred === undefined
      ? []
      : [
          ...record(0x201, ...word(centred), ...word(1), ...word(2)),
          ...record(0xbe, ...word(centred), ...word(2), ...word(2), ...word(2), ...word(3)),
        ]),
    ...record(0x0a),
  ];
  return Uint8Array.from([...globals(globals(0).length), ...sheet]);
}

/** The stream in its container, as Excel saves it. */
export function xlsBytes(stream: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Workbook', Buffer.from(stream));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}
