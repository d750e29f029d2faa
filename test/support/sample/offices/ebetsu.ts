/** 江別市: headings of two rows, 団体コード above the table, programme and status cells merged over the indicators. */
import type ExcelJS from 'exceljs';
import { rowsOf } from '../entries.ts';
import { byProgramme, lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '江別市';

export function ebetsu(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('報告書');
  put(sheet, 'B1', '連携事業実績報告書（2023年度）');
  put(sheet, 'B2', '団体コード');
  put(sheet, 'C2', '012173');
  put(sheet, 'D2', '団体名');
  put(sheet, 'E2', OFFICE);
  const below = table(
    sheet,
    3,
    [
      { heading: '事業番号', width: 9, value: (row) => row.number, mergeBy: byProgramme, center: true },
      { heading: '連携事業名', width: 28, value: (row) => row.programme, mergeBy: byProgramme },
      { heading: ['評価指標', '指標'], width: 36, value: (row) => row.indicator },
      { heading: ['評価指標', '基準値'], width: 20, value: (row) => row.baseline },
      { heading: ['評価指標', '目標値'], width: 20, value: (row) => row.target },
      { heading: ['令和５年度', '実績値'], width: 14, value: (row) => row.actual, center: true },
      {
        heading: ['令和５年度', '取組状況'],
        width: 56,
        value: (row) => row.status,
        mergeBy: (row) => row.statusKey,
      },
    ],
    rowsOf(OFFICE),
    { left: 2 },
  );
  lines(sheet, below + 1, [
    [undefined, '（注）参加した場合は○を記入しています。'],
    [undefined, '問合せ先', '政策推進課　電話　011-000-0003'],
  ]);
  return workbook;
}
