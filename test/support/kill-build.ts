/** Kills the real program with SIGKILL somewhere in a build, and looks at what is left on the disk (強制終了の試験). */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { nodeDisk } from '../../src/disk.ts';
import { runRecordSchema } from '../../src/model/history.ts';
import { torikumiResultSchema } from '../../src/model/policy-result.ts';
import { renkeiResultSchema } from '../../src/model/result.ts';
import { hashOf, readManifest } from '../../src/output-set/journal.ts';
import { prepareOutputs } from '../../src/output-set.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
/** One value of each listing, corrected in the second input. */
const CORRECTED = {
  renkei: { file: '千歳市_実績報告書.xlsx', sheet: '実績報告書', cell: 'E5', text: '3件' },
  torikumi: {
    file: '主な取組/農林水産部.xlsx',
    sheet: '取組実績',
    cell: 'E4',
    text: '【R3：112人　R4：118人　R5：121人】',
  },
} as const;
const RESULTS = { renkei: renkeiResultSchema, torikumi: torikumiResultSchema } as const;
const LISTINGS = ['renkei', 'torikumi'] as const;

/** Folders of the trial: two inputs that differ in one cell, and the outputs. */
export type Trial = { readonly inputs: readonly [string, string]; readonly output: string; readonly year: string };

/** Copies the sample with the submissions of both listings twice, the second time with one value of each corrected. */
export async function setUpTrial(folder: string): Promise<Trial> {
  const inputs = [join(folder, 'input-0'), join(folder, 'input-1')] as const;
  for (const input of inputs) cpSync(join(ROOT, 'input'), input, { recursive: true });
  for (const { file, sheet, cell, text } of Object.values(CORRECTED)) {
    const book = new exceljs.Workbook();
    const path = join(inputs[1], file);
    await book.xlsx.readFile(path);
    const found = book.getWorksheet(sheet)?.getCell(cell);
    if (found === undefined) throw new Error(`${sheet} is not in ${file}`);
    found.value = text;
    await book.xlsx.writeFile(path);
  }
  const output = join(folder, 'output');
  return { inputs, output, year: join(output, '2023年度') };
}

