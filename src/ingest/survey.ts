/** What a sheet is, before the year is known (シートの下見): its tables, its labels, whose and which year it says it is. */

import type { Cell, Grid } from '../model/grid.ts';
import type { Place } from '../model/source.ts';
import type { FieldName } from '../model/template.ts';
import { isFigure } from './body-state.ts';
import { foldWidth } from './fold.ts';
import { type Form, findForms } from './form.ts';
import { findTables, type PartialTable, scoreOf } from './header.ts';
import type { HeadingReader } from './heading.ts';
import { isTakingPart, type Labelled, labelField, labelledCells, labelledText } from './labels.ts';
import type { OwnerSign } from './owner.ts';
import { dayIn, type RevisionMark, revisionMark } from './revision.ts';
import { isExample, LONGEST_LINE } from './row-kind.ts';
import { type Sheet, sheetOf, sourceOf, textOf, turnedSheetOf } from './sheet.ts';
import { KEY_FIELDS, REPORT_FIELDS, type Table } from './table.ts';
import { type StageSign, stageSignOf } from './title-stage.ts';
import { isLastYearsSheet, isPartOfYear, type YearSign, yearOfTitle } from './year.ts';

/** What a sheet is for. `none` fits nothing of the template. */
export type SheetRole = 'data' | 'hidden' | 'empty' | 'example' | 'instruction' | 'last-year' | 'part-of-year' | 'none';
export type Layout = 'table' | 'transposed' | 'form' | 'none';

export type SheetSurvey = {
  readonly grid: Grid;
  readonly role: SheetRole;
  readonly layout: Layout;
  /** The sheet as it stands. */
  readonly upright: Sheet;
  /** The sheet as its tables stand: turned where the layout is transposed. */
  readonly sheet: Sheet;
  readonly tables: readonly Table[];
  readonly partial: readonly PartialTable[];
  readonly forms: readonly Form[];
  /** Labels outside the tables, of the upright sheet. */
  readonly labels: readonly Labelled[];
  readonly ownerSigns: readonly OwnerSign[];
  readonly yearSigns: readonly YearSign[];
  readonly submittedOn?: string;
  readonly titleMark: RevisionMark;
  /** 見込 or 速報 in its titles or its name, else in the file's name. */
  readonly stageSign?: StageSign;
  /** Its name or a title says that it holds a part of the year. */
  readonly isPart: boolean;
};

const EXAMPLE_SHEET = /記入例|記載例|入力例|作成例|見本|サンプル|^[(【]?例|例[)】]?$/u;
const INSTRUCTION_SHEET =
  /要領|要項|記入方法|記載方法|作成方法|入力方法|注意事項|留意事項|説明|手引|マニュアル|はじめに|使い方/u;
const LIST_SHEET = /リスト|選択肢|マスタ|プルダウン|コード表|参照用|設定/u;

/** How many rows from the top count as titles on a sheet without a table. */
const TITLE_ROWS = 8;

/** Looks at one sheet (シートの下見). */
export function surveySheet(grid: Grid, reader: HeadingReader): SheetSurvey {
  const upright = sheetOf(grid);
  const { layout, sheet, tables, partial, forms } = layoutOf(grid, upright, reader);
  const firstRow = layout === 'table' ? Math.min(...tables.map((table) => table.headerTop)) : Number.POSITIVE_INFINITY;
  const isOutside = (row: number) =>
    layout !== 'table' || !tables.some((table) => row >= table.headerTop && row <= table.bodyBottom);
  const firstHeader = Math.min(Number.POSITIVE_INFINITY, ...tables.map((table) => table.headerBottom));
  const labels = labelledCells(upright, reader, isOutside).filter(
    (label) => layout !== 'table' || isContext(label, firstHeader),
  );
  const titles = upright.rows
    .filter(
      (line) =>
        !line.hidden && line.row < firstRow && (firstRow !== Number.POSITIVE_INFINITY || line.row <= TITLE_ROWS),
    )
    .flatMap((line) =>
      line.cells.filter((cell) => cell.hidden === undefined && textOf(cell) !== '' && cell.text.length <= LONGEST_LINE),
    );
  // Above a transposed table a title such as 令和５年度　実績 reads like a label, but answers nothing.
  const answered = labels.filter(
    ({ values: own, inline, field }) =>
      layout !== 'transposed' || own.length > 0 || inline !== undefined || !REPORT_FIELDS.has(field as FieldName),
  );
  const values = new Set(answered.flatMap((label) => [label.label, ...label.values]));
  const freeTitles = titles.filter((cell) => !values.has(cell));
  const role = sheetRole(grid, layout !== 'none', freeTitles.map(textOf));
  const stageSign = stageSignOf([
    ...freeTitles.map((cell) => ({ text: textOf(cell), place: sourceOf(upright, cell) })),
    { text: grid.sheet, place: { file: grid.file, sheet: grid.sheet } },
  ]);
  const days = labels.filter((label) => label.field === 'submittedOn').flatMap((label) => dayOf(label) ?? []);
  return {
    grid,
    role,
    layout,
    upright,
    sheet,
    tables,
    partial,
    forms,
    labels,
    ownerSigns: ownerSigns(
      grid,
      upright,
      labels,
      freeTitles.map((cell) => ({ text: textOf(cell), cell: sourceOf(upright, cell).cell })),
    ),
    yearSigns: yearSigns(upright, sheet, labels, freeTitles, tables),
    isPart: isPartOfYear(grid.sheet, freeTitles.map(textOf)),
    ...(stageSign === undefined ? {} : { stageSign }),
    ...(days.length === 0 ? {} : { submittedOn: [...days].sort().at(-1) ?? '' }),
    titleMark: freeTitles
      .map((cell) => revisionMark(textOf(cell)))
      .find((mark) => mark.revised || mark.version > 0) ?? { revised: false, version: 0 },
  };
}

