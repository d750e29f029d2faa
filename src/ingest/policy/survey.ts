/** A workbook before the year is known (ファイルの下見): tables and forms of 主な取組, whose they are, which year they say. */
import type { Grid, Workbook } from '../../model/grid.ts';
import type { FiscalYear } from '../../model/period.ts';
import type { ReadFile } from '../../model/reading.ts';
import { foldWidth } from '../fold.ts';
import { dayIn, type RevisionMark, type RevisionSigns, revisionMark } from '../revision.ts';
import { LONGEST_LINE } from '../row-kind.ts';
import { type Sheet, sheetOf, sourceOf, textOf, turnedSheetOf } from '../sheet.ts';
import { type SheetRole, sheetRole } from '../survey.ts';
import { strongestYear, type YearSign, yearOfTitle } from '../year.ts';
import type { PolicyHeadings } from './heading.ts';
import { labelText, type PolicyLabel, policyLabels } from './labels.ts';
import { decideOffice, type OfficeDecision, type OfficeRegister, type OfficeSign } from './office.ts';
import { findPolicyTables, type PolicyTable } from './table.ts';

export type PolicyLayout = 'table' | 'transposed' | 'form' | 'none';

export type PolicySheet = {
  readonly grid: Grid;
  readonly role: SheetRole;
  readonly layout: PolicyLayout;
  readonly upright: Sheet;
  /** Turned where the layout is transposed. */
  readonly sheet: Sheet;
  readonly tables: readonly PolicyTable[];
  /** Labels outside the tables; of a form all of them. */
  readonly labels: readonly PolicyLabel[];
  readonly office: OfficeDecision;
  readonly year?: FiscalYear;
  readonly submittedOn?: string;
  readonly titleMark: RevisionMark;
};

export type PolicyFile = {
  readonly path: string;
  readonly sha256: string;
  readonly workbook: Workbook;
  readonly sheets: readonly PolicySheet[];
  /** Whether any sheet has a table or form of the listing. */
  readonly fits: boolean;
  /** Headings of the listing that its data sheets have: how well the file fits. */
  readonly fitness: number;
  readonly year?: FiscalYear;
  readonly signs: RevisionSigns;
};

/** How many rows from the top count as titles on a sheet without a table. */
const TITLE_ROWS = 8;

/** Labels beside a table that speak for all of it. */
const CONTEXT: ReadonlySet<PolicyLabel['field']> = new Set(['code', 'office', 'submittedOn', 'fiscalYear']);

type Draft = Omit<PolicySheet, 'office' | 'year'> & {
  readonly officeSigns: readonly OfficeSign[];
  readonly yearSigns: readonly YearSign[];
};

/** Surveys one opened workbook. */
export function surveyPolicyFile(
  file: ReadFile,
  workbook: Workbook,
  headings: PolicyHeadings,
  register: OfficeRegister,
): PolicyFile {
  const drafts = workbook.grids.map((grid) => surveySheet(grid, headings));
  const covers = drafts.filter(({ role }) => role === 'none');
  const outer = outerSigns(file.path, covers);
  const sheets = drafts.map(({ officeSigns, yearSigns, ...draft }): PolicySheet => {
    const year = strongestYear([...yearSigns, ...outer.years])?.year;
    return {
      ...draft,
      office: decideOffice([...officeSigns, ...outer.offices], register, file.path),
      ...(year === undefined ? {} : { year }),
    };
  });
  const data = sheets.filter(({ role }) => role === 'data');
  const years = data.flatMap(({ year }) => year ?? []);
  const days = drafts.flatMap(({ role, submittedOn }) =>
    role === 'data' || role === 'none' ? (submittedOn ?? []) : [],
  );
  const latest = days.toSorted().at(-1);
  const unmarked: RevisionMark = { revised: false, version: 0 };
  return {
    path: file.path,
    sha256: file.sha256,
    workbook,
    sheets,
    fits: data.length > 0,
    fitness: Math.max(0, ...data.map(fitnessOf)),
    ...(years.length === 0 ? {} : { year: Math.max(...years) }),
    signs: {
      path: file.path,
      ...(latest === undefined ? {} : { submittedOn: latest }),
      titleMark: drafts.map(({ titleMark }) => titleMark).find(isMarked) ?? unmarked,
      nameMark: revisionMark(stemOf(file.path)),
      ...(workbook.modified === undefined ? {} : { modified: workbook.modified }),
    },
  };
}

function isMarked({ revised, version }: RevisionMark): boolean {
  return revised || version > 0;
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/u, '');
}

function fitnessOf({ tables, labels, layout }: PolicySheet): number {
  const fields =
    layout === 'form'
      ? labels.map(({ field }) => field)
      : tables.flatMap(({ columns }) => columns.flatMap(({ field, why }) => (why === undefined ? (field ?? []) : [])));
  return new Set(fields).size;
}

