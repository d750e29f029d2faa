/** Writes the sample into the project's folder: run through the package script `sample`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildSample } from './build.ts';

const project = process.argv[2] ?? '.';

const files = await buildSample();
for (const [path, bytes] of files) {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), bytes);
}
