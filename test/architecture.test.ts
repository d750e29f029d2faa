/** The rules of src/README.md as a test, proved by planted violations. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES } from './config/dependency-rules.ts';

const ROOT = new URL('..', import.meta.url).pathname;

async function violations(root: string): Promise<readonly string[]> {
  const result = await cruise(['src'], {
    ruleSet: { forbidden: [...RULES] },
    validate: true,
    baseDir: root,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
    doNotFollow: { path: 'node_modules' },
  });
  const output = result.output as ICruiseResult;
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

function sourceFiles(): readonly string[] {
  return readdirSync(join(ROOT, 'src'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((file) => file.endsWith('.ts'));
}

describe('the house', () => {
  it('keeps the import rules', async () => {
    expect(await violations(ROOT)).toEqual([]);
  });

  describe('notices a planted violation', () => {
    const root = mkdtempSync(join(tmpdir(), 'jisseki-planted-'));
    const plant = (file: string, text: string) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    };
    for (const file of ['src/compose/title.ts', 'src/files.ts']) plant(file, 'export {};\n');
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    afterAll(() => rmSync(root, { recursive: true }));

    it.each([
      ['evaluate-imports-another-stage', "import '../compose/title.ts';"],
      ['edge-imported-from-inside', "import '../files.ts';"],
      ['files-outside-the-edge', "import 'node:fs';"],
      ['another-door-to-pdfmake', "import 'pdfmake';"],
    ])('%s', async (rule, code) => {
      plant('src/evaluate/violation.ts', `${code}\nexport {};\n`);
      expect((await violations(root)).map((line) => line.split(':')[0])).toContain(rule);
    });
  });

  it.each([
    ['the clock', /\bDate\.now\(|new Date\(\)|performance\.now\(/, /^(main|cli|reader|reader-worker)\.ts$|^command\//],
    ['process', /\bprocess\.(?!versions)/, /^(main|cli|files|reader|reader-worker|package-files|disk)\.ts$|^command\//],
    ['console', /\bconsole\./, /^(main|cli)\.ts$/],
    ['randomness', /Math\.random\(|randomUUID/, /^files\.ts$/],
  ])('uses %s at the edge only', (_, pattern, allowed) => {
    const found = sourceFiles().filter((file) => !allowed.test(file) && pattern.test(code(file)));
    expect(found).toEqual([]);
  });

  it('keeps files under 300 lines', () => {
    expect(sourceFiles().filter((file) => code(file).split('\n').length > 300)).toEqual([]);
  });
});

function code(file: string): string {
  return readFileSync(join(ROOT, 'src', file), 'utf8').replaceAll(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
}
