/** Files that are no workbook: each refused or passed over under its own code, never with an exception. */
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/format/read.ts';
import { codeLines } from '../../support/shown.ts';
import { MAIN, oneRow, xlsxBytes } from '../../support/workbook.ts';

const GOOD = xlsxBytes({ sheets: oneRow('<c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>江別市</t></is></c>') });
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

/** A file of Windows' compound format with one stream. */
function compound(stream: string): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, Buffer.from('x'.repeat(5000)));
  return new Uint8Array(Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer));
}

/** The workbook with one bit of the first sheet turned. */
function bitRot(): Uint8Array {
  const bytes = GOOD.slice();
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
}

/** The workbook with its entries marked as encrypted, as zip programs with a password do. */
function zipEncrypted(): Uint8Array {
  const bytes = GOOD.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  return bytes;
}

const withPart = (parts: Readonly<Record<string, string | Uint8Array | undefined>>) =>
  xlsxBytes({ sheets: oneRow('<c r="A1"><v>1</v></c>'), parts });

const BAD: readonly (readonly [string, string, Uint8Array, string, string])[] = [
  ['a protected workbook', '江別市.xlsx', compound('EncryptedPackage'), 'protected', 'R101'],
  ['a zip with a password', '江別市.xlsx', zipEncrypted(), 'protected', 'R101'],
  ['a file cut off in the middle', '江別市.xlsx', GOOD.slice(0, GOOD.length >> 1), 'damaged', 'R102'],
  ['a file cut off before its end', '江別市.xlsx', GOOD.slice(0, -30), 'damaged', 'R102'],
  ['a flipped bit', '江別市.xlsx', bitRot(), 'damaged', 'R102'],
  [
    'XML that is not well formed',
    '江別市.xlsx',
    withPart({ 'xl/worksheets/sheet1.xml': '<worksheet><a></b>' }),
    'damaged',
    'R102',
  ],
  ['no workbook part', '江別市.xlsx', withPart({ 'xl/workbook.xml': undefined }), 'damaged', 'R102'],
  ['a sheet that is missing', '江別市.xlsx', withPart({ 'xl/worksheets/sheet1.xml': undefined }), 'damaged', 'R102'],
  ['no relationships', '江別市.xlsx', withPart({ 'xl/_rels/workbook.xml.rels': undefined }), 'damaged', 'R102'],
  ['a broken .xls', '江別市.xls', compound('Workbook'), 'damaged', 'R102'],
  ['a broken compound file', '江別市.xls', compound('Workbook').slice(0, 700), 'damaged', 'R102'],
  ['a DOCTYPE in a sheet', '江別市.xlsx', withPart({ 'xl/worksheets/sheet1.xml': ENTITIES }), 'doctype', 'R104'],
  ['a DOCTYPE in the workbook', '江別市.xlsx', withPart({ 'xl/workbook.xml': ENTITIES }), 'doctype', 'R104'],
  [
    'a bomb in a sheet',
    '江別市.xlsx',
    withPart({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 << 20) }),
    'too-large',
    'R105',
  ],
  ['a file of more than a hundred megabytes', '江別市.csv', new Uint8Array(101 << 20).fill(0x61), 'too-large', 'R105'],
  ['a web page', '江別市.xls', strToU8('<!DOCTYPE html><html><body>見つかりません</body></html>'), 'web-page', 'R106'],
  ['a web page after a comment', '江別市.xlsx', strToU8('\n<!-- saved -->\n<HTML lang="ja">'), 'web-page', 'R106'],
  [
    'a table saved as a web page',
    '江別市.xls',
    strToU8('\ufeff<?xml version="1.0"?><html xmlns="x"><table>'),
    'web-page',
    'R106',
  ],
  [
    'a web archive',
    '江別市.xls',
    strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
    'web-page',
    'R106',
  ],
  [
    'a Git LFS pointer',
    '江別市.xlsx',
    strToU8('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n'),
    'lfs-pointer',
    'R107',
  ],
  ['an empty file', '江別市.xlsx', new Uint8Array(0), 'empty-file', 'R108'],
  ['a file of blanks', '江別市.csv', strToU8('\n \n'), 'empty-file', 'R108'],
  ['a PDF under another name', '江別市.xlsx', strToU8('%PDF-1.7\n1 0 obj'), 'not-a-workbook', 'R109'],
  [
    'a Word document under another name',
    '江別市.xlsx',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }),
    'not-a-workbook',
    'R109',
  ],
  [
    'a picture under another name',
    '江別市.xls',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    'not-a-workbook',
    'R109',
  ],
  ['an old Word document', '江別市.xls', compound('WordDocument'), 'not-a-workbook', 'R109'],
  ['noise', '江別市.xlsx', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]), 'not-a-workbook', 'R109'],
  ['an archive of workbooks', '提出一式.zip', zipSync({ 'a.xlsx': GOOD }), 'archive', 'R110'],
  ['another archive', '提出一式.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'archive', 'R110'],
  [
    'a binary workbook',
    '江別市.xlsb',
    zipSync({ 'xl/workbook.bin': new Uint8Array([1]) }),
    'unsupported-format',
    'R111',
  ],
  [
    'XML Spreadsheet 2003',
    '江別市.xml',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'unsupported-format',
    'R111',
  ],
  [
    'a CSV in no known encoding',
    '江別市.csv',
    new Uint8Array([0x61, 0x2c, 0x81, 0xff, 0xff, 0x0a]),
    'unknown-encoding',
    'R112',
  ],
  ['a CSV with an open quote', '江別市.csv', strToU8('a,b\n1,"2\n3,4\n'), 'damaged', 'R113'],
];

