/** 小樽市: the whole list, headings in the first row, nothing above or below; only the file name says whose it is. */
import type ExcelJS from 'exceljs';
import { rowsOf } from '../entries.ts';
import { table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '小樽市';

export function otaru(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('Sheet1');
  table(
    sheet,
    1,
    [
      { heading: 'Ｎｏ．', width: 6, value: (row) => String(row.number ?? '') },
      { heading: '事業名', width: 28, value: (row) => row.programme },
      { heading: '指標', width: 36, value: (row) => row.indicator },
      { heading: '目標値', width: 20, value: (row) => row.target },
      { heading: 'Ｒ５実績', width: 16, value: (row) => row.actual },
      { heading: '取組内容', width: 56, value: (row) => row.status },
    ],
    rowsOf(OFFICE, { all: true }),
    { look: { font: 'Meiryo UI', size: 10, fill: 'FFFFFFFF' } },
  );
  return workbook;
}
