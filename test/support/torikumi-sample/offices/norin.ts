/** 農林水産部: what was done and what came of it (実績, the 【】) in separate columns, codes in full width. */
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../sample/workbook.ts';
import { byCode, headings, newSheet, tableRow, write } from '../draw.ts';
import { POLICIES } from '../items.ts';

const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export function norin(): ExcelJS.Workbook {
  const workbook = newWorkbook('農林水産部');
  const sheet = newSheet(workbook, '取組実績');
  write(sheet, 'A1', '農林水産部　令和５年度　主な取組');
  headings(sheet, 3, [
    ['Ｎｏ．', 6],
    ['施策コード', 12],
    ['区分', 24],
    ['主な取組', 50],
    ['実績', 44],
  ]);
  let row = 4;
  for (const [code, items] of byCode('農')) {
    for (const { text } of items) {
      const bracket = text.indexOf('【');
      const cut = bracket < 0 ? text.length : bracket;
      const number = { number: row - 3 };
      tableRow(sheet, row, [number, wide(code), POLICIES.get(code) ?? '', text.slice(0, cut), text.slice(cut)]);
      row += 1;
    }
  }
  return workbook;
}
