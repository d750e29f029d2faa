/** From workbooks to the rows of 主な取組一覧 (取り込み): which cell is which field, whose file, which year, which file counts. */
import { type Diagnostic, diagnose, type Reported } from '../../model/diagnostic.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { PolicyIngested, PolicySubmission } from '../../model/policy-submission.ts';
import type { PolicyTemplate } from '../../model/policy-template.ts';
import type { ReadFile } from '../../model/reading.ts';
import type { FileDecision, FileState } from '../../model/submission.ts';
import type { RowMark } from '../draft.ts';
import { setAsideWhole } from '../extract.ts';
import { type LedgerBook, ledgerBook } from '../ledger.ts';
import { reportYear } from '../year.ts';
import { type ExtractedPolicies, extractPolicySheet } from './extract.ts';
import { type Group, hasItems } from './group.ts';
import { policyHeadings } from './heading.ts';
import { type Coded, joinPolicyFiles, type PolicyContribution } from './join.ts';
import { mergePolicies, type OfficeCoded } from './merge.ts';
import { type OfficeRegister, officeRegister, officesIn } from './office.ts';
import { type PolicyFile, type PolicySheet, surveyPolicyFile } from './survey.ts';

export type PolicyIngestInput = {
  readonly files: readonly ReadFile[];
  readonly template: PolicyTemplate;
  /** Absent: the year that most files say. */
  readonly year?: FiscalYear;
};

/** How one sheet was read. */
export type PolicySheetReading = PolicySheet & { readonly extracted: ExtractedPolicies; readonly otherYear: boolean };
/** How one file was read. */
export type PolicyFileReading = { readonly file: PolicyFile; readonly sheets: readonly PolicySheetReading[] };
export type PolicyIngestedFully = {
  readonly ingested: PolicyIngested;
  readonly readings: readonly PolicyFileReading[];
};

type Work = {
  readonly template: PolicyTemplate;
  readonly year: FiscalYear;
  readonly register: OfficeRegister;
  readonly book: LedgerBook;
  readonly diagnostics: Diagnostic[];
  readonly states: Map<string, FileState>;
  readonly contributions: Map<string, Map<string, Growing>>;
  readonly setAside: Map<string, FileDecision[]>;
};
type Growing = Omit<PolicyContribution, 'coded'> & { readonly coded: Coded[] };

/**
 * Reads all opened workbooks of the listing as the submissions of one year (取り込み).
 * @returns `fiscalYear` 0 where no file says one and none is given (X212)
 * Reports: X1 and X2 codes as the first listing, and all X5 codes; each at its cell.
 */
export function ingestPolicies(input: PolicyIngestInput): Reported<PolicyIngested> {
  const { value, diagnostics } = ingestPoliciesFully(input);
  return { value: value.ingested, diagnostics };
}

/** The same with how every sheet was read, for `inspect`. Reports: as {@link ingestPolicies}. */
export function ingestPoliciesFully(input: PolicyIngestInput): Reported<PolicyIngestedFully> {
  const { template } = input;
  const files = input.files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const headings = policyHeadings(template);
  const register = officeRegister(template);
  const surveys = files.flatMap((file) =>
    file.outcome.state === 'read' ? [surveyPolicyFile(file, file.outcome.workbook, headings, register)] : [],
  );
  const first = new Map<string, PolicyFile>();
  for (const survey of surveys) if (!first.has(survey.sha256)) first.set(survey.sha256, survey);
  const { year, diagnostics } = reportYear(
    [...first.values()].flatMap((survey) => survey.year ?? []),
    input.year,
  );
  const work: Work = {
    template,
    year,
    register,
    book: ledgerBook(),
    diagnostics: [...diagnostics],
    states: new Map(),
    contributions: new Map(),
    setAside: new Map(),
  };
  const readings = surveys.map((survey) => readFile(survey, first.get(survey.sha256) ?? survey, work));
  const { submissions, rows } = joinAll(work);
  for (const { path, outcome } of files) {
    if (outcome.state === 'read') continue;
    const owner = outcome.state === 'unreadable' ? ownerInPath(path, register) : {};
    work.states.set(path, { path, state: outcome.state, why: outcome.why, ...owner });
  }
  const ingested: PolicyIngested = {
    fiscalYear: year,
    files: files.flatMap(({ path }) => work.states.get(path) ?? []),
    submissions,
    rows,
    ledgerRows: surveys.flatMap(({ workbook }) => workbook.grids.flatMap((grid) => work.book.rowsOf(grid))),
    ledgerColumns: readings.flatMap(({ sheets }) => sheets.flatMap(({ extracted }) => extracted.columns)),
  };
  return { value: { ingested, readings }, diagnostics: work.diagnostics };
}