/** Beside a table a title may read like a heading (令和５年度実績): a report's label counts only below the first table. */
function isContext(label: Labelled, firstHeader: number): boolean {
  return label.field === 'fiscalYear' || !REPORT_FIELDS.has(label.field) || label.label.row > firstHeader;
}

type Found = Pick<SheetSurvey, 'layout' | 'sheet' | 'tables' | 'partial' | 'forms'>;

function layoutOf(grid: Grid, upright: Sheet, reader: HeadingReader): Found {
  const { tables, partial } = findTables(upright, reader);
  if (tables.length > 0) return { layout: 'table', sheet: upright, tables, partial, forms: [] };
  const turned = turnedSheetOf(grid);
  const across = findTables(turned, reader)
    .tables.map((table) => withoutHead(turned, table, reader))
    .filter((table) => isTransposed(turned, table, reader));
  if (across.length > 0) return { layout: 'transposed', sheet: turned, tables: across, partial, forms: [] };
  const forms = findForms(upright, reader);
  return { layout: forms.length > 0 ? 'form' : 'none', sheet: upright, tables: [], partial, forms };
}

/**
 * 市町村名 and 提出日 in one line above a transposed table are its head, not a line of it; nor is a title that reads like one
 * of its labels (令和５年度　実績).
 */
function withoutHead(turned: Sheet, table: Table, reader: HeadingReader): Table {
  const isHead = ({ field, left }: Table['columns'][number]) =>
    (field === 'municipality' || field === 'submittedOn') &&
    turned.rows.some(
      ({ row, cells }) =>
        row > table.headerBottom &&
        cells.some((cell) => cell.column === left && labelField(textOf(cell), reader) !== undefined),
    );
  const filled = ({ left, right }: Table['columns'][number]) =>
    turned.rows.filter(
      ({ row, cells }) =>
        row > table.headerBottom &&
        row <= table.bodyBottom &&
        cells.some((cell) => cell.column >= left && cell.column <= right && textOf(cell) !== ''),
    ).length;
  const first = Math.min(...table.columns.filter(({ field }) => field !== undefined).map(({ left }) => left));
  const isTitle = (column: Table['columns'][number]) =>
    (column.field === undefined && column.left < first && filled(column) === 0) ||
    (column.field !== undefined && isDoubled(column));
  const isDoubled = (column: Table['columns'][number]) =>
    table.columns.some(
      (other) => other.left > column.left && other.field === column.field && filled(other) > 2 * filled(column),
    );
  const columns = table.columns.filter((column) => !isHead(column) && !isTitle(column));
  return { ...table, columns, score: scoreOf(columns) };
}

