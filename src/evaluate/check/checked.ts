/** What every check may look at (点検の対象). */
import type { Context } from '../context.ts';
import type { EntryIndex, Part } from '../gather.ts';
import type { Decision } from '../mark.ts';
import type { Regional } from '../regional.ts';

/** What the checks look at: an evaluated indicator. */
export type Checked = {
  readonly context: Context;
  readonly parts: readonly Part[];
  readonly regional: Regional;
  readonly decision: Decision;
  /** What was submitted, for means that look at other indicators. */
  readonly index: EntryIndex;
  /** Last year's status texts by municipality. */
  readonly previousStatuses?: ReadonlyMap<string, string> | undefined;
};
