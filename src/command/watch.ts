/** watch: builds, then again after each change in the input folder or the templates, until Ctrl-C. */
import { resolve } from 'node:path';
import type { Disk } from '../disk.ts';
import { changeSummary } from '../history/change-lines.ts';
import type { Changes } from '../model/history.ts';
import { settledChanges, type WatchedChange, type WatchTools, watchTools } from '../watcher.ts';
import { type CommandContext, CommandError, EXIT, type Options } from './context.ts';

/** How build is called for watch: it says what changed instead of printing its summary again. */
export type BuildAndTell = (
  options: Options,
  context: CommandContext,
  how: { readonly render: true; readonly onChanges: (changes: Changes) => void },
) => Promise<number>;

export type WatchInput = {
  readonly build: BuildAndTell;
  readonly disk: Disk;
  readonly signal: AbortSignal;
  /** Tests pass their own. */
  readonly tools?: WatchTools;
  /** 10:32, for the lines. */
  readonly clock: () => string;
};

/** Runs watch; ends when the signal does. */
export async function runWatch(
  options: Options & { readonly poll?: boolean },
  context: CommandContext,
  input: WatchInput,
): Promise<number> {
  const { signal, disk, clock } = input;
  const own = (options.template ?? []).filter((name) => /[/\\]/.test(name));
  const folders = [options.input ?? 'input', 'templates', ...own].map((folder) =>
    resolve(context.workingFolder, folder),
  );
  const tools = input.tools ?? watchTools(disk, { folders, signal }, { poll: options.poll === true });
  const changes = settledChanges({ folders, signal }, tools);
  // The first look is before the first build, so that nothing that comes meanwhile is missed.
  let next = changes.next();
  await rebuild(options, context, input);
  context.err('提出ファイルと様式の変更を待っています。終わるときは Ctrl-C を押してください。\n');
  while (!signal.aborted) {
    const { value, done } = await next;
    if (done === true || value === undefined) break;
    next = changes.next();
    const said = await rebuild({ ...options, quiet: true }, context, input);
    context.err(`${clock()}　${changedFiles(value)}　→　${said}\n`);
  }
  return EXIT.done;
}

/** Builds; whatever goes wrong is said, and the watch goes on. */
async function rebuild(options: Options, context: CommandContext, { build }: WatchInput): Promise<string> {
  const said: string[] = [];
  try {
    const code = await build(options, context, {
      render: true,
      onChanges: (changes) => said.push(changeSummary(changes)),
    });
    if (code === EXIT.errorsInData) said.push('要確認の誤りがあります');
    return said.join('、') || '作り直しました';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.err(`jisseki: ${message}\n`);
    return error instanceof CommandError
      ? '作り直せませんでした。直すと自動でやり直します'
      : '思わぬ誤りのため、作り直せませんでした';
  }
}

const WORDS: Readonly<Record<WatchedChange['kind'], string>> = { added: '追加', changed: '変更', removed: '削除' };
const NAMED = 3;

/** What changed in a few words: 江別市.xlsx（変更）ほか2件. */
export function changedFiles(changes: readonly WatchedChange[]): string {
  const named = changes.slice(0, NAMED).map(({ path, kind }) => `${path}（${WORDS[kind]}）`);
  const more = changes.length - named.length;
  return `${named.join('、')}${more > 0 ? `ほか${more}件` : ''}`;
}
