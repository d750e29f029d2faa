/** A file with one oddity that costs at most a part of it: told under its own code, while all the rest is read in full. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { readFiles as ReadFiles } from '../../src/reader.ts';
import { encodeCsv } from '../fixtures/encode/csv.ts';
import { encodeXlsx } from '../fixtures/encode/xlsx.ts';
import { type Paper, type Pen, paper } from '../fixtures/paper.ts';
import { opened, type Region, sampleRegion } from '../support/region.ts';
import { beside, findingLine, instead, type Planted, runPlanted } from './planted.ts';

const COMPILED = new URL('../../dist/reader.js', import.meta.url);

let region: Region;
beforeAll(async () => {
  region = await sampleRegion();
});

/** A short submission: the indicators 26 and 28. */
function sheet(office: string, more: (pen: Pen) => void = () => {}, year = '令和５年度'): Paper {
  return paper('実績', (pen) => {
    pen.put(1, 1, `${year}　実績報告`);
    pen.line(2, 1, ['市町村名', office]);
    pen.line(4, 1, ['番号', '連携事業名', '評価指標', '実績値']);
    pen.line(5, 1, [26, 'にぎわいの創出', 'イベント等の参加人数', '未集計']);
    pen.line(6, 1, [28, '子どもの社会体験活動等の場の創出に関する取組の促進', '子どもが参加した連携市町村', '参加']);
    more(pen);
  });
}

const book = (...sheets: readonly Paper[]) => encodeXlsx(sheets, 'excel');
const short = (office: string, more: (pen: Pen) => void = () => {}, year = '令和５年度') =>
  book(sheet(office, more, year));

/** A workbook with its first sheet's XML changed, or with parts added. */
function mended(bytes: Uint8Array, change: (xml: string) => string, parts: Record<string, string> = {}): Uint8Array {
  const files = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  for (const [part, xml] of Object.entries(parts)) files[part] = strToU8(xml);
  return zipSync(files);
}

const merged =
  (...refs: readonly string[]) =>
  (xml: string) =>
    xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );

/** Shift_JIS as EUC-JP: both write JIS X 0208, shifted. */
function eucJp(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    const isDouble = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc);
    if (!isDouble) {
      out.push(lead);
      continue;
    }
    at += 1;
    const trail = bytes[at] ?? 0;
    const row = (lead < 0xa0 ? lead - 0x81 : lead - 0xc1) * 2 + (trail >= 0x9f ? 1 : 0);
    const cell = trail >= 0x9f ? trail - 0x9f : trail - 0x40 - (trail > 0x7f ? 1 : 0);
    out.push(row + 0xa1, cell + 0xa1);
  }
  return new Uint8Array(out);
}

const nanporo = (path: string, bytes: () => Uint8Array) => (): Planted => instead('南幌町', path, bytes());
const drawn = (draw: (pen: Pen) => void) => nanporo('南幌町.xlsx', () => short('南幌町', draw));

type Case = readonly [why: string, plant: () => Planted, expected: readonly string[]];

