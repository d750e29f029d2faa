/** Codes of reading the bytes of a workbook (R). */
import type { CodeEntry } from './entry.ts';

export const READ_CODES = {
  R001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
