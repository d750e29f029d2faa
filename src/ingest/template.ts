/** The template (様式定義) from the text of template.yaml; every mistake at once, each with its line and column. */
import type { Reported } from '../model/diagnostic.ts';
import type { PolicyTemplate } from '../model/policy-template.ts';
import { LISTINGS, type Template, templateSchema } from '../model/template.ts';
import { readPolicyTemplate } from './policy/template.ts';
import { templateChecks } from './template-checks.ts';
import { parseTemplateDocument, templateFinding } from './template-document.ts';
import { nearestOf, shapeFindings } from './template-shape.ts';

/**
 * Reads a template of any listing: `listing` says of which.
 * Reports: F205 where there is no such listing; else as {@link readTemplate} and {@link readPolicyTemplate}.
 */
export function readAnyTemplate(
  name: string,
  file: string,
  yaml: string,
): Reported<Template | PolicyTemplate | undefined> {
  const document = parseTemplateDocument(file, yaml);
  const { value } = document;
  const listing: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'listing') : undefined;
  if (listing === 'torikumi') return readPolicyTemplate(name, file, yaml);
  if (typeof listing !== 'string' || listing === 'renkei') return readTemplate(name, file, yaml);
  const params = { key: 'listing', nearest: nearestOf(listing, LISTINGS), known: LISTINGS.join('、') };
  const unknown = templateFinding('F205', file, document.valueAt(['listing']), { raw: listing, params });
  return { value: undefined, diagnostics: [unknown] };
}

/**
 * Reads a template of the first listing.
 * @param name the template's folder: renkei
 * @param file the file's name for findings
 * @param yaml its text
 * @returns undefined where the template has any mistake: a listing is not printed by half a template
 * Reports: F201 F202 F203 F204 F205 F206 F207 F208 F209 F210 F211 F212, each with `line` and `column`.
 */
export function readTemplate(name: string, file: string, yaml: string): Reported<Template | undefined> {
  const document = parseTemplateDocument(file, yaml);
  if (document.syntax.length > 0) return { value: undefined, diagnostics: document.syntax };
  const diagnostics = [...shapeFindings(document, templateSchema), ...templateChecks(document)].toSorted(
    (a, b) =>
      Number(a.params['line']) - Number(b.params['line']) || Number(a.params['column']) - Number(b.params['column']),
  );
  const result = templateSchema.safeParse(document.value);
  if (!result.success || diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...result.data, name }, diagnostics };
}
