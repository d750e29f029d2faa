/** Codes of files, templates and the command line (F). */
import type { CodeEntry } from './entry.ts';

export const FILE_CODES = {
  F001: { name: 'placeholder', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
