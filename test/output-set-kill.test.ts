/**
 * kill -9 at points of a process: the set is whole, or whole after the next start, which says so.
 * The real program builds both listings, which are one set. KILL_RUNS=50 kills it so many times, and prints where the kills fell.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeDisk } from '../src/disk.ts';
import { prepareOutputs } from '../src/output-set.ts';
import { flawsOf, type KillAt, killedRun, phaseOf, recoveredCopy, setUpTrial, wholeRun } from './support/kill-build.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'jisseki-kill-'));
const code = join(folder, 'code');
const year = join(folder, '2023年度');
const KILLS = 50;
const FILES = 12;

const LOOP = `
import { nodeDisk } from './disk.js';
import { writeOutputSet } from './output-set.js';
const year = process.argv[2];
for (let round = 0; ; round += 1) {
  const count = ${FILES} + (round % 3);
  const files = Array.from({ length: count }, (_, at) => ({ path: 'f' + at + '.txt', bytes: process.pid + '-' + round + '/' + count + 'x'.repeat(20000) }));
  await writeOutputSet(year, { groups: { renkei: files } }, nodeDisk());
  if (round === 0) process.stdout.write('started');
}
`;

beforeAll(() => {
  for (const name of ['disk.ts', 'output-set.ts', ...inside('output-set'), ...inside('model')]) {
    const target = join(code, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, 'src', name), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(code, 'loop.js'), LOOP);
  writeFileSync(join(code, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(code, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function inside(name: string): readonly string[] {
  return readdirSync(join(ROOT, 'src', name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(name, file));
}

/** Which rounds the files come from, how many there are, and how many there should be. */
function state() {
  const names = readdirSync(year).filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join(year, name), 'utf8'));
  const whole = texts.every((text) => text.length > 20_000 && text.endsWith('x'));
  const rounds = new Set(texts.map((text) => text.replace(/x+$/, '')));
  return { whole, rounds: [...rounds], count: names.length };
}

it(`a set survives ${KILLS} kills`, { timeout: 300_000 }, async () => {
  const said = new Map<string, number>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child: ChildProcess = spawn(process.execPath, [join(code, 'loop.js'), year], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout !== null) await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 101));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const diagnostics = await prepareOutputs(year, nodeDisk());
    for (const diagnostic of diagnostics) said.set(diagnostic.code, (said.get(diagnostic.code) ?? 0) + 1);
    const { whole, rounds, count } = state();
    expect(whole).toBe(true);
    expect(rounds).toHaveLength(1);
    expect(`${rounds[0]?.split('/')[1]}`).toBe(String(count));
    expect(readdirSync(join(year, '.jisseki'))).toEqual(['manifest.json']);
  }
  expect([...said.keys()].filter((one) => one === 'H105')).toEqual([]);
});

/** About as long as a swap takes. */
const SWAP_MS = 30;
const BUILD_KILLS = Number(process.env['KILL_RUNS'] ?? 4);

it(`a build survives ${BUILD_KILLS} kills`, { timeout: 60_000 + BUILD_KILLS * 60_000 }, async () => {
  const trial = await setUpTrial(join(folder, 'trial'));
  const first = await wholeRun(trial, 0);
  const { milliseconds, writingMs } = await wholeRun(trial, 1);
  expect([first.code, first.codes, await flawsOf(trial.year, trial)]).toEqual([0, [], []]);
  const fell = new Map<string, number>();
  // A third of the kills anywhere in a run, a third while it writes, a third in the swap, which are small parts of its time.
  const points: readonly KillAt[] = [
    { from: 'start', milliseconds },
    { from: 'writing', milliseconds: writingMs },
    { from: 'swap', milliseconds: SWAP_MS },
  ];
  let side: 0 | 1 = 0;
  let kills = 0;
  for (let run = 0; kills < BUILD_KILLS && run < 2 * BUILD_KILLS; run += 1) {
    const { from, milliseconds: longest } = points[run % points.length] ?? { from: 'start', milliseconds };
    const at: KillAt = { from, milliseconds: Math.random() * longest };
    const lived = await killedRun(trial, side, at);
    const phase = lived === undefined ? 'ended before the kill' : phaseOf(trial);
    if (lived !== undefined) kills += 1;
    const where = `${phase}, ${at.milliseconds.toFixed(1)} ms from ${at.from}`;
    const copy = await recoveredCopy(trial, join(folder, 'trial', 'copy'));
    expect({ where, flaws: copy.flaws }).toEqual({ where, flaws: [] });
    const next = await wholeRun(trial, side);
    expect({ where, code: next.code, said: next.codes }).toEqual({ where, code: 0, said: copy.codes });
    expect({ where, flaws: await flawsOf(trial.year, trial) }).toEqual({ where, flaws: [] });
    const told = `${phase}: ${copy.codes.join(' ') || 'whole'}`;
    fell.set(told, (fell.get(told) ?? 0) + 1);
    side = side === 0 ? 1 : 0;
  }
  if (process.env['KILL_RUNS'] !== undefined)
    process.stdout.write(`${[...fell].map(([told, count]) => `${count}\t${told}`).join('\n')}\n`);
  expect(kills).toBe(BUILD_KILLS);
});