function surveySheet(grid: Grid, headings: PolicyHeadings): Draft {
  const upright = sheetOf(grid);
  const { layout, sheet, tables, labels } = layoutOf(grid, upright, headings);
  const firstRow = layout === 'table' ? Math.min(...tables.map(({ headerTop }) => headerTop)) : TITLE_ROWS + 1;
  const labelled = new Set(labels.flatMap(({ label, values }) => [label, ...values]));
  const titles = upright.rows
    .filter(({ row, hidden }) => !hidden && row < firstRow)
    .flatMap(({ cells }) => cells)
    .filter(
      (cell) =>
        cell.hidden === undefined && textOf(cell) !== '' && cell.text.length <= LONGEST_LINE && !labelled.has(cell),
    );
  const texts = titles.map(textOf);
  const days = labels
    .filter(({ field }) => field === 'submittedOn')
    .flatMap((label) => label.values[0]?.date?.slice(0, 10) ?? dayIn(foldWidth(labelText(label))) ?? []);
  const submittedOn = days.toSorted().at(-1);
  return {
    grid,
    role: sheetRole(grid, layout !== 'none', texts),
    layout,
    upright,
    sheet,
    tables,
    labels,
    ...(submittedOn === undefined ? {} : { submittedOn }),
    titleMark: texts.map(revisionMark).find(isMarked) ?? { revised: false, version: 0 },
    officeSigns: [
      ...labels
        .filter((label) => label.field === 'office' && labelText(label) !== '')
        .map(
          (label): OfficeSign => ({
            level: 'label',
            text: labelText(label),
            place: sourceOf(upright, label.values[0] ?? label.label),
          }),
        ),
      ...titles.map((cell): OfficeSign => ({ level: 'title', text: textOf(cell), place: sourceOf(upright, cell) })),
      { level: 'sheet-name', text: grid.sheet, place: { file: grid.file, sheet: grid.sheet } },
    ],
    yearSigns: [
      ...labels.filter(({ field }) => field === 'fiscalYear').flatMap((label) => yearSign('label', labelText(label))),
      ...texts.flatMap((text) => yearSign('title', text)),
      ...yearSign('sheet-name', grid.sheet),
    ],
  };
}

function yearSign(level: YearSign['level'], text: string): readonly YearSign[] {
  const year = yearOfTitle(text);
  return year === undefined ? [] : [{ level, year: year.year, text }];
}

type Found = Pick<PolicySheet, 'layout' | 'sheet' | 'tables' | 'labels'>;

function layoutOf(grid: Grid, upright: Sheet, headings: PolicyHeadings): Found {
  const tables = findPolicyTables(upright, headings);
  const outside = (row: number) => !tables.some(({ headerTop, bodyBottom }) => row >= headerTop && row <= bodyBottom);
  const labels = policyLabels(upright, headings, outside).filter(({ field }) => CONTEXT.has(field));
  const named = new Set(labels.map(({ field }) => field));
  const coded = tables.filter(({ columns }) => columns.some(({ field, why }) => field === 'code' && why === undefined));
  if (coded.length > 0 || (tables.length > 0 && named.has('code')))
    return { layout: 'table', sheet: upright, tables, labels };
  const turned = turnedSheetOf(grid);
  const across = findPolicyTables(turned, headings).filter((table) => isAcross(turned, table));
  if (across.length > 0) return { layout: 'transposed', sheet: turned, tables: across, labels: [] };
  const all = policyLabels(upright, headings, () => true);
  const fields = new Set(all.map(({ field }) => field));
  const isForm = fields.has('items') && fields.has('code');
  return { layout: isForm ? 'form' : 'none', sheet: upright, tables: [], labels: isForm ? all : labels };
}

/** A table that runs to the right: its codes under one another, and at least two of them. */
function isAcross(turned: Sheet, table: PolicyTable): boolean {
  const code = table.columns.find(({ field, why }) => field === 'code' && why === undefined);
  if (code === undefined) return false;
  const codes = turned.rows.filter(
    ({ row, cells }) =>
      row > table.headerBottom && cells.some((cell) => cell.column === code.left && textOf(cell) !== ''),
  );
  return codes.length >= 2;
}

function outerSigns(
  path: string,
  covers: readonly Draft[],
): { readonly offices: readonly OfficeSign[]; readonly years: readonly YearSign[] } {
  const folders = path.split('/').slice(0, -1).reverse();
  return {
    offices: [
      ...covers.flatMap(({ officeSigns }) =>
        officeSigns.filter(({ level }) => level === 'label').map((sign) => ({ ...sign, level: 'cover' as const })),
      ),
      { level: 'file-name', text: stemOf(path), place: { file: path } },
      ...folders.map((text): OfficeSign => ({ level: 'folder', text, place: { file: path } })),
    ],
    years: [
      ...covers.flatMap(({ yearSigns }) =>
        yearSigns.filter(({ level }) => level !== 'sheet-name').map((sign) => ({ ...sign, level: 'cover' as const })),
      ),
      ...yearSign('file-name', stemOf(path)),
      ...folders.flatMap((text) => yearSign('folder', text)),
    ],
  };
}
