/** Runs the compiled program as a user would, in a folder of its own. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = new URL('../..', import.meta.url).pathname;
const PROGRAM = join(ROOT, 'dist', 'main.js');

export type CliRun = { readonly code: number; readonly out: string; readonly err: string };

/** A temporary working folder with the sample's input, removed by `remove`. */
export type Workspace = {
  readonly folder: string;
  readonly run: (...args: string[]) => Promise<CliRun>;
  /** Runs with a text on standard input. */
  readonly feed: (stdin: string, ...args: string[]) => Promise<CliRun>;
  readonly read: (path: string) => Buffer;
  readonly remove: () => void;
};

/**
 * A working folder.
 * @param how.sample copy the sample's input/ into it
 */
export function workspace(how: { readonly sample: boolean }): Workspace {
  if (!existsSync(PROGRAM)) throw new Error('dist/ is missing: npm run build comes before the tests');
  const folder = mkdtempSync(join(tmpdir(), 'jisseki-'));
  if (how.sample) cpSync(join(ROOT, 'input'), join(folder, 'input'), { recursive: true });
  const feed = (stdin: string, ...args: string[]) =>
    new Promise<CliRun>((resolve) => {
      const child = execFile(
        process.execPath,
        [PROGRAM, ...args],
        { cwd: folder, maxBuffer: 2 ** 28, env: { ...process.env, NO_COLOR: '1' } },
        (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err }),
      );
      child.stdin?.end(stdin);
    });
  return {
    folder,
    feed,
    run: (...args) => feed('', ...args),
    read: (path) => readFileSync(join(folder, path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
