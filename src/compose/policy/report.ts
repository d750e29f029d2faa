/** Everything that the policy listing is composed from (主な取組一覧の材料). */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { PolicyEvaluation, PolicyRow, ReadItem } from '../../model/policy.ts';
import type { PolicySubmission } from '../../model/policy-submission.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import type { FileState } from '../../model/submission.ts';

export type PolicyReport = {
  readonly template: PolicyTemplate;
  readonly fiscalYear: FiscalYear;
  readonly edition: string;
  /** Made public: without 参考. */
  readonly isPublic: boolean;
  readonly rows: readonly PolicyRow<ReadItem>[];
  readonly evaluation: PolicyEvaluation;
  readonly submissions: readonly PolicySubmission[];
  /** States of the files, for 提出状況. */
  readonly files?: readonly FileState[];
  /** Findings of reading the submissions, for 確認事項. */
  readonly diagnostics: readonly Diagnostic[];
  /** Number of findings of severity error; above 0 the listing carries 要確認. */
  readonly openErrors: number;
};
