/** Codes of outputs as a set (H1), history and editions (H2), waivers (H3). */
import type { CodeEntry } from './entry.ts';

export const HISTORY_CODES = {
  H101: { name: 'swap-finished', severity: 'note' },
  H102: { name: 'swap-undone', severity: 'note' },
  H103: { name: 'output-open', severity: 'error' },
  H104: { name: 'output-read-only', severity: 'error' },
  H105: { name: 'swap-lost', severity: 'warning' },
  H106: { name: 'staging-left', severity: 'note' },
  H107: { name: 'edited-output-kept', severity: 'warning' },
  H108: { name: 'edited-output-left', severity: 'warning' },
  H109: { name: 'another-run', severity: 'error' },
  H110: { name: 'manifest-damaged', severity: 'warning' },
  H111: { name: 'outputs-not-writable', severity: 'error' },
  H201: { name: 'history-damaged', severity: 'warning' },
  H202: { name: 'edition-damaged', severity: 'error' },
  H203: { name: 'edition-exists', severity: 'error' },
  H204: { name: 'edition-refused', severity: 'error' },
  H301: { name: 'waivers-not-yaml', severity: 'error' },
  H302: { name: 'waiver-incomplete', severity: 'error' },
  H303: { name: 'waiver-unknown-code', severity: 'error' },
  H304: { name: 'waiver-bad-date', severity: 'error' },
  H305: { name: 'waiver-expired', severity: 'warning' },
  H306: { name: 'waiver-without-finding', severity: 'note' },
  H307: { name: 'waiver-unknown-key', severity: 'error' },
  H308: { name: 'waiver-headings-missing', severity: 'error' },
  H309: { name: 'waivers-not-readable', severity: 'error' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
