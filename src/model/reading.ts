/** What came of opening a file (読み取り結果): a workbook, or the reason why there is none. */
import type { Diagnostic } from './diagnostic.ts';
import type { Workbook } from './grid.ts';

/** Files that are passed over without a word to the municipality, and files that somebody has to mend. */
export type ReadOutcome =
  | { readonly state: 'read'; readonly workbook: Workbook; readonly diagnostics: readonly Diagnostic[] }
  | {
      /** ignored: lock files, pictures, system files · unreadable: protected, damaged, foreign … */
      readonly state: 'ignored' | 'unreadable';
      readonly why: string;
      readonly diagnostics: readonly Diagnostic[];
    };

/** A file below input/ after opening; `path` is relative to the input folder, `/`, NFC. */
export type ReadFile = { readonly path: string; readonly sha256: string; readonly outcome: ReadOutcome };
