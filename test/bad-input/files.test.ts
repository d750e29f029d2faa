/** One bad file: refused or set aside under its own code, while every other file in the same run is read in full. */
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeXlsx } from '../fixtures/encode/xlsx.ts';
import { type Pen, paper } from '../fixtures/paper.ts';
import { type Region, sampleRegion } from '../support/region.ts';
import { oneRow, xlsxBytes } from '../support/workbook.ts';
import { beside, findingLine, instead, type Planted, runPlanted } from './planted.ts';

let region: Region;
beforeAll(async () => {
  region = await sampleRegion();
});

/** Bytes of a file of the sample. */
const sample = (name: string): Uint8Array => {
  const found = region.inputs.find(({ path }) => path.includes(name));
  if (found === undefined) throw new Error(`no file of ${name}`);
  return found.bytes;
};

/** A short submission. */
function short(office: string, more: (pen: Pen) => void = () => {}, year = '令和５年度'): Uint8Array {
  const sheet = paper('実績', (pen) => {
    pen.put(1, 1, `${year}　実績報告`);
    pen.line(2, 1, ['市町村名', office]);
    pen.line(4, 1, ['番号', '連携事業名', '評価指標', '実績値']);
    pen.line(5, 1, [28, '子どもの社会体験活動等の場の創出に関する取組の促進', '子どもが参加した連携市町村', '参加']);
    pen.line(6, 1, [26, 'にぎわいの創出', 'イベント等の参加人数', '未集計']);
    more(pen);
  });
  return encodeXlsx([sheet], 'excel');
}

function compound(stream: string): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, Buffer.from('x'.repeat(5000)));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const DOCTYPE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>';
const docx = () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') });
const withSheet = (xml: string | Uint8Array) =>
  xlsxBytes({ sheets: oneRow(''), parts: { 'xl/worksheets/sheet1.xml': xml } });

/** A bad file instead of 南幌町's: 南幌町 is missing, and one sum cannot be decided without it. */
const nanporo = (path: string, bytes: () => Uint8Array) => (): Planted => instead('南幌町', path, bytes());
const LOST = ['X207', 'V125'];

type Case = readonly [why: string, plant: () => Planted, expected: readonly string[]];

