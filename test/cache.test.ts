/** The cache of read workbooks: the same result, sooner. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadCache, readerVersion, readThroughCache } from '../src/cache.ts';
import { packOutcomes, unpackOutcomes } from '../src/cache-pack.ts';
import { nodeDisk } from '../src/disk.ts';
import type { InputEntry } from '../src/files.ts';
import { readWorkbook } from '../src/ingest/format/read.ts';
import type { Cell } from '../src/model/grid.ts';
import type { ReadFile, ReadOutcome } from '../src/model/reading.ts';
import { hashOf } from '../src/output-set/journal.ts';
import { type Faults, memoryDisk } from './support/memory-disk.ts';

const INPUT = ['/in/a.csv', '/in/b.csv', '/in/c.txt'];
const entry = (diskPath: string): InputEntry => ({ path: diskPath.slice('/in/'.length), diskPath });

function setUp() {
  const files = new Map([
    ['/in/a.csv', '番号,評価指標,実績値\n1,開催件数,9件\n'],
    ['/in/b.csv', '番号,評価指標,実績値\n2,参加者数,40人\n'],
    ['/in/c.txt', 'メモ'],
  ]);
  const log: string[] = [];
  const run = async (version = 'v1', faults: Faults = {}) => {
    const disk = memoryDisk(files, faults);
    const cache: ReadCache = { folder: '/out/.cache', version, disk };
    return readThroughCache(INPUT.map(entry), cache, async (entries) => {
      const results: ReadFile[] = [];
      for (const { path, diskPath } of entries) {
        log.push(path);
        const bytes = (await memoryDisk(files).read(diskPath)) ?? new Uint8Array();
        results.push({ path, sha256: hashOf(bytes), outcome: await readWorkbook(path, bytes) });
      }
      return results;
    });
  };
  const cached = () => [...files.keys()].filter((path) => path.startsWith('/out/.cache/'));
  return { files, log, run, cached };
}

describe('the cache', () => {
  it('gives what reading gives, without reading', async () => {
    const { log, run } = setUp();
    const cold = await run();
    const warm = await run();
    expect(warm).toEqual(cold);
    expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
    expect(log).toEqual(['a.csv', 'b.csv', 'c.txt']);
  });

  it('reads what has changed, and keeps the order', async () => {
    const { files, log, run } = setUp();
    await run();
    files.set('/in/b.csv', '番号,評価指標,実績値\n2,参加者数,41人\n');
    const results = await run();
    expect(results.map(({ path }) => path)).toEqual(['a.csv', 'b.csv', 'c.txt']);
    expect(JSON.stringify(results)).toContain('41人');
    expect(log).toEqual(['a.csv', 'b.csv', 'c.txt', 'b.csv']);
  });

  it.each([
    ['another version of the reader', 'v2', (files: Map<string, string>) => files],
    ['an emptied folder', 'v1', (files: Map<string, string>) => drop(files)],
    ['a changed entry', 'v1', (files: Map<string, string>) => change(files, (text) => text.replaceAll('9件', '8件'))],
    ['an entry cut off', 'v1', (files: Map<string, string>) => change(files, (text) => text.slice(0, -20))],
    ['an empty entry', 'v1', (files: Map<string, string>) => change(files, () => '')],
  ])('reads everything anew after %s', async (_, version, disturb) => {
    const { files, log, run } = setUp();
    const cold = await run();
    disturb(files);
    log.length = 0;
    expect(await run(version)).toEqual(cold);
    expect(log.length).toBeGreaterThan(0);
  });

  it.each([1, 2, 3, 4, 5, 6])('costs time only where step %i of its writing fails', async (failAt) => {
    const { run } = setUp();
    const plain = await run();
    const { run: again } = setUp();
    expect(await again('v1', { failAt, code: 'ENOSPC' })).toEqual(plain);
  });

  it('does not keep what may come out otherwise next time', async () => {
    const files = new Map([['/in/a.csv', 'x']]);
    const cache: ReadCache = { folder: '/out/.cache', version: 'v', disk: memoryDisk(files) };
    await readThroughCache([entry('/in/a.csv')], cache, async () => [
      { path: 'a.csv', sha256: hashOf('x'), outcome: { state: 'unreadable', why: 'time-limit', diagnostics: [] } },
    ]);
    expect([...files.keys()]).toEqual(['/in/a.csv']);
  });

  it('adds a pack for what it had to read, and joins all into one before there are too many', async () => {
    const { files, log, run, cached } = setUp();
    const counts: number[] = [];
    for (let number = 0; number < 25; number += 1) {
      files.set('/in/b.csv', `番号,評価指標,実績値\n2,参加者数,${number}人\n`);
      await run();
      counts.push(cached().length);
    }
    expect(counts.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(counts.slice(20)).toEqual([1, 2, 3, 4, 5]);
    expect(log.filter((path) => path === 'a.csv')).toHaveLength(1);
  });

  it.each([
    ['of another version', `${'0'.repeat(64)}.json`, 0],
    ['that a stopped run left', `${'0'.repeat(64)}.json.jisseki-tmp`, 0],
    ['that is not its own', 'メモ.txt', 1],
  ])('clears away a file %s', async (_, name, left) => {
    const { files, log, run, cached } = setUp();
    await run();
    const own = cached();
    files.set(`/out/.cache/${name}`, 'x');
    await run();
    expect(cached().filter((path) => !own.includes(path))).toHaveLength(left);
    expect(own.every((path) => files.has(path))).toBe(true);
    expect(log).toEqual(['a.csv', 'b.csv', 'c.txt']);
  });

  it('is bounded', async () => {
    const files = new Map<string, string>(
      Array.from({ length: 2_100 }, (_, at) => [`/in/${at}.txt`, String(at)] as const),
    );
    const cache: ReadCache = { folder: '/out/.cache', version: 'v', disk: memoryDisk(files) };
    const entries = [...files.keys()].map(entry);
    const counts: number[] = [];
    const run = () =>
      readThroughCache(entries, cache, async (some) => {
        counts.push(some.length);
        const outcome = { state: 'ignored', why: 'not-a-workbook', diagnostics: [] } as const;
        return some.map(({ path, diskPath }) => ({ path, sha256: hashOf(files.get(diskPath) ?? ''), outcome }));
      });
    await run();
    await run();
    expect(counts).toEqual([2_100, 100]);
  });
});

function drop(files: Map<string, string>) {
  for (const path of [...files.keys()]) if (path.startsWith('/out/')) files.delete(path);
  return files;
}

function change(files: Map<string, string>, how: (text: string) => string) {
  for (const [path, text] of files) if (path.startsWith('/out/')) files.set(path, how(text));
  return files;
}

/** An outcome after a round through a pack, between two others. */
function again(outcome: ReadOutcome) {
  const other: ReadOutcome = { state: 'ignored', why: 'picture', diagnostics: [] };
  const entries = [other, outcome, outcome].map((one, key) => ({ key, outcome: one }));
  const [first, second, third] = unpackOutcomes<number>(packOutcomes(entries));
  expect([first?.key, second?.key, third?.key]).toEqual([0, 1, 2]);
  expect([first?.outcome(), third?.outcome()]).toStrictEqual([other, outcome]);
  return second?.outcome();
}

