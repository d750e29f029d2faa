/** How a workbook was read, for people (`inspect`): a drawing of each table's head, its columns, then the rows. */

import type { Drawing, InspectedRow, InspectedSheet, InspectedTable, Inspection } from '../../model/inspection.ts';
import { columnName } from '../../model/source.ts';
import { displayWidth, fitWidth } from './width.ts';
import {
  asideName,
  columnReason,
  fieldName,
  fileState,
  type InspectLanguage,
  layoutName,
  levelName,
  roleName,
} from './words.ts';

/** Widest and narrowest column of the drawing, and the whole drawing, in places of a terminal. */
const WIDEST = 16;
const NARROWEST = 4;
const DRAWING = 118;
/** Width of a row's state: its longest reason fits. */
const STATE = 30;
/** Longest text of a row. */
const ROW_TEXT = 64;

/**
 * One workbook's reading as lines of text (読み取りの内訳).
 * @returns lines with a line feed each
 */
export function renderInspection(inspection: Inspection, language: InspectLanguage = 'ja'): string {
  const { file, state, why } = inspection;
  const ja = language === 'ja';
  const used = count(inspection, 'used');
  const aside = count(inspection, 'set-aside');
  const reported = count(inspection, 'reported');
  const total = used + aside + reported;
  const summary = ja
    ? `行 ${total}＝使った ${used}＋除いた ${aside}＋読めなかった ${reported}`
    : `rows ${total} = used ${used} + set aside ${aside} + reported ${reported}`;
  return [
    `${file}${state === 'read' ? '' : `（${fileState(state, why, language)}）`}`,
    `  ${summary}`,
    ...inspection.sheets.flatMap((sheet) => ['', ...sheetLines(sheet, language, inspection.byCode)]),
    '',
  ].join('\n');
}

function count(inspection: Inspection, state: InspectedRow['state']): number {
  return inspection.sheets.reduce((sum, sheet) => sum + sheet.rows.filter((row) => row.state === state).length, 0);
}

function sheetLines(sheet: InspectedSheet, language: InspectLanguage, byCode = false): readonly string[] {
  const ja = language === 'ja';
  const role = roleName(sheet.role, language);
  const facts = [
    sheet.municipality === undefined
      ? ''
      : `${ja ? '市町村' : 'municipality'}: ${sheet.municipality}（${levelName(sheet.municipalityBy ?? '', language)}）`,
    sheet.submitter === undefined
      ? ''
      : `${ja ? '部局' : 'office'}: ${sheet.submitter}（${levelName(sheet.submitterBy ?? '', language)}）`,
    sheet.fiscalYear === undefined ? '' : ja ? `年度: ${sheet.fiscalYear}年度` : `year: ${sheet.fiscalYear}`,
    sheet.submittedOn === undefined ? '' : `${ja ? '提出日' : 'submitted'}: ${sheet.submittedOn}`,
  ].filter((fact) => fact !== '');
  return [
    `■ ${ja ? 'シート' : 'sheet'}「${sheet.sheet}」${role === '' ? '' : `　${role}`}`,
    ...(facts.length === 0 || sheet.role !== 'data' ? [] : [`  ${facts.join('　')}`]),
    ...(sheet.role === 'data' || sheet.role === 'other-year'
      ? sheet.tables.flatMap((table) => tableLines(table, language))
      : []),
    ...sheet.incomplete.map((table) => incompleteLine(table, language)),
    ...(sheet.drawing === undefined ? [] : gridLines(sheet.drawing)),
    ...rowLines(sheet.rows, language, byCode),
    ...cellLines(sheet, language),
  ];
}

function incompleteLine(table: InspectedSheet['incomplete'][number], language: InspectLanguage): string {
  if (language === 'en') return `  row ${table.row}: headings without a ${table.missing}, not read`;
  return `  ${table.row}行目の見出しには${table.missing === 'key' ? '番号・連携事業名・評価指標' : '実績値・評価・実施状況'}がないので、表として読まない`;
}

function tableLines(table: InspectedTable, language: InspectLanguage): readonly string[] {
  const { reasons, headingRows } = table;
  const ja = language === 'ja';
  const names = (fields: readonly string[]) => fields.map((field) => fieldName(field, language)).join('・');
  const rows =
    headingRows === undefined
      ? ''
      : ja
        ? `、見出し ${headingRows.first === headingRows.last ? '' : `${headingRows.first}～`}${headingRows.last}行目`
        : `, headings in rows ${headingRows.first}–${headingRows.last}`;
  const why = ja
    ? `見出し${reasons.headings}のうち${reasons.understood}を理解（確かさ ${table.score.toFixed(2)}）。何の行か: ${names(reasons.keys)}。実績: ${names(reasons.reports)}`
    : `${reasons.understood} of ${reasons.headings} headings understood (score ${table.score.toFixed(2)}); keys: ${names(reasons.keys)}; reports: ${names(reasons.reports)}`;
  return [
    `  ${layoutName(table.layout, language)} ${table.range}${rows}`,
    `    ${why}${reasons.unit === undefined ? '' : ja ? `。表の単位: ${reasons.unit}` : `; unit ${reasons.unit}`}`,
    ...(table.drawing === undefined ? drawing(table, language) : gridLines(table.drawing)),
    ...table.columns.map((column) => `    ${columnLine(column, language)}`),
  ];
}

