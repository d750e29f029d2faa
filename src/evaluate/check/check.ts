/** All checks of one indicator (点検): findings that only warn. Source: evaluation rules, section 7. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Context } from '../context.ts';
import type { Part } from '../gather.ts';
import type { Decision } from '../mark.ts';
import type { Regional } from '../regional.ts';

/** What the checks look at: an evaluated indicator. */
export type Checked = {
  readonly context: Context;
  readonly parts: readonly Part[];
  readonly regional: Regional;
  readonly decision: Decision;
};

/** Runs every check. */
export function check(
  _row: Checked,
  _previousStatuses: ReadonlyMap<string, string> | undefined,
): readonly Diagnostic[] {
  return [];
}
