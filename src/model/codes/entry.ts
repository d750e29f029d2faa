/** One row of the code table. */
export type CodeEntry = {
  /** kebab-case, names the defect. */
  readonly name: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Stays in the table, is emitted no longer. */
  readonly retired?: true;
};
