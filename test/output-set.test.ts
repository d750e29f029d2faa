/** Outputs as a set: whole after every failure. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../src/disk.ts';
import { OutputError, type OutputSet, prepareOutputs, prepareYears, writeOutputSet } from '../src/output-set.ts';
import { type Faults, memoryDisk, outputsOf, ownFilesOf } from './support/memory-disk.ts';

const FOLDER = '/out/2023年度';
const set = (files: Readonly<Record<string, string>>, more: Partial<OutputSet> = {}): OutputSet => ({
  groups: { renkei: Object.entries(files).map(([path, bytes]) => ({ path, bytes })) },
  ...more,
});
const OLD = {
  '一覧.pdf': 'pdf of the first run',
  '一覧.xlsx': 'xlsx 1',
  'data/renkei.csv': 'same',
  '確認票/小樽市.xlsx': 'gone',
};
const NEW = {
  '一覧.pdf': 'pdf of the second run',
  '一覧.xlsx': 'xlsx 2',
  'data/renkei.csv': 'same',
  '変更一覧.xlsx': 'new',
};
const HISTORY = { path: 'history/renkei/0001.json', bytes: 'first' };
const OWN = { 'メモ.txt': "the user's own" };

async function firstRun() {
  const files = new Map<string, string>([[`${FOLDER}/メモ.txt`, OWN['メモ.txt']]]);
  await writeOutputSet(FOLDER, set(OLD, { kept: [HISTORY] }), memoryDisk(files));
  return files;
}
const secondRun = (files: Map<string, string>, faults: Faults = {}) =>
  writeOutputSet(FOLDER, set(NEW), memoryDisk(files, faults));
const BEFORE = { ...OLD, ...OWN, 'history/renkei/0001.json': 'first' };
const AFTER = { ...NEW, ...OWN, 'history/renkei/0001.json': 'first' };
const sorted = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).toSorted());
const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);

async function failure(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OutputError) return error.diagnostics.map(({ code, place }) => `${place.file} ${code}`);
    throw error;
  }
  return ['no failure'];
}

describe('a set', () => {
  it('replaces, adds and removes what the run before wrote, and nothing else', async () => {
    const files = await firstRun();
    expect(outputsOf(files, FOLDER)).toEqual(sorted(BEFORE));
    expect(await secondRun(files)).toEqual([]);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(AFTER));
    expect(ownFilesOf(files)).toEqual([`${FOLDER}/.jisseki/manifest.json`]);
  });

  it('does not touch what is there already', async () => {
    const files = await firstRun();
    const disk = memoryDisk(files);
    await writeOutputSet(FOLDER, set(OLD), disk);
    expect(disk.log.filter((line) => line.includes('一覧') || line.includes('/new/'))).toEqual([]);
  });

  it("leaves another group's files alone", async () => {
    const files = await firstRun();
    await writeOutputSet(FOLDER, { groups: { torikumi: [{ path: '取組.pdf', bytes: 't' }] } }, memoryDisk(files));
    expect(outputsOf(files, FOLDER)).toEqual(sorted({ ...BEFORE, '取組.pdf': 't' }));
  });

  it('takes the place of a template whose listing has the same title, with all its outputs', async () => {
    const files = new Map<string, string>();
    const group = (title: string, name: string) => ({
      [name]: [title, `変更一覧_${name}.xlsx`, '提出状況.xlsx'].map((path) => ({ path, bytes: `${path} of ${name}` })),
      [`${name}/確認票`]: [{ path: `確認票/${name}.xlsx`, bytes: name }],
    });
    const write = (title: string, name: string) =>
      writeOutputSet(FOLDER, { groups: group(title, name) }, memoryDisk(files));
    await write('一覧.pdf', 'renkei');
    await write('取組.pdf', 'torikumi');
    await write('一覧.pdf', 'copied');
    expect(Object.keys(outputsOf(files, FOLDER))).toEqual(
      [
        '一覧.pdf',
        '取組.pdf',
        '変更一覧_copied.xlsx',
        '変更一覧_torikumi.xlsx',
        '提出状況.xlsx',
        '確認票/copied.xlsx',
        '確認票/torikumi.xlsx',
      ].toSorted(),
    );
    expect(outputsOf(files, FOLDER)['一覧.pdf']).toBe('一覧.pdf of copied');
  });

  it('keeps a copy of an output that somebody has changed by hand, and leaves one that is no longer made', async () => {
    const files = await firstRun();
    files.set(`${FOLDER}/一覧.xlsx`, 'with remarks');
    files.set(`${FOLDER}/確認票/小樽市.xlsx`, 'with an answer');
    expect(codes(await secondRun(files))).toEqual(['H107', 'H108']);
    expect(outputsOf(files, FOLDER)).toEqual(
      sorted({ ...AFTER, '控え/一覧.xlsx': 'with remarks', '確認票/小樽市.xlsx': 'with an answer' }),
    );
    files.set(`${FOLDER}/一覧.xlsx`, 'other remarks');
    await writeOutputSet(FOLDER, set(OLD), memoryDisk(files));
    expect(outputsOf(files, FOLDER)['控え/一覧（2）.xlsx']).toBe('other remarks');
  });

  it('says that the manifest is damaged, and then keeps copies of everything that it would replace', async () => {
    const files = await firstRun();
    files.set(`${FOLDER}/.jisseki/manifest.json`, '{"schema":');
    expect(codes(await secondRun(files))).toEqual(['H110', 'H107', 'H107']);
    expect(outputsOf(files, FOLDER)).toMatchObject({
      ...NEW,
      '控え/一覧.pdf': OLD['一覧.pdf'],
      '確認票/小樽市.xlsx': 'gone',
    });
  });
});

describe('a file open elsewhere', () => {
  it.each([
    ["Excel's lock file", '~$一覧.xlsx', {}, 'H103'],
    ["LibreOffice's lock file", '.~lock.一覧.xlsx#', {}, 'H103'],
    ['EBUSY', undefined, { held: new Set([`${FOLDER}/一覧.xlsx`]), code: 'EBUSY' }, 'H103'],
    ['EPERM', undefined, { held: new Set([`${FOLDER}/一覧.xlsx`]), code: 'EPERM' }, 'H103'],
    ['EACCES', undefined, { held: new Set([`${FOLDER}/一覧.xlsx`]), code: 'EACCES' }, 'H103'],
    ['a read-only volume', undefined, { held: new Set([`${FOLDER}/一覧.xlsx`]), code: 'EROFS' }, 'H104'],
    ['a read-only file', undefined, { readOnly: new Set([`${FOLDER}/一覧.xlsx`]) }, 'H104'],
  ] as const)('%s is noticed before the work and before the swap', async (_, lock, faults, code) => {
    const files = await firstRun();
    if (lock !== undefined) files.set(`${FOLDER}/${lock}`, '');
    const before = outputsOf(files, FOLDER);
    expect(await failure(prepareOutputs(FOLDER, memoryDisk(files, faults)))).toEqual([`2023年度/一覧.xlsx ${code}`]);
    expect(await failure(secondRun(files, faults))).toEqual([`2023年度/一覧.xlsx ${code}`]);
    expect(outputsOf(files, FOLDER)).toEqual(before);
  });

  it('is no matter where it is no output', async () => {
    const files = await firstRun();
    files.set(`${FOLDER}/~$メモ.txt`, '');
    expect(await prepareOutputs(FOLDER, memoryDisk(files))).toEqual([]);
  });

  it('is looked for in the year that will be written, and in no other', async () => {
    const files = await firstRun();
    const disk = memoryDisk(files);
    await writeOutputSet('/out/2022年度', set({ '前年.pdf': 'x' }), disk);
    files.set('/out/2022年度/~$前年.pdf', '');
    expect(await prepareYears('/out', 2023, disk)).toEqual([]);
    expect(await prepareYears('/out', undefined, disk)).toEqual([]);
    expect(await failure(prepareYears('/out', 2022, disk))).toEqual(['2022年度/前年.pdf H103']);
  });
});

describe('another run', () => {
  const LOCK = `${FOLDER}/.jisseki/lock`;
  it.each([
    ['is writing', '{"pid":77,"host":"pc"}', [77], ['2023年度 H109']],
    ['is writing on another computer', '{"pid":77,"host":"other"}', [], ['2023年度 H109']],
    ['has ended without removing its lock', '{"pid":77,"host":"pc"}', [], ['no failure']],
    ['was killed while it made its lock', '', [], ['no failure']],
  ])('%s', async (_, holder, runningPids, expected) => {
    const files = await firstRun();
    files.set(LOCK, holder);
    expect(await failure(secondRun(files, { runningPids }))).toEqual(expected);
    expect(files.has(LOCK)).toBe(expected[0] !== 'no failure');
  });
});

/** Operations of a second run that changes, adds and removes files. */
async function stepsOfSecondRun(): Promise<number> {
  const disk = memoryDisk(await firstRun());
  await writeOutputSet(FOLDER, set(NEW), disk);
  return disk.log.length;
}
const STEPS = Array.from({ length: await stepsOfSecondRun() }, (_, index) => index + 1);

