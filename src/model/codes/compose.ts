/** Codes of composing the listing (C). */
import type { CodeEntry } from './entry.ts';

export const COMPOSE_CODES = {
  C001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
