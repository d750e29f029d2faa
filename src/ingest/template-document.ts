/** template.yaml as a document that knows its lines (様式ファイルの行と列). */
import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Code } from '../model/codes.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/** Where something stands in a text, both from 1. */
export type Position = { readonly line: number; readonly column: number };

/** Keys and indices from the root. */
export type YamlPath = readonly (string | number)[];

export type TemplateDocument = {
  readonly file: string;
  /** The plain value; undefined where the text is not YAML. */
  readonly value: unknown;
  /** Where the value at a path stands; where there is none, the nearest thing around it. */
  readonly valueAt: (path: YamlPath) => Position;
  /** Where a key stands in the mapping at a path. */
  readonly keyAt: (path: YamlPath, key: string) => Position;
  /** The text of a plain value as it is written (011002, not 11002). */
  readonly textAt: (path: YamlPath) => string | undefined;
  readonly syntax: readonly Diagnostic[];
};

/**
 * Parses the text of a template.
 * Reports: F201 for each mistake of syntax.
 */
export function parseTemplateDocument(file: string, text: string): TemplateDocument {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: counter, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const nodeOffset = (path: YamlPath): number | undefined => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    return offsetOf(node);
  };
  const valueAt = (path: YamlPath): Position => {
    for (let length = path.length; length >= 0; length--) {
      const offset = nodeOffset(path.slice(0, length));
      if (offset !== undefined) return position(offset);
    }
    return { line: 1, column: 1 };
  };
  const keyAt = (path: YamlPath, key: string): Position => {
    const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const offset = isPair(pair) ? offsetOf(pair.key) : undefined;
    return offset === undefined ? valueAt(path) : position(offset);
  };
  const textAt = (path: YamlPath): string | undefined => {
    const node: unknown = document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  };
  const around = { file, valueAt, keyAt, textAt };
  const syntax = document.errors.map(({ code, pos }) =>
    templateFinding('F201', file, position(pos[0]), { params: { problem: code } }),
  );
  if (syntax.length > 0) return { ...around, value: undefined, syntax };
  try {
    return { ...around, value: document.toJS(), syntax };
  } catch {
    // yaml refuses aliases that grow without bound and aliases without an anchor only here.
    const refused = templateFinding('F201', file, { line: 1, column: 1 }, { params: { problem: 'BAD_ALIAS' } });
    return { ...around, value: undefined, syntax: [refused] };
  }
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start]: readonly unknown[] = node.range;
  return typeof start === 'number' ? start : undefined;
}

/** A finding in a template; line and column are parameters, for they are no cell. */
export function templateFinding(
  code: Code,
  file: string,
  at: Position,
  more: { readonly params?: Readonly<Record<string, string | number>>; readonly raw?: string } = {},
): Diagnostic {
  return diagnose(
    code,
    { file },
    {
      params: { line: at.line, column: at.column, ...more.params },
      ...(more.raw === undefined ? {} : { raw: more.raw }),
    },
  );
}
