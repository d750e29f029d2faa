/** 南部振興局: items split over rows, 区分 and a code without its leading zero merged over them, full-width blanks. */
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../sample/workbook.ts';
import { byCode, headings, linesOfItem, newSheet, tableRow, write } from '../draw.ts';
import { POLICIES } from '../items.ts';

export function nanbu(): ExcelJS.Workbook {
  const workbook = newWorkbook('南部振興局');
  const sheet = newSheet(workbook, 'Sheet1');
  write(sheet, 'A1', '南部振興局');
  write(sheet, 'B1', '令和５年度　主な取組');
  headings(sheet, 2, [
    ['区　分', 22],
    ['主　な　取　組', 70],
    ['備考\n（施策コード）', 14],
  ]);
  let row = 3;
  for (const [code, items] of byCode('南')) {
    const first = row;
    for (const line of items.flatMap(linesOfItem)) {
      const shown = line.startsWith('・') ? `　${line}` : line;
      const opens = row === first;
      tableRow(sheet, row, [opens ? (POLICIES.get(code) ?? '') : '', shown, opens ? { number: Number(code) } : '']);
      row += 1;
    }
    if (row - first > 1) {
      for (const column of ['A', 'C']) {
        for (let below = first + 1; below < row; below++) sheet.getCell(`${column}${below}`).value = null;
        sheet.mergeCells(`${column}${first}:${column}${row - 1}`);
      }
    }
  }
  return workbook;
}
