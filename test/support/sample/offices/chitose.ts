/** 千歳市: the same heading for last year and this year, numbers with formats, the owner in the title only. */
import type ExcelJS from 'exceljs';
import { type CellInput, rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '千歳市';

/** 令和４年度 as the office remembers it. Illustrative. */
const LAST_YEAR: Readonly<Record<string, CellInput>> = {
  '4': { number: 2, format: '0"件"' },
  '8': { number: 2, format: '0"件"' },
  '26': { number: 8105, format: '#,##0"人"' },
  '28': '参加',
};

export function chitose(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('実績報告書');
  put(sheet, 'A1', '令和５年度　千歳市　連携事業実績報告書');
  const below = table(
    sheet,
    2,
    [
      { heading: 'No.', width: 6, value: (row) => row.number, center: true },
      { heading: '取組名', width: 28, value: (row) => row.programme },
      { heading: '成果指標', width: 36, value: (row) => row.indicator },
      { heading: ['実績値', '令和４年度'], width: 13, value: (row) => LAST_YEAR[row.id] ?? '－', center: true },
      { heading: ['実績値', '令和５年度'], width: 13, value: (row) => row.actual, center: true },
      { heading: '主な取組内容', width: 56, value: (row) => row.status },
    ],
    rowsOf(OFFICE),
    { look: { font: '游ゴシック', size: 11, fill: 'FFE2EFDA' } },
  );
  lines(sheet, below + 1, [['担当者連絡先'], ['企画部　企画課　電話　0123-00-0004']]);
  return workbook;
}
