/** Codes of reading the fields of a submitted row (N5). */
import type { CodeEntry } from './entry.ts';

export const SUBMISSION_CODES = {
  N501: { name: 'formula-without-result', severity: 'error' },
  N503: { name: 'text-struck-out', severity: 'error' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
