/** 主な取組一覧 by the commands: both listings in one run, editions, corrections, what goes back to an office. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesSchema } from '../../src/model/history.ts';
import { torikumiResultSchema } from '../../src/model/policy-result.ts';
import { type CliRun, type Workspace, workspace } from '../support/cli.ts';
import { pdfPages, sameText } from '../support/pdf-text.ts';

const TITLE = '青嶺県総合計画　令和５年度　主な取組一覧';
const YEAR = 'output/2023年度';
const NORIN = 'input/主な取組/農林水産部.xlsx';

/** Writes one cell of a submitted workbook. */
async function write(place: Workspace, path: string, address: string, value: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(place.folder, path));
  const cell = workbook.worksheets[0]?.getCell(address);
  if (cell !== undefined) cell.value = value;
  await workbook.xlsx.writeFile(join(place.folder, path));
}

describe('both listings in one run', () => {
  let place: Workspace;
  let run: CliRun;
  beforeAll(async () => {
    place = workspace({ sample: true });
    run = await place.run('build');
  });
  afterAll(() => place.remove());

  it('are summed up one after the other, each with its own files', () => {
    expect(run.code).toBe(0);
    expect(run.err).toBe('');
    expect(run.out).toContain('12市町村中12市町村');
    expect(run.out).toContain('6部局中6部局');
    expect(run.out).toContain('読み取り 13、差し替え済み 1');
    expect(run.out).toContain('読み取り 6\n');
  });

  it.each([
    `${TITLE}.pdf`,
    `${TITLE}.xlsx`,
    `${TITLE}.html`,
    'data/torikumi.csv',
    'data/datapackage-torikumi.json',
    'result-torikumi.json',
    '変更一覧_torikumi.pdf',
    '提出状況_torikumi.xlsx',
    '提出状況.xlsx',
    'data/datapackage.json',
  ])('write %s', (name) => {
    expect(existsSync(join(place.folder, YEAR, name))).toBe(true);
  });

  it('know of each other’s files, without a finding', () => {
    const result = torikumiResultSchema.parse(JSON.parse(place.read(`${YEAR}/result-torikumi.json`).toString('utf8')));
    expect(result.files).toHaveLength(20);
    expect(result.files.filter(({ template }) => template === 'renkei')).toHaveLength(14);
    expect(result.files.find(({ path }) => path === '江別市　連携事業実績報告（令和５年度）.xlsx')).toMatchObject({
      state: 'set-aside',
      why: 'other-template',
    });
    const { rows, used, setAside, reported } = result.ledger;
    expect(rows).toBe(used + reported + Object.values(setAside).reduce((sum, count) => sum + count, 0));
    expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('print every item, and 参考 behind the working edition', async () => {
    const result = torikumiResultSchema.parse(JSON.parse(place.read(`${YEAR}/result-torikumi.json`).toString('utf8')));
    const text = sameText((await pdfPages(place.read(`${YEAR}/${TITLE}.pdf`))).join(''));
    for (const item of result.rows.flatMap(({ items }) => items)) {
      expect(text).toContain(sameText(item.text));
      for (const child of item.children) expect(text).toContain(sameText(child.text));
    }
    expect(text).toContain('実績の推移');
    expect(text).toContain('政策展開の方向性');
  });

  it('print every JSON of several listings as one array', async () => {
    const { out } = await place.run('check', '--json');
    expect(JSON.parse(out)).toMatchObject([{ schema: 'jisseki/renkei@1' }, { schema: 'jisseki/torikumi@1' }]);
  });

  it('inspect each file by the listing it belongs to', async () => {
    const { out } = await place.run('inspect', NORIN, 'input/小樽市.xlsx');
    expect(out).toContain('部局: 農林水産部');
    expect(out).toContain('市町村: 小樽市');
    expect(out).toContain('「主な取組」 → 主な取組');
  });
});

describe('the policy listing alone', () => {
  let place: Workspace;
  beforeAll(() => {
    place = workspace({ sample: true });
  });
  afterAll(() => place.remove());

  it('is published without 参考, and corrected by 変更一覧 and 正誤表', async () => {
    const published = await place.run('publish', '--edition', '確定版', '--template', 'torikumi');
    expect(published.code).toBe(0);
    const text = sameText((await pdfPages(place.read(`${YEAR}/editions/確定版/${TITLE}.pdf`))).join(''));
    expect(text).toContain(sameText('○新規就農者の確保【R3：112人　R4：118人　R5：104人】'));
    expect(text).not.toContain('実績の推移');

    await write(place, NORIN, 'E4', '【R3：112人　R4：118人　R5：121人】');
    const again = await place.run('build', '--template', 'torikumi', '--edition', '確定版');
    expect(again.out).toContain('取組 1件');
    for (const name of ['変更一覧_torikumi.json', '正誤表_torikumi.json']) {
      const changes = changesSchema.parse(JSON.parse(place.read(`${YEAR}/${name}`).toString('utf8')));
      expect(changes.rows, name).toHaveLength(1);
      expect(changes.rows[0]).toMatchObject({ kind: 'changed', reasons: ['農林水産部のファイルの差し替え'] });
      expect(changes.rows[0]?.fields[0]).toMatchObject({
        label: '主な取組',
        new: expect.stringContaining('R5：121人'),
      });
    }
    const diff = await place.run('diff', '確定版', '最新');
    expect(diff.out).toContain('《104》');
  });

  it('asks an office back about its own cells', async () => {
    await write(place, NORIN, 'B4', '０９９９');
    const run = await place.run('build', '--template', 'torikumi');
    expect(run.code).toBe(1);
    expect(run.err).toContain('「0999」は、この一覧にありません');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(place.folder, YEAR, '確認票/農林水産部_確認票.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['確認事項', '取組実績']);
    const letter = readFileSync(join(place.folder, YEAR, '確認票/農林水産部_送付文.txt'), 'utf8');
    expect(letter).toContain('農林水産部　主な取組ご担当者　様');
    const refused = await place.run('publish', '--edition', '訂正版', '--template', 'torikumi');
    expect(refused.code).toBe(1);
    expect(existsSync(join(place.folder, YEAR, 'editions/訂正版'))).toBe(false);
  });

  it('runs without the other one where only offices have submitted', async () => {
    const only = workspace({ sample: true });
    const folder = join(only.folder, 'input');
    const all = await only.run('check', '--input', join(folder, '主な取組'));
    only.remove();
    expect(all.code).toBe(0);
    expect(all.out).not.toContain('市町村中');
    expect(all.out).toContain('6部局中6部局');
  });

  it('says once that a file fits neither', async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('名簿').addRow(['氏名', '電話']);
    await workbook.xlsx.writeFile(join(place.folder, 'input/名簿.xlsx'));
    const { err } = await place.run('check');
    expect(err.split('名簿.xlsx').length - 1).toBe(1);
    rmSync(join(place.folder, 'input/名簿.xlsx'));
  });
});
