/** From workbooks to records (取り込み): which cell is which field, whose file, which year, which file counts. */
import { type Diagnostic, diagnose, type Reported } from '../model/diagnostic.ts';
import type { LedgerCell } from '../model/ledger.ts';
import type { CountryMunicipality, Municipality } from '../model/municipality.ts';
import type { FiscalYear } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { ReadFile } from '../model/reading.ts';
import type { FileDecision, FileState, Ingested, RawSubmission } from '../model/submission.ts';
import type { Template } from '../model/template.ts';
import { assignDrafts, assignHidden, type HiddenReport, hiddenRowsOf } from './assign.ts';
import type { Candidate, Contribution, ProgrammeStatus } from './candidate.ts';
import { accountFile } from './cell-account.ts';
import type { Draft, RowMark } from './draft.ts';
import { extractSheet, setAsideWhole } from './extract.ts';
import { type FileReading, type FileSurvey, type SheetReading, surveyFile } from './file-survey.ts';
import { type HeadingReader, headingReader } from './heading.ts';
import { joinFiles } from './join.ts';
import { type LedgerBook, ledgerBook } from './ledger.ts';
import { type PlanIndex, planIndex } from './match.ts';
import { noteFindings } from './note-doubt.ts';
import { otherYearFinding } from './other-year.ts';
import { type Register, registerOf } from './owner.ts';
import { recordsOf } from './records.ts';
import { sheetFindings } from './sheet-findings.ts';
import { copyFindings, ownerOf, withOwner } from './unused-file.ts';
import { reportYear } from './year.ts';

export type IngestInput = {
  readonly files: readonly ReadFile[];
  readonly template: Template;
  readonly plan: Plan;
  readonly country: readonly CountryMunicipality[];
  /** Absent: the year that most files say. */
  readonly year?: FiscalYear;
};

/** The submissions, and how each file came to be read as it was. */
export type IngestedFully = { readonly ingested: Ingested; readonly readings: readonly FileReading[] };

type Work = {
  readonly template: Template;
  readonly year: FiscalYear;
  readonly reader: HeadingReader;
  readonly register: Register;
  readonly index: PlanIndex;
  readonly book: LedgerBook;
  readonly diagnostics: Diagnostic[];
  readonly states: Map<string, FileState>;
  readonly contributions: Map<string, { readonly municipality: Municipality; readonly files: Contribution[] }>;
  readonly setAside: Map<string, FileDecision[]>;
  /** Cells of drafts that were not used, in sheets where several drafts share a row. */
  readonly unused: LedgerCell[];
  readonly hidden: HiddenReport[];
};

/**
 * Reads all opened workbooks as the submissions of one year (取り込み).
 * @returns `fiscalYear` 0 where no file says one and none is given (X212)
 * Reports: all X codes; each at its cell.
 */
export function ingest(input: IngestInput): Reported<Ingested> {
  const { value, diagnostics } = ingestFully(input);
  return { value: value.ingested, diagnostics };
}

