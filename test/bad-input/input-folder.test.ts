/** An input folder as it comes from the mail: sub-folders, lock files, pictures, odd names and sheets that never end. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInput } from '../../src/files.ts';
import { ledgerTotals } from '../../src/model/ledger.ts';
import { readFiles } from '../../src/reader.ts';
import { encodeXlsx } from '../fixtures/encode/xlsx.ts';
import { findingLines, isLeads, type Region, sampleRegion, valueLines } from '../support/region.ts';
import { rowsOf } from '../support/sample/entries.ts';
import { textCell, xlsxBytes } from '../support/workbook.ts';
import { columnOf, leadSheet, rowOf } from './planted.ts';

/** The longest name that Windows and Linux both take: 255 bytes. */
const LONG = `R5_${'長'.repeat(80)}`;
const NAME_OF_200 = `札幌市_${'a'.repeat(192)}`;

/** The lead's workbook with everything that no office writes on purpose. */
function oddLead(): Uint8Array {
  const odd = leadSheet(rowsOf('札幌市'), (pen) => {
    const top = columnOf('連携事業実施状況等') + 1;
    for (const [at, name] of ['__proto__', 'constructor', 'toString'].entries()) pen.put(4, top + at, name);
    pen.put(rowOf('5-2'), top, '長'.repeat(32_767));
    pen.put(rowOf('5-3'), top + 1, '[object Object]');
    pen.put(5200, 1, '※　ここまで');
    pen.put(1_048_576, 16_384, { number: 0, format: ';;;' });
  });
  return encodeXlsx([odd], 'excel');
}

const blankRows = () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) =>
      `<row r="${at + 2}"><c r="A${at + 2}" s="0"/><c r="B${at + 2}" t="inlineStr"><is><t> 　</t></is></c></row>`,
  );
  return xlsxBytes({
    sheets: [
      {
        name: '白紙',
        body: `<sheetData><row r="1">${textCell('A1', '令和５年度')}</row>${rows.join('')}<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`,
      },
    ],
  });
};

const IGNORED: Readonly<Record<string, Uint8Array>> = {
  '~$札幌市.xlsx': strToU8('user'),
  '江別市/~$江別市.xlsx': strToU8('user'),
  '.DS_Store': new Uint8Array([0, 0, 0, 1]),
  'Thumbs.db': new Uint8Array([0xd0, 0xcf]),
  '写真/会場.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  '送付状.docx': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }),
  [`${LONG}.pdf`]: strToU8('%PDF-1.4'),
};

let folder = '';
let region: Region;

beforeAll(async () => {
  region = await sampleRegion();
  folder = await mkdtemp(join(tmpdir(), 'jisseki-input-'));
  const files: Record<string, Uint8Array> = {
    ...IGNORED,
    [`${NAME_OF_200}.xlsx`]: oddLead(),
    '空/白紙.xlsx': blankRows(),
  };
  for (const { path, bytes } of region.inputs) if (!isLeads(path)) files[`提出/${path}`.normalize('NFD')] = bytes;
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an input folder', () => {
  it('is read in full, whatever lies in it', async () => {
    const entries = await listInput(folder);
    const files = await readFiles(entries, { jobs: 0 });
    const { value, diagnostics } = region.run(files);
    expect(valueLines(value)).toEqual(valueLines(region.run(region.offices).value));
    expect(findingLines({ diagnostics, value })).toEqual(['空/白紙.xlsx X109']);
    for (const path of Object.keys(IGNORED)) {
      const named = diagnostics.filter(({ place, code }) => place.file === path && /^F10[123]$/.test(code));
      expect(named, path).toHaveLength(1);
      expect(value.ingested.files.filter((file) => file.path === path).map(({ state }) => state)).toEqual(['ignored']);
    }
    const totals = ledgerTotals(value.ingested.ledgerRows);
    const aside = Object.values(totals.setAside).reduce((sum, rows) => sum + rows, 0);
    expect(totals.rows).toBe(totals.used + aside + totals.reported);
    expect(totals.rows).toBe(
      files.reduce(
        (sum, { outcome }) =>
          sum +
          (outcome.state === 'read' ? outcome.workbook.grids.reduce((rows, grid) => rows + grid.rows.length, 0) : 0),
        0,
      ),
    );
    for (const heading of ['__proto__', 'constructor', 'toString'])
      expect(value.ingested.ledgerColumns.filter((column) => column.heading === heading)).toHaveLength(1);
  });
});
