/** Codes of files, templates and the command line (F). */
import type { CodeEntry } from './entry.ts';

export const FILE_CODES = {
  F101: { name: 'lock-file', severity: 'note' },
  F102: { name: 'system-file', severity: 'note' },
  F103: { name: 'foreign-file', severity: 'note' },
  F104: { name: 'file-not-readable', severity: 'error' },
  F201: { name: 'template-not-yaml', severity: 'error' },
  F202: { name: 'template-unknown-key', severity: 'error' },
  F203: { name: 'template-key-missing', severity: 'error' },
  F204: { name: 'template-wrong-type', severity: 'error' },
  F205: { name: 'template-unknown-word', severity: 'error' },
  F206: { name: 'template-bad-value', severity: 'error' },
  F207: { name: 'template-lead-unknown', severity: 'error' },
  F208: { name: 'template-code-check-digit', severity: 'error' },
  F209: { name: 'template-repeated-word', severity: 'error' },
  F210: { name: 'template-achievement-missing', severity: 'error' },
  F211: { name: 'template-heading-ambiguous', severity: 'error' },
  F212: { name: 'template-margins-too-wide', severity: 'error' },
  F251: { name: 'plan-header-missing', severity: 'error' },
  F252: { name: 'plan-column-missing', severity: 'error' },
  F253: { name: 'plan-unknown-column', severity: 'warning' },
  F254: { name: 'plan-column-repeated', severity: 'error' },
  F255: { name: 'plan-without-rows', severity: 'error' },
  F256: { name: 'plan-column-without-heading', severity: 'warning' },
  F257: { name: 'plan-row-hidden', severity: 'warning' },
  F258: { name: 'plan-cell-without-value', severity: 'error' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
