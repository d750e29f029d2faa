/** The disk (ファイルの出し入れ): lists and reads the input folder. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file below the input folder: where it is on the disk, and its path in results (relative, `/`, NFC). */
export type InputEntry = { readonly path: string; readonly diskPath: string };

/**
 * All files below a folder, recursively, in canonical order (by the code points of their NFC path).
 * @throws NodeJS.ErrnoException where the folder itself cannot be listed
 */
export async function listInput(dir: string): Promise<readonly InputEntry[]> {
  const found = await listFolder(dir, '');
  return found.toSorted((a, b) => comparePaths(a.path, b.path) || comparePaths(a.diskPath, b.diskPath));
}

/** Whether there is a file or folder of that path. */
export function exists(path: string): boolean {
  return existsSync(path);
}

async function listFolder(dir: string, prefix: string): Promise<readonly InputEntry[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry): Promise<readonly InputEntry[]> => {
      const diskPath = join(dir, entry.name);
      const path = `${prefix}${entry.name.normalize('NFC')}`;
      if (entry.isDirectory()) return listFolder(diskPath, `${path}/`);
      return entry.isFile() ? [{ path, diskPath }] : [];
    }),
  );
  return lists.flat();
}

/** Order of paths by code points, the same on every system and locale. */
function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The bytes of one file. */
export async function readBytes(diskPath: string): Promise<Uint8Array> {
  return readFile(diskPath);
}

/**
 * SHA-256 of a file's bytes, in lower-case hexadecimal.
 * @example sha256(new Uint8Array()) // 'e3b0c442…'
 */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
