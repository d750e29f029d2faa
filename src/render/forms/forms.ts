/** Blank submission workbooks (調査票) as Excel files: the rows of the plan, with coloured cells to be filled in. */
import exceljs, { type Style, type Workbook, type Worksheet } from 'exceljs';
import type { BlankForm, BlankFormRow } from '../../model/blank-form.ts';
import { safeFileName } from '../../model/file-name.ts';
import type { Fonts } from '../text/fonts.ts';
import { cellText } from '../xlsx/cell-text.ts';
import { type BreakText, breakTextWith } from '../xlsx/lines.ts';
import { columnUnits, heightOf, MAX_ROW, PADDING_H, POINTS_PER_MM, WIDTH_RESERVE } from '../xlsx/metrics.ts';
import { finishPackage } from '../xlsx/package.ts';
import { setUpOfficeSheet } from '../xlsx/page-setup.ts';
import { type Look, styleBook } from '../xlsx/style.ts';

export type FormFile = { readonly path: string; readonly bytes: Uint8Array };

const SIZE = 9;
/** Pale yellow: the office writes here. */
const OPEN_FILL = 'FFFFF8DC';
/** Workbooks carry no time of their making, so that two runs give the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));
const FRAME = { above: true, below: true };

type Column = {
  readonly heading: (form: BlankForm) => string;
  readonly widthMm: number;
  readonly text: (row: BlankFormRow) => string;
  readonly center?: boolean;
  /** Whether the office writes in the cell. */
  readonly open?: (row: BlankFormRow) => boolean;
  /** One cell for all rows of a programme. */
  readonly merged?: boolean;
};

const COLUMNS: readonly Column[] = [
  { heading: ({ headings }) => headings.number, widthMm: 11, text: ({ number }) => number, center: true, merged: true },
  { heading: ({ headings }) => headings.programme, widthMm: 42, text: ({ programme }) => programme, merged: true },
  { heading: ({ headings }) => headings.indicator, widthMm: 52, text: ({ indicator }) => indicator },
  { heading: ({ headings }) => headings.baseline, widthMm: 27, text: ({ baseline }) => baseline, center: true },
  { heading: ({ headings }) => headings.target, widthMm: 27, text: ({ target }) => target, center: true },
  {
    heading: ({ headings }) => headings.actual,
    widthMm: 27,
    text: ({ asked }) => (asked ? '' : '－'),
    center: true,
    open: ({ asked }) => asked,
  },
  { heading: ({ headings }) => headings.status, widthMm: 60, text: () => '', open: () => true, merged: true },
  { heading: () => '記入方法', widthMm: 31, text: ({ how }) => how },
];

const WIDTH_MM = COLUMNS.reduce((sum, { widthMm }) => sum + widthMm, 0);

/** Lines above the table; A and B of a label line are the label and its empty cell. */
const LABELS = ['提出日', '担当課', '担当者', '電話番号'] as const;

/**
 * One workbook per municipality.
 * @returns paths below the year's folder: 調査票/<市町村>_調査票.xlsx
 */
export async function renderForms(forms: readonly BlankForm[], fonts: Fonts): Promise<readonly FormFile[]> {
  const breakText = breakTextWith(fonts);
  const files: FormFile[] = [];
  for (const form of forms) {
    const workbook = new exceljs.Workbook();
    Object.assign(workbook, { created: MADE, modified: MADE, creator: '', lastModifiedBy: '' });
    drawForm(workbook, form, breakText);
    const bytes = finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
    files.push({ path: `調査票/${safeFileName(form.municipality)}_調査票.xlsx`, bytes });
  }
  return files;
}

type Pen = {
  readonly sheet: Worksheet;
  readonly style: (look: Look) => Partial<Style>;
  readonly breakText: BreakText;
};

