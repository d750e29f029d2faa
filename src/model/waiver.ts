/** Findings that the staff have accepted (確認済み): `input/確認済み.xlsx`, or `input/確認済み.yaml`. */
import type { Code } from './codes.ts';
import type { Place } from './source.ts';

/** Name of the text file below the input folder. */
export const WAIVER_FILE = '確認済み.yaml';

/** 確認済み.xlsx, 確認済み_主な取組.xlsx, and 要確認一覧_renkei.xlsx as it was filled in. */
const WAIVER_BOOK = /^(?:確認済み|要確認一覧)(?:[_（(][^/]*)?\.(?:xlsx|xlsm|xls|csv)$/iu;

/**
 * Whether a file of the input folder is a workbook of accepted findings, which is never a submission.
 * @param path relative to the input folder
 */
export function isWaiverBook(path: string): boolean {
  return WAIVER_BOOK.test(path);
}

export type Waiver = {
  /** Position in its file, from 1. */
  readonly number: number;
  /** Where it is written down. */
  readonly at: Place;
  readonly code: Code;
  /** File, sheet or cell; absent where the indicator alone says which. */
  readonly place?: Place;
  readonly indicator?: string;
  /** 市町村 or 部局 that has submitted nothing; given instead of place and indicator. */
  readonly submitter?: string;
  readonly name: string;
  /** ISO dates: when it was accepted, and the last day on which it counts. */
  readonly on: string;
  readonly until: string;
  readonly reason: string;
};
