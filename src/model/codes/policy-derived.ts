/** Codes of what the figures of the second listing show (D): questions to its compilers. */
import type { CodeEntry } from './entry.ts';

export const POLICY_DERIVED_CODES = {
  D101: { name: 'no-figure-no-date', severity: 'note' },
  D102: { name: 'measure-without-figures', severity: 'note' },
  D103: { name: 'date-without-figure', severity: 'note' },
  D104: { name: 'figure-without-year', severity: 'note' },
  D105: { name: 'single-year', severity: 'note' },
  D106: { name: 'stale-series', severity: 'note' },
  D201: { name: 'claim-supported', severity: 'note' },
  D202: { name: 'claim-contradicted', severity: 'warning' },
  D203: { name: 'claim-without-baseline', severity: 'note' },
  D204: { name: 'claim-without-figures', severity: 'note' },
  D301: { name: 'refused-comparison', severity: 'note' },
  D302: { name: 'incomparable-points', severity: 'note' },
  D303: { name: 'fiscal-year-of-month', severity: 'note' },
  D304: { name: 'planned-value', severity: 'note' },
  D305: { name: 'part-year-value', severity: 'note' },
  D306: { name: 'after-report', severity: 'note' },
  D401: { name: 'mixed-notation', severity: 'note' },
  D402: { name: 'writing-slip', severity: 'warning' },
  D403: { name: 'date-order', severity: 'note' },
  D404: { name: 'unread-figure', severity: 'warning' },
  D405: { name: 'far-future', severity: 'warning' },
  D406: { name: 'thousandfold-change', severity: 'warning' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
