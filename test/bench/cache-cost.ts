/** One measured process of the bench of the cache: `read` goes as far as the values, `build` runs the whole program. Prints CPU milliseconds as JSON. */
import { join } from 'node:path';

export type Cost = Readonly<Record<string, number>>;

const [work = 'read', folder = ''] = process.argv.slice(2);
const load = <T>(path: string) => import(new URL(`../../../../dist/${path}`, import.meta.url).href) as Promise<T>;

/** Calls back with the CPU time since the last call. */
function stopwatch() {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1000;
  };
}

async function readCost(): Promise<Cost> {
  const [cache, disk, files, reader, template, packaged, ingest, normalize] = await Promise.all([
    load<typeof import('../../src/cache.ts')>('cache.js'),
    load<typeof import('../../src/disk.ts')>('disk.js'),
    load<typeof import('../../src/files.ts')>('files.js'),
    load<typeof import('../../src/reader.ts')>('reader.js'),
    load<typeof import('../../src/command/template.ts')>('command/template.js'),
    load<typeof import('../../src/package-files.ts')>('package-files.js'),
    load<typeof import('../../src/ingest/ingest.ts')>('ingest/ingest.js'),
    load<typeof import('../../src/normalize/submission.ts')>('normalize/submission.js'),
  ]);
  const node = disk.nodeDisk();
  const lap = stopwatch();
  const entries = await files.listInput(join(folder, 'input'));
  const version = await cache.readerVersion(node);
  const read = await cache.readThroughCache(
    entries,
    { folder: join(folder, 'output', '.cache'), version, disk: node },
    (rest) => reader.readFiles(rest, {}),
  );
  const reading = lap();
  const found = packaged.readTemplateFiles('renkei', folder);
  if (found === undefined) throw new Error('there is no template');
  const { prepared } = await template.loadTemplate(
    found,
    { language: 'ja', color: false },
    { workingFolder: folder, out: () => {}, err: () => {}, stdin: process.stdin, terminal: false },
  );
  const country = template.loadCountry();
  lap();
  const ingested = ingest.ingest({ files: read, ...prepared, country });
  const finding = lap();
  normalize.normalizeSubmissions(ingested.value, prepared.plan, prepared.template);
  return { reading, finding, normalizing: lap() };
}

async function buildCost(): Promise<Cost> {
  const { runCli } = await load<typeof import('../../src/cli.ts')>('cli.js');
  const context = { workingFolder: folder, out: () => {}, err: () => {}, stdin: process.stdin, terminal: false };
  const code = await runCli(['build'], context);
  if (code > 1) throw new Error(`build ended with ${code}`);
  const { user, system } = process.cpuUsage();
  return { whole: (user + system) / 1000 };
}

process.stdout.write(JSON.stringify(work === 'build' ? await buildCost() : await readCost()));
