/**
 * A year's corrections of 主な取組一覧 through the real commands: a figure corrected, a re-submission, an item that goes, an office
 * withdrawn, publication, errata. Every output of every step is compared with the step before, and with golden/corrections-torikumi/.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Changes } from '../src/model/history.ts';
import { storyPlace } from './support/story-place.ts';

const place = storyPlace({ from: 'input/主な取組', golden: 'golden/corrections-torikumi' });
const { folder, input, year, jisseki, correct, look, seen, expectStep, json, files } = place;
afterAll(place.remove);

const TITLE = '青嶺県総合計画　令和５年度　主な取組一覧';
const LISTING = [
  'data/datapackage-torikumi.json',
  'data/torikumi.csv',
  'result-torikumi.json',
  `${TITLE}.html`,
  `${TITLE}.pdf`,
  `${TITLE}.xlsx`,
];
const TABLES = ['変更一覧_torikumi.json', '変更一覧_torikumi.pdf', '変更一覧_torikumi.xlsx', '提出状況_torikumi.xlsx'];
const ERRATA = ['正誤表_torikumi.json', '正誤表_torikumi.pdf', '正誤表_torikumi.xlsx'];
const NORIN = '農林水産部.xlsx';
const NORTH = '北部振興局_主な取組.xlsx';
const NORTH_AGAIN = '北部振興局_主な取組（再提出）.xlsx';
const SOUTH = 'R5主な取組_南部振興局.xlsx';
const farmers = (r5: string) => ({ E4: `【R3：112人　R4：118人　R5：${r5}】` });

/** Rows of changes in one line each: what it is called, its text before and after, why. */
const lines = ({ rows }: Changes) =>
  rows.map(({ heading, kind, fields, reasons }) =>
    [heading.split('\n')[1], kind, ...fields.map((one) => `${one.old}→${one.new}`), ...reasons].join(' | '),
  );

describe('the corrections of a year', { timeout: 300_000 }, () => {
  it('1. the first run has nothing to compare with', async () => {
    const { code, out } = jisseki('build');
    expect(code).toBe(0);
    expect(out).toContain('前回から　比較する前回の記録はありません');
    expect(files()).toEqual([...LISTING, ...TABLES, 'history/torikumi/0001.json'].toSorted());
    await look();
  });

  it('2. the same again says that nothing has changed, and gives the same bytes', async () => {
    const bytes = () => LISTING.map((name) => readFileSync(join(year, name)).toString('base64'));
    const before = bytes();
    expect(jisseki('build').out).toContain('前回から　変更なし\n');
    expect(bytes()).toEqual(before);
    expect(json('変更一覧_torikumi.json')).toMatchObject({ unchanged: true, rows: [] });
    await expectStep('2-same-again');
  });

  it('3. a file replaced with one figure corrected', async () => {
    await correct(NORIN, '取組実績', farmers('121人'));
    const { out } = jisseki('build');
    expect(out).toContain('前回から　ファイル 1件、取組 1件');
    const changes = json('変更一覧_torikumi.json');
    expect(changes.files).toEqual([{ path: NORIN, owner: '農林水産部', kind: 'replaced', other: null }]);
    expect(lines(changes)).toEqual([
      '農林水産部　新規就農者の確保 | changed | ○新規就農者の確保【R3：112人　R4：118人　R5：104人】→○新規就農者の確保【R3：112人　R4：118人　R5：121人】 | 農林水産部のファイルの差し替え',
    ]);
    await expectStep('3-replaced');
  });

  it('4. a re-submission beside the first one: the later is taken, and both are told', async () => {
    await correct(
      NORTH,
      '主な取組',
      { A2: '提出日：令和６年６月28日', B13: '○スポーツ合宿の誘致【R4：38団体　R5：48団体】' },
      NORTH_AGAIN,
    );
    const { out } = jisseki('build');
    const changes = json('変更一覧_torikumi.json');
    expect(changes.files).toEqual([
      { path: NORTH, owner: '北部振興局', kind: 'superseded', other: NORTH_AGAIN },
      { path: NORTH_AGAIN, owner: '北部振興局', kind: 'added', other: null },
    ]);
    expect(lines(changes)).toEqual([
      '北部振興局　スポーツ合宿の誘致 | changed | ○スポーツ合宿の誘致【R4：38団体　R5：45団体】→○スポーツ合宿の誘致【R4：38団体　R5：48団体】 | 北部振興局の再提出',
    ]);
    expect(out).toMatch(/北部振興局 +2024-06-28 +なし +北部振興局_主な取組（再提出）\.xlsx（.+）。不採用 1\n/u);
    await expectStep('4-again-submitted');
  });

  it('5. an item that goes and one that comes', async () => {
    await correct(SOUTH, 'Sheet1', { B5: '◇地元企業の紹介動画を12本公開【R6.2】' });
    jisseki('build');
    const kinds = json('変更一覧_torikumi.json').rows.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['added', 'removed']);
    await expectStep('5-item-replaced');
  });

  it('5b. an office that is withdrawn, and comes back', async () => {
    const taken = join(folder, NORIN);
    renameSync(join(input, NORIN), taken);
    const { code, out } = jisseki('build');
    expect(code).toBe(1);
    expect(out).toMatch(/農林水産部 +－ +未提出\n/u);
    const before = seen();
    await expectStep('5b-withdrawn');
    renameSync(taken, join(input, NORIN));
    expect(jisseki('build').code).toBe(0);
    const same = (picture: typeof before) => [...picture].filter(([path]) => !/^(変更一覧|history)/u.test(path));
    expect(same(await look())).toEqual(same(before));
  });

  it('6. publication is refused while an error is open, and then freezes what was published', async () => {
    await correct(NORIN, '取組実績', { B4: '０９９９' });
    const refused = jisseki('publish', '--edition', '確定版');
    expect([refused.code, refused.err.includes('公表の処理を中止しました')]).toEqual([1, true]);
    expect(existsSync(join(year, 'editions'))).toBe(false);
    await expectStep('6-refused');
    await correct(NORIN, '取組実績', { B4: '０３０１' });
    expect(jisseki('publish', '--edition', '確定版').code).toBe(0);
    expect(files().filter((name) => name.startsWith('editions'))).toEqual(
      [...LISTING, 'published-torikumi.json'].map((name) => `editions/確定版/${name}`).toSorted(),
    );
    for (const name of LISTING)
      expect(readFileSync(join(year, 'editions', '確定版', name))).toEqual(readFileSync(join(year, name)));
    await expectStep('6b-published');
  });

  it('7. a correction after it gives an errata table with page and row', async () => {
    await correct(NORIN, '取組実績', farmers('119人'));
    expect(jisseki('build', '--edition', '確定版').code).toBe(0);
    expect(files()).toEqual(expect.arrayContaining(ERRATA));
    const errata = json('正誤表_torikumi.json');
    expect(errata.from).toEqual({ label: '確定版', edition: '確定版' });
    expect(errata.rows).toHaveLength(1);
    expect(errata.rows[0]?.printed).toEqual({ page: expect.any(Number), row: expect.any(Number) });
    expect(jisseki('diff', '確定版', '最新').out).toContain('《121》');
    await expectStep('7-errata');
    expect(jisseki('publish', '--edition', '確定版（訂正）').code).toBe(0);
    for (const name of ERRATA)
      expect(readFileSync(join(year, 'editions', '確定版（訂正）', name))).toEqual(readFileSync(join(year, name)));
    await expectStep('7b-second-edition');
  });
});
