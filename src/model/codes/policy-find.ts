/** Codes of finding the items of 主な取組 (X5). */
import type { CodeEntry } from './entry.ts';

export const POLICY_FIND_CODES = {
  X501: { name: 'policy-code-missing', severity: 'error' },
  X502: { name: 'policy-code-unknown', severity: 'error' },
  X503: { name: 'policy-code-unreadable', severity: 'error' },
  X504: { name: 'policy-category-differs', severity: 'warning' },
  X505: { name: 'office-not-named', severity: 'error' },
  X506: { name: 'office-contradicted', severity: 'error' },
  X507: { name: 'office-missing', severity: 'error' },
  X508: { name: 'same-item-twice', severity: 'note' },
  X509: { name: 'item-without-marker', severity: 'warning' },
  X510: { name: 'child-without-item', severity: 'warning' },
  X511: { name: 'actual-not-paired', severity: 'warning' },
  X512: { name: 'markup-removed', severity: 'note' },
  X513: { name: 'hidden-items', severity: 'warning' },
  X514: { name: 'text-without-heading', severity: 'warning' },
  X515: { name: 'policy-without-items', severity: 'warning' },
  X516: { name: 'actual-without-brackets', severity: 'warning' },
  X518: { name: 'item-struck-out', severity: 'warning' },
  X519: { name: 'cell-without-text', severity: 'error' },
  X520: { name: 'office-unknown', severity: 'error' },
  X521: { name: 'policy-revision-tied', severity: 'error' },
  X523: { name: 'policy-revision-covers-part', severity: 'warning' },
  X524: { name: 'line-joined', severity: 'warning' },
} as const satisfies Readonly<Record<string, CodeEntry>>;
