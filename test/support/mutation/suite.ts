/** Collects what test files say with `describe` and `it`, to be run here again and again without starting Vitest. */
import { inspect } from 'node:util';
import { expect } from 'vitest';

/** One row of a table. */
export type Row = { readonly name: string; readonly body: () => unknown };

/** One `it`, or all rows of one `it.each`: the unit that mutants are matched with. */
export type Block = {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly rows: readonly Row[];
};

export type Suite = {
  readonly blocks: readonly Block[];
  /** What `import … from 'vitest'` gets; the assertions are Vitest's own. */
  readonly vitest: object;
  /** Tells which file the following blocks are in. */
  readonly enter: (file: string) => void;
};

type Body = (...row: readonly unknown[]) => unknown;

const spread = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** Short names of blocks; the same in every process, as all load the whole suite first, in the same order. */
const ids = new Map<string, string>();

/** An empty suite that collects. */
export function newSuite(): Suite {
  const blocks: Block[] = [];
  const path: string[] = [];
  let file = '';

  function add(name: string, rows: readonly Row[]): void {
    const inFile = blocks.filter((block) => block.file === file).length + 1;
    const whole = [file, ...path, `${name} #${inFile}`].join(' › ');
    const id = ids.get(whole) ?? String(ids.size);
    ids.set(whole, id);
    blocks.push({ id, name: whole, file, rows });
  }
  function describe(name: string, body: Body, ...row: readonly unknown[]): void {
    path.push(name);
    body(...row);
    path.pop();
  }
  const describeEach = (table: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of table) describe(name, body, ...spread(row));
  };
  const it = (name: string, body: Body) => add(name, [{ name, body }]);
  const itEach = (table: readonly unknown[]) => (name: string, body: Body) =>
    add(
      name,
      table.map((row) => ({ name: inspect(row, { depth: 2 }), body: () => body(...spread(row)) })),
    );

  return {
    blocks,
    vitest: {
      expect,
      describe: Object.assign(describe, { each: describeEach }),
      it: Object.assign(it, { each: itEach }),
    },
    enter: (name) => {
      file = name;
    },
  };
}

/** Runs one row; the failure, or undefined where it holds. */
export async function failureOf({ name, body }: Row): Promise<string | undefined> {
  try {
    const outcome = body();
    if (outcome instanceof Promise) await outcome;
    return undefined;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
