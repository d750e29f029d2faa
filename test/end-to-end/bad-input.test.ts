/** One bad file or cell costs itself only: a clear message, exit code 1, and the rest is printed. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { renkeiResultSchema } from '../../src/model/result.ts';
import { parseSource } from '../../src/model/source.ts';
import { ROOT, type Workspace, workspace } from '../support/cli.ts';

/** Puts another text into one cell of a submitted workbook. */
async function write(place: Workspace, file: string, sheet: string, cell: string, text: string): Promise<void> {
  const path = join(place.folder, 'input', file);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const target = workbook.getWorksheet(sheet)?.getCell(cell);
  if (target === undefined) throw new Error(`no cell ${sheet}!${cell}`);
  target.value = text;
  await workbook.xlsx.writeFile(path);
}

/** The cell of the lead's actual of an indicator, from the clean run. */
async function actualOf(place: Workspace, id: string): Promise<{ file: string; sheet: string; cell: string }> {
  const clean = renkeiResultSchema.parse(JSON.parse((await place.run('check', '--template', 'renkei', '--json')).out));
  const source = parseSource(clean.indicators.find((one) => one.id === id)?.actual.sources[0] ?? '');
  if (source === undefined) throw new Error(`no cell of ${id}`);
  return source;
}

const input = (place: Workspace, file: string) => join(place.folder, 'input', file);

type Case = readonly [
  name: string,
  spoil: (place: Workspace) => Promise<void>,
  said: readonly RegExp[],
  rate: string | undefined,
];

const CASES: readonly Case[] = [
  [
    'a workbook that is cut off',
    async (place) => {
      const bytes = readFileSync(input(place, '石狩市_様式１.xlsx'));
      writeFileSync(input(place, '石狩市_様式１.xlsx'), bytes.subarray(0, bytes.length / 2));
    },
    [/石狩市_様式１\.xlsx/, /壊れ|途中/, /石狩市から、この年度の読み取れる提出がありません/],
    undefined,
  ],
  [
    'a municipality that is no partner',
    async (place) => {
      copyFileSync(input(place, '長沼町_連携事業.xlsx'), input(place, '長沼町_連携事業（写）.xlsx'));
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(input(place, '長沼町_連携事業（写）.xlsx'));
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (typeof cell.value === 'string')
              cell.value = cell.value.replaceAll('長沼町', '函館市').replaceAll('014281', '012025');
          }),
        ),
      );
      await workbook.xlsx.writeFile(input(place, '函館市.xlsx'));
      rmSync(input(place, '長沼町_連携事業（写）.xlsx'));
    },
    [/函館市\.xlsx/, /函館市/],
    '73.2',
  ],
  [
    'a missing municipality',
    async (place) => rmSync(input(place, '南幌町.xlsx')),
    [/南幌町から、この年度の読み取れる提出がありません/, /→/],
    undefined,
  ],
  [
    'a value of nonsense',
    async (place) => {
      const at = await actualOf(place, '5-2');
      await write(place, at.file, at.sheet, at.cell, 'すごく多い');
    },
    [/エラー N101/, /すごく多い/, /→/],
    '74.3',
  ],
  [
    'persons against yen',
    async (place) => {
      const at = await actualOf(place, '3');
      await write(place, at.file, at.sheet, at.cell, '3,676円');
    },
    [/エラー V/, /円/, /名|人/],
    '72.9',
  ],
];

describe('bad input', () => {
  it.each(CASES)('%s', async (_, spoil, said, rate) => {
    const place = workspace({ sample: true });
    try {
      await spoil(place);
      const run = await place.run('build');
      expect(run.code).toBe(1);
      for (const words of said) expect(run.err).toMatch(words);
      const result = renkeiResultSchema.parse(
        JSON.parse(place.read('output/2023年度/result-renkei.json').toString('utf8')),
      );
      expect(result.indicators).toHaveLength(80);
      expect(result.submissions.filter(({ state }) => state === 'submitted').length).toBeGreaterThanOrEqual(11);
      if (rate !== undefined) expect(result.summary.rate).toBe(rate);
      expect(
        place.read('output/2023年度/さっぽろ連携中枢都市圏　2023年度　連携事業実施状況等一覧.pdf').length,
      ).toBeGreaterThan(10_000);
    } finally {
      place.remove();
    }
  });

  it('says so where nothing is readable', async () => {
    const place = workspace({ sample: false });
    try {
      expect((await place.run('build')).code).toBe(2);
      expect((await place.run('build', '--input', join(ROOT, 'src'))).code).toBe(2);
    } finally {
      place.remove();
    }
  });
});

describe('wrong use', () => {
  it.each([
    [['biuld'], /build/, 'the nearest command'],
    [['build', '--templte', 'renkei'], /--template/, 'the nearest option'],
    [['build', '--year', '来年'], /--year/, 'a year that is none'],
    [['explain'], /explain/, 'nothing to explain'],
    [['explain', '--role', 'taget', '5件'], /target/, 'the nearest role'],
    [['build', '--template', 'renki'], /renkei/, 'the templates that there are'],
    [['inspect', 'none.xlsx'], /none\.xlsx/, 'no such file'],
  ])('%j', async (args, said) => {
    const place = workspace({ sample: true });
    try {
      const run = await place.run(...args);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(said);
    } finally {
      place.remove();
    }
  });
});
