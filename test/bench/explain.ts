/**
 * How fast explain reads lines (読み取りの速さ): `npm run bench`, after `npm run build`.
 * Counts CPU time, since other work on the machine stretches the clock but not the processor's time, and only after
 * start-up and warming. No text occurs twice in all runs, so that remembering lines would not help.
 */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { runExplain } from '../../src/command/explain.ts';

/** Lines per second of CPU time that the program must read. */
const WANTED = 50_000;
const LINES = 20_000;
const RUNS = 4;
/** Longest text of an Excel cell. Source: Excel specifications and limits. */
const LONGEST_CELL = 32_767;

const program = new URL('../../../../dist/command/explain.js', import.meta.url).href;
const { runExplain: run } = (await import(program)) as { readonly runExplain: typeof runExplain };
const expressions = JSON.parse(
  readFileSync(new URL('../../../../test/normalize/expressions.json', import.meta.url), 'utf8'),
) as {
  readonly input: string;
}[];
const inputs = expressions.map(({ input }) => input.replaceAll(/\s+/g, ' ')).filter((input) => input.trim() !== '');

/** The collected expressions, over and over, each time with other blanks behind, so that the mix stays as it is. */
function lines(seed: number): readonly string[] {
  return Array.from({ length: LINES }, (_, i) => {
    const text = inputs[i % inputs.length] ?? '';
    const round = seed * LINES + Math.floor(i / inputs.length);
    return text + round.toString(2).replaceAll('0', ' ').replaceAll('1', '　');
  });
}

/** Microseconds of CPU time that explain takes for lines on standard input. */
async function cost(texts: readonly string[]): Promise<number> {
  let written = 0;
  const stdin = Readable.from([Buffer.from(`${texts.join('\n')}\n`)]);
  const context = {
    workingFolder: '.',
    out: (text: string) => {
      written += text.length;
    },
    err: () => {},
    stdin,
    terminal: false,
  };
  const start = process.cpuUsage();
  await run(['-'], { json: true, role: 'actual', year: 2023, language: 'ja', color: false }, context);
  const { user, system } = process.cpuUsage(start);
  if (written === 0) throw new Error('explain wrote nothing');
  return user + system;
}

const out = (text: string) => process.stdout.write(`${text}\n`);
const speeds: number[] = [];
for (let seed = 0; seed <= RUNS; seed += 1) {
  const texts = lines(seed);
  const speed = (texts.length / (await cost(texts))) * 1e6;
  if (seed > 0) speeds.push(speed);
}
const best = Math.max(...speeds);
out(
  `${LINES} lines, ${RUNS} runs: best ${Math.round(best)}, worst ${Math.round(Math.min(...speeds))} lines per CPU second`,
);

out('\nOne long cell: CPU milliseconds by length');
for (const part of [
  '1',
  '1,',
  '(',
  '1件、',
  '（R5）',
  '令和5年度',
  '約',
  '第',
  '①',
  'あ',
  '1 ',
  '1人1日当たり',
  'R5、',
  '5・6年度',
  '壱',
  '(5年間累計)',
  '4月、',
]) {
  const times: string[] = [];
  for (const length of [4096, 8192, 16_384, LONGEST_CELL]) {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    await cost([text]);
    times.push((Math.min(await cost([text]), await cost([text])) / 1000).toFixed(1).padStart(8));
  }
  out(`${part.padEnd(10)}${times.join('')}`);
}
if (best < WANTED) {
  out(`\nslower than ${WANTED} lines per CPU second`);
  process.exitCode = 1;
}
