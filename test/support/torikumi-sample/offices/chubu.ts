/** 中部振興局: one row per item, codes as numbers shown with four digits, a child as a row of its own. */
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../sample/workbook.ts';
import { byCode, headings, linesOfItem, newSheet, tableRow, write } from '../draw.ts';
import { POLICIES } from '../items.ts';

export function chubu(): ExcelJS.Workbook {
  const workbook = newWorkbook('中部振興局');
  const sheet = newSheet(workbook, 'R5取組');
  write(sheet, 'A1', '主な取組の報告（令和５年度分）');
  write(sheet, 'C1', '提出部局：中部振興局');
  headings(sheet, 3, [
    ['施策コード', 12],
    ['施策名', 26],
    ['取組内容', 76],
  ]);
  let row = 4;
  for (const [code, items] of byCode('中')) {
    for (const line of items.flatMap(linesOfItem)) {
      tableRow(sheet, row, [{ number: Number(code), format: '0000' }, POLICIES.get(code) ?? '', line]);
      row += 1;
    }
  }
  return workbook;
}
