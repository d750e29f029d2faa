/** Codes of printing (P). */
import type { CodeEntry } from './entry.ts';

export const RENDER_CODES = {
  P101: { name: 'character-missing', severity: 'warning' },
  P102: { name: 'variant-missing', severity: 'warning' },
  P103: { name: 'font-unreadable', severity: 'warning' },
  P104: { name: 'text-not-printed', severity: 'error' },
  P105: { name: 'label-shortened', severity: 'note' },
  P106: { name: 'column-too-narrow', severity: 'warning' },
  P107: { name: 'page-differs-from-plan', severity: 'error' },
  P108: { name: 'page-too-small', severity: 'warning' },
  P109: { name: 'break-forced', severity: 'note' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
