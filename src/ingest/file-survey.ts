/** A workbook before the report's year is known (ファイルの下見): its sheets, whose they are, which year they say. */
import type { Workbook } from '../model/grid.ts';
import type { FiscalYear } from '../model/period.ts';
import type { ReadFile } from '../model/reading.ts';
import type { ExtractedSheet } from './extract.ts';
import type { HeadingReader } from './heading.ts';
import { decideOwner, type OwnerDecision, type OwnerSign, type Register } from './owner.ts';
import { withoutParts } from './part-of-year.ts';
import { type RevisionSigns, revisionMark } from './revision.ts';
import { type SheetSurvey, surveySheet } from './survey.ts';
import { stageSignOf } from './title-stage.ts';
import { strongestYear, type YearSign, yearOfTitle } from './year.ts';

export type SurveyedSheet = {
  readonly survey: SheetSurvey;
  readonly owner: OwnerDecision;
  readonly year?: FiscalYear;
  /** What says the year, and where. */
  readonly yearSign?: YearSign;
};

export type FileSurvey = {
  readonly path: string;
  readonly sha256: string;
  readonly workbook: Workbook;
  readonly sheets: readonly SurveyedSheet[];
  /** Whether any sheet has a table or form of the template. */
  readonly fits: boolean;
  /** Year that its data sheets say, the latest where they differ. */
  readonly year?: FiscalYear;
  readonly signs: RevisionSigns;
};

/** How one sheet was read for the report's year. */
export type SheetReading = SurveyedSheet & { readonly extracted: ExtractedSheet; readonly otherYear: boolean };
/** How one file was read. */
export type FileReading = { readonly survey: FileSurvey; readonly sheets: readonly SheetReading[] };

/** Surveys one opened workbook (ファイルの下見). */
export function surveyFile(file: ReadFile, workbook: Workbook, reader: HeadingReader, register: Register): FileSurvey {
  const name = (file.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/u, '');
  const ofFile = stageSignOf([{ text: name, place: { file: file.path } }]);
  const each = workbook.grids.map((grid): SheetSurvey => {
    const survey = surveySheet(grid, reader);
    return survey.stageSign === undefined && ofFile !== undefined ? { ...survey, stageSign: ofFile } : survey;
  });
  const surveys = withoutParts(each);
  const covers = surveys.filter((survey) => survey.role === 'none');
  const owners = outerOwnerSigns(file.path, covers);
  const years = outerYearSigns(file.path, covers);
  const sheets = surveys.map((survey): SurveyedSheet => {
    const owner = decideOwner([...survey.ownerSigns, ...owners], register, file.path);
    const sign = strongestYear([...survey.yearSigns, ...years]);
    return { survey, owner, ...(sign === undefined ? {} : { year: sign.year, yearSign: sign }) };
  });
  const data = sheets.filter(({ survey }) => survey.role === 'data');
  const said = data.flatMap(({ year }) => (year === undefined ? [] : [year]));
  return {
    path: file.path,
    sha256: file.sha256,
    workbook,
    sheets,
    fits: data.length > 0,
    ...(said.length === 0 ? {} : { year: Math.max(...said) }),
    signs: signsOf(file.path, workbook, surveys),
  };
}

/** Signs of the municipality (提出団体の手掛かり) in cover sheets, the file's name and its folders. */
export function outerOwnerSigns(path: string, covers: readonly SheetSurvey[]): readonly OwnerSign[] {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const named = covers.flatMap((cover) =>
    cover.ownerSigns.filter((sign) => sign.level === 'label').map((sign) => ({ ...sign, level: 'cover' as const })),
  );
  return [
    ...named,
    { level: 'file-name', text: name.replace(/\.[^.]+$/u, ''), place: { file: path } },
    ...parts
      .slice(0, -1)
      .reverse()
      .map((folder) => ({ level: 'folder' as const, text: folder, place: { file: path } })),
  ];
}

function outerYearSigns(path: string, covers: readonly SheetSurvey[]): readonly YearSign[] {
  const parts = path.split('/');
  const sign = (level: YearSign['level'], text: string): readonly YearSign[] => {
    const year = yearOfTitle(text);
    return year === undefined ? [] : [{ level, year: year.year, text }];
  };
  return [
    ...covers.flatMap((cover) =>
      cover.yearSigns.filter((one) => one.level !== 'sheet-name').map((one) => ({ ...one, level: 'cover' as const })),
    ),
    ...sign('file-name', (parts.at(-1) ?? '').replace(/\.[^.]+$/u, '')),
    ...parts
      .slice(0, -1)
      .reverse()
      .flatMap((folder) => sign('folder', folder)),
  ];
}

function signsOf(path: string, workbook: Workbook, surveys: readonly SheetSurvey[]): RevisionSigns {
  const days = surveys
    .filter((survey) => survey.role === 'data' || survey.role === 'none')
    .flatMap((survey) => survey.submittedOn ?? []);
  const latest = days.sort().at(-1);
  const marks = surveys
    .filter((survey) => survey.role === 'data' || survey.role === 'none')
    .map((survey) => survey.titleMark);
  return {
    path,
    ...(latest === undefined ? {} : { submittedOn: latest }),
    titleMark: marks.find((mark) => mark.revised || mark.version > 0) ?? { revised: false, version: 0 },
    nameMark: revisionMark((path.split('/').at(-1) ?? '').replace(/\.[^.]+$/u, '')),
    ...(workbook.modified === undefined ? {} : { modified: workbook.modified }),
  };
}