/** The same with how every sheet was read, for `inspect`. Reports: as {@link ingest}. */
export function ingestFully(input: IngestInput): Reported<IngestedFully> {
  const files = [...input.files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const reader = headingReader(input.template);
  const register = registerOf(input.template, input.country);
  const surveys = files.flatMap((file) =>
    file.outcome.state === 'read' ? [surveyFile(file, file.outcome.workbook, reader, register)] : [],
  );
  const firstCopies = new Map<string, FileSurvey>();
  for (const survey of surveys) {
    const first = firstCopies.get(survey.sha256);
    if (
      first === undefined ||
      (ownerOf(first)?.municipality === undefined && ownerOf(survey)?.municipality !== undefined)
    )
      firstCopies.set(survey.sha256, survey);
  }
  const votes = [...firstCopies.values()].flatMap((survey) => survey.year ?? []);
  const { year, diagnostics } = reportYear(votes, input.year);
  const work: Work = {
    template: input.template,
    year,
    reader,
    register,
    index: planIndex(input.plan),
    book: ledgerBook(),
    diagnostics: [...diagnostics],
    states: new Map(),
    contributions: new Map(),
    setAside: new Map(),
    unused: [],
    hidden: [],
  };
  const readings = surveys.map((survey) => readFile(survey, firstCopies.get(survey.sha256) ?? survey, work));
  const submissions = joinAll(work, input.plan);
  for (const file of files) {
    if (file.outcome.state !== 'read')
      work.states.set(file.path, { path: file.path, state: file.outcome.state, why: file.outcome.why });
  }
  const rowsOf = ({ workbook }: FileSurvey) => workbook.grids.flatMap((grid) => work.book.rowsOf(grid));
  const ledgerRows = surveys.flatMap(rowsOf);
  const accounts = readings
    .filter(({ survey }) => work.states.get(survey.path)?.state === 'read')
    .map((reading) => accountFile(reading, rowsOf(reading.survey)));
  work.diagnostics.push(...accounts.flatMap((account) => account.diagnostics));
  const surveyOf = (of: string) => surveys.find(({ path }) => path === of);
  const ingested: Ingested = {
    fiscalYear: year,
    files: files
      .flatMap((file) => work.states.get(file.path) ?? [])
      .map((state) => withOwner(state, surveyOf(state.path), register)),
    submissions,
    ledgerRows,
    ledgerColumns: readings.flatMap((reading) => reading.sheets.flatMap((sheet) => sheet.extracted.columns)),
    ledgerCells: [...work.unused, ...accounts.flatMap((account) => account.cells)],
  };
  return { value: { ingested, readings }, diagnostics: work.diagnostics };
}

/** Reads one workbook, or sets it aside as a copy, as another year's or as nothing of the template. */
function readFile(survey: FileSurvey, first: FileSurvey, work: Work): FileReading {
  const { path } = survey;
  const sheets = survey.sheets.map((sheet): SheetReading => {
    const extracted = extractSheet(sheet.survey, work.template, work.reader, work.year);
    return {
      ...sheet,
      extracted,
      otherYear: sheet.survey.role === 'data' && sheet.year !== undefined && sheet.year !== work.year,
    };
  });
  const reading = { survey, sheets };
  if (survey !== first) {
    setFileAside(reading, 'duplicate', 'duplicate-copy', work);
    work.diagnostics.push(
      diagnose('X225', { file: path }, { params: { first: first.path }, related: [{ file: first.path }] }),
    );
    work.diagnostics.push(...copyFindings(survey, first));
    return reading;
  }
  const data = sheets.filter((sheet) => sheet.survey.role === 'data');
  if (data.length > 0 && data.every((sheet) => sheet.otherYear)) {
    setFileAside(reading, 'other-year', 'other-year', work);
    work.diagnostics.push(otherYearFinding(survey, work.year));
    return reading;
  }
  work.diagnostics.push(...sheetFindings(reading, work.year, work.template.edition));
  for (const sheet of sheets) readSheet(sheet, survey, work);
  if (!work.states.has(path))
    work.states.set(
      path,
      survey.fits
        ? { path, state: 'read', template: work.template.name }
        : { path, state: 'set-aside', why: 'no-table' },
    );
  return reading;
}

/** Claims every row of a file that does not count, keeping what is known about titles, notes and the like. */
function setFileAside(reading: FileReading, mark: RowMark, why: string, work: Work): void {
  const { path, sha256 } = reading.survey;
  const owner = ownerOf(reading.survey)?.municipality?.name;
  work.states.set(path, {
    path,
    state: 'set-aside',
    why,
    template: work.template.name,
    ...(owner === undefined ? {} : { owner }),
  });
  for (const sheet of reading.sheets) {
    const { grid, role } = sheet.survey;
    const whole = setAsideWhole(role);
    for (const line of grid.rows) work.book.claim(path, grid.sheet, line.row, whole ?? mark);
    const { municipality } = sheet.owner;
    if (municipality === undefined || role !== 'data') continue;
    const decisions = work.setAside.get(municipality.code) ?? [];
    if (!decisions.some((decision) => decision.path === path))
      work.setAside.set(municipality.code, [...decisions, { path, sha256, taken: false, why }]);
  }
}

function readSheet(sheet: SheetReading, survey: FileSurvey, work: Work): void {
  const { grid } = sheet.survey;
  const { path } = survey;
  const claimMarks = (used: RowMark) => {
    for (const [row, mark] of sheet.extracted.marks)
      work.book.claim(path, grid.sheet, row, mark === 'used' ? used : mark);
  };
  if (sheet.otherYear) {
    claimMarks('other-year');
    for (const draft of sheet.extracted.drafts)
      for (const row of draft.rows) work.book.claim(path, grid.sheet, row, 'other-year');
    return;
  }
  work.diagnostics.push(...sheet.extracted.diagnostics);
  const assigned = assignDrafts(
    sheet.extracted.drafts,
    { path, sheet: grid.sheet, owner: sheet.owner },
    work.register,
    work.index,
  );
  work.diagnostics.push(...assigned.diagnostics);
  claimMarks(assigned.candidates.length + assigned.statuses.length > 0 ? 'used' : 'reported');
  for (const { draft, state } of assigned.rest) claimDraft(draft, { path, sheet: grid.sheet, state }, work);
  for (const candidate of assigned.candidates) contributionOf(candidate, survey, work).candidates.push(candidate);
  work.hidden.push(...assignHidden(sheet.extracted.hidden, sheet, work.register, work.index));
  for (const status of assigned.statuses) contributionOf(status, survey, work).statuses.push(status);
  if (
    assigned.candidates.length === 0 &&
    assigned.rest.length > 0 &&
    sheet.owner.municipality === undefined &&
    !work.states.has(path)
  ) {
    const anyOwner = survey.sheets.some((other) => other.owner.municipality !== undefined);
    if (!anyOwner)
      work.states.set(path, { path, state: 'set-aside', why: 'municipality-unknown', template: work.template.name });
  }
}

/** Claims the rows of a draft. Where other drafts stand in the same rows, its cells are listed by themselves. */
function claimDraft(
  draft: Draft,
  { path, sheet, state }: { readonly path: string; readonly sheet: string; readonly state: RowMark },
  work: Work,
): void {
  for (const row of draft.rows) work.book.claim(path, sheet, row, state);
  if (!draft.sharesRows || state === 'used') return;
  const entry = state === 'reported' ? { state } : { state: 'set-aside' as const, why: state };
  for (const field of draft.written) {
    const source = draft.fields[field]?.source;
    if (source !== undefined) work.unused.push({ ...source, ...entry });
  }
}

type Growing = Omit<Contribution, 'candidates' | 'statuses'> & {
  readonly candidates: Candidate[];
  readonly statuses: ProgrammeStatus[];
};

function contributionOf(of: { readonly municipality: Municipality }, survey: FileSurvey, work: Work): Growing {
  const { municipality } = of;
  const group = work.contributions.get(municipality.code) ?? { municipality, files: [] };
  work.contributions.set(municipality.code, group);
  const known = group.files.find((file) => file.path === survey.path);
  if (known !== undefined) return known as Growing;
  const fresh: Growing = {
    path: survey.path,
    sha256: survey.sha256,
    signs: survey.signs,
    candidates: [],
    statuses: [],
  };
  group.files.push(fresh);
  return fresh;
}

/** Joins the files of each municipality, in the template's order, and reports those that sent nothing. */
function joinAll(work: Work, plan: Plan): readonly RawSubmission[] {
  const submissions: RawSubmission[] = [];
  for (const member of work.template.municipalities) {
    const group = work.contributions.get(member.code);
    if (group === undefined) {
      work.diagnostics.push(diagnose('X207', {}, { params: { municipality: member.name } }));
      continue;
    }
    const joined = joinFiles(group.files);
    work.diagnostics.push(...joined.diagnostics, ...noteFindings(joined.used, work.year));
    for (const [one, state] of joined.states) claimDraft(one.draft, { path: one.path, sheet: one.sheet, state }, work);
    for (const decision of joined.decisions) {
      if (!decision.taken)
        work.states.set(decision.path, {
          path: decision.path,
          state: 'superseded',
          why: 'older-revision',
          template: work.template.name,
        });
    }
    const taken = group.files.filter((file) =>
      joined.decisions.some((decision) => decision.path === file.path && decision.taken),
    );
    const days = taken.flatMap((file) => file.signs.submittedOn ?? file.signs.nameMark.day ?? []);
    const submittedOn = days.sort().at(-1);
    submissions.push({
      municipality: group.municipality,
      ...(submittedOn === undefined ? {} : { submittedOn }),
      files: [...joined.decisions, ...(work.setAside.get(member.code) ?? [])],
      records: recordsOf(joined.used, joined.statuses, plan),
      ...hiddenRowsOf(work.hidden, group.municipality, joined.used),
    });
  }
  return submissions;
}
