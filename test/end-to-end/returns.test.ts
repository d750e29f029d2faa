/** 確認票 for a municipality whose file cannot be read: there is nothing to mark, but something to ask. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

it('is made for the municipality that a file is tied to, though nothing of it is read', async () => {
  const other = workspace({ sample: true });
  const edit = async (from: string, to: string, cells: Readonly<Record<string, string>>) => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(other.folder, 'input', from));
    for (const [cell, text] of Object.entries(cells)) {
      const target = book.worksheets[0]?.getCell(cell);
      if (target !== undefined) target.value = text;
    }
    rmSync(join(other.folder, 'input', from));
    await book.xlsx.writeFile(join(other.folder, 'input', to));
  };
  await edit('長沼町_連携事業.xlsx', '報告.xlsx', { A1: '令和４年度連携事業の実施結果' });
  await edit('南幌町.xlsx', '南幌町.xlsx', { A1: '連携事業の実績　【札幌市】' });
  const run = await other.run('check', '--template', 'renkei');
  const made = readdirSync(join(other.folder, RETURNS));
  other.remove();
  expect(run.err).toContain(' X213 ');
  expect(run.err).toContain(' X203 ');
  expect(made).toEqual(expect.arrayContaining(['長沼町_確認票.xlsx', '長沼町_送付文.txt']));
  expect(made).toEqual(expect.arrayContaining(['南幌町_確認票.xlsx', '南幌町_送付文.txt']));
});

it.each([
  ['未集計', 'V125', false, 'a value still to come is the office’s own task: there is nothing to mend'],
  ['すごく多い', 'N101', true, 'a value that cannot be read has to be mended'],
] as const)('%s in a cell (%s) asks its municipality: %s', async (text, code, isAsked, _why) => {
  const other = workspace({ sample: true });
  const file = join(other.folder, 'input', '南幌町.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  const cell = book.worksheets[0]?.getCell('D4');
  if (cell !== undefined) cell.value = text;
  await book.xlsx.writeFile(file);
  const { err } = await other.run('check', '--template', 'renkei');
  const made = readdirSync(join(other.folder, 'output/2023年度'), { recursive: true, encoding: 'utf8' });
  other.remove();
  expect(err).toMatch(new RegExp(`南幌町\\.xlsx!\\S*D4: \\S+ ${code} `, 'u'));
  expect(made.includes('確認票/南幌町_確認票.xlsx')).toBe(isAsked);
  expect(made).toContain('要確認一覧_renkei.xlsx');
});
