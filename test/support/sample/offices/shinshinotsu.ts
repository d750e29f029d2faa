/** 新篠津村: the name set out with blanks, headings in the fifth row, 提出日 as an era date in slashes. */
import type ExcelJS from 'exceljs';
import { rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '新篠津村';

export function shinshinotsu(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('回答');
  put(sheet, 'A1', '連携中枢都市圏に係る事業の実績（Ｒ５）');
  put(sheet, 'C2', '新　篠　津　村');
  put(sheet, 'C3', '提出日　R6.4.17');
  const below = table(
    sheet,
    5,
    [
      { heading: '事業番号', width: 10, value: (row) => row.number, center: true },
      { heading: '事業名', width: 30, value: (row) => row.programme },
      { heading: 'ＫＰＩ', width: 36, value: (row) => row.indicator },
      { heading: '成果', width: 14, value: (row) => row.actual, center: true },
      { heading: '取組の状況', width: 56, value: (row) => row.status },
    ],
    rowsOf(OFFICE),
  );
  lines(sheet, below, [['※　以上、３件です。'], ['　担当：総務課企画係（0126-00-0006）']]);
  return workbook;
}
