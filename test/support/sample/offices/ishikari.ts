/** 石狩市: the official form with all its columns, a 記入例 sheet before it and a hidden sheet of last year behind it. */
import type ExcelJS from 'exceljs';
import { actualsOf, type CellInput, planEntries, type Row, rowsOf } from '../entries.ts';
import { byProgramme, type Column, lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '石狩市';

const COLUMNS: readonly Column[] = [
  { heading: '役割', width: 6, value: (row) => row.role, mergeBy: (row) => row.role, center: true },
  { heading: '番号', width: 6, value: (row) => row.number, mergeBy: byProgramme, center: true },
  { heading: '連携事業名', width: 24, value: (row) => row.programme, mergeBy: byProgramme },
  { heading: '事業概要', width: 50, value: (row) => row.overview, mergeBy: byProgramme },
  { heading: '評価指標', width: 34, value: (row) => row.indicator },
  { heading: '基準値', width: 18, value: (row) => row.baseline, center: true },
  { heading: '目標値', width: 18, value: (row) => row.target, center: true },
  { heading: '実績値', width: 14, value: (row) => row.actual, center: true },
  { heading: '評価', width: 8, value: () => undefined, center: true },
  { heading: '連携事業実施状況', width: 60, value: (row) => row.status },
];

function form(sheet: ExcelJS.Worksheet, year: string, owner: string, rows: readonly Row[]): void {
  put(sheet, 'A1', '様式１');
  put(sheet, 'A2', `${year}　連携事業実施状況報告`);
  put(sheet, 'A3', '市町村名');
  put(sheet, 'C3', owner);
  put(sheet, 'E3', '提出日');
  if (owner === OFFICE && year === '令和５年度') put(sheet, 'F3', { day: '2024-04-10', format: '[$-411]ge\\.m\\.d' });
  const below = table(sheet, 5, COLUMNS, rows);
  lines(sheet, below + 1, [
    ['※　「評価」は事務局で記入しますので、空欄のまま提出してください。'],
    ['※　実績値が把握できない場合は「未集計」と記入してください。'],
  ]);
}

/** An example that no office reported. */
function exampleRows(): readonly Row[] {
  const answers: Readonly<Record<string, readonly [CellInput, string]>> = {
    '26': ['12,345人', '・○月に○○まつりを開催した。'],
    '28': ['参加', '・○月に○○に参加した。'],
  };
  return planEntries().flatMap((entry) => {
    const answer = answers[entry.id];
    return answer === undefined
      ? []
      : [{ ...entry, actual: answer[0], mark: '', status: answer[1], statusKey: entry.id }];
  });
}

/** What the office had reported the year before. Illustrative. */
function lastYearRows(): readonly Row[] {
  const before: Readonly<Record<string, CellInput>> = { '26': '2,760人', '28': '参加' };
  return rowsOf(OFFICE)
    .filter((row) => actualsOf(OFFICE).has(row.id))
    .map((row) => ({ ...row, actual: before[row.id], status: '' }));
}

export function ishikari(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  form(workbook.addWorksheet('記入例'), '令和５年度', '○○市', exampleRows());
  form(workbook.addWorksheet('様式１'), '令和５年度', OFFICE, rowsOf(OFFICE));
  const last = workbook.addWorksheet('R4', { state: 'hidden' });
  form(last, '令和４年度', OFFICE, lastYearRows());
  return workbook;
}
