/** The disk: which files are found, in which order and under which names. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInput, readBytes, sha256 } from '../src/files.ts';

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
