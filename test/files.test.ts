/** The disk: which files are found, in which order and under which names, and how a set of outputs is written. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInput, readBytes, sha256, writeOutputs } from '../src/files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisseki-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the input folder', () => {
  it('is listed with its sub-folders, in the order of code points, names in NFC', async () => {
    const input = join(folder, 'input');
    await mkdir(join(input, '江別市', '再提出'), { recursive: true });
    await mkdir(join(input, '空'));
    const names = [
      'b.xlsx',
      'a.xlsx',
      '江別市/2.xlsx',
      '江別市/再提出/1.xlsx',
      'か\u3099.xlsx',
      `${'長'.repeat(60)}.xlsx`,
      '~$a.xlsx',
    ];
    for (const name of names) await writeFile(join(input, name), name);
    await symlink(join(folder, 'nowhere'), join(input, 'link.xlsx'));
    const found = await listInput(input);
    expect(found.map(({ path }) => path)).toEqual([
      'a.xlsx',
      'b.xlsx',
      '~$a.xlsx',
      'が.xlsx',
      '江別市/2.xlsx',
      '江別市/再提出/1.xlsx',
      `${'長'.repeat(60)}.xlsx`,
    ]);
    const bytes = await Promise.all(found.map(({ diskPath }) => readBytes(diskPath)));
    expect(new TextDecoder().decode(bytes[3])).toBe('か\u3099.xlsx');
  });

  it('is an error where it is missing', async () => {
    await expect(listInput(join(folder, 'missing'))).rejects.toThrow('ENOENT');
  });

  it('gives each file its SHA-256', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('the outputs', () => {
  it('are written into folders, over older ones, and leave no temporary files', async () => {
    const output = join(folder, 'output');
    await writeOutputs(output, [{ path: 'a.txt', bytes: 'old' }]);
    await writeOutputs(output, [
      { path: 'a.txt', bytes: 'new' },
      { path: '確認票/江別市.xlsx', bytes: new Uint8Array([1, 2]) },
    ]);
    expect(await readFile(join(output, 'a.txt'), 'utf8')).toBe('new');
    expect([...(await readFile(join(output, '確認票/江別市.xlsx')))]).toEqual([1, 2]);
    expect((await readdir(output)).toSorted()).toEqual(['a.txt', '確認票']);
  });

  it('change nothing where one of them cannot be written', async () => {
    const output = join(folder, 'blocked');
    await writeOutputs(output, [{ path: 'a.txt', bytes: 'old' }]);
    const files = [
      { path: 'a.txt', bytes: 'new' },
      { path: 'a.txt/b.txt', bytes: 'impossible' },
    ];
    await expect(writeOutputs(output, files)).rejects.toThrow();
    expect(await readFile(join(output, 'a.txt'), 'utf8')).toBe('old');
    expect(await readdir(output)).toEqual(['a.txt']);
  });
});
