/** Files that cannot be read (読み取れないファイル): the reason as data, from wherever it is noticed to the one place that reports it. */
import type { Code } from '../../model/codes.ts';
import { diagnose } from '../../model/diagnostic.ts';
import type { ReadOutcome } from '../../model/reading.ts';

/** Why a file gives no workbook. `why` is the word of `files[].why` in the JSON result. */
export type Refusal = {
  /** ignored: no submission was meant · unreadable: somebody has to mend it. */
  readonly state: 'ignored' | 'unreadable';
  readonly why: string;
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Thrown inside this folder where a file turns out to be unreadable; `readWorkbook` catches it and never lets it out. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.name = 'RefusedFile';
    this.refusal = refusal;
  }
}

/** The file is damaged or cut off (破損); `detail` is for the JSON and for the developer. */
export function damaged(detail: string): RefusedFile {
  return new RefusedFile({ state: 'unreadable', why: 'damaged', code: 'R102', params: { detail } });
}

/** A refusal as the outcome of reading a file. */
export function refuse(file: string, refusal: Refusal): ReadOutcome {
  const { code, params = {}, state, why } = refusal;
  return { state, why, diagnostics: [diagnose(code, { file }, { params })] };
}
