/** Codes of adding up and judging (V). */
import type { CodeEntry } from './entry.ts';

export const EVALUATE_CODES = {
  V001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
