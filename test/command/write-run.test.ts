/** The listings of a run are one set: after a failure anywhere both are new, or both as they were. */
import { describe, expect, it } from 'vitest';
import { type PreparedRun, writePrepared } from '../../src/command/write-run.ts';
import { prepareOutputs } from '../../src/output-set.ts';
import { type Faults, memoryDisk, outputsOf } from '../support/memory-disk.ts';

const FOLDER = '/out/2023年度';

/** What a listing is about to write in a round. */
function prepared(name: string, round: string, more: Partial<PreparedRun> = {}): PreparedRun {
  const group = (paths: readonly string[]) => paths.map((path) => ({ path, bytes: `${path} of ${round}` }));
  const returns = group([`確認票/${name}.xlsx`]);
  const own = group([`${name}.pdf`, `result-${name}.json`]);
  return {
    set: {
      groups: { [name]: own, [`${name}/確認票`]: returns },
      kept: group([`history/${name}/${round}.json`]),
    },
    returns: { groups: { [`${name}/確認票`]: returns }, paths: returns.map(({ path }) => path) },
    paths: [...own, ...returns].map(({ path }) => path),
    asked: new Map(),
    diagnostics: [],
    ...more,
  };
}
const both = (round: string, folders: readonly [string, string] = [FOLDER, FOLDER]) => [
  { prepared: prepared('renkei', round), folder: folders[0] },
  { prepared: prepared('torikumi', round), folder: folders[1] },
];
const write = (files: Map<string, string>, round: string, faults: Faults = {}) =>
  writePrepared(both(round), { disk: memoryDisk(files, faults), isRefused: false });

async function rounds(...names: readonly string[]) {
  const files = new Map<string, string>();
  for (const name of names) await write(files, name);
  return files;
}

const disk = memoryDisk(await rounds('1'));
await writePrepared(both('2'), { disk, isRefused: false });
const STEPS = Array.from({ length: disk.log.length }, (_, index) => index + 1);
const OLD = outputsOf(await rounds('1'), FOLDER);
const NEW = outputsOf(await rounds('1', '2'), FOLDER);

describe('two listings of a year', () => {
  it('are written in one swap', () => {
    expect(disk.log.filter((line) => line.startsWith('rename') && line.endsWith('journal.json'))).toHaveLength(1);
    expect(Object.values(NEW).filter((text) => text.endsWith('of 2'))).toHaveLength(8);
  });

  it.each(STEPS)('killed at step %i are both as before, or both new', async (killAt) => {
    const files = await rounds('1');
    await write(files, '2', { killAt }).catch(() => {});
    await prepareOutputs(FOLDER, memoryDisk(files));
    expect([OLD, NEW]).toContainEqual(outputsOf(files, FOLDER));
  });

  it.each(STEPS)('refused at step %i are both as before, or both new', async (failAt) => {
    const files = await rounds('1');
    const failed = await write(files, '2', { failAt, code: 'EIO' }).then(
      () => false,
      () => true,
    );
    expect(outputsOf(files, FOLDER)).toEqual(failed ? OLD : NEW);
  });
});

it('listings of two years stay apart', async () => {
  const files = new Map<string, string>();
  await writePrepared(both('1', [FOLDER, '/out/2024年度']), { disk: memoryDisk(files), isRefused: false });
  expect(Object.keys(outputsOf(files, FOLDER)).filter((path) => path.includes('torikumi'))).toEqual([]);
  expect(outputsOf(files, '/out/2024年度')['torikumi.pdf']).toBe('torikumi.pdf of 1');
});

it('of two listings with a file of the same name the later one stands', async () => {
  const files = await rounds('1');
  const [first, second] = both('2');
  if (first === undefined || second === undefined) throw new Error('two runs');
  const groups = { torikumi: [{ path: 'renkei.pdf', bytes: 'the other' }] };
  const rival = { ...second, prepared: { ...second.prepared, set: { groups } } };
  await writePrepared([first, rival], { disk: memoryDisk(files), isRefused: false });
  expect(outputsOf(files, FOLDER)['renkei.pdf']).toBe('the other');
});

it('a refused publication writes what goes back, and leaves both listings', async () => {
  const files = await rounds('1');
  const runs = both('2').map((one, at) => ({
    ...one,
    prepared: {
      ...one.prepared,
      published: { kept: [], diagnostics: [], state: at === 0 ? ('published' as const) : ('refused' as const) },
    },
  }));
  const written = await writePrepared(runs, { disk: memoryDisk(files), isRefused: true });
  expect(written.map(({ published, paths }) => [published, paths])).toEqual([
    ['held-back', ['確認票/renkei.xlsx']],
    ['refused', ['確認票/torikumi.xlsx']],
  ]);
  const changed = Object.entries(outputsOf(files, FOLDER)).filter(([path, text]) => OLD[path] !== text);
  expect(changed.map(([path]) => path)).toEqual(['確認票/renkei.xlsx', '確認票/torikumi.xlsx']);
});
