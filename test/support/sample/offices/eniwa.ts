/** 恵庭市: sent twice; the correction differs in one figure and carries a later 提出日. */
import type ExcelJS from 'exceljs';
import { type CellInput, type Row, rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '恵庭市';

/** What the first report said for indicator 26. */
const FIRST_REPORT: CellInput = { number: 8240, format: '#,##0"人"' };

function report(submittedOn: string, actual: (row: Row) => CellInput): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('連携事業実績');
  put(sheet, 'A1', `令和５年度さっぽろ連携中枢都市圏連携事業実績報告（${OFFICE}）`);
  put(sheet, 'A2', '提出日：');
  put(sheet, 'B2', submittedOn);
  const below = table(
    sheet,
    4,
    [
      { heading: '番号', width: 8, value: (row) => row.number, center: true },
      { heading: '連携事業名', width: 28, value: (row) => row.programme },
      { heading: '評価指標', width: 36, value: (row) => row.indicator },
      { heading: '目標値', width: 20, value: (row) => row.target, center: true },
      { heading: '実績値', width: 14, value: actual, center: true },
      { heading: '備考', width: 18, value: (row) => (row.id === '26' ? '主催者発表の合計' : '') },
      { heading: '連携事業実施状況等', width: 56, value: (row) => row.status },
    ],
    rowsOf(OFFICE),
  );
  lines(sheet, below, [['※該当のない指標の実績値は「－」としています。']]);
  return workbook;
}

export function eniwaFirst(): ExcelJS.Workbook {
  return report('令和６年４月12日', (row) => (row.id === '26' ? FIRST_REPORT : row.actual));
}

export function eniwaCorrected(): ExcelJS.Workbook {
  return report('令和６年４月19日', (row) => row.actual);
}
