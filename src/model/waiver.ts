/** Findings that the staff have accepted (確認済み): `input/確認済み.yaml`. */
import type { Code } from './codes.ts';
import type { Place } from './source.ts';

/** Name of the file below the input folder. */
export const WAIVER_FILE = '確認済み.yaml';

export type Waiver = {
  /** Position in the file, from 1. */
  readonly number: number;
  readonly code: Code;
  /** File, sheet or cell; absent where the indicator alone says which. */
  readonly place?: Place;
  readonly indicator?: string;
  readonly name: string;
  /** ISO dates: when it was accepted, and the last day on which it counts. */
  readonly on: string;
  readonly until: string;
  readonly reason: string;
};
