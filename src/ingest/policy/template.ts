/** The template of 主な取組一覧 (様式定義) from the text of template.yaml; every mistake at once, each with its line and column. */
import type { z } from 'zod';
import type { Diagnostic, Reported } from '../../model/diagnostic.ts';
import { POLICY_FIELDS, type PolicyTemplate, policyTemplateSchema } from '../../model/policy-template.ts';
import { foldName } from '../fold.ts';
import { marginChecks, repeated } from '../template-checks.ts';
import { parseTemplateDocument, type TemplateDocument, templateFinding } from '../template-document.ts';
import { headingChecks } from '../template-headings.ts';
import { shapeFindings } from '../template-shape.ts';

type Shape = typeof policyTemplateSchema.shape;

/** Headings without which no row of a submission can be understood. */
const NEEDED_HEADINGS = ['code', 'items'] as const;

/**
 * Reads a template of 主な取組一覧.
 * @param name the template's folder: torikumi
 * @param file the file's name for findings
 * @returns undefined where the template has any mistake
 * Reports: F201 F202 F203 F204 F205 F206 F209 F211 F212, each with `line` and `column`.
 */
export function readPolicyTemplate(name: string, file: string, yaml: string): Reported<PolicyTemplate | undefined> {
  const document = parseTemplateDocument(file, yaml);
  if (document.syntax.length > 0) return { value: undefined, diagnostics: document.syntax };
  const diagnostics = [...shapeFindings(document, policyTemplateSchema), ...policyTemplateChecks(document)].toSorted(
    (a, b) =>
      Number(a.params['line']) - Number(b.params['line']) || Number(a.params['column']) - Number(b.params['column']),
  );
  const result = policyTemplateSchema.safeParse(document.value);
  if (!result.success || diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...result.data, name }, diagnostics };
}

/** Mistakes that only show when parts of the template are held against each other. */
function policyTemplateChecks(document: TemplateDocument): readonly Diagnostic[] {
  const print = part(document, 'print');
  return [
    ...columnChecks(document),
    ...markerChecks(document),
    ...policyChecks(document),
    ...officeChecks(document),
    ...headingChecks(document, part(document, 'headings'), POLICY_FIELDS, NEEDED_HEADINGS),
    ...(print === undefined ? [] : marginChecks(document, print)),
  ];
}

/** One part of the template, where its form is right. */
function part<K extends keyof Shape>(document: TemplateDocument, key: K): z.output<Shape[K]> | undefined {
  const whole = document.value;
  if (typeof whole !== 'object' || whole === null) return undefined;
  const result = policyTemplateSchema.shape[key].safeParse(Reflect.get(whole, key));
  return result.success ? (result.data as z.output<Shape[K]>) : undefined;
}

/** Each column once, and the items among them: nothing that was submitted may be left unprinted by a template. */
function columnChecks(document: TemplateDocument): readonly Diagnostic[] {
  const columns = part(document, 'columns');
  if (columns === undefined) return [];
  const twice = repeated(
    document,
    '印刷する列',
    columns.map(({ field }, at) => ({ word: field, path: ['columns', at, 'field'] })),
  );
  if (columns.some(({ field }) => field === 'items')) return twice;
  const at = document.keyAt([], 'columns');
  return [...twice, templateFinding('F203', document.file, at, { params: { key: 'columns › field: items' } })];
}

function markerChecks(document: TemplateDocument): readonly Diagnostic[] {
  const markers = part(document, 'markers') ?? [];
  const child = part(document, 'child');
  const signs = markers.flatMap(({ mark, accepts }, at) => [
    { word: mark, path: ['markers', at, 'mark'] },
    ...accepts.map((word, index) => ({ word, path: ['markers', at, 'accepts', index] })),
  ]);
  return repeated(document, '記号', child === undefined ? signs : [...signs, { word: child, path: ['child'] }]);
}

function policyChecks(document: TemplateDocument): readonly Diagnostic[] {
  const policies = part(document, 'policies') ?? [];
  return repeated(
    document,
    '施策コード',
    policies.map(({ code }, at) => ({ word: code, path: ['policies', at, 'code'] })),
  );
}

function officeChecks(document: TemplateDocument): readonly Diagnostic[] {
  const offices = part(document, 'offices') ?? [];
  const spellings = offices.flatMap(({ name, accepts }, at) => [
    { word: name, path: ['offices', at, 'name'] },
    ...accepts.map((word, index) => ({ word, path: ['offices', at, 'accepts', index] })),
  ]);
  return repeated(document, '部局の名前', spellings, foldName);
}
