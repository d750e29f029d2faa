/** forms: for which year, where there is no output yet. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { CommandContext, Options } from '../../src/command/context.ts';
import { runForms } from '../../src/command/forms.ts';
import { memoryDisk } from '../support/memory-disk.ts';

it.each([
  ['2026-03-31T12:00:00', undefined, undefined, '令和7年度', 'the fiscal year ends with March'],
  ['2026-04-01T12:00:00', undefined, undefined, '令和8年度', 'and begins with April'],
  ['2026-04-01T12:00:00', 2023, undefined, '令和6年度', 'the year after the output that is there'],
  ['2026-04-01T12:00:00', undefined, 2030, '令和12年度', 'the year that is asked for'],
])('at %s with outputs of %s and --year %s makes those of %s: %s', async (now, output, year, expected, _why) => {
  const root = resolve(import.meta.dirname, '../..');
  const files = new Map<string, string>();
  if (output !== undefined) files.set(resolve(root, `output/${output}年度/x`), '');
  const said = { out: '', err: '' };
  const context = {
    workingFolder: root,
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  } as unknown as CommandContext;
  const options: Options = {
    language: 'ja',
    color: false,
    template: ['renkei'],
    ...(year === undefined ? {} : { year }),
  };
  expect(await runForms(options, context, memoryDisk(files), new Date(now))).toBe(0);
  expect(said.out).toContain(`${expected}の調査票を12市町村分`);
  const byClock = output === undefined && year === undefined;
  expect(said.err.includes(`今日の日付から${expected}の調査票とします`)).toBe(byClock);
});
