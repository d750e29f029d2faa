/**
 * What the cache saves (読み取りの控えの効果): 200 workbooks, then one of them corrected. `npm run bench`, after `npm run build`.
 * CPU time, so that other work on the machine does not count; each measurement in a process of its own, from its start.
 * Usage: node cache.js [number of workbooks]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cost } from './cache-cost.ts';
import { correctOne, writeManyOffices } from './many-offices.ts';

/** Source: the wanted behaviour, a tenth of the cold run's reading and normalizing. */
const WANTED = 0.1;
const RUNS = 3;
const ROOT = new URL('../../../../', import.meta.url).pathname;

const out = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'jisseki-bench-'));
const cacheFolder = join(folder, 'output', '.cache');
const forget = () => rmSync(cacheFolder, { recursive: true, force: true });

/** What one process costs. */
function cost(work: 'read' | 'build'): Cost {
  const program = new URL('./cache-cost.js', import.meta.url).pathname;
  return JSON.parse(execFileSync(process.execPath, [program, work, folder], { encoding: 'utf8' })) as Cost;
}

/** The process that took the least: the others were disturbed. */
function least(costs: readonly Cost[]): Cost {
  const sum = (one: Cost) => Object.values(one).reduce((a, b) => a + b, 0);
  return costs.reduce((best, one) => (sum(one) < sum(best) ? one : best));
}

/** Hashes of all outputs; the time of a run, kept in the history, left out. */
function outputs(): string {
  const year = join(folder, 'output', '2023年度');
  const names = readdirSync(year, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return names
    .map((name) => {
      const bytes = readFileSync(name);
      const text = /history.*json$/.test(name)
        ? bytes.toString('utf8').replaceAll(/"(at|sha256)": "[^"]*"/g, '')
        : bytes;
      return `${name.slice(year.length + 1)} ${createHash('sha256').update(text).digest('hex')}`;
    })
    .join('\n');
}

try {
  await writeManyOffices(ROOT, folder, Number(process.argv[2] ?? 200));
  const cold: Cost[] = [];
  const corrected: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    forget();
    cold.push(cost('read'));
    await correctOne(folder, `${run + 50}件`);
    corrected.push(cost('read'));
  }
  const [before, after] = [least(cold), least(corrected)];
  out('CPU milliseconds\tcold\tone corrected');
  for (const part of Object.keys(before))
    out(`${part}\t${Math.round(before[part] ?? 0)}\t${Math.round(after[part] ?? 0)}`);
  const of = (one: Cost, ...parts: readonly string[]) => parts.reduce((sum, part) => sum + (one[part] ?? 0), 0);
  const ratio = (...parts: readonly string[]) => of(after, ...parts) / of(before, ...parts);
  const measured = ratio('reading', 'normalizing');
  out(`reading and normalizing: ${measured.toFixed(3)} of the cold run`);
  out(
    `with finding tables and joining rows, which start from the grids in every run: ${ratio('reading', 'finding', 'normalizing').toFixed(3)}`,
  );

  forget();
  const whole = [cost('build')];
  const first = join(folder, 'first');
  cpSync(join(folder, 'output'), first, { recursive: true });
  await correctOne(folder, '99件');
  whole.push(cost('build'));
  const withCache = outputs();
  rmSync(join(folder, 'output'), { recursive: true });
  cpSync(first, join(folder, 'output'), { recursive: true });
  forget();
  cost('build');
  out(`whole run\t${whole.map((one) => Math.round(one['whole'] ?? 0)).join('\t')}`);
  const same = withCache === outputs();
  out(`outputs with and without the cache: ${withCache.split('\n').length} files, ${same ? 'equal' : 'NOT EQUAL'}`);
  if (!same || measured > WANTED) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
