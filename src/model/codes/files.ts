/** Codes of files, templates and the command line (F). */
import type { CodeEntry } from './entry.ts';

export const FILE_CODES = {
  F101: { name: 'lock-file', severity: 'note' },
  F102: { name: 'system-file', severity: 'note' },
  F103: { name: 'foreign-file', severity: 'note' },
  F104: { name: 'file-not-readable', severity: 'error' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
