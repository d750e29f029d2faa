/** 長沼町: one line above the table gives the unit, and the figure is a formula. */
import type ExcelJS from 'exceljs';
import { rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '長沼町';

export function naganuma(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('連携事業');
  put(sheet, 'A1', '令和５年度連携事業の実施結果');
  put(sheet, 'A2', '報告団体');
  put(sheet, 'B2', OFFICE);
  put(sheet, 'C2', '報告日');
  put(sheet, 'D2', 'R6.4.9');
  put(sheet, 'E4', '（単位：千人）');
  const below = table(
    sheet,
    5,
    [
      { heading: '番号', width: 10, value: (row) => row.number, center: true },
      { heading: '連携事業名', width: 28, value: (row) => row.programme },
      { heading: '評価指標', width: 36, value: (row) => row.indicator },
      { heading: '実績', width: 14, value: (row) => row.actual, center: true },
      { heading: '主な取組', width: 56, value: (row) => row.status },
    ],
    rowsOf(OFFICE),
  );
  lines(sheet, below + 1, [
    ['※', '番号26は、夏まつりと冬の催しの参加者の合計です。'],
    ['担当', '政策推進課', '0123-00-0007'],
  ]);
  return workbook;
}
