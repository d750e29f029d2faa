/** 岩見沢市: headings in the sixth row, a column of units, plain numbers, 提出日 as a real date. */
import type ExcelJS from 'exceljs';
import { type CellInput, type Row, rowsOf } from '../entries.ts';
import { lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '岩見沢市';

/** 目標 and 単位 in columns of their own, where the target is a count. */
const COUNTED: Readonly<Record<string, readonly [target: number, unit: string]>> = {
  '26': [75_000, '人'],
  '38': [31_000, '人'],
  '45': [4693, '社'],
};

const target = (row: Row): CellInput => COUNTED[row.id]?.[0] ?? row.target;

export function iwamizawa(): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('実績調査');
  put(sheet, 'A1', '別紙２');
  put(sheet, 'A2', '令和５年度　連携事業の実績について（回答）');
  put(sheet, 'A3', '回答団体');
  put(sheet, 'B3', OFFICE);
  put(sheet, 'A4', '回答日');
  put(sheet, 'B4', { day: '2024-04-18', format: 'yyyy"年"m"月"d"日"' });
  const below = table(
    sheet,
    6,
    [
      { heading: '番号', width: 12, value: (row) => row.number },
      { heading: '連携事業', width: 30, value: (row) => row.programme },
      { heading: '指標名', width: 36, value: (row) => row.indicator },
      { heading: '数値目標', width: 20, value: target, center: true },
      { heading: '実績', width: 14, value: (row) => row.actual, center: true },
      { heading: '単位', width: 8, value: (row) => COUNTED[row.id]?.[1], center: true },
      { heading: '実施状況', width: 60, value: (row) => row.status },
    ],
    rowsOf(OFFICE),
  );
  lines(sheet, below, [
    ['※', '番号26の参加人数は、主催団体からの報告を待っているため未集計です。'],
    [],
    ['【担当】企画政策課　電話　0126-00-0002'],
  ]);
  return workbook;
}
