/** Codes of the outputs beside the print: workbook (P2), open data (P3). */
import type { CodeEntry } from './entry.ts';

export const OUTPUT_CODES = {
  P201: { name: 'text-over-cell-limit', severity: 'note' },
  P202: { name: 'sign-not-storable', severity: 'warning' },
  P301: { name: 'formula-like-text', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