/** The office that a file's path names, for a file of which nothing was used; empty where it names none or several. */
function ownerInPath(path: string, register: OfficeRegister): Pick<FileState, 'owner'> {
  const [owner, ...more] = officesIn(path, register);
  return owner === undefined || more.length > 0 ? {} : { owner };
}

/** Reads one workbook, or sets it aside as a copy, as another year's or as nothing of the listing. */
function readFile(file: PolicyFile, first: PolicyFile, work: Work): PolicyFileReading {
  const { path } = file;
  const sheets = file.sheets.map(
    (sheet): PolicySheetReading => ({
      ...sheet,
      extracted: extractPolicySheet(sheet, work.register, file.fits),
      otherYear: sheet.role === 'data' && sheet.year !== undefined && sheet.year !== work.year,
    }),
  );
  const reading = { file, sheets };
  if (file !== first) {
    setFileAside(reading, 'duplicate', 'duplicate-copy', work);
    const related = [{ file: first.path }];
    work.diagnostics.push(diagnose('X225', { file: path }, { params: { first: first.path }, related }));
    return reading;
  }
  const data = sheets.filter(({ role }) => role === 'data');
  if (data.length > 0 && data.every(({ otherYear }) => otherYear)) {
    setFileAside(reading, 'other-year', 'other-year', work);
    work.diagnostics.push(diagnose('X213', { file: path }, { params: { year: file.year ?? 0, report: work.year } }));
    return reading;
  }
  if (!file.fits) {
    const example = sheets.some(({ role, layout }) => role === 'example' && layout !== 'none');
    work.diagnostics.push(
      diagnose('X109', { file: path }, { params: { sheets: sheets.length, example: example ? 1 : 0 } }),
    );
  }
  if (file.fits && file.year === undefined && work.year !== 0)
    work.diagnostics.push(diagnose('X214', { file: path }, { params: { year: work.year } }));
  for (const sheet of sheets) readSheet(sheet, file, work);
  work.states.set(
    path,
    file.fits
      ? (work.states.get(path) ?? { path, state: 'read', template: work.template.name })
      : { path, state: 'set-aside', why: 'no-table', ...ownerInPath(path, work.register) },
  );
  return reading;
}

function setFileAside({ file, sheets }: PolicyFileReading, mark: RowMark, why: string, work: Work): void {
  const { path, sha256 } = file;
  const owner = sheets.find(({ role }) => role === 'data')?.office.office;
  work.states.set(path, {
    path,
    state: 'set-aside',
    why,
    template: work.template.name,
    ...(owner === undefined ? {} : { owner }),
  });
  for (const { grid, role, office } of sheets) {
    const whole = setAsideWhole(role);
    for (const { row } of grid.rows) work.book.claim(path, grid.sheet, row, whole ?? mark);
    if (office.office === undefined || role !== 'data') continue;
    const decisions = work.setAside.get(office.office) ?? [];
    if (!decisions.some((decision) => decision.path === path))
      work.setAside.set(office.office, [...decisions, { path, sha256, taken: false, why }]);
  }
}

