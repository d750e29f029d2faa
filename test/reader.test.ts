/** Reading many files: one result each, in order, whatever is wrong with any of them. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InputEntry, listInput } from '../src/files.ts';
import type { ReadFile } from '../src/model/reading.ts';
import { type ReaderOptions, readFiles } from '../src/reader.ts';
import { codeLines } from './support/shown.ts';
import { oneRow, xlsxBytes } from './support/workbook.ts';

const COMPILED = new URL('../dist/reader.js', import.meta.url);
const GOOD = xlsxBytes({ sheets: oneRow('<c r="A1"><v>1</v></c>') });
/** A sheet that takes a while: six hundred thousand formulas. */
const SLOW = xlsxBytes({
  sheets: [
    {
      name: '様式1',
      body: `<sheetData>${`<row>${'<c><f>1+1</f><v>2</v></c>'.repeat(100)}</row>`.repeat(6000)}</sheetData>`,
    },
  ],
});

type ReadAll = (entries: readonly InputEntry[], options?: ReaderOptions) => Promise<readonly ReadFile[]>;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisseki-reader-'));
  for (const name of ['1.xlsx', '2.xlsx', '4.xlsx', '5.xlsx']) await writeFile(join(folder, name), GOOD);
  await writeFile(join(folder, '3.xlsx'), GOOD.slice(0, 200));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const results = (files: readonly ReadFile[]) =>
  files.map(({ path, outcome }) => [path, outcome.state, ...codeLines(outcome)]);
const EXPECTED = [
  ['1.xlsx', 'read'],
  ['2.xlsx', 'read'],
  ['3.xlsx', 'unreadable', 'R102'],
  ['4.xlsx', 'read'],
  ['5.xlsx', 'read'],
];

describe('in this thread', () => {
  it('reads all files in order and counts them', async () => {
    const seen: string[] = [];
    const files = await readFiles(await listInput(folder), {
      jobs: 0,
      onProgress: (done, total, path) => seen.push(`${done}/${total} ${path}`),
    });
    expect(results(files)).toEqual(EXPECTED);
    expect(seen).toEqual(['1/5 1.xlsx', '2/5 2.xlsx', '3/5 3.xlsx', '4/5 4.xlsx', '5/5 5.xlsx']);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  it('reports a file that the disk refuses', async () => {
    const gone = { path: '消えた.xlsx', diskPath: join(folder, 'gone.xlsx') };
    const files = await readFiles([gone, ...(await listInput(folder)).slice(0, 1)], { jobs: 0 });
    expect(results(files)).toEqual([
      ['消えた.xlsx', 'unreadable', 'F104'],
      ['1.xlsx', 'read'],
    ]);
  });

  it('reads nothing from an empty folder', async () => {
    expect(await readFiles([], { jobs: 0 })).toEqual([]);
  });
});

describe.runIf(existsSync(COMPILED))('in worker threads', () => {
  const compiled = async (): Promise<ReadAll> => (await import(COMPILED.href)).readFiles;

  it.each([1, 2, 9])('gives the same with %i of them', async (jobs) => {
    const read = await compiled();
    const entries = await listInput(folder);
    expect(await read(entries, { jobs })).toEqual(await readFiles(entries, { jobs: 0 }));
  });

  it('stops a file that takes too long and reads the next', async () => {
    const read = await compiled();
    await writeFile(join(folder, '0.xlsx'), SLOW);
    const entries = await listInput(folder);
    const files = await read(entries, { jobs: 1, timeLimitMs: 1500 }).finally(() => rm(join(folder, '0.xlsx')));
    expect(results(files)).toEqual([['0.xlsx', 'unreadable', 'R114'], ...EXPECTED]);
  });
});
