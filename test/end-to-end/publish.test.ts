/** publish over two listings: all of them or none, and a refused one leaves what was there before. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliRun, type Workspace, workspace } from '../support/cli.ts';

const YEAR = 'output/2023年度';
const OFFICE = 'input/主な取組/農林水産部.xlsx';
const RENKEI = 'さっぽろ連携中枢都市圏　2023年度　連携事業実施状況等一覧';
let place: Workspace;
let first: CliRun;

beforeAll(async () => {
  place = workspace({ sample: true });
  first = await place.run('publish', '--edition', '確定版');
});
afterAll(() => place.remove());

it('tells the notes that are not shown on the screen', () => {
  expect(first.code).toBe(0);
  const notes = (JSON.parse(place.read(`${YEAR}/result-renkei.json`).toString('utf8')).diagnostics as unknown[]).length;
  expect(notes).toBeGreaterThan(0);
  expect(first.out).toContain(`  参考　　　${notes}件（result-renkei.json に記録。--verbose を付けると表示）`);
});

it.each([
  ['確定版', '同じ内容ですでに保存されています'],
  ['確定版（訂正）', 'ほかの一覧を公表できないため、中止しました（一覧は前のままです）'],
])('%s with an unknown code in one listing leaves both as they were', async (edition, other) => {
  await write('B4', '０９９９');
  const before = outputs();
  const run = await place.run('publish', '--edition', edition);
  expect(run.code).toBe(1);
  expect(run.err).toContain('H204 ');
  expect(run.err).toMatch(/主な取組[^」]*に、解決していない誤りが/u);
  expect(run.out).toContain('  公表　　　中止しました（一覧は前のままです）');
  expect(run.out).toContain(`  公表　　　${other}`);
  expect(outputs()).toEqual(before);
  expect(readdirSync(join(place.folder, YEAR, 'editions'))).toEqual(['確定版']);
  expect(readdirSync(join(place.folder, YEAR, '確認票'))).toContain('農林水産部_確認票.xlsx');
});

it('a published edition is not replaced by other contents, nor is the listing', async () => {
  await write('B4', '０３０１');
  await write('E4', '【R3：112人　R4：118人　R5：121人】');
  const before = outputs();
  const run = await place.run('publish', '--edition', '確定版', '--template', 'torikumi');
  expect(run.code).toBe(1);
  expect(run.err).toContain('H203 ');
  expect(run.err).toMatch(/主な取組.*の「確定版」はすでに公表した版として保存されており/u);
  expect(outputs()).toEqual(before);
});

/** Every file of the year but 確認票, the list of what is open and the program's own, by its content. */
function outputs(): Readonly<Record<string, string>> {
  const folder = join(place.folder, YEAR);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^(確認票|要確認一覧|\.jisseki)/u.test(name) && statSync(join(folder, name)).isFile(),
  );
  expect(names).toContain(`${RENKEI}.pdf`);
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

async function write(cell: string, text: string): Promise<void> {
  const path = join(place.folder, OFFICE);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const target = workbook.worksheets[0]?.getCell(cell);
  if (target !== undefined) target.value = text;
  await workbook.xlsx.writeFile(path);
}
