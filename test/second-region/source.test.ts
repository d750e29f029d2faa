/** Nothing of the first region stands in the program: its words are looked for in the code, comments aside. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What the first region is called and made of, from its own template. */
function wordsOfFirstRegion(): readonly string[] {
  const template = parse(readFileSync(join(ROOT, 'templates/renkei/template.yaml'), 'utf8')) as {
    readonly region: string;
    readonly municipalities: readonly { readonly name: string; readonly accepts?: readonly string[] }[];
    readonly roles: readonly { readonly name: string; readonly short: string }[];
  };
  return [
    template.region,
    'さっぽろ',
    ...template.municipalities.flatMap(({ name, accepts = [] }) => [name, ...accepts]),
    ...template.roles.flatMap(({ name, short }) => [name, short]),
  ];
}

const withoutComments = (code: string) => code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');

/** The examples of the help name a file of the sample that travels with the program. */
const HELP = /^command\/options\.ts$/;

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !HELP.test(file));

describe('the code', () => {
  it.each(wordsOfFirstRegion())('does not say %s', (word) => {
    const found = files.filter((file) => withoutComments(readFileSync(join(ROOT, 'src', file), 'utf8')).includes(word));
    expect(found).toEqual([]);
  });
});
