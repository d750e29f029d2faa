/** Watching: changes are reported when they have settled, and nothing ends the watch but its signal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CommandContext, CommandError, EXIT, OutputsHeldError } from '../src/command/context.ts';
import { type BuildAndTell, changedFiles, runWatch } from '../src/command/watch.ts';
import { nodeDisk } from '../src/disk.ts';
import { differencesBetween } from '../src/history/differences.ts';
import { settledChanges, type WatchedChange, type WatchTools, watchTools } from '../src/watcher.ts';
import { reporting, result, side, withIndicators } from './history/views.ts';
import { type Faults, memoryDisk } from './support/memory-disk.ts';

/** What happens at each look: the n-th entry before the n-th pause or hint. */
function scripted(files: Map<string, string>, script: readonly (() => void)[], faults: Faults = {}) {
  const controller = new AbortController();
  let step = 0;
  const advance = async () => {
    script[step]?.();
    step += 1;
    if (step > script.length + 3) controller.abort();
  };
  const tools: WatchTools = { disk: memoryDisk(files, faults), waitForHint: advance, pause: advance };
  return { tools, signal: controller.signal, abort: () => controller.abort(), steps: () => step };
}

async function watched(files: Map<string, string>, script: readonly (() => void)[], faults: Faults = {}) {
  const { tools, signal } = scripted(files, script, faults);
  const seen: string[] = [];
  for await (const changes of settledChanges({ folders: ['/in', '/templates'], signal }, tools))
    seen.push(changedFiles(changes));
  return seen;
}

describe('changes', () => {
  const start = () =>
    new Map([
      ['/in/江別市.xlsx', 'one'],
      ['/templates/renkei/template.yaml', 'title'],
    ]);
  const none = () => {};

  it.each([
    ['a new file', (files: Map<string, string>) => files.set('/in/当別町/a.xlsx', 'x'), '当別町/a.xlsx（追加）'],
    ['a changed file', (files: Map<string, string>) => files.set('/in/江別市.xlsx', 'other'), '江別市.xlsx（変更）'],
    ['a removed file', (files: Map<string, string>) => files.delete('/in/江別市.xlsx'), '江別市.xlsx（削除）'],
    [
      'the template',
      (files: Map<string, string>) => files.set('/templates/renkei/template.yaml', 'new title'),
      'renkei/template.yaml（変更）',
    ],
  ])('%s is reported once', async (_, change, expected) => {
    const files = start();
    expect(await watched(files, [none, () => void change(files), none, none, none])).toEqual([expected]);
  });

  it.each([
    '~$江別市.xlsx',
    '.~lock.江別市.xlsx#',
    '5A3B2C10',
    '~WRD0001.tmp',
    'a.xlsx.crdownload',
    'Thumbs.db',
    '.DS_Store',
  ])('%s is passed over', async (name) => {
    const files = start();
    expect(await watched(files, [() => void files.set(`/in/${name}`, 'x'), none, none])).toEqual([]);
  });

  it('a copy that still grows is waited for, and several files are one change', async () => {
    const files = start();
    const grow = (text: string) => () => void files.set('/in/b.xlsx', text);
    const script = [grow('1'), grow('12'), grow('123'), () => void files.set('/in/c.xlsx', 'x'), none, none, none];
    expect(await watched(files, script)).toEqual(['b.xlsx（追加）、c.xlsx（追加）']);
  });

  it('an empty file is waited for until it has contents', async () => {
    const files = start();
    const script = [
      () => void files.set('/in/b.xlsx', ''),
      none,
      none,
      none,
      () => void files.set('/in/b.xlsx', 'x'),
      none,
      none,
    ];
    expect(await watched(files, script)).toEqual(['b.xlsx（追加）']);
  });

  it('a file that is still held is waited for', async () => {
    const files = start();
    const held = new Set(['/in/b.xlsx']);
    const script = [() => void files.set('/in/b.xlsx', 'x'), none, none, () => void held.clear(), none, none];
    expect(await watched(files, script, { held })).toEqual(['b.xlsx（追加）']);
  });

  it('a file that came and went again is no change', async () => {
    const files = start();
    expect(
      await watched(files, [
        () => void files.set('/in/b.xlsx', 'x'),
        () => void files.delete('/in/b.xlsx'),
        none,
        none,
      ]),
    ).toEqual([]);
  });

  it('are named in a few words', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((path): WatchedChange => ({ path, kind: 'added' }));
    expect(changedFiles(many)).toBe('a（追加）、b（追加）、c（追加）ほか2件');
  });
});

