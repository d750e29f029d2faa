/** A folder in which a year's corrections are told through the real commands (訂正の一年). */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect } from 'vitest';
import { type Changes, changesSchema } from '../../src/model/history.ts';
import { changesOf, type Picture, pictureOf } from './story.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

export type StoryRun = { readonly code: number; readonly out: string; readonly err: string };

/**
 * A folder with submissions of the sample.
 * @param of.from folder below the project with the submissions
 * @param of.without names below it that are left out
 * @param of.golden folder below test/ with what each step is expected to change
 */
export function storyPlace(of: {
  readonly from: string;
  readonly without?: readonly string[];
  readonly golden: string;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'jisseki-story-'));
  const input = join(folder, 'input');
  const output = join(folder, 'output');
  const year = join(output, '2023年度');
  cpSync(join(ROOT, of.from), input, { recursive: true });
  for (const name of of.without ?? []) rmSync(join(input, name), { recursive: true });
  let last: Picture = new Map();
  return {
    folder,
    input,
    year,
    remove: () => rmSync(folder, { recursive: true }),

    /** Runs a command in the story's folder. */
    jisseki: (...args: readonly string[]): StoryRun => {
      const paths = args[0] === 'diff' ? ['--output', output] : ['--input', input, '--output', output];
      try {
        const out = execFileSync(process.execPath, [join(ROOT, 'dist', 'main.js'), ...args, ...paths], {
          cwd: ROOT,
          encoding: 'utf8',
          stdio: 'pipe',
        });
        return { code: 0, out, err: '' };
      } catch (error) {
        const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
        return { code: status, out: stdout, err: stderr };
      }
    },

    /** Changes some cells of a submitted workbook, under the same name or a new one. */
    correct: async (
      name: string,
      sheet: string,
      values: Readonly<Record<string, string>>,
      newName = name,
    ): Promise<void> => {
      const book = new exceljs.Workbook();
      await book.xlsx.readFile(join(input, name));
      const found = book.getWorksheet(sheet);
      if (found === undefined) throw new Error(`${sheet} is not in ${name}`);
      for (const [cell, value] of Object.entries(values)) found.getCell(cell).value = value;
      await book.xlsx.writeFile(join(input, newName));
    },

    /** Takes the outputs as they are for the step to compare the next one with. */
    look: async (): Promise<Picture> => {
      last = await pictureOf(year);
      return last;
    },

    /** The outputs of the step before. */
    seen: (): Picture => last,

    /** Compares all outputs with the step before, and the differences with what is expected of this step. */
    expectStep: async (name: string): Promise<void> => {
      const now = await pictureOf(year);
      const changed = changesOf(last, now);
      last = now;
      await expect(changed).toMatchFileSnapshot(join(ROOT, 'test', of.golden, `${name}.txt`));
    },

    json: (name: string): Changes => changesSchema.parse(JSON.parse(readFileSync(join(year, name), 'utf8'))),

    /** All outputs by their path, the program's own folder left out. */
    files: (): readonly string[] =>
      readdirSync(year, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('.jisseki'))
        .map((entry) => join(entry.parentPath, entry.name).slice(year.length + 1))
        .toSorted(),
  };
}
