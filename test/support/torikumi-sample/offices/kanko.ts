/** 観光文化部: a form (様式) per code, the code at its top right, the texts in one merged block. */
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../sample/workbook.ts';
import { box, byCode, linesOfItem, newSheet, write } from '../draw.ts';
import { POLICIES } from '../items.ts';

export function kanko(): ExcelJS.Workbook {
  const workbook = newWorkbook('観光文化部');
  for (const [code, items] of byCode('観')) {
    const sheet = newSheet(workbook, `様式（${code}）`);
    for (const [column, width] of [12, 30, 30, 14, 12].entries()) sheet.getColumn(column + 1).width = width;
    write(sheet, 'A1', '様式第１号');
    box(sheet, 'D1', '施策コード');
    box(sheet, 'E1', code);
    write(sheet, 'B2', '令和５年度　主な取組調書');
    box(sheet, 'A4', '提出部局');
    box(sheet, 'B4', '観光文化部');
    box(sheet, 'A5', '区分');
    box(sheet, 'B5', POLICIES.get(code) ?? '');
    box(sheet, 'A6', '主な取組');
    box(sheet, 'B6', items.flatMap(linesOfItem).join('\n'));
    sheet.mergeCells('B6:E9');
    for (const row of [6, 7, 8, 9]) sheet.getRow(row).height = 40;
    write(sheet, 'A11', '※　根拠資料の写しを添付してください。');
  }
  return workbook;
}
