/** Findings as JSON (診断のJSON): in results, and one object per line for other programs. */
import { CODES } from '../../model/codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticResult } from '../../model/result.ts';
import type { Place } from '../../model/source.ts';
import { inOrder } from './order.ts';

/** Sentence and hint of a finding; passed in, because words are made elsewhere. */
export type Explain = (diagnostic: Diagnostic) => { readonly message: string; readonly hint: string };

/** One finding with its words, in the contract's order of keys. */
export function diagnosticJson(diagnostic: Diagnostic, explain: Explain): DiagnosticResult {
  const { code, severity, place, field, indicator, raw, params, related } = diagnostic;
  const { message, hint } = explain(diagnostic);
  return {
    code,
    name: CODES[code].name,
    severity,
    ...placeJson(place),
    field: field ?? null,
    indicator: indicator ?? null,
    raw: raw ?? null,
    params: { ...params },
    related: related.map(placeJson),
    message,
    hint,
  };
}

function placeJson({ file, sheet, cell }: Place) {
  return { file: file ?? null, sheet: sheet ?? null, cell: cell ?? null };
}

/** All findings as JSON Lines, in canonical order, none left out. */
export function diagnosticJsonLines(diagnostics: readonly Diagnostic[], explain: Explain): readonly string[] {
  return inOrder(diagnostics).map((diagnostic) => JSON.stringify(diagnosticJson(diagnostic, explain)));
}