const CASES: readonly Case[] = [
  ['another extension', nanporo('南幌町.xls', () => short('南幌町')), ['南幌町.xls R201']],
  [
    'an empty sheet',
    nanporo('南幌町.xlsx', () =>
      book(
        sheet('南幌町'),
        paper('空', () => {}),
      ),
    ),
    ['南幌町.xlsx 空 R202'],
  ],
  [
    'merges that overlap',
    nanporo('南幌町.xlsx', () => mended(short('南幌町'), merged('F8:G9', 'G9:H10'))),
    ['南幌町.xlsx 実績 F8:G9 R203'],
  ],
  [
    'a merge without end',
    nanporo('南幌町.xlsx', () => mended(short('南幌町'), merged('F20:XFD5000'))),
    ['南幌町.xlsx 実績 F20:XFD5000 R204'],
  ],
  [
    'a value below a merge',
    nanporo('南幌町.xlsx', () =>
      mended(
        short('南幌町', (pen) => pen.line(8, 1, ['※　注', '隠れた値'])),
        merged('A8:D8'),
      ),
    ),
    ['南幌町.xlsx 実績 B8 R205'],
  ],
  [
    'a CSV whose encoding is guessed',
    nanporo('南幌町.csv', () => eucJp(encodeCsv(sheet('南幌町'), 'cp932'))),
    ['南幌町.csv R207'],
  ],
  [
    'a comment',
    nanporo('南幌町.xlsx', () =>
      mended(short('南幌町'), (xml) => xml, { 'xl/comments1.xml': '<comments><t>5人</t></comments>' }),
    ),
    ['南幌町.xlsx R208'],
  ],
  [
    'data without headings',
    drawn((pen) => pen.line(3, 1, [3, '創業の促進', '事業の参加者数', 12])),
    ['南幌町.xlsx 実績 A3 X105'],
  ],
  ['a figure beside a label', drawn((pen) => pen.put(2, 4, 7)), ['南幌町.xlsx 実績 D2 X113']],
  [
    'a hidden column of results',
    drawn((pen) => {
      pen.put(4, 5, '実施状況');
      pen.put(5, 5, '・祭り');
      pen.hideColumn(5);
    }),
    ['南幌町.xlsx 実績 E4 X114'],
  ],
  [
    'rows of other years only',
    drawn((pen) => {
      pen.put(4, 5, '年度');
      pen.line(5, 5, ['R3']);
      pen.line(6, 5, ['R4']);
    }),
    ['南幌町.xlsx 実績 E4 X115', 'X207', 'V125'],
  ],
  ['a part of an indicator', drawn((pen) => pen.line(7, 3, ['うち町外', '3人'])), ['南幌町.xlsx 実績 C7 X309']],
  [
    'the file of another municipality',
    () => ({
      files: ['南幌町.xlsx', '長沼町.xlsx'].map((path) => ({ path, bytes: short('') })),
      instead: (path) => path.includes('南幌町') || path.includes('長沼町'),
    }),
    ['長沼町.xlsx X206', '長沼町.xlsx X225', 'X207', 'V125'],
  ],
  [
    'two files whose signs disagree',
    () => ({
      files: [
        {
          path: '南幌町（修正版）.xlsx',
          bytes: short('南幌町', (pen) => pen.line(2, 3, ['提出日', '令和６年４月１日'])),
        },
        {
          path: '南幌町.xlsx',
          bytes: short('南幌町', (pen) => {
            pen.line(2, 3, ['提出日', '令和６年５月１日']);
            pen.put(5, 4, '調査中');
          }),
        },
      ],
      instead: (path) => path.includes('南幌町'),
    }),
    ['南幌町.xlsx X222', '南幌町（修正版）.xlsx X224'],
  ],
  [
    'a later file for a part of the rows',
    () => ({
      files: [
        { path: '南幌町.xlsx', bytes: short('南幌町') },
        { path: '南幌町（修正版）.xlsx', bytes: short('南幌町', (pen) => pen.line(6, 1, ['', '', '', ''])) },
      ],
      instead: (path) => path.includes('南幌町'),
    }),
    ['南幌町.xlsx X223'],
  ],
];

/** Findings that stay when 南幌町 sends two rows of its usual ones. */
const usual = (line: string) => /(?:V1(?:06|23|25)|X214)$/u.test(line) || line.startsWith('恵庭市');

