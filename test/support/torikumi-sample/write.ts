/** Writes the sample into a folder: `node write.js FOLDER` after compiling this folder's tsconfig. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTorikumiSample } from './build.ts';

/** Writes every workbook of the sample into the folder, which is made where it is missing. */
export async function writeTorikumiSample(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of await buildTorikumiSample()) await writeFile(join(folder, name), bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTorikumiSample(process.argv[2] ?? '.');
