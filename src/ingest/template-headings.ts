/** The headings that a template knows (様式の見出し): those without which nothing is read, and words that mean two fields. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { foldKey } from './fold.ts';
import { type TemplateDocument, templateFinding } from './template-document.ts';

/**
 * Mistakes among the headings of a template; none where it has no headings, which is said elsewhere.
 * @param fields all fields, in their order
 * @param needed fields without which no row can be understood
 * Reports: F203 F211.
 */
export function headingChecks<F extends string>(
  document: TemplateDocument,
  headings: Readonly<Partial<Record<F, readonly string[]>>> | undefined,
  fields: readonly F[],
  needed: readonly F[],
): readonly Diagnostic[] {
  if (headings === undefined) return [];
  const missing = needed
    .filter((field) => headings[field] === undefined)
    .map((field) =>
      templateFinding('F203', document.file, document.keyAt([], 'headings'), {
        params: { key: `headings › ${field}` },
      }),
    );
  const first = new Map<string, F>();
  const ambiguous = fields.flatMap((field) =>
    (headings[field] ?? []).flatMap((word, at) => {
      const key = foldKey(word);
      const other = first.get(key);
      if (other === undefined) first.set(key, field);
      if (other === undefined || other === field) return [];
      const place = document.valueAt(['headings', field, at]);
      return [templateFinding('F211', document.file, place, { raw: word, params: { field, other } })];
    }),
  );
  return [...missing, ...ambiguous];
}