const PASSED_OVER: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['江別市/~$江別市.xlsx', strToU8('user'), 'lock-file', 'F101'],
  ['.~lock.江別市.xlsx#', strToU8('user'), 'lock-file', 'F101'],
  ['Thumbs.db', compound('Catalog'), 'system-file', 'F102'],
  ['江別市/.DS_Store', new Uint8Array([0, 0, 0, 1]), 'system-file', 'F102'],
  ['desktop.ini', strToU8('[.ShellClassInfo]'), 'system-file', 'F102'],
  ['._江別市.xlsx', new Uint8Array([0, 5, 22, 7]), 'system-file', 'F102'],
  ['写真.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'not-a-workbook', 'F103'],
  [
    '送付状.docx',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }),
    'not-a-workbook',
    'F103',
  ],
  ['要綱.pdf', strToU8('%PDF-1.4'), 'not-a-workbook', 'F103'],
  ['メモ.txt', strToU8('よろしくお願いします'), 'not-a-workbook', 'F103'],
  ['案内.html', strToU8('<html></html>'), 'not-a-workbook', 'F103'],
];

describe('files that cannot be read', () => {
  it.each(BAD)('%s', async (_, name, bytes, why, code) => {
    const outcome = await readWorkbook(name, bytes);
    expect([outcome.state, outcome.state === 'read' ? '' : outcome.why, codeLines(outcome)]).toEqual([
      'unreadable',
      why,
      [code],
    ]);
  });

  it.each(PASSED_OVER)('%s is passed over', async (name, bytes, why, code) => {
    const outcome = await readWorkbook(name, bytes);
    expect([outcome.state, outcome.state === 'read' ? '' : outcome.why, codeLines(outcome)]).toEqual([
      'ignored',
      why,
      [code],
    ]);
  });

  it('does not unpack pictures, however large they claim to be', async () => {
    const outcome = await readWorkbook('江別市.xlsx', withPart({ 'xl/media/image1.bin': new Uint8Array(64 << 20) }));
    expect([outcome.state, codeLines(outcome)]).toEqual(['read', []]);
  });

  it('is cut off anywhere without an exception', async () => {
    const lengths = Array.from({ length: 40 }, (_, step) => Math.floor((GOOD.length * step) / 40));
    for (const length of lengths) {
      const outcome = await readWorkbook('江別市.xlsx', GOOD.slice(0, length));
      expect(outcome.state, `${length} bytes`).toBe('unreadable');
    }
  });

  it('gives an outcome for any bytes whatever', async () => {
    const xls = new Uint8Array(
      write(
        { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['江別市', 1]]) } },
        { type: 'array', bookType: 'biff8' },
      ),
    );
    const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(GOOD, xls), change, async (good, changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const outcome = await readWorkbook('江別市.xlsx', bytes);
        expect(['read', 'unreadable']).toContain(outcome.state);
      }),
      { numRuns: 150 },
    );
  });
});
