/** 南幌町: line breaks in the headings, full-width numbers, a column that the listing does not use (決算額). */
import type ExcelJS from 'exceljs';
import { type CellInput, rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '南幌町';

/** 決算額 in 千円. Illustrative; the listing does not print it. */
const SPENT: Readonly<Record<string, CellInput>> = {
  '26': { number: 1850, format: '#,##0' },
  '43': { number: 220, format: '#,##0' },
};

function wide(number: number | undefined): string {
  return String(number ?? '').replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

export function nanporo(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('実績（令和５年度）');
  put(sheet, 'A1', '連携事業の実績　【南幌町】');
  const below = table(
    sheet,
    2,
    [
      { heading: '番号', width: 8, value: (row) => wide(row.number), center: true },
      { heading: '連携\n事業名', width: 28, value: (row) => row.programme },
      { heading: '評価\n指標', width: 36, value: (row) => row.indicator },
      { heading: '実績値\n（令和５年度）', width: 16, value: (row) => row.actual, center: true },
      { heading: '決算額\n（千円）', width: 12, value: (row) => SPENT[row.id], center: true },
      { heading: '事業の\n実施状況', width: 56, value: (row) => row.status },
      { heading: '担当課', width: 16, value: () => 'まちづくり課' },
    ],
    rowsOf(OFFICE),
  );
  lines(sheet, below, [['※　「未集計」は、集計が終わり次第報告します。']]);
  return workbook;
}