describe('an oddity', () => {
  it.each(CASES)('%s', async (_, plant, expected) => {
    const planted = plant();
    const { value, diagnostics } = await runPlanted(region, planted);
    const codes = new Set(expected.map((line) => line.split(' ').at(-1)));
    const found = diagnostics
      .filter(({ severity, code }) => severity !== 'note' || codes.has(code))
      .map(({ place, code }) => findingLine(place, code))
      .map((line) =>
        expected.includes(line)
          ? line
          : expected.includes(line.split(' ').at(-1) ?? '')
            ? (line.split(' ').at(-1) ?? '')
            : line,
      );
    const wanted = expected.filter((line) => !usual(line));
    expect(found.filter((line) => !usual(line)).toSorted()).toEqual([...wanted].toSorted());
    // Nothing of the odd file is lost, but where none of its rows is of the year.
    const own = value.ingested.submissions.find(({ municipality }) => municipality.name === '南幌町');
    expect(own?.records.length ?? 0).toBe(expected.some((line) => line.endsWith('X115')) ? 0 : 2);
    const alone = region.run(region.offices.filter(({ path }) => !planted.instead(path))).value.ingested.submissions;
    for (const submission of alone) {
      const { name } = submission.municipality;
      if (name === '南幌町') continue;
      expect(value.ingested.submissions.find(({ municipality }) => municipality.name === name)?.records, name).toEqual(
        submission.records,
      );
    }
  });
});

describe('the year', () => {
  it.each([
    [
      'a tie',
      [short('南幌町'), short('長沼町', () => {}, '令和４年度')],
      ['X211', '長沼町.xlsx 実績 A1 X213'],
      '南幌町',
    ],
    ['none', [short('南幌町', () => {}, ''), short('長沼町', () => {}, '')], ['X212'], '南幌町'],
  ] as const)('%s', async (_, bytes, expected, name) => {
    const files = await Promise.all(
      bytes.map((own, at) => opened({ path: at === 0 ? '南幌町.xlsx' : '長沼町.xlsx', bytes: own })),
    );
    const { value, diagnostics } = region.run(files);
    const told = diagnostics.map(({ place, code }) =>
      [place.file, place.sheet, place.cell, code].filter(Boolean).join(' '),
    );
    expect(told.filter((line) => /X21[1-3]$/u.test(line))).toEqual(expected);
    const good = value.ingested.submissions.find(({ municipality }) => municipality.name === name);
    expect(good?.records).toHaveLength(2);
  });
});

describe.runIf(existsSync(COMPILED))('a file that cannot be opened', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisseki-part-'));
    const cells = '<c><f>1+1</f><v>2</v></c>'.repeat(100);
    const endless = mended(short('長沼町'), (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${`<row>${cells}</row>`.repeat(6000)}</sheetData>`),
    );
    await writeFile(join(folder, '南幌町.xlsx'), short('南幌町'));
    await writeFile(join(folder, '長沼町.xlsx'), endless);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['is gone', '消えた.xlsx', 'F104'],
    ['takes too long', '長沼町.xlsx', 'R114'],
  ])('because it %s costs itself only', async (_, name, code) => {
    const { readFiles }: { readFiles: typeof ReadFiles } = await import(COMPILED.href);
    const entries = [name, '南幌町.xlsx'].map((path) => ({ path, diskPath: join(folder, path) }));
    const files = await readFiles(entries, { jobs: 1, timeLimitMs: 1500 });
    const { value, diagnostics } = region.run(files);
    expect(diagnostics.flatMap((one) => (/^[FR]/u.test(one.code) ? [`${one.place.file} ${one.code}`] : []))).toEqual([
      `${name} ${code}`,
    ]);
    expect(value.ingested.files.map(({ path, state }) => `${path} ${state}`).toSorted()).toEqual(
      [`${name} unreadable`, '南幌町.xlsx read'].toSorted(),
    );
    expect(value.ingested.submissions.flatMap(({ records }) => records)).toHaveLength(2);
  });
});

it('finds nothing in the short submission without an oddity', async () => {
  const { diagnostics } = await runPlanted(region, beside({ path: '南幌町.xlsx', bytes: short('南幌町') }));
  const lines = diagnostics
    .filter(({ severity, place }) => severity !== 'note' && place.file === '南幌町.xlsx')
    .map(({ place, code }) => findingLine(place, code));
  expect(lines.filter((line) => !usual(line) && !/X22[1-4]$/u.test(line))).toEqual([]);
});