function drawForm(workbook: Workbook, form: BlankForm, breakText: BreakText): void {
  const sheet = workbook.addWorksheet('実績報告');
  for (const [index, { widthMm }] of COLUMNS.entries())
    sheet.getColumn(index + 1).width = columnUnits(widthMm * POINTS_PER_MM);
  const pen: Pen = { sheet, style: styleBook(), breakText };
  line(pen, 1, form.title, { sizePt: 14, bold: true });
  line(
    pen,
    2,
    '色の付いた欄に記入し、元の形のまま提出してください。値は「12件」「3,676人」のように単位を付けて書いてください。',
    {
      sizePt: SIZE,
    },
  );
  label(pen, 3, '市町村名', form.municipality);
  for (const [at, text] of LABELS.entries()) label(pen, at + 4, text, '');
  const headingRow = LABELS.length + 5;
  table(pen, headingRow, form);
  setUpOfficeSheet(sheet, headingRow);
}

function line({ sheet, style, breakText }: Pen, row: number, text: string, look: Look): void {
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).style = style(look);
  sheet.getRow(row).height = heightOf(linesOf(breakText, text, WIDTH_MM, look.sizePt), look.sizePt);
  sheet.mergeCells(row, 1, row, COLUMNS.length);
}

function label({ sheet, style }: Pen, row: number, name: string, value: string): void {
  const look = { sizePt: SIZE, frame: FRAME, middle: true };
  sheet.getCell(row, 1).value = name;
  sheet.getCell(row, 1).style = style({ ...look, heading: true, align: 'center' });
  sheet.mergeCells(row, 1, row, 2);
  const cell = sheet.getCell(row, 3);
  if (value !== '') cell.value = value;
  cell.style = value === '' ? open(style(look)) : style(look);
  sheet.getRow(row).height = heightOf(1, SIZE);
}

function table({ sheet, style, breakText }: Pen, headingRow: number, form: BlankForm): void {
  COLUMNS.forEach(({ heading }, at) => {
    const cell = sheet.getCell(headingRow, at + 1);
    cell.value = heading(form);
    cell.style = style({ sizePt: SIZE, bold: true, heading: true, align: 'center', middle: true, frame: FRAME });
  });
  const headings = COLUMNS.map(({ heading, widthMm }) => linesOf(breakText, heading(form), widthMm, SIZE));
  sheet.getRow(headingRow).height = heightOf(Math.max(...headings), SIZE);
  form.rows.forEach((row, index) => {
    const at = headingRow + 1 + index;
    const lines = COLUMNS.map((column) =>
      column.merged === true ? 1 : linesOf(breakText, column.text(row), column.widthMm, SIZE),
    );
    sheet.getRow(at).height = Math.min(MAX_ROW, heightOf(Math.max(2, ...lines), SIZE));
    COLUMNS.forEach((column, place) => {
      const cell = sheet.getCell(at, place + 1);
      const first = column.merged !== true || programmeOf(row) !== programmeOf(form.rows[index - 1]);
      const text = column.text(row);
      if (first && text !== '') cell.value = cellText(text);
      const look = style({
        sizePt: SIZE,
        frame: FRAME,
        middle: true,
        align: column.center === true ? 'center' : 'left',
      });
      cell.style = column.open?.(row) === true ? open(look) : look;
    });
  });
  mergeProgrammes(sheet, headingRow, form.rows);
}

/** A programme's cells in the merged columns become one; 基本KPI keep a status each. */
function mergeProgrammes(sheet: Worksheet, headingRow: number, rows: readonly BlankFormRow[]): void {
  let from = 0;
  rows.forEach((row, index) => {
    if (programmeOf(row) === programmeOf(rows[index + 1])) return;
    if (index > from && row.number !== '')
      COLUMNS.forEach(({ merged }, at) => {
        if (merged === true) sheet.mergeCells(headingRow + 1 + from, at + 1, headingRow + 1 + index, at + 1);
      });
    from = index + 1;
  });
}

function programmeOf(row: BlankFormRow | undefined): string | undefined {
  return row === undefined ? undefined : `${row.number}\n${row.programme}`;
}

function open(style: Partial<Style>): Partial<Style> {
  return { ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: OPEN_FILL } } };
}

function linesOf(breakText: BreakText, text: string, widthMm: number, sizePt: number): number {
  return breakText(text, (widthMm * POINTS_PER_MM - PADDING_H) * WIDTH_RESERVE, sizePt).length;
}
