/** Codes of the plan's contents and of last year's result (F3), found when their values are read. */
import type { CodeEntry } from './entry.ts';

export const PLAN_CODES = {
  F301: { name: 'plan-cell-missing', severity: 'error' },
  F302: { name: 'plan-number-not-integer', severity: 'error' },
  F303: { name: 'plan-role-unknown', severity: 'error' },
  F304: { name: 'plan-aggregation-unknown', severity: 'error' },
  F305: { name: 'plan-id-repeated', severity: 'error' },
  F306: { name: 'plan-direction-unknown', severity: 'error' },
  F307: { name: 'plan-municipality-unknown', severity: 'error' },
  F310: { name: 'plan-missing', severity: 'error' },
  F308: { name: 'plan-reference-unknown', severity: 'error' },
  F311: { name: 'previous-result-unreadable', severity: 'warning' },
  F312: { name: 'previous-indicator-differs', severity: 'warning' },
  F313: { name: 'previous-year-differs', severity: 'warning' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
