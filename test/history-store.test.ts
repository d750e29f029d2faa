/** History, editions and their comparison on a disk in memory. */
import { describe, expect, it } from 'vitest';
import type { CommandContext, Options } from '../src/command/context.ts';
import { makeCorrections } from '../src/command/corrections.ts';
import { runDiff } from '../src/command/diff.ts';
import { publishEdition, runPublish } from '../src/command/publish.ts';
import { viewOfRenkei } from '../src/history/view.ts';
import { readEditions, readHistory } from '../src/history-store.ts';
import { diagnose } from '../src/model/diagnostic.ts';
import { changesSchema } from '../src/model/history.ts';
import type { RenkeiResult } from '../src/model/result.ts';
import { writeOutputSet } from '../src/output-set.ts';
import { filesOfEbetsu, reporting, result, submission, withIndicators } from './history/views.ts';
import { testFonts } from './support/fonts.ts';
import { memoryDisk } from './support/memory-disk.ts';

const FOLDER = '/out/2023年度';
const ORIGIN = { tool: '1.0.0', templateSha256: 'tt', inputs: [{ path: '江別市.xlsx', sha256: 'ab' }] };
const CORRECTED = withIndicators(
  { '10-1': reporting('12件', '◎') },
  {
    submissions: filesOfEbetsu([submission('江別市.xlsx', 'cd')]),
    summary: { ...result.summary, achieved: 2, nearlyAchieved: 1, rate: '66.7' },
  },
);

/** What build does for corrections, with a listing of one word. */
async function build(files: Map<string, string>, of: RenkeiResult, at: string, publish = false) {
  const disk = memoryDisk(files);
  const view = viewOfRenkei(of);
  const origin = { ...ORIGIN, inputs: of.submissions.flatMap(({ files: own }) => own) };
  const corrections = await makeCorrections({
    folder: FOLDER,
    view,
    origin,
    at,
    author: '例',
    draft: false,
    fonts: testFonts(),
    disk,
  });
  const listing = [{ path: '一覧.pdf', bytes: `listing of ${of.summary.rate}` }];
  const published = publish
    ? publishEdition({
        view,
        origin,
        at,
        files: listing,
        editions: corrections.editions,
        diagnostics: corrections.diagnostics,
        open: 0,
      })
    : undefined;
  await writeOutputSet(
    FOLDER,
    { groups: { renkei: [...listing, ...corrections.files] }, kept: [...corrections.kept, ...(published?.kept ?? [])] },
    disk,
  );
  return { ...corrections, published };
}
const paths = (files: Map<string, string>) =>
  [...files.keys()]
    .filter((path) => !path.includes('.jisseki'))
    .map((path) => path.slice(FOLDER.length + 1))
    .toSorted();

describe('the history', () => {
  it('grows with each run that says something else, and with no other', async () => {
    const files = new Map<string, string>();
    expect((await build(files, result, 'a')).changes.from).toBeNull();
    expect((await build(files, result, 'b')).changes.unchanged).toBe(true);
    const { changes } = await build(files, CORRECTED, 'c');
    expect(changes.rows.map(({ id }) => id)).toEqual(['10-1']);
    expect(changesSchema.parse(JSON.parse(files.get(`${FOLDER}/変更一覧_renkei.json`) ?? ''))).toEqual(changes);
    expect(paths(files)).toEqual([
      'history/renkei/0001.json',
      'history/renkei/0002.json',
      '一覧.pdf',
      '変更一覧_renkei.json',
      '変更一覧_renkei.pdf',
      '変更一覧_renkei.xlsx',
    ]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed by hand', (text: string) => text.replace('"9件"', '"10件"')],
    ['no JSON', () => 'x'],
    ['of another kind', () => '{"schema":"jisseki/history@2"}'],
  ])('%s is set aside and reported, and its number is not used again', async (_, damage) => {
    const files = new Map<string, string>();
    await build(files, result, 'a');
    const file = `${FOLDER}/history/renkei/0001.json`;
    const damaged = damage(files.get(file) ?? '');
    expect(damaged).not.toBe(files.get(file));
    files.set(file, damaged);
    const { changes, diagnostics } = await build(files, CORRECTED, 'b');
    expect(diagnostics.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
      '2023年度/history/renkei/0001.json H201',
    ]);
    expect(changes.from).toBeNull();
    expect(paths(files).filter((path) => path.startsWith('history'))).toEqual([
      'history/renkei/0001.json.damaged',
      'history/renkei/0002.json',
    ]);
  });

  it('may be deleted: only the comparison is lost', async () => {
    const files = new Map<string, string>();
    await build(files, result, 'a');
    for (const path of [...files.keys()]) if (path.includes('/history/')) files.delete(path);
    const { changes, diagnostics } = await build(files, result, 'b');
    expect([changes.from, diagnostics]).toEqual([null, []]);
    expect(files.get(`${FOLDER}/一覧.pdf`)).toBe('listing of 33.3');
  });

  it('is bounded', async () => {
    const files = new Map<string, string>();
    await build(files, result, 'a');
    const text = files.get(`${FOLDER}/history/renkei/0001.json`) ?? '';
    for (let number = 2; number <= 230; number += 1)
      files.set(`${FOLDER}/history/renkei/${String(number).padStart(4, '0')}.json`, text);
    const { value } = await readHistory(FOLDER, 'renkei', memoryDisk(files));
    expect([value.runs.length, value.nextNumber]).toEqual([200, 231]);
    expect(files.has(`${FOLDER}/history/renkei/0030.json`)).toBe(false);
    expect(files.has(`${FOLDER}/history/renkei/0031.json`)).toBe(true);
  });
});

