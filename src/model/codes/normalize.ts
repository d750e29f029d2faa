/** Codes of reading a text as a value (N). */
import type { CodeEntry } from './entry.ts';

export const NORMALIZE_CODES = {
  N001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
