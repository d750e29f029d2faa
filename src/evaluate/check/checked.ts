/** What every check may look at (点検の対象). */
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
  /** Last year's status texts by municipality. */
  readonly previousStatuses?: ReadonlyMap<string, string> | undefined;
};
