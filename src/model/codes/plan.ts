/** Codes of the plan's contents (F3), found when its values are read. */
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
} as const satisfies Readonly<Record<string, CodeEntry>>;
