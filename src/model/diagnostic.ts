/** Findings as data (診断): a code of the closed table, a place, the raw text and parameters. Sentences come last, in compose/message. */
import { CODES, type Code } from './codes.ts';
import type { Place } from './source.ts';

/** error: the value cannot be used · warning: used, please look · note: information. */
export type Severity = 'error' | 'warning' | 'note';

/** What a leaf function reports: it knows no place. */
export type Finding = {
  readonly code: Code;
  /** Values that the sentence names; strings or numbers only. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly raw?: string;
  /** Differs from the code table's only where the same defect weighs more or less in this field. */
  readonly severity?: Severity;
};

export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** Field name of the record (actual, target …), where the finding is about one. */
  readonly field?: string;
  /** 指標ID of the plan, where the finding is about one. */
  readonly indicator?: string;
  readonly raw?: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly related: readonly Place[];
};

/** A result together with everything that was found on the way. */
export type Reported<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };

/**
 * A diagnostic with the severity of the code table unless given.
 * @example diagnose('F101', { file: 'x.xlsx' })
 */
export function diagnose(code: Code, place: Place, more: Partial<Omit<Diagnostic, 'code' | 'place'>> = {}): Diagnostic {
  return { code, severity: CODES[code].severity, place, params: {}, related: [], ...more };
}

/** A leaf's finding at its place. */
export function placed(
  finding: Finding,
  place: Place,
  more: { readonly field?: string; readonly indicator?: string } = {},
): Diagnostic {
  return diagnose(finding.code, place, {
    ...(finding.severity === undefined ? {} : { severity: finding.severity }),
    ...(finding.params === undefined ? {} : { params: finding.params }),
    ...(finding.raw === undefined ? {} : { raw: finding.raw }),
    ...more,
  });
}
