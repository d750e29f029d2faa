/** 確認票 for a municipality whose file cannot be read: there is nothing to mark, but something to ask. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Workspace, workspace } from '../support/cli.ts';

const RETURNS = 'output/2023年度/確認票';
let place: Workspace;
beforeAll(async () => {
  place = workspace({ sample: true });
  const file = join(place.folder, 'input', '南幌町.xlsx');
  writeFileSync(file, readFileSync(file).subarray(0, 2_000));
  await place.run('build', '--template', 'renkei');
});
afterAll(() => place.remove());

it('is made for the municipality that the name of the file tells', () => {
  expect(readdirSync(join(place.folder, RETURNS))).toEqual(
    expect.arrayContaining(['南幌町_確認票.xlsx', '南幌町_送付文.txt']),
  );
});

it('names the file and what to do, and says that no sheet could be copied', async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(place.folder, RETURNS, '南幌町_確認票.xlsx'));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['確認事項']);
  const texts: string[] = [];
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(texts.join('\n')).toContain('すべてのシート（ファイルを読み取れないため）');
  expect(texts).toEqual(expect.arrayContaining([expect.stringContaining('（R102）')]));
  expect(place.read(`${RETURNS}/南幌町_送付文.txt`).toString('utf8')).toContain('（1）南幌町.xlsx');
});
