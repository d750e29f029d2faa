/** Codes of finding tables, owners, years and records (X). */
import type { CodeEntry } from './entry.ts';

export const FIND_CODES = {
  X001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
