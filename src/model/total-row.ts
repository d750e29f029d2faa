/** Total rows (合計の行) of submitted tables: they are no data, but what they say can be held against the rows above. */
import type { Measure } from './measure.ts';
import type { Sourced } from './source.ts';
import type { RawField } from './submission.ts';

/** One figure of a total row, with those that it may add up; texts untouched. */
export type RawTotal = {
  /** What the row calls itself: 合計, 小計. */
  readonly name: string;
  readonly total: RawField;
  /** Figures of the same column since the total row before. */
  readonly parts: readonly RawField[];
  /** Figures of the same column from the top of the sheet, where a total row stands between. */
  readonly above: readonly RawField[];
};

/** The same with its values read. */
export type Total = {
  readonly name: string;
  readonly total: Sourced<Measure>;
  readonly parts: readonly Sourced<Measure>[];
  readonly above: readonly Sourced<Measure>[];
};
