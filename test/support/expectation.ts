/** Expected readings of real expressions, field by field; fields that are left out do not matter. */

import { asUnit } from '../../src/model/unit.ts';
import { readMeasure } from '../../src/normalize/measure.ts';
import { valueJson } from '../../src/render/explain/json.ts';

export type Expectation = Readonly<Record<string, unknown>> & {
  /** A warning or an error must come with it; `any`: a note will do. */
  readonly needsDiagnostic?: true | 'any';
  readonly withDiagnostic?: true;
  /** Qualifiers that may be there or not. */
  readonly mayQualifiers?: readonly string[];
  readonly parts?: readonly Expectation[];
};

export type Expression = {
  readonly input: string;
  readonly role?: 'baseline' | 'target' | 'actual' | 'date';
  readonly year?: number;
  readonly expect: Expectation;
  readonly accept?: readonly Expectation[];
  /** Office and document that the expression comes from. */
  readonly source: string;
};

type Got = Readonly<Record<string, unknown>>;

const CONTROLS = new Set(['needsDiagnostic', 'withDiagnostic', 'mayQualifiers']);

function plainNumber(value: unknown): string {
  return String(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Spellings of metric units do not matter, nor does width. */
function plainUnit(unit: unknown): unknown {
  if (typeof unit !== 'string') return null;
  const [counter = '', ...per] = unit.normalize('NFKC').split('/');
  return [asUnit(counter), ...per].join('/');
}

function differs(name: string, want: unknown, got: unknown, may: readonly string[]): boolean {
  switch (name) {
    case 'value':
    case 'low':
    case 'high':
      return plainNumber(want) !== plainNumber(got);
    case 'unit':
      return plainUnit(want) !== plainUnit(got);
    case 'comparator':
      return want !== (got ?? '=');
    case 'qualifiers': {
      const strict = (list: unknown) => (Array.isArray(list) ? list.filter((one) => !may.includes(one)).sort() : []);
      return JSON.stringify(strict(want)) !== JSON.stringify(strict(got));
    }
    case 'by':
      return differences(want as Expectation, (got ?? {}) as Got).length > 0;
    case 'parts': {
      const [wanted, gotten] = [want as readonly Expectation[], Array.isArray(got) ? (got as readonly Got[]) : []];
      return wanted.length !== gotten.length || wanted.some((part, i) => differences(part, gotten[i] ?? {}).length > 0);
    }
    case 'period':
      if (want === null || typeof got !== 'object' || got === null) return want !== (got ?? null);
      return Object.entries(want as Got).some(([key, value]) => ((got as Got)[key] ?? null) !== value);
    default:
      return want !== (got ?? null);
  }
}

function differences(want: Expectation, got: Got): readonly string[] {
  return Object.entries(want)
    .filter(([name, value]) => !CONTROLS.has(name) && differs(name, value, got[name], want.mayQualifiers ?? []))
    .map(([name, value]) => `${name} ${JSON.stringify(got[name])}, not ${JSON.stringify(value)}`);
}

/** What a reading lacks of the nearest expectation; empty where it fits one. */
export function misread({ input, role, year, expect, accept = [] }: Expression): readonly string[] {
  const context = { ...(role === undefined ? {} : { role }), ...(year === undefined ? {} : { year }) };
  const { measure, findings } = readMeasure(input, context);
  const got = valueJson(measure, findings) as Got & { readonly diagnostics: readonly { readonly severity: string }[] };
  const warned = got.diagnostics.some(({ severity }) => severity !== 'note');
  const misses = [expect, ...accept].map((want) => {
    const need = want.needsDiagnostic ?? want.withDiagnostic;
    const silent = need !== undefined && !(need === 'any' ? got.diagnostics.length > 0 : warned);
    return [...differences(want, got), ...(silent ? ['a diagnostic is missing'] : [])];
  });
  return misses.find((miss) => miss.length === 0) ?? misses[0] ?? [];
}