describe('an edition', () => {
  it('is frozen, and later runs are compared with it', async () => {
    const files = new Map<string, string>();
    const { published, errata } = await build(files, result, 'a', true);
    expect([published?.state, errata]).toEqual(['published', undefined]);
    expect(paths(files).filter((path) => path.startsWith('editions'))).toEqual([
      'editions/確定版/published-renkei.json',
      'editions/確定版/一覧.pdf',
    ]);
    const later = await build(files, CORRECTED, 'b');
    expect(later.errata?.rows.map(({ id }) => id)).toEqual(['10-1']);
    expect(later.errata?.from).toEqual({ label: '確定版', edition: '確定版' });
    expect(files.get(`${FOLDER}/editions/確定版/一覧.pdf`)).toBe('listing of 33.3');
    expect(files.get(`${FOLDER}/一覧.pdf`)).toBe('listing of 66.7');
    expect(paths(files)).toContain('正誤表_renkei.xlsx');
  });

  it('is not published twice with other contents', async () => {
    const files = new Map<string, string>();
    await build(files, result, 'a', true);
    expect((await build(files, result, 'b', true)).published?.state).toBe('published-already');
    const { published } = await build(files, CORRECTED, 'c', true);
    expect(published?.diagnostics.map(({ code }) => code)).toEqual(['H203']);
    expect(files.get(`${FOLDER}/editions/確定版/一覧.pdf`)).toBe('listing of 33.3');
    const renamed = await build(files, { ...CORRECTED, edition: '確定版（訂正）' }, 'd', true);
    expect(renamed.published?.state).toBe('published');
    expect((await build(files, result, 'e')).errata?.from?.label).toBe('確定版（訂正）');
  });

  it.each([
    ['errors are open', [diagnose('N106', { file: 'x.xlsx' })], 0],
    ['questions are open', [], 1],
    ['its record is damaged', [diagnose('H202', { file: 'x' })], 0],
  ])('is refused while %s', (_, diagnostics, open) => {
    const view = viewOfRenkei(result);
    const {
      kept,
      state,
      diagnostics: said,
    } = publishEdition({ view, origin: ORIGIN, at: 'a', files: [], editions: [], diagnostics, open });
    expect([kept, state, said.map(({ code }) => code)]).toEqual([[], 'refused', ['H204']]);
  });

  it('that was changed by hand is reported', async () => {
    const files = new Map<string, string>();
    await build(files, result, 'a', true);
    const file = `${FOLDER}/editions/確定版/published-renkei.json`;
    files.set(file, (files.get(file) ?? '').replace('"9件"', '"10件"'));
    const { value, diagnostics } = await readEditions(FOLDER, 'renkei', memoryDisk(files));
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([[], ['H202']]);
  });

  it('must be named', async () => {
    const context = { err: () => {}, out: () => {} } as unknown as CommandContext;
    await expect(runPublish({ language: 'ja', color: false }, context, async () => 0)).rejects.toThrow('--edition');
    const options: Options = { language: 'ja', color: false, edition: '速報版' };
    expect(await runPublish(options, context, async (_, __, how) => (how.publish ? 1 : 0))).toBe(1);
  });
});

describe('diff', async () => {
  const files = new Map<string, string>();
  await build(files, result, 'a', true);
  await build(files, CORRECTED, 'b');
  await build(files, result, 'c');
  const diff = async (operands: readonly string[], more: Partial<Options> = {}) => {
    const out: string[] = [];
    const context = {
      workingFolder: '/',
      out: (text: string) => out.push(text),
      err: () => {},
    } as unknown as CommandContext;
    await runDiff(operands, { language: 'ja', color: false, output: '/out', ...more }, context, memoryDisk(files));
    return out.join('');
  };

  it.each([
    [[], /第2回の実行と第3回の実行の比較[\s\S]*実績値　12件 → 9件/],
    [['1', '2'], /第1回の実行と第2回の実行の比較[\s\S]*実績値　9件 → 12件/],
    [['第２回'], /第2回の実行と第3回の実行の比較/],
    [['確定版', '第2回'], /確定版と第2回の実行の比較[\s\S]*達成割合　1／3（33.3％） → 2／3（66.7％）/],
    [['確定版', '最新'], /変更なし：確定版から変わったところはありません。/],
    [['前回', '今回'], /第2回の実行と第3回の実行の比較/],
  ])('%j', async (operands, expected) => expect(await diff(operands)).toMatch(expected));

  it('prints JSON', async () => {
    const changes = changesSchema.parse(JSON.parse(await diff(['1', '2'], { json: true })));
    expect(changes.rows).toHaveLength(1);
  });

  it('says which record it could not read, and leaves it where it is', async () => {
    const damaged = new Map(files);
    const file = `${FOLDER}/history/renkei/0002.json`;
    damaged.set(file, 'x');
    const err: string[] = [];
    const out: string[] = [];
    const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
    const context = { workingFolder: '/', ...streams } as unknown as CommandContext;
    await runDiff([], { language: 'ja', color: false, output: '/out' }, context, memoryDisk(damaged));
    expect(err.join('')).toContain('2023年度/history/renkei/0002.json: 警告 H201');
    expect(out.join('')).toContain('変更なし：第1回の実行から');
    expect(damaged.get(file)).toBe('x');
  });

  it.each([
    [['9'], {}, '第1回から第3回の実行、確定版'],
    [['速報版'], {}, '「速報版」の記録がありません'],
    [['1', '2', '3'], {}, '2つまで'],
    [[], { year: 2020 }, '2023年度'],
    [[], { output: '/nowhere' }, '出力がありません'],
  ])('%j %j is answered with what there is', async (operands, more, expected) => {
    await expect(diff(operands, more)).rejects.toThrow(expected);
  });
});
