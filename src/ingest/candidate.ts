/** Matched rows of one municipality (突合した行), before its files are joined. */
import type { Municipality } from '../model/municipality.ts';
import type { RawField } from '../model/submission.ts';
import type { FieldName } from '../model/template.ts';
import type { Draft } from './draft.ts';
import { reportsSomething } from './draft.ts';
import { foldWidth } from './fold.ts';
import type { RevisionSigns } from './revision.ts';

/** A draft that reports on one indicator of the plan. */
export type Candidate = {
  readonly draft: Draft;
  readonly indicatorId: string;
  readonly municipality: Municipality;
  readonly path: string;
  readonly sheet: string;
};

/** A status told once for a whole programme. */
export type ProgrammeStatus = Omit<Candidate, 'indicatorId'> & {
  readonly indicatorIds: readonly string[];
  readonly status: RawField;
};

/** What one file brings for one municipality. */
export type Contribution = {
  readonly path: string;
  readonly sha256: string;
  readonly signs: RevisionSigns;
  readonly candidates: readonly Candidate[];
  readonly statuses: readonly ProgrammeStatus[];
};

/** Whether a candidate reports anything, or only repeats the plan. */
export function hasReport(candidate: Pick<Candidate, 'draft'>): boolean {
  return reportsSomething(candidate.draft);
}

const COMPARED: readonly FieldName[] = ['actual', 'participation', 'mark', 'status'];

/** Whether two candidates say the same, width and blanks aside. */
export function saySame(a: Candidate, b: Candidate): boolean {
  return COMPARED.every((field) => textIn(a, field) === textIn(b, field));
}

function textIn(candidate: Candidate, field: FieldName): string {
  const value = candidate.draft.fields[field];
  return value === undefined ? '' : `${foldWidth(value.text)}${value.unit ?? ''}`;
}