/** A column of headings with at least two filled columns beside it, none of which holds labels; else it is a form. */
function isTransposed(turned: Sheet, table: Table, reader: HeadingReader): boolean {
  const known = table.columns.filter((column) => column.field !== undefined).map((column) => column.left);
  const bodies = turned.rows
    .filter((line) => line.row > table.headerBottom)
    .map((line) => line.cells.filter((cell) => known.includes(cell.column) && textOf(cell) !== ''));
  const labels = bodies
    .flat()
    .filter((cell) => !isTakingPart(textOf(cell)) && labelField(textOf(cell), reader) !== undefined);
  // A figure among the headings is a value: the labels stand beside each other, as in a form.
  const headings = table.columns.flatMap(({ field, headingCells }) => (field === undefined ? [] : headingCells));
  const holds = (row: number, fields: ReadonlySet<FieldName>) =>
    table.columns.some(
      ({ left, field }) => field !== undefined && fields.has(field) && textOf(turned.cellAt(row, left)) !== '',
    );
  const whole = turned.rows.filter(
    ({ row }) =>
      row > table.headerBottom && row <= table.bodyBottom && holds(row, KEY_FIELDS) && holds(row, REPORT_FIELDS),
  );
  return (
    labels.length === 0 &&
    whole.length >= 2 &&
    !headings.some((cell) => isFigure(cell) && /^[^①-⑳]/u.test(textOf(cell)))
  );
}

/**
 * What a sheet is for, by its name and titles.
 * @param found whether it has a table or form of the listing
 */
export function sheetRole(grid: Grid, found: boolean, titles: readonly string[]): SheetRole {
  const name = foldWidth(grid.sheet);
  if (grid.rows.length === 0) return 'empty';
  if (grid.hidden) return 'hidden';
  if (EXAMPLE_SHEET.test(name) || titles.some(isExample)) return 'example';
  if (INSTRUCTION_SHEET.test(name)) return 'instruction';
  if (!found) return LIST_SHEET.test(name) ? 'instruction' : 'none';
  return isLastYearsSheet(name) ? 'last-year' : 'data';
}

function dayOf(label: Labelled): string | undefined {
  const date = label.values[0]?.date;
  return date === undefined ? dayIn(foldWidth(labelledText(label))) : date.slice(0, 10);
}

function ownerSigns(
  grid: Grid,
  sheet: Sheet,
  labels: readonly Labelled[],
  titles: readonly { readonly text: string; readonly cell: string }[],
): readonly OwnerSign[] {
  const { file, sheet: name } = grid;
  const labelled = labels
    .filter((label) => label.field === 'municipality')
    .map((label) => ({
      level: 'label' as const,
      text: labelledText(label),
      place: sourceOf(sheet, label.values[0] ?? label.label),
    }))
    .filter((sign) => sign.text !== '');
  return [
    ...labelled,
    ...titles.map(({ text, cell }) => ({ level: 'title' as const, text, place: { file, sheet: name, cell } })),
    { level: 'sheet-name', text: name, place: { file, sheet: name } },
  ];
}

function yearSigns(
  upright: Sheet,
  sheet: Sheet,
  labels: readonly Labelled[],
  titles: readonly Cell[],
  tables: readonly Table[],
): readonly YearSign[] {
  const { file, sheet: name } = upright.grid;
  const sign = (level: YearSign['level'], text: string, place: Place): readonly YearSign[] => {
    const year = yearOfTitle(text);
    return year === undefined ? [] : [{ level, year: year.year, text, place }];
  };
  const shown = tables
    .flatMap((table) => table.columns)
    .filter((column) => column.field === 'actual' && !column.hidden);
  const dated = shown.flatMap((column): readonly YearSign[] => {
    const { year, headingCells, byYear } = column;
    if (year === undefined || byYear) return [];
    const cell = headingCells.find((one) => foldWidth(textOf(one)).includes(year.text)) ?? headingCells.at(-1);
    const place = cell === undefined ? {} : { place: sourceOf(sheet, cell) };
    return [{ level: 'heading', year: year.year, text: year.text, ...place }];
  });
  const latest = dated.reduce<YearSign | undefined>(
    (best, one) => (best === undefined || one.year > best.year ? one : best),
    undefined,
  );
  // 令和５年度実績 beside 令和６年度見込 may be a report on either.
  const results = shown.filter(({ stage }) => stage !== 'planned');
  const isForecast = results.length > 0 && results.every(({ year }) => year?.year !== latest?.year);
  return [
    ...labels
      .filter((label) => label.field === 'fiscalYear')
      .flatMap((label) => sign('label', labelledText(label), sourceOf(upright, label.values[0] ?? label.label))),
    ...titles.flatMap((title) => sign('title', textOf(title), sourceOf(upright, title))),
    ...(latest === undefined || isForecast ? [] : [latest]),
    ...sign('sheet-name', name, { file, sheet: name }),
  ];
}