describe('what is kept', () => {
  const folder = new URL('../input/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  it.each(names)('%s is the same after a round through the cache', async (name) => {
    const outcome = await readWorkbook(name, readFileSync(new URL(encodeURIComponent(name), folder)));
    expect(again(outcome)).toStrictEqual(outcome);
  });

  it('is the same for all that a grid can hold', () => {
    const cell = fc.record(
      {
        row: fc.constant(7),
        column: fc.integer({ min: 1, max: 16_384 }),
        kind: fc.constantFrom('string', 'number', 'date', 'boolean', 'error', 'formula-without-result'),
        text: fc.string(),
        number: fc.string(),
        format: fc.string(),
        struck: fc.string(),
        merge: fc.constant({ top: 7, left: 1, bottom: 8, right: 2 }),
        hidden: fc.constantFrom('row', 'column'),
      },
      { requiredKeys: ['row', 'column', 'kind', 'text'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, hidden) => {
        const rows = [{ row: 7, hidden, cells: cells as Cell[] }];
        const merges = [{ top: 1, left: 2, bottom: 3, right: 4 }];
        const grid = { file: 'a.xlsx', sheet: '実績', index: 0, hidden, rows, merges };
        const workbook = { file: 'a.xlsx', format: 'xlsx' as const, grids: [grid], modified: '2024-04-01' };
        const outcome: ReadOutcome = { state: 'read', workbook, diagnostics: [] };
        expect(again(outcome)).toStrictEqual(outcome);
      }),
    );
  });

  it('belongs to one version of the reader', async () => {
    const version = await readerVersion(nodeDisk());
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(await readerVersion(nodeDisk())).toBe(version);
    expect(await readerVersion(memoryDisk(new Map()))).not.toBe(version);
  });
});
