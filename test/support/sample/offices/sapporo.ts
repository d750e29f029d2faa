/** 札幌市: two files for different programmes; headings of two rows, merged cells, numbers with formats. */
import type ExcelJS from 'exceljs';
import { type Row, rowsOf } from '../entries.ts';
import { byProgramme, type Column, lines, put, table } from '../sheet.ts';
import { newWorkbook } from '../workbook.ts';

const OFFICE = '札幌市';

const COLUMNS: readonly Column[] = [
  { heading: '役割', width: 6, value: (row) => row.role, mergeBy: (row) => row.role, center: true },
  { heading: '番号', width: 6, value: (row) => row.number, mergeBy: byProgramme, center: true },
  { heading: '連携事業名', width: 24, value: (row) => row.programme, mergeBy: byProgramme },
  { heading: ['評価指標', '指標名'], width: 34, value: (row) => row.indicator },
  { heading: ['評価指標', '基準値'], width: 20, value: (row) => row.baseline, center: true },
  { heading: ['評価指標', '目標値'], width: 20, value: (row) => row.target, center: true },
  { heading: ['評価指標', '実績値'], width: 18, value: (row) => row.actual, center: true },
  { heading: ['評価指標', '自己評価'], width: 9, value: (row) => row.mark, center: true },
  {
    heading: '連携事業実施状況等\n（３月末時点）',
    width: 70,
    value: (row) => row.status,
    mergeBy: (row) => row.statusKey,
  },
];

function head(sheet: ExcelJS.Worksheet, part: string): void {
  put(sheet, 'A1', `さっぽろ連携中枢都市圏　連携事業実施状況調査票（令和５年度）　${part}`);
  put(sheet, 'A2', '市町村名');
  put(sheet, 'C2', OFFICE);
  put(sheet, 'D2', '提出日');
  put(sheet, 'E2', '令和６年４月15日');
}

function foot(sheet: ExcelJS.Worksheet, below: number): void {
  lines(sheet, below + 1, [
    ['※　実績値は、令和６年３月末時点のものです。'],
    ['※　指標１の実績値は、一覧の評価から事務局が計算するため、記入していません。'],
    [],
    ['担当者連絡先'],
    ['所属', undefined, '政策企画部　広域連携担当'],
    ['氏名', undefined, '北野　遥'],
    ['電話', undefined, '011-000-0001'],
  ]);
}

function file(part: string, rows: readonly Row[]): ExcelJS.Workbook {
  const workbook = newWorkbook(OFFICE);
  const sheet = workbook.addWorksheet('調査票');
  head(sheet, part);
  foot(sheet, table(sheet, 4, COLUMNS, rows));
  return workbook;
}

const isLiving = (row: Row) => row.role === 'ウ';

/** 役割 ア and イ. */
export function sapporoGrowth(): ExcelJS.Workbook {
  return file(
    '①経済・都市機能',
    rowsOf(OFFICE).filter((row) => !isLiving(row)),
  );
}

/** 役割 ウ. */
export function sapporoLiving(): ExcelJS.Workbook {
  return file('②生活関連', rowsOf(OFFICE).filter(isLiving));
}
