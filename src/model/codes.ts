/** The closed table of diagnostic codes (診断コード). Codes are never renumbered nor reused; a retired one stays, marked. */
import { COMPOSE_CODES } from './codes/compose.ts';
import { EVALUATE_CODES } from './codes/evaluate.ts';
import { FILE_CODES } from './codes/files.ts';
import { FIND_CODES } from './codes/find.ts';
import { HISTORY_CODES } from './codes/history.ts';
import { NORMALIZE_CODES } from './codes/normalize.ts';
import { OUTPUT_CODES } from './codes/output.ts';
import { PLAN_CODES } from './codes/plan.ts';
import { POLICY_DERIVED_CODES } from './codes/policy-derived.ts';
import { POLICY_FIND_CODES } from './codes/policy-find.ts';
import { READ_CODES } from './codes/read.ts';
import { RENDER_CODES } from './codes/render.ts';
import { SUBMISSION_CODES } from './codes/submission.ts';

/** Every code with its name (the defect, not the remedy) and its usual severity. */
export const CODES = {
  ...FILE_CODES,
  ...PLAN_CODES,
  ...READ_CODES,
  ...FIND_CODES,
  ...POLICY_FIND_CODES,
  ...NORMALIZE_CODES,
  ...SUBMISSION_CODES,
  ...EVALUATE_CODES,
  ...POLICY_DERIVED_CODES,
  ...COMPOSE_CODES,
  ...RENDER_CODES,
  ...OUTPUT_CODES,
  ...HISTORY_CODES,
} as const;

export type Code = keyof typeof CODES;