function readSheet(sheet: PolicySheetReading, file: PolicyFile, work: Work): void {
  const { grid, extracted, office } = sheet;
  const setGroupAside = (group: Group, state: RowMark) => {
    for (const row of group.rows) work.book.claim(file.path, grid.sheet, row, state);
  };
  for (const [row, mark] of extracted.marks) work.book.claim(file.path, grid.sheet, row, mark);
  if (sheet.otherYear) {
    for (const group of extracted.groups) setGroupAside(group, 'other-year');
    return;
  }
  work.diagnostics.push(...extracted.diagnostics.map((found) => withOffice(found, office.office)));
  if (sheet.role === 'data' && extracted.groups.some((group) => group.office === undefined))
    work.diagnostics.push(...office.diagnostics);
  for (const group of extracted.groups) {
    const owner = group.office?.text ?? office.office;
    if (!hasItems(group)) setGroupAside(group, 'no-content');
    else if (group.code === undefined || owner === undefined || owner === '') setGroupAside(group, 'reported');
    else if (!work.template.policies.some(({ code }) => code === group.code)) {
      work.diagnostics.push(
        diagnose('X502', group.source, { field: 'code', raw: group.code, params: { code: group.code, office: owner } }),
      );
      setGroupAside(group, 'out-of-plan');
    } else {
      contributionOf(owner, file, work).coded.push({ code: group.code, sheet: grid.sheet, group });
    }
  }
}

/** Items without a usable code are no office's yet; the finding names the sheet's, where the row names none. */
function withOffice(found: Diagnostic, office: string | undefined): Diagnostic {
  const aboutItems = found.code === 'X501' || found.code === 'X503';
  return aboutItems && office !== undefined ? { ...found, params: { office, ...found.params } } : found;
}

function contributionOf(office: string, { path, sha256, signs }: PolicyFile, work: Work): Growing {
  const files = work.contributions.get(office) ?? new Map<string, Growing>();
  work.contributions.set(office, files);
  const known = files.get(path) ?? { path, sha256, signs, coded: [] };
  files.set(path, known);
  return known;
}

/** Joins the files of each office in the template's order, puts their items together, and reports those that sent nothing. */
function joinAll(work: Work): Pick<PolicyIngested, 'submissions' | 'rows'> {
  const joined = work.template.offices.flatMap(({ name: office }) => {
    const files = work.contributions.get(office);
    if (files === undefined) {
      work.diagnostics.push(diagnose('X507', {}, { params: { office } }));
      return [];
    }
    const result = joinPolicyFiles([...files.values()]);
    work.diagnostics.push(...result.diagnostics);
    for (const coded of result.superseded) claim(coded, 'superseded', work);
    for (const { path, taken } of result.decisions) {
      if (!taken) {
        const { name } = work.template;
        work.states.set(path, { path, state: 'superseded', why: 'older-revision', template: name });
      }
    }
    return [{ office, files, ...result }];
  });
  const merged = mergePolicies(joined, work.template);
  work.diagnostics.push(...merged.diagnostics);
  const repeated = new Set(merged.repeated);
  for (const coded of joined.flatMap(({ used }) => used))
    claim(coded, repeated.has(coded.group) ? 'duplicate' : 'used', work);
  return { rows: merged.rows, submissions: joined.map((one) => submissionOf(one, merged.rows, work)) };
}

function claim({ group, sheet }: Coded, state: RowMark, work: Work): void {
  for (const row of group.rows) work.book.claim(group.source.file, sheet, row, state);
}

type JoinedOffice = OfficeCoded & {
  readonly files: ReadonlyMap<string, Growing>;
  readonly decisions: readonly FileDecision[];
};

function submissionOf(
  { office, files, used, decisions }: JoinedOffice,
  rows: PolicyIngested['rows'],
  work: Work,
): PolicySubmission {
  const taken = decisions.filter((decision) => decision.taken).map(({ path }) => path);
  const days = taken.flatMap((path) => {
    const signs = files.get(path)?.signs;
    return signs?.submittedOn ?? signs?.nameMark.day ?? [];
  });
  const submittedOn = days.toSorted().at(-1);
  const items = rows.flatMap((row) => row.items);
  return {
    office,
    ...(submittedOn === undefined ? {} : { submittedOn }),
    files: [...decisions, ...(work.setAside.get(office) ?? [])],
    codes: new Set(used.map(({ code }) => code)).size,
    items: items.filter(
      (item) => item.office === office || item.alsoFrom?.some((other) => other.office === office) === true,
    ).length,
  };
}