/** A second run that gets as far as the step: what the program does behind it no longer reaches the disk. */
async function killed(files: Map<string, string>, killAt: number): Promise<void> {
  const disk = memoryDisk(files, { killAt });
  await writeOutputSet(FOLDER, set(NEW), disk).catch(() => {});
  expect(disk.log).toHaveLength(killAt);
}

describe('a kill at every step of the swap', () => {
  it.each(STEPS)('at step %i leaves a set that the next start makes whole, and says so', async (killAt) => {
    const files = await firstRun();
    await killed(files, killAt);
    const mixed = outputsOf(files, FOLDER);
    const said = await prepareOutputs(FOLDER, memoryDisk(files));
    const outputs = outputsOf(files, FOLDER);
    expect([sorted(BEFORE), sorted(AFTER)]).toContainEqual(outputs);
    if (JSON.stringify(mixed) !== JSON.stringify(outputs)) expect(codes(said)).toEqual(['H101']);
    expect(ownFilesOf(files).filter((file) => /journal\.json$|\/(new|old|lock)(\/|$)/.test(file))).toEqual([]);
    expect(await secondRun(files)).toEqual([]);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(AFTER));
  });

  it.each(STEPS)('at step %i, and again at every step of the recovery', async (killAt) => {
    for (let again = 1; again <= STEPS.length; again += 1) {
      const files = await firstRun();
      await killed(files, killAt);
      await prepareOutputs(FOLDER, memoryDisk(files, { killAt: again })).catch(() => {});
      await prepareOutputs(FOLDER, memoryDisk(files));
      expect([sorted(BEFORE), sorted(AFTER)]).toContainEqual(outputsOf(files, FOLDER));
    }
  });
});

