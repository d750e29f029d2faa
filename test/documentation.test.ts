/** What is documented is what there is: codes, commands, options. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, OPTIONS } from '../src/command/options.ts';
import { explainDiagnostic } from '../src/compose/message.ts';
import { CODES, type Code } from '../src/model/codes.ts';
import { diagnose } from '../src/model/diagnostic.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const files = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: join(folder, file), text: read(join(folder, file)) }));

const codes = Object.keys(CODES) as Code[];
const tests = files('test').filter(({ file }) => !file.endsWith('documentation.test.ts'));
const sources = files('src').filter(({ file }) => !/model\/codes|compose\/message/.test(file));

describe('every code', () => {
  it.each(codes)('%s has sentences and hints in both languages', (code) => {
    for (const language of ['ja', 'en'] as const) {
      const { message, hint } = explainDiagnostic(diagnose(code, { file: 'x.xlsx' }, { raw: 'x' }), language);
      expect(message).not.toBe('');
      expect(hint).not.toBe('');
      expect(`${message}${hint}`).not.toMatch(/undefined|\[object/);
    }
    expect(explainDiagnostic(diagnose(code, {}, {}), 'ja').message).toMatch(/。$/);
  });

  it.each(codes)('%s is emitted by the program and by a test', (code) => {
    if ('retired' in CODES[code]) return;
    expect(sources.some(({ text }) => text.includes(`'${code}'`))).toBe(true);
    expect(tests.some(({ text }) => text.includes(code))).toBe(true);
  });

  it('has a name of its own', () => {
    const names = codes.map((code) => CODES[code].name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the table of codes in README.ja.md', () => {
  it('is the one of the code', () => {
    const manual = read('README.ja.md');
    const heading = '## 診断コード\n\n';
    const at = manual.indexOf(heading) + heading.length;
    expect(at).toBeGreaterThan(heading.length);
    const rows = codes.map((code) => codeRow(code)).join('\n');
    const table = `| コード | 名前 | 程度 | 内容 |\n| --- | --- | --- | --- |\n${rows}\n`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(join(ROOT, 'README.ja.md'), `${manual.slice(0, at)}${table}`);
    expect(read('README.ja.md').slice(at)).toBe(table);
  });
});

describe('the READMEs', () => {
  const readmes = read('README.md') + read('README.ja.md');
  it.each(COMMANDS.map(({ name }) => name))('name the command %s', (name) =>
    expect(readmes).toContain(`jisseki ${name}`),
  );
  it.each(OPTIONS.map(({ name }) => name))('name the option --%s', (name) => expect(readmes).toContain(`--${name}`));
  it('name no option that there is not', () => {
    const written = [...readmes.matchAll(/(?<![\w-])--([a-z][a-z-]+)/g)].map((match) => match[1]);
    const known = [...OPTIONS.map(({ name }) => name)];
    expect(written.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});

/** One row of the table: the sentence with its parameters as they stand in it. */
function codeRow(code: Code): string {
  const { name, severity } = CODES[code];
  const level = { error: 'エラー', warning: '警告', note: '参考' }[severity];
  const names = new Proxy<Record<string, string>>({}, { get: () => '…', has: () => true });
  const { message } = explainDiagnostic(diagnose(code, { file: '…' }, { raw: '…', params: names }));
  return `| ${code} | ${name} | ${level} | ${message.replaceAll('|', '｜')} |`;
}