const FILES: readonly Case[] = [
  ['protected', nanporo('南幌町.xlsx', () => compound('EncryptedPackage')), ['南幌町.xlsx R101', ...LOST]],
  ['cut off', nanporo('南幌町.xlsx', () => sample('南幌町').slice(0, 5000)), ['南幌町.xlsx R102', ...LOST]],
  ['a DOCTYPE', nanporo('南幌町.xlsx', () => withSheet(DOCTYPE)), ['南幌町.xlsx R104', ...LOST]],
  ['a bomb', nanporo('南幌町.xlsx', () => withSheet(new Uint8Array(40 << 20))), ['南幌町.xlsx R105', ...LOST]],
  ['a web page', nanporo('南幌町.xls', () => strToU8('<!DOCTYPE html><html></html>')), ['南幌町.xls R106', ...LOST]],
  [
    'a pointer of Git LFS',
    nanporo('南幌町.xlsx', () => strToU8('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n')),
    ['南幌町.xlsx R107', ...LOST],
  ],
  ['empty', nanporo('南幌町.xlsx', () => new Uint8Array(0)), ['南幌町.xlsx R108', ...LOST]],
  ['a PDF', nanporo('南幌町.xlsx', () => strToU8('%PDF-1.7\n1 0 obj')), ['南幌町.xlsx R109', ...LOST]],
  ['an archive', () => beside({ path: '一式.zip', bytes: zipSync({ 'a.xlsx': sample('南幌町') }) }), ['一式.zip R110']],
  [
    'a binary workbook',
    nanporo('南幌町.xlsb', () => zipSync({ 'xl/workbook.bin': new Uint8Array([1]) })),
    ['南幌町.xlsb R111', ...LOST],
  ],
  [
    'a CSV of no encoding',
    nanporo('南幌町.csv', () => new Uint8Array([0x61, 0x2c, 0x81, 0xff, 0xff, 0x0a])),
    ['南幌町.csv R112', ...LOST],
  ],
  ['an open quote', nanporo('南幌町.csv', () => strToU8('番号,実績値\n26,"未集計\n')), ['南幌町.csv R113', ...LOST]],
  [
    'a text that the file lacks',
    nanporo('南幌町.xlsx', () =>
      withSheet('<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>7</v></c></row></sheetData></worksheet>'),
    ),
    ['南幌町.xlsx 様式1 B1 R206', '南幌町.xlsx X109', ...LOST],
  ],
  ['a lock file', () => beside({ path: '~$南幌町.xlsx', bytes: strToU8('user') }), ['~$南幌町.xlsx F101']],
  ['a system file', () => beside({ path: 'Thumbs.db', bytes: compound('Catalog') }), ['Thumbs.db F102']],
  ['a letter', () => beside({ path: '送付状.docx', bytes: docx() }), ['送付状.docx F103']],
  [
    'no table',
    nanporo('南幌町.xlsx', () =>
      encodeXlsx([paper('メモ', (pen) => pen.put(1, 1, '令和５年度の実績は後日'))], 'excel'),
    ),
    ['南幌町.xlsx X109', ...LOST],
  ],
  [
    'a table that reports nothing',
    nanporo('南幌町.xlsx', () =>
      short('南幌町', (pen) => {
        pen.put(4, 4, '目標値');
        pen.put(5, 4, '12市町村');
        pen.put(6, 4, '75,000人');
      }),
    ),
    ['南幌町.xlsx 実績 A4 X111', ...LOST],
  ],
  ['nobody’s', () => beside({ path: '回答.xlsx', bytes: short('') }), ['回答.xlsx X201']],
  ['of another region', () => beside({ path: '回答.xlsx', bytes: short('函館市') }), ['回答.xlsx 実績 B2 X202']],
  ['of nowhere', () => beside({ path: '回答.xlsx', bytes: short('札帆市') }), ['回答.xlsx 実績 B2 X204']],
  [
    'two names that contradict each other',
    nanporo('南幌町.xlsx', () => short('長沼町')),
    ['南幌町.xlsx 実績 B2 X203', ...LOST],
  ],
  [
    'a code of another municipality',
    nanporo('南幌町.xlsx', () => short('014281 南幌町')),
    ['南幌町.xlsx 実績 B2 X205', ...LOST],
  ],
  [
    'a copy of another municipality’s',
    nanporo('南幌町.xlsx', () => sample('長沼町')),
    ['南幌町.xlsx X225', '南幌町.xlsx 連携事業 B2 X203', ...LOST],
  ],
  ['a copy', () => beside({ path: '写し/千歳市.xlsx', bytes: sample('千歳市') }), ['千歳市_実績報告書.xlsx X225']],
  ['nothing', () => ({ files: [], instead: (path) => path.includes('南幌町') }), LOST],
  [
    'of last year',
    nanporo('南幌町.xlsx', () => short('南幌町', () => {}, '令和４年度')),
    ['南幌町.xlsx 実績 A1 X213', ...LOST],
  ],
  ['without a year', nanporo('南幌町.xlsx', () => short('南幌町', () => {}, '')), ['南幌町.xlsx X214']],
  [
    'a second answer that is not said to be later',
    () => beside({ path: '別/千歳市.xlsx', bytes: short('千歳市', (pen) => pen.put(6, 4, '1人')) }),
    ['別/千歳市.xlsx X221', 'V106'],
  ],
];

/** What a case says: its place where the case names one, else the code alone. */
const said = (expected: readonly string[], line: string) => {
  const code = line.split(' ').at(-1) ?? '';
  return expected.includes(line) ? line : code;
};

describe('a bad file', () => {
  it.each(FILES)('%s', async (_, plant, expected) => {
    const planted = plant();
    const { value, diagnostics } = await runPlanted(region, planted);
    const codes = new Set(expected.map((line) => line.split(' ').at(-1)));
    const found = diagnostics
      .filter(({ severity, code }) => severity !== 'note' || (codes.has(code) && code !== 'X224'))
      .map(({ place, code }) => said(expected, findingLine(place, code)));
    expect(found.toSorted()).toEqual([...expected].toSorted());
    // Beside it: every other file of the sample gives what it gives alone.
    const kept = region.offices.filter(({ path }) => !planted.instead(path));
    const alone = region.run(kept).value.ingested.submissions;
    for (const submission of alone) {
      const { name } = submission.municipality;
      if (planted.files.some(({ path }) => path.includes(name))) continue;
      expect(value.ingested.submissions.find(({ municipality }) => municipality.name === name)?.records, name).toEqual(
        submission.records,
      );
    }
    // The bad file is in the list of files, once.
    for (const { path } of planted.files) {
      expect(value.ingested.files.filter((file) => file.path === path)).toHaveLength(1);
    }
  });
});
