/** CSV files: the encoding by the bytes, quoted commas and line breaks, and every value as text. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { cellLines, codeLines } from '../../support/shown.ts';

const CP932 = Uint8Array.from([
  ...[0x8d, 0x5d, 0x95, 0xca, 0x8e, 0x73], // 江別市
  0x2c,
  ...[0x87, 0x40, 0xee, 0xe0, 0x87, 0x8a], // ①髙㈱
  ...[0x0d, 0x0a, 0x81, 0x60, 0x2c, 0xb1, 0x0d, 0x0a], // ～,ｱ
]);
const EUC_JP = Uint8Array.from([0xb9, 0xbe, 0xca, 0xcc, 0xbb, 0xd4, 0xa4, 0xce, 0xbf, 0xf4, 0x2c, 0x31, 0x0a]);
const HALF_WIDTH = Uint8Array.from([...Array(19).fill(0xb1), 0x2c, 0x31, 0x0a]);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

describe('CSV', () => {
  it.each([
    ['plain', strToU8('番号,値\r\n1,２\r\n'), ['A1 番号', 'B1 値', 'A2 1', 'B2 ２'], []],
    ['with a mark', strToU8('\ufeff番号,値\n'), ['A1 番号', 'B1 値'], []],
    ['CP932 with signs of Windows', CP932, ['A1 江別市', 'B1 ①髙㈱', 'A2 ～', 'B2 ｱ'], []],
    ['EUC-JP, with a warning', EUC_JP, ['A1 江別市の数', 'B1 1'], ['R207']],
    ['only half-width kana, with a warning', HALF_WIDTH, [`A1 ${'ｱ'.repeat(19)}`, 'B1 1'], ['R207']],
    ['Unicode text of Excel', utf16('番号\t値\r\n1\t2\r\n'), ['A1 番号', 'B1 値', 'A2 1', 'B2 2'], []],
    [
      'ISO-2022-JP',
      Uint8Array.from([0x1b, 0x24, 0x42, 0x39, 0x3e, 0x1b, 0x28, 0x42, 0x2c, 0x31, 0x0a]),
      ['A1 江', 'B1 1'],
      [],
    ],
    [
      'quoted commas and line breaks',
      strToU8('"1,234","上\r\n下","""引用"""\n2,,3\n'),
      ['A1 1,234', 'B1 上\n下', 'C1 "引用"', 'A2 2', 'C2 3'],
      [],
    ],
    ['a quote inside a value', strToU8('5"管,1\n'), ['A1 5"管', 'B1 1'], []],
    ['blank lines', strToU8('a\n\n\nb\n'), ['A1 a', 'A4 b'], []],
    ['rows of different length', strToU8('a\nb,c,d\n'), ['A1 a', 'A2 b', 'B2 c', 'C2 d'], []],
    ['the separator told in a line', strToU8('sep=;\r\na;b,c\r\n'), ['A1 a', 'B1 b,c'], []],
    ['tabs', strToU8('a\tb,b\tc\n'), ['A1 a', 'B1 b,b', 'C1 c'], []],
    ['leading zeros', strToU8('012173,江別市\n'), ['A1 012173', 'B1 江別市'], []],
    ['old Macintosh line ends', strToU8('a,b\rc,d\r'), ['A1 a', 'B1 b', 'A2 c', 'B2 d'], []],
  ])('%s', async (_, bytes, cells, codes) => {
    const outcome = await readWorkbook('江別市/実績.csv', bytes);
    expect(outcome.state === 'read' ? cellLines(outcome.workbook) : outcome.why).toEqual(cells);
    expect(codeLines(outcome)).toEqual(codes);
  });

  it('names its sheet after the file', async () => {
    const outcome = await readWorkbook('江別市/実績.v2.csv', strToU8('a\n'));
    expect(outcome.state === 'read' ? outcome.workbook.grids[0]?.sheet : '').toBe('実績.v2');
  });

  it('is read under the name of a workbook, with a note', async () => {
    const outcome = await readWorkbook('江別市.xls', strToU8('a\tb\n'));
    expect([outcome.state, codeLines(outcome)]).toEqual(['read', ['R201']]);
  });
});
