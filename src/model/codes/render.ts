/** Codes of printing (P). */
import type { CodeEntry } from './entry.ts';

export const RENDER_CODES = {
  P001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
