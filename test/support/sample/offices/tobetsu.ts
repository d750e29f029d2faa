/** 当別町: thousands in the headings (千人), a column for taking part, the file in a folder of its own. */
import type ExcelJS from 'exceljs';
import { type CellInput, type Row, rowsOf } from '../entries.ts';
import { put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '当別町';

const inThousands = (row: Row): CellInput => (row.id === '26' ? 75 : undefined);

const takesPart = (row: Row): CellInput => (row.id === '28' ? '○' : undefined);

export function tobetsu(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('回答');
  put(sheet, 'A1', '令和５年度　連携事業実績　回答票');
  put(sheet, 'A2', '市町村名：当別町');
  table(
    sheet,
    4,
    [
      { heading: '番号', width: 8, value: (row) => row.number, center: true },
      { heading: '連携事業名', width: 28, value: (row) => row.programme },
      { heading: '評価指標', width: 36, value: (row) => row.indicator },
      { heading: '目標値（千人）', width: 14, value: inThousands, center: true },
      { heading: '実績値（千人）', width: 14, value: (row) => row.actual, center: true },
      { heading: '参加の有無', width: 10, value: takesPart, center: true },
      { heading: '実施状況', width: 56, value: (row) => row.status },
    ],
    rowsOf(OFFICE),
  );
  return workbook;
}