describe('a refusal at every step', () => {
  it.each(STEPS)('at step %i leaves the outputs of the run before, or the whole new set', async (failAt) => {
    const files = await firstRun();
    const failed = await failure(secondRun(files, { failAt, code: 'EIO' }));
    const outputs = outputsOf(files, FOLDER);
    expect(outputs).toEqual(sorted(failed[0] === 'no failure' ? AFTER : BEFORE));
    if (failed[0] !== 'no failure') expect(failed).toEqual(['2023年度 H111']);
    expect(await failure(secondRun(files))).toEqual(['no failure']);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(AFTER));
  });

  it('of a file that was opened between the check and the swap puts the old set back', async () => {
    const files = await firstRun();
    const target = `${FOLDER}/変更一覧.xlsx`;
    expect(await failure(secondRun(files, { held: new Set([target]) }))).toEqual(['2023年度 H111']);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(BEFORE));
  });

  it('that goes on during the undoing is made good at the next start', async () => {
    for (const killAt of STEPS) {
      const files = await firstRun();
      const held = new Set([`${FOLDER}/変更一覧.xlsx`]);
      await secondRun(files, { held, killAt: killAt + 4 }).catch(() => {});
      await prepareOutputs(FOLDER, memoryDisk(files));
      expect([sorted(BEFORE), sorted(AFTER)]).toContainEqual(outputsOf(files, FOLDER));
    }
  });
});

describe('the recovery', () => {
  const killedInSwap = async () => {
    const files = await firstRun();
    const disk = memoryDisk(files, { killAt: Number.POSITIVE_INFINITY });
    await writeOutputSet(FOLDER, set(NEW), disk);
    const firstMove =
      disk.log.findIndex((line) => line.endsWith(`${FOLDER}/一覧.pdf`) && line.startsWith('rename')) + 2;
    const again = await firstRun();
    await secondRun(again, { killAt: firstMove }).catch(() => {});
    return again;
  };

  it('finishes the swap', async () => {
    const files = await killedInSwap();
    expect(codes(await prepareOutputs(FOLDER, memoryDisk(files)))).toEqual(['H101']);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(AFTER));
  });

  it('undoes it where a new file is missing', async () => {
    const files = await killedInSwap();
    for (const file of [...files.keys()]) if (file.includes('/new/')) files.delete(file);
    expect(codes(await prepareOutputs(FOLDER, memoryDisk(files)))).toEqual(['H102']);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(BEFORE));
  });

  it('says that it cannot where the copies are missing too, and the run writes everything anew', async () => {
    const files = await killedInSwap();
    for (const file of [...files.keys()]) if (/\/(new|old)\//.test(file)) files.delete(file);
    expect(codes(await prepareOutputs(FOLDER, memoryDisk(files)))).toEqual(['H105']);
    await secondRun(files);
    expect(outputsOf(files, FOLDER)).toMatchObject(NEW);
  });

  it('removes what a run had only begun to write', async () => {
    const files = await firstRun();
    files.set(`${FOLDER}/.jisseki/new/0`, 'half');
    expect(codes(await prepareOutputs(FOLDER, memoryDisk(files)))).toEqual(['H106']);
    expect(outputsOf(files, FOLDER)).toEqual(sorted(BEFORE));
  });
});

describe('the real disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisseki-set-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  it('holds a set', async () => {
    const disk = nodeDisk();
    const year = join(folder, '2023年度');
    expect(await prepareOutputs(year, disk)).toEqual([]);
    await writeOutputSet(year, set(OLD), disk);
    writeFileSync(join(year, '~$一覧.xlsx'), '');
    expect(await failure(prepareOutputs(year, disk))).toEqual(['2023年度/一覧.xlsx H103']);
    rmSync(join(year, '~$一覧.xlsx'));
    await writeOutputSet(year, set(NEW), disk);
    expect(readFileSync(join(year, '変更一覧.xlsx'), 'utf8')).toBe('new');
    expect(await disk.stamp(join(year, '確認票', '小樽市.xlsx'))).toBeUndefined();
  });
});
