/** diff: what changed between any two runs or published editions. */
import { join, resolve } from 'node:path';
import { explainDiagnostic } from '../compose/message.ts';
import type { Disk } from '../disk.ts';
import { changeLines } from '../history/change-lines.ts';
import { differencesBetween, type Side } from '../history/differences.ts';
import { sideOfEdition, sideOfRun } from '../history/record.ts';
import { readEditions, readHistory } from '../history-store.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnosticLines } from '../render/diagnostics/lines.ts';
import { type CommandContext, CommandError, EXIT, type Options } from './context.ts';

/**
 * Runs diff.
 * @param operands none (the last two runs), one (it and the last run), or two names: 3, 第3回, 前回, 最新, 確定版 …
 * @throws CommandError where a name is unknown or there is no history
 */
export async function runDiff(
  operands: readonly string[],
  options: Options,
  context: CommandContext,
  disk: Disk,
): Promise<number> {
  if (operands.length > 2) throw new CommandError('比べるものは2つまで指定できます。書き方：jisseki diff 確定版 最新');
  const folder = await yearFolder(resolve(context.workingFolder, options.output ?? 'output'), options.year, disk);
  const templates = options.template ?? (await templatesWithHistory(folder, disk));
  if (templates.length === 0)
    throw new CommandError(`${folder} に実行の記録がありません。先に jisseki build を実行してください。`);
  for (const template of templates) {
    const sides = await sidesOf(folder, template, disk);
    if (sides.diagnostics.length > 0)
      for (const line of diagnosticLines(sides.diagnostics, (one) => explainDiagnostic(one, options.language), options))
        context.err(`${line}\n`);
    const [from, to] =
      operands.length === 0 ? lastTwo(sides) : [find(operands[0] ?? '', sides), find(operands[1] ?? '最新', sides)];
    const changes = differencesBetween(from, to);
    if (options.json === true) context.out(`${JSON.stringify(changes, undefined, 2)}\n`);
    else context.out(`${changeLines(changes).join('\n')}\n`);
  }
  return EXIT.done;
}

async function yearFolder(outputFolder: string, year: number | undefined, disk: Disk): Promise<string> {
  const entries = await disk.list(outputFolder);
  const years = entries
    .filter(({ name, folder }) => folder && /^\d{4}年度$/.test(name))
    .map(({ name }) => name)
    .toSorted();
  const wanted = year === undefined ? undefined : `${year}年度`;
  const found =
    wanted === undefined ? (years.length === 1 ? years[0] : undefined) : years.find((name) => name === wanted);
  if (found !== undefined) return join(outputFolder, found);
  if (years.length === 0)
    throw new CommandError(`${outputFolder} に出力がありません。先に jisseki build を実行してください。`);
  throw new CommandError(`年度を --year で指定してください。出力のある年度：${years.join('、')}`);
}

async function templatesWithHistory(folder: string, disk: Disk): Promise<readonly string[]> {
  const entries = await disk.list(join(folder, 'history'));
  return entries
    .filter((entry) => entry.folder)
    .map(({ name }) => name)
    .toSorted();
}

type Sides = {
  readonly runs: readonly Side[];
  readonly numbers: readonly number[];
  readonly editions: readonly Side[];
  /** Records that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
};

async function sidesOf(folder: string, template: string, disk: Disk): Promise<Sides> {
  const history = await readHistory(folder, template, disk, { tidy: false });
  const editions = await readEditions(folder, template, disk);
  return {
    diagnostics: [...history.diagnostics, ...editions.diagnostics],
    runs: history.value.runs.map(sideOfRun),
    numbers: history.value.runs.map(({ number }) => number),
    editions: editions.value.map(sideOfEdition),
  };
}

function lastTwo({ runs }: Sides): readonly [Side | undefined, Side] {
  const last = runs.at(-1);
  if (last === undefined) throw new CommandError('実行の記録がありません。先に jisseki build を実行してください。');
  return [runs.at(-2), last];
}

const LAST: ReadonlySet<string> = new Set(['最新', '今回', 'last']);
const BEFORE_LAST: ReadonlySet<string> = new Set(['前回', 'previous']);

function find(name: string, { runs, numbers, editions }: Sides): Side {
  const folded = name.normalize('NFKC');
  const number = /^第?(\d+)回?$/.exec(folded)?.[1];
  const found = LAST.has(folded)
    ? runs.at(-1)
    : BEFORE_LAST.has(folded)
      ? runs.at(-2)
      : number === undefined
        ? editions.find(({ label }) => label === name)
        : runs[numbers.indexOf(Number(number))];
  if (found !== undefined) return found;
  const known = [
    ...(numbers.length === 0 ? [] : [`第${numbers[0]}回から第${numbers.at(-1)}回の実行`]),
    ...editions.map(({ label }) => label),
  ];
  throw new CommandError(`「${name}」の記録がありません。比べられるもの：${known.join('、') || 'なし'}`);
}
