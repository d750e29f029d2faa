/** Codes of history, editions and waivers (H). */
import type { CodeEntry } from './entry.ts';

export const HISTORY_CODES = {
  H001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
