/**
 * A year's corrections through the real commands: submission, re-submission, a mark that turns, a value withdrawn, a municipality
 * withdrawn, publication, errata. Every output of every step is compared with the step before, and the differences with golden/corrections/.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Changes } from '../src/model/history.ts';
import type { Picture } from './support/story.ts';
import { storyPlace } from './support/story-place.ts';

const place = storyPlace({ from: 'input', without: ['主な取組'], golden: 'golden/corrections' });
const { folder, input, year, jisseki, correct, look, seen, expectStep, json, files } = place;
afterAll(place.remove);

const TITLE = 'さっぽろ連携中枢都市圏　2023年度　連携事業実施状況等一覧';
const LISTING = [
  'data/datapackage.json',
  'data/renkei.csv',
  'result-renkei.json',
  `${TITLE}.html`,
  `${TITLE}.pdf`,
  `${TITLE}.xlsx`,
];
const CHANGE_FILES = ['変更一覧_renkei.json', '変更一覧_renkei.pdf', '変更一覧_renkei.xlsx', '提出状況.xlsx'];
const ERRATA_FILES = ['正誤表_renkei.json', '正誤表_renkei.pdf', '正誤表_renkei.xlsx'];
const runs = (count: number) => Array.from({ length: count }, (_, at) => `history/renkei/000${at + 1}.json`);
const SAPPORO = '札幌市_連携事業実績（①経済・都市機能）.xlsx';
const CHITOSE = '千歳市_実績報告書.xlsx';
const NANPORO = '南幌町.xlsx';

/** Rows of changes in one line each; the sentence of the sum is another test's. */
const lines = ({ rows }: Changes) =>
  rows.map(({ id, contributions, fields, reasons }) =>
    [
      id,
      ...[...contributions, ...fields.filter((one) => one.id !== 'calculation')].map(
        (one) => `${one.label}:${one.old}→${one.new}`,
      ),
      ...reasons,
    ].join(' | '),
  );