function columnLine(column: InspectedTable['columns'][number], language: InspectLanguage): string {
  const heading = column.heading === '' ? column.column : `${column.column} 「${column.heading}」`;
  const details = [
    column.unit,
    column.member,
    column.year === undefined ? undefined : language === 'ja' ? `${column.year}年度` : String(column.year),
  ].filter((detail) => detail !== undefined);
  const more = details.length === 0 ? '' : `（${details.join('、')}）`;
  if (column.why === undefined) return `${heading} → ${fieldName(column.field ?? '', language)}${more}`;
  const reason = columnReason(column.why, language);
  return language === 'ja' ? `${heading} → 読まない（${reason}）` : `${heading} → not read (${reason})`;
}

/** The head of a table as a grid of characters, with the field above each column. Columns that do not fit are left out. */
function drawing(table: InspectedTable, language: InspectLanguage): readonly string[] {
  if (table.head.length === 0) return [];
  const fields = table.columns.map((column) =>
    column.why === undefined ? fieldName(column.field ?? '', language) : '×',
  );
  const letters = table.columns.map((column) => column.column);
  const name = (row: number) => (table.layout === 'transposed' ? columnName(row) : String(row));
  return gridOf(
    [letters, fields],
    table.head.map(({ row, texts }) => ({ name: name(row), texts })),
  );
}

function gridLines({ letters, lines }: Drawing): readonly string[] {
  return gridOf(
    [letters],
    lines.map(({ row, texts }) => ({ name: String(row), texts })),
  );
}

/** Lines of texts in columns of their widths, under lines of headings. Columns that do not fit are left out. */
function gridOf(
  above: readonly (readonly string[])[],
  lines: readonly { readonly name: string; readonly texts: readonly string[] }[],
): readonly string[] {
  const all = [...above, ...lines.map(({ texts }) => texts)];
  const widths = (above[0] ?? []).map((_, at) =>
    Math.max(NARROWEST, ...all.map((texts) => Math.min(WIDEST, displayWidth(texts[at] ?? '')))),
  );
  const shown = widths.filter(
    (_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width + 1, 8) <= DRAWING,
  ).length;
  const line = (head: string, texts: readonly string[]) =>
    `    ${head.padStart(5)} │${widths
      .slice(0, shown)
      .map((width, at) => fitWidth(texts[at] ?? '', width))
      .join('│')}│${shown < widths.length ? ' …' : ''}`;
  const rule = `    ${' '.repeat(5)} ┼${widths
    .slice(0, shown)
    .map((width) => '─'.repeat(width))
    .join('┼')}┤`;
  return [...above.map((texts) => line('', texts)), rule, ...lines.map(({ name, texts }) => line(name, texts))];
}

/** Cells of used rows that were not read. */
function cellLines({ cells = [] }: InspectedSheet, language: InspectLanguage): readonly string[] {
  const ja = language === 'ja';
  return cells.map(({ cell, why, text }) => {
    const state =
      why === undefined
        ? ja
          ? '読めなかった'
          : 'reported'
        : ja
          ? `除いた（${asideName(why, language)}）`
          : `set aside (${asideName(why, language)})`;
    return `  ${cell.padStart(9)}  ${fitWidth(state, STATE)} ${fitWidth(text, ROW_TEXT).trimEnd()}`;
  });
}

/** Rows that are used one by one; others in runs of the same state. */
function rowLines(rows: readonly InspectedRow[], language: InspectLanguage, byCode: boolean): readonly string[] {
  const nameOf = (row: InspectedRow | undefined) => stateName(row, language, byCode);
  const lines: string[] = [];
  for (let at = 0; at < rows.length; ) {
    const first = rows[at];
    if (first === undefined) break;
    let end = at + 1;
    while (first.state !== 'used' && end < rows.length && nameOf(rows[end]) === nameOf(first)) end += 1;
    const last = rows[end - 1] ?? first;
    const range = last === first ? String(first.row) : `${first.row}～${last.row}`;
    const more = end - at > 1 ? (language === 'ja' ? `ほか${end - at - 1}行` : `and ${end - at - 1} more`) : '';
    const text = fitWidth(first.text, ROW_TEXT).trimEnd();
    lines.push(`  ${range.padStart(9)}  ${fitWidth(nameOf(first), STATE)} ${text}${more === '' ? '' : ` （${more}）`}`);
    at = end;
  }
  return lines;
}

function stateName(row: InspectedRow | undefined, language: InspectLanguage, byCode: boolean): string {
  if (row === undefined) return '';
  const ja = language === 'ja';
  switch (row.state) {
    case 'used':
      return `${ja ? '使った' : 'used'} ${row.indicators.join(' ')}`.trimEnd();
    case 'set-aside':
      return `${ja ? '除いた' : 'set aside'}（${asideName(row.why, language, byCode)}）`;
    case 'reported':
      return ja ? '読めなかった' : 'reported';
  }
}
