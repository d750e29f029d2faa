/** watch: builds, then again after each change in the input folder or the templates, until Ctrl-C. */
import { resolve } from 'node:path';
import type { Disk } from '../disk.ts';
import { changeSummary } from '../history/change-lines.ts';
import type { Changes } from '../model/history.ts';
import { settledChanges, type WatchedChange, type WatchTools, watchTools } from '../watcher.ts';
import { type CommandContext, CommandError, EXIT, type Options, OutputsHeldError } from './context.ts';

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

/** How long watch waits before it tries again to write outputs that are open elsewhere: closing them is no change of the input. */
const TRY_AGAIN_MS = 10_000;

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
  let { isHeld } = await rebuild(options, context, input);
  context.err('提出ファイルと様式の変更を待っています。終わるときは Ctrl-C を押してください。\n');
  const again = { ...options, quiet: true };
  while (!signal.aborted) {
    const found = await (isHeld ? Promise.race([next, tools.pause(TRY_AGAIN_MS)]) : next);
    if (signal.aborted) break;
    if (found === undefined) {
      const tried = await rebuild(again, { ...context, err: () => {} }, input);
      isHeld = tried.isHeld;
      if (!isHeld) context.err(`${clock()}　書き込みをやり直しました　→　${tried.said}\n`);
      continue;
    }
    if (found.done === true) break;
    next = changes.next();
    const rebuilt = await rebuild(again, context, input);
    isHeld = rebuilt.isHeld;
    context.err(`${clock()}　${changedFiles(found.value)}　→　${rebuilt.said}\n`);
  }
  return EXIT.done;
}

/** What came of a build: in a few words, and whether it only waits for its outputs to be free. */
type Rebuilt = { readonly said: string; readonly isHeld: boolean };

/** Builds; whatever goes wrong is said, and the watch goes on. */
async function rebuild(options: Options, context: CommandContext, { build }: WatchInput): Promise<Rebuilt> {
  const changed: Changes[] = [];
  try {
    const code = await build(options, context, { render: true, onChanges: (changes) => changed.push(changes) });
    const open = code === EXIT.errorsInData ? ['要確認の誤りがあります'] : [];
    return { said: [...saidOf(changed), ...open].join('、') || '作り直しました', isHeld: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.err(`jisseki: ${message}\n`);
    if (error instanceof OutputsHeldError)
      return { said: '書き込めませんでした。書き込めるようになると、自動でやり直します', isHeld: true };
    const said =
      error instanceof CommandError
        ? '作り直せませんでした。直すと自動でやり直します'
        : '思わぬ誤りのため、作り直せませんでした';
    return { said, isHeld: false };
  }
}

/** What changed; of several listings those that did, by the last word of their titles. */
function saidOf(all: readonly Changes[]): readonly string[] {
  const changed = all.filter(({ unchanged }) => !unchanged);
  const told = changed.length === 0 ? all.slice(0, 1) : changed;
  return told.map((changes) => {
    const name = all.length === 1 || changes.unchanged ? '' : `${changes.title.split('　').at(-1)}：`;
    return `${name}${changeSummary(changes)}`;
  });
}

const WORDS: Readonly<Record<WatchedChange['kind'], string>> = { added: '追加', changed: '変更', removed: '削除' };
const NAMED = 3;

/** What changed in a few words: 江別市.xlsx（変更）ほか2件. */
export function changedFiles(changes: readonly WatchedChange[]): string {
  const named = changes.slice(0, NAMED).map(({ path, kind }) => `${path}（${WORDS[kind]}）`);
  const more = changes.length - named.length;
  return `${named.join('、')}${more > 0 ? `ほか${more}件` : ''}`;
}