describe('the corrections of a year', { timeout: 300_000 }, () => {
  it('1. the first run has nothing to compare with', async () => {
    const { code, out } = jisseki('build');
    expect(code).toBe(0);
    expect(out).toContain('前回から　比較する前回の記録はありません');
    expect(files()).toEqual([...LISTING, ...CHANGE_FILES, ...runs(1)].toSorted());
    // The listing itself is compared elsewhere: here every later step is, with this one.
    const first = await look();
    expect(first.get('変更一覧_renkei.pdf')?.join('\n')).toContain('初回のため比較なし');
  });

  it('2. the same again says that nothing has changed, and gives the same bytes', async () => {
    const before = LISTING.map((name) => readFileSync(join(year, name)));
    const { out } = jisseki('build');
    expect(out).toContain('前回から　変更なし');
    expect(json('変更一覧_renkei.json').unchanged).toBe(true);
    expect(
      LISTING.map((name, at) => Buffer.compare(readFileSync(join(year, name)), before[at] ?? Buffer.from(''))),
    ).toEqual(LISTING.map(() => 0));
    expect(files()).toEqual([...LISTING, ...CHANGE_FILES, ...runs(1)].toSorted());
    await expectStep('2-same-again');
  });

  it('3. a file replaced with one contribution changed', async () => {
    await correct(CHITOSE, '実績報告書', { E5: '3件' });
    expect(jisseki('build').code).toBe(0);
    const changes = json('変更一覧_renkei.json');
    expect(changes.files).toEqual([{ path: CHITOSE, owner: '千歳市', kind: 'replaced', other: null }]);
    expect(lines(changes)).toEqual(['4 | 千歳市の報告:1件→3件 | 実績値:21件→23件 | 千歳市のファイルの差し替え']);
    expect(changes.figures).toEqual([]);
    await expectStep('3-replaced');
  });

  it('4. a new submission that turns a mark', async () => {
    await correct(SAPPORO, '調査票', { G14: '７校', H14: '◎' });
    const { out } = jisseki('build');
    expect(out).toContain('評価 1件、達成割合 52／71（73.2％） → 53／71（74.6％）');
    const changes = json('変更一覧_renkei.json');
    const turned = changes.rows.find(({ id }) => id === '5-2');
    expect(turned?.fields.map(({ label, old, new: after }) => `${label}:${old}→${after}`).slice(0, 2)).toEqual([
      '実績値:4校→7校',
      '評価:×→◎',
    ]);
    expect(changes.figures.map(({ label, old, new: after }) => `${label}:${old}→${after}`)).toContain(
      '達成割合:52／71（73.2％）→53／71（74.6％）',
    );
    await expectStep('4-mark-turned');
  });

  it('4b. the same again says so, and shows the change that the run before made', async () => {
    const before = json('変更一覧_renkei.json');
    const { out } = jisseki('build');
    expect(out).toMatch(
      /前回から　変更なし（直近の変更：第3回の実行、\d{4}-\d{2}-\d{2} \d{2}:\d{2}。変更一覧に再掲）\n/u,
    );
    const { unchanged, rows, latest } = json('変更一覧_renkei.json');
    expect([unchanged, rows]).toEqual([true, []]);
    expect(latest).toMatchObject({ rows: before.rows, figures: before.figures, files: before.files });
    await expectStep('4b-same-again');
  });

  it('5. a value that is withdrawn (調査中)', async () => {
    await correct(CHITOSE, '実績報告書', { E5: '調査中' });
    jisseki('build');
    const [row] = json('変更一覧_renkei.json').rows;
    expect(row?.contributions).toEqual([{ id: '千歳市', label: '千歳市の報告', old: '3件', new: '未集計' }]);
    expect(row?.fields.find(({ id }) => id === 'actual')?.new).toContain('把握可能分');
    await expectStep('5-pending');
  });

  it('5b. a whole submission that is withdrawn, and comes back', async () => {
    const taken = join(folder, NANPORO);
    renameSync(join(input, NANPORO), taken);
    expect(jisseki('build').code).toBe(1);
    expect(json('変更一覧_renkei.json').files).toEqual([
      { path: NANPORO, owner: '南幌町', kind: 'withdrawn', other: null },
    ]);
    const before = seen();
    await expectStep('5b-withdrawn');
    renameSync(taken, join(input, NANPORO));
    expect(jisseki('build').code).toBe(0);
    const last = await look();
    const same = (picture: Picture) => [...picture].filter(([path]) => !/^(変更一覧|history)/.test(path));
    expect(same(last)).toEqual(same(before));
  });

  it('6. publication is refused while an error is open, and then freezes what was published', async () => {
    await correct(CHITOSE, '実績報告書', { E5: 'すごく多い' });
    const refused = jisseki('publish', '--edition', '確定版');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('公表の処理を中止しました');
    expect(existsSync(join(year, 'editions'))).toBe(false);
    expect(files().filter((name) => name.startsWith('確認票'))).toEqual([
      '確認票/千歳市_確認票.xlsx',
      '確認票/千歳市_送付文.txt',
    ]);
    await expectStep('6-refused');
    await correct(CHITOSE, '実績報告書', { E5: '1件' });
    expect(jisseki('publish', '--edition', '確定版').code).toBe(0);
    const frozen = files().filter((name) => name.startsWith('editions'));
    expect(frozen).toEqual([...LISTING, 'published-renkei.json'].map((name) => `editions/確定版/${name}`).toSorted());
    expect(files().filter((name) => name.startsWith('確認票'))).toEqual([]);
    for (const name of LISTING)
      expect(readFileSync(join(year, 'editions', '確定版', name))).toEqual(readFileSync(join(year, name)));
    await expectStep('6b-published');
  });

  it('7. a correction after it gives an errata table with page and row', async () => {
    await correct(CHITOSE, '実績報告書', { E5: '2件' });
    jisseki('build');
    expect(files()).toEqual(expect.arrayContaining(ERRATA_FILES));
    const errata = json('正誤表_renkei.json');
    expect(errata.from).toEqual({ label: '確定版', edition: '確定版' });
    expect(errata.rows.map(({ id }) => id)).toEqual(['4']);
    expect(errata.rows[0]?.printed).toEqual({ page: expect.any(Number), row: expect.any(Number) });
    expect(jisseki('diff', '確定版', '最新').out).toContain('実績値　21件 → 22件');
    await expectStep('7-errata');
    const again = jisseki('publish', '--edition', '確定版（訂正）');
    expect(again.code).toBe(0);
    for (const name of ERRATA_FILES)
      expect(readFileSync(join(year, 'editions', '確定版（訂正）', name))).toEqual(readFileSync(join(year, name)));
    await expectStep('7b-second-edition');
  });

  it('8. what the staff have accepted is a note, and the run says so', async () => {
    await correct(CHITOSE, '実績報告書', { E5: 'すごく多い' });
    const { out, err, code } = jisseki('check');
    expect([code, err.match(/千歳市\S+: エラー (\w\d+)/)?.[1]]).toEqual([1, expect.any(String)]);
    const codes = [...new Set([...err.matchAll(/千歳市\S+: (?:エラー|警告) (\w\d+)/g)].map((match) => match[1]))];
    const entry = (found: string | undefined) =>
      `- コード: ${found}\n  場所: ${CHITOSE}\n  氏名: 山田\n  日付: 2024-05-01\n  理由: 電話で確認した\n  期限: 2999-12-31\n`;
    writeFileSync(join(input, '確認済み.yaml'), codes.map(entry).join(''));
    const accepted = jisseki('build');
    expect(accepted.code).toBe(0);
    expect(accepted.out).toMatch(/確認済み　\d+件\n.*千歳市.*山田　電話で確認した/);
    expect(out).not.toContain('確認済み');
    await expectStep('8-accepted');
    writeFileSync(join(input, '確認済み.yaml'), codes.map(entry).join('').replaceAll('2999-12-31', '2024-05-31'));
    const expired = jisseki('build');
    expect(expired.code).toBe(1);
    expect(expired.err).toContain('警告 H305');
    await expectStep('8b-expired');
  });
});
