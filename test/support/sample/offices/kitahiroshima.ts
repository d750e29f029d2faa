/** 北広島市: columns from right to left, other words, full-width digits. */
import type ExcelJS from 'exceljs';
import { rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '北広島市';

/** 75,000人 as ７５，０００人. */
function wide(text: string): string {
  return text.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

export function kitahiroshima(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('R5実績');
  put(sheet, 'A1', 'さっぽろ圏連携事業　令和5年度実績');
  put(sheet, 'E1', '自治体名：北広島市');
  const below = table(
    sheet,
    3,
    [
      { heading: '具体的な取組', width: 56, value: (row) => row.status },
      { heading: '達成値', width: 14, value: (row) => row.actual, center: true },
      { heading: '目標', width: 20, value: (row) => wide(row.target), center: true },
      { heading: '指標', width: 36, value: (row) => row.indicator },
      { heading: '事業名称', width: 28, value: (row) => row.programme },
      { heading: '事業No', width: 9, value: (row) => wide(String(row.number ?? '')), center: true },
    ],
    rowsOf(OFFICE),
    { look: { font: 'ＭＳ 明朝', size: 10.5, fill: 'FFFFF2CC' } },
  );
  lines(sheet, below + 1, [['※ 達成値は見込みを含みません。'], ['連絡先：企画課　011-000-0005']]);
  return workbook;
}