describe('watch', () => {
  it('builds first, then after each change, and survives what goes wrong', async () => {
    const files = new Map([['/work/input/a.xlsx', '1']]);
    const set = (text: string) => () => void files.set('/work/input/a.xlsx', text);
    const none = () => {};
    const script = [none, set('22'), none, none, set('333'), none, none, set('4444'), none, none];
    const { tools, signal } = scripted(files, script);
    const lines: string[] = [];
    const context = {
      workingFolder: '/work',
      err: (text: string) => lines.push(text),
      out: () => {},
    } as unknown as CommandContext;
    let builds = 0;
    const code = await runWatch({ language: 'ja', color: false }, context, {
      disk: memoryDisk(files),
      tools,
      signal,
      clock: () => '10:32',
      build: async (options, _, { onChanges }) => {
        builds += 1;
        if (builds === 2) throw new CommandError('様式に誤りがあります。');
        if (builds === 3) throw new Error('out of luck');
        onChanges(differencesBetween(builds === 1 ? undefined : side('前回', result), side('今回', result)));
        return options.quiet === true ? EXIT.errorsInData : EXIT.done;
      },
    });
    expect([code, builds]).toEqual([EXIT.done, 4]);
    expect(lines.map((line) => line.trim())).toEqual([
      '提出ファイルと様式の変更を待っています。終わるときは Ctrl-C を押してください。',
      'jisseki: 様式に誤りがあります。',
      '10:32　a.xlsx（変更）　→　作り直せませんでした。直すと自動でやり直します',
      'jisseki: out of luck',
      '10:32　a.xlsx（変更）　→　思わぬ誤りのため、作り直せませんでした',
      '10:32　a.xlsx（変更）　→　変更なし、要確認の誤りがあります',
    ]);
  });
});

/** Watches while one file changes, and gives the lines that are said. */
async function said(build: BuildAndTell, moments: number): Promise<readonly string[]> {
  const files = new Map([['/work/input/a.xlsx', '1']]);
  const none = () => {};
  const script = [
    none,
    () => void files.set('/work/input/a.xlsx', '22'),
    ...Array.from({ length: moments }, () => none),
  ];
  const { tools, signal } = scripted(files, script);
  const lines: string[] = [];
  const context = {
    workingFolder: '/work',
    err: (text: string) => lines.push(text),
    out: () => {},
  } as unknown as CommandContext;
  const disk = memoryDisk(files);
  await runWatch({ language: 'ja', color: false }, context, { disk, tools, signal, clock: () => '10:32', build });
  return lines.map((line) => line.trim()).slice(1);
}

describe('what watch says', () => {
  const [same, other] = [result, withIndicators({ '10-1': reporting('12件', '◎') })];
  const changes = (title: string, to: typeof result) => {
    const named = side('今回', { ...to, title });
    return differencesBetween(side('前回', result), named);
  };
  it.each([
    [[changes('例　一覧', same), changes('例　主な取組一覧', same)], '変更なし', 'neither listing has changed'],
    [
      [changes('例　一覧', same), changes('例　主な取組一覧', other)],
      '主な取組一覧：指標・事業 1件、評価 1件',
      'the second one',
    ],
    [
      [changes('例　一覧', other), changes('例　主な取組一覧', other)],
      '一覧：指標・事業 1件、評価 1件、主な取組一覧：指標・事業 1件、評価 1件',
      'both',
    ],
    [[changes('例　一覧', other)], '指標・事業 1件、評価 1件', 'there is only one'],
  ])('of several listings: %#', async (all, expected, _why) => {
    const build: BuildAndTell = async (_, __, { onChanges }) => {
      for (const one of all) onChanges(one);
      return EXIT.done;
    };
    expect(await said(build, 3)).toEqual([`10:32　a.xlsx（変更）　→　${expected}`]);
  });

  it('is that outputs are open elsewhere, once, and that they were written when they are free', async () => {
    let builds = 0;
    const build: BuildAndTell = async (_, context) => {
      builds += 1;
      if (builds === 1 || builds > 4) return EXIT.done;
      context.err('提出状況.xlsx: エラー H103\n');
      throw new OutputsHeldError('出力を書き込めませんでした。');
    };
    expect(await said(build, 12)).toEqual([
      '提出状況.xlsx: エラー H103',
      'jisseki: 出力を書き込めませんでした。',
      '10:32　a.xlsx（変更）　→　書き込めませんでした。書き込めるようになると、自動でやり直します',
      '10:32　書き込みをやり直しました　→　作り直しました',
    ]);
    expect(builds).toBe(5);
  });
});

describe('the real system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisseki-watch-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['by its events', false],
    ['by polling', true],
  ])('is watched %s', async (_, poll) => {
    const controller = new AbortController();
    const options = { folders: [folder], signal: controller.signal };
    const changes = settledChanges(options, watchTools(nodeDisk(), options, { poll }));
    const first = changes.next();
    setTimeout(() => writeFileSync(join(folder, `${poll}.xlsx`), 'x'), 200);
    expect((await first).value).toEqual([{ path: `${poll}.xlsx`, kind: 'added' }]);
    const end = changes.next();
    controller.abort();
    expect((await end).done).toBe(true);
  });
});
