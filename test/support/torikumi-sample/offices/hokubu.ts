/** 北部振興局: one cell with all items of a code, the columns of the printed listing, a title and notes around it. */
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../sample/workbook.ts';
import { byCode, headings, linesOfItem, newSheet, tableRow, write } from '../draw.ts';
import { POLICIES } from '../items.ts';

export function hokubu(): ExcelJS.Workbook {
  const workbook = newWorkbook('北部振興局');
  const sheet = newSheet(workbook, '主な取組');
  write(sheet, 'A1', '令和５年度　施策の主な取組（北部振興局）');
  write(sheet, 'A2', '提出日：令和６年６月12日');
  headings(sheet, 4, [
    ['区分', 20],
    ['主な取組', 80],
    ['備考（施策コード）', 14],
  ]);
  let row = 5;
  for (const [code, items] of byCode('北')) {
    tableRow(sheet, row, [POLICIES.get(code) ?? '', items.flatMap(linesOfItem).join('\n'), code]);
    row += 1;
  }
  write(sheet, `A${row + 1}`, '※　○は基本評価調書・事務事業評価調書、◇はホームページ等から記載');
  write(sheet, `A${row + 2}`, '担当：地域政策課　青山　内線 2104');
  return workbook;
}
