/** The committed workbooks are those that the literal tables give: nobody has to trust a binary. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../support/sample/build.ts';
import { buildTorikumiSample } from '../support/torikumi-sample/build.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const built = await buildBoth();

/** Both listings' files; the offices of the second stand in a folder of their own. */
async function buildBoth(): Promise<ReadonlyMap<string, Uint8Array>> {
  const offices = [...(await buildTorikumiSample())].map(([name, bytes]) => [`input/主な取組/${name}`, bytes] as const);
  return new Map([...(await buildSample()), ...offices]);
}

describe('the sample', () => {
  it.each([...built.keys()])('%s is committed as it is built (npm run sample writes it)', (path) => {
    expect(readFileSync(join(ROOT, path)).equals(built.get(path) ?? new Uint8Array())).toBe(true);
  });

  it('has nothing else in input/', () => {
    const committed = readdirSync(join(ROOT, 'input'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
    const wanted = [...built.keys()].filter((path) => path.startsWith('input/'));
    expect(committed.toSorted()).toEqual(wanted.toSorted());
  });

  it('is the same bytes each time', async () => {
    const again = await buildBoth();
    for (const [path, bytes] of built) expect(Buffer.compare(bytes, again.get(path) ?? new Uint8Array())).toBe(0);
  });
});
