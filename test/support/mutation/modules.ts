/** Loads the compiled sources and tests so that all of them can be forgotten and loaded anew in no time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';

export type Modules = {
  readonly load: (file: string) => void;
  /** Whether a module that was loaded once needs another one, by way of others perhaps. */
  readonly reaches: (from: string, to: string) => boolean;
  /** Forgets what was loaded; the parsed code is kept. */
  readonly forget: () => void;
};

type Module = { exports: object };

export type ModuleOptions = {
  /** Folder of the project. */
  readonly root: string;
  /** Folder of the compiled modules, laid out as the project is. */
  readonly compiled: string;
  /** Stands for some packages; all others are Node's. */
  readonly given: ReadonlyMap<string, () => object>;
  /** Changes code before it is parsed. */
  readonly rewrite?: (code: string) => string;
};

/** The modules of a folder. */
export function modulesOf({ root, compiled, given, rewrite = (code) => code }: ModuleOptions): Modules {
  const parsed = new Map<string, CallableFunction>();
  const loaded = new Map<string, Module>();
  const needs = new Map<string, Set<string>>();
  const outside = createRequire(join(root, 'package.json'));

  function parse(file: string): CallableFunction {
    const known = parsed.get(file);
    if (known !== undefined) return known;
    const code = rewrite(readFileSync(file, 'utf8')).replaceAll('import.meta.url', 'sourceUrl');
    const made = compileFunction(code, ['exports', 'require', 'module', 'sourceUrl'], { filename: file });
    parsed.set(file, made);
    return made;
  }
  function load(file: string): object {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    loaded.set(file, module);
    const sourceUrl = pathToFileURL(join(root, relative(compiled, file))).href;
    parse(file)(module.exports, (name: string) => required(name, file), module, sourceUrl);
    return module.exports;
  }
  function required(name: string, from: string): unknown {
    if (name.startsWith('.')) {
      const file = resolve(dirname(from), name);
      needs.set(from, (needs.get(from) ?? new Set()).add(file));
      return load(file);
    }
    return given.get(name)?.() ?? outside(name);
  }
  function reaches(from: string, to: string): boolean {
    const reached = new Set([from]);
    for (const file of reached) for (const next of needs.get(file) ?? []) reached.add(next);
    return reached.has(to);
  }
  return { load, reaches, forget: () => loaded.clear() };
}
