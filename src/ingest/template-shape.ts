/** What a template may contain (様式の形): the schema as known keys, and its issues as findings. */
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type TemplateDocument, templateFinding, type YamlPath } from './template-document.ts';

type Issue = z.core.$ZodIssue;

/** The part of JSON Schema that is walked for the keys known at a path. */
const schemaNode = z.looseObject({
  get properties() {
    return z.record(z.string(), schemaNode).optional();
  },
  get items() {
    return schemaNode.optional();
  },
  propertyNames: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
});

/** Known keys at a path. */
type KnownKeys = (path: YamlPath) => readonly string[];

function knownKeys(schema: z.ZodType): KnownKeys {
  const root = schemaNode.parse(z.toJSONSchema(schema, { io: 'input' }));
  return (path) => keysAt(root, path);
}

function keysAt(root: z.output<typeof schemaNode>, path: YamlPath): readonly string[] {
  let node: z.output<typeof schemaNode> | undefined = root;
  for (const part of path) node = typeof part === 'number' ? node?.items : node?.properties?.[part];
  return node?.propertyNames?.enum ?? Object.keys(node?.properties ?? {});
}

/** Farthest a word may be from a known one to be taken for it. Assumption: half of its letters wrong is another word. */
/** The known word that a word is most likely meant for; empty where none is near. */
export function nearestOf(word: string, known: readonly string[]): string {
  const best = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0];
  return best !== undefined && best.far <= Math.max(1, word.length / 2) ? best.candidate : '';
}

/**
 * Every mistake of form in a template, in the order of its schema.
 * Reports: F202 F203 F204 F205 F206.
 */
export function shapeFindings(document: TemplateDocument, schema: z.ZodType): readonly Diagnostic[] {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return [];
  const issues: readonly Issue[] = result.error.issues;
  const known = knownKeys(schema);
  const misspelt = new Set(issues.flatMap((issue) => misspeltKeys(issue, known)));
  return issues.flatMap((issue) => {
    const path = pathOf(issue);
    if (isMissing(issue)) return misspelt.has(path.join('.')) ? [] : [missingFinding(document, path)];
    return findingsOf(document, issue, path, known);
  });
}

function pathOf(issue: Issue): YamlPath {
  return issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

/** Keys that are there under a wrong name, so that they are not called missing as well. */
function misspeltKeys(issue: Issue, known: KnownKeys): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  return issue.keys.map((key) => [...path, nearestOf(key, known(path))].join('.'));
}

function missingFinding(document: TemplateDocument, path: YamlPath): Diagnostic {
  return templateFinding('F203', document.file, document.valueAt(path), { params: { key: nameOf(path) } });
}

function findingsOf(
  document: TemplateDocument,
  issue: Issue,
  path: YamlPath,
  knownAt: KnownKeys,
): readonly Diagnostic[] {
  const at = document.valueAt(path);
  const key = nameOf(path);
  const raw = typeof issue.input === 'object' ? undefined : (document.textAt(path) ?? String(issue.input));
  const more = raw === undefined ? {} : { raw };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => {
        const known = knownAt(path);
        return templateFinding('F202', document.file, document.keyAt(path, unknown), {
          raw: unknown,
          params: { parent: nameOf(path), nearest: nearestOf(unknown, known), known: known.join('、') },
        });
      });
    case 'invalid_type':
      return [templateFinding('F204', document.file, at, { ...more, params: { key, expected: issue.expected } })];
    case 'invalid_value': {
      const known = issue.values.map(String);
      const params = { key, nearest: nearestOf(raw ?? '', known), known: known.join('、') };
      return [templateFinding('F205', document.file, at, { ...more, params })];
    }
    case 'too_small':
      return [
        templateFinding('F206', document.file, at, {
          ...more,
          params: { key, ...limit('least', issue.minimum), of: issue.origin },
        }),
      ];
    case 'too_big':
      return [
        templateFinding('F206', document.file, at, {
          ...more,
          params: { key, ...limit('most', issue.maximum), of: issue.origin },
        }),
      ];
    default:
      return [templateFinding('F206', document.file, at, { ...more, params: { key, rule: issue.message } })];
  }
}

function limit(side: 'least' | 'most', value: number | bigint): Readonly<Record<string, number>> {
  return { [side]: Number(value) };
}

/** municipalities.0.code as 「municipalities」の1番目の「code」. */
function nameOf(path: YamlPath): string {
  return path.map((part) => (typeof part === 'number' ? `${part + 1}番目` : part)).join(' › ');
}