function start(trial: Trial, side: 0 | 1): ChildProcess {
  const paths = ['--input', trial.inputs[side], '--output', trial.output];
  return spawn(process.execPath, [join(ROOT, 'dist', 'main.js'), 'build', ...paths], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** A run to its end: its exit code, the codes that it gave about an interrupted run, how long it took, and how long it wrote outputs. */
export async function wholeRun(trial: Trial, side: 0 | 1) {
  const begin = Date.now();
  const child = start(trial, side);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const closed = once(child, 'close');
  await writing(trial, child);
  const wroteFrom = Date.now();
  const [code] = await closed;
  const codes = [...said.matchAll(/\bH1\d\d\b/g)].map(([found]) => found);
  const end = Date.now();
  return { code, codes, said, milliseconds: end - begin, writingMs: end - wroteFrom };
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the run writes its first output beside the old ones, or has ended. */
async function writing({ year }: Trial, child: ChildProcess): Promise<void> {
  while (!existsSync(join(year, '.jisseki', 'new')) && child.exitCode === null) await sleep(1);
}

/** Waits until the swap is journalled, or the run has ended; without a pause, because a swap takes a few milliseconds. */
async function swapping({ year }: Trial, child: ChildProcess): Promise<void> {
  while (!existsSync(join(year, '.jisseki', 'journal.json')) && child.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve));
}

/** Where in a run the kill falls: after so many milliseconds, counted from the start, the first file written, or the swap. */
export type KillAt = { readonly from: 'start' | 'writing' | 'swap'; readonly milliseconds: number };

/** Starts a run and kills it; gives how long it had lived, or nothing where it had ended before. */
export async function killedRun(trial: Trial, side: 0 | 1, at: KillAt): Promise<number | undefined> {
  const begin = Date.now();
  const child = start(trial, side);
  const ended = once(child, 'exit');
  if (at.from !== 'start') await writing(trial, child);
  if (at.from === 'swap') await swapping(trial, child);
  await sleep(at.milliseconds);
  const alive = child.exitCode === null && child.signalCode === null;
  child.kill('SIGKILL');
  await ended;
  return alive ? Date.now() - begin : undefined;
}

/** How far a killed run had come, told from the disk. */
export function phaseOf({ year, output }: Trial): string {
  const own = join(year, '.jisseki');
  if (existsSync(join(own, 'journal.json'))) return existsSync(join(own, 'new')) ? 'swap' : 'end of swap';
  if (existsSync(join(own, 'new')) || existsSync(join(own, 'old'))) return 'staging';
  if (existsSync(join(own, 'lock'))) return 'lock';
  const half =
    existsSync(join(output, '.cache')) && readdirSync(join(output, '.cache')).some((name) => /tmp$/.test(name));
  return half ? 'writing the cache' : 'no trace';
}

/** All files of the year's folder but the program's own, by path, with their hashes. */
export function hashesOf(year: string): ReadonlyMap<string, string> {
  const names = readdirSync(year, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(year.length + 1))
    .filter((name) => !name.startsWith('.jisseki'));
  return new Map(names.map((name) => [name, hashOf(readFileSync(join(year, name)))]));
}

/** What keeps the outputs of both listings from being a whole set of one run: nothing where they are one. */
export async function flawsOf(year: string, { inputs }: Pick<Trial, 'inputs'>): Promise<readonly string[]> {
  const manifest = await readManifest(year, nodeDisk());
  if (manifest.state !== 'found') return [`the manifest is ${manifest.state}`];
  const there = hashesOf(year);
  const listed = new Map(manifest.value.files.map(({ path, sha256 }) => [path, sha256]));
  const records = [...there.keys()].filter((path) => path.startsWith('history/')).toSorted();
  const flaws = [
    ...[...listed].filter(([path, sha256]) => there.get(path) !== sha256).map(([path]) => `${path} is not as listed`),
    ...[...there.keys()]
      .filter((path) => !listed.has(path) && !records.includes(path))
      .map((path) => `${path} is extra`),
  ];
  const sides = LISTINGS.map((listing) => sideOf(year, listing, { records, inputs }));
  const [side] = sides;
  if (sides.some((one) => one.result !== one.record)) flaws.push('the last record is of another run than the result');
  if (sides.some((one) => one.result !== side?.result)) flaws.push('the listings are of two runs');
  return flaws;
}

/** Which of the two inputs (0, 1) a listing's result and its last record were made from. */
function sideOf(
  year: string,
  listing: (typeof LISTINGS)[number],
  { records, inputs }: { readonly records: readonly string[] } & Pick<Trial, 'inputs'>,
) {
  const { file } = CORRECTED[listing];
  const hashes = inputs.map((input) => hashOf(readFileSync(join(input, file))));
  const side = (files: readonly { readonly path: string; readonly sha256: string }[]) =>
    hashes.indexOf(files.find(({ path }) => path === file)?.sha256 ?? '');
  const json = (path: string): unknown => JSON.parse(readFileSync(join(year, path), 'utf8'));
  const last = records.filter((path) => path.startsWith(`history/${listing}/`)).at(-1) ?? '';
  const { submissions } = RESULTS[listing].parse(json(`result-${listing}.json`));
  return {
    result: side(submissions.flatMap(({ files }) => [...files])),
    record: side(runRecordSchema.parse(json(last)).origin.inputs),
  };
}

/** What the next start does before anything else, tried on a copy: the codes that it gives, and what is not whole behind it. */
export async function recoveredCopy(
  { year, inputs }: Trial,
  copy: string,
): Promise<{ readonly codes: readonly string[]; readonly flaws: readonly string[] }> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(year, copy, { recursive: true });
  const codes = (await prepareOutputs(copy, nodeDisk())).map(({ code }) => code);
  return { codes, flaws: await flawsOf(copy, { inputs }) };
}
