/** The template (様式定義) from the text of template.yaml; every mistake at once, each with its line and column. */
import type { Reported } from '../model/diagnostic.ts';
import { type Template, templateSchema } from '../model/template.ts';
import { templateChecks } from './template-checks.ts';
import { parseTemplateDocument } from './template-document.ts';
import { shapeFindings } from './template-shape.ts';

/**
 * Reads a template.
 * @param name the template's folder: renkei
 * @param file the file's name for findings
 * @param yaml its text
 * @returns undefined where the template has any mistake: a listing is not printed by half a template
 * Reports: F201 F202 F203 F204 F205 F206 F207 F208 F209 F210 F211 F212, each with `line` and `column`.
 */
export function readTemplate(name: string, file: string, yaml: string): Reported<Template | undefined> {
  const document = parseTemplateDocument(file, yaml);
  if (document.syntax.length > 0) return { value: undefined, diagnostics: document.syntax };
  const diagnostics = [...shapeFindings(document), ...templateChecks(document)].toSorted(
    (a, b) =>
      Number(a.params['line']) - Number(b.params['line']) || Number(a.params['column']) - Number(b.params['column']),
  );
  const result = templateSchema.safeParse(document.value);
  if (!result.success || diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...result.data, name }, diagnostics };
}
