/** The order of findings (診断の並び): by place for files, worst first for people. */
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { parseAddress } from '../../model/source.ts';

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Error before warning before note. */
export function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return RANKS[a.severity] - RANKS[b.severity];
}

/**
 * Findings by file, sheet, row, column and code; what concerns a whole file or sheet comes before its cells.
 * Sheets stand in the order in which they first appear, files by their code points.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sheets = new Map<string, number>();
  for (const { place } of diagnostics) {
    const key = `${place.file ?? ''}\n${place.sheet ?? ''}`;
    if (place.sheet !== undefined && !sheets.has(key)) sheets.set(key, sheets.size + 1);
  }
  const keys = diagnostics.map((diagnostic) => {
    const { file = '', sheet = '', cell = '' } = diagnostic.place;
    const at = parseAddress(cell.split(':')[0] ?? '');
    return {
      diagnostic,
      file,
      numbers: [sheets.get(`${file}\n${sheet}`) ?? 0, at?.row ?? 0, at?.column ?? 0],
    };
  });
  keys.sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      compareNumbers(a.numbers, b.numbers) ||
      compareText(a.diagnostic.code, b.diagnostic.code),
  );
  return keys.map(({ diagnostic }) => diagnostic);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
